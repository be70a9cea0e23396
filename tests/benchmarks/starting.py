"""How long the service takes from its start to readiness, and what memory it holds when idle."""

import tempfile
import time
from pathlib import Path

import httpx
import psutil

from tests.support.fake_telegram import FakeTelegram
from tests.support.service import Service, command


def measure(rounds: int = 5) -> tuple[list[float], float]:
    """Seconds from exec to an answered readiness, for each round, and resident megabytes of the last one when idle."""
    seconds: list[float] = []
    megabytes = 0.0
    with tempfile.TemporaryDirectory() as name, FakeTelegram() as telegram:
        folder = Path(name)
        assert command(folder, "init").returncode == 0
        for _ in range(rounds):
            began = time.perf_counter()
            with Service(folder, telegram=telegram) as service:
                httpx.get(f"{service.address}/health/live").raise_for_status()
                seconds.append(time.perf_counter() - began)
                telegram.wait_for(lambda: telegram.calls_to("getUpdates"))
                megabytes = psutil.Process(service.pid).memory_info().rss / 1e6
    return seconds, megabytes


def report() -> list[str]:
    """The lines of `make bench`."""
    seconds, megabytes = measure()
    return [
        f"start to ready: median {sorted(seconds)[len(seconds) // 2]:.2f} s, worst {max(seconds):.2f} s (aim 2 s)",
        f"resident memory idle: {megabytes:.0f} MB (aim 150 MB)",
    ]
