"""Who may give which of the office's orders, and what is said to those who may not."""

from bot.conversation import office_targets as targets
from bot.conversation.office_listings import OF_OWN
from bot.conversation.office_patterns import Order
from bot.conversation.office_words import OfficeCommand
from bot.conversation.turn import Turn
from bot.core.sentence import Sentence
from bot.ledger import access

LISTS = OF_OWN | {Order.DIFFICULTIES, Order.UNHEARD, Order.UNBOUND, Order.PAUSED}
_READS = LISTS | {Order.DIGEST, Order.LADDERS, Order.PERSON, Order.PROBLEM}
"""What everybody may ask who may read the whole ledger."""

_SAID_BY_OTHERS = frozenset({Order.RESOLVE, Order.RESUME, Order.PAUSE, Order.PERSON, Order.PROBLEM}) | LISTS
"""What somebody else says as a word about the own work or the own reminders."""

_OF_PEOPLE = frozenset({Order.PERSON, Order.PAUSE, Order.RESUME})

_STEPS: dict[Order, Sentence] = {
    Order.PERSON: Sentence("step.look_at_others"),
    Order.PAUSE: Sentence("step.pause_others"),
    Order.RESUME: Sentence("step.resume_others"),
    Order.LONG_TERM: Sentence("step.long_term"),
    Order.NUDGE: Sentence("step.nudge"),
    Order.SET_LADDER: Sentence("step.set_ladder"),
    Order.LADDERS: Sentence("step.ladder"),
    Order.SAVE_LADDER: Sentence("step.set_ladder"),
    Order.WORK_HOURS: Sentence("step.work_hours"),
    Order.DIGEST_TIME: Sentence("step.digest_time"),
    Order.DAY: Sentence("step.calendar"),
    Order.INVITE: Sentence("step.invite"),
    Order.INVITE_GROUP: Sentence("step.invite"),
    Order.ASSIGN: Sentence("step.change_people"),
    Order.REOPEN: Sentence("step.reopen"),
    Order.SEND_DIGEST: Sentence("step.send_digest"),
    Order.DIGEST: Sentence("step.digest"),
    Order.ROLES: Sentence("step.roles"),
    Order.RESTORE: Sentence("step.restore"),
    Order.EXPORT: Sentence("step.export"),
    Order.DELETE: Sentence("step.delete"),
}


def is_permitted(turn: Turn, command: OfficeCommand) -> bool:
    """The office may order everything, the leadership and superiors may look, everybody at the own items."""
    actor = turn.speaker.actor
    reads = access.may_read_all(actor) and command.order in _READS
    return access.is_office(actor) or reads or command.order in OF_OWN


async def refuse(turn: Turn, command: OfficeCommand) -> bool:
    """Others are told whose order it is; where the words may be meant otherwise they are read on."""
    is_meant_otherwise = command.order in _SAID_BY_OTHERS or not command.leads
    if is_meant_otherwise and not await _is_about_others(turn, command):
        return False
    if command.order is Order.MOVE_DATE:
        number = command.items[0] if command.items else "4-2"
        turn.say(turn.worded("office.dates_by_request", number=number))
        return True
    access.require_office(turn.speaker.actor, _STEPS[command.order])
    return False


async def _is_about_others(turn: Turn, command: OfficeCommand) -> bool:
    """Whether an order about reminders or a person's items is about a colleague, or about everybody."""
    if command.order not in _OF_PEOPLE:
        return False
    found = await targets.fitting(turn, command.name)
    is_own = any(person.id == turn.speaker.person.id for person in found)
    return bool(command.items) or (bool(found) and not is_own)
