"""Every arrow of docs/delivery-states.md is walked, and there is no other."""

import re
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.core.database import Database
from bot.core.message import Accepted, Deferred, RefusalReason, Refused, Uncertain
from bot.post import claim, notice, recovery, settle
from bot.post.claim import Letter
from bot.post.delivery import STEPS, DeliveryState, move
from bot.post.settle import Answer
from tests.support.footsteps import footsteps, watch
from tests.support.letters import LEASE, NOW, answer, begin, draft, plan, seconds, sending, take

PICTURE = Path(__file__).parents[2] / "docs" / "delivery-states.md"
OVER = NOW + LEASE + seconds(1)
Walk = Callable[[Database], Awaitable[None]]


async def _cancel(database: Database) -> None:
    async with database.transaction() as session:
        await notice.cancel(session, NOW, "已销号", keys=["a"])


async def _recover(database: Database, later: float = 0) -> None:
    async with database.transaction() as session:
        await recovery.recover(session, OVER + seconds(later), resend_after=seconds(180), tries=8, windows={})


async def _refuse(database: Database, letter: Letter) -> None:
    async with database.transaction() as session:
        refused = Refused(RefusalReason.BLOCKED, "blocked")
        await settle.refuse(session, Answer(letter, "t", refused, NOW), "blocked", None)


async def _lost(database: Database) -> Letter:
    letter = await sending(database)
    await answer(database, letter, Uncertain(""))
    return letter


async def _to_be_repeated(database: Database) -> Letter:
    letter = await _lost(database)
    await _recover(database, 180)
    return letter


async def its_moment_comes_and_the_platform_takes_it(database: Database) -> None:
    await plan(database, draft("a", not_before=NOW + seconds(1)))
    (letter,) = await begin(database, await take(database, now=NOW + seconds(1)))
    await answer(database, letter, Accepted("1"))


async def it_is_taken_back_before_its_moment(database: Database) -> None:
    await plan(database, draft("a", not_before=OVER))
    await _cancel(database)


async def it_is_taken_back_when_ready_and_planned_again(database: Database) -> None:
    await plan(database, draft("a"))
    await _cancel(database)
    await plan(database, draft("a"))
    await _cancel(database)
    await plan(database, draft("a", not_before=OVER))


async def it_is_taken_back_when_claimed(database: Database) -> None:
    await plan(database, draft("a"))
    await take(database)
    await _cancel(database)


async def its_worker_dies_before_and_after_beginning(database: Database) -> None:
    await plan(database, draft("a"))
    await take(database)
    await _recover(database)
    await begin(database, await take(database, now=OVER), now=NOW)
    await _recover(database)


async def it_has_no_address(database: Database) -> None:
    await plan(database, draft("a"))
    await take(database)
    async with database.transaction() as session:
        await claim.no_address(session, "t", [1], "no_address", NOW)


async def it_is_refused_and_tried_again_by_a_person(database: Database) -> None:
    await _refuse(database, await sending(database))
    async with database.transaction() as session:
        await recovery.again(session, 1, NOW)


async def it_is_deferred(database: Database) -> None:
    await answer(database, await sending(database), Deferred(1, "429"))


async def a_person_saw_it(database: Database) -> None:
    await _lost(database)
    async with database.transaction() as session:
        await recovery.arrived(session, 1, NOW)


async def its_late_answer_is_no(database: Database) -> None:
    await _refuse(database, await _lost(database))


async def the_first_answer_comes_while_the_copy_waits(database: Database) -> None:
    await answer(database, await _to_be_repeated(database), Accepted("1"))


async def the_first_answer_is_no_while_the_copy_waits(database: Database) -> None:
    await _refuse(database, await _to_be_repeated(database))


async def the_copy_is_taken_back(database: Database) -> None:
    await _to_be_repeated(database)
    await _cancel(database)


async def the_copy_is_given_up_when_looked_at_again(database: Database) -> None:
    await _to_be_repeated(database)
    (row,) = await take(database, now=OVER + seconds(180))
    async with database.transaction() as session:
        await claim.give_up(session, "t", row, "已销号", NOW)


WALKS: list[Walk] = [
    its_moment_comes_and_the_platform_takes_it,
    it_is_taken_back_before_its_moment,
    it_is_taken_back_when_ready_and_planned_again,
    it_is_taken_back_when_claimed,
    its_worker_dies_before_and_after_beginning,
    it_has_no_address,
    it_is_refused_and_tried_again_by_a_person,
    it_is_deferred,
    a_person_saw_it,
    its_late_answer_is_no,
    the_first_answer_comes_while_the_copy_waits,
    the_first_answer_is_no_while_the_copy_waits,
    the_copy_is_taken_back,
    the_copy_is_given_up_when_looked_at_again,
]


def _drawn() -> set[tuple[str, str]]:
    return set(re.findall(r"^    ([a-z]+) --> ([a-z]+):", PICTURE.read_text(encoding="utf-8"), re.MULTILINE))


def test_the_picture_shows_the_steps_of_the_code() -> None:
    assert _drawn() == {(before.value, after.value) for before, after in STEPS}


async def _steps_of(walk: Walk, file: Path) -> set[tuple[DeliveryState, DeliveryState]]:
    database = Database(f"sqlite:///{file}")
    await watch(database)
    await walk(database)
    steps = await footsteps(database)
    await database.close()
    return steps


async def test_every_arrow_can_be_walked_and_no_walk_leaves_the_picture(sqlite_template: Path, tmp_path: Path) -> None:
    walked = set()
    for walk in WALKS:
        file = tmp_path / f"{walk.__name__}.db"
        shutil.copyfile(sqlite_template, file)
        walked |= await _steps_of(walk, file)
    assert walked == set(STEPS)


@pytest.mark.parametrize(
    ("before", "after"),
    [(before, after) for before in DeliveryState for after in DeliveryState if (before, after) not in STEPS],
)
async def test_no_other_step_can_be_taken(before: DeliveryState, after: DeliveryState) -> None:
    async with Database("sqlite:///nowhere.db").reading() as session:
        with pytest.raises(ValueError, match="no delivery goes from"):
            await move(session, [1], (before,), after)
