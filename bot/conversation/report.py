"""From what was understood to acts of the ledger, and the one short answer that says what was written down."""

from collections.abc import Awaitable, Sequence
from datetime import datetime, time
from typing import Any

from sqlmodel import col, select

from bot.conversation import extension, face, hints
from bot.conversation.dialogue import Waiting
from bot.conversation.entry import Entry, What, awaited_in
from bot.conversation.items import Item, unique
from bot.conversation.reply import entry_words, recorded, written_words
from bot.conversation.turn import Turn
from bot.core.errors import Refusal
from bot.core.message import Button
from bot.documents.actions import Action, Verb
from bot.ledger.acts import handing_over, messages, reporting
from bot.ledger.acts.messages import Topic
from bot.ledger.progress import Quantity, Report, ReportKind

Pair = tuple[Item, Entry]

_STAYS_OPEN = frozenset({What.ACKNOWLEDGED, What.NOTE, What.COMMITMENT, What.DEFERRED, What.DELEGATE})
"""After these the person will want the other buttons of the item again."""


async def record(
    turn: Turn, pairs: Sequence[Pair], said: str, *, origin: str | None = None, corrects: bool = False
) -> None:
    """Writes down what was said of each item, answers, and marks the message it came from.

    `said` is kept with each report as it was; a refused entry is answered with the refusal's own sentence.
    A request for more time that lacks its date or reason is asked on, when it is the only thing said of the only item.
    """
    whole = [pair for pair in pairs if not _lacks(pair[1])]
    lacking = [pair for pair in pairs if _lacks(pair[1])]
    written: list[Pair] = []
    refused: list[str] = []
    for item, entry in whole:
        refusal = await turn.tried(_act(turn, item, entry, said))
        if isinstance(refusal, Refusal):
            refused.append(turn.refusal(refusal))
        else:
            written.append((item, entry))
    if whole:
        await _what_next(turn, written)
        await _answer(turn, written, refused, corrects)
    for item in unique(item for item, _ in written):
        await _mark(turn, item, [entry for owner, entry in written if owner.id == item.id], origin)
    if len(lacking) == 1:
        item, entry = lacking[0]
        await extension.start(turn, item, day=entry.day, reason=entry.reason, origin=origin)
    elif lacking:
        names = "、".join(item.number for item, _ in lacking)
        turn.say(turn.worded("extension.one_by_one", numbers=names, number=lacking[0][0].number))


def _lacks(entry: Entry) -> bool:
    return entry.what is What.EXTENSION


async def _act(turn: Turn, item: Item, entry: Entry, said: str) -> None:
    session, actor, now = turn.session, turn.speaker.actor, turn.now
    facts = {**entry.facts, "message": turn.incoming.message}
    more: dict[str, Any] = {"text": said, "facts": facts, "inbox_id": turn.inbox_id}
    act: Awaitable[object]
    match entry.what:
        case What.DONE:
            act = reporting.claim_done(session, actor, item.id, now, **more)
        case What.PROGRESS | What.BASICALLY_DONE:
            do = reporting.report_progress if entry.what is What.PROGRESS else reporting.report_basically_done
            figures: dict[str, Any] = {"percent": entry.percent, "quantity": _quantity(entry), "expected_on": entry.day}
            act = do(session, actor, item.id, now, **figures, **more)
        case What.NOT_DONE:
            act = reporting.report_not_done(session, actor, item.id, now, expected_on=entry.day, **more)
        case What.DIFFICULTY:
            waits, escalates = awaited_in(said), hints.escalates(entry)
            act = reporting.report_difficulty(
                session, actor, item.id, now, waits_for=waits, escalates=escalates, **more
            )
        case What.COMMITMENT:
            act = reporting.commit_to(session, actor, item.id, now, expected_on=entry.day, **more)
        case What.ACKNOWLEDGED | What.DEFERRED:
            act = reporting.acknowledge(session, actor, item.id, now, expected_on=entry.day, **more)
        case What.DELEGATE:
            handler = int(entry.facts["person_id"])
            act = handing_over.ask_handler(session, actor, item.id, handler, now, inbox_id=turn.inbox_id)
        case What.WRONG_PERSON:
            act = messages.note(session, actor, item.id, now, topic=Topic.WRONG_PERSON, **more)
        case _:
            act = messages.note(session, actor, item.id, now, **more)
    await act


