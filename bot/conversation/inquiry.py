"""Questions: answered from the ledger where it knows, else passed to the office with the item attached."""

from collections.abc import Sequence

from bot.conversation import item_lines, lists, lookup, report
from bot.conversation.asking import Asked, asked
from bot.conversation.items import Item
from bot.conversation.reply import day_words, deadline_words, moment_words, quote
from bot.conversation.said import said_line
from bot.conversation.turn import Turn
from bot.ledger.acts.messages import Topic
from bot.ledger.last_words import evidence_names, last_request, last_words
from bot.ledger.measure import MeasureStatus
from bot.ledger.next_reminder import next_reminders
from bot.ledger.progress import ExtensionState

MOST_ITEMS = 3
"""Items that one answer speaks of; of more the list is shown."""

OF_EVERYTHING = frozenset({Asked.MINE, Asked.NEXT_REMINDER})
"""Questions that are about all items, also while we talk of one."""
_AT_LARGE = OF_EVERYTHING | {Asked.DEADLINE, Asked.STATUS, Asked.EXTENSION}
"""Questions that can be answered of all items where none is named."""


def needs_no_item(text: str) -> Asked | None:
    """What the question asks, if it can be answered without knowing the item."""
    kind = asked(text)
    return kind if kind in _AT_LARGE else None


async def answer_at_large(turn: Turn, kind: Asked, own: Sequence[Item]) -> None:
    """Answers a question about everything the speaker answers for."""
    if kind is Asked.EXTENSION:
        lines = [line for item in own if (line := await extension_line(turn, item))]
        turn.say(turn.three(lines) or turn.worded("info.no_requests"))
        return
    if kind is not Asked.NEXT_REMINDER:
        await lists.mine(turn)
        return
    coming = await next_reminders(turn.session, turn.speaker.person.id, [item.id for item in own], turn.now)
    if not coming:
        turn.say(_no_reminder(turn, own))
        return
    at = min(coming.values())
    day = at.astimezone(turn.zone).date()
    together = [
        item.number for item in own if item.id in coming and coming[item.id].astimezone(turn.zone).date() == day
    ]
    turn.say(turn.worded("info.next_reminder", at=moment_words(at, turn.zone), numbers="、".join(together)))


async def answer(turn: Turn, items: Sequence[Item], text: str) -> None:
    """Answers a question about these items; one that only the office can answer goes there, with the item."""
    kind = asked(text)
    if kind is None:
        await _to_the_office(turn, items, text)
    elif kind is Asked.MINE or len(items) > MOST_ITEMS:
        await lists.mine(turn)
    elif kind is Asked.STATUS and len(items) == 1:
        await lists.show(turn, items[0])
    else:
        lines = [line for item in items for line in await _lines(turn, kind, item)]
        turn.say(turn.three(lines), about=items[0].id if len(items) == 1 else None)


async def _to_the_office(turn: Turn, items: Sequence[Item], text: str) -> None:
    for item in items:
        words = turn.worded("info.passed_on", number=item.number, said=quote(text))
        await report.note(turn, item, text, topic=Topic.QUESTION, answer=words)


async def _lines(turn: Turn, kind: Asked, item: Item) -> list[str]:
    match kind:
        case Asked.DEADLINE | Asked.STATUS:
            return await _deadline(turn, item)
        case Asked.EVIDENCE:
            return await _evidence(turn, item)
        case Asked.PEOPLE:
            return await _people(turn, item)
        case Asked.LAST_REPORT:
            return await _last_report(turn, item)
        case Asked.EXTENSION:
            return [await extension_line(turn, item) or turn.worded("info.no_request", number=item.number)]
        case Asked.STANDARD:
            return await _standard(turn, item)
        case _:
            coming = await next_reminders(turn.session, turn.speaker.person.id, [item.id], turn.now)
            if item.id in coming:
                at = moment_words(coming[item.id], turn.zone)
                return [turn.worded("info.next_reminder_of", number=item.number, at=at)]
            return [turn.worded("info.of_item", number=item.number, facts=_no_reminder(turn, [item]))]


