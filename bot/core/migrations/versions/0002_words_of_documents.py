"""what documents say beside states and dates, and the frame of the public notice."""

import sqlalchemy as sa
from alembic import op

from bot.core.columns import Json

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_OF_MEASURES = ("progress_text", "standard", "evidence_text", "result", "source")
_OF_PROBLEMS = ("goal", "source", "exemption")


def upgrade() -> None:
    with op.batch_alter_table("measure", schema=None) as batch_op:
        for name in _OF_MEASURES:
            batch_op.add_column(sa.Column(name, sa.String(), nullable=True))
    with op.batch_alter_table("problem", schema=None) as batch_op:
        for name in _OF_PROBLEMS:
            batch_op.add_column(sa.Column(name, sa.String(), nullable=True))
        batch_op.add_column(sa.Column("is_published", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_table(
        "publication",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("stated_days", sa.Integer(), nullable=True),
        sa.Column("mark", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("signer", sa.String(), nullable=True),
        sa.Column("addressee", sa.String(), nullable=True),
        sa.Column("opening", Json(), nullable=False),
        sa.Column("before", Json(), nullable=False),
        sa.Column("problems_heading", sa.String(), nullable=True),
        sa.Column("after", Json(), nullable=False),
        sa.Column("contact", sa.String(), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("counting", sa.String(length=40), nullable=False, server_default="closed"),
        sa.ForeignKeyConstraint(["round_id"], ["inspectionround.id"]),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("round_id"),
    )
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publication_unit_id"), ["unit_id"], unique=False)


def downgrade() -> None:
    op.drop_table("publication")
    with op.batch_alter_table("problem", schema=None) as batch_op:
        for name in ("is_published", *_OF_PROBLEMS):
            batch_op.drop_column(name)
    with op.batch_alter_table("measure", schema=None) as batch_op:
        for name in _OF_MEASURES:
            batch_op.drop_column(name)
