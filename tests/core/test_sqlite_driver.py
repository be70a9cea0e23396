"""A statement is one visit to the connection's thread, and every row of it still comes, however many there are."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bot.core.database import Database

_COUNTING = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) SELECT i FROM n"
_INSERT = text("INSERT INTO lane (channel, chat, next_at) VALUES ('x', :chat, '2023-10-11 01:00:00')")


@pytest.mark.parametrize("rows", [1, 999, 1000, 1001, 2500])
async def test_every_row_comes_once_and_in_order(database: Database, rows: int) -> None:
    async with database.reading() as session:
        found = await session.scalars(text(_COUNTING.format(rows=rows)))
    assert list(found) == list(range(1, rows + 1))


@pytest.mark.parametrize("portion", [7, 1000, 1200])
async def test_rows_are_streamed_in_portions_of_any_size(database: Database, portion: int) -> None:
    async with database.reading() as session:
        statement = text(_COUNTING.format(rows=2500)).execution_options(yield_per=portion)
        found = [row[0] async for row in await session.stream(statement)]
    assert found == list(range(1, 2501))


async def test_a_stream_may_be_left_before_its_end(database: Database) -> None:
    async with database.reading() as session:
        stream = await session.stream(text(_COUNTING.format(rows=2500)).execution_options(yield_per=10))
        assert await stream.fetchone() == (1,)
        await stream.close()
        assert await session.scalar(text("SELECT 5")) == 5
    async with database.transaction() as session:
        await session.execute(_INSERT, {"chat": "1"})


async def test_changed_rows_are_counted_and_many_may_be_written_at_once(database: Database) -> None:
    async with database.transaction() as session:
        await session.execute(_INSERT, [{"chat": "1"}, {"chat": "2"}, {"chat": "3"}])
        changed = await session.execute(text("UPDATE lane SET channel = 'y' WHERE chat <> '2'"))
    assert changed.rowcount == 2  # type: ignore[attr-defined]


async def test_an_error_of_the_store_leaves_the_connection_fit_for_use(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.transaction() as session:
            await session.execute(_INSERT, {"chat": "1"})
            await session.execute(_INSERT, {"chat": "1"})
    async with database.transaction() as session:
        await session.execute(_INSERT, {"chat": "1"})
        assert await session.scalar(text("SELECT count(*) FROM lane")) == 1
