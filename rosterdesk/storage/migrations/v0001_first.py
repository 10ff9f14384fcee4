"""Version 1: the first tables."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Lay every table of the first version."""
    _about()
    _journal()
    _settings()
    _qualifications()
    _venues()
    _leaders()
    _pairs()
    _groups()
    _overrides()
    _closures()
    _roster()
    _versions()


def _about() -> None:
    op.create_table(
        "about",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("schema_version", sa.Integer, nullable=False),
        sa.Column("program_version", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_about"),
    )


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("deed", sa.Text, nullable=False),
        sa.Column("undone", sa.Integer, nullable=True),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("label_values", sa.JSON, nullable=False),
        sa.Column("changes", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_journal"),
        sa.ForeignKeyConstraint(["undone"], ["journal.number"], name="fk_journal_undone"),
    )


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("timezone", sa.Text, nullable=True),
        sa.Column("region", sa.Text, nullable=True),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("week_starts_on", sa.Text, nullable=False),
        sa.Column("afternoon", sa.Integer, nullable=False),
        sa.Column("evening", sa.Integer, nullable=False),
        sa.Column("rules", sa.JSON, nullable=False),
        sa.Column("goals", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
    )


def _qualifications() -> None:
    op.create_table(
        "qualifications",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("valid_months", sa.Integer, nullable=True),
        sa.Column("safety", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_qualifications"),
    )


def _venues() -> None:
    op.create_table(
        "venues",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("features", sa.JSON, nullable=False),
        sa.Column("travel_minutes", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_venues"),
    )


def _leaders() -> None:
    op.create_table(
        "leaders",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("display_name", sa.Text, nullable=False),
        sa.Column("phone", sa.Text, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("share_phone", sa.Boolean, nullable=False),
        sa.Column("languages", sa.JSON, nullable=False),
        sa.Column("needs", sa.JSON, nullable=False),
        sa.Column("qualifications", sa.JSON, nullable=False),
        sa.Column("limits", sa.JSON, nullable=False),
        sa.Column("contract_minutes_per_week", sa.Integer, nullable=True),
        sa.Column("hourly_rate", sa.Text, nullable=True),
        sa.Column("mentor", sa.Text, nullable=True),
        sa.Column("since", sa.Date, nullable=True),
        sa.Column("until", sa.Date, nullable=True),
        sa.Column("auto_assign", sa.Boolean, nullable=False),
        sa.Column("availability", sa.JSON, nullable=False),
        sa.Column("exceptions", sa.JSON, nullable=False),
        sa.Column("leave", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_leaders"),
        sa.ForeignKeyConstraint(
            ["mentor"], ["leaders.id"], name="fk_leaders_mentor", deferrable=True, initially="DEFERRED"
        ),
    )


def _pairs() -> None:
    op.create_table(
        "pairs",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("one", sa.Text, nullable=False),
        sa.Column("other", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_pairs"),
        sa.ForeignKeyConstraint(
            ["one"], ["leaders.id"], name="fk_pairs_one", deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(
            ["other"], ["leaders.id"], name="fk_pairs_other", deferrable=True, initially="DEFERRED"
        ),
    )


def _groups() -> None:
    op.create_table(
        "groups",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("venue", sa.Text, nullable=True),
        sa.Column("meetings", sa.JSON, nullable=False),
        sa.Column("setup_minutes", sa.Integer, nullable=False),
        sa.Column("tidy_minutes", sa.Integer, nullable=False),
        sa.Column("load", sa.Text, nullable=False),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("min_team", sa.Integer, nullable=False),
        sa.Column("lead", sa.JSON, nullable=False),
        sa.Column("co_lead", sa.JSON, nullable=False),
        sa.Column("co_leads", sa.Integer, nullable=False),
        sa.Column("shadows", sa.Integer, nullable=False),
        sa.Column("backups", sa.Integer, nullable=False),
        sa.Column("team_needs", sa.JSON, nullable=False),
        sa.Column("regulars", sa.JSON, nullable=False),
        sa.Column("ladder", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_groups"),
        sa.ForeignKeyConstraint(
            ["venue"], ["venues.id"], name="fk_groups_venue", deferrable=True, initially="DEFERRED"
        ),
    )


def _overrides() -> None:
    op.create_table(
        "overrides",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("group", sa.Text, nullable=False),
        sa.Column("scheduled", sa.DateTime, nullable=False),
        sa.Column("state", sa.Text, nullable=True),
        sa.Column("moved_to", sa.DateTime, nullable=True),
        sa.Column("venue", sa.Text, nullable=True),
        sa.Column("minutes", sa.Integer, nullable=True),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_overrides"),
        sa.ForeignKeyConstraint(
            ["group"], ["groups.id"], name="fk_overrides_group", deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(
            ["venue"], ["venues.id"], name="fk_overrides_venue", deferrable=True, initially="DEFERRED"
        ),
    )


def _closures() -> None:
    op.create_table(
        "closures",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_closures"),
    )


def _roster() -> None:
    op.create_table(
        "roster",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("session", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("leader", sa.Text, nullable=False),
        sa.Column("locked", sa.Boolean, nullable=False),
        sa.Column("override", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("reply", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_roster"),
        sa.ForeignKeyConstraint(
            ["leader"], ["leaders.id"], name="fk_roster_leader", deferrable=True, initially="DEFERRED"
        ),
    )


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("published", sa.DateTime, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("weeks", sa.Integer, nullable=False),
        sa.Column("rows", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_versions"),
    )
