"""Each error of the library is one outcome, each refusal has its reason."""

from datetime import timedelta

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels.telegram.outcome import outcome_of
from bot.core.message import (
    Deferred,
    RefusalReason,
    Refused,
    Uncertain,
)


def because(error: TelegramError, cause: BaseException | None = None) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (RetryAfter(7), Deferred),
        (RetryAfter(timedelta(seconds=90)), Deferred),
        (ChatMigrated(-1001), Refused),
        (InvalidToken(), Refused),
        (Conflict("terminated"), Deferred),
        (because(NetworkError("httpx.ConnectError: "), httpx.ConnectError("")), Deferred),
        (because(TimedOut(), httpx.ConnectTimeout("")), Deferred),
        (because(TimedOut(), httpx.PoolTimeout("")), Deferred),
        (because(NetworkError("httpx.ProxyError: 407"), httpx.ProxyError("")), Deferred),
        (because(TimedOut(), httpx.ReadTimeout("")), Uncertain),
        (because(TimedOut(), httpx.WriteTimeout("")), Uncertain),
        (because(NetworkError("httpx.ReadError: "), httpx.ReadError("")), Uncertain),
        (because(NetworkError("httpx.WriteError: "), httpx.WriteError("")), Uncertain),
        (because(NetworkError("httpx.RemoteProtocolError: "), httpx.RemoteProtocolError("")), Uncertain),
        (because(NetworkError("Unknown error"), ValueError()), Uncertain),
        (TimedOut(), Uncertain),
        (NetworkError("Internal Server Error"), Deferred),
        (TelegramError("Invalid server response"), Uncertain),
    ],
)
def test_every_error_is_one_outcome(error: TelegramError, expected: type) -> None:
    assert isinstance(outcome_of(error), expected)


@pytest.mark.parametrize(("wait", "expected"), [(7, 7.0), (timedelta(minutes=2), 120.0)])
@pytest.mark.parametrize("switch", ["1", "0"])
@pytest.mark.filterwarnings("ignore:.*retry_after.*")
def test_the_wait_is_read_in_either_form_of_the_library(
    monkeypatch: pytest.MonkeyPatch, wait: int | timedelta, expected: float, switch: str
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", switch)
    outcome = outcome_of(RetryAfter(wait))
    assert isinstance(outcome, Deferred)
    assert outcome.seconds == expected


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), RefusalReason.BLOCKED),
        (Forbidden("Forbidden: user is deactivated"), RefusalReason.GONE),
        (Forbidden("Forbidden: the group chat was deleted"), RefusalReason.GONE),
        (Forbidden("Forbidden: bot can't initiate conversation with a user"), RefusalReason.NEVER_STARTED),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), RefusalReason.KICKED),
        (Forbidden("Forbidden: bot is not a member of the channel chat"), RefusalReason.KICKED),
        (Forbidden("Forbidden: something new"), RefusalReason.OTHER),
        (BadRequest("Bad Request: chat not found"), RefusalReason.GONE),
        (BadRequest("Bad Request: PEER_ID_INVALID"), RefusalReason.GONE),
        (BadRequest("Bad Request: not enough rights to send text messages to the chat"), RefusalReason.NO_RIGHT),
        (BadRequest("Bad Request: TOPIC_CLOSED"), RefusalReason.NO_RIGHT),
        (BadRequest("Bad Request: message to edit not found"), RefusalReason.TARGET_MISSING),
        (BadRequest("Bad Request: message can't be edited"), RefusalReason.TARGET_MISSING),
        (BadRequest("Bad Request: message is too long"), RefusalReason.BAD_CONTENT),
        (BadRequest("Bad Request: message text is empty"), RefusalReason.BAD_CONTENT),
        (BadRequest("Bad Request: BUTTON_DATA_INVALID"), RefusalReason.BAD_CONTENT),
        (BadRequest("Bad Request: group chat was upgraded to a supergroup chat"), RefusalReason.MIGRATED),
        (BadRequest("Bad Request: something new"), RefusalReason.OTHER),
    ],
)
def test_every_refusal_has_its_reason(error: TelegramError, reason: RefusalReason) -> None:
    outcome = outcome_of(error)
    assert isinstance(outcome, Refused)
    assert outcome.reason is reason
    assert outcome.description
