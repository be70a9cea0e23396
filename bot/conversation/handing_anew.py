"""A handing over that waits for its answer, on the side of those who wait: take it back, or ask somebody else."""

import re

from sqlmodel import col, select

from bot.conversation import face, lookup, whom
from bot.conversation.commands import ITEM, normal
from bot.conversation.entry import Entry, What
from bot.conversation.hearing import people_of
from bot.conversation.turn import Turn
from bot.conversation.whom import Purpose
from bot.core.errors import Refusal
from bot.documents.actions import Action, Verb
from bot.ledger.acts import handing_over
from bot.ledger.card import person_names
from bot.ledger.handover import Handover, HandoverState, open_handover
from bot.ledger.measure import Measure

VERBS = frozenset({Verb.WITHDRAW, Verb.ASK_OTHER})
_BACK = re.compile(rf"(?:撤回|收回|取消|撤销)转[办交][ :,，]*{ITEM}?[。.]?")
_SHOWN = 5


async def pressed(turn: Turn, action: Action) -> None:
    """撤回转办 and 另请他人 under the message that a request stands unanswered."""
    row = await turn.session.get(Handover, action.target)
    if row is None or row.unit_id != turn.speaker.unit.id:
        turn.toast = turn.worded("answer.stale")
    elif action.verb is Verb.WITHDRAW:
        await _take_back(turn, row, turn.incoming.message)
    else:
        await _ask_other(turn, row, turn.incoming.message)


async def by_word(turn: Turn, text: str) -> bool:
    """撤回转办 4-2; without a number the only one that the speaker waits for. False for any other words."""
    found = _BACK.fullmatch(normal(text))
    if found is None:
        return False
    if found["item"]:
        item = await lookup.numbered(turn, found["item"].strip("第项条"))
        row = await open_handover(turn.session, item.id) if item else None
        waiting = [(row, item.number)] if row and item else []
    else:
        waiting = await _waited_for(turn)
    if len(waiting) == 1:
        await _take_back(turn, waiting[0][0], turn.incoming.reply_to)
    elif waiting:
        numbers = [number for _, number in waiting]
        turn.say(turn.worded("handover.several_wait", numbers="、".join(numbers[:_SHOWN]), number=numbers[0]))
    else:
        turn.say(turn.worded("handover.none_waits"))
    return True


async def _waited_for(turn: Turn) -> list[tuple[Handover, str]]:
    """The requests of the speaker's own that nobody has answered, with the numbers of their items."""
    rows = await turn.session.execute(
        select(Handover, col(Measure.number))
        .join(Measure, col(Measure.id) == col(Handover.measure_id))
        .where(col(Handover.asked_by) == turn.speaker.person.id, col(Handover.state) == HandoverState.ASKED)
        .order_by(col(Handover.id))
    )
    near = {item.id for item in await lookup.near(turn, turn.incoming.reply_to)}
    return [(row, number) for row, number in rows if not near or row.measure_id in near]


async def _take_back(turn: Turn, row: Handover, message: str | None) -> None:
    measure = await turn.tried(handing_over.withdraw_request(turn.session, turn.speaker.actor, row.id, turn.now))
    if isinstance(measure, Refusal):
        turn.toast = turn.refusal(measure)
        await strip(turn, message, row.id)
        return
    names = await person_names(turn.session, [row.handler_id])
    words = turn.worded("handover.taken_back", number=measure.number, name=names.get(row.handler_id, ""))
    turn.say(words, about=measure.id)
    mark = turn.worded("mark.handover_taken_back")
    await face.mark(turn, message, measure.number, mark, face.of_target(row.id, *VERBS))


async def _ask_other(turn: Turn, row: Handover, message: str | None) -> None:
    """Asks for another colleague, those of the same department first; the request goes out once one is named."""
    item = await lookup.one(turn, row.measure_id)
    if item is None or row.state is not HandoverState.ASKED:
        turn.toast = turn.worded("answer.stale")
        await strip(turn, message, row.id)
        return
    people = await people_of(turn)
    asked = next((person for person in people if person.id == row.handler_id), None)
    others = [person for person in people if person.id != row.handler_id]
    choices = whom.nearest((asked.department if asked else None) or "", others)
    facts = {
        "items": [item.id],
        "measure": item.id,
        "said": "",
        "origin": message,
        "entry": Entry(What.DELEGATE).to_json(),
        "handover": row.id,
    }
    await whom.ask(turn, Purpose.DELEGATE, turn.worded("handover.whom_else", number=item.number), choices, facts)


async def strip(turn: Turn, message: str | None, handover_id: int) -> None:
    """Takes both buttons off: the request has been answered, or another took its place."""
    await face.strip(turn, message, face.of_target(handover_id, *VERBS))
