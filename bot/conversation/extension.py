"""Asking for more time, step by step: until when, and why; the office decides, and only then the date moves."""

from calendar import monthrange
from datetime import date, timedelta

from bot.conversation import face
from bot.conversation.dialogue import Waiting
from bot.conversation.items import Item
from bot.conversation.reply import day_words, quote
from bot.conversation.turn import Turn, rows
from bot.core.errors import Refusal
from bot.core.message import Keyboard
from bot.documents import labels
from bot.documents.actions import Action, Verb
from bot.ledger import calendar
from bot.ledger.acts import extension as acts
from bot.ledger.calendar import Calendar as Workdays

OWN_DATE = "own"
"""Stands in a button for a day that is said in words."""


def sensible_days(due_on: date, workdays: Workdays, today: date) -> tuple[tuple[str, date], ...]:
    """A month's end, one week and two weeks after the deadline: working days, later than it, none of them past."""
    end = _month_end(due_on)
    if _last_workday(end, workdays) <= due_on:
        end = _month_end(end + timedelta(days=1))
    days = (
        ("button.month_end", _last_workday(end, workdays)),
        ("button.one_week_more", workdays.this_or_next_workday(due_on + timedelta(weeks=1))),
        ("button.two_weeks_more", workdays.this_or_next_workday(due_on + timedelta(weeks=2))),
    )
    shown = {day: label for label, day in reversed(days) if day > due_on and day >= today}
    return tuple((label, day) for day, label in sorted(shown.items()))


def _last_workday(day: date, workdays: Workdays) -> date:
    return workdays.previous_workday(day + timedelta(days=1))


async def days_of(turn: Turn, item: Item) -> tuple[tuple[str, date], ...]:
    """The sensible days for an item, by the unit's own calendar."""
    if item.due_on is None:
        return ()
    return sensible_days(item.due_on, await calendar.load(turn.session, turn.speaker.unit.id), turn.today)


async def day_of_label(turn: Turn, text: str, item: Item) -> date | None:
    """The day behind the words of one of our buttons: 月底, +1周, 1周; counted from the deadline, as they are."""
    words = text.strip().strip("。.").removeprefix("+")
    for name, day in await days_of(turn, item):
        if words in {labels.words(name, own, day="").removeprefix("+") for own in ({}, turn.own)}:
            return day
    return None


async def ask_own_date(turn: Turn, item: Item) -> None:
    """其他日期: the day is said in words."""
    text = turn.worded("extension.which_own_day", number=item.number)
    reason = turn.facts.get("reason", "") if turn.waiting is Waiting.EXTENSION_DATE else ""
    facts = {"measure": item.id, "origin": turn.facts.get("origin"), "reason": reason}
    await turn.ask(Waiting.EXTENSION_DATE, facts, text, about=item.id)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


async def start(
    turn: Turn, item: Item, *, day: date | None = None, reason: str = "", origin: str | None = None
) -> None:
    """Asks for what is still missing, or hands the request in when day and reason are known."""
    if why_not := _impossible(turn, item):
        turn.say(why_not, about=item.id)
        return
    if day is None:
        facts = {"measure": item.id, "origin": origin, "reason": reason}
        text = turn.worded("extension.which_day", number=item.number)
        await turn.ask(Waiting.EXTENSION_DATE, facts, text, await _day_buttons(turn, item), about=item.id)
    elif why_not := _senseless(turn, item, day):
        facts = {"measure": item.id, "origin": origin, "reason": reason}
        await turn.ask(Waiting.EXTENSION_DATE, facts, why_not, about=item.id)
    elif not reason:
        facts = {"measure": item.id, "origin": origin, "day": day.isoformat()}
        text = turn.worded("extension.which_reason", number=item.number, day=day_words(day, turn.today))
        await turn.ask(Waiting.EXTENSION_REASON, facts, text, about=item.id)
    else:
        await _hand_in(turn, item, day, reason, origin)


def _impossible(turn: Turn, item: Item) -> str:
    if item.due_on is None:
        return turn.worded("extension.no_deadline", number=item.number)
    if item.due_on < turn.today:
        return turn.worded("extension.overdue", number=item.number, due=day_words(item.due_on, turn.today))
    return ""


def _senseless(turn: Turn, item: Item, day: date) -> str:
    """Why nobody can want that day; empty for a day that may be asked for."""
    today = turn.today
    due_on = item.due_on or today
    wanted, due = day_words(day, today), day_words(due_on, today)
    if day < today:
        return turn.worded("extension.past", day=wanted, due=due)
    if day <= due_on:
        return turn.worded("extension.not_later", day=wanted, due=due)
    if (day - due_on).days > acts.MOST_DAYS:
        return turn.worded("extension.too_far", day=wanted)
    return ""


async def _day_buttons(turn: Turn, item: Item) -> Keyboard:
    today = turn.today
    picks = [
        turn.button(Action(Verb.DATE, item.id, f"{day:%Y%m%d}"), name, day=day_words(day, today))
        for name, day in await days_of(turn, item)
    ]
    return rows([*picks, turn.button(Action(Verb.DATE, item.id, OWN_DATE), "button.other_day")], 2)


async def _hand_in(turn: Turn, item: Item, day: date, reason: str, origin: str | None) -> None:
    asked = await turn.tried(
        acts.ask_extension(turn.session, turn.speaker.actor, item.id, day, reason, turn.now, inbox_id=turn.inbox_id)
    )
    if not turn.waits_on([item.id]):
        await turn.close()
    await turn.leave_aside([item.id])
    if isinstance(asked, Refusal):
        turn.say(turn.refusal(asked), about=item.id)
        return
    wanted = day_words(day, turn.today)
    due = day_words(item.due_on, turn.today) if item.due_on else ""
    lines = (
        turn.worded("extension.recorded", number=item.number, day=wanted, reason=quote(reason)),
        turn.asks_again or (turn.worded("extension.until_then", due=due) if due else ""),
        turn.worded("answer.undo"),
    )
    turn.say(turn.three(lines), ((turn.button(Action(Verb.UNDO, turn.inbox_id)),),), about=item.id)
    await face.mark(turn, origin, item.number, turn.worded("mark.asked_for_time", day=wanted), face.of_measure(item.id))
