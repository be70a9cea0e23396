"""A ledger opened for one command."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.app import open_ledger
from bot.core.config import Settings
from bot.core.database import Database


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The store, ready for use, closed at the end. Raises StorageError."""
    database = Database(settings.database.url)
    try:
        await open_ledger(database)
        yield database
    finally:
        await database.close()
