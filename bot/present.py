"""What a command shows: JSON alone on standard output, or words and tables for people."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

words = Console(stderr=True, highlight=False)
"""Where progress bars and remarks go, so that standard output stays clean."""

page = Console(highlight=False, width=None if sys.stdout.isatty() else 160)
"""Standard output for people; a file or a pipe has no width of its own, and tables need room."""


def as_json(value: Any) -> None:
    """One JSON document on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def as_lines(values: Sequence[Any]) -> None:
    """One JSON object a line on standard output."""
    for value in values:
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def say(text: str) -> None:
    """A sentence on standard output, as it is."""
    page.print(text, markup=False, soft_wrap=True)


def complain(text: str) -> None:
    """A sentence on standard error, each line marked."""
    for line in text.splitlines():
        words.print(f"✗ {line}", style="red", markup=False, soft_wrap=True)


def warn(text: str) -> None:
    words.print(f"! {text}", style="yellow", markup=False, soft_wrap=True)


def table(title: str, headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """A table on standard output; cells are shown as they are, markup in them is not obeyed."""
    grid = Table(title=title, title_justify="left", header_style="bold")
    for header in headers:
        grid.add_column(header, overflow="fold")
    for row in rows:
        grid.add_row(*(_cell(value) for value in row))
    page.print(grid)


def _cell(value: object) -> str:
    return "" if value is None else str(value).replace("[", r"\[")


@contextmanager
def progress(label: str) -> Iterator["Bar"]:
    """A bar on standard error for long work; silent where standard error is no terminal."""
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=words,
        disable=not words.is_terminal,
    ) as shown:
        yield Bar(shown, label)


class Bar:
    """A progress bar that learns its length on the way."""

    def __init__(self, shown: Progress, label: str) -> None:
        self._shown = shown
        self._task = shown.add_task(label, total=None)

    def __call__(self, done: int, total: int) -> None:
        self._shown.update(self._task, completed=done, total=total)
