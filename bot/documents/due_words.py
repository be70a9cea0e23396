"""How long there is left until a deadline, or how long it is over, as the unit words it."""

from collections.abc import Mapping
from datetime import date

from bot.documents import say
from bot.ledger.date_words import day_words


def due_words(due_on: date, today: date, own: Mapping[str, str]) -> str:
    """10月31日到期，还剩20天; the year stands only where it is another one."""
    left = (due_on - today).days
    name = "deadline.over" if left < 0 else "deadline.left" if left else "deadline.today"
    return say.text(name, own, day=day_words(due_on, today), count=abs(left))


def span_words(first: date, last: date, today: date, own: Mapping[str, str]) -> str:
    """10月16日至10月20日; one day alone."""
    if first == last:
        return day_words(first, today)
    return say.text("deadline.span", own, first=day_words(first, today), last=day_words(last, today))
