"""Gives the amounts of a reply their roles by one another: 6处改了4处, 完成3/8公里."""

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.asides import (
    in_one_unit,
    of_which_a_share,
    on_one_scale,
    without_counts_of_the_sum,
    without_descriptions,
    without_increments,
    without_surveys,
    without_what_is_of_them,
)
from bot.conversation.understand.numbers.bare_numbers import bare_first
from bot.conversation.understand.numbers.counted import DONE_OR_UNTOLD, Counted, matches
from bot.conversation.understand.numbers.neighbours import by_neighbours
from bot.conversation.understand.numbers.wholes import added, all_its_parts, of_the_larger, whole_of_its_parts
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def placed(counted: list[Counted], text: str) -> list[Counted]:
    """The amounts with their roles; those that are only steps of a sum told beside them are left out."""
    steps = (
        in_one_unit,
        on_one_scale,
        without_counts_of_the_sum,
        without_descriptions,
        without_surveys,
        without_what_is_of_them,
        of_which_a_share,
        without_increments,
        _of_what_was_due,
        by_neighbours,
        whole_of_its_parts,
        _smaller_sum,
        _owed_first,
        _named_first,
        bare_first,
        _found,
        all_its_parts,
        added,
        of_the_larger,
    )
    for step in steps:
        counted = step(counted, text)
    return counted


_THROUGH = expression(r"[一-龥]{0,3}?(?:[一-龥][完好掉结清齐]了?|已经?[一-龥]{2,4}|(?:都|全部?)[一-龥]{1,3}了)$")


def _smaller_sum(counted: list[Counted], text: str) -> list[Counted]:
    """头两批共120件做完了，总数160件: of two sums the smaller is what is done where that is told of it."""
    del text
    totals = [each for each in counted if each.role is Role.TOTAL]
    if len(totals) != _BOTH or any(each.role is Role.DONE for each in counted):
        return counted
    small, large = sorted(totals, key=lambda each: each.amount.value)
    if not matches(small.amount, large.amount) or small.amount.value >= large.amount.value:
        return counted
    clause = small.reading.clause
    is_summed = _A_SUM.search(said_before(small.amount, clause)) and _A_TASK.search(
        said_before(large.amount, large.reading.clause)
    )
    if is_summed:
        return [small.plays(Role.DONE), large]
    if _THROUGH.match(clause.text[small.amount.end - clause.start :]):
        return [each.plays(Role.DONE) if each is small else each for each in counted]
    return counted


_A_SUM, _A_TASK = (
    expression(r"(?:共|合计|总共|累计|加起来)$"),
    expression(r"(?:任务|计划|目标|指标|名[册单])[一-龥]{0,3}$"),
)
"""上周12户这周9户，共21户，任务30户: what was added up is what is done."""
_OWED = expression(
    r"(?:(?<![还仍尚])(?:缺口|缺额|空缺|缺编|短缺)|[欠漏少未]缴|[欠漏少]交|拖欠|欠[款发付薪费]?|违规[一-龥]{0,4}|挪用|超[付发领支标]|多[发领付占收报支]|冒领|套取|虚报|侵占|挤占|占用"
    r"|流失|截留|私分|追缴款|罚没款|应[退缴收追]款|清退款|欠缴款|外?借出?|借支|预支|骗取|不当得利|违纪款|赃款)(?:了|的|共|合计)?[一-龥]{0,6}$"
)
"""欠缴的28万, 挪用资金20万: what is to be made good, so the whole of it."""


def _owed_first(counted: list[Counted], text: str) -> list[Counted]:
    """欠缴的28万，收回21万: the debt is the total where a later amount in its unit has been recovered."""
    del text
    owed: list[Counted] = []
    for position, each in enumerate(counted):
        said = each.reading.clause.text[: each.amount.start - each.reading.clause.start]
        later = [other for other in counted[position + 1 :] if matches(each.amount, other.amount)]
        recovered = any(
            other.role in DONE_OR_UNTOLD and other.amount.value <= each.amount.value
            for other in later
            if other.role is not Role.TOTAL
        )
        recovered |= each.role is not Role.DONE and any(
            other.role is Role.LEFT and other.amount.value < each.amount.value and other.reading is not each.reading
            for other in later
        )  # 欠缴12户，还剩2户没缴
        is_owed = recovered and each.role is not Role.TOTAL and bool(_OWED.search(said)) and not _RECOVERED.search(said)
        owed.append(each.plays(Role.TOTAL) if is_owed else each)
    return [
        each.plays(Role.DONE)
        if each.role is None and any(before.role is Role.TOTAL for before in owed[:position])
        else each
        for position, each in enumerate(owed)
    ]


