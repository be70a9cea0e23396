"""Reads, behind what is told as done, a remark that it came undone, that somebody will not have it, or that some is left."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import CONTRADICTED
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.pieces import is_put_off
from bot.conversation.understand.work.seen_done import say_nothing_of_the_work
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_what_is_marred(readings: Sequence[Reading]) -> None:
    """Changes, in place, such a remark of a few words into work that goes on, to be asked about."""
    for place, (before, after) in enumerate(pairwise(readings), 2):
        if _came_undone_again(before, after) and not any(_is_good_again(other) for other in readings[place:]):
            forget(before)
            say_nothing_of_the_work(after)
            doubt = CONTRADICTED if before.clause.text.endswith("了") else None
            after.judgement = Judgement(Verdict.NOT_DONE, after.judgement.word, doubt)
            after.doubts = [doubt] if doubt else []
            after.intents, after.blocker, after.has_no_date, after.has_no_figures = set(), None, True, True
            continue
        if _FAULTS_FOUND.fullmatch(after.clause.text) and any(
            other.judgement.verdict is Verdict.DONE for other in readings[place:]
        ):
            continue  # 查完了，3处毛病，都改了
        if (
            before.judgement.verdict is Verdict.DONE
            and after.judgement.verdict is Verdict.NOTHING
            and not after.intents - {Intent.EVIDENCE_PENDING, Intent.QUESTION}
            and not _is_its_rest(before, after)
            and _is_marred(before, after)
        ) or _falls_short(before, after):
            after.has_no_figures |= _SHORT.fullmatch(after.clause.text) is not None
            after.judgement = Judgement(Verdict.DOING, None, CONTRADICTED)
            after.intents.clear()
            after.doubts = [CONTRADICTED]


def _came_undone_again(before: Reading, after: Reading) -> bool:
    """上周清干净的，一场雨又堵实了; 验收都过了的，回头看又查出渗水: what had been done, and is not any more."""
    if "又" not in after.clause.text or before.clause.items or after.clause.has(Tag.NEG, Tag.EVIDENCE):
        return False
    is_told = _HAD_BEEN.fullmatch(before.clause.text) or _BY_FORCE.search(after.clause.text)
    was_done = before.clause.has(*_DONE_TO) or before.judgement.verdict is Verdict.DONE
    return bool(is_told and was_done and _UNDONE_AGAIN.fullmatch(after.clause.text))


def _is_good_again(reading: Reading) -> bool:
    return reading.judgement.verdict is Verdict.DONE and "又" not in reading.clause.text


_DONE_TO = (Tag.COMPLETE, Tag.STRONG_ACT, Tag.ACCEPT, Tag.ACT)
_HAD_BEEN = expression(
    r"[^,。;!?没未不]{1,12}的[一-龥]{0,4}|[^,。;!?没未不]{1,10}过了?|(?:本来|原本|原来|原先|上一?[次回周]|上个?月|当时|当初|去年|之前|以前|先前|早先|前[天期些]|昨[天晚]|节前)(?:都|是|已经?|就|全|倒)*[^,。;!?没未不]{1,10}了"
)
"""上周清干净的, 修完的堤, 摊子清走过, 本来拆完了: told as what had been done."""
_BY_FORCE = expression(r"又(?:被|让|给|叫)(?!通报|点名|催|评|表扬|选|要求)")
_UNDONE_AGAIN = expression(
    r"[^,。;!?没未不]{0,8}?又(?!(?:清|补|修|整改|核|复|重新?)[^,。;!?]{0,2}了)[^,。;!?没未不]{0,5}?"
    r"(?:堵(?![住上好])|塌|坏|漏|渗|裂|倒(?!是)|歪|斜|脏|乱|满|爆|停(?![业用产下])|死|烂|锈|丢|占|冒|翻|搭|摆|堆|淤|长|撬|挖|啃|冲|掀|刮|扒|淹|反弹|复发|返|开工|开张|开业|营业|聚|(?<![找追要收请接招领买讨拿])回[来去]|打回|贴|黑(?!板)|臭|抬头|变质|松动)"
    r"[^,。;!?没未不]{0,6}"
    r"|[^,。;!?没未不]{0,8}?又(?:查|检|测|审|看|挑|找|拍|摸|翻|揪|抓|验|扫|报|发|暴)(?:查|测)?(?:出|到|着|见|现|露)[来了]*[^,。;!?没未不]{0,10}"
)


def _is_its_rest(before: Reading, after: Reading) -> bool:
    """会议记录补了7本，还缺3本: the one counts with the other."""
    units = {each.unit for each in before.clause.amounts if not each.is_vague}
    return any(each.unit in units and not each.is_vague for each in after.clause.amounts)


def _falls_short(before: Reading, after: Reading) -> bool:
    """钱退到账户了，不过少了两百: what was handed over, and so much of it is wanting."""
    if before.judgement.verdict is not Verdict.DONE or not _WANTING.search(after.clause.text):
        return False
    if _is_its_rest(before, after):
        return False
    short = _SHORT.fullmatch(after.clause.text)
    return short is not None and (short["but"] is not None or _HANDED_OVER.search(before.clause.text) is not None)


def _is_marred(before: Reading, after: Reading) -> bool:
    text = after.clause.text
    if Intent.EVIDENCE_PENDING in after.intents:
        # 账册移交了，凭证还差两箱; 扬尘罚了，老板不交: so many, or money, and no proof that is still to be sent.
        is_of_things = bool(after.clause.amounts) and not before.clause.has(Tag.COMPLETE)
        return (is_of_things and after.clause.has(Tag.LEFT)) or _WILL_NOT.fullmatch(text) is not None
    if Intent.QUESTION in after.intents:
        return _NOBODY_KNOWS.fullmatch(text) is not None
    if _UNDONE.fullmatch(text) or _SPOILT.fullmatch(text) or _done_wrong(before, text) or _goes_idle(before, text):
        return True
    if before.clause.items:
        return False
    if (found := _FAULTS_FOUND.fullmatch(text)) and (found["they"] or _LOOKED_INTO.search(before.clause.text)):
        return True
    if before.clause.has(Tag.ALL):
        return _SOME_SMALL_ONES.fullmatch(text) is not None
    return any(sign.fullmatch(text) for sign in (_WILL_NOT, _STANDS_BADLY, _SOME_LEFT, _CONTESTED))


_LOOKED_INTO = expression(r"[查检核摸排测审盘]")
_FAULTS_FOUND = expression(
    r"(?:发现|查出|摸出|有|还有|都是|共|一共)?(?:了|是)?(?:[\d一二两三四五六七八九十百]+[处个条项点台户家]|一堆|一大堆|不少|好?几[处个条项]|若干)(?:的)?(?:毛病|问题|隐患|漏洞|不合格|违规|缺陷|不达标|窟窿)"
    r"|(?P<they>[一-龥]{0,6}(?:[局委办院厅部所站队里]|公司|领导|专家|审计)[一-龥]{0,6}?)(?:来)?(?:发现|查出|检出|挑出|揪出)了?(?:一些|几个|不少|新|些)?的?(?:问题|毛病|隐患|漏洞|瑕疵|缺陷|不合格)了?"
)
"""查完了，三处毛病; 全换了，市监所上周四发现问题: what came out is still to be put right."""


def _done_wrong(before: Reading, text: str) -> bool:
    """发了，发重了: the same verb with a bad end; 贴了，揭了: what was put up and taken down."""
    verb = before.judgement.word.text[:1] if before.judgement.word else ""
    if found := _BAD_END.fullmatch(text):
        return found["act"] == verb
    return verb in _PUT_UP and _TAKEN_DOWN.fullmatch(text) is not None


_TOLD_ON = expression(r"[一-龥]{0,2}了(?P<rest>[^,。;!?]{2,12})")


def is_marred_in_one_breath(reading: Reading) -> bool:
    """墙刷白了里头还潮: what should be the next clause, typed without a pause."""
    word, clause = reading.judgement.word, reading.clause
    if reading.judgement.verdict is not Verdict.DONE or word is None:
        return False
    told = _TOLD_ON.fullmatch(clause.text[max(word.end - clause.start - word.text.endswith("了"), 0) :])
    if told is None:
        return False
    return any(
        sign.fullmatch(told["rest"])
        for sign in (_WILL_NOT, _STANDS_BADLY, _SOME_LEFT, _CONTESTED, _TAKEN_DOWN, _FAILS, _SPOILT)
    ) or is_put_off(told["rest"])


_FAILS = expression(
    r"[一-龥]{0,3}[一-龥]不(?:严|紧|牢|稳|亮|热|凉|通|平|准|动|着|灵|顺|上|开|出|进|住|齐)[来去]?"
    r"|(?:返|漏|渗|透|掉|跳|起|空|脱|生)(?:味|潮|碱|风|水|渣|皮|闸|鼓|锈|落|色)|(?:打不开|卡顿|死机|种菜|养鸡|落灰|吃灰|积灰)"
)
"""门换了关不严, 涂料刷了起皮: done, and no good."""
_SPOILT = expression(
    r"(?!.*(?:虫|鼠|草|蚊|菌|蝇|摊|商贩|人|违建|旧|老|烟囱|不|没|未))(?:但是?|可|结果|就是|夜里|第二天)*[一-龥]{0,4}?(?:全|都|也|就|给|又)*"
    r"(?:[死坏枯塌裂掀翘烂锈歪霉蔫垮崩跑漏冻冲]|起皮|空鼓|返潮|返碱|返味|下沉|沉降|沉陷|变形|褪色|松动|脱落|回弹|翘边|渗水|返水|积水|生锈|跑偏|脱胶|卡死|失灵|掉线|起泡|起鼓|鼓包|倾斜|塌陷|塌方|倒伏)(?:了|掉|开|光)+(?:[一-龥\ue0ff\d]{1,4})?"
    r"|(?:但是?|可是?|结果|就是|不过)[一-龥]{0,3}?(?:都|全|还|也|老是?|一直)*(?:黑屏|花屏|蓝屏|白屏|死机|没画面|没信号|没声音|没图像|不出水|不来电|不出声|不转|不亮|不响|点不着|打不开|进不去|登不上|连不上|开不了机?|用不了|漏电|漏水|没通电|没通水|没水|没电)(?:的|了|呢)?|[一-龥]{0,4}?又(?:去|上|跑到?|跑去)(?:了)?(?:北京|[省市县]里|信访局?|法院|上访|省城|首都)[一-龥]{0,3}"
    r"|[一-龥]{1,3}又(?:长|冒|钻|涌|溢|返)(?:出|上|回|起)来(?:了)?|(?:硬盘|内存|库|池子?|仓|桶|罐|坑)(?:也|又|都)*(?:满|爆)了"
)
"""蜂箱发了，蜂跑了; 路修了，雨一冲塌了; 隔离带打了，草又长出来."""
_STOPPED = frozenset("停关封禁断撤注堵锁收吊摘删清")
_STILL_ABLE = expression(r"(?:但|可)?[一-龥]{1,3}(?:还|照样|依旧|仍|照)能[一-龥]{1,3}")
_MADE = frozenset("建装修买配盖搭砌栽种挂立刷铺换发")
_IDLE = expression(
    r"(?:也|还|都|就|一直|现在)*(?:锁|闲|荒|空|晾|撂|搁|趴|睡|闲置|积灰|落灰|吃灰|堆)(?:着|了|在[一-龥]{1,4})(?:呢)?"
)


def _goes_idle(before: Reading, text: str) -> bool:
    """厕所建了，锁着: made, and not in use; 账号停了，人还能登: stopped, and still going on."""
    verb = before.judgement.word.text[:1] if before.judgement.word else ""
    if verb in _MADE:
        return _IDLE.fullmatch(text) is not None
    return verb in _STOPPED and _STILL_ABLE.fullmatch(text) is not None


_BAD_END = expression(
    r"(?:但|就是|可|结果|又|也|还)*(?P<act>[一-龥])(?:错|重|反|漏|偏|歪|坏|多|少|丢|乱|岔|早|晚)[一-龥]{0,3}了?"
)
_PUT_UP = frozenset("封贴锁围挂种栽立装建刷盖铺砌插竖搭修拉")
_TAKEN_DOWN = expression(
    r"(?:又|给|被|叫人|让人|有人|全|都)*(?:撕|揭|撬|推|砸|刨|拔|偷|毁|掀|踩|刮|冲|烧|啃|碾|剪)(?:了|掉了|开了|走了|坏了|倒了)"
)


_BUT = r"(?:但是?|可是?|不过|就是|只是|结果|现在|目前|没几天|后来|夜里|晚上|过后)*"
_UNDONE = expression(
    rf"{_BUT}[^,。;没未不]{{0,4}}又(?:找来|找上门|来找|来闹|上门|跑来|跑回来)了?|"
    rf"{_BUT}[^,。;没未不]{{0,4}}又(?:给|被|叫|让)?(?:[查检审]出|通报|点名|曝光)[来了]*|{_BUT}[^,。;没未不]{{0,4}}又(?![一多补加增对核查统检审看抽宣印发制给重请找把新好快省能可通恢复投有来组开培教巩完])[一-龥]{{1,2}}了?(?:一[地片堆层群批茬波坑])?"
    rf"|{_BUT}(?!没|未|不)[一-龥]{{0,3}}(?:死|坏|枯|塌|漏|丢|倒|冻|烂|裂|掉|跑|黄|蔫|沉|锈)了(?:一?半|大半|些|几|不少|一片|好多|很多|[\d一二两三四五六七八九十百]+)[一-龥]{{0,2}}"
    rf"|{_BUT}[一-龥]{{0,3}}一[刮下用碰开停到推踩摇晃拉拽压]就?又?(?:就)?(?!亮|响|开(?!裂|胶|焊)|通|出|来|有|能|转|走|灵|准|好|热|凉|停|关|着(?!火))[一-龥]{{1,3}}了?"
)
"""蓝藻捞了，又长; 扶贫鸡发了，死了一半."""
_PEOPLE = r"(?:[一-龥]{0,2}(?:老板|户主?|村民|居民|业主|商户|家属|家长|学生|患者|病人|职工|群众|老乡|房东|租户|摊主|店主|厂家|企业|公司|对方|人家|本人|当事人|两家|他们?|司机|牧民|渔民|债主|住户|用户|师傅|工人|物业|班子|单位|供应商|书商|承包[人商方]|包工头))"
_NOBODY_KNOWS = expression(
    r"[一-龥]{0,5}(?:谁|怎么|咋|哪[个家])[一-龥]{1,4}(?:还|都|也|仍)*没(?:有)?(?:定|说|谈|明确|落实|想好|商量|敲定)(?:好|妥|下来)?"
)
"""保险柜换了，密码本谁保管没定: nothing is asked of the reader."""
_WANTING = expression(r"[少短缺漏]")
_SHORT = expression(
    r"(?P<but>但是?|可是?|不过|就是|只是|结果|却)?(?:一数|一点|一清点|一核|数了数|点了点|总共|一共)?(?:还|却|又|也)?(?:给|发|退|交|收|打|装|送|补)?[少短缺漏][发退交给算补打装送记付]?了?(?:整整|近|约|大概|足足|好)?"
    r"(?:[一二两三四五六七八九十百千万\d]{1,5}|半|几)[一-龥]{0,4}"
)
_HANDED_OVER = expression(
    r"(?:清点|盘点|核对|点验|对账)[完好清](?:了)?$|[退发交收还补送移领打拨赔付寄缴搬装贴换配到运买拿](?:[一-龥]{0,3})了?$|[退发交还收补]"
)
_WILL_NOT = expression(
    rf"{_BUT}{_PEOPLE}(?:都|也|还|就|死活|就是|一直|全)*不(?:交|认|签|搬|退|还|给|干|肯|同意|配合|买账|服|答应|接|收|走|来|用|愿意?|领|要|认账|理|松口)(?:钱|款|费|账|货|人|车|房|手续|资料|账本|账册|钥匙|字|协议)?"
)
"""扬尘罚了，老板不交."""
_STANDS_BADLY = expression(
    rf"{_BUT}(?:时好时坏|忽高忽低|时有时无|断断续续|半死不活|不稳定|不灵光?)(?:的|了|呢)?|{_BUT}(?:出水|水量|信号|压力|水压|亮度|温度|风力?|劲头?)(?:太|有点儿?|还是|很|比较)?(?:小|少|慢|弱|低|差|浑|暗)(?:得很|点)?"
    rf"|{_BUT}(?!恢复|还原|回到|[没未不](?:有)?再)[一-龥]{{1,5}}(?:还|也|都|仍)?(?:(?:破|封|坏|堵|锁|闲|荒|空|停|塌|漏|裂|歪|断|敞|乱|锈|欠|拖|扣|瘫|趴|黑|关|烂|露|积|淤|晾|撂|搁|堆|扔|压|卡|赖|躺|僵|悬|泡)着(?:呢|货|车|水|人|东西|垃圾|杂物)?|(?:是|又是)?(?:老毛病|老问题|老大难|老样子|老样|老一套|老路子|老办法|原样|照旧|依旧|如故|够呛|趴窝|掉链子|报警|不灵光?|不顶用|不好使|不中用|不行|(?:凑合用?|将就用?|凑钱|观望|压库|糊涂|反对|打架|扯皮|吵架|拉锯|停摆|空转|悬空|攒着|赖账|耗)(?:着|呢|中)?|挂名|挂靠|空挂|松口了?|松动了?|时好时坏|忽高忽低|时有时无|断断续续|半死不活))"
    rf"|{_BUT}(?![旧坏没无未不零])[一-龥]{{1,3}}(?<![没无未不有])(?:都|还|全|也|是)*(?:坏|假|空|破|歪|反|错|漏|烂|锈)的"
    rf"|{_BUT}[一-龥]{{0,5}}(?:都|全|净|还|大多|多半|基本上?)*是(?:[空假抄编估凑瞎旧老错虚][一-龥]{{0,3}}|摆设|样子|应付|糊弄|形式|幌子|满分|零分|废纸|代签的?|去年的?|前年的?|以前的?|网上[一-龥]{{0,3}})"
)
"""化粪池清了，盖板破着."""
_SOME_LEFT = expression(
    rf"{_BUT}(?!以后|今后|材料|资料|照片|我|您|你|谢)[一-龥]{{1,4}}(?:(?:照[样旧常]?|接着|继续|偷着|偷偷|偷摸|暗地里?|背地里|私下|依旧|仍旧?|还是)(?:往[一-龥]{{1,3}})?[堆排放卖占摆停倒扔烧抽采挖迟旷赌混吃拖欠漏冒淌养种砍捞骗灌透渗返塌晃断跳卡][一-龥]{{0,3}}|换个?[一-龥]{{1,3}}又[一-龥]{{1,2}}|照[样旧](?:开|收|用|营业)[一-龥]{{0,2}}|(?:还|仍|尚)[缺差少欠剩](?!材料|资料|照片|章|签字|报告|验收)[一-龥\d]{{1,6}}|(?:还|仍|依旧|照样)(?:在)?(?:按|照|用|走|使|拿|靠|戴|喝|烧|住|吃)(?:着|的)?(?:是)?(?:老|原|旧|以前|过去|过期|报废|超期|淘汰|破|坏|假|去年|借|人工|手工|手写|纸质|临时)[一-龥]{{0,4}}|(?:还|仍|依旧|依然|照样)(?:在)?(?:漏|渗|冒|淌|返|透|积|掉|跳|断|塌|鼓|滴|溢|反)(?:水|电|气|风|雨|烟|渣|闸|线|皮|土|味|碱|油|潮|光|浆|污|臭|黑烟|泡|信号)(?:呢)?|(?:还|仍|依旧|依然|照样)(?:老是?|总是?|会)?(?:夹人|夹手|绊人|绊脚|扎手|扎人|呛人|熏人|烫手|打滑|卡壳|卡人|摔人|碰头|伤人|倒烟|报警|跳闸)(?:呢)?|还有(?:一?些|几[一-龥]|点|不少)?|还在(?:呢)?|还有人(?!值|管|守|盯|负责|看)[一-龥]{{1,3}}|(?:还|仍|依旧|照样)是[一-龥]{{0,6}}(?:那[家个套些拨帮班]|老|原|旧|以前|过去|个人|私人|人工|手工|手写|临时|空|坏|假|错|哑|瞎|死|瘸|破|黑|漏|敞|摆设|半截|烂)[一-龥]{{0,4}}|(?:照样|照旧)(?!好|能|正常|供|运行|亮|通|服务|上课|不)[一-龥]{{1,4}}|(?:还|仍)(?![用盯管守看记护])[一-龥]{{1,2}}着(?:呢)?|(?:还是|依旧|照样|仍然?|还)(?:多|少|乱|挤|差|慢|脏|难|堵|嫌|臭|吵|贵|冷|热|缺|漏|破|旧|高|大|潮|湿|响|滑|黑|暗|松|歪|斜|晃|烫|卡|窄|陡|浑|黄|渗|抖|旺)|还没[改换装修建拆补清退接通开动降调搬迁撤停定][一-龥]{{0,2}})"
)
"""监控补了，死角还有; 检查压了，台账还是多."""
_SOME_SMALL_ONES = expression(
    rf"{_BUT}(?:[小细碎零杂次末尾]|个别|少数|零星|边角)[一-龥]{{0,5}}(?:还|仍|尚)(?:有|剩|差)(?:着|下)?(?:一?些|几[一-龥]|点|不少|[一二两三四五六七八九十\d]+[一-龥])?"
    rf"|{_BUT}(?!材料|资料|照片|票|单|报告|手续|我|您|你|另外|其他|后面|下步|今后|以后)[一-龥]{{2,5}}(?:还|仍|尚)(?:有|剩)(?:着|下)?(?:一?些|几[处户家个间台条辆亩米棵株块片段座栋盏口]|点|不少|旧的|老的|漏的|没[一-龥]{{1,4}}的)"
)
"""大的都完成了，小毛病还有几处: all of the one kind, and not of the other."""
_CONTESTED = expression(
    rf"{_BUT}(?:[一-龥]{{0,3}}有人|本人|{_PEOPLE})(?:又|还|在|去|来|跑来|正|要|准备)*(?:申诉|不服|告|骂|吵|抱怨|堵门|拦|举报|上访|反对|闹|投诉|不满|不认|有意见|提意见|反映)了?|{_BUT}[一-龥]{{0,4}}(?:仲裁|官司|诉讼|投诉|信访|举报|上访|申诉|索赔|麻烦|传票)(?:又|也|就|都)?(?:来|到|上门|找来|找上门)了"
)
"""编外清了，劳动仲裁来了."""
