"""What each of the office's lists holds: items by their days, difficulties, people who are not reached or reminded."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.conversation import item_lines, lookup, office_targets
from bot.conversation.office_patterns import Order
from bot.conversation.reply import day_words, quote
from bot.conversation.turn import Turn
from bot.core.message import Button
from bot.documents import say
from bot.documents.actions import Action, Verb, button
from bot.documents.due_words import span_words
from bot.ledger import access, reading
from bot.ledger.card import MeasureCard
from bot.ledger.directory import addresses, paused_people
from bot.ledger.measure import DutyRole, short_title
from bot.ledger.people import Person
from bot.ledger.unheard import unheard, without_chat
from bot.ledger.unit import Disclosure
from bot.post import notice

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list and its buttons."""

    line: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole list: its heading, with the count, its entries, and what is said where there are none."""

    heading: str
    entries: Sequence[Entry]
    empty: str


async def _overdue(turn: Turn) -> Listing:
    cards = await _running(turn, None, turn.today - timedelta(days=1))
    return _items(turn, turn.worded("list.overdue", count=len(cards)), cards, turn.worded("list.no_overdue"))


def _due(name: str, of: Callable[[date], tuple[date, date]]) -> Callable[[Turn], Awaitable[Listing]]:
    async def listing(turn: Turn) -> Listing:
        first, last = of(turn.today)
        cards = await _running(turn, first, last)
        days, span = span_words(first, last, turn.today, turn.own), turn.worded(name)
        heading = turn.worded("list.due", span=span, count=len(cards), days=days)
        return _items(turn, heading, cards, turn.worded("list.nothing_due", span=span, days=days))

    return listing


def _soon(today: date) -> tuple[date, date]:
    return today, today + timedelta(days=_WEEK)


def _week(after: int) -> Callable[[date], tuple[date, date]]:
    def span(today: date) -> tuple[date, date]:
        monday = today + timedelta(days=after * _WEEK - today.weekday())
        return monday, monday + timedelta(days=_WEEK - 1)

    return span


def _month(after: int) -> Callable[[date], tuple[date, date]]:
    def span(today: date) -> tuple[date, date]:
        first = _first_of_month(today, after)
        return first, _first_of_month(today, after + 1) - timedelta(days=1)

    return span


def _first_of_month(today: date, after: int) -> date:
    years, month = divmod(today.month - 1 + after, 12)
    return date(today.year + years, month + 1, 1)


async def _running(turn: Turn, first: date | None, last: date) -> list[MeasureCard]:
    """The unit's items of these days; of somebody who may not read everything the own ones."""
    cards = await reading.running(turn.session, turn.speaker.unit.id, first, last)
    if access.may_read_all(turn.speaker.actor):
        return cards
    own = {item.id for item in await lookup.own(turn)}
    return [card for card in cards if card.id in own]


def _items(turn: Turn, heading: str, cards: Sequence[MeasureCard], empty: str) -> Listing:
    reads_all = access.may_read_all(turn.speaker.actor)
    return Listing(heading, [_item(turn, card, with_handlers=reads_all) for card in cards], empty)


def _item(turn: Turn, card: MeasureCard, *, with_handlers: bool) -> Entry:
    handlers = "、".join(holder.name for holder in card.holders(DutyRole.HANDLER)) if with_handlers else ""
    return Entry(item_lines.line(turn, lookup.item(card), handlers), (_show(card),))


def _show(card: MeasureCard) -> Button:
    return button(Action(Verb.SHOW, card.id), card.number)


async def _difficulties(turn: Turn) -> Listing:
    found = await reading.difficulties_open(turn.session, turn.speaker.unit.id)
    entries = []
    for one in found:
        day = day_words(one.report.at.astimezone(turn.zone).date(), turn.today)
        settle = turn.button(Action(Verb.RESOLVE, one.report.id), prefix=one.card.number)
        buttons = (settle, turn.button(Action(Verb.SHOW, one.card.id), number=one.card.number))
        line = turn.worded(
            "list.difficulty",
            number=one.card.number,
            title=one.card.title,
            name=one.person,
            day=day,
            waits=one.report.facts.get("waits_for") or "",
            said=quote(one.report.text),
        )
        entries.append(Entry(line, buttons if lookup.is_office(turn) else buttons[1:]))
    heading = turn.worded("list.difficulties", count=len(found))
    return Listing(heading, entries, turn.worded("list.no_difficulties"))


