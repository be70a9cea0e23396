"""How a unit wants to be reminded: its hours, its ladders, its own free days."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.config import Settings
from bot.core.errors import BadInput, NotFound, NotPossible
from bot.core.sentence import Sentence
from bot.ledger import access, audit
from bot.ledger.access import Actor, command_actor
from bot.ledger.acts import ground
from bot.ledger.acts.people import replan_unit
from bot.ledger.audit import AuditEntry
from bot.ledger.calendar import CalendarOverride
from bot.ledger.ladder_reading import read_ladder, write_ladder
from bot.ledger.policy import SHIPPED, CustomLadder
from bot.ledger.problem import Problem
from bot.ledger.unit import Disclosure, Place, Unit

_LONGEST_NAME = 200
_LONGEST_LADDER_NAME = 60
_STEP = Sentence("step.unit")


async def create_unit(session: AsyncSession, name: str, settings: Settings, now: datetime) -> Unit:
    """A new unit with the configuration's defaults; raises NotPossible for a name that is taken."""
    await audit.lock(session)
    name = ground.require_text(name, Sentence("what.unit_name"))
    if len(name) > _LONGEST_NAME:
        raise BadInput(Sentence("refusal.unit_name_too_long", most=_LONGEST_NAME))
    if await session.scalar(select(col(Unit.id)).where(col(Unit.name) == name)) is not None:
        raise NotPossible(Sentence("refusal.unit_name_taken", name=name))
    defaults = settings.unit
    unit = Unit(
        name=name,
        timezone=defaults.timezone,
        work_start=defaults.work_start,
        work_end=defaults.work_end,
        ladder=defaults.ladder,
        digest_weekday=settings.digest.weekday,
        digest_at=settings.digest.at,
    )
    session.add(unit)
    await session.flush()
    details = unit.model_dump(mode="json", exclude={"id"})
    await audit.record(session, command_actor(unit.id), "unit.create", f"unit:{unit.id}", details, now)
    return unit


async def set_ladder(
    session: AsyncSession,
    actor: Actor,
    ladder: str | None,
    now: datetime,
    *,
    problem_id: int | None = None,
    measure_id: int | None = None,
) -> None:
    """Chooses a ladder by name for the unit, one problem or one measure; None goes back to what stands above it."""
    access.require_office(actor, _STEP)
    unit = await ground.unit_of(session, actor)
    await _require_ladder(session, unit, ladder)
    if measure_id is not None:
        measure = await ground.measure_of(session, actor, measure_id)
        if measure.ladder != ladder:
            before, measure.ladder = measure.ladder, ladder
            await ground.finish(session, actor, measure, "measure.ladder", {"before": before, "after": ladder}, now)
        return
    if problem_id is not None:
        problem = await _problem_of(session, actor, problem_id)
        if problem.ladder != ladder:
            before, problem.ladder = problem.ladder, ladder
            details = {"before": before, "after": ladder}
            await audit.record(session, actor, "problem.ladder", f"problem:{problem.id}", details, now)
            await replan_unit(session, actor, now)
        return
    if ladder is None:
        raise BadInput(Sentence("refusal.unit_needs_ladder"))
    await _change_unit(session, actor, unit, {"ladder": ladder}, now)


async def save_custom_ladder(
    session: AsyncSession, actor: Actor, name: str, rungs: Sequence[Mapping[str, Any]], now: datetime
) -> CustomLadder:
    """Writes a ladder of the office's own, new or over its former self; it hides a shipped one of the same name."""
    access.require_office(actor, _STEP)
    unit = await ground.unit_of(session, actor)
    if len(name) > _LONGEST_LADDER_NAME:
        raise BadInput(Sentence("refusal.ladder_name_too_long", most=_LONGEST_LADDER_NAME))
    ladder = read_ladder(name, rungs)
    written = write_ladder(ladder)
    known = await session.scalar(
        select(CustomLadder).where(col(CustomLadder.unit_id) == unit.id, col(CustomLadder.name) == ladder.name)
    )
    if known is not None and known.rungs == written:
        return known
    before = known.rungs if known else None
    row = known or CustomLadder(unit_id=unit.id, name=ladder.name)
    row.rungs = written
    session.add(row)
    await session.flush()
    details = {"name": ladder.name, "before": before, "after": written}
    await audit.record(session, actor, "ladder.save", f"unit:{unit.id}", details, now)
    await replan_unit(session, actor, now)
    return row


