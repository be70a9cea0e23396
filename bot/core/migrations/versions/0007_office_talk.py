"""Nothing changes: what the office orders in chat needs no table of its own; the number keeps the chain."""

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
