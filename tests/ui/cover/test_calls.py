"""The lines of a call list: what speaks for somebody, and what they have said by now."""

from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import CallAnswer, Role
from solver.judge import Judge
from tests import factories as f
from ui.cover.calls import round_for

ART = f.session("art", 0)


def house(answer: CallAnswer) -> Programme:
    """Two people who could be in the art group, one of whom was asked to lead it."""
    people = [f.leader("ana"), f.leader("ben")]
    asked = f.call(ART, "ana", answer)
    return f.programme(leaders=people, groups=[f.group("art", backups=1)], calls=[asked])


def told(programme: Programme, role: Role) -> dict[str, tuple[str, str]]:
    """Leader id → why, and what they answered."""
    found = round_for(Judge(programme, ()), Gap(f.row(ART, "cleo", role)))
    return {call.leader: (call.why, call.answer) for call in found.calls}


def test_who_said_no_to_the_lead_is_known_to_have_said_no_when_a_backup_is_sought() -> None:
    assert told(house(CallAnswer.NO), Role.BACKUP)["ana"] == ("Said no for this session", "")


def test_what_the_answer_says_is_not_said_twice() -> None:
    why, answer = told(house(CallAnswer.NO), Role.LEAD)["ana"]
    assert "aid no" not in why
    assert answer


def test_who_did_not_answer_is_said_to_have_been_asked() -> None:
    assert told(house(CallAnswer.NO_ANSWER), Role.BACKUP)["ana"][0] == "Asked for something else this week"
