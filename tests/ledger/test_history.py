"""The ledger as it stood on any past day, whatever has happened since."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from bot.core.config import Settings
from bot.core.database import Database
from bot.core.errors import NotPossible, Refusal
from bot.ledger.access import Actor, Via, actor_of
from bot.ledger.acts import extension, importing, people, reporting, review, settings
from bot.ledger.draft import ParsedLedger, ParsedMeasure, ParsedPerson, ParsedProblem, RoundFacts
from bot.ledger.history import Version, states_now
from bot.ledger.measure import DutyRole, Measure, MeasureStatus
from bot.ledger.outline import Overview, overview
from bot.ledger.people import Person, Role
from bot.ledger.policy import Level, When
from bot.ledger.progress import ExtensionRequest, ExtensionState
from bot.ledger.unit import Unit
from tests.ledger.acts.bench import NOW, rows
from tests.support.effort import rounds

FIRST_DAY = date(2023, 10, 11)


def measure(number: str, **more: object) -> ParsedMeasure:
    facts: dict[str, object] = {
        "due": date(2023, 10, 31),
        "due_text": "2023年10月底前",
        "first_responsible": ("高建国",),
        "directly_responsible": ("韩志远",),
        "handlers": ("罗小芸",),
    }
    return ParsedMeasure(number, f"办好第{number}件事。", **{**facts, **more})  # type: ignore[arg-type]  # one table of defaults


DRAFT = ParsedLedger(
    "ledger",
    "青桐县水务局",
    RoundFacts("第三轮巡察", "第二巡察组"),
    (
        ParsedProblem(
            "1", "台账不严", "台账不严。", ("漏登",), "履职方面", "管理", measures=(measure("1-1"), measure("1-2"))
        ),
        ParsedProblem(
            "2", "巡查不勤", "巡查不勤。", aspect="作风方面", measures=(measure("2-1", due=date(2023, 12, 1)),)
        ),
    ),
    (ParsedPerson("许文静", None, "整改办", None, (Role.OFFICE,)), ParsedPerson("孟佳"), ParsedPerson("罗小芸")),
)


class Office:
    """An office that works day by day; every evening the ledger is looked at, as an export would."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.day = 0
        self.evenings: dict[date, Overview] = {}
        self.unit = 0
        self.ids: dict[str, int] = {}

    @property
    def now(self) -> datetime:
        return NOW + timedelta(days=self.day)

    async def bring(self, draft: ParsedLedger) -> None:
        async with self.database.transaction() as session:
            result = await importing.import_draft(session, draft, None, Settings(), self.now)
        self.unit = result.unit_id or self.unit
        self.ids = {person.name: person.id for person in await rows(self.database, Person)}

    async def act(self, name: str, step: Callable[[AsyncSession, Actor, datetime], Awaitable[object]]) -> None:
        """One act by the person of this name."""
        async with self.database.transaction() as session:
            await step(session, await actor_of(session, self.ids[name], Via.CHAT), self.now)

    async def evening(self) -> None:
        """Looks at the ledger as it stands, late in the day, and goes home."""
        late = self.now.astimezone(Unit(name="").zone).replace(hour=23, minute=59)
        async with self.database.reading() as session:
            self.evenings[late.date()] = await overview(session, self.unit, late)
        self.day += 1

    async def as_of(self, day: date) -> Overview:
        async with self.database.reading() as session:
            return await overview(session, self.unit, self.now, day)

    async def newest(self, number: str) -> int:
        found = [row for row in await rows(self.database, Measure) if row.number == number]
        return max(found, key=lambda row: row.cycle).id

    async def prove(self) -> None:
        """Every evening is the same when looked at again, and nothing in the store lacks its version."""
        for day, seen in self.evenings.items():
            assert await self.as_of(day) == seen
        kept = {version.subject: version.state for version in await rows(self.database, Version)}
        async with self.database.reading() as session:
            standing = await states_now(session, self.unit)
        assert kept == standing


