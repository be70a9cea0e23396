"""Buttons under a question of ours: what was chosen, a yes, a correction, a last day."""

from datetime import UTC, date, datetime

from bot.conversation import absence, face, going_on, lookup, office_pauses, whom
from bot.conversation.dialogue import Waiting
from bot.conversation.reply import day_words
from bot.conversation.turn import Turn
from bot.documents.actions import Action, Verb

VERBS = frozenset({Verb.YES, Verb.CORRECT, Verb.KEEP, Verb.PICK, Verb.PERSON})
_ASKED_BY = {Verb.PICK: Waiting.WHICH, Verb.PERSON: Waiting.PERSON}
_ASKS_FOR_A_LAST_DAY = (Waiting.AWAY_UNTIL, Waiting.PAUSE_UNTIL, Waiting.UNIT_PAUSE_UNTIL)


async def pressed(turn: Turn, action: Action) -> None:
    """Buttons under a question of ours: good only while that very question is open, or waits behind another."""
    message = turn.incoming.message
    expected = _ASKED_BY.get(action.verb, Waiting.CONFIRM)
    asked = action.argument if action.verb in _ASKED_BY else str(action.target)
    await turn.bring_up(asked)
    if turn.waiting is not expected or str(turn.facts.get("question")) != asked:
        turn.toast = turn.worded("answer.stale")
        await face.strip(turn, message, face.every)
    elif action.verb is Verb.PICK:
        chosen = [action.target] if action.target else list(turn.facts.get("choices", ()))
        items = await lookup.some(turn, chosen)
        await going_on.resume(turn, items)
        names = "、".join(item.number for item in items)
        await face.mark(turn, message, "", turn.worded("mark.chosen", name=names), face.every)
    elif action.verb is Verb.PERSON:
        await _person(turn, action.target)
    elif action.verb is Verb.YES:
        await going_on.confirmed(turn)
        await face.mark(turn, message, "", turn.worded("mark.confirmed"), face.every)
    elif action.verb is Verb.KEEP:
        await going_on.keep_only(turn)
        await face.mark(turn, message, "", turn.worded("mark.kept"), face.every)
    else:
        await going_on.retell(turn)
        await face.mark(turn, message, "", turn.worded("mark.corrected"), face.every)


async def _person(turn: Turn, person_id: int) -> None:
    person = await whom.by_id(turn, person_id)
    if person is None:
        turn.toast = turn.worded("ask.person_gone")
        return
    await going_on.person_chosen(turn, person)
    await face.mark(turn, turn.incoming.message, "", turn.worded("mark.chosen", name=person.name), face.every)


async def last_day(turn: Turn, argument: str) -> None:
    """The last day of an absence or a pause; good only while that is asked."""
    day, message = picked_day(argument), turn.incoming.message
    if day is None or turn.waiting not in _ASKS_FOR_A_LAST_DAY:
        turn.toast = turn.worded("answer.stale")
        await face.strip(turn, message, face.every)
        return
    if turn.waiting is Waiting.UNIT_PAUSE_UNTIL:
        await office_pauses.until(turn, day)
    else:
        await absence.until(turn, day)
    await face.mark(turn, message, "", turn.worded("mark.last_day", day=day_words(day, turn.today)), face.every)


def picked_day(argument: str) -> date | None:
    """The day behind a button of days; None for anything that we did not write."""
    try:
        return datetime.strptime(argument, "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError:
        return None
