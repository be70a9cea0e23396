"""The service itself, its rehearsal, and the demo."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import date, datetime, time
from pathlib import Path

import structlog
from fastapi import FastAPI

from bot import present
from bot.app import House, build, look_again, open_ledger
from bot.core import log as logs
from bot.core.clock import Clock, RehearsalClock, SystemClock
from bot.core.config import Settings
from bot.core.errors import BadInput, ConfigurationError
from bot.core.instance import hold
from bot.demo.play import play
from bot.demo.stage import OPENING, ZONE, demo_settings, set_stage
from bot.demo.transcript import transcript
from bot.ledger.calendar import Calendar
from bot.serve import serve
from bot.web.context import DemoControls, WebContext
from bot.web.server import build as build_pages
from jobs.runner import Runner

log = structlog.get_logger(__name__)


async def run(settings: Settings, rehearse: datetime | None, speed: float) -> int:
    """The service until it is told to stop; a rehearsal has its own clock and marks every message."""
    logs.set_up(settings.log.level, settings.log.format, settings.secrets())
    if settings.telegram.mode == "webhook" and settings.telegram.token and not settings.telegram.webhook_secret:
        raise ConfigurationError("配置项 telegram.webhook_secret 是空的，webhook 方式必须设置。请填一串随机字母数字。")
    clock: Clock = SystemClock()
    if rehearse:
        clock, settings = RehearsalClock(rehearse, speed), _in_step(settings, speed)
    house = build(settings, clock, rehearsal=rehearse is not None)
    file = house.database.sqlite_file
    try:
        with hold(file, SystemClock().now()) if file else nullcontext():
            await open_ledger(house.database)
            if rehearse:
                await look_again(house)
            _say_how_far_the_calendar_goes(house)
            await serve(house, lambda runner: _pages(house, runner), _ready)
    finally:
        await house.close()
    return 0


async def demo(host: str, port: int) -> int:
    """The sample unit in the browser, until interrupted; everything it wrote is then thrown away."""
    with _folder() as folder:
        settings = demo_settings(folder, host, port)
        logs.set_up("warning", "text", [])
        stage = await set_stage(settings)
        try:
            await stage.advance(OPENING.replace(hour=9, minute=20))
            await serve(stage.house, lambda runner: _pages(stage.house, runner, stage), _demo_ready)
        finally:
            await stage.house.close()
    return 0


async def headless(until: date | None, *, as_json: bool) -> int:
    """The sample unit by itself up to the end of the given day, with scripted replies."""
    end = datetime.combine(until or OPENING.date().replace(month=12, day=31), time(23, 59), tzinfo=ZONE)
    if end < OPENING:
        raise BadInput(f"样例从 {OPENING:%Y-%m-%d} 开始，--until 要写这天或之后的日期。")
    with _folder() as folder:
        logs.set_up("warning", "text", [])
        stage = await set_stage(demo_settings(folder))
        try:
            with present.progress("模拟") as bar:
                await play(stage, end, bar)
            rows = await transcript(stage.house.database)
        finally:
            await stage.house.close()
    if as_json:
        present.as_json([row.to_json() for row in rows])
    else:
        for row in rows:
            present.say(row.line())
    return 0


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="zhenggai-demo-") as name:
        yield Path(name)


def _in_step(settings: Settings, speed: float) -> Settings:
    """Settings under which leases, pauses and the platforms' paces keep their real length on a clock of that speed."""
    delivery, telegram = settings.delivery, settings.telegram
    return settings.model_copy(
        update={
            "delivery": delivery.model_copy(
                update={
                    "lease_seconds": delivery.lease_seconds * speed,
                    "resend_after_seconds": delivery.resend_after_seconds * speed,
                }
            ),
            "telegram": telegram.model_copy(
                update={
                    "chat_seconds": telegram.chat_seconds * speed,
                    "group_seconds": telegram.group_seconds * speed,
                    "per_second": telegram.per_second / speed,
                }
            ),
        }
    )


def _pages(house: House, runner: Runner, demo: DemoControls | None = None) -> FastAPI:
    return build_pages(
        WebContext(
            database=house.database,
            clock=house.clock,
            channels=house.channels,
            settings=house.settings,
            wake=lambda: runner.ring("listener"),
            demo=demo,
            sweep_age=lambda: runner.age("deadlines"),
        )
    )


def _ready(address: str) -> None:
    log.info("ready", address=address)


def _demo_ready(address: str) -> None:
    present.say(f"整改演示已启动，请用浏览器打开 {address}/sandbox ，按 Ctrl+C 结束。")


def _say_how_far_the_calendar_goes(house: House) -> None:
    """A service that runs past its working-day data must not do so unnoticed."""
    known_until = Calendar().known_until
    if known_until < house.clock.now().astimezone(house.settings.unit.zone).date():
        log.warning("working_days_unknown", known_until=known_until.isoformat(), fallback="Monday to Friday")
