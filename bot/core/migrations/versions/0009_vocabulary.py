"""the words of an office's own that replies are read with."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "officeword",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.String(length=12), nullable=False),
        sa.Column("meaning", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_id", "word"),
    )
    with op.batch_alter_table("officeword", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_officeword_unit_id"), ["unit_id"], unique=False)


def downgrade() -> None:
    op.drop_table("officeword")