async def _unheard(turn: Turn) -> Listing:
    found = await unheard(turn.session, turn.speaker.unit.id, turn.now)
    silent = _unit_is_silent(turn)
    lines = [
        turn.worded(
            "list.unheard_item",
            number=one.card.number,
            title=one.card.title,
            why="，".join(say.words(reason, turn.own, turn.today) for reason in one.why),
        )
        for one in found
    ]
    entries = [Entry(line, (_show(one.card),)) for line, one in zip(lines, found, strict=True)]
    heading = turn.worded("list.unheard", count=len(found), day=silent)
    return Listing(heading, entries, turn.worded("list.all_heard", day=silent))


async def _unbound(turn: Turn) -> Listing:
    found = await without_chat(turn.session, turn.speaker.unit.id)
    entries = [
        Entry(turn.worded("list.unbound_person", name=person.name, department=_place(person), count=count))
        for person, count in found
    ]
    example = found[0][0].name if found and lookup.is_office(turn) else ""
    return Listing(turn.worded("list.unbound", count=len(found), name=example), entries, turn.worded("list.all_bound"))


async def _paused(turn: Turn) -> Listing:
    found = await paused_people(turn.session, turn.speaker.unit.id, turn.today)
    entries = [
        Entry(item_lines.paused_person(turn, person, person.paused_until)) for person in found if person.paused_until
    ]
    unit, silent = turn.speaker.unit, _unit_is_silent(turn)
    whole = turn.worded("list.unit_paused", day=silent, reason=quote(unit.paused_reason)) if silent else ""
    heading = whole + turn.worded("list.paused", count=len(entries))
    return Listing(heading, entries, whole or turn.worded("list.none_paused"))


def _unit_is_silent(turn: Turn) -> str:
    """The last day of the whole unit's silence; empty while it is reminded."""
    until = turn.speaker.unit.paused_until
    return day_words(until, turn.today) if until and turn.speaker.unit.is_paused_on(turn.today) else ""


def _place(person: Person) -> str:
    return person.department or person.title or ""


async def of_person(turn: Turn, person_id: int) -> Listing:
    person = await turn.session.get(Person, person_id)
    if person is None or person.unit_id != turn.speaker.unit.id:
        return Listing("", (), turn.worded("answer.stale"))
    cards = await reading.items_of(turn.session, person.id, turn.now)
    until = person.paused_until
    facts = [
        _place(person),
        turn.worded("list.paused_until", day=day_words(until, turn.today)) if until and until >= turn.today else "",
        "" if await addresses(turn.session, notice.person(person.id)) else turn.worded("list.no_chat"),
    ]
    about = "，".join(fact for fact in facts if fact)
    entries = [_item(turn, card, with_handlers=False) for card in cards]
    heading = turn.worded("list.person", name=person.name, about=about, count=len(cards))
    return Listing(heading, entries, turn.worded("list.nothing_of_person", name=person.name, about=about))


async def of_problem(turn: Turn, number: str) -> Listing:
    """What is not closed of a problem; raises NotFound."""
    items = await office_targets.of_problem(turn, number)
    cards = await reading.cards(turn.session, [item.id for item in items])
    title = cards[0].problem_title if turn.speaker.unit.disclosure is not Disclosure.NUMBER else ""
    title = short_title(title) if title else ""
    heading = turn.worded("list.problem", number=number, title=title, count=len(cards))
    return Listing(heading, [_item(turn, card, with_handlers=True) for card in cards], "")


LISTINGS: dict[str, Callable[[Turn], Awaitable[Listing]]] = {
    Order.OVERDUE: _overdue,
    Order.THIS_WEEK: _due("list.this_week", _week(0)),
    Order.NEXT_WEEK: _due("list.next_week", _week(1)),
    Order.THIS_MONTH: _due("list.this_month", _month(0)),
    Order.NEXT_MONTH: _due("list.next_month", _month(1)),
    Order.DIFFICULTIES: _difficulties,
    Order.SOON: _due("list.seven_days", _soon),
    Order.UNHEARD: _unheard,
    Order.UNBOUND: _unbound,
    Order.PAUSED: _paused,
}
OF_OWN = frozenset({Order.OVERDUE, Order.SOON, Order.THIS_WEEK, Order.NEXT_WEEK, Order.THIS_MONTH, Order.NEXT_MONTH})
"""Lists that anybody may see of the own items."""
