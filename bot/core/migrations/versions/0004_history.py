"""how everything stood after each entry of the audit trail; it begins with how everything stands now."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.core.columns import Json, UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_KINDS = {"unit": "unit", "round": "inspectionround", "person": "person", "problem": "problem", "measure": "measure"}
_LEFT_OUT = {("measure", "next_notice_on"), ("problem", "status")}


def upgrade() -> None:
    version = op.create_table(
        "version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("state", Json(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_version_of", "version", ["unit_id", "subject", "sequence"], unique=True)
    rows = list(_rows(op.get_bind()))
    if rows:
        op.bulk_insert(version, rows)


def downgrade() -> None:
    op.drop_index("ix_version_of", table_name="version")
    op.drop_table("version")


def _rows(connection: sa.Connection) -> Iterator[dict[str, Any]]:
    """How everything stands, under the last entry of its unit; a unit without any entry has nothing to keep."""
    tables = sa.MetaData()
    tables.reflect(connection)
    entry = tables.tables["auditentry"]
    columns = (entry.c.unit_id, sa.func.max(entry.c.sequence), sa.func.max(entry.c.at))
    last = {unit_id: rest for unit_id, *rest in connection.execute(sa.select(*columns).group_by(entry.c.unit_id))}
    beside = _beside(connection, tables)
    for kind, name in _KINDS.items():
        for row in connection.execute(sa.select(tables.tables[name])).mappings():
            unit_id = row["id"] if kind == "unit" else row["unit_id"]
            if unit_id not in last:
                continue
            sequence, at = last[unit_id]
            state = {column: _plain(value) for column, value in row.items() if (kind, column) not in _LEFT_OUT}
            state |= {column: found.get(row["id"], []) for column, found in beside.get(kind, {}).items()}
            subject = f"{kind}:{row['id']}"
            yield {
                "unit_id": unit_id,
                "subject": subject,
                "sequence": sequence,
                "at": datetime.fromisoformat(at),
                "state": state,
            }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime) and value.tzinfo is None:
        return value.isoformat() + "+00:00"
    return value.isoformat() if isinstance(value, date | time) else value


def _beside(connection: sa.Connection, tables: sa.MetaData) -> dict[str, dict[str, dict[int, Any]]]:
    duty, role, ladder, day = (tables.tables[n] for n in ("duty", "personrole", "customladder", "calendaroverride"))
    problem, topic, aspect = (tables.tables[n] for n in ("problem", "topic", "aspect"))

    def grouped(statement: sa.Select[Any], value: Callable[..., Any]) -> dict[int, Any]:
        found: dict[int, Any] = {}
        for id_, *rest in connection.execute(statement):
            found.setdefault(id_, []).append(value(*rest))
        return found

    duties = sa.select(duty.c.measure_id, duty.c.role, duty.c.person_id).order_by(duty.c.position, duty.c.id)
    roles = sa.select(role.c.person_id, role.c.role).order_by(role.c.role)
    ladders = sa.select(ladder.c.unit_id, ladder.c.name, ladder.c.rungs).order_by(ladder.c.id)
    days = sa.select(day.c.unit_id, day.c.day, day.c.is_workday).order_by(day.c.day)
    headings = (
        sa.select(problem.c.id, aspect.c.title, topic.c.title)
        .join(topic, topic.c.id == problem.c.topic_id)
        .join(aspect, aspect.c.id == topic.c.aspect_id)
    )
    said = tables.tables["publication"]
    publications = sa.select(said.c.round_id, said.c.document_number, said.c.stated_days)
    return {
        "round": {"publication": {id_: list(rest) for id_, *rest in connection.execute(publications)}},
        "measure": {"duties": grouped(duties, lambda *pair: list(pair))},
        "person": {"roles": grouped(roles, str)},
        "unit": {
            "ladders": grouped(ladders, lambda *pair: list(pair)),
            "days": grouped(days, lambda day, is_workday: [day.isoformat(), is_workday]),
        },
        "problem": {"headings": {id_: list(titles) for id_, *titles in connection.execute(headings)}},
    }
