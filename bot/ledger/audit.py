"""The chained record of every change: each entry carries the hash of the one before."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Dialect, LargeBinary, Text, cast, func, insert, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel, col, select

from bot.ledger import history
from bot.ledger.access import Actor

START = "0" * 64
"""What stands for the hash before the first entry."""

_LOCK = 0x5A47_4149
"""The number of PostgreSQL's advisory lock that all writers of the ledger take in turn."""
_BATCH = 500
_MOST_FAULTS = 200


class CanonicalJson(TypeDecorator[Any]):
    """JSON kept as the very text that was hashed: sorted keys, no spaces, dates as ISO words."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return canonical(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


class CanonicalMoment(TypeDecorator[datetime]):
    """A moment kept as the very text that was hashed: ISO 8601 in UTC to the microsecond, so it also sorts."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else _moment(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class AuditEntry(SQLModel, table=True):
    """One change: who did what to what, by which way, and the hash that ties it to the entry before.

    `sequence` counts from 1 without gaps over the whole installation.
    """

    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    unit_id: int | None = None
    at: datetime = Field(sa_type=CanonicalMoment)
    actor_id: int | None = None
    actor_name: str
    via: str = Field(max_length=20)
    action: str = Field(max_length=60)
    subject: str = Field(max_length=80, index=True)
    details: dict[str, Any] = Field(default_factory=dict, sa_type=CanonicalJson)
    previous_hash: str = Field(max_length=64)
    hash: str = Field(max_length=64, unique=True)


class AuditHead(SQLModel, table=True):
    """The last entry's sequence and hash, in the one row with id 1: so a cut tail shows."""

    id: int = Field(default=1, primary_key=True)
    sequence: int
    hash: str = Field(max_length=64)


Change = tuple[str, str, Mapping[str, Any]]
"""What was done (`measure.claim`), to what (`measure:17`), and the particulars."""


def canonical(value: Any) -> str:
    """The one way to write a value as JSON; dates become ISO words, NaN is refused with ValueError."""
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_as_word
    )


async def lock(session: AsyncSession) -> None:
    """Takes the ledger's turn until the transaction ends: on PostgreSQL writers queue here, on SQLite they did already.

    Every act begins with it, before it reads what it is going to change.
    """
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


async def record(
    session: AsyncSession, actor: Actor, action: str, subject: str, details: Mapping[str, Any], now: datetime
) -> AuditEntry:
    """Adds one entry to the chain, in the caller's transaction."""
    (fields,) = await _append(session, actor, [(action, subject, details)], now)
    return AuditEntry(**fields)


async def record_many(session: AsyncSession, actor: Actor, changes: Sequence[Change], now: datetime) -> None:
    """Adds entries to the chain in the order given; an import of thousands of rows costs few statements."""
    if changes:
        await _append(session, actor, changes, now)


async def _append(
    session: AsyncSession, actor: Actor, changes: Sequence[Change], now: datetime
) -> list[dict[str, Any]]:
    await session.flush()
    await lock(session)
    head = (await session.execute(select(AuditHead.sequence, AuditHead.hash))).one_or_none()
    sequence, previous = (head[0], head[1]) if head else (0, START)
    entries: list[dict[str, Any]] = []
    for change in changes:
        sequence += 1
        entries.append(_fields(actor, change, sequence, previous, now))
        previous = entries[-1]["hash"]
    for start in range(0, len(entries), _BATCH):
        await session.execute(insert(AuditEntry), entries[start : start + _BATCH])
    if head:
        await session.execute(update(AuditHead).values(sequence=sequence, hash=previous))
    else:
        await session.execute(insert(AuditHead).values(id=1, sequence=sequence, hash=previous))
    await history.keep(session, actor.unit_id, {entry["subject"]: entry["sequence"] for entry in entries}, now)
    return entries


def _fields(actor: Actor, change: Change, sequence: int, previous: str, now: datetime) -> dict[str, Any]:
    action, subject, details = change
    fields: dict[str, Any] = {
        "sequence": sequence,
        "unit_id": actor.unit_id,
        "at": now.astimezone(UTC),
        "actor_id": actor.person_id,
        "actor_name": actor.name,
        "via": actor.via.value,
        "action": action,
        "subject": subject,
        "details": dict(details),
        "previous_hash": previous,
    }
    return {**fields, "hash": _hash({name: _as_text(value) for name, value in fields.items()})}


