"""Sums up the amounts of a reply whose roles are known: done, total and left in one unit, the third reckoned from the others."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.conversation.understand.meaning import Quantity
from bot.conversation.understand.numbers.all_counted import is_claimed, is_said_of_all, is_summed_up_behind
from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Amount, Role
from bot.conversation.understand.numbers.counted import Counted, matches
from bot.conversation.understand.numbers.scales import is_near_a_yi, scaled
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.measure_words import GENERIC

_HALF = 0.5 + 1e-9
"""Rounded as everybody is taught, 81.25 to 81.3; the rest makes up for what binary fractions lose."""


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
        return quantity is not None and (quantity.done or 0) >= (quantity.total or math.inf)

    @property
    def percent(self) -> float | None:
        """Done of total, in percent to one decimal."""
        quantity = self.quantity
        if quantity is None or quantity.done is None or not quantity.total or quantity.done > quantity.total:
            return None
        return math.floor(quantity.done / quantity.total * 1000 + _HALF) / 10


def summed(counted: list[Counted], readings: Sequence[Reading], need: Quantity | None) -> Sum:
    """The quantity that the amounts make up, in the unit of what is done, with the need that stands beside it."""
    done = (
        next((each for each in counted if each.role is Role.DONE and _has_its_whole(each, counted)), None)
        or _first(counted, Role.DONE)
        or _first(counted, None)
        or _first(counted, Role.FOUND)
    )
    base = done or _first(counted, Role.TOTAL) or _first(counted, Role.LEFT)
    if base is None:
        return Sum(None, need)
    if others := _told_of_the_rest(counted, base):
        done, base, counted = None, others[0], others
    fitting = _fitting(counted, base)
    total, left = _first(fitting, Role.TOTAL), _rest(fitting, done)
    if total and done and done.amount.value > total.amount.value and not _is_more_than_asked(done, total):
        total = None  # 签约11部，开工5部: no whole of what is more than it
    done = next((each for each in fitting if done and _is_of_all_again(each, done, readings)), done)
    done = _of_all_parts(done, total, fitting)
    if left is None and (done or total) and not (done and total) and is_said_of_all(done or total, readings):
        done = total = done or total
    so_many = None if left or (done and total) else done or total
    if so_many and is_summed_up_behind(so_many, readings):
        done = total = so_many
    if total and not done and not left and is_claimed(readings):
        done, total = total, total if _OF_THE_PLACE.search(_said(total)) else None
    alike = [each for each in fitting if each.role in {Role.DONE, None} and each.amount.unit == base.amount.unit]
    several = len({each.amount.value for each in alike}) > 1 and not (
        done and total and done.amount.value == total.amount.value
    )
    said = [each.amount for each in (total, done, left) if each]
    unit = next(
        (amount.unit for amount in said if amount.unit not in GENERIC),
        base.amount.unit or next((amount.unit for amount in said if amount.unit), ""),
    )
    in_wan = any(amount.in_wan for amount in said) and all(amount.in_wan or amount.in_thousands for amount in said)
    scale = (
        "亿"
        if all(amount.in_yi for amount in said) or is_near_a_yi([each for each in (total, done, left) if each])
        else "万"
        if in_wan
        else ""
    )
    doubt = "有几个数量，取第一个" if several else "数量为约数" if any(amount.is_about for amount in said) else None
    return Sum(scaled(_completed(done, total, left), unit, scale), need, doubt, tuple(said))


_OF_THE_PLACE = expression(
    r"(?:全[县市区镇乡村院校局厂司科所站队园矿场店班港旗州省馆行]|我们?这?)(?:的|共|一共|总共)*$"
)
"""全厂126台护罩装齐: as many as there are in the place."""
_IS_THE_TASK = expression(r"(?:任务|计划|目标|指标|要求|应[一-龥]{1,2})(?:数|量)?(?:是|为|有|共)?$")
"""任务60户，做了66户: more than was asked for."""


def _is_more_than_asked(done: Counted, total: Counted) -> bool:
    is_near = done.amount.value <= _TWICE * total.amount.value and done.amount.unit == total.amount.unit
    return is_near and _IS_THE_TASK.search(_said(total)) is not None


_TWICE = 2


def _said(each: Counted) -> str:
    return said_before(each.amount, each.reading.clause)


def _told_of_the_rest(counted: Sequence[Counted], base: Counted) -> list[Counted]:
    """下达决定书8份，涉及10宗，剩2宗: the whole and the rest in one unit, beside what was counted in another."""
    for left in (each for each in counted if each.role is Role.LEFT and not matches(each.amount, base.amount)):
        for total in (each for each in counted if each.role is Role.TOTAL and each.amount.unit == left.amount.unit):
            if left.amount.value < total.amount.value:
                return [total, left]
    return []


def _has_its_whole(each: Counted, counted: Sequence[Counted]) -> bool:
    """清理了三轮，应核132项，已核118项: of the amounts done, the one whose whole is told."""
    is_bare = not each.amount.unit
    return any(other.role is Role.TOTAL and (is_bare or other.amount.unit == each.amount.unit) for other in counted)


def _is_of_all_again(each: Counted, done: Counted, readings: Sequence[Reading]) -> bool:
    """清出61件，61件都销毁了: the same number again, with all of them dealt with."""
    return each.amount.value == done.amount.value and is_said_of_all(each, [each.reading]) and each.reading in readings


def _of_all_parts(done: Counted | None, total: Counted | None, fitting: Sequence[Counted]) -> Counted | None:
    """合同20份，重签15份，终止5份: several things were done, and together they make up the whole."""
    if done is None or total is None:
        return done
    parts = [each for each in fitting if each.role is Role.DONE and each.amount.unit == done.amount.unit]
    makes_all = sum(each.amount.value for each in parts) == total.amount.value
    if len(parts) < 2 or not makes_all or any(_IN_HAND.search(_said(each)) for each in parts) or _some_is_lost(parts):
        return done
    return replace(done, amount=replace(done.amount, value=total.amount.value))


_IN_HAND = expression(r"[正在待拟还将要]|计划|准备|打算")
"""完成20个，正办10个."""


def _some_is_lost(parts: Sequence[Counted]) -> bool:
    """丢失8只，追回5只，死了3只: beside what was saved, what is gone for good is no work done."""
    told = [_said(each) + each.reading.clause.text[each.amount.end - each.reading.clause.start :] for each in parts]
    return any(_LOST.search(said) for said in told) and any(_SAVED.search(said) for said in told)


_LOST = expression(r"报废|[病冻淹枯]?死了?|丢了|没了|跑了|找不|作废|流失|烂")
_SAVED = expression(r"修|救|追|找|抢|种|栽|养|活")


def _rest(fitting: Sequence[Counted], done: Counted | None) -> Counted | None:
    """2项推进中，1项未启动: what is left is the sum of its parts where that makes up the whole."""
    left = [each for each in fitting if each.role is Role.LEFT]
    total = _first(fitting, Role.TOTAL)
    if len(left) < 2 or done is None or len({each.amount.unit for each in left}) > 1:
        return left[0] if left else None
    value = sum(each.amount.value for each in left)
    if total and done.amount.value + value != total.amount.value:
        return left[0]
    return replace(left[0], amount=replace(left[0].amount, value=value))


def _completed(done: Counted | None, total: Counted | None, left: Counted | None) -> dict[str, float | None]:
    """What is done, the whole and the rest, the third reckoned from the two others."""
    parts = {"done": done, "total": total, "left": left}
    values = {name: each.amount.value if each else None for name, each in parts.items()}
    if total is None and done is not None and left is not None:
        values["total"] = done.amount.value + left.amount.value
    if done is None and total is not None and left is not None and left.amount.value <= total.amount.value:
        values["done"] = total.amount.value - left.amount.value
    return values


def _fitting(counted: list[Counted], base: Counted) -> list[Counted]:
    """The amounts in the unit of the first; 个 goes with any other unit when it stands alone."""
    same = [each for each in counted if each.amount.unit == base.amount.unit]
    if len(same) > 1 and base.amount.unit:
        return same + [each for each in counted if _makes_up_the_rest(each, same)]
    return [each for each in counted if matches(each.amount, base.amount)]


def _makes_up_the_rest(each: Counted, same: Sequence[Counted]) -> bool:
    """共61人，已退53人，8个调走的在联系: counted by 个, and just as many as are left."""
    unit = each.amount.unit
    if unit == same[0].amount.unit or unit not in GENERIC or each.role not in {Role.LEFT, None}:
        return False
    done, total = _first(same, Role.DONE), _first(same, Role.TOTAL)
    if not (done and total):
        return False
    return done.amount.value + each.amount.value == total.amount.value and _first(same, Role.LEFT) is None


def _first(counted: Sequence[Counted], role: Role | None) -> Counted | None:
    return next((each for each in counted if each.role is role), None)
