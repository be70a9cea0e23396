"""The office is told, once, whom a message did not reach."""

from datetime import UTC, datetime

from sqlmodel import select

from bot.core.database import Database
from bot.ledger import audit
from bot.ledger.acts.undelivered import report_undelivered
from bot.post.notice import Notice
from tests.support.noted import noted
from tests.support.world import build_world

NOW = datetime(2023, 10, 11, 2, tzinfo=UTC)


async def test_the_office_is_told_the_name_the_number_and_the_reason(either_database: Database) -> None:
    async with either_database.transaction() as session:
        world = await build_world(session, NOW)
        await report_undelivered(session, world.unit, f"person:{world.handler}", 17, "机器人在群里没有发言权限", NOW)
    async with either_database.reading() as session:
        (told,) = await session.scalars(select(Notice))
        assert told.recipient == f"person:{world.clerk}"
        assert "罗小芸" in noted(told)
        assert "№17" in noted(told)
        assert "没有发言权限" in noted(told)
        assert await audit.verify(session) == []


async def test_a_group_and_an_unknown_recipient_are_named_as_well_as_they_can_be(database: Database) -> None:
    async with database.transaction() as session:
        world = await build_world(session, NOW)
        await report_undelivered(session, world.unit, "group:99", 18, "平台拒收", NOW)
    async with database.reading() as session:
        (told,) = await session.scalars(select(Notice))
        assert "一个聊天" in noted(told)
