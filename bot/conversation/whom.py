"""Which colleague is meant: by name, or asked with buttons from the unit's own list."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from sqlmodel import col, select

from bot.conversation.dialogue import Waiting
from bot.conversation.hearing import people_of, roster
from bot.conversation.turn import Turn, rows
from bot.core.message import Keyboard
from bot.documents.actions import Action, Verb, button
from bot.ledger.people import Person, PersonRole, Role

MOST_CHOICES = 8
"""Buttons under one question; whoever is not among them is named in words."""

_SOMEBODY = re.compile(r"(?P<surname>[\u4e00-\u9fff])某{1,2}")
_INSIDE = re.compile(r"[\u4e00-\u9fff]{2,20}")


class Purpose(StrEnum):
    """What the person asked for will be."""

    DELEGATE = "delegate"
    DEPUTY = "deputy"
    DUTY = "duty"


def fits(name: str, people: list[Person]) -> list[Person]:
    """The people a way of calling may mean: the full name, 老李, 王科长, 张局, 李某; none when it fits nobody."""
    name = name.strip()
    if not name:
        return []
    if found := _SOMEBODY.fullmatch(name):
        return [person for person in people if person.name.startswith(found["surname"])]
    names = roster(people).meant_by(name)
    return [person for person in people if person.name in names]


def named_in(text: str, people: list[Person]) -> list[Person]:
    """Everybody whose full name stands in the text."""
    return [person for person in people if len(person.name) > 1 and person.name in text]


def nearest(name: str, people: Sequence[Person]) -> list[Person]:
    """Whom somebody may have meant by a name that fits nobody: same department, then same surname, then anybody."""
    by_department = [person for person in people if person.department and _shares(person.department, name)]
    letters = set(name)
    by_surname = [person for person in people if person.name[:1] in letters]
    return list({person.id: person for person in (*by_department, *by_surname, *people)}.values())


def _shares(department: str, name: str) -> bool:
    """Whether the department is named, in full or by its beginning: 农机股 in 是农机的."""
    return any(piece in department or department in piece for piece in _INSIDE.findall(name)) or department[:2] in name


async def ask(turn: Turn, purpose: Purpose, text: str, choices: Sequence[Person], facts: dict[str, Any]) -> None:
    """Asks for the colleague; the answer is a button or a name. `facts` are what is known so far."""
    able = await _who_act(turn, [person for person in choices if person.id != turn.speaker.person.id])
    shown = able[:MOST_CHOICES]
    await turn.ask(
        Waiting.PERSON, {**facts, "purpose": purpose.value}, text, _buttons(turn, shown), about=facts.get("measure")
    )


async def _who_act(turn: Turn, people: Sequence[Person]) -> list[Person]:
    """Those who may act at all, in the order given, leaders last: work is handed to those who do it."""
    roles: dict[int, set[Role]] = {}
    for row in await turn.session.scalars(
        select(PersonRole).where(col(PersonRole.person_id).in_([person.id for person in people]))
    ):
        roles.setdefault(row.person_id, set()).add(row.role)
    able = [person for person in people if Role.SUPERIOR not in roles.get(person.id, ())]
    return sorted(able, key=lambda person: Role.LEADERSHIP in roles.get(person.id, ()))


def _buttons(turn: Turn, people: Sequence[Person]) -> Keyboard:
    asked = str(turn.inbox_id)
    picks = [button(Action(Verb.PERSON, person.id, asked), label(person)) for person in people]
    return rows(picks, 2)


def label(person: Person) -> str:
    """孟佳 农机股: the name, and what tells two of one name apart."""
    return f"{person.name} {person.department or person.title or ''}".strip()


async def by_id(turn: Turn, person_id: int) -> Person | None:
    """The colleague of that id, while he or she works in the unit."""
    return next((person for person in await people_of(turn) if person.id == person_id), None)
