"""Asking for more time, step by step: until when, and why; the office decides, and only then the date moves."""

from calendar import monthrange
from datetime import date, timedelta

from bot.conversation import face
from bot.conversation.dialogue import Waiting
from bot.conversation.items import Item
from bot.conversation.reply import at_most_three, day_words, quote
from bot.conversation.turn import Turn, rows
from bot.core.errors import Refusal
from bot.core.message import Button
from bot.documents.actions import Action, Verb, button
from bot.ledger.acts import extension as acts


def sensible_days(due_on: date) -> tuple[tuple[str, date], ...]:
    """A month's end, one week and two weeks after the deadline, each later than it."""
    end = _month_end(due_on)
    if end == due_on:
        end = _month_end(due_on + timedelta(days=1))
    days = (("月底", end), ("+1周", due_on + timedelta(weeks=1)), ("+2周", due_on + timedelta(weeks=2)))
    return tuple({day: (label, day) for label, day in days}.values())


def day_of_label(text: str, due_on: date | None) -> date | None:
    """The day behind the words of one of our buttons: 月底, +1周, 1周; counted from the deadline, as they are."""
    words = text.strip().strip("。.").removeprefix("+")
    days = sensible_days(due_on) if due_on else ()
    return next((day for label, day in days if words == label.removeprefix("+")), None)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


async def start(
    turn: Turn, item: Item, *, day: date | None = None, reason: str = "", origin: str | None = None
) -> None:
    """Asks for what is still missing, or hands the request in when day and reason are known."""
    if why_not := _impossible(item, turn.today):
        turn.say(why_not, about=item.id)
        return
    if day is None:
        facts = {"measure": item.id, "origin": origin, "reason": reason}
        text = f"{item.number} 申请延到哪一天？点选，或回复日期如11月30日。"
        await turn.ask(Waiting.EXTENSION_DATE, facts, text, rows(_day_buttons(item, turn.today), 3), about=item.id)
    elif day <= (item.due_on or turn.today):
        turn.say(f"{day_words(day, turn.today)}不晚于现期限，请回复更晚的日期。", about=item.id)
        await turn.remember(Waiting.EXTENSION_DATE, {"measure": item.id, "origin": origin, "reason": reason})
    elif not reason:
        facts = {"measure": item.id, "origin": origin, "day": day.isoformat()}
        text = f"{item.number} 申请延到{day_words(day, turn.today)}，请回复原因。"
        await turn.ask(Waiting.EXTENSION_REASON, facts, text, about=item.id)
    else:
        await _hand_in(turn, item, day, reason, origin)


def _impossible(item: Item, today: date) -> str:
    if item.due_on is None:
        return f"{item.number} 没有到期日，不用申请延期。"
    if item.due_on < today:
        return f"{item.number} 已于{day_words(item.due_on, today)}到期，逾期后不能申请延期，请与整改办联系。"
    return ""


def _day_buttons(item: Item, today: date) -> list[Button]:
    days = sensible_days(item.due_on) if item.due_on else ()
    return [
        button(Action(Verb.DATE, item.id, f"{day:%Y%m%d}"), f"{label} {day_words(day, today)}") for label, day in days
    ]


async def _hand_in(turn: Turn, item: Item, day: date, reason: str, origin: str | None) -> None:
    asked = await turn.tried(
        acts.ask_extension(turn.session, turn.speaker.actor, item.id, day, reason, turn.now, inbox_id=turn.inbox_id)
    )
    await turn.close()
    if isinstance(asked, Refusal):
        turn.say(str(asked), about=item.id)
        return
    wanted = day_words(day, turn.today)
    due = day_words(item.due_on, turn.today) if item.due_on else ""
    lines = (
        f"已记下：{item.number} 申请延期到{wanted}（{quote(reason)}），等整改办决定。",
        f"批准前仍按{due}提醒。" if due else "",
    )
    turn.say(at_most_three(lines), about=item.id)
    await face.mark(turn, origin, item.number, f"申请延期到{wanted}", face.of_measure(item.id))
