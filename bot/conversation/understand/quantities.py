"""Puts the amounts of a reply together: done, total and left in one unit, and what is still needed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.conversation.understand.amounts import GENERIC, Amount, Role, role_of
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import Intent, Quantity
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.verdicts import Verdict

_SPEAK_OF_OTHER_THINGS = frozenset(
    {Intent.QUESTION, Intent.WRONG_PERSON, Intent.EXTENSION, Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.DELEGATE}
)
_COUNT_NOTHING = frozenset(
    {Intent.DIFFICULTY, Intent.ESCALATE, Intent.CANNOT_ON_TIME, Intent.EXTENSION, Intent.APPROVE}
)
"""Beside these a number without a verb counts hands, offices or years, not the work."""
_PAPERS = frozenset({"份", "张", "页", "件"})
_TO_COME = frozenset({Verdict.WILL, Verdict.PROMISED, Verdict.WILL_START})


@dataclass(frozen=True, slots=True)
class Sum:
    """The quantity of a reply, the need it names, and whether the amounts left a doubt."""

    quantity: Quantity | None = None
    need: Quantity | None = None
    doubt: str | None = None
    amounts: tuple[Amount, ...] = ()
    """The amounts that the quantity was made of, or the one that is needed."""

    @property
    def is_full(self) -> bool:
        """Whether as much is done as there is to do."""
        quantity = self.quantity
        return quantity is not None and None not in (quantity.done, quantity.total) and quantity.done == quantity.total

    @property
    def percent(self) -> float | None:
        """Done of total, in percent to one decimal."""
        quantity = self.quantity
        if quantity is None or quantity.done is None or not quantity.total or quantity.done > quantity.total:
            return None
        return round(quantity.done / quantity.total * 100, 1)


@dataclass(frozen=True, slots=True)
class _Counted:
    amount: Amount
    role: Role | None
    reading: Reading


def add_up(readings: Sequence[Reading], text: str) -> Sum:
    """Reads all amounts of a reply together, because the total is often in another clause than what is done."""
    counted = [
        _Counted(amount, _role(reading, amount, text), reading)
        for reading in readings
        if not reading.intents & _SPEAK_OF_OTHER_THINGS
        for amount in reading.clause.amounts
        if not _is_refuted(text, amount)
        if not amount.is_none_at_all and not amount.is_vague
    ]
    need = next((each for each in counted if each.role is Role.NEED), None)
    counted = _placed([each for each in counted if each.role not in {Role.NEED, Role.ASIDE}], text)
    is_aside = any(reading.intents & _COUNT_NOTHING for reading in readings)
    counted = [each for each in counted if each.role is not Role.LEFT or not _stands_alone(each, counted)]
    told = {each.amount.unit for each in counted if each.role in {Role.DONE, Role.LEFT}}
    counted = [
        each
        for each in counted
        if each.role in {Role.DONE, Role.LEFT}
        or each.amount.unit in told
        or ((each.role is not None or each.amount.unit) and not is_aside)
    ]
    if any(Intent.EVIDENCE_PENDING in reading.intents for reading in readings):
        counted = [each for each in counted if each.role is not Role.LEFT or each.amount.unit not in _PAPERS]
    whole = _summed(counted, readings, _as_quantity(need.amount) if need else None)
    return replace(whole, amounts=(*whole.amounts, need.amount)) if need else whole


def _stands_alone(each: _Counted, counted: Sequence[_Counted]) -> bool:
    """还差三个人手: what is lacking; 签了50户，剩10户不同意: the rest of what was counted."""
    others = (other for other in counted if other is not each and other.amount.unit == each.amount.unit)
    return Intent.DIFFICULTY in each.reading.intents and not any(others)


_COLLECTS = re.compile(r"[收退缴追付拨兑罚发]|还(?![差缺欠有剩没需要是在未得])")
_REFUTED = re.compile(
    r"(?:(?:多报|少报|漏报|错报|写成|报成|填成|误报)了?|不是|并非|而不是|(?:上次|原来|之前|昨天|前面)(?:报的?|说的?|写的?|填的?)(?:是|成)?)$"
)


def _is_refuted(text: str, amount: Amount) -> bool:
    """是50亩不是500亩, 上次报的12户: the amount that is taken back."""
    return bool(_REFUTED.search(text[max(0, amount.start - 8) : amount.start]))


def _role(reading: Reading, amount: Amount, text: str) -> Role | None:
    clause = reading.clause
    before = tuple(word for word in clause.words if word.end <= amount.start)
    after = tuple(word for word in clause.words if word.start >= amount.end)
    role = role_of(amount, before, after)
    lacks = role is Role.LEFT and amount.unit == "元"
    if lacks and (clause.has(Tag.TROUBLE, Tag.SHORT, Tag.RESOURCE) or not _COLLECTS.search(text)):
        return Role.NEED
    is_rest = role is Role.LEFT and amount.unit != "元"
    if any(word.text.startswith("每") for word in before) or (
        role is not Role.NEED and Intent.DIFFICULTY in reading.intents and not is_rest
    ):
        return Role.ASIDE
    if role in {Role.DONE, None} and reading.judgement.verdict in _TO_COME:
        return Role.ASIDE
    return role


def _placed(counted: list[_Counted], text: str) -> list[_Counted]:
    """Gives amounts without a role one by their neighbours: 6处改了4处, 完成3/8公里, 3200亩全部补种."""
    placed: list[_Counted] = []
    for position, each in enumerate(counted):
        later, earlier = counted[position + 1 :], placed
        if later and text[each.amount.end : later[0].amount.start].strip("的") in {"/", "/共", "/总共", "/总"}:
            placed.append(_Counted(each.amount, Role.DONE, each.reading))
        elif earlier and text[earlier[-1].amount.end : each.amount.start] == "/":
            placed.append(_Counted(each.amount, Role.TOTAL, each.reading))
        elif each.role is None and _is_going_on(each):
            has_done = any(other.role is not Role.TOTAL for other in counted if other is not each)
            placed += [_Counted(each.amount, Role.LEFT, each.reading)] if has_done else []
        elif each.role is None and any(
            _matches(each.amount, other.amount) and other.role in {Role.DONE, Role.LEFT} for other in later
        ):
            has_total = any(other.role is Role.TOTAL and other.amount.unit == each.amount.unit for other in counted)
            placed.append(
                _Counted(each.amount, Role.DONE if has_total or _is_told(each, later) else Role.TOTAL, each.reading)
            )
        else:
            placed.append(each)
    return _as_totals(_owed_first(placed))


_OWED = re.compile(
    r"(?:[欠漏少未]缴|[欠漏少]交|拖欠|欠[款发付薪]?|违规[一-龥]{0,4}|挪用|超[付发领支标]|多[发领付占收报支]|冒领|套取|虚报|侵占|挤占|占用"
    r"|流失|截留|私分|外?借出?|借支|预支|骗取|不当得利|违纪款|赃款)(?:资金|款项?|款|工资|补贴|补助|费)?(?:了|的|共|合计)?[一-龥]{0,2}$"
)
"""欠缴的28万, 挪用资金20万: what is to be made good, so the whole of it."""


def _owed_first(placed: list[_Counted]) -> list[_Counted]:
    """欠缴的28万，收回21万: the debt is the total where a later amount in its unit has been recovered."""
    owed: list[_Counted] = []
    for position, each in enumerate(placed):
        start = each.reading.clause.start
        said = each.reading.clause.text[: each.amount.start - start]
        later = [other for other in placed[position + 1 :] if _matches(each.amount, other.amount)]
        recovered = any(
            other.role in {Role.DONE, None} and other.amount.value <= each.amount.value
            for other in later
            if other.role is not Role.TOTAL
        )
        is_owed = recovered and each.role in {Role.DONE, Role.LEFT, None} and bool(_OWED.search(said))
        owed.append(_Counted(each.amount, Role.TOTAL, each.reading) if is_owed else each)
    return [
        _Counted(each.amount, Role.DONE, each.reading)
        if each.role is None and any(before.role is Role.TOTAL for before in owed[:position])
        else each
        for position, each in enumerate(owed)
    ]


def _as_totals(placed: list[_Counted]) -> list[_Counted]:
    """核查图斑120个，已核完90个: of two amounts said to be done, the smaller and later one that is told with 已 is."""
    for position, each in enumerate(placed):
        later = placed[position + 1 : position + 2]
        if (
            later
            and each.role is later[0].role is Role.DONE
            and each.amount.unit == later[0].amount.unit
            and each.amount.value >= later[0].amount.value
            and not each.reading.clause.has(Tag.PERFECT, Tag.COMPLETE)
            and later[0].reading.clause.has(Tag.ALREADY, Tag.COMPLETE)
        ):
            return [*placed[:position], _Counted(each.amount, Role.TOTAL, each.reading), *placed[position + 1 :]]
    return placed


def _is_going_on(each: _Counted) -> bool:
    """3个完成, 2个在办: the second is still to be finished."""
    after = each.reading.clause.after(each.amount.end, Tag.DOING, Tag.STILL, Tag.COMPLETE, Tag.ACT)
    return bool(after) and after[0].does(Tag.DOING, Tag.STILL)


def _is_told(each: _Counted, later: Sequence[_Counted]) -> bool:
    """3个完成, 1个没完成: the first is done; 50个已改42个: the first is the total."""
    clause = each.reading.clause
    if any(other.reading is each.reading for other in later) or clause.has(Tag.ALL):
        return False
    return bool(clause.after(each.amount.end, Tag.COMPLETE, Tag.ALREADY))


def _matches(first: Amount, second: Amount) -> bool:
    return first.unit == second.unit or first.unit in GENERIC or second.unit in GENERIC


def _summed(counted: list[_Counted], readings: Sequence[Reading], need: Quantity | None) -> Sum:
    done = _first(counted, Role.DONE) or _first(counted, None)
    base = done or _first(counted, Role.TOTAL) or _first(counted, Role.LEFT)
    if base is None:
        return Sum(None, need)
    fitting = _fitting(counted, base)
    total, left = _first(fitting, Role.TOTAL), _first(fitting, Role.LEFT)
    if left is None and (done or total) and not (done and total) and _is_said_of_all(done or total, readings):
        done = total = done or total
    several = (
        len(
            {
                each.amount.value
                for each in fitting
                if each.role in {Role.DONE, None} and each.amount.unit == base.amount.unit
            }
        )
        > 1
    )
    values = {
        name: each.amount.value if each else None for name, each in (("done", done), ("total", total), ("left", left))
    }
    if total is None and done is not None and left is not None:
        values["total"] = done.amount.value + left.amount.value
    if done is None and total is not None and left is not None and left.amount.value <= total.amount.value:
        values["done"] = total.amount.value - left.amount.value
    said = [each.amount for each in (total, done, left) if each]
    unit = next((amount.unit for amount in said if amount.unit not in GENERIC), base.amount.unit or said[0].unit)
    in_wan = any(amount.in_wan for amount in said) and all(amount.in_wan or amount.in_thousands for amount in said)
    doubt = "有几个数量，取第一个" if several else "数量为约数" if any(amount.is_about for amount in said) else None
    return Sum(_scaled(values, unit, in_wan=in_wan), need, doubt, tuple(said))


def _fitting(counted: list[_Counted], base: _Counted) -> list[_Counted]:
    """The amounts in the unit of the first; 个 goes with any other unit when it stands alone."""
    same = [each for each in counted if each.amount.unit == base.amount.unit]
    return same if len(same) > 1 else [each for each in counted if _matches(each.amount, base.amount)]


def _is_said_of_all(each: _Counted | None, readings: Sequence[Reading]) -> bool:
    """3200亩全部补种; 排查30处，全部整改到位: what is done is all there is."""
    whole = [
        r
        for r in readings
        if r.judgement.verdict is Verdict.DONE and r.judgement.word and r.clause.before(r.judgement.word.start, Tag.ALL)
    ]
    return each is not None and bool(whole) and (each.role is not Role.DONE or each.reading in whole)


def _first(counted: Sequence[_Counted], role: Role | None) -> _Counted | None:
    return next((each for each in counted if each.role is role), None)


def _as_quantity(amount: Amount) -> Quantity:
    return _scaled({"done": amount.value, "total": None, "left": None}, amount.unit, in_wan=amount.in_wan)


def _scaled(values: dict[str, float | None], unit: str, *, in_wan: bool) -> Quantity:
    """The amounts in 万 if that is how the largest was said."""
    scale = 10_000 if in_wan else 1
    scaled = {name: None if value is None else round(value / scale, 6) for name, value in values.items()}
    return Quantity(scaled["done"], scaled["total"], scaled["left"], ("万" if in_wan else "") + unit)
