"""The office's orders, each taken to its place."""

from collections.abc import Awaitable, Callable

from bot.conversation import (
    lists,
    lookup,
    matters,
    office_digest,
    office_hours,
    office_ladder,
    office_lists,
    office_nudge,
    office_pauses,
    office_people,
    office_review,
    office_settings,
)
from bot.conversation import office_targets as targets
from bot.conversation.commands import item_alone
from bot.conversation.dialogue import Waiting
from bot.conversation.office_patterns import Order
from bot.conversation.office_rights import LISTS, is_permitted, refuse
from bot.conversation.office_words import OfficeCommand, read
from bot.conversation.turn import Turn
from bot.documents.actions import Action, Verb
from bot.ledger import access, reading
from bot.ledger.last_words import open_difficulties
from bot.ledger.progress import Report, ReportKind

_ELSEWHERE: dict[Order, str] = {
    Order.ROLES: "office.roles_elsewhere",
    Order.RESTORE: "office.restore_elsewhere",
    Order.EXPORT: "office.export_elsewhere",
    Order.DELETE: "office.delete_elsewhere",
    Order.MOVE_DATE: "office.dates_elsewhere",
}
"""Grave acts, and the texts that say where each is done."""

VERBS = frozenset({Verb.NUDGE, Verb.LIST, Verb.SEND_DIGEST})
"""What the buttons under the office's messages ask for, beside decisions on claims, requests and words."""

_NOT_ANSWERED_BY_A_LIST = (Waiting.WHICH, Waiting.CONFIRM)
"""Questions that 本周 or 困难 can be no answer to."""
_WITH_A_NAME = frozenset({Order.PERSON, Order.PAUSE, Order.RESUME, Order.INVITE, Order.DELETE, Order.NUDGE})
"""Orders that begin as many a sentence does, unless a colleague's name follows: 暂停施工, 查处了."""


async def take(turn: Turn, text: str) -> bool:
    """Does what the office, or whoever may read everything, orders with these words; False when they order nothing."""
    if await _is_an_item(turn, text):
        return True
    command = read(text)
    if command is None or await _is_something_else(turn, command):
        return False
    if command.order is Order.RESOLVE and not await _is_settling(turn, command, text):
        return False
    if not is_permitted(turn, command):
        return await refuse(turn, command)
    if command.order in LISTS:
        await office_lists.say(turn, command.order.value)
        return True
    # An order that is refused half-way leaves nothing behind.
    async with turn.session.begin_nested():
        return await _asks(turn, command) or await _orders(turn, command)


async def _is_an_item(turn: Turn, text: str) -> bool:
    """A number alone is a look at that item, for those who may read everything and are asked nothing just now."""
    number = item_alone(text)
    may_look = access.may_read_all(turn.speaker.actor) and turn.waiting in (None, Waiting.TOPIC)
    if number is None or "-" not in number or not may_look:
        return False
    await lists.show_numbered(turn, number)
    return True


async def _is_settling(turn: Turn, command: OfficeCommand, text: str) -> bool:
    """已解决 settles a difficulty where one is open; of any other item, or in no reply, it is a word about the work."""
    if not command.items:
        report_id = await matters.report_told_of(turn, turn.incoming.reply_to)
        report = await turn.session.get(Report, report_id) if report_id else None
        return lookup.is_office(turn) and report is not None and report.kind is ReportKind.DIFFICULTY
    if command.leads or "困难" in text:
        return True
    item = await lookup.numbered(turn, command.items[0])
    return item is not None and bool(await open_difficulties(turn.session, item.id))


async def pressed(turn: Turn, action: Action) -> None:
    """A button with one of the VERBS."""
    match action.verb:
        case Verb.NUDGE:
            await office_nudge.pressed(turn, action)
        case Verb.LIST:
            await office_lists.turn_page(turn, action)
        case _:
            await office_digest.send(turn, action)


async def for_a_group(turn: Turn, text: str) -> str:
    """What is said in the unit's own group to an order aimed at us there: the week's figures, for all else where to go.

    Empty for words that order nothing, and for what people say to each other.
    """
    command = read(text)
    if command is None:
        return ""
    is_aimed = text.startswith("/")
    if not is_aimed and (command.order in LISTS or not is_permitted(turn, command)):
        return ""
    group = await reading.group_at(turn.session, turn.incoming.channel, turn.incoming.chat)
    is_ours = group is not None and group.unit_id == turn.speaker.unit.id
    if command.order is Order.DIGEST and is_ours and access.may_read_all(turn.speaker.actor):
        return await office_digest.figures(turn)
    return turn.worded("answer.private")


async def _is_something_else(turn: Turn, command: OfficeCommand) -> bool:
    """Whether short words answer our question, or a name names nobody and so was none."""
    if command.order in LISTS:
        return _is_asked(turn) or await matters.report_told_of(turn, turn.incoming.reply_to) is not None
    if command.order in _WITH_A_NAME and command.name and not command.is_apart:
        return not await targets.fitting(turn, command.name)
    return False


def _is_asked(turn: Turn) -> bool:
    """Whether a question of ours is open that a short word may answer."""
    waiting = turn.waiting
    return waiting is not None and not waiting.is_quiet and waiting not in _NOT_ANSWERED_BY_A_LIST


async def _asks(turn: Turn, command: OfficeCommand) -> bool:
    match command.order:
        case Order.PERSON:
            person = await targets.person(turn, command.name)
            await office_lists.say(turn, office_lists.person_key(person))
        case Order.PROBLEM:
            number = command.items[0].removeprefix(targets.PROBLEM)
            await office_lists.say(turn, office_lists.problem_key(number))
        case Order.DIGEST:
            await office_digest.show(turn)
        case Order.LADDERS:
            await office_settings.ladders(turn)
        case order if order in _ELSEWHERE:
            turn.say(turn.worded(_ELSEWHERE[order]))
        case _:
            return False
    return True


async def _orders(turn: Turn, command: OfficeCommand) -> bool:
    if command.order is Order.RESUME:
        return await office_pauses.resume(turn, command)
    await _ORDERS[command.order](turn, command)
    return True


async def _settle(turn: Turn, command: OfficeCommand) -> None:
    """已解决 of the items named, or in reply to the message that told of the difficulty."""
    if command.items:
        await office_review.resolve(turn, command)
        return
    report_id = await matters.report_told_of(turn, turn.incoming.reply_to)
    await matters.resolve(turn, report_id or 0, turn.incoming.reply_to)


async def _offer_digest(turn: Turn, _command: OfficeCommand) -> None:
    await office_digest.offer(turn)


_ORDERS: dict[Order, Callable[[Turn, OfficeCommand], Awaitable[None]]] = {
    Order.NUDGE: office_nudge.by_word,
    Order.SET_LADDER: office_settings.set_ladder,
    Order.SAVE_LADDER: office_ladder.save,
    Order.WORK_HOURS: office_hours.work_hours,
    Order.DIGEST_TIME: office_hours.digest_time,
    Order.DAY: office_hours.one_day,
    Order.PAUSE: office_pauses.pause,
    Order.INVITE: office_people.invite,
    Order.INVITE_GROUP: office_people.invite_group,
    Order.ASSIGN: office_people.change,
    Order.LONG_TERM: office_review.long_term,
    Order.REOPEN: office_review.reopen,
    Order.RESOLVE: _settle,
    Order.SEND_DIGEST: _offer_digest,
}
"""What changes something, and who does it."""
