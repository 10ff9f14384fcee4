"""The tables: one for each collection of a Programme, the journal, and one row about the database itself.

Scalars are columns, lists are JSON, closed lists are stored as their codes. References are checked when a
transaction ends, so that the changes of one ChangeSet may come in any order.
"""

from collections.abc import Mapping
from types import MappingProxyType

import sqlalchemy as sa

from rosterdesk.domain.changes import Table

APPLICATION_ID = 0x526F4465  # "RoDe", the mark of our files in the header of an SQLite file
SCHEMA_VERSION = 5

METADATA = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _text_or_none(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _number_or_none(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON, nullable=False)


def _date(name: str, *, optional: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Date, nullable=optional)


def _reference(name: str, target: str, *, optional: bool = False) -> sa.Column[str]:
    there = sa.ForeignKey(target, deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Text, there, nullable=optional)


ABOUT = sa.Table(  # one row; these columns keep their names for ever, so that any program can tell its age
    "about",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    _number("schema_version"),
    _text("program_version"),
)

JOURNAL = sa.Table(
    "journal",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", sa.DateTime, nullable=False),  # UTC
    _text("author"),
    _text("deed"),
    sa.Column("undone", sa.Integer, sa.ForeignKey("journal.number")),
    _text("label"),
    _json("label_values"),
    _json("changes"),
)

_SETTINGS = sa.Table(
    "settings",
    METADATA,
    _key("key"),
    _text("name"),
    _text_or_none("timezone"),
    _text_or_none("region"),
    _text("language"),
    _text("week_starts_on"),
    _number("afternoon"),
    _number("evening"),
    _json("rules"),
    _json("goals"),
)

_QUALIFICATIONS = sa.Table(
    "qualifications", METADATA, _key("id"), _text("name"), _number_or_none("valid_months"), _flag("safety")
)

_VENUES = sa.Table(
    "venues",
    METADATA,
    _key("id"),
    _text("name"),
    _text("address"),
    _json("features"),
    _json("travel_minutes"),
)

_LEADERS = sa.Table(
    "leaders",
    METADATA,
    _key("id"),
    _text("name"),
    _text("kind"),
    _text("display_name"),
    _text("phone"),
    _text("email"),
    _flag("share_phone"),
    _json("languages"),
    _json("needs"),
    _json("qualifications"),
    _json("limits"),
    _number_or_none("contract_minutes_per_week"),
    _text_or_none("hourly_rate"),  # a decimal number, to the letter
    _reference("mentor", "leaders.id", optional=True),
    _date("since", optional=True),
    _date("until", optional=True),
    _flag("auto_assign"),
    _json("availability"),
    _json("exceptions"),
    _json("leave"),
)

_PAIRS = sa.Table(
    "pairs",
    METADATA,
    _key("key"),
    _text("kind"),
    _reference("one", "leaders.id"),
    _reference("other", "leaders.id"),
)

_GROUPS = sa.Table(
    "groups",
    METADATA,
    _key("id"),
    _text("name"),
    _text("kind"),
    _reference("venue", "venues.id", optional=True),
    _json("meetings"),
    _number("setup_minutes"),
    _number("tidy_minutes"),
    _text("load"),
    _number("priority"),
    _number("min_team"),
    _json("lead"),
    _json("co_lead"),
    _number("co_leads"),
    _number("shadows"),
    _number("backups"),
    _json("team_needs"),
    _json("regulars"),
    _json("ladder"),
)

_OVERRIDES = sa.Table(
    "overrides",
    METADATA,
    _key("key"),
    _reference("group", "groups.id"),
    sa.Column("scheduled", sa.DateTime, nullable=False),  # here and below: local civil time
    _text_or_none("state"),
    sa.Column("moved_to", sa.DateTime),
    _reference("venue", "venues.id", optional=True),
    _number_or_none("minutes"),
    _text("note"),
    sa.Column("remote", sa.Boolean, server_default=sa.false(), nullable=False),  # since version 4
)

_CLOSURES = sa.Table("closures", METADATA, _key("key"), _date("date"), _text("reason"))

_ROSTER = sa.Table(
    "roster",
    METADATA,
    _key("key"),
    _text("session"),
    _text("role"),
    _reference("leader", "leaders.id"),
    _flag("locked"),
    sa.Column("override", sa.JSON(none_as_null=True)),
    _text_or_none("reply"),
)

_VERSIONS = sa.Table(
    "versions",
    METADATA,
    _key("key"),
    _number("number"),
    sa.Column("published", sa.DateTime, nullable=False),
    _date("since"),
    _number("weeks"),
    _json("rows"),
    sa.Column("moved", sa.JSON(none_as_null=True)),  # since version 5
)

_CALLS = sa.Table(
    "calls",
    METADATA,
    _key("key"),
    _text("session"),
    _text("role"),
    _reference("leader", "leaders.id"),
    _text("answer"),
    sa.Column("at", sa.DateTime, nullable=False),
)

_ATTENDANCE = sa.Table(
    "attendance",
    METADATA,
    _key("key"),
    _text("session"),
    _reference("leader", "leaders.id"),
    _text("mark"),
    sa.Column("at", sa.DateTime, nullable=False),
)

_OUTCOMES = sa.Table(
    "outcomes",
    METADATA,
    _key("key"),
    _text("session"),
    _text("result"),
    _number_or_none("people"),
    _number_or_none("felt"),
    _text("note"),
    sa.Column("at", sa.DateTime, nullable=False),
)

_CONVERSATIONS = sa.Table(
    "conversations",
    METADATA,
    _key("key"),
    _reference("leader", "leaders.id"),
    sa.Column("at", sa.DateTime, nullable=False),
)

TABLES: Mapping[Table, sa.Table] = MappingProxyType({each: METADATA.tables[each.value] for each in Table})
