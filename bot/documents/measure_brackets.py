"""Reads the brackets that end a measure's own text: its deadline, and who answers for it."""

import re
from dataclasses import replace

from bot.documents.deadline_reference import Reference
from bot.documents.deadline_words import Deadline, read_deadline
from bot.documents.grids import Line
from bot.documents.office_people import labelled

_AT_END = re.compile(r"[（(]([^（）()]{2,200})[)）][。；;\s]*$")
_LONGEST_DEADLINE = 30
_FIELDS = {
    "first_responsible": "first_responsible",
    "directly_responsible": "directly_responsible",
    "handlers": "handlers",
    "person": "handlers",
    "department": "department",
    "supporting_departments": "supporting_departments",
    "deadline": "due_text",
    "measure_deadline": "due_text",
}


def deadline_in_brackets(text: str, reference: Reference) -> tuple[Deadline, str] | None:
    """The deadline that ends a measure's own text in brackets: 封存公车（2023年9月底前）; None for anything else."""
    found = _AT_END.search(text)
    if found is None or len(found[1]) > _LONGEST_DEADLINE:
        return None
    deadline = read_deadline(found[1], reference)
    says_one = deadline.due or deadline.immediate or deadline.long_term
    return (deadline, found[1]) if says_one and not deadline.complaint else None


def with_duties(line: Line, text: str) -> tuple[Line, str]:
    """The row and the text of a measure that ends in （责任领导：…；责任人：…；完成时限：…）, with these as cells.

    What a column says as well stays as the column says it. Brackets in which anything else stands are left alone.
    """
    found = _AT_END.search(text)
    parts = labelled(found[1]) if found else ()
    if not found or not all(key in _FIELDS for key, _ in parts):
        return line, text
    cells = dict(line.cells)
    for key, said in parts:
        if not cells.get(_FIELDS[key or ""]):
            cells[_FIELDS[key or ""]] = said
    return replace(line, cells=cells), text[: found.start()].strip()
