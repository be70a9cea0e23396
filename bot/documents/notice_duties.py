"""Who shall do a measure and until when, as the lines or brackets of a plan say it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.documents.deadline_reference import Reference
from bot.documents.deadline_words import read_deadline
from bot.documents.ledger_cells import department_names
from bot.documents.notice_labels import Label
from bot.documents.people_cells import named_only, read_owners
from bot.documents.plain_text import tidy_line
from bot.ledger.draft import Finding, ParsedMeasure

_FIELDS = {
    Label.FIRST_RESPONSIBLE: "first_responsible",
    Label.DIRECTLY_RESPONSIBLE: "directly_responsible",
    Label.HANDLERS: "handlers",
}


@dataclass(frozen=True, slots=True)
class Duty:
    """One said duty and where it is said; `place` orders it among the measures."""

    label: Label
    text: str
    place: int
    where: str


def with_duty(measure: ParsedMeasure, duty: Duty, reference: Reference, findings: list[Finding]) -> ParsedMeasure:
    """The measure with what the duty says; what was said before of the same kind stays."""
    text = tidy_line(duty.text).strip(" ，,；;。")
    if not text:
        return measure
    if duty.label is Label.DEADLINE:
        return _with_deadline(measure, text, duty.where, reference, findings)
    if duty.label is Label.DEPARTMENT:
        return replace(measure, department=measure.department or text)
    if duty.label is Label.SUPPORTING:
        return replace(measure, supporting_departments=measure.supporting_departments or department_names(text))
    return _with_people(measure, duty, text, findings)


def _with_people(measure: ParsedMeasure, duty: Duty, text: str, findings: list[Finding]) -> ParsedMeasure:
    """The people named; departments among them become the measure's department where none is said."""
    owners = named_only(read_owners(text))
    for words in owners.nobody:
        _once(findings, Finding(duty.where, f"“{words[:20]}”不是姓名，没有读取，请核对"))
    name = _FIELDS[duty.label]
    department = measure.department or "、".join(owners.departments) or None
    changes: dict[str, Any] = {"department": department, name: getattr(measure, name) or owners.names()}
    return replace(measure, **changes)


def people_of(duties: Sequence[Duty]) -> dict[str, str]:
    """The job titles that stand beside names, by name."""
    found: dict[str, str] = {}
    for duty in duties:
        if duty.label in _FIELDS:
            for person in named_only(read_owners(tidy_line(duty.text))).people:
                if person.title:
                    found.setdefault(person.name, person.title)
    return found


def _with_deadline(
    measure: ParsedMeasure, text: str, where: str, reference: Reference, findings: list[Finding]
) -> ParsedMeasure:
    if measure.due_text:
        return measure
    deadline = read_deadline(text, reference)
    if deadline.complaint:
        _once(findings, Finding(where, deadline.complaint))
    elif deadline.inferred and deadline.due:
        said = f"整改时限“{text[:20]}”没有写年份，按{reference.source()}读作 {deadline.due.isoformat()}，请核对"
        _once(findings, Finding(where, said))
    return replace(
        measure,
        due=deadline.due,
        due_text=text,
        immediate=deadline.immediate,
        long_term=measure.long_term or deadline.long_term,
    )


def duties_for(place: int, places: Sequence[int], duties: Sequence[Duty]) -> list[Duty]:
    """Which of a problem's duties hold for the measure that begins at `place`; `places` are those of all its measures.

    A kind that is said once holds for all measures. A kind that is said again holds for the measures since it was
    said last; where it comes before the first measure, for those until it is said anew.
    """
    holding = []
    for label in dict.fromkeys(duty.label for duty in duties):
        said = [duty for duty in duties if duty.label is label]
        if len(said) == 1:
            holding += said
        elif places and said[0].place < places[0]:
            holding += [duty for duty in said if duty.place <= place][-1:]
        else:
            holding += [duty for duty in said if duty.place >= place][:1] or said[-1:]
    return holding


def _once(findings: list[Finding], finding: Finding) -> None:
    if finding not in findings:
        findings.append(finding)


def without_space(text: str) -> str:
    """The text with the space before closing marks removed, as it is left where a bracket was taken out."""
    return re.sub(r"\s+(?=[。；;，,])", "", text).strip()