@pytest.fixture
async def office(database: Database) -> Office:
    working = Office(database)
    await working.bring(DRAFT)
    await working.evening()
    return working


def status(seen: Overview, number: str) -> MeasureStatus:
    return next(m.status for p in seen.ledger.problems for m in p.measures if m.number == number)


async def test_a_whole_case_day_by_day_is_seen_again_as_it_was(either_database: Database) -> None:
    office = Office(either_database)
    await office.bring(DRAFT)
    await office.evening()
    one, two = await office.newest("1-1"), await office.newest("2-1")
    await office.act("罗小芸", lambda s, a, now: reporting.report_progress(s, a, one, now, percent=40))
    await office.evening()
    await office.act("罗小芸", lambda s, a, now: reporting.claim_done(s, a, one, now))
    await office.evening()
    await office.act("许文静", lambda s, a, now: review.send_back(s, a, one, "缺验收单", now))
    await office.evening()
    later = date(2023, 11, 20)
    await office.act("罗小芸", lambda s, a, now: extension.ask_extension(s, a, one, later, "等设备", now))
    await office.evening()
    (request,) = await rows(either_database, ExtensionRequest)
    await office.act("许文静", lambda s, a, now: extension.grant_extension(s, a, request.id, now))
    await office.evening()
    duties = {DutyRole.HANDLER: [office.ids["孟佳"], office.ids["罗小芸"]]}
    await office.act("许文静", lambda s, a, now: people.set_duties(s, a, one, duties, now))
    await office.evening()
    await office.act("孟佳", lambda s, a, now: reporting.claim_done(s, a, one, now))
    await office.act("许文静", lambda s, a, now: review.verify(s, a, one, now))
    await office.evening()
    await office.act("许文静", lambda s, a, now: review.mark_long_term(s, a, two, "已建制度", now))
    await office.evening()
    await office.act("许文静", lambda s, a, now: review.reopen(s, a, one, date(2024, 1, 31), "反弹", now))
    await office.evening()
    await office.act("许文静", lambda s, a, now: people.update_person(s, a, office.ids["孟佳"], now, name="孟嘉"))
    await office.act("许文静", lambda s, a, now: settings.set_ladder(s, a, "quiet", now))
    await office.evening()
    further = replace(DRAFT.problems[0], measures=(*DRAFT.problems[0].measures, measure("1-3", progress="已起草")))
    await office.bring(replace(DRAFT, problems=(further,)))
    await office.evening()
    await office.prove()
    states = [status(office.evenings[FIRST_DAY + timedelta(days=day)], "1-1").value for day in range(10)]
    assert states == [
        *("not_started", "in_progress", "claimed", "in_progress", "in_progress", "in_progress", "in_progress"),
        *("closed", "closed", "not_started"),
    ]


Step = Callable[[AsyncSession, Actor, int, datetime], Awaitable[object]]


async def _grant(session: AsyncSession, actor: Actor, measure_id: int, now: datetime) -> object:
    asked = col(ExtensionRequest.state) == ExtensionState.ASKED
    found = await session.scalar(select(ExtensionRequest).where(col(ExtensionRequest.measure_id) == measure_id, asked))
    return await extension.grant_extension(session, actor, found.id if found else 0, now)


STEPS: tuple[Step, ...] = (
    lambda s, a, m, now: reporting.report_progress(s, a, m, now, percent=now.day),
    lambda s, a, m, now: reporting.report_basically_done(s, a, m, now),
    lambda s, a, m, now: reporting.claim_done(s, a, m, now),
    lambda s, a, m, now: reporting.report_not_done(s, a, m, now),
    lambda s, a, m, now: extension.ask_extension(s, a, m, now.date() + timedelta(days=40), "等", now),
    _grant,
    lambda s, a, m, now: review.verify(s, a, m, now),
    lambda s, a, m, now: review.send_back(s, a, m, "缺", now),
    lambda s, a, m, now: review.mark_long_term(s, a, m, "果", now),
    lambda s, a, m, now: review.reopen(s, a, m, now.date() + timedelta(days=30), "反弹", now),
    lambda s, a, m, now: people.set_duties(s, a, m, {DutyRole.DIRECTLY_RESPONSIBLE: [now.day % 4 + 1]}, now),
    lambda s, a, m, now: people.add_person(s, a, f"新人{now:%m%d}", now, roles=[Role.LEADERSHIP]),
    lambda s, a, m, now: settings.set_ladder(s, a, "short", now, measure_id=m),
    lambda s, a, m, now: settings.override_day(s, a, now.date() + timedelta(days=3), now.day % 2 == 0, now),
)


