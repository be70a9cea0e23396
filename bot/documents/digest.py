"""The week in one page: numbers, counts and dates, nothing that a group should not read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.message import RichText, plain
from bot.documents.reminder import short_date
from bot.documents.templates import render
from bot.ledger.calendar import iso_week
from bot.ledger.directory import paused_people
from bot.ledger.measure import STATUS_WORDS, Measure, MeasureStatus
from bot.ledger.problem import Problem
from bot.ledger.progress import ExtensionRequest, ExtensionState, Report, ReportKind
from bot.ledger.reading import counts, newest_only
from bot.ledger.unit import Unit

SOON_DAYS = 7
_MOST_NAMED = 20
_NOT_RUNNING = (MeasureStatus.CLAIMED, MeasureStatus.CLOSED, MeasureStatus.LONG_TERM)


@dataclass(frozen=True, slots=True)
class DigestPage:
    """The page of one unit: `week` such as 2023-W41, and the words."""

    week: str
    body: RichText

    @property
    def text(self) -> str:
        """The words alone, ending in a line break."""
        return plain(self.body) + "\n"


@dataclass(frozen=True, slots=True)
class _Named:
    """A number of a measure and, where it matters, its day."""

    number: str
    day: date | None = None

    def words(self, today: date) -> str:
        return f"{self.number}（{short_date(self.day, today)}）" if self.day else self.number


async def page(session: AsyncSession, unit: Unit, now: datetime) -> DigestPage:
    """The page as the ledger stands, seen from the unit's local day of `now`."""
    today = now.astimezone(unit.zone).date()
    figures = await counts(session, unit.id, today)
    closed = figures.of(MeasureStatus.CLOSED)
    others = [status for status in MeasureStatus if status is not MeasureStatus.CLOSED and figures.of(status)]
    year, week, _ = today.isocalendar()
    body = render(
        "digest",
        unit=unit.name,
        year=year,
        week=week,
        today=f"{today.year}年{today.month}月{today.day}日",
        problems=figures.problems,
        problems_closed=figures.problems_closed,
        measures=figures.measures,
        closed=closed,
        rate=f"{100 * closed / figures.measures:.1f}" if figures.measures else "0.0",
        states="，".join(f"{STATUS_WORDS[status]}{figures.of(status)}条" for status in others),
        lines=await _lines(session, unit, today),
        paused=len(await paused_people(session, unit.id, today)),
    )
    return DigestPage(iso_week(today), body)


async def _lines(session: AsyncSession, unit: Unit, today: date) -> list[dict[str, Any]]:
    running = (col(Measure.status).not_in(_NOT_RUNNING), newest_only())
    due, soon = col(Measure.due_on), today + timedelta(days=SOON_DAYS)
    week = datetime.combine(today - timedelta(days=SOON_DAYS), datetime.min.time(), unit.zone)
    claimed = (col(Measure.status) == MeasureStatus.CLAIMED, newest_only())
    found = {
        "超期": await _measures(session, unit.id, *running, due < today, dated=True),
        "七天内到期": await _measures(session, unit.id, *running, due >= today, due <= soon, dated=True),
        "待核验": await _measures(session, unit.id, *claimed),
        "待批延期": await _measures(session, unit.id, col(Measure.id).in_(_asked(unit.id))),
        "待协调困难": await _measures(session, unit.id, col(Measure.id).in_(_difficult(unit.id))),
        "近七天销号": await _measures(session, unit.id, col(Measure.closed_at) >= week),
    }
    return [{"word": word, "count": len(named), "named": _listed(named, today)} for word, named in found.items()]


def _asked(unit_id: int) -> Any:
    return select(ExtensionRequest.measure_id).where(
        col(ExtensionRequest.unit_id) == unit_id, col(ExtensionRequest.state) == ExtensionState.ASKED
    )


def _difficult(unit_id: int) -> Any:
    return select(Report.measure_id).where(
        col(Report.unit_id) == unit_id,
        col(Report.kind) == ReportKind.DIFFICULTY,
        col(Report.resolved_at).is_(None),
        col(Report.measure_id).is_not(None),
    )


async def _measures(
    session: AsyncSession, unit_id: int, *conditions: ColumnElement[bool], dated: bool = False
) -> list[_Named]:
    statement = (
        select(col(Measure.number), col(Measure.due_on))
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .where(col(Measure.unit_id) == unit_id, *conditions)
        .order_by(col(Measure.due_on).is_(None), col(Measure.due_on), col(Problem.position), col(Measure.position))
    )
    rows = await session.execute(statement)
    return [_Named(number, due_on if dated else None) for number, due_on in rows]


def _listed(named: Sequence[_Named], today: date) -> str:
    words = "、".join(one.words(today) for one in named[:_MOST_NAMED])
    return f"{words}等" if len(named) > _MOST_NAMED else words