async def _deadline(turn: Turn, item: Item) -> list[str]:
    due = deadline_words(item, turn.today, turn.own)
    card = await lookup.card(turn, item.id)
    wording = card.measure.due_text if card else None
    if not due:
        return [turn.worded("info.no_deadline", number=item.number, wording=quote(wording or ""))]
    request = await last_request(turn.session, item.id)
    is_open = request is not None and request.state is ExtensionState.ASKED
    return [
        turn.worded("info.deadline", number=item.number, deadline=due),
        await extension_line(turn, item) if is_open else "",
    ]


async def _evidence(turn: Turn, item: Item) -> list[str]:
    card = await lookup.card(turn, item.id)
    if card is None:
        return []
    wanted, standard = card.measure.evidence_text, card.measure.standard
    names = await evidence_names(turn.session, item.id, 3)
    received = quote("、".join(names))
    if card.evidence_count > len(names):
        received = turn.worded("info.and_more", names=received)
    return [
        turn.worded("info.proof_wanted", number=item.number, wanted=quote(wanted or "")),
        turn.worded("info.standard", standard=quote(standard)) if standard else "",
        turn.worded("info.proof_received", count=card.evidence_count, names=received),
    ]


async def _people(turn: Turn, item: Item) -> list[str]:
    card = await lookup.card(turn, item.id)
    if card is None:
        return []
    departments = [card.measure.department or "", *map(str, card.measure.supporting_departments)]
    named = "、".join(name for name in departments if name)
    return [
        turn.worded("info.people", number=item.number, people=item_lines.people(turn, card)),
        turn.worded("info.departments", departments=named) if named else "",
    ]


async def _last_report(turn: Turn, item: Item) -> list[str]:
    said = await last_words(turn.session, item.id)
    if not said:
        return [turn.worded("info.no_report", number=item.number)]
    mine = [word for word in said if word.report.person_id == turn.speaker.person.id]
    others = [word for word in said if word not in mine]
    return [
        turn.worded("info.last_report", number=item.number, facts=said_line(word, turn)) for word in (*mine, *others)
    ]


async def extension_line(turn: Turn, item: Item) -> str:
    """Where the last request for more time stands; empty when there was none."""
    request = await last_request(turn.session, item.id)
    if request is None:
        return ""
    wanted, today = day_words(request.due_wanted, turn.today), turn.today
    match request.state:
        case ExtensionState.ASKED:
            asked_on = moment_words(request.asked_at, turn.zone)
            return turn.worded("info.request_waits", number=item.number, at=asked_on, day=wanted)
        case ExtensionState.GRANTED:
            granted = day_words(request.due_granted or request.due_wanted, today)
            return turn.worded("info.request_granted", number=item.number, day=granted)
        case ExtensionState.REFUSED:
            why = f"：{quote(request.decision_note)}" if request.decision_note else ""
            return turn.worded("info.request_refused", number=item.number, why=why)
        case _:
            return turn.worded("info.request_taken_back", number=item.number, day=wanted)


async def _standard(turn: Turn, item: Item) -> list[str]:
    card = await lookup.card(turn, item.id)
    if card is None:
        return []
    standard = card.measure.standard
    wanted = turn.worded("info.standard", standard=quote(standard)) if standard else turn.worded("info.no_standard")
    return [turn.worded("info.titled", number=item.number, title=item.title), wanted]


def _no_reminder(turn: Turn, items: Sequence[Item]) -> str:
    unit = turn.speaker.unit
    if unit.is_paused_on(turn.today) and unit.paused_until:
        return turn.worded("info.unit_paused", day=day_words(unit.paused_until, turn.today))
    until = turn.speaker.person.paused_until
    if until is not None and until >= turn.today:
        return turn.worded("info.you_paused", day=day_words(until, turn.today))
    if items and all(item.status is MeasureStatus.CLAIMED for item in items):
        return turn.worded("info.claimed")
    return turn.worded("info.nothing_coming")
