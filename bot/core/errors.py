"""Every way we say no: one tree, each with a Chinese sentence for the person."""


class Refusal(Exception):
    """Base of everything that is refused; `str()` is a Chinese sentence saying where, what and how to mend it."""


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
