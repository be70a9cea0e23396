"""Reads a claim that its own writer takes back at once, that no check confirms, that lasted only so long, or that is of others."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import CONTRADICTED, IS_IT_DONE, OF_ANOTHER_UNIT, ONE_PART_ONLY
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.seen_done import say_nothing_of_the_work
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_MISTAKEN = expression(
    r"(?:啊|哦|噢|呃|额|等等|等下|抱歉|不好意思|对不起|是|刚才?|我|眼睛?|,)*"
    r"(?:(?:不对)+|不是的?|错了|不作数|不算数?|(?:说|报|填|回|发|点|答|讲)(?:得|的)?(?:太)?(?:早|快|急|顺嘴)|"
    r"(?:看|说|报|填|回|发|点|记|搞|弄|认|念|选|答|写|按|读|数)(?:错|岔|串|反|混|漏|花)(?:了)?(?:一)?(?:行|条|项|人|群|号|页|格|单|栏|表|对象|地方|位置|项目|单位|题|眼)?|(?:看|当|认|想|记|听)(?:成|作)(?:了)?(?!完成|已)[^,。;!?]{1,8}?|口误|嘴快|手快|手滑|眼花|记混|张冠李戴)"
    r"(?:了|啦|啊|哈|呢|呀)*"
)
"""不对, 看错行了, 报早了, right behind what was told: nothing of it holds."""
_OF_ANOTHER = expression(
    r"(?:那|这|说的|我说的|刚才说的)(?:个|条|项)?(?:其实|应该|好像|只)?是(?!真|实|我们(?:这|的)|本|对|好)[一-龥]{1,8}"
)
"""弄完了，哦不对，那是北段: what it was that is done."""


def read_what_is_unsaid(readings: Sequence[Reading]) -> None:
    """Changes, in place, a claim that the clause behind it leaves without ground."""
    for place, (before, after) in enumerate(pairwise(readings), 2):
        if _is_aimed_at(before, after):
            after.judgement, after.doubts = Judgement(Verdict.WILL, after.judgement.word), []
        later = readings[place:]
        if any(other.judgement.verdict is Verdict.DONE for other in later):
            continue
        if _lasted_only(before, after):
            _deny(before, after)
        if before.judgement.doubt == OF_ANOTHER_UNIT and _LAST_OF_ALL.fullmatch(after.clause.text):
            _take_us_for_the_last(before, after)
        if before.judgement.verdict is not Verdict.DONE:
            continue
        if _SIGNS.found_in(after.clause.text):
            _weigh(before, after, later)
        elif _is_of_others(before, after):
            before.judgement, before.doubts = Judgement(Verdict.UNSURE, None, OF_ANOTHER_UNIT), [OF_ANOTHER_UNIT]
            if _LAST_OF_ALL.fullmatch(after.clause.text):
                _take_us_for_the_last(before, after)
        elif _is_of_one_of_two(before, after):
            before.judgement = Judgement(Verdict.STAGE, before.judgement.word, ONE_PART_ONLY)
            before.doubts, after.judgement, after.has_no_figures = [ONE_PART_ONLY], NO_VERDICT, True


_AIM = expression(
    r"(?:我们?的?|今年的?|整改的?|工作|总体|最终|,)*(?:目标|口号|愿望|打算|计划|标准|理想|追求)(?:就?是|为)?"
)


def _is_aimed_at(before: Reading, after: Reading) -> bool:
    """我们的目标是：全部清零: what one aims at, and has not reached."""
    return (
        after.judgement.verdict is Verdict.DONE
        and before.clause.ending.startswith(":")
        and _AIM.fullmatch(before.clause.text) is not None
        and not after.clause.has(Tag.PERFECT, Tag.ALREADY)
    )


def _take_us_for_the_last(before: Reading, after: Reading) -> None:
    say_nothing_of_the_work(after)
    before.judgement, before.doubts = NO_VERDICT, [OF_ANOTHER_UNIT]
    after.judgement = Judgement(Verdict.NOT_DONE, None, OF_ANOTHER_UNIT)


def _weigh(before: Reading, after: Reading, later: Sequence[Reading]) -> None:
    if _MISTAKEN.fullmatch(after.clause.text):
        forget(before)
        say_nothing_of_the_work(after)
        before.clause = replace(before.clause, words=(), tags=frozenset(), items=())
        after.intents, after.has_no_date, before.has_no_figures = {Intent.CORRECTION}, True, True
        after.doubts = [] if any(other.judgement.verdict in UNDONE for other in later) else [IS_IT_DONE]
        for other in later:
            if _OF_ANOTHER.fullmatch(other.clause.text):
                say_nothing_of_the_work(other)
    elif not before.clause.items:
        _deny(before, after)


def _deny(before: Reading, after: Reading) -> None:
    forget(before)
    say_nothing_of_the_work(after)
    after.blocker, after.has_no_date, after.has_no_figures = None, True, True
    after.judgement, after.doubts = Judgement(Verdict.NOT_DONE, after.judgement.word, CONTRADICTED), [CONTRADICTED]


_A_CHECK = r"(?:验收|[初复终竣核试]验|复[核查检测]|检[测查验]|[抽质年安药][检查]|审[计核查]|评[审估查]|核[查验]|考核|打压|试[压水运车机]|联调|测试|化验|督[导查]|回头看|消防|环评|巡察组?|专家组?|监理|质监站?|甲方)"
_NOT_CONFIRMED = expression(
    rf"(?:但是?|可是?|不过|就是|只是|结果|,)*[一-龥\ue0ff]{{0,6}}?{_A_CHECK}[一-龥]{{0,2}}?(?:又|都|也|还|竟|却|一直|两次|再次|时|中)*(?:没(?:有|能|给)?|未(?:能|予|获)?|不(?:予|给|让)?)(?:通过|过关|过|合格|达标|认可|认)(?:了|的|呢)?"
    rf"|(?:但是?|可是?|不过|就是|只是|结果|,)*(?:没(?:有|能)?|未(?:能)?)(?:通过|过了?)(?:了)?{_A_CHECK}(?:了|这关|那关|关)?"
)
"""复核没通过, 没过终验: looked at, and not found good."""


_SENT_BACK = expression(
    r"(?:但是?|可是?|不过|结果|,)*[一-龥]{0,6}?(?:又|给|被|让|要求)*(?:退回(?:来)?(?:补充?)?(?:侦查?|补侦|侦办|补正|重[审办做报查弄])|退补侦查|发回重[审办做]|打回(?:来)?重[做写弄办审报来搞]|退卷|撤回起诉|撤销(?:立案|销号|结案|验收)?)(?:了|的)?"
)
"""结案了，法院发回重审: it is open again."""
_FOR_A_WHILE = expression(
    r"[^,。;!?没未不]{1,8}?(?:亮|通|转|开|运行|运转|好|响|热|来|出|供|顶|管|撑|稳|清净|消停|灵|用|跑|喷|流|冒|干净|消|降|停|安静|达标)(?:是|倒)?(?:[一-龥]{0,2})了(?:就|才|不到|没到|没|刚|也就|大概)*"
    r"(?:(?:[一二两三四五六七八九十几半\d]+个?(?:来|多)?(?:宿|夜|晚上?|天|上午|下午|小时|钟头|星期|礼拜|周|月|分钟|刻钟|阵子?|会儿?|早上|回|次))|\ue0ff+|一?阵子?|一会儿?)(?:多|来)?"
)
_THEN_OVER = expression(
    r"(?:,|又|就|都|全|便|也|给|自己|突然|后来|结果)*(?:灭|停|坏|塌|断|瘫|趴窝?|关|黑|哑|散|漏|歇|歇菜|撤|跑|趴|熄|烧|堵|干|跳闸|掉线|死机|罢工|熄火|没(?:水|电|气|声|影|信号|了|亮)|不(?:亮|转|响|动|通|出水|来水|热|灵|灵光|行|干)|复发|反弹|回潮|超标|作废|报废|烧坏|烧毁|坏掉|停摆|瘫痪|失灵|回来|卷土重来)(?:了|啦|掉了)?"
)
"""灯塔亮了一宿，灭了; 水通了两天，停了: it went for so long, and no longer."""


def _lasted_only(before: Reading, after: Reading) -> bool:
    return (
        "了" in before.clause.text
        and _ENDS.found_in(after.clause.text)
        and _FOR_A_WHILE.fullmatch(before.clause.covered) is not None
        and not (before.clause.items or after.clause.has(Tag.EVIDENCE))
    )


_UNIT = (
    r"(?:局|矿|县|镇|乡|村|厂|校|院|所|站|队|区|市|旗|公司|科室?|股|处|中心|街道|社区|组|班|场|分?行|支部|部门|单位)"
)
_THEIR_WORK = expression(
    rf"(?![我本咱俺全各这该])[一-龥\d]{{1,4}}?(?P<kind>{_UNIT})(?:那边|那头|他们|家)?的?(?:都|也|全|早|已经?|是)*[一-龥]{{1,6}}(?:了|的)+"
)
_BUT_WE = (
    rf"(?:但|可|而|就|只有|唯独|剩)?(?:我们?(?:这边|这儿)?|我这|本|咱们?|俺们?){_UNIT}?(?:还|也|都|就|才|是|在|排)*"
)
_LAST_OF_ALL = expression(
    rf"{_BUT_WE}(?:垫底|倒数[一-龥]{{0,3}}|最后一?[一-龥]{{0,3}}|落后[一-龥]{{0,2}}|拖后腿|掉队|吊车尾|老末|末位|殿后|差得远|差远了|没影|没戏|早着呢?|早呢|难产|原地[一-龥]{{1,3}}|趴窝|挂零|干瞪眼|眼红|羡慕|看热闹)(?:了|呢|的|着)*"
)
"""我局垫底, 我们村吊车尾: behind all the others."""


def _is_of_others(before: Reading, after: Reading) -> bool:
    """住建局的都销号了，我局垫底; 三矿通过验收的，我们是四矿: what others have done, and not we."""
    if _ENVIED.fullmatch(after.clause.text):
        return not before.clause.items
    theirs = _THEIR_WORK.fullmatch(before.clause.text)
    if theirs is None or after.judgement.verdict is Verdict.DONE or before.clause.items:
        return False
    if _LAST_OF_ALL.fullmatch(after.clause.text):
        return True
    ours = _WE_ARE.fullmatch(after.clause.text)
    return ours is not None and ours["kind"] == theirs["kind"]


_ENVIED = expression(
    r"(?:真|好|可真|太|看得|叫人|让人|我们?|,)*(?:羡慕|眼红|眼馋|眼热)(?:死|坏)?(?:我们?|人家?|他们)?(?:了|啊|呀|哦)*"
)
"""下游那个镇闸门修好了，羡慕: nobody envies himself."""
_WE_ARE = expression(
    rf"(?:但|可)?(?:我们?|咱们?|俺们?|这里|这边|我这)(?:这边|这儿|这)?是[一-龥\d]{{1,4}}?(?P<kind>{_UNIT})(?:的|啊|呀|哈)*"
)
_OPENS_WITH = expression(
    r"(?P<name>[一-龥]??)(?P<which>[东西南北上下左右里外内前后主附新老旧甲乙丙一二三四五六七八九十]{1,2})(?P<kind>[一-龥])"
)
_SIDES = frozenset("东西南北上下左右里外内前后主附新老旧甲乙丙一二三四五六七八九十")
_ENDED = expression(
    r"(?:[一-龥](?:完|好|净|齐|通|掉|妥|空|光|满|平|清|成)|清零|完工|完成|办结|到位|销号|利索|结束|见底|归零|达标|收工)了?$"
)
_BARELY = expression(r"(?:才|刚|刚刚|还|仍|尚)(?:在|是|只|有|没)?(?!刚?才|好)[一-龥]{1,5}(?<![完好净齐毕])")
_HELD = expression(
    r"[一-龥]{0,2}[\ue0ff\d一二两三四五六七八九十几]*[户家个处人条]?(?:还|都|也|仍)?(?:犟|赖|拖|僵|卡|躺|悬|耗|顶|扛|晾|搁|摆|欠|闹|堵|磨|熬|等|守|住|占|空|荒|闲|趴|压|撂|抗)着(?:不[一-龥]{1,2})?(?:呢|的)?"
)
"""三户犟着, 刚拆箱: how the other of two is."""


def _is_of_one_of_two(before: Reading, after: Reading) -> bool:
    """河东清零，河西三户犟着; 一级品登记完，二三级刚拆箱: of two that are named alike one is over, and the other is not."""
    if before.clause.items or after.clause.items or not _ENDED.search(before.clause.text):
        return False
    first, second = before.clause.text, after.clause.text
    length = _shared_name(first, second)
    if not length:
        return False
    rest = second[length:]
    return (_BARELY.fullmatch(rest) or _HELD.fullmatch(rest)) is not None


def _shared_name(first: str, second: str) -> int:
    """How much of the second clause is its name, if that differs from the first in nothing but the side or the grade."""
    one, other = _OPENS_WITH.match(first), _OPENS_WITH.match(second)
    if (
        one
        and other
        and one["name"] == other["name"]
        and one["kind"] == other["kind"]
        and one["which"] != other["which"]
    ):
        return other.end()
    alike = first[:1] == second[:1] and first[1:2] != second[1:2]
    return 2 if alike and {first[1:2], second[1:2]} <= _SIDES else 0


_SIGNS = AnyOf(fullmatch=(_MISTAKEN, _NOT_CONFIRMED, _SENT_BACK))
_ENDS = AnyOf(fullmatch=(_THEN_OVER,))
