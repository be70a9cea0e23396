"""One line of the forecast: what will be said to whom and when, or why it will not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.ledger import moments
from bot.ledger.calendar import Calendar
from bot.ledger.facts import MeasureFacts, UnitFacts
from bot.ledger.facts_reading import person_of
from bot.ledger.handover import REMINDER_RUNG
from bot.ledger.handover_reminders import ComingReminder
from bot.ledger.plan import PlannedNotice
from bot.ledger.policy import Hearer, Level
from bot.ledger.rungs import Fall
from bot.ledger.why_not import Unsaid
from bot.post.delivery import Delivery
from bot.post.notice import Notice


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One reminder of one measure to one person; rows with the same `message` travel together.

    `not_sent` is set, and `message` empty, where nothing is sent at that moment; `why` explains a reminder that
    comes on another day or to another person than the ladder alone would say. Both are Chinese.
    """

    at: datetime
    person_id: int | None
    person: str
    role: str
    rule: str
    rung: str
    occurrence: str
    level: str
    problem: str
    measure: str
    measure_id: int
    due: str | None
    message: int | None = None
    late: bool = False
    why: str = ""
    not_sent: str = ""
    is_extra: bool = False
    """It travels in the one message beyond the daily cap that the office may order."""

    def to_json(self) -> dict[str, Any]:
        """The row as `zhenggai plan --json` writes it."""
        row: dict[str, Any] = {
            "at": self.at.isoformat(timespec="seconds"),
            "person": self.person,
            "role": self.role,
            "rule": self.rule,
            "level": self.level,
            "problem": self.problem,
            "measure": self.measure,
            "due": self.due,
            "message": self.message,
            "rung": self.rung,
            "late": self.late,
            "why": self.why,
        }
        return row | {"not_sent": self.not_sent} if self.not_sent else row


def sent_row(notice: PlannedNotice, unit: UnitFacts, calendar: Calendar) -> PlannedRow:
    """The row of a reminder that will be sent; its message is numbered later."""
    wanted, measure = notice.wanted, notice.measure
    return PlannedRow(
        at=notice.at.astimezone(unit.zone),
        person_id=wanted.person_id,
        person=_name(wanted.person_id, unit),
        role=wanted.role.value,
        message=None,
        late=notice.is_late,
        why="；".join(_reasons(notice, unit, calendar)),
        **_common(measure, wanted.fall),
    )


def request_row(reminder: ComingReminder, unit: UnitFacts) -> PlannedRow:
    """The row of a reminder to somebody who was asked to take a measure on and has not answered."""
    asked, measure = reminder.asked, reminder.measure
    return PlannedRow(
        at=reminder.at.astimezone(unit.zone),
        person_id=asked.person_id,
        person=asked.name,
        role=Hearer.HANDLER.value,
        rule=f"转办待答复 第{reminder.number}次",
        rung=REMINDER_RUNG,
        occurrence=str(asked.handover_id),
        level=Level.GREEN.value,
        **_of_measure(measure),
    )


def nudge_row(notice: Notice, delivery: Delivery, measure: MeasureFacts, unit: UnitFacts) -> PlannedRow:
    """The row of a reminder that the office ordered beside the ladder and that waits for its moment."""
    person_id = person_of(notice.recipient)
    return PlannedRow(
        at=delivery.not_before.astimezone(unit.zone),
        person_id=person_id,
        person=_name(person_id, unit),
        role=notice.role,
        rule="整改办催办",
        rung=notice.rung,
        occurrence=notice.occurrence,
        level=notice.level,
        **_of_measure(measure),
        is_extra=moments.is_extra(delivery.slot),
    )


def unsent_row(unsaid: Unsaid, unit: UnitFacts) -> PlannedRow:
    """The row of something that is not sent, at the moment at which it would have been."""
    return PlannedRow(
        at=moments.opening(unsaid.person_id or 0, unsaid.on, unit),
        person_id=unsaid.person_id,
        person=_name(unsaid.person_id, unit),
        role=unsaid.role.value if unsaid.role else "",
        not_sent=unsaid.reason,
        **_common(unsaid.measure, unsaid.fall),
    )


def in_messages(rows: Iterable[PlannedRow]) -> list[PlannedRow]:
    """The rows in order of time, the sent ones numbered by message: one person, one working day, or once more."""
    ordered = sorted(rows, key=lambda row: (row.at, row.person_id or 0, bool(row.not_sent), *_natural(row.measure)))
    numbers: dict[tuple[int | None, date, bool], int] = {}
    for row in ordered:
        if not row.not_sent:
            numbers.setdefault(_message(row), len(numbers) + 1)
    return [row if row.not_sent else replace(row, message=numbers[_message(row)]) for row in ordered]


def _message(row: PlannedRow) -> tuple[int | None, date, bool]:
    return row.person_id, row.at.date(), row.is_extra


def _common(measure: MeasureFacts, fall: Fall | None) -> dict[str, Any]:
    return {
        "rule": f"{measure.ladder.name} {fall.rung.words}" if fall else measure.ladder.name,
        "rung": fall.rung.name if fall else "",
        "occurrence": fall.occurrence if fall else "",
        "level": fall.rung.level.value if fall else "",
        **_of_measure(measure),
    }


def _of_measure(measure: MeasureFacts) -> dict[str, Any]:
    return {
        "problem": measure.problem,
        "measure": measure.number,
        "measure_id": measure.id,
        "due": measure.due_on.isoformat() if measure.due_on else None,
    }


def _reasons(notice: PlannedNotice, unit: UnitFacts, calendar: Calendar) -> Sequence[str]:
    fall, wanted = notice.wanted.fall, notice.wanted
    reasons = []
    if fall.counted_on != fall.day:
        reasons.append(
            f"逢{calendar.holiday_name(fall.counted_on)}，由{fall.counted_on.month}月{fall.counted_on.day}日移来"
        )
    if notice.day != fall.day:
        reasons.append(f"{fall.day.month}月{fall.day.day}日未发，补发")
    if wanted.person_id != wanted.duty_person_id:
        reasons.append(f"代{_name(wanted.duty_person_id, unit)}接收")
    return reasons


def _name(person_id: int | None, unit: UnitFacts) -> str:
    person = unit.people.get(person_id) if person_id is not None else None
    return person.name if person else ""


def _natural(number: str) -> tuple[int, ...]:
    """Sorts 4-10 behind 4-2."""
    return tuple(int(part) if part.isdecimal() else 0 for part in number.split("-"))
