"""What waits for the office's decision: claims and requests for more time, each with its two buttons."""

from bot.conversation.reply import day_words, moment_words, quote
from bot.conversation.turn import Turn
from bot.core.message import Button
from bot.core.sentence import Sentence
from bot.documents.actions import Action, Verb
from bot.ledger import access, reading
from bot.ledger.progress import ExtensionRequest
from bot.ledger.reading import MeasureCard

MOST_LISTED = 8
"""Cases in one list; the rest follow when these are decided."""


async def show(turn: Turn) -> None:
    """待审: claims and requests for more time, each with its two buttons."""
    access.require_office(turn.speaker.actor, Sentence("step.waiting"))
    claims = await reading.claims_waiting(turn.session, turn.speaker.unit.id)
    requests = await reading.extensions_waiting(turn.session, turn.speaker.unit.id)
    if not claims and not requests:
        turn.say(turn.worded("office.nothing_to_check"))
        return
    lines = [turn.worded("office.waiting", claims=len(claims), requests=len(requests))]
    keyboard: list[tuple[Button, ...]] = []
    for card in claims[:MOST_LISTED]:
        lines.append(_claim_line(turn, card))
        keyboard.append(_pair(turn, card.number, Verb.VERIFY, Verb.SEND_BACK, card.id))
    for card in requests[: MOST_LISTED - len(keyboard)]:
        if card.open_request:
            lines.append(_request_line(turn, card, card.open_request))
            keyboard.append(_pair(turn, card.number, Verb.GRANT, Verb.REFUSE, card.open_request.id))
    more = len(claims) + len(requests) - len(keyboard)
    if more > 0:
        lines.append(turn.worded("office.more_waiting", count=more))
    turn.say("\n".join(lines), tuple(keyboard))


def _claim_line(turn: Turn, card: MeasureCard) -> str:
    when = moment_words(card.measure.claimed_at, turn.zone) if card.measure.claimed_at else ""
    return turn.worded(
        "office.claim_line",
        number=card.number,
        title=card.title,
        name=card.claimed_by,
        at=when,
        count=card.evidence_count,
    )


def _request_line(turn: Turn, card: MeasureCard, request: ExtensionRequest) -> str:
    return turn.worded(
        "office.request_line",
        number=card.number,
        title=card.title,
        name=card.asked_by,
        due=day_words(request.due_before, turn.today),
        day=day_words(request.due_wanted, turn.today),
        reason=quote(request.reason),
    )


def _pair(turn: Turn, number: str, good: Verb, bad: Verb, target: int) -> tuple[Button, ...]:
    return tuple(turn.button(Action(verb, target), prefix=number) for verb in (good, bad))
