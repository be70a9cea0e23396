"""What the pages and doors stand on; the roof fills it in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.channels.channel import Channel
from bot.core.clock import Clock
from bot.core.config import Settings
from bot.core.database import Database


class DemoControls(Protocol):
    """The demo's hands on its clock; `unit_id` is the sample unit."""

    @property
    def unit_id(self) -> int: ...

    async def advance(self, to: datetime) -> None:
        """Lets everything happen that is due up to `to`, each thing at its own moment; then the clock shows `to`."""
        ...

    async def next_event(self) -> datetime | None:
        """The moment of the next thing that will happen by itself, None when nothing will."""
        ...


@dataclass(frozen=True, slots=True)
class WebContext:
    """The parts of the running program that pages may use.

    `wake` says that the inbox has something new. `sweep_age` tells how long ago the last deadline check ended, None
    while there was none yet. Without `demo` there is no sandbox page.
    """

    database: Database
    clock: Clock
    channels: Mapping[str, Channel]
    settings: Settings
    wake: Callable[[], None]
    demo: DemoControls | None = None
    sweep_age: Callable[[], timedelta | None] | None = None
