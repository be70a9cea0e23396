"""Gives amounts the roles that the whole reply tells: spent of a fund, counted by an act that is named, all that is left."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.counted import Counted, matches
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_A_FUND = expression(
    r"(?:总额|计划|任务|资金|经费|款|预算|额度|补助|投资|拨[付款]?|下达|批|到账|到位|盘子|费用?)(?:了|的|是|有|共|一共|总共|合计|总额|总量|给)*(?:约|近)?$"
)
_SPENT = expression(r"(?:花|用|使用|支出|支付|投|投入|执行|动用)[掉去出完]?了?(?:约|近|将近|大约)?$")


def spent_of_a_fund(counted: list[Counted]) -> list[Counted]:
    """整改资金1.5亿，花了9千万元: of a fund that is named, what was spent is how far it is."""
    if len(counted) < 2 or not all(each.amount.unit == "元" for each in counted[:2]):
        return counted
    fund, spent, *others = counted
    if fund.role is Role.ASIDE and spent.role is Role.TOTAL:
        fund, spent = spent, fund  # 投了120万元，总额160万元
    is_spent = (
        spent.role in {Role.ASIDE, Role.DONE}
        and fund.role is not Role.NEED
        and fund.amount.value >= spent.amount.value
        and _A_FUND.search(said_before(fund.amount, fund.reading.clause))
        and _SPENT.search(said_before(spent.amount, spent.reading.clause))
    )
    return [fund.plays(Role.TOTAL), spent.plays(Role.DONE), *others] if is_spent else counted


_BY_AN_ACT = expression(r"[按以照]照?(?P<act>[一-龥]{2,4}?)完?的?(?:数量?|口径)?来?(?:算|计|记|统计|为准|上报)")


def counted_by(counted: list[Counted], text: str) -> list[Counted]:
    """到货9套，安装7套，通电5套，按通电算: the amount of the act that is named counts, and not those before it."""
    named = _BY_AN_ACT.search(text) if len(counted) > 1 else None
    if named is None:
        return counted
    chosen = [each for each in counted if named["act"] in said_before(each.amount, each.reading.clause)]
    if len(chosen) != 1:
        return counted
    unit = chosen[0].amount.unit
    kept = (each for each in counted if each is chosen[0] or each.role is Role.TOTAL or each.amount.unit != unit)
    return [each.plays(Role.DONE) if each is chosen[0] else each for each in kept]


def rest_that_makes_up_the_whole(counted: Sequence[Counted]) -> list[Counted]:
    """共19笔，清掉11笔，8笔在扯皮; 40名司机，考核过了36名，4名下周补考: aside, and just as many as are left."""
    told = [each for each in counted if each.role is Role.DONE][:2]
    if not told or any(each.role is Role.LEFT for each in counted):
        return list(counted)
    done = told[-1]  # 收费28笔退了20笔，8笔找不到人: the last of them, and the one before it is the whole
    for left in (each for each in counted if each.role is Role.ASIDE and matches(each.amount, done.amount)):
        for total in (each for each in counted if (each.role in _MAY_BE_ALL or each in told) and each is not done):
            if done.amount.value + left.amount.value == total.amount.value and matches(total.amount, done.amount):
                roles = {id(total): Role.TOTAL, id(left): Role.LEFT}
                return [each.plays(roles[id(each)]) if id(each) in roles else each for each in counted]
    return list(counted)


def _whole_and_other(counted: list[Counted]) -> tuple[Counted, Counted] | None:
    """The whole and the amount beside it; None where there are not just two, or neither is the whole."""
    if len(counted) != len(("whole", "other")):
        return None
    whole, other = counted if counted[0].role is Role.TOTAL else counted[::-1]
    return (whole, other) if whole.role is Role.TOTAL else None


_YET_TO_BE = expression(
    r"(?:(?<![招接等优期对看])待(?!遇)[一-龥]{1,3}的(?:那)?(?:还|就|只)?(?:有|剩|是)?|(?:^|[,])(?:其中)?(?:还有?|尚|另)?待(?!遇|机|命|岗|业|产|客|定)[一-龥]{1,2})(?:约|近)?$"
)
_NOT_SO_FAR = expression(
    r"(?:^|[,])(?:其中)?(?:还|尚|仍|另)?(?:有)?不(?:亮|响|通|转|合格|达标|规范|合规|符合|齐|全|准|出水)(?:的)?(?:还|就)?(?:有|剩)?(?:约|近)?$"
    r"|(?:^|[,])(?:其中)?(?:还|尚|仍|另)?(?:有)?[没未](?:有)?(?![到满达超过出足够发收见来成婚用想问少漏落剩差]|查出|检出)[一-龥]{1,2}(?:的)?(?:还|就)?(?:有|剩)?(?:约|近)?$"
)
"""未检30台, 不亮30盏; but 未超30天, 没收3户."""
_WAITS_BEHIND = expression(r"(?:还|都|也|仍)?待(?!遇|机|命|岗|业|产|客|定)[一-龥]{1,2}$")
"""10户待搬."""


def yet_to_be_done(counted: list[Counted]) -> list[Counted]:
    """总量8.4万方，待挖的有2.1万方; 应检150台，未检30台: beside the whole, what waits for its act is the rest of it."""
    if two := _whole_and_other(counted) or _named_and_other(counted):
        whole, rest = two
        if whole.amount.value > rest.amount.value and _is_yet_to_be_done(rest, whole):
            return [each.plays(Role.LEFT if each is rest else Role.TOTAL) for each in counted]
    elif len(counted) == len(("done", "rest")):
        done, rest = counted
        if done.role is Role.DONE and rest.role is Role.ASIDE and _is_yet_to_be_done(rest, done):
            return [done, rest.plays(Role.LEFT)]
    return counted


def _is_yet_to_be_done(rest: Counted, beside: Counted) -> bool:
    """拆了30处，待拆20处."""
    said, clause = _said(rest), rest.reading.clause
    if rest.role not in {Role.ASIDE, Role.DONE, None} or not matches(beside.amount, rest.amount):
        return False
    if not said.strip(","):
        return _WAITS_BEHIND.fullmatch(clause.text, rest.amount.end - clause.start) is not None
    return _YET_TO_BE.search(said) is not None or (bool(rest.amount.unit) and _NOT_SO_FAR.search(said) is not None)


def _named_and_other(counted: list[Counted]) -> tuple[Counted, Counted] | None:
    """电梯150台，未检30台: so many are named, and nothing is told of them; but 到会30人，未到5人, and 抽查20份，不合格2份."""
    if len(counted) != len(("named", "other")):
        return None
    named, other = counted
    is_named = (
        named.role in {Role.TOTAL, Role.FOUND, None}
        and named.reading is not other.reading
        and named.reading.judgement.verdict is Verdict.NOTHING
        and not named.reading.clause.has(Tag.PERFECT, Tag.ALREADY)
        and not set(_said(other)[-2:]) & set(_said(named))
        and not _LOOKED_INTO.search(_said(named))
    )
    return (named, other) if is_named else None


_LOOKED_INTO = expression(r"(?:抽[查检样测]|暗访|检查|抽出|倒查|评查)(?:了|的)?$")
"""抽查20份: so many were looked into, of more."""


_AS_GOOD_AS = (frozenset({"台", "辆"}), frozenset({"家", "户"}), frozenset({"次", "回"}))
"""Units of which people choose either for one thing; where nothing is asked for they may as well count two things."""
_ASKED_FOR = expression(
    r"(?:要求|标准|任务|目标|指标|规定|最低|至少|起码|不少于|不低于|[须应]|需要?)[一-龥]{0,3}\ue0ff|\ue0ff(?:及?以上|往上|打底|才|起步)"
)


def in_the_unit_asked_for(counted: list[Counted]) -> list[Counted]:
    """巡逻车配了9台，要求12辆以上; 要求最少配40辆，保洁车到了26台: what is done of what was asked for is counted as that is."""
    two = _whole_and_other(counted)
    if two is None:
        return counted
    asked, done = two
    is_of_it = (
        done.role in {Role.DONE, Role.FOUND, None}
        and done.reading is not asked.reading
        and {done.amount.unit, asked.amount.unit} in _AS_GOOD_AS
        and _ASKED_FOR.search(asked.reading.clause.covered) is not None
    )
    if not is_of_it:
        return counted
    alike = replace(done, amount=replace(done.amount, unit=asked.amount.unit))
    return [alike if each is done else each for each in counted]


_STILL_SHORT = expression(r"(?:里头?|中|其中)?(?:还|尚|仍)?(?:差|缺|欠|少)(?:着|了)?")


def short_of_the_whole(counted: list[Counted], text: str) -> list[Counted]:
    """容器苗8万株还差1.2万株没到位: right behind the whole that it is short of, the want is the rest of it."""
    if len(counted) != len(("whole", "want")):
        return counted
    whole, want = counted
    is_rest = (
        want.role is Role.NEED
        and whole.role in _MAY_BE_ALL
        and matches(whole.amount, want.amount)
        and whole.amount.value > want.amount.value
        and _STILL_SHORT.fullmatch(text[whole.amount.end : want.amount.start]) is not None
    )
    return [whole.plays(Role.TOTAL), want.plays(Role.LEFT)] if is_rest else counted


_MAY_BE_ALL = frozenset({Role.TOTAL, Role.FOUND, None})
_GAP = expression(r"缺口?(?:还)?(?:有|剩)?$")
_MADE_UP = expression(r"补[一-龥]{0,2}了?$")


def gaps_left(counted: list[Counted]) -> list[Counted]:
    """发票补了17张，缺口5张: a gap in what is being made up is the rest of it."""
    done = {each.amount.unit for each in counted if each.role is Role.DONE and _MADE_UP.search(_said(each))}
    return [
        each.plays(Role.LEFT)
        if each.role is Role.NEED and each.amount.unit in done - {"元", "人", "名"} and _GAP.search(_said(each))
        else each
        for each in counted
    ]


def _said(each: Counted) -> str:
    return said_before(each.amount, each.reading.clause)


_A_PLACE = expression(
    r"(?:村|[乡城]?镇|乡|县|旗|街道|社区|小区|科室|部门|单位|支部|学校|医院|车间|班组|项目部|窗口|标段|卫生院|站所)"
)
_OF_BOOKS = frozenset({"笔", "元", "件", "条", "项", "宗", "起", "张", "台", "辆", "米", "公里", "亩", "吨", "册"})


def without_places(counted: list[Counted], text: str) -> list[Counted]:
    """13个村的账都过了一遍，查出21笔: in how many places, beside what was counted there."""
    units = {each.amount.unit for each in counted}
    if units & _OF_BOOKS and units <= _OF_BOOKS | {"个"}:
        return [each for each in counted if each.amount.unit != "个" or not _A_PLACE.match(text, each.amount.end)]
    return counted
