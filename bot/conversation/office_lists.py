"""The lists the office asks for, by page: what is overdue or falls due, difficulties, who is not reached or reminded."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.conversation import face, lookup
from bot.conversation.office_words import Order
from bot.conversation.reply import STALE, day_words, item_line, quote
from bot.conversation.turn import Turn, rows
from bot.core.message import Button, Outgoing, rich
from bot.documents.actions import Action, Verb, button
from bot.ledger import access, reading
from bot.ledger.card import MeasureCard
from bot.ledger.directory import addresses, paused_people
from bot.ledger.measure import DutyRole
from bot.ledger.people import Person
from bot.ledger.unheard import unheard
from bot.post import notice

PAGE = 8
"""Entries of one page: what a phone shows, with the buttons below."""

_PERSON = "p"
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


async def say(turn: Turn, key: str) -> None:
    """The first page of the list; `key` is an order's value, or that of `person_key`."""
    listing = await _listing(turn, key)
    page = _page(listing, key, 0)
    turn.say("".join(span.text for span in page.text), page.buttons)


async def turn_page(turn: Turn, action: Action) -> None:
    """Another page of the list in the place of the one shown, as the ledger stands now."""
    message = turn.incoming.message
    shown = await face.current(turn, message)
    if message is None or shown is None or not _may_see(turn, action.argument):
        turn.toast = STALE
        return
    page = _page(await _listing(turn, action.argument), action.argument, action.target)
    face.turn_over(turn, message, shown, page)


def person_key(person: Person) -> str:
    """The key of the list of what this person answers for."""
    return f"{_PERSON}{person.id}"


def _may_see(turn: Turn, key: str) -> bool:
    """Whether the key names a list that is the speaker's to see; a role may have gone since the list was sent."""
    if key in _LISTINGS:
        return key in OF_OWN or access.may_read_all(turn.speaker.actor)
    is_person = key.startswith(_PERSON) and key[1:].isascii() and key[1:].isdigit()
    return is_person and access.may_read_all(turn.speaker.actor)


def _page(listing: Listing, key: str, number: int) -> Outgoing:
    pages = max(1, -(-len(listing.entries) // PAGE))
    number = min(max(number, 0), pages - 1)
    shown = listing.entries[number * PAGE : (number + 1) * PAGE]
    if not shown:
        return Outgoing(rich(listing.empty))
    place = f"（第{number + 1}/{pages}页）" if pages > 1 else ""
    text = "\n".join([f"{listing.heading}{place}：", *(entry.line for entry in shown)])
    others = ((number - 1, "上一页"), (number + 1, "下一页"))
    turning = tuple(button(Action(Verb.LIST, other, key), word) for other, word in others if 0 <= other < pages)
    single = [entry.buttons[0] for entry in shown if len(entry.buttons) == 1]
    several = tuple(entry.buttons for entry in shown if len(entry.buttons) > 1)
    return Outgoing(rich(text), (*rows(single, 4), *several, *((turning,) if turning else ())))


async def _listing(turn: Turn, key: str) -> Listing:
    if key in _LISTINGS:
        return await _LISTINGS[Order(key)](turn)
    return await _of_person(turn, int(key.removeprefix(_PERSON)))


async def _overdue(turn: Turn) -> Listing:
    cards = await _running(turn, None, turn.today - timedelta(days=1))
    return _items(turn, f"超期{len(cards)}项", cards, "没有超期的事项。")


def _due(words: str, span: Callable[[date], tuple[date, date]]) -> Callable[[Turn], Awaitable[Listing]]:
    async def listing(turn: Turn) -> Listing:
        first, last = span(turn.today)
        cards = await _running(turn, first, last)
        days = f"{day_words(first, turn.today)}至{day_words(last, turn.today)}"
        return _items(turn, f"{words}到期{len(cards)}项（{days}）", cards, f"{words}没有到期的事项（{days}）。")

    return listing


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
    line = item_line(lookup.item(card), turn.today)
    return Entry(f"{line}，{handlers}" if handlers else line, (_show(card),))


def _show(card: MeasureCard) -> Button:
    return button(Action(Verb.SHOW, card.id), card.number)


async def _difficulties(turn: Turn) -> Listing:
    found = await reading.difficulties_open(turn.session, turn.speaker.unit.id)
    entries = []
    for one in found:
        waits = one.report.facts.get("waits_for")
        words = f"等{waits}" if waits else quote(one.report.text) or "未写明"
        day = day_words(one.report.at.astimezone(turn.zone).date(), turn.today)
        settle = button(Action(Verb.RESOLVE, one.report.id), prefix=one.card.number)
        buttons = (settle, button(Action(Verb.SHOW, one.card.id), f"查看 {one.card.number}"))
        line = f"{one.card.number} {one.card.title}：{one.person}{day}反映，{words}"
        entries.append(Entry(line, buttons if lookup.is_office(turn) else buttons[1:]))
    return Listing(f"未解决困难{len(found)}条", entries, "没有未解决的困难。")


async def _unheard(turn: Turn) -> Listing:
    found = await unheard(turn.session, turn.speaker.unit.id, turn.now)
    paused = "本单位已暂停提醒；恢复后，" if turn.speaker.unit.paused else ""
    entries = [Entry(f"{one.card.number} {one.card.title}：{one.why}", (_show(one.card),)) for one in found]
    return Listing(f"{paused}无人收到提醒的{len(found)}项", entries, f"{paused}各项都有人收到提醒。")


async def _paused(turn: Turn) -> Listing:
    found = await paused_people(turn.session, turn.speaker.unit.id, turn.today)
    whole = "全单位已暂停提醒。" if turn.speaker.unit.paused else ""
    entries = [
        Entry(f"{person.name} 至{day_words(person.paused_until, turn.today)}{_why(person.paused_reason)}")
        for person in found
        if person.paused_until
    ]
    return Listing(f"{whole}暂停提醒{len(entries)}人", entries, whole or "没有人暂停提醒。")


def _why(reason: str) -> str:
    return f"（{quote(reason)}）" if reason else ""


async def _of_person(turn: Turn, person_id: int) -> Listing:
    person = await turn.session.get(Person, person_id)
    if person is None or person.unit_id != turn.speaker.unit.id:
        return Listing("", (), STALE)
    cards = await reading.items_of(turn.session, person.id, turn.now)
    until = person.paused_until
    facts = [
        person.department or person.title or "",
        f"暂停提醒至{day_words(until, turn.today)}" if until and until >= turn.today else "",
        "" if await addresses(turn.session, notice.person(person.id)) else "未绑定聊天",
    ]
    about = "，".join(fact for fact in facts if fact)
    named = f"{person.name}（{about}）" if about else person.name
    entries = [_item(turn, card, with_handlers=False) for card in cards]
    return Listing(f"{named}未销号{len(cards)}项", entries, f"{named}名下没有未销号的事项。")


_LISTINGS: dict[str, Callable[[Turn], Awaitable[Listing]]] = {
    Order.OVERDUE: _overdue,
    Order.THIS_WEEK: _due("本周", _week(0)),
    Order.NEXT_WEEK: _due("下周", _week(1)),
    Order.THIS_MONTH: _due("本月", _month(0)),
    Order.NEXT_MONTH: _due("下月", _month(1)),
    Order.DIFFICULTIES: _difficulties,
    Order.UNHEARD: _unheard,
    Order.PAUSED: _paused,
}
OF_OWN = frozenset({Order.OVERDUE, Order.THIS_WEEK, Order.NEXT_WEEK, Order.THIS_MONTH, Order.NEXT_MONTH})
"""Lists that anybody may see of the own items."""
