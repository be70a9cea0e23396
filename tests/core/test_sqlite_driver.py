"""A statement is one visit to the connection's thread, and every row of it still comes, however many there are."""

import asyncio
import sqlite3
from contextlib import suppress

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


async def test_a_transaction_opens_with_its_first_statement_and_is_over_when_it_ends(database: Database) -> None:
    file = database.sqlite_file
    assert file is not None
    rival = sqlite3.connect(file, timeout=0, isolation_level=None)
    for ends_well in (True, False):
        with suppress(ZeroDivisionError):
            async with database.transaction() as session:
                await session.execute(_INSERT, {"chat": str(ends_well)})
                with pytest.raises(sqlite3.OperationalError, match="locked"):
                    rival.execute("BEGIN IMMEDIATE")
                if not ends_well:
                    raise ZeroDivisionError
        rival.execute("BEGIN IMMEDIATE")
        rival.execute("ROLLBACK")
    assert rival.execute("SELECT chat FROM lane").fetchall() == [("True",)]
    rival.close()


async def test_who_is_interrupted_while_waiting_for_another_writer_leaves_no_transaction_open(
    database: Database,
) -> None:
    file = database.sqlite_file
    assert file is not None
    rival = sqlite3.connect(file, isolation_level=None)
    rival.execute("BEGIN IMMEDIATE")

    async def write() -> None:
        async with database.transaction() as session:
            await session.execute(_INSERT, {"chat": "1"})

    async with database.reading() as session:
        await session.execute(text("SELECT 1"))
    waiting = asyncio.create_task(write())
    await asyncio.wait({waiting}, timeout=0)
    waiting.cancel()
    rival.execute("COMMIT")
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert rival.execute("SELECT chat FROM lane").fetchall() == []
    await write()
    rival.execute("BEGIN IMMEDIATE")
    assert rival.execute("SELECT chat FROM lane").fetchall() == [("1",)]
    rival.close()
