"""An INSERT that knows what to do with rows which are already there, on either store."""

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel


def insert_into(session: AsyncSession, table: type[SQLModel]) -> postgresql.Insert | sqlite.Insert:
    """The dialect's own INSERT; both have `on_conflict_do_nothing` and `on_conflict_do_update`."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
