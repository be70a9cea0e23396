"""Pressed buttons: checked against how things stand now, for a message stays pressable for years."""

from bot.conversation import (
    extension,
    face,
    handing_anew,
    handover,
    lists,
    lookup,
    matters,
    office,
    office_desk,
    question,
    question_presses,
    report,
    undo,
)
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import Entry, What
from bot.conversation.items import Item
from bot.conversation.reply import day_words
from bot.conversation.turn import Turn
from bot.documents import wording
from bot.documents.actions import Action, Verb, decode
from bot.post import delivery

_REVIEW = frozenset({Verb.VERIFY, Verb.SEND_BACK, Verb.GRANT, Verb.REFUSE})
_OF_WORDS = frozenset({Verb.ANSWER, Verb.RESOLVE, Verb.REASSIGN})
_OF_A_HANDOVER = frozenset({Verb.ACCEPT, Verb.DECLINE}) | handing_anew.VERBS


async def pressed(turn: Turn) -> None:
    """Does what the button asks for, once, however often and on however many devices it is pressed."""
    action = decode(turn.incoming.data or "")
    if action is None:
        turn.toast = turn.worded("answer.stale")
    elif turn.incoming.is_group:
        turn.toast = turn.worded("answer.private")
    elif await face.shows(turn, turn.incoming.message, turn.incoming.data or "") is False:
        # The message has been repainted since: this is a second press, or another device's old picture.
        turn.toast = turn.worded("answer.stale")
    elif action.verb in _REVIEW:
        await _review(turn, action)
    elif action.verb in question_presses.VERBS:
        await question_presses.pressed(turn, action)
    elif action.verb in _OF_WORDS:
        await _of_words(turn, action)
    elif action.verb is Verb.UNDO:
        await undo.pressed(turn, action.target)
    elif action.verb in _OF_A_HANDOVER:
        await _of_a_handover(turn, action)
    elif action.verb is Verb.PAGE:
        await _page(turn, action)
    elif action.verb in office_desk.VERBS:
        await office_desk.pressed(turn, action)
    elif action.verb is Verb.DATE and action.target == 0:
        await question_presses.last_day(turn, action.argument)
    else:
        await _of_an_item(turn, action)


async def _of_a_handover(turn: Turn, action: Action) -> None:
    """The word of somebody who is asked to handle an item, or of those who wait for it."""
    if action.verb in handing_anew.VERBS:
        await handing_anew.pressed(turn, action)
    elif action.verb is Verb.ACCEPT:
        await handover.accept(turn, action.target, turn.incoming.message)
    else:
        await handover.decline(turn, action.target, "", turn.incoming.message)


async def _of_an_item(turn: Turn, action: Action) -> None:
    item = await lookup.one(turn, action.target)
    message = turn.incoming.message
    if item is None:
        turn.toast = turn.worded("answer.stale")
    elif action.verb is Verb.SHOW:
        await lists.show(turn, item)
    elif not await lookup.answers_for(turn, item):
        turn.toast = turn.worded("answer.not_yours_to_do", number=item.number)
    elif settled := question.settled_words(turn, item):
        turn.toast = await _reopened(turn, item) or settled
        await face.strip(turn, message, face.of_measure(item.id))
    elif action.verb is Verb.PERCENT:
        await _percent(turn, item, action.argument)
    elif action.verb is Verb.DATE:
        await _date(turn, item, action.argument)
    else:
        await question.start(turn, action.verb, item, message)


async def _percent(turn: Turn, item: Item, argument: str) -> None:
    if not (argument.isascii() and argument.isdigit()) or int(argument) > 100:
        turn.toast = turn.worded("answer.stale")
        return
    origin = _origin(turn, item, Waiting.PERCENT)
    entry = Entry(What.PROGRESS, percent=float(argument))
    await report.record(turn, [(item, entry)], f"{argument}%", origin=origin)
    await face.mark(turn, turn.incoming.message, item.number, turn.worded("mark.percent", percent=argument), face.every)


async def _date(turn: Turn, item: Item, argument: str) -> None:
    if argument == extension.OWN_DATE:
        await extension.ask_own_date(turn, item)
        return
    day = question_presses.picked_day(argument)
    if day is None:
        turn.toast = turn.worded("answer.stale")
        return
    reason = turn.facts.get("reason", "") if turn.waiting is Waiting.EXTENSION_DATE else ""
    origin = _origin(turn, item, Waiting.EXTENSION_DATE)
    await extension.start(turn, item, day=day, reason=reason, origin=origin)
    await face.mark(
        turn,
        turn.incoming.message,
        item.number,
        turn.worded("mark.day_chosen", day=day_words(day, turn.today)),
        face.every,
    )


async def _reopened(turn: Turn, item: Item) -> str:
    """Where to go from a button of a round that is over."""
    newest = await lookup.numbered(turn, item.number)
    return turn.worded("card.reopened", number=item.number) if newest and newest.id != item.id else ""


async def _of_words(turn: Turn, action: Action) -> None:
    """What the office does about somebody's words."""
    message = turn.incoming.message
    match action.verb:
        case Verb.ANSWER:
            await matters.ask_answer(turn, action.target, message)
        case Verb.RESOLVE:
            await matters.resolve(turn, action.target, message)
        case _:
            await matters.ask_duty(turn, action.target, message)


def _origin(turn: Turn, item: Item, waiting: Waiting) -> str | None:
    """The reminder under which our question began, while we still know it."""
    asked = turn.waiting is waiting and turn.facts.get("measure") == item.id
    return turn.facts.get("origin") if asked else None


async def _review(turn: Turn, action: Action) -> None:
    message = turn.incoming.message
    match action.verb:
        case Verb.GRANT:
            await office.grant(turn, action.target, "", message)
        case Verb.REFUSE:
            await office.refuse(turn, action.target, "", message)
        case _ if await _of_an_earlier_claim(turn, action.target):
            turn.toast = turn.worded("answer.earlier_claim")
            await face.strip(turn, message, face.of_target(action.target, Verb.VERIFY, Verb.SEND_BACK))
        case Verb.VERIFY:
            await office.verify(turn, action.target, "", message)
        case _:
            await office.send_back(turn, action.target, "", message)


async def _of_an_earlier_claim(turn: Turn, measure_id: int) -> bool:
    """Whether the button was sent before the claim that now waits: what was looked at then is not what is claimed now."""
    measure = await lookup.measure_of(turn, measure_id)
    if measure is None or measure.claimed_at is None or turn.incoming.message is None:
        return False
    found = await delivery.find_by_message(
        turn.session, turn.incoming.channel, turn.incoming.chat, turn.incoming.message
    )
    return found is not None and found[0].created_at < measure.claimed_at


async def _page(turn: Turn, action: Action) -> None:
    """Turns a long reminder over, keeping the outcomes written under it."""
    message = turn.incoming.message
    shown = await face.current(turn, message)
    found = await delivery.find_by_message(turn.session, turn.incoming.channel, turn.incoming.chat, message or "")
    is_ours = found is not None and found[0].id == action.target
    if message is None or shown is None or not is_ours or not action.argument.isdigit():
        turn.toast = turn.worded("answer.stale")
        return
    number = int(action.argument)
    page = await wording.reminder_page(turn.session, action.target, number, turn.now, channel=turn.incoming.channel)
    face.turn_over(turn, message, shown, page)
