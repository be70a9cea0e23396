"""Forgets what a clause said against the work, for those that read it in the light of another."""

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT

IN_THE_WAY = frozenset({Intent.CANNOT_ON_TIME, Intent.DIFFICULTY, Intent.EXTENSION, Intent.NOT_DONE})
"""What says that something stands in the way of the work."""


def forget(reading: Reading) -> None:
    """Takes back, in place, all that the clause said against the work, with its dates and doubts."""
    reading.intents -= IN_THE_WAY
    reading.judgement, reading.has_no_date, reading.has_open_denial = NO_VERDICT, True, False
    reading.blocker = None
    reading.doubts.clear()
