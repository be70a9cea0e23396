"""The audit trail shows every row that was changed, removed, put in another order or added by hand."""

import hashlib
import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.database import Database
from bot.ledger.access import Actor, Via
from bot.ledger.audit import AuditEntry, canonical, record, record_many, verify
from bot.ledger.people import Role

NOW = datetime(2023, 10, 11, 1, 30, tzinfo=UTC)
CLERK = Actor(unit_id=1, person_id=7, name="许文静", roles=frozenset({Role.OFFICE}), via=Via.CHAT)
_TEXT_COLUMNS = ("at", "actor_name", "via", "action", "subject", "details", "previous_hash", "hash")
_NUMBER_COLUMNS = ("sequence", "unit_id", "actor_id")


async def fill(database: Database, entries: int) -> None:
    changes = [
        ("measure.progress", f"measure:{number}", {"文字": f"完成{number}%", "percent": number + 0.5, "e": 1e-7})
        for number in range(entries)
    ]
    async with database.transaction() as session:
        await record_many(session, CLERK, changes, NOW)


async def faults(database: Database) -> list[str]:
    async with database.reading() as session:
        return await verify(session)


async def tamper(database: Database, *statements: str) -> list[str]:
    """What verifying finds after somebody with the keys to the database did this."""
    async with database.transaction() as session:
        for statement in statements:
            await session.execute(text(statement))
    return await faults(database)


async def test_an_untouched_chain_has_no_faults(either_database: Database) -> None:
    assert await faults(either_database) == []
    async with either_database.transaction() as session:
        first = await record(session, CLERK, "measure.claim", "measure:1", {"due": date(2023, 10, 31), "at": NOW}, NOW)
    async with either_database.transaction() as session:
        later = NOW + timedelta(minutes=1)
        second = await record(session, CLERK, "measure.verify", "measure:1", {"note": "“核验”通过\n\x00"}, later)
    assert (first.sequence, second.sequence, second.previous_hash) == (1, 2, first.hash)
    assert await faults(either_database) == []


async def test_an_entry_reads_back_as_it_was_written(either_database: Database) -> None:
    async with either_database.transaction() as session:
        await record(session, CLERK, "measure.claim", "measure:1", {"due": date(2023, 10, 31), "n": 1.0}, NOW)
    async with either_database.reading() as session:
        entry = await session.get(AuditEntry, 1)
    assert entry is not None
    assert (entry.at, entry.details) == (NOW, {"due": "2023-10-31", "n": 1.0})


async def test_what_is_undone_leaves_no_entry(either_database: Database) -> None:
    await fill(either_database, 2)
    with pytest.raises(ZeroDivisionError):
        async with either_database.transaction() as session:
            await record(session, CLERK, "measure.claim", "measure:1", {}, NOW)
            raise ZeroDivisionError
    await fill(either_database, 1)
    assert await faults(either_database) == []


async def test_a_changed_row_is_named(either_database: Database) -> None:
    await fill(either_database, 5)
    (fault,) = await tamper(either_database, "UPDATE auditentry SET actor_name = '他人' WHERE sequence = 3")
    assert "第 3 条" in fault


async def test_a_row_hashed_anew_no_longer_fits_the_next(either_database: Database) -> None:
    await fill(either_database, 3)
    forged = (await _entries(either_database))[1]
    fields = {n: getattr(forged, n) for n in ("unit_id", "actor_id", "via", "action", "subject", "previous_hash")}
    hash_ = _hash_of({**fields, "sequence": 2, "actor_name": "他人", "at": forged.at, "details": forged.details})
    statement = f"UPDATE auditentry SET actor_name = '他人', hash = '{hash_}' WHERE sequence = 2"
    (fault,) = await tamper(either_database, statement)
    assert "第 3 条与前一条接不上" in fault


async def test_a_removed_row_is_missed(either_database: Database) -> None:
    await fill(either_database, 5)
    found = await tamper(either_database, "DELETE FROM auditentry WHERE sequence IN (2, 3)")
    assert "缺少第 2 至 3 条" in found[0]


async def test_a_removed_row_is_missed_though_the_rest_was_renumbered(either_database: Database) -> None:
    await fill(either_database, 4)
    moves = [f"UPDATE auditentry SET sequence = {number - 1} WHERE sequence = {number}" for number in (3, 4)]
    assert await tamper(either_database, "DELETE FROM auditentry WHERE sequence = 2", *moves)


async def test_rows_in_another_order_are_found(either_database: Database) -> None:
    await fill(either_database, 5)
    swap = [f"UPDATE auditentry SET sequence = {new} WHERE sequence = {old}" for old, new in ((2, 90), (3, 2), (90, 3))]
    found = await tamper(either_database, *swap)
    assert [number for number in (2, 3) if any(f"第 {number} 条的内容" in fault for fault in found)] == [2, 3]


