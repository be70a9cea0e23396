"""A process that starts the real program again and again, each time to be killed at a named moment.

`python -m tests.support.mortal` reads one JSON line for each life from standard input and answers two: `{"pid": …}` when
it has begun and `{"status": …}` (as of os.waitpid) when it has ended. All imports are done once, and what they leave to
be made ready at the first use is made ready, so a life costs what the start of the service costs and no more; each is a
process of its own, and SIGKILL is SIGKILL.
"""

import importlib
import json
import os
import signal
import sys
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import configure_mappers

from bot import cli
from bot.conversation.understand import understand
from bot.core import checkpoint

_LATE = (
    "anyio._backends._asyncio",
    "apscheduler.triggers.interval",
    "uvicorn.lifespan.on",
    "uvicorn.protocols.http.auto",
)
"""What libraries import only when they run."""


def main() -> None:
    for name in _LATE:
        importlib.import_module(name)
    # What the first reply that is read and the first statement have made ready for all that follow.
    understand("1-1 完成31%", date(2023, 10, 11))
    configure_mappers()
    for line in sys.stdin:
        life = json.loads(line)
        pid = os.fork()
        if pid == 0:
            live(life)
        _tell({"pid": pid})
        _, status = os.waitpid(pid, 0)
        _tell({"status": status})


def live(life: dict[str, Any]) -> None:
    """One run of the program; `point` and `hit` say at which passing of which moment it dies."""
    status = 1
    try:
        os.chdir(life["folder"])
        os.environ.update(life["environment"])
        output = os.open(Path(life["folder"]) / "output.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(output, stream.fileno())
        os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
        if life["point"]:
            checkpoint.observe(Death(life["point"], life["hit"]))
        sys.argv = ["zhenggai", *life["words"]]
        cli.main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(status)


class Death:
    """Comes at the `hit`-th passing of a moment."""

    def __init__(self, point: str, hit: int) -> None:
        self._point = point
        self._left = hit

    def __call__(self, name: str) -> None:
        if name == self._point:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def _tell(fact: dict[str, int]) -> None:
    sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