def _quantity(entry: Entry) -> Quantity | None:
    return None if entry.done is None else Quantity(entry.done, entry.total, entry.unit)


def undo_button(turn: Turn) -> Button:
    """The button under an answer that takes back what the turn has written."""
    return turn.button(Action(Verb.UNDO, turn.inbox_id))


async def _answer(turn: Turn, written: Sequence[Pair], refused: Sequence[str], corrects: bool) -> None:
    lines = []
    if written:
        facts = recorded([(item, written_words(entry, turn.today, turn.own)) for item, entry in written])
        lines.append(turn.worded("answer.corrected" if corrects else "answer.recorded", facts=facts))
    items = unique(item for item, _ in written)
    only = items[0] if len(items) == 1 else None
    hint, buttons = (
        await hints.hint(turn, only, [entry for _, entry in written]) if only else (hints.together(turn, written), ())
    )
    # A few sentences are as much as anybody reads on a phone; the ledger refuses alike items alike.
    lines += [*dict.fromkeys(refused), turn.asks_again or hint]
    if written:
        lines.append(turn.worded("answer.undo"))
        buttons = (*buttons, (undo_button(turn),))
    if any(lines):
        turn.say(turn.three(lines), buttons, about=only.id if only else None)


async def _mark(turn: Turn, item: Item, entries: Sequence[Entry], origin: str | None) -> None:
    whats = {entry.what for entry in entries}
    verbs = frozenset({Verb.ACKNOWLEDGE}) if whats <= _STAYS_OPEN else face.OF_A_MEASURE
    words = "，".join(entry_words(entry, turn.today, turn.own) for entry in entries)
    await face.mark(turn, origin, item.number, words, face.of_measure(item.id, verbs))


async def _what_next(turn: Turn, written: Sequence[Pair]) -> None:
    """Remembers what we talked about: a photo sent alone right afterwards belongs to it.

    A question about something else waits on instead, and is named again.
    """
    items = unique(item for item, _ in written)
    ids = [item.id for item in items]
    if not turn.waits_on(ids):
        await turn.close()
    if turn.open is not None:
        await turn.leave_aside(ids)
        return
    if len(items) != 1:
        return
    claimed = any(entry.what is What.DONE for _, entry in written)
    await turn.remember(Waiting.EVIDENCE if claimed else Waiting.TOPIC, {"measure": items[0].id})


async def acknowledged_today(turn: Turn, item: Item) -> bool:
    """Whether the speaker has said so of the item today: a second press, on whatever device, adds nothing."""
    morning = datetime.combine(turn.now.astimezone(turn.zone), time.min, turn.zone)
    said = select(col(Report.id)).where(
        col(Report.measure_id) == item.id,
        col(Report.person_id) == turn.speaker.person.id,
        col(Report.kind) == ReportKind.ACKNOWLEDGED,
        col(Report.at) >= morning,
    )
    return await turn.session.scalar(said.limit(1)) is not None


async def note(
    turn: Turn,
    item: Item | None,
    said: str,
    facts: dict[str, Any] | None = None,
    *,
    answer: str = "",
    topic: Topic = Topic.NOTE,
) -> None:
    """Keeps words for the office, which sees them. `answer` says it better than the usual sentence."""
    refusal = await keep(turn, item, said, facts, topic=topic)
    usual = turn.worded("answer.no_progress", number=item.number) if item else turn.worded("answer.no_item")
    words = turn.refusal(refusal) if refusal else answer or usual
    turn.say(words, about=item.id if item else None)


async def keep(
    turn: Turn,
    item: Item | None,
    said: str,
    facts: dict[str, Any] | None = None,
    *,
    topic: Topic = Topic.NOTE,
) -> Refusal | None:
    """The same without a word to the person."""
    kept = await turn.tried(
        messages.note(
            turn.session,
            turn.speaker.actor,
            item.id if item else None,
            turn.now,
            text=said,
            facts={**(facts or {}), "message": turn.incoming.message},
            inbox_id=turn.inbox_id,
            topic=topic,
        )
    )
    return kept if isinstance(kept, Refusal) else None