async def test_a_cut_tail_is_missed(either_database: Database) -> None:
    await fill(either_database, 5)
    (fault,) = await tamper(either_database, "DELETE FROM auditentry WHERE sequence >= 4")
    assert "末尾缺少第 4 至 5 条" in fault


async def test_emptying_the_whole_trail_is_missed(either_database: Database) -> None:
    await fill(either_database, 5)
    assert "末尾缺少第 1 至 5 条" in (await tamper(either_database, "DELETE FROM auditentry"))[0]


async def test_a_lost_head_is_told(either_database: Database) -> None:
    await fill(either_database, 5)
    assert "末条登记缺失" in (await tamper(either_database, "DELETE FROM audithead"))[0]


async def test_an_added_row_with_a_wrong_hash_is_found(either_database: Database) -> None:
    await fill(either_database, 2)
    added = (
        "INSERT INTO auditentry (sequence, at, actor_name, via, action, subject, details, previous_hash, hash)"
        f" SELECT 3, at, '他人', via, action, subject, details, hash, '{'a' * 64}' FROM auditentry WHERE sequence = 2"
    )
    found = await tamper(either_database, added)
    assert "第 3 条" in found[0]
    assert "末尾多出第 3 至 3 条" in found[1]


async def test_an_added_row_with_a_right_hash_is_found(either_database: Database) -> None:
    await fill(either_database, 2)
    last = (await _entries(either_database))[-1]
    fields: dict[str, Any] = {
        "sequence": 3,
        "unit_id": 1,
        "at": NOW,
        "actor_id": 7,
        "actor_name": "许文静",
        "via": "chat",
        "action": "measure.verify",
        "subject": "measure:1",
        "details": {},
        "previous_hash": last.hash,
    }
    async with either_database.transaction() as session:
        session.add(AuditEntry(**fields, hash=_hash_of(fields)))
    (fault,) = await faults(either_database)
    assert "末尾多出第 3 至 3 条" in fault


async def test_every_single_changed_bit_of_a_thousand_is_found(either_database: Database) -> None:
    await fill(either_database, 12)
    dice = random.Random(20231011)
    for _ in range(1000):
        async with either_database.reading() as session:
            column = dice.choice(_TEXT_COLUMNS + _NUMBER_COLUMNS)
            sequence = dice.randint(1, 12)
            await flip(session, column, sequence, dice)
            found = await verify(session)
            await session.rollback()
        assert found, f"a changed bit in {column} of entry {sequence} was overlooked"
    assert await faults(either_database) == []


async def flip(session: AsyncSession, column: str, sequence: int, dice: random.Random) -> None:
    """Changes one bit of what the store holds, in the bytes on SQLite; on PostgreSQL text must stay valid text."""
    old = (await session.execute(text(f"SELECT {column} FROM auditentry WHERE sequence = {sequence}"))).scalar_one()
    where = f"WHERE sequence = {sequence}"
    if column in _NUMBER_COLUMNS:
        statement = text(f"UPDATE auditentry SET {column} = :value {where}")
        await session.execute(
            statement, {"value": int(old) ^ (1 << dice.randrange(4 if column == "sequence" else 0, 31))}
        )
        return
    raw = bytearray(str(old).encode())
    if session.get_bind().dialect.name == "sqlite":
        raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
        await session.execute(text(f"UPDATE auditentry SET {column} = CAST(:raw AS TEXT) {where}"), {"raw": bytes(raw)})
        return
    while True:
        changed = bytearray(raw)
        changed[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
        try:
            value = changed.decode()
        except UnicodeDecodeError:
            continue
        if "\x00" not in value:
            break
    await session.execute(text(f"UPDATE auditentry SET {column} = :value {where}"), {"value": value})


async def test_a_long_chain_is_read_in_portions_and_tells_how_far_it_is(either_database: Database) -> None:
    await fill(either_database, 1200)
    told: list[tuple[int, int]] = []
    async with either_database.reading() as session:
        assert await verify(session, lambda read, total: told.append((read, total))) == []
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]


def test_not_a_number_has_no_place_in_an_entry() -> None:
    with pytest.raises(ValueError):
        canonical({"percent": float("nan")})


async def _entries(database: Database) -> list[AuditEntry]:
    async with database.reading() as session:
        found = [await session.get(AuditEntry, number) for number in range(1, 4)]
    return [entry for entry in found if entry is not None]


def _hash_of(fields: dict[str, Any]) -> str:
    """The hash as the module's docstring describes it, written down once more."""
    stored = {
        name: None
        if value is None
        else value.isoformat(timespec="microseconds")
        if isinstance(value, datetime)
        else canonical(value)
        if isinstance(value, dict)
        else str(value)
        for name, value in fields.items()
    }
    return hashlib.sha256(canonical(stored).encode()).hexdigest()