async def set_work_hours(session: AsyncSession, actor: Actor, start: time, end: time, now: datetime) -> Unit:
    """Messages leave only between the two on working days."""
    if start >= end:
        raise BadInput(Sentence("refusal.hours_backwards", begin=start, end=end))
    return await _set_unit(session, actor, {"work_start": start, "work_end": end}, now)


async def set_digest_time(session: AsyncSession, actor: Actor, weekday: int, at: time, now: datetime) -> Unit:
    """When the weekly page leaves: 1 is Monday, 7 is Sunday."""
    if not 1 <= weekday <= 7:
        raise BadInput(Sentence("refusal.weekday_outside", weekday=weekday))
    return await _set_unit(session, actor, {"digest_weekday": weekday, "digest_at": at}, now)


async def set_disclosure(
    session: AsyncSession, actor: Actor, disclosure: Disclosure, now: datetime, *, place: Place = Place.PERSON
) -> Unit:
    """How much of an item a message may show to one person, or in a group, where the text of a measure never stands."""
    access.require_office(actor, _STEP)
    if place is Place.GROUP and disclosure is Disclosure.FULL:
        raise BadInput(Sentence("refusal.full_text_in_group"))
    field = "disclosure_group" if place is Place.GROUP else "disclosure"
    return await _set_unit(session, actor, {field: disclosure}, now)


async def override_day(
    session: AsyncSession, actor: Actor, day: date, is_workday: bool | None, now: datetime, *, note: str = ""
) -> None:
    """Makes the day a working day or a free one for the unit; None leaves it to the shipped calendar again."""
    access.require_office(actor, Sentence("step.calendar"))
    unit = await ground.unit_of(session, actor)
    known = await session.scalar(
        select(CalendarOverride).where(col(CalendarOverride.unit_id) == unit.id, col(CalendarOverride.day) == day)
    )
    before = known.is_workday if known else None
    if before == is_workday and (known is None or known.note == note):
        return
    if is_workday is None:
        await session.delete(known)
    else:
        row = known or CalendarOverride(unit_id=unit.id, day=day, is_workday=is_workday)
        row.is_workday, row.note = is_workday, note
        session.add(row)
    details = {"day": day, "before": before, "after": is_workday, "note": note}
    await audit.record(session, actor, "calendar.override", f"unit:{unit.id}", details, now)
    await replan_unit(session, actor, now)


async def _set_unit(session: AsyncSession, actor: Actor, wanted: Mapping[str, Any], now: datetime) -> Unit:
    access.require_office(actor, _STEP)
    unit = await ground.unit_of(session, actor)
    await _change_unit(session, actor, unit, wanted, now)
    return unit


async def _change_unit(
    session: AsyncSession, actor: Actor, unit: Unit, wanted: Mapping[str, Any], now: datetime, **more: str
) -> AuditEntry | None:
    """Sets what differs; None where nothing does. `more` goes into the trail as it is."""
    changed = {key: value for key, value in wanted.items() if getattr(unit, key) != value}
    if not changed:
        return None
    before = {key: _plain(getattr(unit, key)) for key in changed}
    for key, value in changed.items():
        setattr(unit, key, value)
    details: dict[str, Any] = {"before": before, "after": {key: _plain(value) for key, value in changed.items()}}
    details |= {key: word for key, word in more.items() if word}
    entry = await audit.record(session, actor, "unit.settings", f"unit:{unit.id}", details, now)
    await replan_unit(session, actor, now)
    return entry


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, time) else value


async def _require_ladder(session: AsyncSession, unit: Unit, ladder: str | None) -> None:
    if ladder is None or ladder in SHIPPED:
        return
    own = await session.scalars(select(CustomLadder.name).where(col(CustomLadder.unit_id) == unit.id))
    names = list(own)
    if ladder not in names:
        raise NotFound(Sentence("refusal.ladder_unknown", ladder=ladder, names=[*SHIPPED, *names]))


async def _problem_of(session: AsyncSession, actor: Actor, problem_id: int) -> Problem:
    problem = await session.scalar(
        select(Problem).where(col(Problem.id) == problem_id, col(Problem.unit_id) == actor.unit_id)
    )
    if problem is None:
        raise NotFound(Sentence("refusal.problem_unknown"))
    return problem
