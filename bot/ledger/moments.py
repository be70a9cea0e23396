"""At which moment of a working day somebody's one reminder message goes out."""

import hashlib
from datetime import date, datetime, timedelta

from bot.ledger.calendar import WorkingHours

_LATEST_MINUTE = 14
_CROWDED = frozenset({0, 30})
"""Minutes at which machines everywhere wake up; no message of ours starts there."""
_EXTRA = "+"
"""Sorts behind the day's own slot and before the next day's."""


def slot(day: date) -> str:
    """The name of a working day's reminder message; one per person."""
    return f"reminder:{day.isoformat()}"


def extra_slot(day: date) -> str:
    """The name of the one message beyond the cap that the office may order for a person and working day."""
    return f"{slot(day)}{_EXTRA}"


def is_extra(slot_name: str) -> bool:
    """Whether it is the slot of that message beyond the cap."""
    return day_of(slot_name) is not None and slot_name.endswith(_EXTRA)


def day_of(slot_name: str) -> date | None:
    """The working day of a reminder's slot; None for any other slot."""
    kind, _, day = slot_name.partition(":")
    return date.fromisoformat(day.removesuffix(_EXTRA)) if kind == "reminder" else None


def opening(person_id: int, day: date, unit: WorkingHours) -> datetime:
    """When the day's message of the person may leave: 1 to 14 minutes after work begins, always the same for one."""
    return _aside(datetime.combine(day, unit.work_start, unit.zone), person_id)


def moment(person_id: int, now: datetime, unit: WorkingHours) -> datetime | None:
    """When a message planned now leaves on the local day of `now`, taken to be a working day; None: no more today."""
    local = now.astimezone(unit.zone)
    begin = opening(person_id, local.date(), unit)
    if local > begin:
        begin = _aside(local.replace(second=0, microsecond=0), person_id) if local.minute in _CROWDED else local
    return begin if begin < datetime.combine(local.date(), unit.work_end, unit.zone) else None


def _aside(start: datetime, person_id: int) -> datetime:
    """1 to 14 minutes after `start`, by a stable hash of the person, never at a crowded minute."""
    free = [
        minutes
        for minutes in range(1, _LATEST_MINUTE + 1)
        if (start + timedelta(minutes=minutes)).minute not in _CROWDED
    ]
    digest = hashlib.sha256(f"reminder:{person_id}".encode()).digest()
    return start + timedelta(minutes=free[int.from_bytes(digest[:4]) % len(free)])
