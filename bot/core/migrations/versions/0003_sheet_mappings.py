"""what the headers of a unit's own sheets were set to mean."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sheetmapping",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("header", sa.String(length=200), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_id", "header"),
    )
    with op.batch_alter_table("sheetmapping", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sheetmapping_unit_id"), ["unit_id"], unique=False)


def downgrade() -> None:
    op.drop_table("sheetmapping")
