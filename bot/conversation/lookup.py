"""Finds the items that words and buttons may be about; always within the speaker's own unit."""

from collections.abc import Iterable

from bot.conversation.items import Item, unique
from bot.conversation.turn import Turn
from bot.ledger import access, reading
from bot.ledger.measure import Measure, MeasureStatus
from bot.ledger.reading import MeasureCard
from bot.post import delivery


def item(card: MeasureCard) -> Item:
    """The item of a card."""
    measure = card.measure
    return Item(
        measure.id, measure.number, card.problem_number, card.title, measure.due_on, measure.status, measure.percent
    )


async def own(turn: Turn) -> tuple[Item, ...]:
    """What the speaker answers for and is not closed, first what is due first."""
    cards = await reading.items_of(turn.session, turn.speaker.person.id, turn.now)
    return tuple(item(card) for card in cards)


async def card(turn: Turn, measure_id: int | None) -> MeasureCard | None:
    """The card of a measure of this unit."""
    cards = await reading.cards(turn.session, [measure_id]) if measure_id else []
    return next((found for found in cards if found.measure.unit_id == turn.speaker.unit.id), None)


async def one(turn: Turn, measure_id: int | None) -> Item | None:
    """The item of a measure of this unit, closed or not."""
    found = await card(turn, measure_id)
    return item(found) if found else None


async def some(turn: Turn, measure_ids: Iterable[int]) -> tuple[Item, ...]:
    """The items of these measures of this unit, in the order given."""
    cards = await reading.cards(turn.session, list(measure_ids))
    return tuple(item(found) for found in cards if found.measure.unit_id == turn.speaker.unit.id)


async def numbered(turn: Turn, number: str) -> Item | None:
    """The unit's item of that number, whoever answers for it."""
    measure = await reading.find_measure(turn.session, turn.speaker.unit.id, number)
    return await one(turn, measure.id) if measure else None


async def near(turn: Turn, message: str | None) -> tuple[Item, ...]:
    """The items that a message of ours spoke of, closed or not; none when it is not ours or speaks of none."""
    if message is None:
        return ()
    found = await delivery.find_by_message(turn.session, turn.incoming.channel, turn.incoming.chat, message)
    if found is None:
        return ()
    ids = [int(id_) for notice in found[1] if (id_ := notice.subject.removeprefix("measure:")).isdigit()]
    return unique([await _of_now(turn, item) for item in await some(turn, dict.fromkeys(ids))])


async def _of_now(turn: Turn, item: Item) -> Item:
    """The item itself, or what it has become: an old message may speak of a round that is over."""
    if item.status is not MeasureStatus.CLOSED:
        return item
    return await numbered(turn, item.number) or item


async def answers_for(turn: Turn, of: Item) -> bool:
    """Whether the speaker has a duty for the item, or acts for one who has."""
    return bool(await access.duties_of(turn.session, turn.speaker.actor, of.id, turn.today))


def is_office(turn: Turn) -> bool:
    """Whether the speaker sits in the office."""
    return access.is_office(turn.speaker.actor)


async def measure_of(turn: Turn, measure_id: int) -> Measure | None:
    """The measure of this unit with that id."""
    found = await turn.session.get(Measure, measure_id)
    return found if found and found.unit_id == turn.speaker.unit.id else None
