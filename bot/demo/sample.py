"""The project's own sample unit: an invented bureau with its people and its ledger."""

import tomllib
from pathlib import Path
from typing import Any

from bot.documents.deadline_words import read_deadline
from bot.ledger.draft import (
    ParsedLedger,
    ParsedMeasure,
    ParsedPerson,
    ParsedProblem,
    RoundFacts,
    status_of_problem,
)
from bot.ledger.measure import MeasureStatus
from bot.ledger.people import Role

_SAMPLE = Path(__file__).with_name("sample.toml")
_ORDINALS = "一二三四五"


def sample_ledger() -> ParsedLedger:
    """The sample: 3 aspects, 8 topics, 10 problems, 44 measures, 17 people; as it stood on 2023-09-01."""
    said = tomllib.loads(_SAMPLE.read_text(encoding="utf-8"))
    people = tuple(_person(*fields) for fields in said["people"]["list"])
    first = people[0].name
    problems = tuple(_problem(str(number), fields, first) for number, fields in enumerate(said["problem"], start=1))
    return ParsedLedger("ledger", said["unit"], RoundFacts(**said["round"]), problems, people)


def _person(name: str, title: str, department: str, phone: str, roles: list[str]) -> ParsedPerson:
    return ParsedPerson(name, title, department, phone, tuple(Role(role) for role in roles), where="人员")


def _problem(number: str, fields: dict[str, Any], first: str) -> ParsedProblem:
    facets = tuple(fields["facets"])
    measures = tuple(
        _measure(f"{number}-{position}", first, *parts) for position, parts in enumerate(fields["measures"], start=1)
    )
    wording = "".join(f"{ordinal}是{facet}" for ordinal, facet in zip(_ORDINALS, facets, strict=False))
    return ParsedProblem(
        number=number,
        title=fields["title"],
        text=f"{fields['title']}。{wording}",
        facets=facets,
        aspect=fields["aspect"],
        topic=fields["topic"],
        status=status_of_problem(measures),
        measures=measures,
        where="台账",
    )


def _measure(
    number: str,
    first: str,
    text: str,
    due_text: str,
    department: str,
    supporting: list[str],
    directly: str,
    handlers: list[str],
    status: str,
    percent: int,
) -> ParsedMeasure:
    deadline = read_deadline(due_text)
    return ParsedMeasure(
        number=number,
        text=f"{text}。",
        due=deadline.due,
        due_text=due_text,
        immediate=deadline.immediate,
        long_term=deadline.long_term,
        status=MeasureStatus(status),
        percent=float(percent),
        department=department,
        supporting_departments=tuple(supporting),
        first_responsible=(first,),
        directly_responsible=(directly,),
        handlers=tuple(handlers),
        where="台账",
    )
