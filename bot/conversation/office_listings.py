"""What each of the office's lists holds: items by their days, difficulties, people who are not reached or reminded."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.conversation import lookup, office_targets
from bot.conversation.office_patterns import Order
from bot.conversation.reply import STALE, day_words, item_line, quote
from bot.conversation.turn import Turn
from bot.core.message import Button
from bot.documents.actions import Action, Verb, button
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
    return _items(turn, f"超期{len(cards)}项", cards, "没有超期的事项。")


def _due(words: str, span: Callable[[date], tuple[date, date]]) -> Callable[[Turn], Awaitable[Listing]]:
    async def listing(turn: Turn) -> Listing:
        first, last = span(turn.today)
        cards = await _running(turn, first, last)
        days = f"{day_words(first, turn.today)}至{day_words(last, turn.today)}"
        return _items(turn, f"{words}到期{len(cards)}项（{days}）", cards, f"{words}没有到期的事项（{days}）。")

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


async def _unbound(turn: Turn) -> Listing:
    found = await without_chat(turn.session, turn.speaker.unit.id)
    entries = [
        Entry(f"{person.name}（{person.department or person.title or '未填部门'}），{count}项")
        for person, count in found
    ]
    hint = f"，发“绑定码 {found[0][0].name}”取码" if found and lookup.is_office(turn) else ""
    return Listing(f"名下有事项而未绑定聊天的{len(found)}人{hint}", entries, "有事项的人都已绑定聊天。")


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


async def of_person(turn: Turn, person_id: int) -> Listing:
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


async def of_problem(turn: Turn, number: str) -> Listing:
    """What is not closed of a problem; raises NotFound."""
    items = await office_targets.of_problem(turn, number)
    cards = await reading.cards(turn.session, [item.id for item in items])
    title = cards[0].problem_title if turn.speaker.unit.disclosure is not Disclosure.NUMBER else ""
    heading = f"问题{number}{f'（{short_title(title)}）' if title else ''}未销号{len(cards)}项"
    return Listing(heading, [_item(turn, card, with_handlers=True) for card in cards], "")


LISTINGS: dict[str, Callable[[Turn], Awaitable[Listing]]] = {
    Order.OVERDUE: _overdue,
    Order.THIS_WEEK: _due("本周", _week(0)),
    Order.NEXT_WEEK: _due("下周", _week(1)),
    Order.THIS_MONTH: _due("本月", _month(0)),
    Order.NEXT_MONTH: _due("下月", _month(1)),
    Order.DIFFICULTIES: _difficulties,
    Order.SOON: _due("七天内", _soon),
    Order.UNHEARD: _unheard,
    Order.UNBOUND: _unbound,
    Order.PAUSED: _paused,
}
OF_OWN = frozenset({Order.OVERDUE, Order.SOON, Order.THIS_WEEK, Order.NEXT_WEEK, Order.THIS_MONTH, Order.NEXT_MONTH})
"""Lists that anybody may see of the own items."""
