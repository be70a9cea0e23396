"""Handing an item on by naming a colleague, who accepts or declines."""

import re
from collections.abc import Sequence
from typing import Any

from sqlmodel import col, select

from bot.conversation import face, handing_anew, lists, lookup, report, whom
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import Entry, What
from bot.conversation.hearing import people_of
from bot.conversation.items import Item
from bot.conversation.reply import deadline_words, numbers
from bot.conversation.turn import Turn
from bot.conversation.whom import Purpose
from bot.core.errors import Refusal
from bot.documents.actions import Verb
from bot.ledger.acts import handing_over
from bot.ledger.handover import Handover, HandoverState
from bot.ledger.people import Person

_NUMBER = r"\d{1,3}(?:-\d{1,3}){1,2}"
_WORD = re.compile(
    rf"(?:(?P<first>{_NUMBER})[，,:： ]*)?(?:(?P<no>不|不能|无法|不愿意?|不同意|拒绝)|同意|愿意|可以)?"
    rf"接受(?:经办|转办|办理)?[，,。:： ]*(?P<number>{_NUMBER})?[，,。:： ]*(?P<reason>.*)",
    re.DOTALL,
)
_LOOKED_THROUGH = 20


async def bound(turn: Turn, entry: Entry) -> list[Person]:
    """Everybody whom a delegation may mean; exactly one where it is clear."""
    return whom.fits(entry.person, await people_of(turn))


def to_person(entry: Entry, person: Person) -> Entry:
    """The delegation to that very person."""
    return Entry(What.DELEGATE, person=person.name, facts={**entry.facts, "person_id": person.id})


async def ask_whom(
    turn: Turn, items: Sequence[Item], entry: Entry, fitting: Sequence[Person], said: str, origin: str | None
) -> None:
    """The name fits several people or nobody: asked with buttons from the list."""
    choices = fitting or whom.nearest(entry.person, await people_of(turn))
    text = turn.worded("handover.to_whom", number=numbers(items), name=entry.person, count=len(fitting))
    facts: dict[str, Any] = {
        "items": [item.id for item in items],
        "said": said,
        "origin": origin,
        "entry": entry.to_json(),
    }
    if len(items) == 1:
        facts["measure"] = items[0].id
    await whom.ask(turn, Purpose.DELEGATE, text, choices, facts)


async def chosen(turn: Turn, person: Person) -> None:
    """The colleague has been named: the request goes out."""
    facts = turn.facts
    entry = to_person(Entry.from_json(facts["entry"]), person)
    items = await lookup.some(turn, facts["items"])
    turn.take_up(holds_words=True)
    await report.record(turn, [(item, entry) for item in items], facts["said"], origin=facts["origin"])
    if "handover" in facts:
        await handing_anew.strip(turn, facts["origin"], facts["handover"])


async def accept(turn: Turn, handover_id: int, message: str | None) -> None:
    """接受: the speaker is the handler from now on."""
    act = handing_over.accept(turn.session, turn.speaker.actor, handover_id, turn.now, inbox_id=turn.inbox_id)
    measure = await turn.tried(act)
    if isinstance(measure, Refusal):
        turn.toast = turn.refusal(measure)
        await face.strip(turn, message, face.of_target(handover_id, Verb.ACCEPT, Verb.DECLINE))
        return
    item = await lookup.one(turn, measure.id)
    if item is None:
        return
    due = deadline_words(item, turn.today, turn.own)
    lines = (
        turn.worded("handover.accepted", number=item.number),
        f"{due}。" if due else "",
        turn.worded("answer.undo"),
    )
    keys = (*lists.item_buttons(turn, item), (report.undo_button(turn),))
    turn.say(turn.three(lines), keys, about=item.id)
    await face.mark(
        turn, message, item.number, turn.worded("mark.accepted"), face.of_target(handover_id, Verb.ACCEPT, Verb.DECLINE)
    )


async def decline(turn: Turn, handover_id: int, reason: str, message: str | None) -> None:
    """不接受: without a reason it is asked for one."""
    row = await turn.session.get(Handover, handover_id)
    item = await lookup.one(turn, row.measure_id) if row else None
    if row is None or item is None or row.handler_id != turn.speaker.person.id:
        turn.toast = turn.worded("refusal.handover_unknown")
        return
    if not reason and row.state is HandoverState.ASKED:
        facts = {"measure": item.id, "handover": handover_id, "origin": message}
        await turn.ask(
            Waiting.DECLINE_REASON, facts, turn.worded("handover.why_not", number=item.number), about=item.id
        )
        return
    act = handing_over.decline(
        turn.session, turn.speaker.actor, handover_id, reason or turn.worded("handover.no_reason"), turn.now
    )
    refusal = await turn.tried(act)
    if isinstance(refusal, Refusal):
        turn.toast = turn.refusal(refusal)
        return
    if turn.waiting is Waiting.DECLINE_REASON:
        turn.take_up()
        await turn.close()
    turn.say(turn.worded("handover.declined", number=item.number), about=item.id)
    await face.mark(
        turn, message, item.number, turn.worded("mark.declined"), face.of_target(handover_id, Verb.ACCEPT, Verb.DECLINE)
    )


async def by_word(turn: Turn, text: str) -> bool:
    """接受 and 不接受 in words, in answer to a request that waits for the speaker; False for anything else."""
    found = _WORD.fullmatch(text.strip())
    if found is None or turn.waiting is Waiting.DECLINE_REASON:
        return False
    asked = await turn.session.scalars(
        select(Handover)
        .where(col(Handover.handler_id) == turn.speaker.person.id, col(Handover.state) == HandoverState.ASKED)
        .order_by(col(Handover.id).desc())
        .limit(_LOOKED_THROUGH)
    )
    near = {item.id for item in await lookup.near(turn, turn.incoming.reply_to)}
    named = found["first"] or found["number"]
    item = await lookup.numbered(turn, named) if named else None
    if item is not None:
        near = {item.id}
    waiting = [row for row in asked if not near or row.measure_id in near]
    if not waiting:
        return False
    if len(waiting) > 1:
        turn.say(turn.worded("handover.several"))
        return True
    if found["no"]:
        await decline(turn, waiting[0].id, found["reason"].strip(" 。"), turn.incoming.reply_to)
    elif found["reason"].strip(" 。"):
        return False
    else:
        await accept(turn, waiting[0].id, turn.incoming.reply_to)
    return True
