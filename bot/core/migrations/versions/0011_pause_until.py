"""a unit's reminders are paused until a day and for a reason; a pause without an end ends with the day of this step."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_UNIT = sa.table(
    "unit",
    sa.column("paused", sa.Boolean()),
    sa.column("paused_until", sa.Date()),
    sa.column("paused_reason", sa.Text()),
)


def upgrade() -> None:
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.add_column(sa.Column("paused_until", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("paused_reason", sa.String(), nullable=False, server_default=""))
    op.execute(_UNIT.update().where(_UNIT.c.paused.is_(True)).values(paused_until=sa.func.current_date()))
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.drop_column("paused")
        batch_op.alter_column("paused_reason", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.add_column(sa.Column("paused", sa.Boolean(), nullable=False, server_default=sa.false()))
    is_paused = _UNIT.c.paused_until >= sa.func.current_date()
    op.execute(_UNIT.update().where(is_paused).values(paused=True))
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.drop_column("paused_until")
        batch_op.drop_column("paused_reason")
        batch_op.alter_column("paused", server_default=None)
