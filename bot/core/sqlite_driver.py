"""SQLite's connections for SQLAlchemy: one visit to the connection's thread for each statement, where aiosqlite makes four."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Self, TypeVar

import aiosqlite

_Result = TypeVar("_Result")

_AT_ONCE = 1000
"""Rows that come along with the statement itself; what a result has beyond them is fetched when it is asked for."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    # What is overwritten or deleted is wiped from the file as well: struck-out codes, papers, names.
    "secure_delete=ON",
    "temp_store=MEMORY",
    "cache_size=-16000",
)
"""What every connection is set to before its first statement."""


class Connection(aiosqlite.Connection):
    """What `create_async_engine` takes as `async_creator_fn`; its keywords are those of `sqlite3.connect`.

    Each visit to the thread wakes it and then the loop again. On a small ledger that costs more than the statement, so
    here a statement is begun, read and closed in one, and the first of a transaction opens it as well. The thread ends
    with the process.
    """

    def __init__(self, file: str, **settings: Any) -> None:
        super().__init__(lambda: _connect(file, settings), _AT_ONCE)
        self._thread.daemon = True
        self._opening: str | None = None
        self._may_be_open = False

    def open_with_next(self, opening: str) -> None:
        """The next statement is preceded by this one, which opens a transaction."""
        self._opening = opening

    async def commit(self) -> None:
        """Ends the transaction; where no statement has opened one, nothing is there to be ended."""
        self._opening = None
        if self._may_be_open:
            await super().commit()
            self._may_be_open = False

    async def rollback(self) -> None:
        """Undoes the transaction; the pool asks for it after each commit too, and then there is none."""
        self._opening = None
        if self._may_be_open:
            await super().rollback()
            self._may_be_open = False

    def cursor(self) -> "Cursor":  # type: ignore[override]
        return Cursor(self)

    async def begin(self, sql: str, parameters: Any) -> tuple[sqlite3.Cursor, list[Any], bool]:
        """Begins the statement: its cursor, the first rows, and whether there may be more; without more it is closed."""
        connection = self._opened()

        def work() -> tuple[sqlite3.Cursor, list[Any], bool]:
            cursor = connection().execute(sql, parameters)
            rows = cursor.fetchmany(_AT_ONCE) if cursor.description else []
            more = len(rows) == _AT_ONCE
            if not more:
                cursor.close()
            return cursor, rows, more

        return await self.visit(work)

    async def begin_many(self, sql: str, parameters: Iterable[Any]) -> sqlite3.Cursor:
        """Runs the statement once for each of the parameters."""
        connection = self._opened()

        def work() -> sqlite3.Cursor:
            cursor = connection().executemany(sql, parameters)
            cursor.close()
            return cursor

        return await self.visit(work)

    def _opened(self) -> Callable[[], sqlite3.Connection]:
        """For the thread: the connection, in whose transaction the statement then stands even if it is the first."""
        opening, self._opening = self._opening, None
        # From here on, whatever becomes of the statement or of who waits for it, rolling back is never left out.
        self._may_be_open = self._may_be_open or opening is not None

        def work() -> sqlite3.Connection:
            if opening is not None:
                self._conn.execute(opening)
            return self._conn

        return work

    async def visit(self, work: Callable[[], _Result]) -> _Result:
        """The result of a function that is run in the connection's thread."""
        result: _Result = await self._execute(work)  # type: ignore[no-untyped-call]
        return result


def _connect(file: str, settings: dict[str, Any]) -> sqlite3.Connection:
    # The driver must not open transactions by itself, else BEGIN IMMEDIATE comes too late.
    connection: sqlite3.Connection = sqlite3.connect(file, **{**settings, "isolation_level": None})
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


class Cursor:
    """The cursor as SQLAlchemy's asyncio adapter uses it; the facts about a statement outlive its closing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._cursor: sqlite3.Cursor | None = None
        self._rows: list[Any] = []
        self._more = False
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:
        return self._cursor.description if self._cursor else None

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount if self._cursor else -1

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid if self._cursor else None

    async def execute(self, sql: str, parameters: Any = ()) -> Self:
        self._cursor, self._rows, self._more = await self._connection.begin(sql, parameters)
        return self

    async def executemany(self, sql: str, parameters: Iterable[Any]) -> Self:
        self._cursor = await self._connection.begin_many(sql, parameters)
        return self

    async def fetchone(self) -> Any:
        rows = await self.fetchmany(1)
        return rows[0] if rows else None

    async def fetchmany(self, size: int | None = None) -> Sequence[Any]:
        wanted = size or self.arraysize
        if self._more and len(self._rows) < wanted and self._cursor is not None:
            rest = self._cursor
            self._rows += await self._connection.visit(lambda: rest.fetchmany(wanted))
        taken, self._rows = self._rows[:wanted], self._rows[wanted:]
        return taken

    async def fetchall(self) -> Sequence[Any]:
        if self._more and self._cursor is not None:
            self._rows += await self._connection.visit(self._cursor.fetchall)
        taken, self._rows = self._rows, []
        return taken

    async def close(self) -> None:
        if self._more and self._cursor is not None:
            self._more = False
            await self._connection.visit(self._cursor.close)
