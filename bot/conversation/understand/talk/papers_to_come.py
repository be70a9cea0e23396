"""Reads when a paper that is still wanting will be handed in: 照片还没导出，明天上传; 缺检测报告，月底前补上."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_HANDED_IN = expression(
    r"(?:佐证|材料|资料|照片|票据|凭证|报告|台账)?(?:争取|预计|力争|一定|保证|再|就|才|能|会|先|给你|给您|\ue0ff|[,])*(?:[补上传送交给发拍盖签寄报拿递带](?:[上齐来过去到给传交报送好]*)|提交|上传|报送)(?:给?[你您]们?|过[来去]|上[来去])?(?:吧|哈)?"
)
_LACKS = expression(
    r"^(?:还|就|只|仅)?(?:缺|差|少)[^,。;!?]{0,8}?(?:报告|材料|资料|照片|单|表|证|章|签字|凭证|票|记录|文件|说明)$"
)


_SOON = expression(r"(?:马上|很快|快|这就|立马|立刻|就快|指日可待)+(?:了|好|完|成|的事)*")
"""只差盖章，马上: how near the end is, and no paper to come."""
_NOT_OUT_YET = expression(
    r"^(?:但|只是|不过|就是|可是|,)*(?:[一-龥]{0,6})(?:报告书?|证书?|合格证|批复|批文|验收单|验收表|回执|意见书|鉴定书|结论书?|结果|发票|票据|回单|凭证|文书|判决书|函|纪要|照片|签字表?)"
    r"(?:还|都|也|暂|尚|仍)*(?:没有?|未)(?:出|下|拿|批|到|开|发|寄|回|送|盖|签|打|领|取)(?:具|来|下来|出来|回来|到|章|字|手|全|齐)*$"
)
_PLAINLY_DONE = expression(
    r"(?:整改|工程|活儿?|事情?|问题|这[条项个])?(?:早就?|已经?|都|全部?|也)*(?:整改|[做弄办改干搞修装拆建清退补换])(?:完成|完毕|完|好|到位|结|清)+了?$"
)


def _take_the_wanting_paper(done: Reading, paper: Reading) -> None:
    """做完了，检测报告还没出: behind a plain claim, what is not out yet is the proof."""
    if (
        done.judgement.verdict is Verdict.DONE
        and not done.doubts
        and _PLAINLY_DONE.fullmatch(done.clause.text)
        and paper.intents <= {Intent.DIFFICULTY, Intent.EVIDENCE_PENDING, Intent.PROGRESS}
        and _NOT_OUT_YET.match(paper.clause.text)
    ):
        paper.intents, paper.judgement, paper.blocker = {Intent.EVIDENCE_PENDING}, NO_VERDICT, None
        paper.has_open_denial = False
        paper.doubts.clear()


_MADE_AGAIN = expression(
    r"(?:我们?|得|要|需|正|在|再|只能|打算|准备|马上|回头|后面|随后|下午|抽空|等着?|等财务|等对方|等他们)*(?:重新?|再)?(?:去)?(?:签|补|拍|开|办|打|盖|找|弄|做|出|印|写|翻|查|领){1,2}(?:一份|一下|过|张|一遍|上|齐)?"
)
_ONCE_IT_IS_THERE = expression(
    r"(?=[^,。;!?]*(?:了|后|再|就|完|齐))(?:我|等|要|得|去)*(?:拿|签|找|取|要|开|盖|填|凑|收|弄|整理|补|印|写|出|改|齐|打|寄|批)?(?:到|齐|好|完|全|过来|回来|出来|下来|手)?了?(?:之?后|再|就|马上|立刻|立即|给[你您]|一并|,)*"
    r"(?:补|交|传|发|送|报)(?:给?[你您]们?|上|过[去来]|[来去]|齐|交|传|发|送|报)*"
)
_A_PAPER_NOT_THERE = expression(
    r"(?:但是?|可是?|只是|就是|不过|,)*[一-龥]{0,5}?(?:台账|账册|材料|资料|佐证|凭证|票据?|发票|收据|收条|回执|回单|照片|相片|图片|截图|视频|影像|报告|总结|纪要|记录本?|笔录|合同|协议|[一-龥](?:(?<![水电气仪钟手外])表|单|(?<![零硬软配元部])件|函|证)|名册|卷宗|档案|[一-龥]{2}书|证明|签字|原件|复印件|扫描件)"
    r"(?:我|都|也|还|仍|一时|暂时|当时|给|让|被|\ue0ff)*(?:(?:没有?|未)(?:来得及|能)?[一-龥]{1,4}|找不[一-龥]{1,2}了?|弄?丢了|遗失了?|[拍照扫印][糊花虚歪]了|打不开了?|忘[一-龥]{1,3}了?|在[^,。;!?没未]{1,8}?(?:那[里儿]?|手[里上]|局|科|办|处|室|所|院|中心|公司)|(?:欠|差|缺|少)(?:着|了)?(?:\ue0ff+|[一两几]?[份张页个本])?)"
)


def _wait_for_the_paper(wanting: Reading, after: Reading) -> None:
    """承诺书还没签，签了补交; 会议纪要找不着了，等补; 原件在审计那儿，我要回来再交: the paper comes once it is there."""
    told = wanting.intents - {Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.DIFFICULTY, Intent.PROGRESS}
    comes = _ONCE_IT_IS_THERE.fullmatch(after.clause.text) or (
        _MADE_AGAIN.fullmatch(after.clause.text) and Intent.DIFFICULTY not in after.intents
    )
    if told or not comes or not _A_PAPER_NOT_THERE.fullmatch(wanting.clause.covered):
        return
    wanting.intents, wanting.has_no_figures, wanting.blocker = {Intent.EVIDENCE_PENDING}, True, None
    after.intents.clear()
    after.has_no_figures = True
    for each in (wanting, after):
        each.judgement, each.has_open_denial = NO_VERDICT, False
        each.doubts.clear()


_SEALED = expression(
    r"(?:公?章|字|手印|[一-龥]{0,5}(?:[一-龥]书|[单表函]|报告|合同|协议|手册|册子?|材料|资料|台账|档案|照片))(?:监理|领导|书记|[一-龥]长|主任)?(?:都|也|已经?|全|刚)*(?:盖|签|按|填|写|打|印|扫描?|复印|装订|整理|送达|下达|做|打印|拍)(?:好|完|齐|上|了)?[字章]?了?"
)
_GONE_IN = expression(
    r"(?:都|也|已经?|刚|一并|就)*(?:(?:送|交|寄|拿|报|发|传|递|上传)(?:过去|过来|上去|出去|去|给[你您]们?|给?办公室|你桌上)了?|附上|附后|见附件|随附|附在后面|(?:挂|放|传|存|发|贴|上传)(?:在|到|进)[^,。;!?没未]{1,9})了?"
    r"|(?:就|再|会|我|统一|专人|\ue0ff)*\ue0ff(?:就|再|会|我|统一|专人)*(?:送|交|寄|拿|报|发|传|递)(?:给|到|去|往)?(?:\ue0ff+|[你您]们?|过去|过来|去|来|[一-龥]{0,3}(?:总部|公司|局|办|科|室|处))"
)


def _take_it_as_sent(sealed: Reading, gone: Reading) -> None:
    """章盖了，送过去了; 处罚决定书已送达，附上; 手册扫描好了，挂在党建云: papers, and where they went."""
    if (
        _SEALED.fullmatch(sealed.clause.text)
        and _GONE_IN.fullmatch(gone.clause.covered)
        and not (sealed.intents | gone.intents) - {Intent.EVIDENCE, Intent.PROGRESS, Intent.DEFER}
    ):
        sealed.intents, gone.intents = set(), {Intent.EVIDENCE}
        gone.role, gone.reports = DateRole.EVIDENCE_BY, False
        for each in (sealed, gone):
            each.judgement, each.has_open_denial = NO_VERDICT, False
            each.doubts.clear()


_CANNOT_SEND = expression(
    r"(?:文件|图片?|视频|照片|附件|系统|邮箱|平台|网)?(?:太大)?(?:了)?(?:,)?(?:发|传|上传|导)不(?:了|上去?|过去|出去?|动)"
)


_CANNOT_GO_OUT = expression(
    r"(?:这边|现在|就是|但|可|山里)*(?:网络?|信号|系统|邮箱|平台|流量)?(?:太|不|卡|断|没|差|好|了|,){0,3}(?:发|传|上传|导)不(?:了|上去?|出去?|动|过去|成功|成)(?:了)?"
)
"""照片拍了，网不好传不上."""


def _forget_what_cannot_be_sent(unsent: Reading, paper: Reading) -> None:
    """发不了，U盘送: the way in which it goes."""
    if unsent.intents == {Intent.EVIDENCE} and _CANNOT_GO_OUT.fullmatch(paper.clause.text):
        unsent.intents = {Intent.EVIDENCE_PENDING}
        paper.intents, paper.judgement, paper.has_open_denial = set(), NO_VERDICT, False
        paper.doubts.clear()
    if Intent.EVIDENCE in paper.intents and _CANNOT_SEND.fullmatch(unsent.clause.text):
        unsent.judgement, unsent.has_open_denial = NO_VERDICT, False
        unsent.intents.clear()
        unsent.doubts.clear()


def _leave_it_to_the_paper(wanting: Reading, after: Reading) -> None:
    """签字单丢了，得重签: what is made again is the paper."""
    if wanting.intents == {Intent.EVIDENCE_PENDING} and _MADE_AGAIN.fullmatch(after.clause.text) and not after.intents:
        after.judgement = NO_VERDICT
        after.doubts.clear()


_SENDS_LATER = expression(
    r"(?:等|我|,)*(?:[开散]完?会|会后|下班|下课|忙完|下来|[回到](?:去|来|家|单位|办公室)|有网|有信号|连上网)(?:了|后|以后|之后|再|就|我|给[你您])*(?:发|传|送|补|交|上传|拍|导)(?:给?[你您]们?|过[来去]|上[来去]?|出来)*|(?:我|就|再|才|会|统一|一并|一起|,)*(?:回头|稍后|晚点|晚些|随后|过会儿?|一会儿?|待会儿?|改天|抽空|等会儿?|等下|马上|有网|\ue0ff)+(?:我|就|再|才|给[你您]|统一|一并|一起|,)*(?:补)?(?:传|发|送|交|寄|给|上传|拿|带|拍)(?:给?[你您]们?|过[来去]|上[来去]?|齐)*"
)


_AFTER_WORK = expression(
    r"(?:得|要|就|还)?等(?:到)?(?:放学|下班|散会|下课|[他她](?:们)?回来|忙完|开完会|收工|交接班|上班)(?:了|后|再说)?"
)
"""佐证我让学生送来，等放学: when the paper comes."""


def _send_it_later(paper: Reading, after: Reading) -> None:
    """照片存手机里了，回头传: the paper is put off, and no answer."""
    told = paper.intents & {Intent.EVIDENCE, Intent.EVIDENCE_PENDING}
    if told and _AFTER_WORK.fullmatch(after.clause.text):
        after.intents.clear()
        after.judgement, after.blocker = NO_VERDICT, None
    if told and after.intents == {Intent.DEFER} and _SENDS_LATER.fullmatch(after.clause.covered):
        after.intents.clear()
        after.role = DateRole.EVIDENCE_BY


_LOOK_AT_IT = expression(
    r"(?:请|望|麻烦)?(?:您|你们?|领导)?(?:注意)?(?:查收|签收|接收|过目|查阅|审阅|查看)(?:一下|下)?|(?:请|麻烦|你们?|您)?(?:自己|自行|上去|去|点开|随时)+(?:去|来)?(?:瞅|看|查|下|瞧|翻|查看|下载|查阅)(?:瞅|看|一?下|就行|吧)*"
)


def _take_what_was_sent(sent: Reading, told: Reading) -> None:
    """邮件已发，请查收: what is to be looked at is what was sent, and nothing of the work was done by it."""
    word = sent.judgement.word
    is_sent = sent.judgement.verdict is Verdict.DONE and word is not None and word.does(Tag.HAND_IN)
    is_sent |= word is not None and word.does(Tag.WHITHER) and sent.clause.has(Tag.EVIDENCE)
    if _LOOK_AT_IT.fullmatch(told.clause.text) and is_sent and not sent.clause.has(Tag.COMPLETE):
        sent.judgement = NO_VERDICT
        sent.intents.add(Intent.EVIDENCE)


_NOT_HURRIED = expression(r"[一-龥]{2,6}(?:先)?(?:别|不要|甭|莫)(?:再|老)?(?:催|急|要|问)(?:了)?")
_NOT_MADE = expression(
    r"(?:还|都|也|一个字|压根)*(?:没有?|未)(?:来得及|顾上|空|时间)?(?:写|弄|整|整理|做|出|齐|打|打印|印|拍|收|收集|装订|填|盖章?|凑齐?|汇总|理|扫)(?:好|完|出来|齐|全|上)?(?:呢)?"
)
_AT_ONCE = expression(
    r"(?:我|就|这就|马上|立刻|立即|现在就|赶紧|抓紧)+(?:给你|给您|去)?(?:补|传|发|送|交|寄|上传|拿|盖|签|报)(?:给?[你您]们?|过[来去]|上[来去]?|齐|好)*"
)


_CANNOT_YET = expression(r"(?:暂时|先|还|现在|目前|所以)*(?:交|报|传|给|发|提供|拿)不(?:了|出来?|上来?)")
"""签到表还差几个人补签，暂时交不了: it is the paper that cannot be handed in."""


def _leave_it_wanting(paper: Reading, after: Reading) -> None:
    """材料别催，还没写; 报告在打印，马上送: what is not made yet, or comes at once, is the paper."""
    told = paper.intents & {Intent.EVIDENCE, Intent.EVIDENCE_PENDING}
    is_wanting = paper.intents == {Intent.EVIDENCE_PENDING} or bool(told and _NOT_HURRIED.fullmatch(paper.clause.text))
    if is_wanting and (_NOT_MADE.fullmatch(after.clause.text) or _CANNOT_YET.fullmatch(after.clause.text)):
        paper.intents = {Intent.EVIDENCE_PENDING}
        after.intents, after.judgement, after.has_open_denial = set(), NO_VERDICT, False
        after.doubts.clear()
    if (
        paper.intents == {Intent.EVIDENCE_PENDING}
        and after.intents == {Intent.COMMIT}
        and _AT_ONCE.fullmatch(after.clause.text)
    ):
        after.intents.clear()


def date_the_wanting_papers(readings: Sequence[Reading]) -> None:
    """The clause behind a paper that is wanting tells its day, and nothing of the work."""
    for wanting, coming in pairwise(readings):
        _wait_for_the_paper(wanting, coming)
        _take_it_as_sent(wanting, coming)
        _take_the_wanting_paper(wanting, coming)
        _leave_it_to_the_paper(wanting, coming)
        _send_it_later(wanting, coming)
        _leave_it_wanting(wanting, coming)
        _forget_what_cannot_be_sent(wanting, coming)
        _take_what_was_sent(wanting, coming)
        is_of_the_work = wanting.clause.has(Tag.TROUBLE)
        if (
            _LACKS.match(wanting.clause.text)
            and not is_of_the_work
            and not (wanting.judgement.verdict is Verdict.LAST_STEP and _SOON.fullmatch(coming.clause.text))
            and not wanting.intents - {Intent.DIFFICULTY, Intent.PROGRESS}
        ):
            wanting.intents = {Intent.EVIDENCE_PENDING}
            wanting.judgement = NO_VERDICT
            wanting.doubts.clear()
        if (
            Intent.EVIDENCE_PENDING in wanting.intents
            and coming.clause.dates
            and not coming.clause.has(Tag.NEG)
            and _HANDED_IN.fullmatch(coming.clause.covered)
            and coming.judgement.verdict is not Verdict.DONE
        ):
            coming.judgement, coming.role, coming.reports = NO_VERDICT, DateRole.EVIDENCE_BY, False
            coming.intents -= {Intent.EVIDENCE, Intent.COMMIT, Intent.DEFER, Intent.PROGRESS}
            coming.doubts.clear()
