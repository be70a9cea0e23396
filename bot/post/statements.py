"""Statements that each store words in its own way: inserting past what is there, a value of its own for each row."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, String, literal
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import SQLModel


def insert_into(session: AsyncSession, table: type[SQLModel]) -> postgresql.Insert | sqlite.Insert:
    """The dialect's own INSERT; both have `on_conflict_do_nothing` and `on_conflict_do_update`."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


class _Looked(FunctionElement[str]):
    """The text that a JSON object holds under a number; NULL where it holds none."""

    type = String()
    inherit_cache = True


def by_id(column: Any, values: Mapping[int, str | None]) -> ColumnElement[str]:
    """A text of its own for each row of one statement, NULL for rows not named: one parameter, however many rows."""
    known = {str(id_): value for id_, value in values.items() if value is not None}
    return _Looked(literal(json.dumps(known, ensure_ascii=False), String()), column)


@compiles(_Looked, "sqlite")
def _in_sqlite(element: _Looked, compiler: SQLCompiler, **more: Any) -> str:
    values, column = (compiler.process(part, **more) for part in element.clauses)
    return f"json_extract({values}, '$.\"' || {column} || '\"')"


@compiles(_Looked, "postgresql")
def _in_postgresql(element: _Looked, compiler: SQLCompiler, **more: Any) -> str:
    values, column = (compiler.process(part, **more) for part in element.clauses)
    return f"(CAST({values} AS jsonb) ->> CAST({column} AS text))"
