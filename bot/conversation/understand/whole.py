"""The reply as a whole while it is put together: what its clauses say, its figures and amounts, its doubts."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.figures import Figures
from bot.conversation.understand.numbers.sums import Sum
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict

UNDERWAY = frozenset(
    {
        Verdict.NEARLY,
        Verdict.LAST_STEP,
        Verdict.STAGE,
        Verdict.DOING,
        Verdict.DRAFTING,
        Verdict.STARTED,
        Verdict.WILL_START,
        Verdict.LEFT_OVER,
        Verdict.WILL,
    }
)


@dataclass(slots=True)
class Whole:
    """The reply as a whole while it is put together."""

    readings: Sequence[Reading]
    figures: Figures
    amounts: Sum
    text: str
    """The reply in plain writing."""
    intents: set[Intent] = field(default_factory=set)
    doubts: list[str] = field(default_factory=list)

    def verdicts(self) -> set[Verdict]:
        return {reading.judgement.verdict for reading in self.readings}

    def doubt(self, reason: str | None) -> None:
        if reason and reason not in self.doubts:
            self.doubts.append(reason)
