"""Nobody of one unit reaches into another: every act is tried by another unit's clerk on this unit's rows."""

import inspect
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.database import Database
from bot.core.errors import NotFound
from bot.core.message import StoredFile
from bot.ledger.access import Actor, Via, actor_of
from bot.ledger.acts import (
    absence,
    addresses,
    correction,
    extension,
    handing_over,
    messages,
    pairing,
    pauses,
    people,
    reporting,
    review,
    settings,
)
from bot.ledger.measure import DutyRole
from bot.ledger.progress import Report
from bot.post.notice import Notice
from tests.ledger.acts.bench import NOW, do, rows, trail
from tests.support.world import World, build_second_unit, build_world

FILE = StoredFile("c" * 64, "a.pdf", "application/pdf", 1)
DAY = date(2023, 12, 1)

Try = Callable[[AsyncSession, Actor, World, dict[str, int]], Awaitable[object]]

TRIES: dict[str, Try] = {
    "report_progress": lambda s, a, w, i: reporting.report_progress(s, a, w.soon, NOW, percent=1),
    "report_basically_done": lambda s, a, w, i: reporting.report_basically_done(s, a, w.soon, NOW),
    "claim_done": lambda s, a, w, i: reporting.claim_done(s, a, w.soon, NOW),
    "report_not_done": lambda s, a, w, i: reporting.report_not_done(s, a, w.soon, NOW),
    "report_difficulty": lambda s, a, w, i: reporting.report_difficulty(s, a, w.soon, NOW),
    "commit_to": lambda s, a, w, i: reporting.commit_to(s, a, w.soon, NOW),
    "acknowledge": lambda s, a, w, i: reporting.acknowledge(s, a, w.soon, NOW),
    "note": lambda s, a, w, i: messages.note(s, a, w.soon, NOW, text="话"),
    "answer": lambda s, a, w, i: messages.answer(s, a, i["difficulty"], "答", NOW),
    "take_back": lambda s, a, w, i: correction.take_back(s, a, i["inbox"], NOW),
    "stand_in": lambda s, a, w, i: absence.stand_in(s, a, w.deputy, DAY, DAY, NOW),
    "attach_evidence": lambda s, a, w, i: reporting.attach_evidence(s, a, w.soon, FILE, NOW),
    "ask_handler": lambda s, a, w, i: handing_over.ask_handler(s, a, w.soon, a.person_id or 0, NOW),
    "accept": lambda s, a, w, i: handing_over.accept(s, a, i["handover"], NOW),
    "decline": lambda s, a, w, i: handing_over.decline(s, a, i["handover"], "因", NOW),
    "withdraw_request": lambda s, a, w, i: handing_over.withdraw_request(s, a, i["handover"], NOW),
    "verify": lambda s, a, w, i: review.verify(s, a, w.other, NOW),
    "send_back": lambda s, a, w, i: review.send_back(s, a, w.other, "因", NOW),
    "mark_long_term": lambda s, a, w, i: review.mark_long_term(s, a, w.soon, "果", NOW),
    "reopen": lambda s, a, w, i: review.reopen(s, a, w.soon, DAY, "因", NOW),
    "resolve_difficulty": lambda s, a, w, i: review.resolve_difficulty(s, a, i["difficulty"], NOW),
    "ask_extension": lambda s, a, w, i: extension.ask_extension(s, a, w.far, DAY, "因", NOW),
    "grant_extension": lambda s, a, w, i: extension.grant_extension(s, a, i["request"], NOW),
    "refuse_extension": lambda s, a, w, i: extension.refuse_extension(s, a, i["request"], "因", NOW),
    "update_person": lambda s, a, w, i: people.update_person(s, a, w.handler, NOW, title="新"),
    "set_roles": lambda s, a, w, i: people.set_roles(s, a, w.handler, [], NOW),
    "set_duties": lambda s, a, w, i: people.set_duties(s, a, w.soon, {DutyRole.HANDLER: []}, NOW),
    "set_deputy": lambda s, a, w, i: people.set_deputy(s, a, w.handler, w.deputy, DAY, DAY, NOW),
    "end_deputy": lambda s, a, w, i: people.end_deputy(s, a, i["deputy"], NOW),
    "bind_address": lambda s, a, w, i: people.bind_address(s, a, w.handler, "telegram", "9", NOW),
    "prefer_address": lambda s, a, w, i: people.prefer_address(s, a, i["address"], NOW),
    "unbind_address": lambda s, a, w, i: people.unbind_address(s, a, i["address"], NOW),
    "invite_person": lambda s, a, w, i: pairing.invite_person(s, a, w.handler, NOW),
    "set_ladder": lambda s, a, w, i: settings.set_ladder(s, a, "quiet", NOW, measure_id=w.soon),
    "pause_person": lambda s, a, w, i: pauses.pause_person(s, a, w.handler, DAY, NOW),
}
OF_ONES_OWN_UNIT = {
    "add_person",
    "bind_group",
    "invite_group",
    "set_work_hours",
    "set_digest_time",
    "set_disclosure",
    "pause_unit",
    "resume_unit",
    "override_day",
    "save_custom_ladder",
    "pause_own",
    "resume_own",
}
"""Acts that name nothing but the actor's own unit."""
PARTS_OF_OTHERS = {"replan_unit", "finish", "withdraw", "withdraw_extension", "end_stand_in", "restore_pause"}
"""Steps that acts take together; they are given rows that an act has already checked."""


