"""Names the moments between two steps, so that a test can stop the real process exactly there."""

from collections.abc import Callable

_observers: list[Callable[[str], None]] = []


def reached(name: str) -> None:
    """Tells the observers, if any, that the named moment has come; in service there are none."""
    for observer in _observers:
        observer(name)


def observe(observer: Callable[[str], None]) -> None:
    """Adds an observer for the life of the process."""
    _observers.append(observer)
