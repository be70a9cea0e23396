"""Leaves out amounts that only describe or lead up to others, and puts the rest on one scale."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.counted import DONE_OR_UNTOLD, Counted, matches
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_LENGTHS = {("公里", "米"): 1000, ("吨", "公斤"): 1000, ("千米", "米"): 1000}


def in_one_unit(counted: list[Counted], text: str) -> list[Counted]:
    """2公里修了1500米: the smaller unit is told in the larger one beside it."""
    del text
    units = {each.amount.unit for each in counted}
    found = [(large, small, many) for (large, small), many in _LENGTHS.items() if {large, small} <= units]
    if not found:
        return counted
    large, small, many = found[0]
    return [
        replace(each, amount=replace(each.amount, value=round(each.amount.value / many, 6), unit=large))
        if each.amount.unit == small
        else each
        for each in counted
    ]


def on_one_scale(counted: list[Counted], text: str) -> list[Counted]:
    """560万元追回四百二: a number without a unit beside so many 万 is meant in 万 where that fits."""
    del text
    large = [each.amount for each in counted if each.amount.in_wan and each.amount.unit]
    if not large:
        return counted

    def scaled(each: Counted) -> Counted:
        value = each.amount.value * 10_000
        if each.amount.unit or each.amount.in_wan or value > large[0].value:
            return each
        return replace(each, amount=replace(each.amount, value=value, unit=large[0].unit, in_wan=True))

    return [scaled(each) for each in counted]


def without_descriptions(counted: list[Counted], text: str) -> list[Counted]:
    """三家企业的货款138万元: the first amount only says whose the second is."""

    def describes(each: Counted, other: Counted) -> bool:
        between = text[each.amount.end : other.amount.start]
        is_same = each.reading is other.reading and each.role is other.role is None
        return is_same and each.amount.unit != other.amount.unit and "的" in between[1:9]

    return [
        each
        for position, each in enumerate(counted)
        if not any(describes(each, other) for other in counted[position + 1 : position + 2])
    ]


_IN_ALL = expression(r"[,]?(?:总?共|合计|总计|一共|累计|计|金额)+")


def without_counts_of_the_sum(counted: list[Counted], text: str) -> list[Counted]:
    """30万追了两笔共23万: beside a sum in the same unit the pieces it came in are no count."""
    placed: list[Counted] = []
    for position, each in enumerate(counted):
        later = counted[position + 1] if position + 1 < len(counted) else None
        before = counted[position - 1] if position else None
        if (
            later
            and later.reading is each.reading
            and each.role in DONE_OR_UNTOLD
            and each.amount.unit != later.amount.unit
            and any(other.amount.unit == later.amount.unit for other in placed)
            and _IN_ALL.fullmatch(text[each.amount.end : later.amount.start])
        ):
            continue
        is_sum = each.role is Role.TOTAL and before and before not in placed
        placed.append(each.plays(Role.DONE) if is_sum else each)
    return placed


_SURVEYED = expression(
    r"抽样|采样|试压|打压|开箱|摸排|排查|普查|检查|走访|核查|巡查|抽查|清查|盘点|摸底|普测|筛查|评查|督查|抽检|鉴定|评估|体检|检测|检验|查了|检了|看了|过了一?遍"
)


_DONE_AND_LEFT = 2


def without_surveys(counted: list[Counted], text: str) -> list[Counted]:
    """312户摸排完了，问题户27户，整改23户: how many were looked at is not how many are to be put right."""
    del text

    def is_survey(position: int, each: Counted) -> bool:
        later = [other for other in counted[position + 1 :] if other.amount.unit == each.amount.unit]
        is_larger = (len(later) > 1 or _is_amiss(later)) and all(
            other.amount.value < each.amount.value for other in later
        )
        if later and later[0].role is Role.TOTAL and later[0].amount.value == each.amount.value:
            return len(later) > 1 and bool(_SURVEYED.search(each.reading.clause.text))  # 排查60家（全乡60家），整改48家
        if len(later) == _DONE_AND_LEFT and sum(other.amount.value for other in later) == each.amount.value:
            return False  # 排查隐患54条，整改完51条，其余3条限期
        return is_larger and bool(_SURVEYED.search(each.reading.clause.text)) and later[0].role is not Role.LEFT

    return [
        each
        for position, each in enumerate(counted)
        if not (is_survey(position, each) or _is_where_it_was_looked(each, counted[position + 1 :]))
    ]


_OF_THOSE_FOUND = expression(r"(?:反馈|反映|发现|[查找排摸]出来?|提出?|指出|点出)的$")
"""查了8个站所，反馈的22个问题全改了."""
_WHAT_WAS_FOUND = expression(r"(?:发现|查出|排查出|问题|隐患|毛病)[一-龥]{0,3}$")


def _is_where_it_was_looked(each: Counted, later: Sequence[Counted]) -> bool:
    """把六个小区挨个查了，问题点43个，改了31个: places looked at, and then what was found in them."""
    if not later or later[0].reading is each.reading or not _SURVEYED.search(each.reading.clause.text):
        return False
    if later[0].reading.clause.has(Tag.ALL) and _OF_THOSE_FOUND.search(
        said_before(later[0].amount, later[0].reading.clause)
    ):
        return True
    return len(later) > 1 and _WHAT_WAS_FOUND.search(said_before(later[0].amount, later[0].reading.clause)) is not None


def _is_amiss(later: Sequence[Counted]) -> bool:
    """检验52台，不合格3台已停用."""
    return len(later) == 1 and bool(_AMISS.match(said_before(later[0].amount, later[0].reading.clause)))


_AMISS = expression(r"[,，]?(?:发现)?(?:不合格|不达标|问题|有问题|隐患|超标|违规)")


def without_what_is_of_them(counted: list[Counted], text: str) -> list[Counted]:
    """收回林地1.2万亩，其中退耕4000亩: part of what has been told as done."""
    del text
    done = [each for each in counted if each.role is Role.DONE and each.reading.clause.has(Tag.PERFECT, Tag.STRONG_ACT)]

    def is_of_them(each: Counted) -> bool:
        is_part = (
            _OF_WHICH.search(each.reading.clause.text[: each.amount.start - each.reading.clause.start]) is not None
        )
        before = [
            other for other in done if other.amount.end <= each.amount.start and matches(other.amount, each.amount)
        ]
        return is_part and each.role is not Role.LEFT and bool(before) and before[-1].amount.value > each.amount.value

    return [each for each in counted if not is_of_them(each)]


_OF_WHICH = expression(r"^[,]?其中")


def of_which_a_share(counted: list[Counted], text: str) -> list[Counted]:
    """213人退了一大半; 28户，搬了七成: a share of so many was told, so they are the whole."""
    if len(counted) != 1 or counted[0].role not in {None, Role.LEFT}:
        return counted
    each = counted[0]
    shares = [share for share in each.reading.clause.percents if not share.metric and share.start >= each.amount.end]
    is_bare = each.amount.end == each.reading.clause.end and not any(
        word.does(Tag.COMPLETE, Tag.ACT, Tag.LEFT) for word in each.reading.clause.words
    )
    follows = is_bare and bool(_A_SHARE.match(text[each.amount.end :]))
    return [each.plays(Role.TOTAL)] if shares or follows else counted


_A_SHARE = expression(
    r",(?:已经?|才|刚|都)?[一-龥]{1,3}了?(?:差不多|将近|大概|大约|近|约)?(?:一?[大多小]?半|[一二三四五六七八九]{1,2}成|\d{1,3}%|百分之|大部分|大多数|绝大)"
)


_BEHIND_A_STROKE = expression(r"/[一-龥]{0,3}$")


def without_increments(counted: list[Counted], text: str) -> list[Counted]:
    """今天又拆6处，累计21处: the sum counts, and not what was added to it; behind a stroke, 27篇/累计36篇, it is the whole."""
    sums = [
        each for each in counted if each.role is Role.SO_FAR and not _BEHIND_A_STROKE.search(text[: each.amount.start])
    ]
    if not sums:
        return counted
    kept = [
        each
        for each in counted
        if each.role not in DONE_OR_UNTOLD
        or not matches(each.amount, sums[0].amount)
        or each.amount.value > sums[0].amount.value
    ]
    return [each.plays(Role.DONE) if each.role is Role.SO_FAR else each for each in kept]
