"""Collects the people of an office's own sheet: who answers for a measure, with the jobs and phones beside the names."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from bot.documents.grids import Findings, Line
from bot.documents.ledger_cells import department_names
from bot.documents.people_cells import Named, Owners, named_only, read_owners
from bot.documents.people_words import is_surname_with_job
from bot.documents.plain_text import plain_forms
from bot.documents.sheet_headers import match
from bot.ledger.draft import ParsedPerson

_ROLES = ("first_responsible", "directly_responsible", "handlers")
_DEPARTMENTS = ("department", "supporting_departments")
_SHOWN = 20
_LABEL = re.compile(r"^([\u3400-\u9fff]{2,8})[:：]\s*(?=\S)")


@dataclass(slots=True)
class RowPeople:
    """The names of a row by duty, and the departments that stand among them, leading and supporting."""

    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    departments: list[str] = field(default_factory=list)
    supporting: list[str] = field(default_factory=list)


@dataclass(slots=True)
class PeopleColumns:
    """Reads the people of one sheet's rows; what names nobody is warned of once."""

    findings: Findings
    beside: dict[str, str] = field(default_factory=dict)
    known: dict[str, ParsedPerson] = field(default_factory=dict)
    warned: set[str] = field(default_factory=set)
    _read: dict[str, Owners] = field(default_factory=dict)

    def read(self, line: Line) -> RowPeople:
        """The people of a row; labels inside a cell (责任领导：…；经办人：…) say more than its header.

        In a column for departments and people together (责任单位及责任人) people without a label are handlers.
        """
        found = RowPeople()
        for key in (*_ROLES, "owners"):
            if line.get(key):
                for label, text in labelled(line.get(key)):
                    self._take(line, key, label, text, found)
        return found

    def _take(self, line: Line, key: str, label: str | None, text: str, found: RowPeople) -> None:
        if label in _DEPARTMENTS:
            into = found.departments if label == "department" else found.supporting
            into += [name for name in department_names(text) if name not in into]
            return
        owners = self._owners(text)
        role = label if label in _ROLES else "handlers" if key == "owners" else key
        found.departments += [name for name in owners.departments if name not in found.departments]
        found.names[role] = tuple(dict.fromkeys((*found.names.get(role, ()), *owners.names())))
        self._note(line, key, owners)

    def _owners(self, text: str) -> Owners:
        if text not in self._read:
            self._read[text] = named_only(read_owners(text))
        return self._read[text]

    def _note(self, line: Line, key: str, owners: Owners) -> None:
        for words in owners.nobody:
            if words not in self.warned:
                self.warned.add(words)
                self.findings.warn(line.cell(key), f"“{words[:_SHOWN]}”不是姓名，未列为责任人；请写明具体人员")
        for person in owners.people:
            if is_surname_with_job(person.name) and person.name not in self.warned:
                self.warned.add(person.name)
                self.findings.warn(line.cell(key), f"“{person.name}”不是全名，已按此称呼列为责任人；请改写姓名")
        phones = _listed(line.get("phone")) if self.beside.get("phone") == key else []
        jobs = _listed(line.get("job")) if self.beside.get("job") == key else []
        for position, person in enumerate(owners.people):
            phone = phones[position] if len(phones) == len(owners.people) else None
            job = jobs[position] if len(jobs) == len(owners.people) else None
            self._know(person, phone, job, self.findings.place(line.cell(key)))

    def _know(self, person: Named, phone: str | None, job: str | None, where: str) -> None:
        known = self.known.get(person.name)
        title, number = person.title or job, person.phone or phone
        self.known[person.name] = ParsedPerson(
            person.name,
            (known.title if known else None) or title,
            None,
            (known.phone if known else None) or number,
            where=known.where if known else where,
        )


@lru_cache(maxsize=4096)
def labelled(text: str) -> tuple[tuple[str | None, str], ...]:
    """The parts of a cell with the field that the label before each means; one part without label where none has."""
    parts: list[tuple[str | None, str]] = []
    for piece in re.split(r"[\n；;]|(?<=[^:：\n；;])[，,、\s]+(?=[\u3400-\u9fff]{2,8}[:：])", text):
        label = _LABEL.match(piece.strip())
        meaning = match(label[1]) if label else None
        if label and meaning and meaning[1]:
            parts.append((meaning[0], piece.strip()[label.end() :]))
        elif parts:
            parts[-1] = (parts[-1][0], f"{parts[-1][1]}；{piece}")
        else:
            parts.append((None, piece))
    return tuple(parts) if any(key for key, _ in parts) else ((None, text),)


def beside_people(columns: dict[str, tuple[int, ...]]) -> dict[str, str]:
    """To which column of people the columns 联系电话 and 职务 belong: to the next one on their left, else right."""
    found: dict[str, str] = {}
    people = {columns[key][0]: key for key in (*_ROLES, "owners") if key in columns}
    for key in ("phone", "job"):
        if key in columns and people:
            left = [index for index in people if index < columns[key][0]]
            found[key] = people[max(left) if left else min(people)]
    return found


def _listed(text: str) -> list[str]:
    separated = plain_forms(text).replace("、", "\n").replace(",", "\n").replace(";", "\n").replace("/", "\n")
    return [part.strip() for part in separated.split("\n") if part.strip()]
