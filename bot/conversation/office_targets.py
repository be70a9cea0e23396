"""What an order of the office is about: an item, a colleague, a last day; what is not found names the nearest."""

import difflib
import re
from collections.abc import Sequence
from datetime import date

from sqlmodel import col, select

from bot.conversation import lookup, whom
from bot.conversation.commands import normal
from bot.conversation.hearing import people_of
from bot.conversation.items import Item
from bot.conversation.turn import Turn
from bot.conversation.understand.days.dates import find_dates
from bot.conversation.understand.days.workdays import ShippedWorkdays
from bot.core.errors import BadInput, NotFound
from bot.core.sentence import Sentence
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.problem import Problem
from bot.ledger.reading import newest_only
from bot.ledger.unit import InspectionRound

PROBLEM = "问题"
"""Stands before the number where a whole problem is meant."""
MOST = 10
"""Items that one order may be about."""

_NEAREST = 3
_SHOWN = 20
_BY_DEPARTMENT = re.compile(r"(?P<name>[^()]+)\((?P<department>[^()]+)\)")
_LEAD = re.compile(r"[ ,，:。]*(?:延期|延长|宽限|提醒)?[ ]*(?:到|至|直到|截至|截止)?[ ]*$")
_EDGES = " ,，。.;；:："


async def items(turn: Turn, numbers: Sequence[str], example: str) -> list[Item]:
    """The items of these numbers, of a whole problem (问题4), or of the message replied to.

    Raises NotFound, and BadInput with the `example` where none is named.
    """
    if not numbers:
        near = await lookup.near(turn, turn.incoming.reply_to)
        if len(near) != 1:
            raise BadInput(Sentence("refusal.which_item", example=example))
        return list(near)
    found: list[Item] = []
    for number in dict.fromkeys(numbers):
        if number.startswith(PROBLEM):
            found += await of_problem(turn, number.removeprefix(PROBLEM))
        else:
            found.append(await item(turn, number))
    if len(found) > MOST:
        raise BadInput(Sentence("refusal.too_many_items", most=MOST, count=len(found)))
    return found


async def of_problem(turn: Turn, number: str) -> list[Item]:
    """The open items of a problem; raises NotFound where it has none."""
    problem = await find_problem(turn, number)
    ids = await turn.session.scalars(
        select(col(Measure.id))
        .where(col(Measure.problem_id) == problem.id, newest_only(), col(Measure.status) != MeasureStatus.CLOSED)
        .order_by(col(Measure.position))
    )
    found = await lookup.some(turn, list(ids))
    if not found:
        raise NotFound(Sentence("refusal.problem_settled", number=number))
    return list(found)


async def problem_meant(turn: Turn, target: str) -> Problem | None:
    """The problem of 问题4, or of a bare 4 that is no item's number; None where an item is meant. Raises NotFound."""
    if target.startswith(PROBLEM):
        return await find_problem(turn, target.removeprefix(PROBLEM))
    if "-" in target or await lookup.numbered(turn, target) is not None:
        return None
    return await find_problem(turn, target)


async def find_problem(turn: Turn, number: str) -> Problem:
    """The unit's problem of that number, of the newest round; raises NotFound with the numbers there are."""
    problems = await turn.session.scalars(
        select(Problem)
        .join(InspectionRound, col(InspectionRound.id) == col(Problem.round_id))
        .where(col(Problem.unit_id) == turn.speaker.unit.id)
        .order_by(col(InspectionRound.is_current).desc(), col(Problem.round_id).desc(), col(Problem.position))
    )
    known = list(problems)
    found = next((problem for problem in known if problem.number == number), None)
    if found is None:
        raise NotFound(
            Sentence("refusal.no_such_problem", number=number, numbers=[problem.number for problem in known[:_SHOWN]])
        )
    return found


async def item(turn: Turn, number: str) -> Item:
    """The unit's item of that number; raises NotFound with the nearest ones there are."""
    found = await lookup.numbered(turn, number)
    if found is not None:
        return found
    known = await turn.session.scalars(
        select(col(Measure.number)).where(col(Measure.unit_id) == turn.speaker.unit.id).distinct()
    )
    numbers = list(known)
    parts = [other for other in numbers if other.startswith(f"{number}-")]
    alike = parts or difflib.get_close_matches(number, sorted(numbers, key=_natural), _NEAREST, 0.5)
    near = sorted(alike, key=_natural)
    raise NotFound(Sentence("refusal.no_such_item", number=number, numbers=near[:_NEAREST]))


def _natural(number: str) -> list[int]:
    """Sorts 4-10 behind 4-2."""
    return [int(part) for part in re.findall(r"\d+", number)]


async def fitting(turn: Turn, name: str) -> list[Person]:
    """Everybody whom the name may mean; 罗小芸(种植业股) tells two of one name apart."""
    people = await people_of(turn)
    found = _BY_DEPARTMENT.fullmatch(name)
    if found is None:
        return whom.fits(name, people)
    named = whom.fits(found["name"].strip(), people)
    return [person for person in named if found["department"] in (person.department or "")]


async def person(turn: Turn, name: str) -> Person:
    """The one colleague of that name; raises NotFound with the nearest ones, BadInput where several are meant."""
    found = await fitting(turn, name)
    if len(found) == 1:
        return found[0]
    if found:
        named = [
            turn.worded("list.namesake", name=one.name, department=one.department or one.title or "")
            for one in found[:_NEAREST]
        ]
        raise BadInput(Sentence("refusal.several_people", name=name, count=len(found), people=named))
    near = await _nearest(turn, name)
    raise NotFound(Sentence("refusal.no_such_person", name=name, people=near))


async def _nearest(turn: Turn, name: str) -> list[str]:
    names = [one.name for one in await people_of(turn)]
    letters = set(name)
    alike = difflib.get_close_matches(name, names, _NEAREST, 0.5)
    shares = [other for other in names if other[:1] in letters or len(letters & set(other)) > 1]
    return list(dict.fromkeys([*alike, *shares]))[:_NEAREST]


def day_and_words(text: str, today: date) -> tuple[date | None, str]:
    """The day named and the other words: (10月20日, 外出培训) of 到10月20日 外出培训."""
    words = normal(text)
    found = find_dates(words, today, ShippedWorkdays())
    if not found:
        return None, _reason(words)
    day = found[0]
    before = _LEAD.sub("", words[: day.start])
    after = re.sub(r"^(?:之?前|为止|止|以前)", "", words[day.end :])
    return day.moment.future, _reason(f"{before} {after}")


def _reason(words: str) -> str:
    return re.sub(r"^(?:因为?|由于|原因是?|理由是?)[:： ]*", "", words.strip(_EDGES)).strip(_EDGES)
