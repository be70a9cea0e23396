"""催办: urges the people of an item within the cap, and offers what goes beyond it."""

from datetime import timedelta

from bot.conversation import face, lookup, office_targets
from bot.conversation.items import Item
from bot.conversation.office_words import OfficeCommand
from bot.conversation.reply import day_words, moment_words
from bot.conversation.turn import Turn
from bot.core.errors import BadInput, NotPossible, Refusal
from bot.core.message import Button
from bot.core.sentence import Sentence
from bot.documents.actions import Action, Verb
from bot.ledger import calendar, reading
from bot.ledger.acts.nudging import How, Nudged, nudge_people

_AT_ONCE = 60
"""Seconds within which a message counts as leaving now."""
_CHOICES = {"n": How.NEXT_DAY, "m": How.ONCE_MORE}


async def by_word(turn: Turn, command: OfficeCommand) -> None:
    """Urges each of the items; one answer for all."""
    items = await _meant(turn, command)
    lines: list[str] = []
    keys: list[tuple[Button, ...]] = []
    for item in items:
        said, offered = await _nudge(turn, item, How.SOON)
        lines += said
        keys += [offered] if offered else []
    turn.say("\n".join(lines), tuple(keys), about=items[0].id if len(items) == 1 else None)


async def _meant(turn: Turn, command: OfficeCommand) -> list[Item]:
    """The items named, or everything overdue; a person is urged by the items."""
    if command.name:
        person = await office_targets.person(turn, command.name)
        raise BadInput(Sentence("office.nudge_by_number", name=person.name))
    if not command.rest:
        return await office_targets.items(turn, command.items, "催办 4-2")
    cards = await reading.running(turn.session, turn.speaker.unit.id, None, turn.today - timedelta(days=1))
    if not cards:
        raise NotPossible(Sentence("list.no_overdue"))
    if len(cards) > office_targets.MOST:
        raise BadInput(Sentence("office.too_many_to_nudge", most=office_targets.MOST, count=len(cards)))
    return [lookup.item(card) for card in cards]


async def pressed(turn: Turn, action: Action) -> None:
    """The button of a card, or one of the two offers; an offer is good on the day it was made."""
    message, how = turn.incoming.message, _CHOICES.get(action.argument[:1], How.SOON)
    item = await lookup.one(turn, action.target)
    is_old = bool(action.argument) and action.argument[1:] != f"{turn.today:%Y%m%d}"
    if item is None or is_old:
        turn.toast = turn.worded("answer.stale")
        await face.strip(turn, message, face.of_target(action.target, Verb.NUDGE))
        return
    lines, keys = await _nudge(turn, item, how)
    turn.say("\n".join(lines), (keys,) if keys else (), about=item.id)
    await face.strip(turn, message, face.of_target(item.id, Verb.NUDGE))


async def _nudge(turn: Turn, item: Item, how: How) -> tuple[list[str], tuple[Button, ...]]:
    done = await turn.tried(nudge_people(turn.session, turn.speaker.actor, item.id, turn.now, how=how))
    if isinstance(done, Refusal):
        return [turn.refusal(done)], ()
    lines = [
        _told(turn, item, done),
        turn.worded("office.nudge_silent", paused="、".join(done.deaf), unbound="、".join(done.unbound))
        if done.deaf or done.unbound
        else "",
    ]
    keys: tuple[Button, ...] = ()
    if done.spent:
        why, keys = await _offer(turn, item, done, how)
        lines.append(why)
    return [line for line in lines if line], keys


def _told(turn: Turn, item: Item, done: Nudged) -> str:
    """Who is urged and when; of people who were urged before, that they are not urged twice."""
    if done.told:
        is_soon = (done.at - turn.now).total_seconds() <= _AT_ONCE
        at = "" if is_soon else moment_words(done.at, turn.zone)
        return turn.worded("office.nudged", number=item.number, people="、".join(done.told), at=at)
    return turn.worded("office.nudged_before", number=item.number, people="、".join(done.before)) if done.before else ""


async def _offer(turn: Turn, item: Item, done: Nudged, how: How) -> tuple[str, tuple[Button, ...]]:
    """Whom the cap holds back, and the ways on: the next working day, or one message more today."""
    names = "、".join(done.spent)
    next_day = (await calendar.load(turn.session, turn.speaker.unit.id)).next_workday(done.on)
    on = day_words(next_day, turn.today)
    later = turn.button(_choice("n", item, turn), "button.nudge_on", prefix=item.number, day=on)
    if how is How.ONCE_MORE:
        return turn.worded("office.nudge_spent", people=names), (later,)
    if done.on != turn.today or how is How.NEXT_DAY:
        return turn.worded("office.nudge_over", people=names, day=day_words(done.on, turn.today)), ()
    more = turn.button(_choice("m", item, turn), "button.nudge_once_more", prefix=item.number)
    return turn.worded("office.nudge_once_a_day", people=names), (later, more)


def _choice(letter: str, item: Item, turn: Turn) -> Action:
    return Action(Verb.NUDGE, item.id, f"{letter}{turn.today:%Y%m%d}")
