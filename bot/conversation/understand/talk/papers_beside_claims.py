"""Reads beside a claim where its papers are, whatever they are called: 台账在科里, 处置联单我存着, 收条都在."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import IS_THIS_ITEM_DONE, LOOSELY_TOLD, TWICE_DENIED, VAGUE_WHETHER_DONE
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.more_to_come import is_written_next
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression

_PAPERS = r"[一-龥]{0,6}(?:台账|底账|账本|流水|底稿|影像|视频(?!杆|监控|探头|会议|系统)|录像|图片|图纸|卷宗|档案|[一-龥](?:[单证册表据函录条票联]|(?<![条零软硬事案构元物备])件)|合同|协议书?|书|记录本?)(?:原件|复印件|底联|存根)?"
_AT_HAND = expression(
    rf"{_PAPERS}(?:都|也|就|全|均|统一|一并|已经?|我们?|这边)*"
    r"(?:在(?!办|建|做|补|改|整|写|编|打|印|审|盖|走|途|路|弄|等|催|补|找|印|扫|传|签|核)[一-龥]{0,8}(?:里|处|那|那儿|这|手里?|室|所|科|股|办|库|部|柜|桌上|盘|群|局|站|中心)?"
    r"|(?:存|放|锁|搁|收|归|留|摆|夹|挂)(?:在|着|好|入|进|到)[一-龥]{0,8}|(?:由|归|让)[一-龥]{1,6}(?:保管|保存|收着|存着|管着|拿着|锁着))(?:了|呢)?"
)
_KEPT_BY = expression(r"(?:由|归|让)(?P<who>[一-龥]{1,6}?)(?:保管|保存|收着|存着|管着|拿着|锁着)(?:了|呢)?$")
"""记录由王姐保管: who keeps it."""
_FILED = expression(
    r"(?:验收|整改|竣工|完工|销号|结算|全套|相关|有关|所有)*(?:资料|材料|报告|手续|档案|文件|佐证)(?:都|也|均|已经?|一并|全部?)*(?:报送?|递交?|交|送|呈报?|提交|上报)(?:到|给|至|了)?[^,。;!?没未不]{1,8}?(?:备案|存档|归档|存查|留存|备查)(?:了)?"
)
"""验收资料已报水利局备案: filed, and nothing to wait for."""
_LOST = expression(
    r"(?!.*[没未别]丢)(?:但是?|只是|不过|就是|可惜?|,)*(?:当时的?|原来的?|现场的?)?[一-龥]{0,4}(?:照片|图片|视频|影像|单据?|凭证|票据?|发票|收据|回执|记录本?|签到表|合同|原件|底单|材料|资料|台账|证明|报告)"
    r"[一-龥]{0,6}?(?:都|也|全|给|被|让|我|他|她|人|不小心|,)*(?:找不[到着见]|丢|弄丢|遗失|删|误删|弄没|没存|没留)(?:掉)?了?(?:一部分|几[张份])?"
)
"""改完了，但照片找不着了: what is lost is the proof, and no trouble of the work."""
_OF_WHAT_IS_LOST = frozenset({Intent.DIFFICULTY, Intent.EVIDENCE, Intent.EVIDENCE_PENDING})
_CLAIMS = frozenset({Verdict.DONE})
_A_PROOF = r"[一-龥]{0,5}?(?:台账|底账|账册|材料|资料|佐证|证据|凭证|票据?|发票|收据|收条|回执|回单(?!位)|照片|相片|图片|截图|视频(?!杆|监控|探头|会议|系统)|影像|录像|竣工图|图纸|报告|总结|纪要|记录|笔录|[一-龥](?:(?<![水电气仪钟手外])表|(?<![单菜订床被工传])单(?!位))|名册|卷宗|档案|证书|合格证|证明|移交书|交接书|判决书|裁定书|调解书|鉴定书|公证书|承诺书|意见书|通知书|决定书|签字页|盖章页|验收意见|审查意见|评审意见|批件|签字|签到|签名|公?章|原件|复印件|扫描件)"
_BUT = r"(?:但是?|可是?|只是|就是|不过|只不过|只|是|,){0,2}"
_WANTING = expression(
    rf"(?!.*材料(?:还|都|也)*没有?(?:到|来|进|运|买)){_BUT}{_A_PROOF}(?:[一-龥]{{0,6}}?(?:没有?|未)(?!问题|少|缺|丢|毛病|意见|变|[装修拆种栽铺砌浇挖焊刷搬])(?:来得及|顾上|时间|能|人|空)?[一-龥]{{1,6}}|(?:还|都|也|仍|,)*(?:差|缺|欠|少)着?[一-龥]{{0,8}}|忘(?:了|记)?[一-龥]{{1,4}}"
    r"|[一-龥]{0,6}?(?:还|正|仍|尚)+在(?:盖章|签|打印|装订|整理|写|审|补|收集|搜集|凑|印|洗|弄|编|胶装|扫|会签|批|走(?:流程|程序|手续|会签)|流转|路上|途中|寄|[一-龥]{1,4}(?:那儿?|那[里边]|手[里上])(?:签|审|盖|压|等)?)[一-龥]{0,6}|[一-龥]{0,2}?(?:还|正|也|,)*(?:在)?等[一-龥]{0,9}(?:盖章?|签字?|寄|开|出具?|批|打印|审|发)[一-龥]{0,5}|[一-龥]{0,4}?(?:压|卡|扣)(?:在|着)(?![一-龥]{0,4}(?:桌|抽屉|柜|手))[一-龥]{1,6})(?:罢了|而已)?"
    rf"|{_BUT}(?:还|就|只)*(?:差|剩|缺|没)(?:拍|打|印|盖|签|交|整理|补|写)?(?:个|一?份|几张)?(?:照片?|签字|盖章|佐证|材料|台账|验收单|报告|凭证|回执|总结|票)"
    r"|(?:但是?|就是|只是|可|不过)(?:监理|甲方|领导|审计|第三方|专家|[一-龥]{0,2}[局科处站所校院]长|书记|主任)(?:还|都|也|仍)*没(?:有)?(?:来得及)?(?:签字?|盖章|出报告|出证)"
    rf"|{_BUT}(?:那个?)?(?:张|份)?(?:表|单子?|票|字|章)(?:还|都|也|仍)*(?:没(?:有)?|未)(?:来得及|顾上)?[填开盖签打印补录][一-龥]{{0,3}}"
    rf"|{_BUT}(?:系统|平台|台账|后台)(?:里|上|中)(?:面)?(?:还|都|也)*没(?:有)?(?:来得及|顾上)?(?:勾|填|录|点|登|更新|上传|传|报|改|标)(?:上|完|好|进去)?(?:呢)?"
    rf"|{_BUT}(?:{_A_PROOF}|图|文件|附件|视频|录像|影像|压缩包)(?:都|也|全|实在)*(?:太大|太多|超大|超限)?(?:了)?,?(?:发|传|上传|导)不(?:了|动|(?:上|过|出)[来去]?)(?:了)?"
    rf"|{_BUT}[一-龥]{{0,6}}(?:协议书?|合同)(?:还|都|也|仍|尚)*(?:欠着|拖着|压着|差着)?(?:还|都|也)*(?:没有?|未)(?:来得及|顾上)?(?:报送?|上?交|送|递|上传|传|归档|入卷|存档|备案)(?:上去|过去|来|上)?"
    r"|(?:资料|档案|文书|内勤|统计)员?[一-龥]{0,4}没(?:来得及)?(?:整理|归档|弄|做|写|打印)[一-龥]{0,3}"
)
"""凭证财务还压着没给, 息访协议还欠着没报, 报告差政委签字, 就差拍照片, 图太大传不上来."""
_OF_PAPERS, _A_FEW = frozenset({"份", "张", "页", "个"}), 5
"""签字页还差一张: so few that they are no count of the work."""
_IN_RESERVE = frozenset({VAGUE_WHETHER_DONE, IS_THIS_ITEM_DONE, LOOSELY_TOLD})
_NOT_AS_IF_UNDONE = expression(
    r"(?:也|可|倒|并|又)*(?:不是|并非|哪是|没说|谁说|不等于)没有?(?!人|派|去|评[审估议]|论证|审(?:[核查批]|$))[一-龥]{1,4}(?:完|好)?"
)
"""不是没换; but 不是没人管, 不是没评审 tell of those who looked after it, or of a step."""
_TO_GO_IN = expression(
    rf"{_BUT}(?:我|就|再|会|\ue0ff)*(?:把|将)?(?:{_A_PROOF}|[一-龥]{{0,4}}(?:合同|协议|文件|影像|情况说明|说明(?!会|书)))(?:原件|正本)?(?:我|们|会|就|再|要|由|给[你您]|\ue0ff|[上下]午|中午|晚上|今晚|明早)*"
    r"(?:送|交|拿|发|报|传|寄|带|递|拍|扫|捎|拎)(?:给|到|去|往|至|上)?(?:\ue0ff+|[你您]们?|[一-龥]{0,5}(?:[办室科所部局处组委队站股]|中心|学院|党委|财务|出纳|会计)|[一-龥]{0,3}[市县区镇乡村社局厂校院][上里])?(?:[过上][去来]|[去来]|那[里儿]?|吧)?"
    rf"|{_BUT}(?:我|们|这边)*\ue0ff+(?:我|们|会|就|再|要|统一|一并|专人)*(?:送|交|拿|发|报|传|寄|带|递|提交|报送|上报|上传)(?:整改|销号|检[测验]|验收|竣工|完工|监测)(?:台账|材料|资料|报告|总结|佐证|照片|清单)(?:去|吧)?"
)
"""补偿协议下午送镇司法所, 傍晚把竣工单拍给你, 后晌把发票捎到镇上, 周五交整改台账."""
_TRAINING_OVER = expression(
    r"[一-龥]{0,6}?(?:培训|学习|演练|宣讲|谈话|约谈|轮训|考试|测评|讲座|教育|会)(?:都|也|全|已经?)*(?:开|上|搞|办|做|组织|进行)?(?:完|结束|完毕)了?"
)
"""人都培训完了: what was held is the measure itself."""


def take_papers_from_claims(readings: Sequence[Reading]) -> None:
    """Changes, in place, papers that are wanting or on their way beside a claim: they take nothing from it.

    整改已到位，凭证财务还压着没给; 不是没发，是花名册还没签完; 好了，合同明天拿给督查室.
    """
    for reading in readings:
        if is_written_next(reading.clause) and reading.intents == {Intent.EVIDENCE_PENDING}:
            reading.intents = {Intent.PROGRESS}
            for each in readings:
                if each.judgement.verdict is Verdict.DONE:
                    each.judgement = NO_VERDICT
            continue
        others = [other for other in readings if other is not reading]
        waits = reading.intents == {Intent.EVIDENCE_PENDING, Intent.PROGRESS}  # 佐证等病案室盖章才能报
        if (
            (reading.intents - _OF_WHAT_IS_LOST - {Intent.DELEGATE} and not waits)
            or reading.clause.items
            or not _is_claimed(others)
        ):
            continue
        is_on_its_way = bool(reading.clause.dates) and _TO_GO_IN.fullmatch(reading.clause.covered) is not None
        counts = any(amount.unit not in _OF_PAPERS or amount.value > _A_FEW for amount in reading.clause.amounts)
        if not (is_on_its_way or _WANTING.fullmatch(reading.clause.text)) or counts:
            continue
        reading.has_no_figures = True
        reading.intents = {Intent.EVIDENCE if is_on_its_way else Intent.EVIDENCE_PENDING}
        reading.judgement, reading.blocker, reading.has_open_denial = NO_VERDICT, None, False
        reading.role, reading.person, reading.department = DateRole.EVIDENCE_BY, None, None
        reading.doubts.clear()
        for other in others:
            _claim_outright(other)


def _is_claimed(others: Sequence[Reading]) -> bool:
    claims = [
        other
        for other in others
        if other.judgement.verdict is Verdict.DONE
        or (other.judgement.verdict is Verdict.UNSURE and other.judgement.doubt in _IN_RESERVE)
        or _NOT_AS_IF_UNDONE.fullmatch(other.clause.text)
        or _is_held(other)
    ]
    return bool(claims) and all(
        other in claims or (other.judgement.verdict is Verdict.NOTHING and not other.has_open_denial)
        for other in others
    )


def _is_held(reading: Reading) -> bool:
    """人都培训完了, 学习会开完了: beside a paper of it, what was held is the measure itself."""
    is_open = reading.judgement.verdict in {Verdict.STAGE, Verdict.UNSURE}
    return is_open and _TRAINING_OVER.fullmatch(reading.clause.text) is not None


def _claim_outright(claim: Reading) -> None:
    """Twice denied is claimed, and asked about; what was held is done."""
    if _NOT_AS_IF_UNDONE.fullmatch(claim.clause.text):
        claim.judgement = Judgement(Verdict.DONE, claim.judgement.word, TWICE_DENIED)
        claim.doubts, claim.has_open_denial = [TWICE_DENIED], False
        claim.intents.clear()
    elif claim.judgement.verdict is Verdict.STAGE or _is_held(claim) or claim.judgement.doubt == LOOSELY_TOLD:
        claim.judgement = Judgement(Verdict.DONE, claim.judgement.word)
        claim.doubts.clear()


_PACKED = expression(
    r"(?!.*(?:宣传|学习|培训|教学|复习|教辅|工资|补贴|补助|慰问))[一-龥]{0,6}(?:照片|相片|图片|影像|视频|录像|截图|签到表|签字表|压缩包|佐证|材料|资料|总结|小结|整改报告|回执|台账)[一-龥]{0,4}"
    r"(?:打|做|弄|压|整|存|转|扫|拼|导)(?:包|印|理|描)?(?:成|好|完|出|齐)(?:了)?(?:个|一个)?[一-龥]{0,4}(?:了)?"
)
_SENT = expression(r"(?:也|都|已经?|就|刚|一起|一并)*发(?:了|过了|出去了|过去了|上去了|走了)(?:哈|啊|呢)?")
"""签到表打成压缩包，发了: the paper is what was sent."""


def take_what_is_sent_for_the_paper(readings: Sequence[Reading]) -> None:
    """Takes back, in place, an act behind proof that was put together: what is 发了 is the proof, and no work of the measure."""
    for paper, sent in pairwise(readings):
        if (
            paper.intents == {Intent.EVIDENCE}
            and paper.judgement.verdict is Verdict.NOTHING
            and sent.judgement.verdict is Verdict.DONE
            and _SENT.fullmatch(sent.clause.text)
            and _PACKED.fullmatch(paper.clause.text)
        ):
            sent.judgement = NO_VERDICT
            sent.doubts.clear()


def read_papers_beside_claims(readings: Sequence[Reading]) -> None:
    """Changes, in place, an unread clause of such papers beside a plain claim into evidence."""
    if len(readings) == 1 or not any(reading.judgement.verdict in _CLAIMS for reading in readings):
        return
    for reading in readings:
        if reading.intents <= _OF_WHAT_IS_LOST and _LOST.fullmatch(reading.clause.text):
            reading.intents, reading.judgement, reading.blocker = {Intent.EVIDENCE_PENDING}, NO_VERDICT, None
            reading.has_open_denial = False
            reading.doubts.clear()
        if reading.intents == {Intent.PROGRESS} and _FILED.fullmatch(reading.clause.text):
            reading.intents = {Intent.EVIDENCE}
            reading.doubts.clear()
        if (
            reading.judgement.verdict is Verdict.NOTHING
            and not reading.intents
            and not reading.clause.items
            and _AT_HAND.fullmatch(reading.clause.text)
        ):
            reading.intents.add(Intent.EVIDENCE)
            reading.has_no_date = True
            kept = _KEPT_BY.search(reading.clause.text)
            reading.holder = kept["who"] if kept else reading.holder
