"""Why somebody got little or nothing."""

from rosterdesk.domain.terms import Role, Rule
from solver.reckoning import reckon
from tests import factories as f
from tests.solver.asking import backup

ART, TEA = f.session("art", 0), f.session("tea", 1)
HOUSE = f.programme(
    leaders=[
        f.leader("ana"),
        f.leader(
            "ben", limits={"sessions_per_week": 2}, availability=f.windows("mon tue wed", "08:00", "22:00")
        ),
        f.trainee("dev"),
    ],
    groups=[
        f.group("art", backups=1),
        f.group("tea", "tue"),
        f.group("care", "wed", lead=f.needs("cpr"), shadows=1),
        f.group("walk", "thu"),
        f.group("jam", "fri"),
    ],
    overrides=[f.cancelled("jam", 4)],
)


def test_every_session_is_accounted_for_once() -> None:
    rows = [f.assigned(ART, "ana"), backup(f.session("art", 0), "ben")]
    found = reckon(HOUSE, rows, "ben", f.period())
    assert found.seats == ()
    assert found.backups == (rows[1].row,)
    assert found.kept_from == {Rule.AVAILABILITY: 1, Rule.QUALIFIED: 1}
    assert found.open_for_them == (f.row(TEA, "ben"),)
    assert found.taken == 0
    assert found.sessions == 4, "the cancelled one does not count"
    assert found.offered == 18, "two a week over the week and the eight before"


def test_what_others_hold_is_told_apart_from_what_rules_forbid() -> None:
    rows = [f.assigned(ART, "ana"), f.assigned(TEA, "ana")]
    found = reckon(HOUSE, rows, "ben", f.period())
    assert (found.taken, found.open_for_them) == (1, (f.row(ART, "ben", Role.BACKUP),))


def test_a_full_week_is_told_as_such() -> None:
    rows = [f.assigned(f.session("walk", 3), "ben"), f.assigned(ART, "ben")]
    found = reckon(HOUSE, rows, "ben", f.period())
    assert len(found.seats) == 2
    assert found.kept_from == {Rule.LIMITS: 1, Rule.QUALIFIED: 1}


def test_a_trainee_is_told_what_keeps_them_from_shadowing() -> None:
    found = reckon(HOUSE, [], "dev", f.period())
    assert found.kept_from == {Rule.KIND: 3, Rule.MENTOR: 1}