def _named_first(counted: list[Counted], text: str) -> list[Counted]:
    """社保补缴312人，办了260人: an act only named, and then so many of them told with 了."""
    del text
    if len(counted) != _BOTH:
        return counted
    named, told = counted
    is_named = named.role is Role.DONE and named.reading.judgement.verdict is Verdict.NOTHING
    is_told = (
        told.role is Role.DONE and told.reading.judgement.verdict is Verdict.DONE and told.reading is not named.reading
    )
    if (
        is_named
        and is_told
        and not named.reading.clause.has(Tag.PERFECT, Tag.ALREADY)
        and matches(named.amount, told.amount)
        and named.amount.value > told.amount.value
        and named.reading.clause.end == named.amount.end
    ):
        return [named.plays(Role.TOTAL), told]
    return counted


_BOTH = 2
_RECOVERED = expression(
    r"[追收退补缴清付讨][回缴清还上交退](?:来|了)?[一-龥]{0,4}(?<!追缴款)(?<!补缴款)(?<!清退款)(?<!追回款)$"
)


_DUE = expression(
    r"(?:查出|发现|摸出|清出)(?:了)?(?:有)?(?:问题|隐患|违规)?$|(?:有问题|不合格|不达标|超标|违规|该[一-龥]{1,2}|应[一-龥]{1,2})的$"
)


def _has_its_part(whole: Counted, later: list[Counted]) -> bool:
    """摸了512眼井，该关的64眼里头关了48眼: the whole of what is done of it stands right beside it."""
    return (
        whole.role is Role.TOTAL
        and bool(later)
        and later[0].role is Role.DONE
        and later[0].reading is whole.reading
        and later[0].amount.unit == whole.amount.unit
    )


def _of_what_was_due(counted: list[Counted], text: str) -> list[Counted]:
    """审了合同360份，查出问题48份，改签了36份: what was looked through is no whole of what is put right."""
    del text
    for place, due in enumerate(counted):
        is_due = _DUE.search(said_before(due.amount, due.reading.clause)) is not None
        if not place or not (is_due or _has_its_part(due, counted[place + 1 :])):
            continue
        if any(
            matches(each.amount, due.amount) and each.amount.value < due.amount.value for each in counted[place + 1 :]
        ):
            looked = [
                each
                for each in counted[:place]
                if matches(each.amount, due.amount) and each.amount.value > due.amount.value
            ]
            rest = [each for each in counted if each not in looked]
            return [each.plays(Role.TOTAL) if each is due else each for each in rest]
    return counted


def _found(counted: list[Counted], text: str) -> list[Counted]:
    """排查50处，整改45处; 付了30万，总价要50万: what was found or agreed is the whole of what is put right or paid."""
    del text

    def of_which(each: Counted) -> bool:
        return any(
            other is not each
            and other.role not in {Role.TOTAL, Role.FOUND, Role.COST}
            and matches(each.amount, other.amount)
            for other in counted
        )

    both = [each for each in counted if each.role is Role.FOUND]
    if len(both) == _BOTH == len(counted) and matches(both[0].amount, both[1].amount):
        small, large = sorted(both, key=lambda each: each.amount.value)
        if small.amount.value < large.amount.value and _ALL_THERE_ARE.search(
            said_before(large.amount, large.reading.clause)
        ):
            return [each.plays(Role.DONE if each is small else Role.TOTAL) for each in counted]
    found = {each.amount.unit for each in counted if each.role is Role.FOUND}
    counted = [
        each
        for each in counted
        if each.role is Role.FOUND
        or each.amount.unit not in found
        or not _OUTCOME.search(said_before(each.amount, each.reading.clause))
    ]
    wholes = {Role.FOUND, Role.COST}
    return [each.plays(Role.TOTAL) if each.role in wholes and of_which(each) else each for each in counted]


_ALL_THERE_ARE = expression(
    r"(?:在册|在籍|在编|存栏|在栏|造册|户籍|辖区|辖内|名下|现有)(?:数|量|总数)?(?:一?共|总共|是|有|为|约)*$"
)
"""核查1172人，在册1465人: those on the books are the whole."""
_OUTCOME = expression(r"(?:取消|剔除|限行|查实|立案|问责|追责|处分|降级|预警)了?$")
"""核查低保312户，取消9户: what the looking led to, and no part of it that is done."""
