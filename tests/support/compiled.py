"""Statements are compiled once for all the databases of a test run, as the service compiles them once for its one."""

from typing import Any

from sqlalchemy import Connection, Dialect, Engine, event

_dialects: dict[type[Dialect], Dialect] = {}
_compiled: dict[Any, Any] = {}


@event.listens_for(Engine, "engine_connect")
def _share(connection: Connection) -> None:
    """Each test has an engine of its own, and what is compiled is kept by dialect: they all speak the first one's.

    By now that one has asked its server what it can, and all servers of a test run are alike.
    """
    connection.dialect = _dialects.setdefault(type(connection.dialect), connection.dialect)
    connection.execution_options(compiled_cache=_compiled)