async def something_of_each(database: Database, world: World) -> dict[str, int]:
    await do(database, world.other_handler, reporting.claim_done, world.other, NOW)
    difficulty: Report = await do(database, world.handler, reporting.report_difficulty, world.soon, NOW, inbox_id=7)
    request = await do(database, world.handler, extension.ask_extension, world.soon, DAY, "等批复", NOW)
    deputy = await do(database, world.clerk, people.set_deputy, world.leader, world.deputy, DAY, DAY, NOW)
    address = await do(database, world.handler, people.bind_address, world.handler, "telegram", "8", NOW)
    handover = await do(database, world.leader, handing_over.ask_handler, world.far, world.deputy, NOW)
    return {
        "difficulty": difficulty.id,
        "request": request.id,
        "deputy": deputy.id,
        "address": address.id,
        "handover": handover.id,
        "inbox": 7,
    }


@dataclass(frozen=True, slots=True)
class TwoUnits:
    """A file with something of each kind, all the ids, and the clerk of the other unit."""

    file: Path
    world: World
    ids: dict[str, int]
    stranger: int


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def two_units(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> TwoUnits:
    """Drawn up once; each try has a copy."""
    file = tmp_path_factory.mktemp("scope") / "two.db"
    shutil.copyfile(sqlite_template, file)
    database = Database(f"sqlite:///{file}")
    async with database.transaction() as session:
        world = await build_world(session, NOW)
    ids = await something_of_each(database, world)
    async with database.transaction() as session:
        stranger = await build_second_unit(session, NOW)
    await database.close()
    return TwoUnits(file, world, ids, stranger)


@pytest.mark.parametrize("name", TRIES)
async def test_another_units_clerk_finds_nothing_here(two_units: TwoUnits, tmp_path: Path, name: str) -> None:
    database = Database(f"sqlite:///{shutil.copyfile(two_units.file, tmp_path / 'zhenggai.db')}")
    before = await trail(database)
    with pytest.raises(NotFound):
        async with database.transaction() as session:
            actor = await actor_of(session, two_units.stranger, Via.WEB)
            await TRIES[name](session, actor, two_units.world, two_units.ids)
    assert await trail(database) == before
    await database.close()


def test_every_act_that_takes_an_actor_is_tried() -> None:
    found: set[str] = set()
    for module in (
        absence,
        addresses,
        correction,
        extension,
        handing_over,
        messages,
        pairing,
        pauses,
        people,
        reporting,
        review,
        settings,
    ):
        for name, act in inspect.getmembers(module, inspect.iscoroutinefunction):
            own = act.__module__ == module.__name__ and not name.startswith("_")
            if own and "actor" in inspect.signature(act).parameters:
                found.add(name)
    assert found - OF_ONES_OWN_UNIT - PARTS_OF_OTHERS == set(TRIES)


async def test_the_office_hears_only_of_its_own_unit(database: Database, world: World) -> None:
    async with database.transaction() as session:
        stranger = await build_second_unit(session, NOW)
    await something_of_each(database, world)
    notices = await rows(database, Notice)
    assert notices
    assert f"person:{stranger}" not in {notice.recipient for notice in notices}
