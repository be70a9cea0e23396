"""What the office sees of an item beside what everybody sees, and what it may do about it."""

from bot.conversation.turn import Turn
from bot.core.message import Button, Keyboard
from bot.documents import say
from bot.documents.actions import Action, Verb
from bot.ledger import access
from bot.ledger.acts.differing import differing
from bot.ledger.card import MeasureCard
from bot.ledger.last_words import last_words, open_difficulties
from bot.ledger.measure import MeasureStatus
from bot.ledger.policy import LADDER_NAMES

_MOST_DIFFICULTIES = 2


async def lines(turn: Turn, card: MeasureCard) -> list[str]:
    """What two people said that does not go together, and a ladder of the item's own."""
    if not access.may_read_all(turn.speaker.actor):
        return []
    own = card.measure.ladder
    return [
        await _differing(turn, card),
        turn.worded("card.ladder", ladder=LADDER_NAMES.get(own, own)) if own else "",
    ]


async def _differing(turn: Turn, card: MeasureCard) -> str:
    """The newest word and the one it does not go with; one of a difficulty says nothing of the figures."""
    for word in await last_words(turn.session, card.id):
        found = await differing(turn.session, word.report, word.at)
        if found is not None:
            return turn.worded(
                "card.differing",
                name=word.person,
                own_said=say.words(found.own_said, turn.own, turn.today),
                other=found.person,
                other_said=say.words(found.other_said, turn.own, turn.today),
            )
    return ""


async def buttons(turn: Turn, card: MeasureCard) -> Keyboard:
    """The decisions that wait, and the nudge; none for anybody but the office."""
    if not access.is_office(turn.speaker.actor):
        return ()
    status, request = card.measure.status, card.open_request
    rows: list[tuple[Button, ...]] = []
    if status is MeasureStatus.CLAIMED:
        rows.append(tuple(turn.button(Action(verb, card.id)) for verb in (Verb.VERIFY, Verb.SEND_BACK)))
    if request is not None:
        rows.append(tuple(turn.button(Action(verb, request.id)) for verb in (Verb.GRANT, Verb.REFUSE)))
    difficulties = await open_difficulties(turn.session, card.id)
    settling = tuple(
        turn.button(
            Action(Verb.RESOLVE, word.report.id),
            "button.difficulty_resolved",
            name=word.person if len(difficulties) > 1 else "",
        )
        for word in difficulties[:_MOST_DIFFICULTIES]
    )
    is_running = status not in (MeasureStatus.CLAIMED, MeasureStatus.CLOSED)
    nudge = (turn.button(Action(Verb.NUDGE, card.id)),) if is_running else ()
    return (*rows, *((row,) if (row := (*settling, *nudge)) else ()))
