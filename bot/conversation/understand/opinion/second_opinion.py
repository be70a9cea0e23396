"""Where the pieces of a reply speak loudly against what the rules made of it, the second opinion is taken."""

from dataclasses import dataclass
from math import inf

from bot.conversation.understand.meaning import Intent, Reason
from bot.conversation.understand.opinion.pieces import END, START, pieces_of
from bot.conversation.understand.opinion.weights import CONFIRM, scores, weightiest
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.writing.normalise import Plain

ENOUGH_TO_ADD, ENOUGH_TO_DROP, ENOUGH_TO_DROP_THE_WEIGHTY, ENOUGH_TO_DOUBT = 2.5, 3.5, 4.5, 3.5
"""Logarithms of odds, found on replies that neither the rules nor the weights had seen.

The rules alone are right more often than the weights alone, so that a second opinion counts only where it is sure.
What the rules doubt stays doubted: a doubt is often all that stands between a misreading and the ledger.
"""
_DONE = frozenset({Intent.DONE, Intent.BASICALLY_DONE})
"""Neither added nor dropped: that something is done is for the rules to say, which know what stands against it."""
_WEIGHTY = frozenset({Intent.CORRECTION, Intent.NOT_DONE, Intent.DIFFICULTY, Intent.CANNOT_ON_TIME, Intent.EXTENSION})
"""Bad news, and what takes an earlier report back: to lose them does more harm than to note one too many."""
NOT_UNDERSTOOD = "没有听懂"


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """What the pieces of one reply speak for, and which intents were added for it."""

    pieces: frozenset[str]
    odds: dict[str, float]
    added: frozenset[Intent]

    def reasons(self, plain: Plain) -> tuple[Reason, ...]:
        """For each intent added, the piece that speaks loudest for it."""
        return tuple(_reason(plain.readable, intent, weightiest(self.pieces, intent.value)) for intent in self.added)

    def doubt(self, whole: Whole) -> None:
        """Has a reply read back that sounds like those of which a clerk would ask."""
        if not whole.doubts and self.odds[CONFIRM] > ENOUGH_TO_DOUBT:
            whole.doubt("说法少见，请核对")


def second_opinion(whole: Whole, plain: Plain) -> SecondOpinion:
    """Adds and drops intents of the whole where the pieces speak loudly enough."""
    pieces = pieces_of(plain.text)
    odds = scores(pieces)
    left = {intent for intent in whole.intents if odds[intent] > -_enough_to_drop(intent)}
    added = {intent for intent in Intent if odds[intent] > ENOUGH_TO_ADD and _may_be_added(intent, whole)}
    if left | added:
        whole.intents = left | added
    if len(whole.intents) > 1:
        whole.intents.discard(Intent.UNCLEAR)
    if Intent.UNCLEAR not in whole.intents and NOT_UNDERSTOOD in whole.doubts:
        whole.doubts.remove(NOT_UNDERSTOOD)
    return SecondOpinion(pieces, odds, frozenset(added & whole.intents))


def _enough_to_drop(intent: Intent) -> float:
    if intent in _DONE:
        return inf
    return ENOUGH_TO_DROP_THE_WEIGHTY if intent in _WEIGHTY else ENOUGH_TO_DROP


def _may_be_added(intent: Intent, whole: Whole) -> bool:
    """Progress is added only to what the rules made nothing of: beside anything else it is as often wrong as right."""
    if intent in whole.intents or intent in _DONE:
        return False
    return intent is not Intent.PROGRESS or whole.intents == {Intent.UNCLEAR}


def _reason(text: str, intent: Intent, piece: str | None) -> Reason:
    """A piece in which figures or pauses were made even stands for the whole text."""
    words = (piece or "").strip(START + END)
    start = text.find(words) if words else -1
    start, end = (start, start + len(words)) if start >= 0 else (0, len(text))
    return Reason("intents", intent.value, text[start:end], start, end)
