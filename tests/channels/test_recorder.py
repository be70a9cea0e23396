"""The recorder: what was sent stays, what is asked for happens."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels import recorder as recorder_module
from bot.channels.recorder import Recorder, Sent
from bot.core.clock import ManualClock
from bot.core.message import Accepted, Deferred, IncomingKind, Outcome, Outgoing, Uncertain, rich

NOW = datetime(2026, 3, 9, 1, 7, tzinfo=UTC)


async def test_what_was_sent_is_kept_with_its_time_and_outcome() -> None:
    recorder = Recorder(ManualClock(NOW))
    message = Outgoing(rich("提醒"), reference="12")
    outcome = await recorder.send("li", message)
    assert recorder.sent == [Sent("li", message, NOW, outcome)]
    assert isinstance(outcome, Accepted)


async def test_answers_can_be_ordered_and_then_all_is_well_again() -> None:
    recorder = Recorder(ManualClock(NOW))
    ordered: list[Outcome] = [Deferred(3.0, "later"), Uncertain("lost")]
    recorder.outcomes.extend(ordered)
    outcomes = [await recorder.send("li", Outgoing(rich("提醒"))) for _ in range(3)]
    assert outcomes[:2] == ordered
    assert isinstance(outcomes[2], Accepted)
    assert len(recorder.faces) == 1


async def test_acknowledgements_are_remembered() -> None:
    recorder = Recorder(ManualClock(NOW))
    await recorder.acknowledge("press-1", "已记录")
    assert recorder.acknowledged == [("press-1", "已记录")]


async def test_what_is_heard_is_stored_though_the_store_fails_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "RETRY_SECONDS", 0)
    recorder = Recorder(ManualClock(NOW))
    stored: list[Mapping[str, Any]] = []
    failures = iter([OSError("disk full"), None, None])
    done = asyncio.Event()

    async def store(raws: Sequence[Mapping[str, Any]]) -> None:
        if error := next(failures):
            raise error
        stored.extend(raws)
        if len(stored) == 2:
            done.set()

    listening = asyncio.create_task(recorder.listen(store))
    recorder.hear("li", "已完成")
    recorder.hear("li", kind=IncomingKind.BLOCKED)
    await asyncio.wait_for(done.wait(), 10)
    listening.cancel()
    with suppress(asyncio.CancelledError):
        await listening
    events = [event for raw in stored for event in recorder.read(raw)]
    assert [(event.kind, event.text, event.sender) for event in events] == [
        (IncomingKind.TEXT, "已完成", "li"),
        (IncomingKind.BLOCKED, "", "li"),
    ]
