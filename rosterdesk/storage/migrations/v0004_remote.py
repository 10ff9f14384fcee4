"""Version 4: sessions that run by telephone or online this once."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Add to dated exceptions whether the session is remote; none is yet."""
    op.add_column("overrides", sa.Column("remote", sa.Boolean, server_default=sa.false(), nullable=False))
