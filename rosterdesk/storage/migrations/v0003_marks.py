"""Version 3: who came, how sessions went, and when leaders were spoken with."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Add the tables of attendance, outcomes and conversations; there are none yet."""
    op.create_table(
        "attendance",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("session", sa.Text, nullable=False),
        sa.Column("leader", sa.Text, nullable=False),
        sa.Column("mark", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_attendance"),
        _of_leader("attendance"),
    )
    op.create_table(
        "outcomes",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("session", sa.Text, nullable=False),
        sa.Column("result", sa.Text, nullable=False),
        sa.Column("people", sa.Integer),
        sa.Column("felt", sa.Integer),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_outcomes"),
    )
    op.create_table(
        "conversations",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("leader", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_conversations"),
        _of_leader("conversations"),
    )


def _of_leader(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["leader"], ["leaders.id"], name=f"fk_{table}_leader", deferrable=True, initially="DEFERRED"
    )
