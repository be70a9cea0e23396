"""What every test may ask for."""

import gc
import os
import shutil
from pathlib import Path

import structlog
from hypothesis import settings

from tests.support.effort import rounds

pytest_plugins = ["tests.support.compiled", "tests.support.stores"]

# Outside of the service the default is to draw a traceback with every local variable, which takes seconds for each.
structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
    ]
)

# A busy machine is slow, not wrong: no property fails for the time an example took.
settings.register_profile("without deadline", deadline=None, max_examples=rounds(40))
settings.load_profile("without deadline")

_ROOM = 2 * 1024**3


def pytest_configure() -> None:
    """Puts the databases of tests into memory where there is room: each commit waits for the disk otherwise."""
    memory = Path("/dev/shm")
    if memory.is_dir() and shutil.disk_usage(memory).free > _ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


def pytest_collection_finish() -> None:
    """Some thousand tests and all modules stay to the end: the collector need not look through them again and again."""
    gc.freeze()
