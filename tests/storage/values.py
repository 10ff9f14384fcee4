"""Programmes and edits that use every table and every kind of value."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, changeset, difference
from rosterdesk.domain.people import Holding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import CallAnswer, LadderStep, LeaveKind, Mark, Reply, Role, Rule, SessionResult
from rosterdesk.storage.store import Store
from tests import factories as make

AT = datetime(2026, 11, 23, 9, 10, 1, 5, tzinfo=UTC)
ART = make.session("art", 0)


def rich() -> Programme:
    """A programme with something in every collection and in every field that is not plain."""
    ana = make.staff(
        "ana",
        Holding(qualification="cpr", since=date(2025, 1, 1), until=date(2028, 2, 29)),
        hourly_rate=Decimal("22.50"),
        contract_minutes_per_week=900,
        since=date(2026, 1, 1),
        limits={"sessions_per_week": 5, "heavy_per_week": 0},
        needs=("step_free",),
        leave=(make.leave(14, 20, phased=(2, 1), kind=LeaveKind.WELLNESS), make.leave(40)),
        exceptions=(make.exception(7, start="09:00", end="12:00"),),
    )
    art = make.group(
        "art",
        venue="main",
        lead=make.needs("cpr", languages=("fr",)),
        co_leads=1,
        team_needs=("cpr",),
        regulars=("ana", "ben"),
        ladder=(LadderStep.MERGE, LadderStep.CANCEL),
    )
    moved = make.changed("art", 7, moved_to=make.moment(8, "18:00"), venue="hall", minutes=60)
    return make.programme(
        leaders=[ana, make.leader("ben", name="Zoë “Ben” 李"), make.trainee("cai", mentor="ana")],
        groups=[art, make.group("phone")],
        venues=[make.venue("main", "step_free", travel={"hall": 30})],
        qualifications=[make.qualification("cpr", safety=True)],
        pairs=[make.apart("ben", "ana"), make.together("ana", "cai")],
        overrides=[moved, make.cancelled("art", 14), make.extra("phone", 5, note="Ferry")],
        closures=[make.closure(25)],
        roster=[
            make.assigned(ART, "ana", locked=True, overrides=(Rule.LIMITS, Rule.REST), reply=Reply.YES),
            make.assigned(ART, "ben", Role.BACKUP),
        ],
        versions=[make.version(make.row(ART, "ana"), make.row(ART, "ben", Role.BACKUP))],
        calls=[make.call(ART, "ben"), make.call(make.session("art", 7), "ben", CallAnswer.NO_ANSWER)],
        attendance=[make.marked(ART, "ana", Mark.LATE), make.marked(ART, "ben")],
        outcomes=[
            make.outcome(ART, people=12, felt=4, note="A good evening"),
            make.outcome(make.session("art", 14), SessionResult.CANCELLED),
        ],
        conversations=[make.spoken("ben"), make.spoken("ben", 21)],
        timezone="America/Toronto",
        region="CA-ON",
        rules={"gap_minutes": 15},
    )


def seat(held: Programme, leader: str, on: int, role: Role = Role.LEAD) -> ChangeSet:
    """`leader` takes a seat of the art group, so many days after the usual Monday."""
    after = make.assigned(make.session("art", on), leader, role)
    change = Change(Table.ROSTER, after.id, held.roster.get(after.id), after)
    return changeset(
        Label("seat", {"leader": leader, "session": after.session, "role": role.value}), [change]
    )


def everything(before: Programme, after: Programme) -> ChangeSet:
    """The one ChangeSet that leads from one programme to another."""
    return difference(before, after, Label("import"))


def do(store: Store, changes: ChangeSet) -> None:
    """Do the changes as somebody, at some time."""
    assert store.do(changes, "Sam", AT) is not None


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(each.name for each in folder.iterdir())
