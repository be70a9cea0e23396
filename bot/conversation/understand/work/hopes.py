"""Reads again the promises that another clause makes hopes of, and what an if, or a day that is kept, makes of a clause."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import HANGS_ON_A_CONDITION, UNSURE_OF_THE_DEADLINE
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_hopes(readings: Sequence[Reading]) -> None:
    """Tells, in place, what is promised from what is begun, hangs on a condition or is hedged."""
    _take_beginnings_for_promises(readings)
    _take_hopes_under_a_condition(readings)
    _take_hedged_promises_for_hopes(readings)
    _take_what_an_if_forbids(readings)
    _take_the_unshaken_day_for_a_vow(readings)
    _take_what_will_count_as_the_end(readings)
    _take_what_is_given_up_for_it(readings)
    _take_the_penalty_for_a_vow(readings)


def _take_beginnings_for_promises(readings: Sequence[Reading]) -> None:
    """马上开会研究，明确专人，保证按期完成: an act without 了 among promises is one of them."""
    if not any(reading.judgement.verdict is Verdict.PROMISED for reading in readings):
        return
    for reading in readings:
        if reading.judgement.verdict is Verdict.STARTED and reading.judgement.doubt:
            reading.judgement = NO_VERDICT
            reading.doubts.clear()


_A_SET_TIME = expression(
    r"(?<![每间])(?:时间|期限|时限|节点|日子|日期|工期|限期|截止日?)|交[账差卷]|军令|承诺|说好|定好"
)
_AS_A_RULE = expression(r"每|天天|周周|月月|年年|长期|坚持|例会|日常|巡|常态|学习|制度")


def _take_the_unshaken_day_for_a_vow(readings: Sequence[Reading]) -> None:
    """上级要求的时间，我们雷打不动: a day that will be kept, and no task without an end."""
    for place, reading in enumerate(readings):
        if Intent.LONG_TERM not in reading.intents or not reading.clause.text.endswith("雷打不动"):
            continue
        told = [each.clause for each in readings[max(0, place - 1) : place + 1]]
        is_set = any(_A_SET_TIME.search(clause.text) or clause.dates for clause in told)
        if is_set and not any(_AS_A_RULE.search(clause.text) for clause in told):
            reading.intents = (reading.intents - {Intent.LONG_TERM}) | {Intent.COMMIT}


_WILL_COUNT = expression(
    r"(?!.*(?:已|刚|昨))(?:.*(?:就算(?:是)?|才算(?:是)?|[完过好了]就|[下回出上]来就|到位?就|一[一-龥]{1,4}就)|那时|到时)(?:就|才|便)?(?:算是?|是)?(?:彻底|全部|真正|整个)?"
    r"(?:完(?:成|事|工|结|活)?|齐|办结|了结|结|到位|收官|收工|闭环|销号|整改到位)了?$"
)


_COUNTS_NOW = expression(
    r"(?:至此|到此|到这|这样|这下|所以|那|这[条项个件](?:整改|任务|事|问题)?)*(?:也)?就算是?(?:彻底|全部|真正|整个|正式)*(?:整改|办理)?(?:完成|办结|完|了结|到位|收官|收尾|销号|闭环)了?"
)
"""复查合格，这条就算彻底完成: what is told before it has happened."""


def _take_what_will_count_as_the_end(readings: Sequence[Reading]) -> None:
    """下周二验收完就算完成: by what the end will be told, on a day to come."""
    for place, reading in enumerate(readings):
        if reading.judgement.verdict is not Verdict.UNSURE or not _WILL_COUNT.match(reading.clause.covered):
            continue
        if (
            place
            and readings[place - 1].judgement.verdict is Verdict.DONE
            and _COUNTS_NOW.fullmatch(reading.clause.text)
        ):
            reading.judgement = Judgement(Verdict.DONE, reading.judgement.word)
            reading.doubts.clear()
            continue
        near = readings[max(0, place - 1) : place + 2]
        days = [
            mention.moment for each in near if each is reading or not each.has_no_date for mention in each.clause.dates
        ]
        if days and all(day.future is not None and not day.is_vague for day in days):
            reading.has_no_date = False
            reading.judgement = Judgement(Verdict.WILL, reading.judgement.word)
            reading.doubts.clear()


_IF_NOT = expression(
    r".*(?:[一-龥]不(?:了|完|成|好|上|掉|清|齐|动|下来|出来|回来|起来|到位)[一-龥]{0,2}|不(?:清零|完成|办结|见效|达标|销号|[一-龥][完清好齐])|没(?:有)?(?:完成|办结|清零|通[水电车气]|[一-龥][完清好齐成]))(?:的话)?"
)
_PENALTY = expression(
    r"(?:我|俺|咱|您|你|领导|就|唯我|拿我|自己|主动|甘愿|自愿|当众|算|给[您你])*(?:把[一-龥]{1,5}?)?(?:写检[查讨]|检讨|辞职|请辞|让位|走人|不干了|卷铺盖|引咎|请处分|领罚|认罚|是问|摘[了掉]|撸[了掉]|负责|担责|问责|处理我|我的责任|我担着|我兜着)(?:就是|好了|吧)?"
    r"|(?:我|俺|咱|本人)(?:就|去|来|们|自己|当众|直接|给[您你全]|请[您你全]?)*(?:赔|倒[着立]|不姓[一-龥]|不当这?个?[一-龥]{1,4}|调去|去扫|下(?:柜台|车间|乡|岗)|跪|剃|爬|喝风|吃土|掏(?:钱|腰包)|认栽|交(?:帽子|印|权)|走路|改姓|退位|让贤|磕头|学狗叫|请[一-龥]{0,4}(?:吃|喝|饮))[一-龥]{0,8}"
    r"|(?:您|你|领导|随便|任)?(?:扣|罚|撤|开除|处分|降)(?:我|俺|咱)(?:的)?[一-龥]{0,6}|(?:我|俺)(?:把|将)?(?:帽子|乌纱帽?|印把子|脑袋|头)(?:给您?)?(?:交|摘|割|拧)(?:了|下来|给[您你])?|请[一-龥]{0,3}(?:吃|喝|饮)[一-龥]{1,3}"
)


def _take_the_penalty_for_a_vow(readings: Sequence[Reading]) -> None:
    """限期内销不了号，我写检讨: what it would cost the writer, who vows by it."""
    for before, after in pairwise(readings):
        fails = (
            before.intents & {Intent.CANNOT_ON_TIME, Intent.NOT_DONE, Intent.DIFFICULTY}
            or before.judgement.verdict is Verdict.NOT_DONE
        )
        if fails and _IF_NOT.fullmatch(before.clause.text) and _PENALTY.fullmatch(after.clause.text):
            for each in (before, after):
                each.intents, each.judgement, each.has_open_denial, each.blocker = set(), NO_VERDICT, False, None
                each.doubts.clear()
            before.has_no_date = not before.clause.dates
            after.intents.add(Intent.COMMIT)


_GIVEN_UP = expression(
    r"(?:哪怕|就是|就算|即使|即便|宁可|宁愿|拼着)?(?:不(?:睡觉?|吃饭|休息|放假|过[年节]|回家|下班|合眼)|通宵|熬夜|熬[几两三]个?(?:夜|通宵)|少睡[一-龥]{1,3})(?:了)?"
)


def _take_what_is_given_up_for_it(readings: Sequence[Reading]) -> None:
    """就是不睡觉，周五也弄完: come what may."""
    for before, after in pairwise(readings):
        will = after.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
        if will and "也" in after.clause.text and _GIVEN_UP.fullmatch(before.clause.text):
            before.judgement, before.has_open_denial, before.has_no_date = NO_VERDICT, False, True
            before.intents.clear()
            before.doubts.clear()
            after.judgement = Judgement(Verdict.PROMISED, after.judgement.word)


BARRING = r"不(?:再|中途|临时)?(?:下[雨雪]|刮风|停电|停水|断(?:[电供货水]|$)|(?:变天|(?<=天不)变)|变卦|出(?:岔子|问题|毛病|幺蛾子|差错)|掉链子|撂挑子|挑刺|卡壳?|反悔|违约|毁约|变脸|捣乱|加价|[涨压]价|[停罢]工|断[档货]|阻拦|阻挠|耽误|阻工|起诉|拖(?:后腿)?|返工|返潮|闹|添乱|打回|退回|流标|涨水|起风)"
"""施工队不撂挑子，20号就能交工: what must not happen, and no word for if."""
ONLY_THE_PACE = expression(
    r"(?:之?后|以后|过后|一过)(?:再|就)?(?:加快|提速|加速|赶一?赶)(?:进度|速度|推进|施工)?$|^比\ue0ff*[一-龥]{0,4}(?:快|强|好|慢)(?:了|些|点|一点|不少|多了|得多)?$|(?:(?:会|能|还能|可以|就)+(?:更|稍|还|再|略|很)*(?:快(?=了?$)|(?:快|顺|好)(?:起来|一?些|一?点|得多|不少|很多)儿?)的?了?"
    r"|(?:会|能|还能|可以|就)+(?:再|马上|立马|大幅)?(?:提速|加速|加快(?:进度|速度)?|快马加鞭|(?:把)?(?:进度|速度)?(?:提|赶|追|撵)上(?:来|去)|上来|赶上(?:来|进度)|赶一?赶|往前赶|撵上|(?:很快)?(?:扫|收)尾))$"
)
"""天气好的话会快一些: what hangs on the condition is how fast it goes, and no day."""
CONDITION = expression(
    r"^[一-龥]{1,3}[小大好停晴干凉退化通]了?就[一-龥]{1,4}$|^(?:要是|如果|如(?=[一-龥]{2,10}(?:通过|到位|批准|批复|获批|同意|许可|允许|具备|下来|到货|到账|合格|放晴|松口|配合|点头|签字|好转)$)|若是?|只要|除非|万一|一旦|假使|假若|假设|倘使|倘(?!佯)|设若|如若|假如|倘若|前提(?:是|得)|条件是)|^不(?:再)?(?:下[雨雪]|刮风|停电|停水|断[电供]|变天|出岔子|封路|掉链子|起风|上冻)$|^(?!.*(?:绝|决|我|咱|俺|保证|肯定|从))[一-龥]{1,6}"
    + BARRING
    + r"$|^(?:[雨雪雾风霜冰潮汛浪]|天|太阳|路面|地面|大?[雨雪雾风]|河水|洪水|水位|寒潮|高温|台风|霾)(?:都|一|再)?(?:住|停|散|化|晴|小|退|干|暖|凉|消|过|好|落|放晴|出来|下去)了$|^(?:天公作美|老天(?:爷)?(?:帮忙|赏脸|给脸|开眼|争气))$|^等[一-龥]{1,8}(?:了|[到来停完]|[定签盖批给拨发]了[一-龥]{1,3}|好了)$|^(?:(?:得|要|就|还|还得|还要|主要|全)?看|取决于)(?!天吃饭|来|样子|过|了|到|着|见|上去|起来|完)[一-龥]{1,8}$|(?<!顺利)(?<!正常)(?<!意外)的话|[一-龥]{2}(?<!一切)(?<!进展)(?<!推进)(?<!整体)(?<!要是)(?<!如果)(?<!进度)(?<!情况)(?<!工作)(?<!还算)顺利的话|[到来批拨通好完齐下开停干定签位付给足了够行转款货住晴暖退走]就能|[一-龥](?:要是|如果|若是|一旦|假如|(?<![宛似])若(?!干|无其事|即若离))|要能(?=[一-龥]{0,3}?(?:到|批|来|拨|下|给|定|通过|发货|供货|配合|让|签|同意|松口))|^(?!.*(?:[已刚早都了未没]|不))[一-龥\ue0ff]{0,6}(?:批|拨|放|审|跑|争取|批复|批文|手续|钱|款|指标|图纸|许可证?)(?:下来|出来)$|[一-龥]一(?:到手?|到货|批准?|下来|来|定|拨付?|通过?|到位|到账|落实|落地|点头|放[开行晴]|出来?|退|停|松口|签[字约]?|盖章|拍板|敲定|谈[妥拢]|开|回来|同意|解决|修好|过|[晴暖干化亮住熄]|结束|恢复|复工|开春)(?=$|[,就]|[我咱]们?[就当马立]|[一-龥]{1,4}就能)|才(?:有)?可能|^[一-龥]{1,6}能(?:按时|及时|早点|早些)?(?:到货?|来|批下来|拨下来|下来|回来|修好|到位)$"
)
"""Opens or closes a condition, in the text of a clause with its dates covered."""


_AFTER_WHAT_COMES = expression(
    r"(?:等|待|我们?|只要|在|,)*(?!今|往|此[后]|之后|以后|然后|随后|最后|收到|接到|[一-龥]?[节假]后|国庆|春节)"
    r"(?:[一-龥]{2,9}?(?:以|之)?(?<![推延往押挪拖滞错移顺靠落退放])后|[签审批评招查谈办验]完[一-龥]{0,4}|[一-龥]{1,6}(?:到|批|来|齐|拨|签|通|定|下来|到位|到账|到货|退|停)了(?=\ue0ff+(?:就|便|即|之?内|可)))(?:的|再|,)?\ue0ff+(?!.*(?:了(?:$|[还也都就])|[没未]|过$))"
)


def counts_from_what_comes(clause: Clause) -> bool:
    """判决下来后五日内执行到位: so long after a day that nobody knows."""
    return any(mention.span for mention in clause.dates) and _AFTER_WHAT_COMES.match(clause.covered) is not None


def hangs_on_something(clause: Clause) -> bool:
    """钱一到, 判决下来后五日内: a condition, or so long after what may come."""
    return CONDITION.search(clause.covered) is not None or counts_from_what_comes(clause)


def _take_hopes_under_a_condition(readings: Sequence[Reading]) -> None:
    """钱一到，两周就干完: what hangs on a condition is no promise, unless it is vowed."""
    if not any(hangs_on_something(reading.clause) for reading in readings):
        return
    for reading in readings:
        judgement = reading.judgement
        if reading.intents == {Intent.COMMIT} and reading.clause.has(Tag.NO_PROBLEM) and reading.clause.dates:
            reading.intents, reading.judgement = set(), Judgement(Verdict.WILL, None, judgement.doubt)
        if judgement.verdict is Verdict.PROMISED and not reading.clause.has(Tag.PROMISE, Tag.AT_ONCE):
            reading.judgement = Judgement(Verdict.WILL, judgement.word, judgement.doubt)


_IF = expression(r"(?![^,。;!?]{0,8}(?:早|没有意外|不延))[一-龥]{0,6}?(?:要是|如果|假如|倘若|假使|若是|万一)")
_AN_END = expression(r"完成|办结|[改弄办做干搞]完|整改|销号|交[账差卷]")
_SPOILT = expression(
    r"(?:[这本]?[条项件事活儿]|那|就|可|都|怕是?|恐怕|估计|得|要|也|真|又)*(?:[一-龥]{0,2}不[成了下动上起]|没法[干弄办搞做整]|没得[搞办弄]|黄|泡汤|悬|停工|歇菜|抓瞎)[来了]?"
)


def _take_what_an_if_forbids(readings: Sequence[Reading]) -> None:
    """假如月底前风停不了，就干不成: what may come would be in the way, and its day is not that of the end."""
    for before, after in pairwise(readings):
        if not _IF.match(before.clause.text) or _AN_END.search(before.clause.text) or after.clause.dates:
            continue
        verdict = after.judgement.verdict
        if verdict in {Verdict.WILL, Verdict.PROMISED}:
            before.has_no_date = True
        is_unable = after.intents <= {Intent.CANNOT_ON_TIME, Intent.DIFFICULTY} and verdict in {
            Verdict.NOTHING,
            Verdict.NOT_DONE,
        }
        if is_unable and not after.clause.has(Tag.ON_TIME) and _SPOILT.fullmatch(after.clause.text):
            for reading in (before, after):
                reading.intents, reading.judgement, reading.role = set(), NO_VERDICT, None
                reading.has_no_date, reading.has_open_denial = True, False
                reading.doubts.clear()
            after.intents.add(Intent.DIFFICULTY)
            after.blocker = before.clause.core
            after.doubts.append(HANGS_ON_A_CONDITION)


_PERHAPS = expression(
    r"(?:大概|也许|可能|估计|应该|差不多|或许|没准儿?|说不定|兴许|八成|大约|看情况)(?:齐|是|能|吧|呗|的)*"
)
"""能完，大概吧: the hope that a promise comes down to."""


def _take_hedged_promises_for_hopes(readings: Sequence[Reading]) -> None:
    for promise, hedge in pairwise(readings):
        judgement = promise.judgement
        if judgement.verdict is Verdict.PROMISED and _PERHAPS.fullmatch(hedge.clause.covered):
            promise.judgement = Judgement(Verdict.WILL, judgement.word, UNSURE_OF_THE_DEADLINE)
            promise.doubts.append(UNSURE_OF_THE_DEADLINE)
