"""The verdicts on the work that a clause can give."""

from dataclasses import dataclass
from enum import StrEnum

from bot.conversation.understand.enumerations import named_often
from bot.conversation.understand.writing.words import Word


@named_often
class Verdict(StrEnum):
    """What a clause says about the work."""

    DONE = "done"
    BASIC = "basic"
    NEARLY = "nearly"
    LAST_STEP = "last_step"
    STAGE = "stage"
    NOT_DONE = "not_done"
    NOT_STARTED = "not_started"
    WILL = "will"
    PROMISED = "promised"
    DOING = "doing"
    DRAFTING = "drafting"
    STARTED = "started"
    WILL_START = "will_start"
    LEFT_OVER = "left_over"
    UNSURE = "unsure"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, the word it rests on, and why it should be read back (in Chinese)."""

    verdict: Verdict
    word: Word | None = None
    doubt: str | None = None
    stage: str | None = None
    left: str | None = None
    has_no_date: bool = False
    """The date in the clause cannot be told from a past one: it is asked for, not taken."""


UNDONE = frozenset({Verdict.NOT_DONE, Verdict.NOT_STARTED})
"""What says that the work is not done."""
NO_VERDICT = Judgement(Verdict.NOTHING)
