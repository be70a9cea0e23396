"""The scale on which amounts are told, ten thousands or hundreds of millions, and amounts put on it: 3万亩, 1.35亿元."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Quantity
from bot.conversation.understand.numbers.amounts import Amount
from bot.conversation.understand.numbers.counted import Counted


def is_near_a_yi(told: Sequence[Counted]) -> bool:
    """执行到位9千万，标的1.2亿元: money of which the whole is told in 亿元, no part much smaller or told in 万元 itself."""
    is_money = any(each.amount.in_yi and each.amount.unit == "元" for each in told)
    return is_money and all(
        each.amount.in_yi
        or (
            each.amount.in_wan
            and each.amount.value >= _A_TENTH_OF_A_YI
            and not each.reading.clause.text[: each.amount.end - each.reading.clause.start].endswith("元")
        )
        for each in told
    )


_A_TENTH_OF_A_YI = 10_000_000


def as_quantity(amount: Amount) -> Quantity:
    """One amount alone, on the scale on which it was said."""
    scale = "亿" if amount.in_yi else "万" if amount.in_wan else ""
    return scaled({"done": amount.value, "total": None, "left": None}, amount.unit, scale)


_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}


def scaled(values: dict[str, float | None], unit: str, scale: str) -> Quantity:
    """The amounts on the scale on which they were said: 3万亩, 1.35亿元."""
    told = {name: None if value is None else round(value / _SCALES[scale], 6) for name, value in values.items()}
    return Quantity(told["done"], told["total"], told["left"], scale + unit)
