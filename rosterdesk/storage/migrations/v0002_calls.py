"""Version 2: what was answered to calls for a seat."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Add the table of calls; there are none yet."""
    op.create_table(
        "calls",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("session", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("leader", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_calls"),
        sa.ForeignKeyConstraint(
            ["leader"], ["leaders.id"], name="fk_calls_leader", deferrable=True, initially="DEFERRED"
        ),
    )
