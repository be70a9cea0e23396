"""What a failed call means: each error of the library as one of the outcomes; platform words decide."""

from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.core.message import Deferred, RefusalReason, Refused, Uncertain

NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)
"""Causes that prove that no byte of the request reached Telegram."""

NO_CONNECTION_SECONDS = 10.0
SERVER_TROUBLE_SECONDS = 5.0
CONFLICT_SECONDS = 15.0

_FORBIDDEN = (
    ("blocked", RefusalReason.BLOCKED),
    ("deactivated", RefusalReason.GONE),
    ("was deleted", RefusalReason.GONE),
    ("can't initiate conversation", RefusalReason.NEVER_STARTED),
    ("kicked", RefusalReason.KICKED),
    ("not a member", RefusalReason.KICKED),
    ("not enough rights", RefusalReason.NO_RIGHT),
    ("no rights", RefusalReason.NO_RIGHT),
)
_BAD_REQUEST = (
    ("chat not found", RefusalReason.GONE),
    ("user not found", RefusalReason.GONE),
    ("peer_id_invalid", RefusalReason.GONE),
    ("chat_id is empty", RefusalReason.NO_ADDRESS),
    ("upgraded to a supergroup", RefusalReason.MIGRATED),
    ("message to edit not found", RefusalReason.TARGET_MISSING),
    ("message can't be edited", RefusalReason.TARGET_MISSING),
    ("no text in the message to edit", RefusalReason.TARGET_MISSING),
    ("message to be replied not found", RefusalReason.TARGET_MISSING),
    ("message_id_invalid", RefusalReason.TARGET_MISSING),
    ("not enough rights", RefusalReason.NO_RIGHT),
    ("no rights to send", RefusalReason.NO_RIGHT),
    ("need administrator rights", RefusalReason.NO_RIGHT),
    ("chat_write_forbidden", RefusalReason.NO_RIGHT),
    ("chat_restricted", RefusalReason.NO_RIGHT),
    ("topic_closed", RefusalReason.NO_RIGHT),
    ("can't parse", RefusalReason.BAD_CONTENT),
    ("too long", RefusalReason.BAD_CONTENT),
    ("is empty", RefusalReason.BAD_CONTENT),
    ("button", RefusalReason.BAD_CONTENT),
    ("reply_markup", RefusalReason.BAD_CONTENT),
)


def outcome_of(error: TelegramError) -> Refused | Deferred | Uncertain:
    """The outcome of a call that raised this; what is not known for sure is Uncertain."""
    words = str(error)
    match error:
        case RetryAfter():
            return Deferred(seconds_of(error), words)
        case ChatMigrated():
            return Refused(RefusalReason.MIGRATED, words, new_chat=str(error.new_chat_id))
        case Forbidden():
            return Refused(_reason(words, _FORBIDDEN), words)
        case InvalidToken():
            return Refused(RefusalReason.BAD_CREDENTIALS, words)
        case BadRequest():
            return Refused(_reason(words, _BAD_REQUEST), words)
        case NetworkError():
            return _of_network(error, words)
        case Conflict():
            return Deferred(CONFLICT_SECONDS, words, whole_channel=True)
        case _:
            return Uncertain(words)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait; the library gives a number or a timedelta, by a switch and its version."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def is_unparsable(error: TelegramError) -> bool:
    """Whether Telegram could not read the marks in the text; then nothing was sent."""
    return isinstance(error, BadRequest) and "can't parse entities" in str(error).lower()


def is_unchanged(error: TelegramError) -> bool:
    """Whether an edit was refused because the message looks so already."""
    return isinstance(error, BadRequest) and "message is not modified" in str(error).lower()


def _of_network(error: NetworkError, words: str) -> Refused | Deferred | Uncertain:
    """Connect failures were not sent; a 5xx in Telegram's own form was answered; a gateway's word proves nothing."""
    if isinstance(error.__cause__, NOT_SENT):
        return Deferred(NO_CONNECTION_SECONDS, words, whole_channel=True)
    if error.__cause__ is not None or words.lower().startswith(("bad gateway", "gateway time", "timed out")):
        return Uncertain(words)
    if words.lower().startswith("request entity too large"):
        return Refused(RefusalReason.BAD_CONTENT, words)
    return Deferred(SERVER_TROUBLE_SECONDS, words)


def _reason(words: str, table: tuple[tuple[str, RefusalReason], ...]) -> RefusalReason:
    lower = words.lower()
    return next((reason for part, reason in table if part in lower), RefusalReason.OTHER)
