"""Days away with a deputy, and a pause of one's own reminders: asked on until it is whole, then arranged."""

from datetime import date, timedelta

from bot.conversation import report, whom
from bot.conversation.absence_words import Away, Pause, last_day
from bot.conversation.dialogue import Waiting
from bot.conversation.hearing import people_of
from bot.conversation.reply import day_words, quote
from bot.conversation.turn import Turn, rows
from bot.conversation.whom import Purpose
from bot.core.errors import Refusal
from bot.core.message import Keyboard
from bot.documents.actions import Action, Verb
from bot.documents.due_words import span_words
from bot.ledger import calendar
from bot.ledger.acts import absence as acts
from bot.ledger.people import Person

_FRIDAY = 4


async def take(turn: Turn, wish: Away | Pause) -> None:
    """Arranges what was wished for, or asks for what is missing."""
    if isinstance(wish, Pause):
        await _pause(turn, wish.until_on, wish.reason)
        return
    people = [person for person in await people_of(turn) if person.id != turn.speaker.person.id]
    fitting = whom.fits(wish.deputy, people)
    if wish.until_on is None:
        facts = {"deputy": fitting[0].id if len(fitting) == 1 else None, "name": wish.deputy}
        text = turn.worded("absence.until_when")
        await turn.ask(Waiting.AWAY_UNTIL, facts, text, await days(turn, _furthest(turn)))
    elif len(fitting) != 1:
        await _ask_deputy(turn, wish, fitting or whom.nearest(wish.deputy, _near_first(turn, people)))
    else:
        await _stand_in(turn, fitting[0], wish.from_on or turn.today, wish.until_on)


def _near_first(turn: Turn, people: list[Person]) -> list[Person]:
    """Colleagues of the own department before the others."""
    own = turn.speaker.person.department
    return sorted(people, key=lambda person: person.department != own)


async def _ask_deputy(turn: Turn, wish: Away, choices: list[Person]) -> None:
    from_on, until_on = wish.from_on or turn.today, wish.until_on or turn.today
    span = span_words(from_on, until_on, turn.today, turn.own)
    name = "absence.which_deputy" if wish.deputy else "absence.who_stands_in"
    text = turn.worded(name, days=span, name=wish.deputy)
    facts = {"from": from_on.isoformat(), "until": until_on.isoformat()}
    await whom.ask(turn, Purpose.DEPUTY, text, choices, facts)


async def chosen(turn: Turn, person: Person) -> None:
    """The deputy has been named."""
    facts = turn.facts
    turn.take_up()
    await _stand_in(turn, person, date.fromisoformat(facts["from"]), date.fromisoformat(facts["until"]))


async def _stand_in(turn: Turn, deputy: Person, from_on: date, until_on: date) -> None:
    row = await turn.tried(
        acts.stand_in(turn.session, turn.speaker.actor, deputy.id, from_on, until_on, turn.now, inbox_id=turn.inbox_id)
    )
    await _end_own_question(turn)
    if isinstance(row, Refusal):
        turn.say(turn.refusal(row))
        return
    days = span_words(from_on, until_on, turn.today, turn.own)
    lines = (
        turn.worded("absence.stood_in", days=days, name=deputy.name),
        turn.worded("absence.deputy_told", name=deputy.name),
        turn.worded("answer.undo"),
    )
    turn.say(turn.three(lines), ((report.undo_button(turn),),))


async def _pause(turn: Turn, until_on: date | None, reason: str) -> None:
    if until_on is None:
        text = turn.worded("absence.pause_until_when", count=acts.MOST_DAYS)
        await turn.ask(Waiting.PAUSE_UNTIL, {"reason": reason}, text, await days(turn, _furthest(turn)))
        return
    if not reason:
        text = turn.worded("absence.pause_reason", day=day_words(until_on, turn.today))
        await turn.ask(Waiting.PAUSE_REASON, {"until": until_on.isoformat()}, text)
        return
    done = await turn.tried(
        acts.pause_own(turn.session, turn.speaker.actor, until_on, reason, turn.now, inbox_id=turn.inbox_id)
    )
    await _end_own_question(turn)
    if isinstance(done, Refusal):
        turn.say(turn.refusal(done))
        return
    lines = (
        turn.worded("absence.paused", day=day_words(until_on, turn.today), reason=quote(reason)),
        turn.worded("absence.pause_told"),
        turn.worded("answer.undo"),
    )
    turn.say(turn.three(lines), ((report.undo_button(turn),),))


async def resume(turn: Turn) -> None:
    """恢复提醒: the pause ends now."""
    done = await turn.tried(acts.resume_own(turn.session, turn.speaker.actor, turn.now, inbox_id=turn.inbox_id))
    if isinstance(done, Refusal):
        turn.say(turn.refusal(done))
        return
    lines = (turn.worded("absence.resumed"), turn.worded("absence.resume_told"), turn.worded("answer.undo"))
    turn.say(turn.three(lines), ((report.undo_button(turn),),))


async def until(turn: Turn, day: date) -> None:
    """The last day has been named, in words or by a button."""
    facts = turn.facts
    turn.take_up()
    if turn.waiting is Waiting.PAUSE_UNTIL:
        await _pause(turn, day, facts["reason"])
        return
    people = [person for person in await people_of(turn) if person.id != turn.speaker.person.id]
    deputy = next((person for person in people if person.id == facts["deputy"]), None)
    if day < turn.today:
        turn.say(turn.worded("absence.past", day=day_words(day, turn.today)))
    elif deputy is not None:
        await _stand_in(turn, deputy, turn.today, day)
    else:
        await _ask_deputy(turn, Away(turn.today, day, facts["name"]), _near_first(turn, people))


async def answer(turn: Turn, text: str) -> bool:
    """Words in answer to our question for the last day or the reason; False when they are no answer."""
    if turn.waiting is Waiting.PAUSE_REASON:
        day = date.fromisoformat(turn.facts["until"])
        turn.take_up()
        await _pause(turn, day, text)
        return True
    day_named = last_day(text, turn.today)
    if day_named is None:
        return False
    await until(turn, day_named)
    return True


async def _end_own_question(turn: Turn) -> None:
    """The question that led here is answered; one about something else stays."""
    if turn.is_answered:
        await turn.close()


async def days(turn: Turn, furthest: date) -> Keyboard:
    """This week's and next week's last working day, and as far as one may pause."""
    working = await calendar.load(turn.session, turn.speaker.unit.id)
    friday = turn.today + timedelta(days=_FRIDAY - turn.today.weekday())
    last = [("button.this_week", working.previous_workday(friday + timedelta(days=1)))]
    last += [("button.next_week", working.previous_workday(friday + timedelta(days=8))), ("button.longest", furthest)]
    shown = {day: name for name, day in last if turn.today <= day <= furthest}
    picks = [
        turn.button(Action(Verb.DATE, 0, f"{day:%Y%m%d}"), name, day=day_words(day, turn.today))
        for day, name in shown.items()
    ]
    return rows(picks, 3)


def _furthest(turn: Turn) -> date:
    return turn.today + timedelta(days=acts.MOST_DAYS - 1)
