"""A transaction is whole or nothing, on both stores."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.core.database import Database
from bot.core.errors import StorageError
from bot.core.migrations import newest, require_newest, upgrade


async def _count(database: Database) -> int:
    async with database.reading() as session:
        return int((await session.execute(text("SELECT count(*) FROM lane"))).scalar_one())


_INSERT = text("INSERT INTO lane (channel, chat, next_at) VALUES ('x', :chat, '2023-10-11 01:00:00')")


async def test_a_transaction_that_ends_well_is_kept(either_database: Database) -> None:
    async with either_database.transaction() as session:
        await session.execute(_INSERT, {"chat": "1"})
    assert await _count(either_database) == 1


async def test_a_transaction_that_raises_leaves_nothing(either_database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with either_database.transaction() as session:
            await session.execute(_INSERT, {"chat": "1"})
            raise ZeroDivisionError
    assert await _count(either_database) == 0


async def test_the_schema_is_newest_and_upgrading_again_changes_nothing(either_database: Database) -> None:
    await upgrade(either_database)
    await require_newest(either_database)


async def test_an_empty_file_asks_for_init(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.db'}")
    with pytest.raises(StorageError, match="zhenggai init"):
        await require_newest(database)
    await database.close()


async def test_a_newer_schema_is_refused(database: Database) -> None:
    async with database.transaction() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="更新版本"):
        await upgrade(database)
    assert newest() != "9999"


async def test_sqlite_is_safe_against_power_loss(database: Database) -> None:
    async with database.reading() as session:
        synchronous = (await session.execute(text("PRAGMA synchronous"))).scalar_one()
        journal = (await session.execute(text("PRAGMA journal_mode"))).scalar_one()
        foreign_keys = (await session.execute(text("PRAGMA foreign_keys"))).scalar_one()
    assert (synchronous, journal, foreign_keys) == (2, "wal", 1)


async def test_a_second_process_waits_for_the_writer_instead_of_failing(database: Database) -> None:
    file = database.sqlite_file
    assert file is not None
    async with database.transaction() as session:
        await session.execute(_INSERT, {"chat": "1"})
        rival = sqlite3.connect(file, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            rival.execute("BEGIN IMMEDIATE")
        rival.close()


def test_an_unknown_address_is_explained() -> None:
    with pytest.raises(StorageError, match="database.url"):
        Database("mysql://x")
