"""The weekly page to the leadership group: once a group and week, on a working day, in working hours."""

from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core import checkpoint
from bot.core.clock import Clock
from bot.core.database import Database
from bot.core.errors import NotFound
from bot.documents import digest
from bot.documents.digest import DigestPage
from bot.ledger import calendar as working_days
from bot.ledger.access import command_actor
from bot.ledger.acts.weekly_page import groups_of, page_notice, send_page
from bot.ledger.calendar import Calendar, iso_week
from bot.ledger.unit import Unit
from bot.post import notice
from bot.post.notice import NoticeDraft

_SUNDAY = 7


class WeeklyDigest:
    """Asks whether this week's page should have gone out by now and has not; safe to run twice and after any pause."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def step(self) -> int:
        """Plans the pages that are due; says how many are new."""
        now = self._clock.now()
        async with self._database.transaction() as session:
            drafts = [draft for unit in await _units(session) for draft in await _due(session, unit, now)]
            await _drop_overtaken(session, drafts, now)
            planned = await notice.plan(session, drafts, now)
        if planned.new:
            checkpoint.reached("digest.committed")
        return len(planned.new)

    async def page(self, unit_id: int) -> DigestPage:
        """The page as it would be now; raises NotFound."""
        async with self._database.reading() as session:
            return await digest.page(session, await _unit(session, unit_id), self._clock.now())

    async def send_now(self, unit_id: int) -> int:
        """Plans the page for every group at once, whatever the weekday; says for how many groups.

        Where this week's page has gone already, it goes once more; asking twice within a minute is asking once.
        """
        now = self._clock.now()
        async with self._database.transaction() as session:
            unit = await _unit(session, unit_id)
            return len(await send_page(session, command_actor(unit.id), now, now))


def due_from(unit: Unit, now: datetime, calendar: Calendar) -> datetime | None:
    """From when on this week's page is due: the unit's weekday and time, or the next working day of the same week.

    None in a week that has no working day from that weekday on.
    """
    today = now.astimezone(unit.zone).date()
    monday = today - timedelta(days=today.isoweekday() - 1)
    day = calendar.this_or_next_workday(monday + timedelta(days=unit.digest_weekday - 1))
    return datetime.combine(day, unit.digest_at, unit.zone) if _is_same_week(day, monday) else None


def _is_same_week(day: date, monday: date) -> bool:
    return monday <= day < monday + timedelta(days=_SUNDAY)


async def _due(session: AsyncSession, unit: Unit, now: datetime) -> list[NoticeDraft]:
    """This week's pages of a unit, for the groups that were there when they fell due."""
    calendar = await working_days.load(session, unit.id)
    due = due_from(unit, now, calendar)
    if due is None or now < due or unit.is_paused_on(now.astimezone(unit.zone).date()):
        return []
    not_before = working_days.at_work(now, unit, calendar)
    if iso_week(not_before.astimezone(unit.zone).date()) != iso_week(now.astimezone(unit.zone).date()):
        return []
    return [
        page_notice(group, unit, now, not_before)
        for group in await groups_of(session, unit.id)
        if group.bound_at <= due
    ]


async def _drop_overtaken(session: AsyncSession, drafts: list[NoticeDraft], now: datetime) -> None:
    """A page of last week that never left, for nobody could send, gives way to this week's."""
    last_week = iso_week((now - timedelta(days=_SUNDAY)).date())
    keys = [f"digest:{draft.recipient.removeprefix('group:')}:{last_week}" for draft in drafts]
    if keys:
        await notice.cancel(session, now, "已有新一周的周报", keys=keys)


async def _units(session: AsyncSession) -> list[Unit]:
    return list(await session.scalars(select(Unit).order_by(col(Unit.id))))


async def _unit(session: AsyncSession, unit_id: int) -> Unit:
    unit = await session.get(Unit, unit_id)
    if unit is None:
        raise NotFound("没有这个单位，请核对单位名称。")
    return unit
