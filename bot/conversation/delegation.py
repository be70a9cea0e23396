"""Handing an item on by naming a colleague; the name must fit exactly one person of the unit."""

import re
from dataclasses import replace

from sqlmodel import col, select

from bot.conversation.entry import Entry, What
from bot.conversation.turn import Turn
from bot.ledger.people import Person

_FAMILIAR = re.compile(r"[老小](?P<surname>[\u4e00-\u9fff])")
_TITLED = re.compile(r"(?P<surname>[\u4e00-\u9fff])(?P<title>[\u4e00-\u9fff]{1,4})")
MOST_PEOPLE = 2000


async def resolved(turn: Turn, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with each delegation bound to a person; one that fits nobody or several becomes a note."""
    return tuple([await _bound(turn, entry) if entry.what is What.DELEGATE else entry for entry in entries])


async def _bound(turn: Turn, entry: Entry) -> Entry:
    people = await turn.session.scalars(
        select(Person).where(col(Person.unit_id) == turn.speaker.unit.id, col(Person.is_active)).limit(MOST_PEOPLE)
    )
    fitting = fits(entry.person, list(people.all()))
    if len(fitting) != 1:
        return Entry(What.NOTE, facts=entry.facts)
    person = fitting[0]
    return replace(entry, person=person.name, facts={**entry.facts, "person_id": person.id})


def fits(name: str, people: list[Person]) -> list[Person]:
    """The people a name may mean: the full name, 老李, or 王科长 with the title that the ledger has."""
    if not name:
        return []
    if exact := [person for person in people if person.name == name]:
        return exact
    if found := _FAMILIAR.fullmatch(name):
        return [person for person in people if person.name.startswith(found["surname"])]
    if found := _TITLED.fullmatch(name):
        return [
            person
            for person in people
            if person.name.startswith(found["surname"]) and found["title"] in (person.title or "")
        ]
    return []
