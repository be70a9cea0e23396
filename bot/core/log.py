"""Logs: events with fields, for people or machines, with every secret hidden."""

import logging
import sys
from collections.abc import Sequence
from typing import Literal

import structlog

from bot.core.secrets import redact

_QUIET = ("httpx", "httpcore", "aiosqlite", "apscheduler", "alembic", "telegram", "asyncio", "uvicorn.access")
"""Libraries whose lines say nothing to an administrator, or (httpx, telegram) hold addresses with the token."""


class HidingFormatter(logging.Formatter):
    """Formats a record and puts stars over each secret, tracebacks included."""

    def __init__(self, inner: logging.Formatter, words: Sequence[str]) -> None:
        super().__init__()
        self._inner = inner
        self._words = tuple(words)

    def format(self, record: logging.LogRecord) -> str:
        return redact(self._inner.format(record), self._words)


def set_up(level: str, form: Literal["text", "json"], secrets: Sequence[str]) -> None:
    """Sends all logs of all libraries to standard error in one form; to be called once at start."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=False),
    ]
    last: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    inner = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            *([structlog.processors.format_exc_info] if form == "json" else []),
            last,
        ],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(HidingFormatter(inner, secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level) if level != "debug" else logging.DEBUG)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
