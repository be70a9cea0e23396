"""Collects the people of an office's own sheet: who answers for a measure, with the jobs and phones beside the names."""

from dataclasses import dataclass, field

from bot.documents.grids import Findings, Line
from bot.documents.people_cells import Named, Owners, named_only, read_owners
from bot.documents.plain_text import plain_forms
from bot.ledger.draft import ParsedPerson

_ROLES = ("first_responsible", "directly_responsible", "handlers")
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class RowPeople:
    """The names of a row by duty, and the departments that stand among them."""

    names: dict[str, tuple[str, ...]]
    departments: tuple[str, ...]


@dataclass(slots=True)
class PeopleColumns:
    """Reads the people of one sheet's rows; what names nobody is warned of once."""

    findings: Findings
    beside: dict[str, str] = field(default_factory=dict)
    known: dict[str, ParsedPerson] = field(default_factory=dict)
    warned: set[str] = field(default_factory=set)
    _read: dict[str, Owners] = field(default_factory=dict)

    def read(self, line: Line) -> RowPeople:
        """The people of a row; `owners` (责任单位及责任人) are handlers, or leaders where the job says so."""
        names: dict[str, tuple[str, ...]] = {}
        departments: list[str] = []
        for key in (*_ROLES, "owners"):
            text = line.get(key)
            if not text:
                continue
            owners = self._owners(text)
            departments += owners.departments
            role = "handlers" if key == "owners" else key
            names[role] = tuple(dict.fromkeys((*names.get(role, ()), *owners.names())))
            self._note(line, key, owners)
        return RowPeople(names, tuple(dict.fromkeys(departments)))

    def _owners(self, text: str) -> Owners:
        if text not in self._read:
            self._read[text] = named_only(read_owners(text))
        return self._read[text]

    def _note(self, line: Line, key: str, owners: Owners) -> None:
        for words in owners.nobody:
            if words not in self.warned:
                self.warned.add(words)
                self.findings.warn(line.cell(key), f"“{words[:_SHOWN]}”不是姓名，未列为责任人；请写明具体人员")
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
