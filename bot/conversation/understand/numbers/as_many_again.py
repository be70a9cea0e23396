"""Tells whether a number told twice is all there is: 隐患137项，137项清零, 清出过期药36盒，销了36盒."""

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.counted import AS_MANY_ANSWERED, Counted
from bot.conversation.understand.numbers.whole_numbers import ONLY_A_STEP
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def is_told_of_all_again(first: Counted, second: Counted) -> bool:
    """Of two equal numbers: whether the first names what there is, and the second what was done with all of it."""
    is_named = (
        first.role is None
        or is_next_act(first, second)
        or _is_said_complete(first, second)
        or _is_dealt_with_too(first, second)
        or _are_all_through(first, second)
        or is_the_same_act(first.reading.clause, second.reading.clause)
    )
    is_told = (
        is_stated(second)
        or _SO_MANY_ALL.fullmatch(said(second))
        or _NEXT_ACT.fullmatch(said(second))
        or (behind(second) in {"", "了"} and AS_MANY_ANSWERED.fullmatch(said(second)))
        or _are_all_through(first, second)
        or is_the_same_act(first.reading.clause, second.reading.clause)
    )
    is_a_step = _ALL_TAKE_A_STEP.match(behind(second)) and not is_the_same_act(
        first.reading.clause, second.reading.clause
    )
    return is_named and bool(is_told) and not is_a_step


_SO_MANY_ALL = expression(
    rf"[,]?(?:全部?|都|均|悉数|全都)(?:已经?)?(?!{ONLY_A_STEP.pattern})(?:到手|领到|拿到|补齐|换[好完新]|办[好妥完]|发[完放]|签[完好]|入账|到账)了?"
)
"""健康证135本，全到手135本."""
_ALL_TAKE_A_STEP = expression(rf"(?:也|已经?|都|全部?|均)*(?:{ONLY_A_STEP.pattern}|有)")
"""19户，19户全通知到了: none of them is through with it."""


def behind(each: Counted) -> str:
    return each.reading.clause.text[each.amount.end - each.reading.clause.start :]


def said(each: Counted) -> str:
    return said_before(each.amount, each.reading.clause)


def is_stated(each: Counted) -> bool:
    return each.role is Role.DONE or each.reading.clause.has(Tag.COMPLETE, Tag.PERFECT, Tag.ACT)


def is_next_act(first: Counted, second: Counted) -> bool:
    """大额支付12笔，补审批9笔: what was done at first and stands bare, and what has been made good of it."""
    is_bare = not first.reading.clause.has(Tag.PERFECT, Tag.ALREADY) and first.amount.end == first.reading.clause.end
    return is_bare and second.reading is not first.reading and _NEXT_ACT.fullmatch(said(second)) is not None


_NEXT_ACT = expression(
    r"[,]?(?:已经?|现)?(?:(?:补(?!报|充|助|贴)|换|重新?|改)[一-龥]{1,4}|(?:通过|合格|达标|过关|更正|纠正|修正|更换|修复))(?<!的)了?"
)


def ends_its_clause(each: Counted) -> bool:
    """资产盘点26个村: with nothing behind it but what is counted."""
    clause = each.reading.clause
    is_short = clause.end - each.amount.end <= _A_NAME
    return is_short and not clause.after(each.amount.end, Tag.COMPLETE, Tag.ACT, Tag.PERFECT, Tag.NEG)


_A_NAME = 3
"""Characters behind an amount that name what is counted."""


def _is_said_complete(first: Counted, second: Counted) -> bool:
    """维修路段5处，完成5处: what there was to do, named by its verb, and as many that are complete."""
    is_bare = not first.reading.clause.has(Tag.PERFECT, Tag.ALREADY) and ends_its_clause(first)
    is_told = _COMPLETE.fullmatch(said(second)) is not None and behind(second) in {"", "了"}
    return is_bare and is_told and second.reading is not first.reading


def _is_dealt_with_too(first: Counted, second: Counted) -> bool:
    """清出过期药36盒，销了36盒: what was taken out, bare, and as many that were then dealt with."""
    is_bare = not first.reading.clause.has(Tag.PERFECT, Tag.ALREADY) and ends_its_clause(first)
    return is_bare and second.reading is not first.reading and _DEALT_WITH_NOW.fullmatch(said(second)) is not None


_DEALT_WITH_NOW = expression(
    r"[,]?(?:已经?|也|都|全部?)*(?:[销毁退拆换修补还缴清搬撤封填埋改罚赔扣停关废烧]|销毁|处理|处置|移交|报废|注销|核销|整改|整治|解决|化解|拆除|归还|上缴|封存|下架|调解|改造|更换)[掉完好清毁还除]?了?"
)


def is_the_same_act(named: Clause, told: Clause) -> bool:
    """安置复核91户，已核91户: what there was to do, named by its act, and that the act was done."""
    if len(named.amounts) != 1 or len(told.amounts) != 1 or named.has(Tag.PERFECT, Tag.ALREADY, Tag.NEG):
        return False
    if told.amounts[0].start == told.start:
        act = _THE_ACT_BEHIND.fullmatch(told.text[told.amounts[0].end - told.start :])  # 馆藏复核300件，300件核毕
    else:
        act = _THE_ACT.fullmatch(told.text[: told.amounts[0].start - told.start])
    is_short = told.amounts[0].start == told.start or told.end - told.amounts[0].end <= len("了")
    return act is not None and is_short and act["act"] in named.text[: named.amounts[0].start - named.start][-4:]


_THE_ACT_BEHIND = expression(r"(?:已经?|也|都|全部?|均)*(?P<act>[一-龥])[完好掉毕清]了?")
_THE_ACT = expression(
    r"[,]?(?:已经?|现已|全|都)*(?P<act>[一-龥])(?:[完好掉毕清]了?|了|(?<=已[一-龥])|(?<=已经[一-龥]))"
)


def _are_all_through(first: Counted, second: Counted) -> bool:
    """隐患整改137项，137项清零; 画线45处，45处全画: the number once more, and that all of them are through."""
    is_bare = ends_its_clause(first) and second.reading is not first.reading
    return is_bare and not said(second).strip(",") and ALL_THROUGH.fullmatch(behind(second)) is not None


ALL_THROUGH = expression(
    rf"(?:已经?|也|现|均|都|全部?|悉数)*(?:清零|销号|办结|完成|完工|到位|合格|达标|整改|改好)(?:了|完毕)?|(?:已经?|也|现)*(?:全部?|都|均)(?:已经?)?(?!{ONLY_A_STEP.pattern}|[没未不在要得等])[一-龥]{{1,4}}(?:[了完好清])?"
    rf"|(?!{ONLY_A_STEP.pattern}|[没未不在要得等还]|[一-龥]{{0,2}}[没未不])(?:已|现已|也)?[一-龥]{{0,3}}?(?:[完好齐清掉毕妥]了?|(?:[拉搬迁运清撤抬拖][走空]|出去|回来|到手|下来|入住|见效)了|过关|到位|归零|销号|关停|取缔|拆除|注销|清退|销毁|报废|归还|到账|入库|见底|答复|办复|更换)"
)
_COMPLETE = expression(
    r"[,]?(?:已经?|现|均|都|全部)*(?:完成|办结|完工|整改|落实|(?![谈跑走看问])[一-龥](?:[完清齐]|(?<=[做弄改修换拆签])好))(?:了)?"
)
