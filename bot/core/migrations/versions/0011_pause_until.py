"""a unit's reminders are paused until a day and for a reason; a pause without an end ends with the day of this step."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_UNIT = sa.table("unit", sa.column("paused", sa.Boolean()), sa.column("paused_until", sa.Date()))


# Column by column and never by a new table: rows of every other table name a unit.
def upgrade() -> None:
    op.add_column("unit", sa.Column("paused_until", sa.Date(), nullable=True))
    op.add_column("unit", sa.Column("paused_reason", sa.String(), nullable=False, server_default=""))
    op.execute(_UNIT.update().where(_UNIT.c.paused.is_(True)).values(paused_until=sa.func.current_date()))
    op.drop_column("unit", "paused")


def downgrade() -> None:
    op.add_column("unit", sa.Column("paused", sa.Boolean(), nullable=False, server_default=sa.false()))
    is_paused = _UNIT.c.paused_until >= sa.func.current_date()
    op.execute(_UNIT.update().where(is_paused).values(paused=True))
    op.drop_column("unit", "paused_until")
    op.drop_column("unit", "paused_reason")
