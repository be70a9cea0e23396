"""Turns one row of an office's own sheet into measures: a list in the cell becomes one measure for each item."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from bot.documents.date_words import without_clock
from bot.documents.deadline_reference import Reference
from bot.documents.deadline_words import Deadline, read_deadline
from bot.documents.grids import Findings, Line, day_of
from bot.documents.ledger_cells import department_names, is_nothing
from bot.documents.measure_brackets import deadline_in_brackets, with_duties
from bot.documents.measure_draft import MeasureDraft
from bot.documents.notice_lists import split_list
from bot.documents.office_numbers import simple_number
from bot.documents.office_people import PeopleColumns
from bot.documents.office_standing import read_row_standing
from bot.documents.plain_text import tidy_line
from bot.documents.quantity_cell import read_quantity

_SHOWN = 40
_LABELLED = re.compile(
    r"(牵头|主办|责任|配合|协办|协助|协同)(?:部门|单位|科室|股室)?[:：]\s*([^:：；;\n]+?)(?=[；;\n]|$|[，,、]\s*(?:配合|协办|协助))"
)
_MARKED = re.compile(r"([^、，,；;（(\s]+)[（(](牵头|配合|主办|协办)[)）]")
_IN_WORDS = re.compile(r"(.+?)(?:牵头|主办)[，,；;、\s]*(.+?)(?:配合|协办|协助|参与|协同)")
_SUPPORTING = ("配合", "协办", "协助", "协同")


cut_list = lru_cache(maxsize=4096)(split_list)
"""Rows repeat themselves, above all where cells are merged."""


@dataclass(slots=True)
class MeasureReader:
    """Reads the rows of one sheet; doubts go to `findings`, people to `people`.

    `scale` is what a bare number of progress is multiplied with, None where that cannot be told.
    `inferred` collects the cells whose year was not written and follows from `reference`.
    """

    findings: Findings
    people: PeopleColumns
    reference: Reference
    epoch: date
    scale: float | None = 1
    inferred: list[str] = field(default_factory=list)
    _read: dict[str, Deadline] = field(default_factory=dict)

    def read(self, line: Line, text: str) -> list[MeasureDraft]:
        """The measures of a row whose measure cell says `text`; several where it is a complete list without number."""
        items = self._items(line, text)
        return [self._measure(line, item, position, len(items)) for position, item in enumerate(items)]

    def _items(self, line: Line, text: str) -> list[str]:
        if line.get("number"):
            return [text]
        cut = cut_list(text)
        if len(cut.parts) < 2 or not cut.is_complete:
            is_alone = len(cut.parts) == 1 and cut.parts[0].number == 1 and not cut.lead
            return [cut.parts[0].text if is_alone else text]
        if cut.lead.strip(" ：:，,。；;"):
            shown = cut.lead if len(cut.lead) <= _SHOWN else cut.lead[: _SHOWN - 1] + "…"
            self.findings.warn(line.cell("text"), f"“{shown}”是分项之前的引导语，没有列为措施，请核对")
        return [part.text.rstrip("；;，,、 \n") for part in cut.parts]

    def _measure(self, line: Line, text: str, position: int, count: int) -> MeasureDraft:
        portion, text = with_duties(_portion_of(line, position, count), text)
        deadline, due_text = self._deadline(portion, is_first=position == 0)
        in_text = None if due_text else deadline_in_brackets(text, self.reference)
        if in_text is not None:
            said, due_text = in_text
            deadline = replace(
                said,
                immediate=said.immediate or deadline.immediate,
                long_term=said.long_term or deadline.long_term,
            )
        department, supporting = _departments(portion)
        draft = MeasureDraft(
            text=text,
            where=self.findings.place(line.cell("text")),
            number=simple_number(line.get("number")),
            deadline=deadline,
            due_text=due_text,
            quantity=read_quantity(line.get("quantity")),
            standard=portion.get("standard") or None,
            evidence_text=portion.get("evidence_text") or None,
            department=department,
            supporting_departments=supporting,
        )
        self._add_people(portion, draft)
        standing = read_row_standing(portion, deadline, self.findings, scale=self.scale)
        draft.status, draft.is_said, draft.percent = standing.status, standing.is_said, standing.percent
        draft.quantity = draft.quantity or standing.quantity
        draft.progress = standing.progress
        return draft

    def _deadline(self, line: Line, *, is_first: bool) -> tuple[Deadline, str | None]:
        """The deadline of the measure, else that of its problem; a fixed date beside a wording wins."""
        key = "due_text" if line.get("due_text") else "problem_due"
        wording = line.get(key)
        fixed = self._read_deadline(line, "due")
        # Beside a date the wording needs no year and no other reference.
        said = read_deadline(wording) if fixed.due else self._read_deadline(line, key)
        kind = read_deadline(line.get("kind"))
        due = fixed.due or said.due
        if said.due and fixed.due and said.due != fixed.due and is_first:
            self.findings.warn(
                line.cell("due"), f"整改时限是 {said.due}，截止日期是 {fixed.due}，按截止日期处理，请核对"
            )
        deadline = Deadline(
            due,
            said.immediate or fixed.immediate or kind.immediate,
            said.long_term or fixed.long_term or kind.long_term,
            done=said.done or fixed.done,
        )
        shown = next((text for text in (wording, line.get("due")) if text and not is_nothing(text)), "")
        day = day_of(shown, self.epoch)
        return deadline, day.isoformat() if day else without_clock(tidy_line(shown)) or None

    def _read_deadline(self, line: Line, key: str) -> Deadline:
        wording = line.get(key)
        if is_nothing(wording):
            return Deadline()
        if wording not in self._read:
            day = day_of(wording, self.epoch)
            self._read[wording] = Deadline(day) if day else read_deadline(wording, self.reference)
        deadline = self._read[wording]
        cell = line.cell(key)
        if deadline.complaint and key not in line.repeated:
            self.findings.warn_once(cell, deadline.complaint)
        if deadline.inferred and cell not in self.inferred[-1:]:
            self.inferred.append(cell)
        return deadline

    def _add_people(self, line: Line, draft: MeasureDraft) -> None:
        found = self.people.read(line)
        draft.people = found.names
        others = list(found.departments)
        if draft.department is None and others:
            draft.department = others.pop(0)
        known = (draft.department, *draft.supporting_departments)
        further = [name for name in dict.fromkeys((*others, *found.supporting)) if name not in known]
        draft.supporting_departments = (*draft.supporting_departments, *further)


def _portion_of(line: Line, position: int, count: int) -> Line:
    """The row as one of `count` measures sees it: of a cell with a list of as many items, only its own item.

    Deadlines may also stand on as many lines.
    """
    if count == 1:
        return line
    cells: dict[str, str] = {}
    for key, text in line.cells.items():
        parts = cut_list(text).parts if key not in ("text", "title", "problem_text", "facets") else ()
        lines = text.split("\n")
        if [part.number for part in parts] == list(range(1, count + 1)):
            cells[key] = parts[position].text.rstrip("；;，,、 ")
        elif key in ("due_text", "due") and len(lines) == count:
            cells[key] = lines[position]
        else:
            cells[key] = text
    return replace(line, cells=cells)


def _whole(text: str) -> str | None:
    """Departments as they are written; what stands on lines of its own is listed."""
    names = "、".join(department_names(text)) if "\n" in text else tidy_line(text)
    return None if is_nothing(names) else names or None


def _departments(line: Line) -> tuple[str | None, tuple[str, ...]]:
    """The leading department and those that support it; a cell may name both, with labels or marks."""
    text = line.get("department")
    in_words = _IN_WORDS.fullmatch(tidy_line(text).rstrip("。"))
    leading: list[str] = []
    supporting = list(department_names(line.get("supporting_departments")))
    labelled = _LABELLED.findall(text) or [(mark, name) for name, mark in _MARKED.findall(text)]
    for label, names in labelled:
        (supporting if label in _SUPPORTING else leading).extend(department_names(names))
    if not labelled and in_words:
        supporting += department_names(in_words[2])
        return "、".join(department_names(in_words[1])), tuple(dict.fromkeys(supporting))
    if not labelled or not leading:
        return _whole(text), tuple(dict.fromkeys(supporting))
    if not _LABELLED.search(text):
        marked = {name for name, _ in _MARKED.findall(text)}
        rest = [name for name in department_names(_MARKED.sub("", text)) if name not in marked]
        supporting += rest
    return "、".join(leading), tuple(dict.fromkeys(supporting))
