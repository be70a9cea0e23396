"""Every way we say no: one tree, each with its reasons for the person."""

from bot.core.sentence import Sentence


class Refusal(Exception):
    """Base of everything that is refused; its reasons say where, what and how to mend it.

    A reason is a finished Chinese sentence where only files, commands and the configuration are concerned, and the
    name of a text with its facts (`Sentence`) where somebody in chat may hear it: `bot/documents/say.py` words both.
    `str()` is for logs.
    """

    def __init__(self, *reasons: str | Sentence) -> None:
        super().__init__(*reasons)
        self.reasons = reasons

    def __str__(self) -> str:
        return "\n".join(map(str, self.reasons))


class ConfigurationError(Refusal):
    """The configuration cannot be used as it stands."""


class StorageError(Refusal):
    """The database cannot be opened, is held by another process, or is older or newer than the program."""


class NotAllowed(Refusal):
    """This person may not do this."""


class NotPossible(Refusal):
    """The state of the ledger forbids this step; nothing was changed."""


class NotFound(Refusal):
    """What was named does not exist in this unit."""


class BadInput(Refusal):
    """What was given cannot be read; nothing was stored."""