@pytest.mark.parametrize("seed", range(rounds(1)))
async def test_any_walk_of_acts_is_seen_again_day_by_day(office: Office, seed: int) -> None:
    dice = random.Random(seed)
    taken = 0
    for _ in range(60):
        step, number = dice.choice(STEPS), dice.choice(["1-1", "1-2", "2-1"])
        measure_id, who = await office.newest(number), dice.choice(["许文静", "许文静", "罗小芸"])
        try:
            await office.act(who, lambda s, a, now, step=step, id_=measure_id: step(s, a, id_, now))  # type: ignore[misc]  # bound early, on purpose
            taken += 1
        except Refusal:
            continue
        await office.evening()
    assert taken > 10
    await office.prove()


async def test_what_came_later_is_absent(office: Office) -> None:
    problem = ParsedProblem("3", "档案不全", "档案不全。", measures=(measure("3-1"),))
    await office.bring(replace(DRAFT, problems=(*DRAFT.problems, problem)))
    await office.evening()
    assert [problem.number for problem in (await office.as_of(FIRST_DAY)).ledger.problems] == ["1", "2"]
    assert [p.number for p in (await office.as_of(FIRST_DAY + timedelta(days=1))).ledger.problems] == ["1", "2", "3"]


async def test_the_day_is_the_units_own_and_ends_at_its_midnight(office: Office) -> None:
    one = await office.newest("1-1")
    midnight = datetime(2023, 10, 13, tzinfo=Unit(name="").zone)
    async with office.database.transaction() as session:
        actor = await actor_of(session, office.ids["罗小芸"], Via.CHAT)
        await reporting.report_progress(session, actor, one, midnight - timedelta(seconds=1), percent=10)
        await reporting.report_progress(session, actor, one, midnight, percent=20)
    office.day = 5
    percents = [
        (await office.as_of(day)).ledger.problems[0].measures[0].percent
        for day in (date(2023, 10, 11), date(2023, 10, 12), date(2023, 10, 13))
    ]
    assert percents == [None, 10, 20]


async def test_levels_are_those_of_that_day_and_of_the_ladder_then_in_force(office: Office) -> None:
    office.day = 10
    rungs = [{"when": When.BEFORE, "days": 30, "hearers": ["handler"], "level": "yellow"}]
    await office.act("许文静", lambda s, a, now: settings.save_custom_ladder(s, a, "three-colour", rungs, now))
    office.day = 40
    levels = [
        (await office.as_of(day)).urgencies["1", "1-1"]
        for day in (date(2023, 10, 11), date(2023, 10, 20), date(2023, 10, 21), date(2023, 11, 2))
    ]
    assert [(found.level, found.days_left) for found in levels] == [
        (Level.GREEN, 20),
        (Level.GREEN, 11),
        (Level.YELLOW, 10),
        (Level.RED, -2),
    ]


async def test_before_the_first_entry_and_after_today_there_is_nothing_to_see(office: Office) -> None:
    with pytest.raises(NotPossible, match="台账从 2023-10-11 起才有记录，查不到 2023-10-10 的情况"):
        await office.as_of(date(2023, 10, 10))
    with pytest.raises(NotPossible, match="2023-10-20 还没有到"):
        await office.as_of(date(2023, 10, 20))
