"""Why a seat is open, and why (not) one person."""

import pytest

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.terms import Role, Rule
from rosterdesk.words import errors
from solver.explain import why
from tests import factories as f
from tests.solver.asking import backup

ART = f.session("art", 0)
HOUSE = f.programme(
    leaders=[
        f.leader("ana", "cpr", limits={"sessions_per_week": 1}),
        f.leader("ben"),
        f.leader("cleo", "cpr", leave=(f.leave(0, 3),)),
        f.leader("eli", leave=(f.leave(0, 3),)),
        f.trainee("dev"),
    ],
    groups=[
        f.group("art", "mon tue", lead=f.needs("cpr"), co_leads=1, backups=1),
        f.group("tea", "wed", lead=f.needs("cpr")),
    ],
    overrides=[f.cancelled("art", 1)],
)


def test_everybody_is_listed_with_their_reasons() -> None:
    found = why(HOUSE, (), session=ART, role=Role.LEAD)
    assert found.missing == 1
    assert {verdict.leader: [reason.rule for reason in verdict.reasons] for verdict in found.verdicts} == {
        "ana": [],
        "ben": [Rule.QUALIFIED],
        "cleo": [Rule.LEAVE],
        "dev": [Rule.QUALIFIED, Rule.KIND],
        "eli": [Rule.LEAVE, Rule.QUALIFIED],
    }
    assert [verdict.leader for verdict in found.verdicts if verdict.may] == ["ana"]


def test_each_leader_is_counted_under_the_first_rule_that_says_no() -> None:
    assert dict(why(HOUSE, (), session=ART, role=Role.LEAD).counts) == {Rule.QUALIFIED: 2, Rule.LEAVE: 2}


def test_one_person_is_asked_about_alone() -> None:
    (verdict,) = why(HOUSE, (), session=ART, role=Role.LEAD, leader="ben").verdicts
    assert not verdict.may


def test_a_taken_seat_is_explained_as_if_its_holder_were_not_there() -> None:
    taken = why(HOUSE, [f.assigned(ART, "ana")], session=ART, role=Role.LEAD)
    assert taken.missing == 0
    verdicts = {verdict.leader: verdict for verdict in taken.verdicts}
    assert verdicts["ana"].may
    assert [reason.rule for reason in verdicts["ben"].reasons] == [Rule.QUALIFIED]


def test_the_backup_of_the_session_may_step_up() -> None:
    rows = [backup(ART, "ana"), f.assigned(f.session("tea", 2), "ana")]
    (verdict,) = why(HOUSE, rows, session=ART, role=Role.LEAD, leader="ana").verdicts
    assert (verdict.may, verdict.steps_up, verdict.reasons) == (True, True, ())


@pytest.mark.parametrize(
    ("session", "role", "leader", "code"),
    [
        ("art/2026-12-02T18:30", Role.LEAD, None, "unknown_session"),
        (ART, Role.LEAD, "nobody", "unknown_leader"),
        (f.session("art", 1), Role.LEAD, None, "session_does_not_run"),
        (ART, Role.SHADOW, None, "no_such_seat"),
    ],
)
def test_a_question_that_makes_no_sense_is_answered_in_a_sentence(
    session: str, role: Role, leader: str | None, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        why(HOUSE, (), session=session, role=role, leader=leader)
    assert caught.value.code == code
    assert "{" not in errors.sentence(caught.value)
