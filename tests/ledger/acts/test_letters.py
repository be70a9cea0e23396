"""Templates of letters are the office's: set, replaced, reset, each step in the trail."""

from datetime import UTC, datetime

import pytest
from sqlmodel import col, select

from bot.core.database import Database
from bot.core.errors import NotAllowed
from bot.ledger.access import Via, actor_of, command_actor
from bot.ledger.acts.letters import reset_template, set_template
from bot.ledger.audit import AuditEntry
from bot.ledger.letter_template import CheckedTemplate, LetterKind, own_template
from tests.support.world import World, build_second_unit, build_world

NOW = datetime(2023, 10, 11, 1, 7, tzinfo=UTC)
FIRST = CheckedTemplate(LetterKind.REMINDER, "一.docx", b"first")
SECOND = CheckedTemplate(LetterKind.REMINDER, "二.docx", b"second")


async def in_use(database: Database, unit_id: int) -> bytes | None:
    async with database.reading() as session:
        found = await own_template(session, unit_id, LetterKind.REMINDER)
        return found.data if found else None


async def trail(database: Database) -> list[str]:
    async with database.reading() as session:
        rows = await session.scalars(select(AuditEntry).order_by(col(AuditEntry.sequence)))
        return [f"{row.action} {row.details['name']}" for row in rows]


async def test_a_template_takes_the_place_of_the_former_one_until_it_is_reset(
    either_database: Database,
) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
    office = command_actor(world.unit)
    for template in (FIRST, SECOND, SECOND):
        async with either_database.transaction() as session:
            await set_template(session, office, template, NOW)
        assert await in_use(either_database, world.unit) == template.data
    async with either_database.transaction() as session:
        assert await reset_template(session, office, LetterKind.REMINDER, NOW)
        assert not await reset_template(session, office, LetterKind.REMINDER, NOW)
    assert await in_use(either_database, world.unit) is None
    assert await trail(either_database) == [
        "letter_template.set 一.docx",
        "letter_template.set 二.docx",
        "letter_template.reset 二.docx",
    ]


async def test_units_do_not_share_their_templates(database: Database, world: World) -> None:
    async with database.transaction() as session:
        clerk = await actor_of(session, await build_second_unit(session, NOW), Via.CHAT)
        await set_template(session, clerk, FIRST, NOW)
    assert await in_use(database, world.unit) is None
    assert await in_use(database, clerk.unit_id) == FIRST.data


async def test_only_the_office_changes_templates(database: Database, world: World) -> None:
    async with database.transaction() as session:
        leader = await actor_of(session, world.leader, Via.CHAT)
        for step in (set_template(session, leader, FIRST, NOW), reset_template(session, leader, FIRST.kind, NOW)):
            with pytest.raises(NotAllowed, match="refusal.office_only step=step.letter_template"):
                await step
