"""Version 5: when and where published sessions were to be held that were not as their schedule says."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Add to what was published the sessions that were moved by then; of older sheets nobody knows."""
    op.add_column("versions", sa.Column("moved", sa.JSON(none_as_null=True)))
