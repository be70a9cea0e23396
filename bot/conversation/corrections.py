"""An edited message: what it says now is a new report on the same item, the old one stays in the ledger."""

from sqlmodel import col, select

from bot.conversation import lookup, statement, words
from bot.conversation.turn import Turn
from bot.ledger.progress import Report

_LOOKED_BACK = 50
"""Reports of the person among which the edited message's own is looked for."""


async def edited(turn: Turn) -> None:
    """Takes the new words as a correction of what the message said before."""
    recent = await turn.session.scalars(
        select(Report)
        .where(col(Report.person_id) == turn.speaker.person.id)
        .order_by(col(Report.id).desc())
        .limit(_LOOKED_BACK)
    )
    message = turn.incoming.message
    measures = {
        report.measure_id
        for report in recent
        if message and report.facts.get("message") == message and report.measure_id
    }
    turn.corrects = bool(measures)
    if len(measures) == 1:
        topic = await lookup.one(turn, measures.pop())
        await statement.hear(turn, turn.text, topic=topic)
    else:
        await words.hear(turn, turn.text)
