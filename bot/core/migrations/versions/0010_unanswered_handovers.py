"""when the asker and the office were told that a handing over stands unanswered."""

import sqlalchemy as sa
from alembic import op

from bot.core.columns import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("handover", schema=None) as batch_op:
        batch_op.add_column(sa.Column("unanswered_at", UtcDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("handover", schema=None) as batch_op:
        batch_op.drop_column("unanswered_at")
