"""The deadline check: writes down the notices now due, follows requests up, and warns when the calendar runs out."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core import checkpoint
from bot.core.clock import Clock
from bot.core.database import Database
from bot.ledger import calendar as working_days
from bot.ledger.acts import handover_reminding, planning
from bot.ledger.acts.telling import says
from bot.ledger.calendar import Calendar
from bot.ledger.directory import office_people
from bot.ledger.unit import Unit
from bot.post import notice as post
from bot.post.notice import NoticeDraft, NoticeKind

_PORTION = 500


class DeadlineCheck:
    """Looks what should have been said by now and was not; safe to run at any time, twice, or after any pause."""

    def __init__(self, database: Database, clock: Clock, *, portion: int = _PORTION) -> None:
        self._database = database
        self._clock = clock
        self._portion = portion
        self._calendar_seen_on: date | None = None

    async def step(self) -> int:
        """Plans everything that is due, one transaction for each portion; answers how many notices are new."""
        now = self._clock.now()
        planned = await self._warn_of_calendar(now)
        while True:
            async with self._database.transaction() as session:
                result = await planning.sweep(session, now, limit=self._portion)
                checkpoint.reached("deadlines.planned")
            checkpoint.reached("deadlines.committed")
            planned += result.notices
            if result.is_last or not (result.measures or result.missed):
                return planned + await self._follow_up(now)

    async def _follow_up(self, now: datetime) -> int:
        """After the ladders: what they took back of an earlier day is planned anew for today's message."""
        async with self._database.transaction() as session:
            return await handover_reminding.follow_up(session, now)

    async def _warn_of_calendar(self, now: datetime) -> int:
        """Once a day of this process; the keys of the warnings see to it that each person hears it once."""
        if self._calendar_seen_on == now.date() or Calendar().warning_due(now.date()) is None:
            return 0
        async with self._database.transaction() as session:
            planned = await _warn_offices(session, now)
        self._calendar_seen_on = now.date()
        return planned


async def _warn_offices(session: AsyncSession, now: datetime) -> int:
    drafts: list[NoticeDraft] = []
    for unit in await session.scalars(select(Unit).order_by(col(Unit.id))):
        calendar = await working_days.load(session, unit.id)
        year = calendar.warning_due(now.astimezone(unit.zone).date())
        if year is not None:
            not_before = working_days.at_work(now, unit, calendar)
            drafts += [
                _warning(unit.id, person.id, year, not_before) for person in await office_people(session, unit.id)
            ]
    return len((await post.plan(session, drafts, now)).new)


def _warning(unit_id: int, person_id: int, year: int, not_before: datetime) -> NoticeDraft:
    key = f"calendar-ends:{year}:{person_id}"
    return NoticeDraft(
        key=key,
        kind=NoticeKind.OFFICE,
        recipient=post.person(person_id),
        slot=f"office:{key}",
        not_before=not_before,
        unit_id=unit_id,
        content=says("result.calendar_ends", year=year, last_year=year - 1),
    )
