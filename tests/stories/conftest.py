"""The stage of each story: the sandbox, and a fake Telegram over HTTP."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.clock import ManualClock
from tests.support.phones import TelegramPhones, on_sandbox, on_telegram
from tests.support.story import Scene, moment, set_scene

OPENING = moment("2023-10-11 08:30")
"""A Wednesday morning before the office opens."""


@pytest.fixture(params=["sandbox", "telegram"])
async def scene(request: pytest.FixtureRequest, sqlite_url: str, tmp_path: Path) -> AsyncIterator[Scene]:
    clock = ManualClock(OPENING)
    opened = on_sandbox if request.param == "sandbox" else on_telegram
    async with opened(sqlite_url, tmp_path, clock) as phones:
        scene = await set_scene(phones, clock)
        if isinstance(phones, TelegramPhones):
            await phones.open_accounts({id_: name for name, id_ in scene.people.items() if id_})
        yield scene
