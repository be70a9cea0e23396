"""The week in one page: numbers, counts and dates; titles only where the office lets groups read them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.message import RichText, plain
from bot.documents import say
from bot.documents.channel_limits import TELEGRAM, ChannelLimits
from bot.documents.templates import render
from bot.ledger import calendar as working_days
from bot.ledger.calendar import iso_week
from bot.ledger.date_words import day_words
from bot.ledger.directory import paused_people
from bot.ledger.measure import STATUS_WORDS, Measure, MeasureStatus, short_title
from bot.ledger.office_text import OwnTexts, own_texts
from bot.ledger.problem import Problem
from bot.ledger.progress import ExtensionRequest, ExtensionState, Report, ReportKind
from bot.ledger.reading import counts, newest_only
from bot.ledger.unit import Disclosure, Place, Unit

SOON_DAYS = 7
_MOST_NAMED = 20
_SILENT_WORKDAYS = 10
_MONTH_DAYS = 30
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
class Named:
    """A measure of a list: its number, where it matters its day, its title where groups may read it."""

    number: str
    day: date | None = None
    title: str = ""

    def words(self, today: date) -> str:
        called = f"{self.number} {self.title}".strip()
        return f"{called}（{day_words(self.day, today)}）" if self.day else called


@dataclass(frozen=True, slots=True)
class Line:
    """One list of the page: the text of its heading, its measures, and whether it is told when it is empty."""

    name: str
    named: Sequence[Named]
    always: bool = True

    def facts(self, today: date, most: int, own: OwnTexts) -> dict[str, Any]:
        """What the template is given, with at most `most` measures named."""
        words = "、".join(one.words(today) for one in self.named[:most])
        shown = say.text("week.and_more", own, named=words) if words and len(self.named) > most else words
        return {"word": say.text(self.name, own), "count": len(self.named), "named": shown}


async def page(
    session: AsyncSession, unit: Unit, now: datetime, *, limits: ChannelLimits = TELEGRAM, beside: str = ""
) -> DigestPage:
    """The page as the ledger stands, seen from the unit's local day of `now`; with `beside` it fits the channel."""
    today = now.astimezone(unit.zone).date()
    own = await own_texts(session, unit.id)
    figures = await counts(session, unit.id, today)
    closed = figures.of(MeasureStatus.CLOSED)
    others = [status for status in MeasureStatus if status is not MeasureStatus.CLOSED and figures.of(status)]
    year, week, _ = today.isocalendar()
    facts = {
        "unit": unit.name,
        "year": year,
        "week": week,
        "today": f"{today.year}年{today.month}月{today.day}日",
        "problems": figures.problems,
        "problems_closed": figures.problems_closed,
        "measures": figures.measures,
        "closed": closed,
        "rate": f"{100 * closed / figures.measures:.1f}" if figures.measures else "0.0",
        "states": "，".join(
            say.text("week.state", own, state=STATUS_WORDS[status], count=figures.of(status)) for status in others
        ),
        "paused": len(await paused_people(session, unit.id, today)),
    }
    lines = await _lines(session, unit, today)
    return DigestPage(iso_week(today), body(facts, lines, today, own, limits, beside))


def body(
    facts: Mapping[str, Any],
    lines: Sequence[Line],
    today: date,
    own: OwnTexts,
    limits: ChannelLimits,
    beside: str = "",
) -> RichText:
    """The words, with as many measures named in each list as the channel holds."""
    text = RichText()
    for most in range(_MOST_NAMED, -1, -1):
        text = render("digest", own, **facts, lines=[line.facts(today, most, own) for line in lines])
        if limits.holds(plain(text) + beside):
            break
    return text


async def _lines(session: AsyncSession, unit: Unit, today: date) -> list[Line]:
    running = (col(Measure.status).not_in(_NOT_RUNNING), newest_only())
    due, soon = col(Measure.due_on), today + timedelta(days=SOON_DAYS)
    week = datetime.combine(today - timedelta(days=SOON_DAYS), datetime.min.time(), unit.zone)
    claimed = (col(Measure.status) == MeasureStatus.CLAIMED, newest_only())
    overdue = await _measures(session, unit, *running, due < today, dated=True)
    new = [one for one in overdue if one.day is not None and one.day >= today - timedelta(days=SOON_DAYS)]
    silent = await _measures(session, unit, *running, *await _silent(session, unit, today))
    lines = [
        Line("week.overdue", overdue),
        Line("week.newly_overdue", new, always=False),
        Line("week.soon", await _measures(session, unit, *running, due >= today, due <= soon, dated=True)),
        Line("week.silent", silent, always=False),
        Line("week.claimed", await _measures(session, unit, *claimed)),
        Line("week.requests", await _measures(session, unit, col(Measure.id).in_(_asked(unit.id)))),
        Line("week.difficulties", await _measures(session, unit, col(Measure.id).in_(_difficult(unit.id)))),
        Line("week.closed", await _measures(session, unit, col(Measure.closed_at) >= week)),
    ]
    return [line for line in lines if line.always or line.named]


async def _silent(session: AsyncSession, unit: Unit, today: date) -> tuple[ColumnElement[bool], ...]:
    """Of what is due within a month or over: nothing reported, or taken into the ledger, for two weeks of work."""
    calendar, since = await working_days.load(session, unit.id), today
    for _ in range(_SILENT_WORKDAYS):
        since = calendar.previous_workday(since)
    heard = func.coalesce(col(Measure.reported_at), col(Measure.created_at))
    morning = datetime.combine(since, datetime.min.time(), unit.zone)
    return heard < morning, col(Measure.due_on) <= today + timedelta(days=_MONTH_DAYS)


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
    session: AsyncSession, unit: Unit, *conditions: ColumnElement[bool], dated: bool = False
) -> list[Named]:
    statement = (
        select(col(Measure.number), col(Measure.due_on), col(Measure.title), col(Measure.text))
        .join(Problem, col(Problem.id) == col(Measure.problem_id))
        .where(col(Measure.unit_id) == unit.id, *conditions)
        .order_by(col(Measure.due_on).is_(None), col(Measure.due_on), col(Problem.position), col(Measure.position))
    )
    shows_titles = unit.shown_in(Place.GROUP) is not Disclosure.NUMBER
    return [
        Named(number, due_on if dated else None, (title or short_title(text)) if shows_titles else "")
        for number, due_on, title, text in await session.execute(statement)
    ]
