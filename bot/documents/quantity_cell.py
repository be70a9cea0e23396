"""A quantity in one cell, both ways: 5/6.2万亩 is 5 done of 6.2, /6.2万亩 only the total, 5万亩 only what is done."""

import re

from bot.documents.plain_text import plain_forms, tidy_line
from bot.ledger.progress import Quantity

_NUMBER = r"\d{1,15}(?:\.\d{1,12})?"
_CELL = re.compile(rf"(?P<done>{_NUMBER})?\s*(?:/\s*(?P<total>{_NUMBER}))?\s*(?P<unit>[^\d/\s][^/\n]{{0,19}})?")


def quantity_text(quantity: Quantity | None) -> str | None:
    """What is written for a quantity; None for none."""
    if quantity is None:
        return None
    total = "" if quantity.total is None else f"/{_number(quantity.total)}"
    return f"{_number(quantity.done)}{total}{quantity.unit or ''}" or None


def read_quantity(text: str) -> Quantity | None:
    """The quantity that a cell holds and nothing besides; None for an empty cell and for anything else."""
    found = _CELL.fullmatch(plain_forms(tidy_line(text)))
    if found is None or not (found["done"] or found["total"]):
        return None
    done, total = (float(number) if number else None for number in (found["done"], found["total"]))
    return Quantity(done, total, found["unit"])


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else f"{value:.12f}".rstrip("0")