def _hash(fields: Mapping[str, str | None]) -> str:
    """SHA-256 over all columns but the hash itself, each as the text the store holds, the previous hash among them."""
    return hashlib.sha256(canonical(fields).encode()).hexdigest()


def _as_text(value: Any) -> str | None:
    match value:
        case None:
            return None
        case datetime():
            return _moment(value)
        case dict():
            return canonical(value)
        case _:
            return str(value)


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _as_word(value: object) -> str:
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an audit entry")


_COLUMNS = (
    "sequence",
    "unit_id",
    "at",
    "actor_id",
    "actor_name",
    "via",
    "action",
    "subject",
    "details",
    "previous_hash",
    "hash",
)


async def verify(session: AsyncSession, progress: Callable[[int, int], None] | None = None) -> list[str]:
    """Reads the whole chain once, in portions, and says in Chinese what does not fit; an empty list means: untouched.

    Finds rows that were changed, removed, put in another order or added by hand, and a cut tail. It reads the bytes as
    they are stored. `progress` is told entries read and entries in all.
    """
    kind = LargeBinary if session.get_bind().dialect.name == "sqlite" else Text
    columns = [cast(getattr(AuditEntry, name), kind) for name in _COLUMNS]
    total = await session.scalar(select(func.count()).select_from(AuditEntry)) or 0
    checker = _Checker()
    rows = await session.stream(select(*columns).order_by(col(AuditEntry.sequence)).execution_options(yield_per=_BATCH))
    read = 0
    async for row in rows:
        checker.take([_decoded(value) for value in row])
        read += 1
        if progress and (read % _BATCH == 0 or read == total):
            progress(read, total)
    head = (await session.execute(select(*(cast(getattr(AuditHead, n), kind) for n in ("sequence", "hash"))))).all()
    checker.finish([[_decoded(value) for value in row] for row in head])
    return checker.faults


def _decoded(value: bytes | str | None) -> str | None:
    return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value


class _Checker:
    """Walks the chain and keeps what it finds wrong."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self._expected = 1
        self._previous: str | None = START

    def take(self, row: list[str | None]) -> None:
        fields = dict(zip(_COLUMNS, row, strict=True))
        sequence = int(fields["sequence"] or 0)
        stored = fields.pop("hash")
        if sequence > self._expected:
            self._fault(f"审计记录缺少第 {self._expected} 至 {sequence - 1} 条")
        elif sequence < self._expected:
            self._fault(f"审计记录多出序号为 {sequence} 的一条")
        if _hash_or_none(fields) != stored:
            self._fault(f"审计记录第 {sequence} 条的内容与校验值不符，已被改动")
        elif fields["previous_hash"] != self._previous and sequence == self._expected:
            self._fault(f"审计记录第 {sequence} 条与前一条接不上，前后次序或内容已被改动")
        self._expected, self._previous = sequence + 1, stored

    def finish(self, heads: list[list[str | None]]) -> None:
        last = self._expected - 1
        if not heads and last == 0:
            return
        if len(heads) != 1 or not re.fullmatch(r"[0-9]{1,18}", heads[0][0] or ""):
            self._fault("审计记录的末条登记缺失或不止一条，无法证明末尾完整")
            return
        sequence, hash_ = int(heads[0][0] or 0), heads[0][1]
        if sequence > last:
            self._fault(f"审计记录末尾缺少第 {last + 1} 至 {sequence} 条")
        elif sequence < last:
            self._fault(f"审计记录末尾多出第 {sequence + 1} 至 {last} 条")
        elif hash_ != self._previous:
            self._fault("审计记录的末条与登记不符，末尾已被改动")

    def _fault(self, sentence: str) -> None:
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(sentence + "。请停止写入，用最近的备份核对。")


def _hash_or_none(fields: Mapping[str, str | None]) -> str | None:
    try:
        return _hash(fields)
    except UnicodeEncodeError:
        return None
