"""更正: takes the whole last entry back, and asks for it anew."""

from collections.abc import Sequence

from sqlmodel import col, select

from bot.conversation import face, lists, lookup
from bot.conversation.dialogue import Waiting
from bot.conversation.items import Item
from bot.conversation.said import report_words
from bot.conversation.turn import Turn
from bot.core.errors import Refusal
from bot.documents.actions import Verb
from bot.ledger import written
from bot.ledger.acts import correction
from bot.ledger.progress import Report
from bot.ledger.written import KIND_TEXTS, Written, WrittenKind
from bot.post import delivery


async def by_word(turn: Turn) -> None:
    """更正 in words: the entry that the message replied to told of, else the last one."""
    inbox_id = await _of_message(turn, turn.incoming.reply_to)
    if inbox_id is None:
        line = await written.newest(turn.session, turn.speaker.person.id)
        inbox_id = line.inbox_id if line else None
    if inbox_id is None:
        turn.say(turn.worded("undo.nothing"))
    else:
        await take_back(turn, inbox_id)


async def last_of(turn: Turn, item: Item) -> bool:
    """Takes back, without a word of its own, the last entry about this item alone; False when none can be."""
    line = await written.newest(turn.session, turn.speaker.person.id, item.id)
    if line is None or turn.now - line.at > correction.WITHIN:
        return False
    lines = await written.entry(turn.session, turn.speaker.person.id, line.inbox_id)
    if any(other.measure_id != item.id or other.kind is not WrittenKind.REPORT for other in lines):
        return False
    return await quietly(turn, line.inbox_id)


async def quietly(turn: Turn, inbox_id: int) -> bool:
    """Takes an entry back because its words are said anew in this turn; False when it cannot be."""
    done = await turn.tried(correction.take_back(turn.session, turn.speaker.actor, inbox_id, turn.now))
    return not isinstance(done, Refusal)


async def _of_message(turn: Turn, message: str | None) -> int | None:
    """The event that a message of ours answered."""
    if message is None:
        return None
    found = await delivery.find_by_message(turn.session, turn.incoming.channel, turn.incoming.chat, message)
    keys = [notice.key.split(":") for notice in found[1]] if found else []
    return next((int(parts[1]) for parts in keys if parts[0] == "answer" and parts[1].isdigit()), None)


async def pressed(turn: Turn, inbox_id: int) -> None:
    """The button under the answer: good for that very entry."""
    if await take_back(turn, inbox_id):
        await face.mark(turn, turn.incoming.message, "", turn.worded("mark.corrected"), face.every)
    else:
        await face.strip(turn, turn.incoming.message, face.of_target(inbox_id, Verb.UNDO))


async def take_back(turn: Turn, inbox_id: int) -> bool:
    """Takes the entry back, says what, and opens the way to say it anew; False when it was refused."""
    lines = await turn.tried(correction.take_back(turn.session, turn.speaker.actor, inbox_id, turn.now))
    if isinstance(lines, Refusal):
        turn.say(turn.refusal(lines))
        return False
    items = await lookup.some(turn, dict.fromkeys(line.measure_id for line in reversed(lines) if line.measure_id))
    await _repaint(turn, inbox_id, items)
    said = turn.worded("undo.taken_back", facts=await _words(turn, lines, items))
    turn.take_up()
    if len(items) == 1:
        text = f"{said}\n{turn.worded('undo.tell_again', number=items[0].number)}"
        facts = {"measure": items[0].id, "corrects": True}
        await turn.ask(Waiting.RETELL, facts, text, lists.item_buttons(turn, items[0]), about=items[0].id)
    elif items:
        text = f"{said}\n{turn.worded('undo.tell_again_numbered', number=items[0].number)}"
        await turn.ask(Waiting.RETELL, {"corrects": True}, text)
    else:
        await turn.close()
        turn.say(said)
    return True


async def _words(turn: Turn, lines: Sequence[Written], items: Sequence[Item]) -> str:
    """1-1 报完成、佐证；1-2 进展50%: what is taken back, item by item."""
    ids = [line.target for line in lines if line.kind is WrittenKind.REPORT]
    reports = {
        report.id: report for report in await turn.session.scalars(select(Report).where(col(Report.id).in_(ids)))
    }
    names = {item.id: item.number for item in items}
    by_item: dict[str, list[str]] = {}
    for line in reversed(lines):
        report = reports.get(line.target) if line.kind is WrittenKind.REPORT else None
        by_item.setdefault(names.get(line.measure_id or 0, ""), []).append(
            report_words(report, turn) if report else turn.worded(KIND_TEXTS[line.kind])
        )
    return "；".join(f"{name} {'、'.join(dict.fromkeys(said))}".strip() for name, said in by_item.items())


async def _repaint(turn: Turn, inbox_id: int, items: Sequence[Item]) -> None:
    """The messages that show the outcome show that it was taken back, and get the items' buttons again."""
    for message in await face.painted_by(turn, inbox_id):
        for item in items:
            await face.take_off_mark(turn, message, item.number, lists.item_buttons(turn, item))
