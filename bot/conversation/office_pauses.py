"""Silence that the office orders in chat: for a person or the whole unit, until a day; and its end."""

from datetime import date, timedelta

from bot.conversation import absence, office_targets
from bot.conversation.dialogue import Waiting
from bot.conversation.office_words import OfficeCommand
from bot.conversation.reply import day_words, quote
from bot.conversation.turn import Turn
from bot.core.errors import BadInput, Refusal
from bot.core.sentence import Sentence
from bot.ledger.acts import pauses
from bot.ledger.unit import Unit


async def pause(turn: Turn, command: OfficeCommand) -> None:
    """暂停 of a person until a day, or of the whole unit; of the unit day and reason are asked for where they lack."""
    day, reason = office_targets.day_and_words(command.rest, turn.today)
    if command.items:
        await _unit(turn, day, reason)
        return
    person = await office_targets.person(turn, command.name)
    if day is None:
        raise BadInput(Sentence("refusal.paused_until_when", name=person.name))
    if day < turn.today:
        raise BadInput(Sentence("refusal.day_past", day=day))
    await pauses.pause_person(turn.session, turn.speaker.actor, person.id, day, turn.now, reason=reason)
    why = f"（{quote(reason)}）" if reason else ""
    turn.say(turn.worded("office.person_paused", name=person.name, day=day_words(day, turn.today), why=why))


async def _unit(turn: Turn, day: date | None, reason: str) -> None:
    """A day that cannot be is refused at once, and the question for it stays open."""
    if day is not None:
        pauses.require_last_day(day, turn.today)
    if day is None:
        text = turn.worded("office.unit_until_when", count=pauses.MOST_DAYS_OF_UNIT)
        days = await absence.days(turn, turn.today + timedelta(days=pauses.MOST_DAYS_OF_UNIT - 1))
        await turn.ask(Waiting.UNIT_PAUSE_UNTIL, {"reason": reason}, text, days)
    elif not reason:
        text = turn.worded("office.unit_pause_reason", day=day_words(day, turn.today))
        await turn.ask(Waiting.UNIT_PAUSE_REASON, {"until": day.isoformat()}, text)
    else:
        await pauses.pause_unit(turn.session, turn.speaker.actor, day, reason, turn.now)
        if turn.is_answered:
            await turn.close()
        words = day_words(day, turn.today)
        turn.say(turn.worded("office.unit_paused", day=words, reason=quote(reason)))


async def until(turn: Turn, day: date, reason: str = "") -> None:
    """The unit's last silent day has been named, in words or by a button."""
    reason = reason or turn.facts["reason"]
    turn.take_up()
    await _tried(turn, day, reason)


async def answer(turn: Turn, text: str) -> bool:
    """Words in answer to our question for the unit's last day or the reason; False when they are no answer."""
    if turn.waiting is Waiting.UNIT_PAUSE_REASON:
        day = date.fromisoformat(turn.facts["until"])
        turn.take_up()
        await _tried(turn, day, text)
        return True
    named, reason = office_targets.day_and_words(text, turn.today)
    if named is None:
        return False
    await until(turn, named, reason)
    return True


async def _tried(turn: Turn, day: date, reason: str) -> None:
    refused = await turn.tried(_unit(turn, day, reason))
    if isinstance(refused, Refusal):
        turn.say(turn.refusal(refused))


async def resume(turn: Turn, command: OfficeCommand) -> bool:
    """恢复 of a person or of the unit; False for the bare word where the unit is not paused: it may be one's own pause."""
    actor = turn.speaker.actor
    if command.name:
        person = await office_targets.person(turn, command.name)
        if person.paused_until is None or person.paused_until < turn.today:
            turn.say(turn.worded("office.person_not_paused", name=person.name))
            return True
        await pauses.pause_person(turn.session, actor, person.id, None, turn.now)
        turn.say(turn.worded("office.person_resumed", name=person.name))
        return True
    unit = await turn.session.get_one(Unit, turn.speaker.unit.id)
    if not unit.is_paused_on(turn.today):
        if command.items:
            turn.say(turn.worded("office.unit_not_paused"))
        return bool(command.items)
    await pauses.resume_unit(turn.session, actor, turn.now)
    turn.say(turn.worded("office.unit_resumed"))
    return True
