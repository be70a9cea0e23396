"""An edited message: what it said before is taken back, what it says now is written instead."""

from sqlmodel import col, select

from bot.conversation import lookup, statement, undo, words
from bot.conversation.turn import Turn
from bot.ledger.progress import Report
from bot.ledger.written import entry_of

_LOOKED_BACK = 50
"""Reports of the person among which the edited message's own is looked for."""


async def edited(turn: Turn) -> None:
    """Takes the new words in the place of the old; after half an hour they are a further report on the same item.

    An edit that leaves the words as they were (platforms report those too) says nothing.
    """
    message = turn.incoming.message
    if message is None:
        return
    if turn.facts.get("message") == message:
        if turn.facts.get("said") == turn.text:
            return
        # What we read back, or asked the item of, is what is said anew.
        turn.take_up()
        await turn.close()
    reports = await _reports(turn, message)
    if reports and all(report.text == turn.text for report in reports):
        return
    line = await entry_of(turn.session, turn.speaker.person.id, turn.place_of(message) or message)
    turn.corrects = bool(reports) or line is not None
    measures = {report.measure_id for report in reports if report.measure_id}
    if line is not None:
        measures |= {line.measure_id} if line.measure_id else set()
        await undo.quietly(turn, line.inbox_id)
    if len(measures) == 1:
        topic = await lookup.one(turn, measures.pop())
        await statement.hear(turn, turn.text, topic=topic)
    else:
        await words.hear(turn, turn.text)


async def _reports(turn: Turn, message: str) -> list[Report]:
    """What the message said before and still stands."""
    recent = await turn.session.scalars(
        select(Report)
        .where(col(Report.person_id) == turn.speaker.person.id, col(Report.taken_back_at).is_(None))
        .order_by(col(Report.id).desc())
        .limit(_LOOKED_BACK)
    )
    return [report for report in recent if report.facts.get("message") == message]
