"""The real program as its users run it: commands, and the service as a process."""

import contextlib
import io
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from unittest.mock import patch

from bot.cli import main
from tests.support.fake_telegram import FakeTelegram


def _environment(telegram: FakeTelegram | None) -> dict[str, str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("ZHENGGAI_")}
    environment |= {"ZHENGGAI_WEB__PORT": "0", "ZHENGGAI_LOG__FORMAT": "json", "PYTHONUNBUFFERED": "1"}
    if telegram is not None:
        environment["ZHENGGAI_TELEGRAM__TOKEN"] = telegram.token
        environment["ZHENGGAI_TELEGRAM__BASE_URL"] = telegram.base_url
        environment["ZHENGGAI_TELEGRAM__POLL_SECONDS"] = "1"
    return environment


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


def command(folder: Path, *words: str, telegram: FakeTelegram | None = None) -> Done:
    """Runs `zhenggai WORDS…` in a folder to its end, through the very door of the program, without a new process."""
    said, complained = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        patch.dict(os.environ, _environment(telegram), clear=True),
        patch.object(sys, "argv", ["zhenggai", *words]),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(complained),
    ):
        try:
            main()
        except SystemExit as end:
            status = end.code
    return Done(status if isinstance(status, int) else 1, said.getvalue(), complained.getvalue())


def process(folder: Path, *words: str, telegram: FakeTelegram | None = None) -> Done:
    """Runs `python -m bot WORDS…` as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env=_environment(telegram),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def answer(folder: Path, *words: str, telegram: FakeTelegram | None = None) -> Any:
    """The JSON that a command prints; a failing command fails the test with its words."""
    done = command(folder, *words, "--json", telegram=telegram)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Service:
    """`zhenggai run` in a folder: entering waits until it is ready, leaving stops it with SIGTERM."""

    def __init__(self, folder: Path, *words: str, telegram: FakeTelegram | None = None, level: str = "info") -> None:
        self._lines: queue.Queue[str] = queue.Queue()
        self.output: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run", *words],
            cwd=folder,
            env=_environment(telegram) | {"ZHENGGAI_LOG__LEVEL": level},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.address = ""

    @property
    def pid(self) -> int:
        return self._process.pid

    def _read(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.output.append(line)
            self._lines.put(line)
        self._lines.put("")

    def wait_for(self, event: str, seconds: float = 30.0) -> dict[str, Any]:
        """The next log line with this event; fails the test where the process ends or is silent too long."""
        while line := self._lines.get(timeout=seconds):
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if isinstance(entry, dict) and entry.get("event") == event:
                return entry
        raise AssertionError(f"the service ended before {event!r}:\n{''.join(self.output)}")

    def __enter__(self) -> Self:
        self.address = str(self.wait_for("ready")["address"])
        return self

    def stop(self, sign: signal.Signals = signal.SIGTERM) -> int:
        """Sends the signal and waits for the end; the exit status."""
        if self._process.poll() is None:
            self._process.send_signal(sign)
        status = self._process.wait(timeout=40)
        self._reader.join(timeout=10)
        if self._process.stderr is not None:
            self._process.stderr.close()
        return status

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop(signal.SIGKILL if error else signal.SIGTERM)
