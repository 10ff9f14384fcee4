"""Swaps and releases agreed by telephone: checked and ranked like everything else, one change each."""

from datetime import datetime
from threading import Event

import pytest

from rosterdesk.cases import cover_round, trading
from rosterdesk.cases.cover_again import begun
from rosterdesk.cases.seating import Kind, Verdict, swap
from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import cover
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Override
from rosterdesk.domain.terms import CallAnswer, Role, Rule, Severity
from rosterdesk.storage.store import Store
from solver.check import check
from solver.judge import Judge
from tests import factories as f
from tests.storage.values import AT
from tests.ui.cover.conftest import demo

MON, TUE = f.session("art", 0), f.session("chess", 1)
NOW = f.moment(0, "09:00")


def house(**said: object) -> Programme:
    """Ana leads art, Ben chess; Cy backs chess, Dee cannot on Mondays and leads music on Wednesday."""
    return f.programme(
        leaders=[
            f.leader("ana", "fac"),
            f.leader("ben", "fac"),
            f.leader("cy"),
            f.leader("dee", "fac", availability=f.windows("tue wed", "00:00", "24:00")),
        ],
        groups=[
            f.group("art", lead=f.needs("fac")),
            f.group("chess", on="tue", backups=1),
            f.group("music", on="wed"),
        ],
        roster=[
            f.assigned(MON, "ana"),
            f.assigned(TUE, "ben"),
            f.assigned(TUE, "cy", Role.BACKUP),
            f.assigned(f.session("music", 2), "dee"),
        ],
        qualifications=[f.qualification("fac", safety=True)],
    )


def judge(programme: Programme) -> Judge:
    return Judge(programme, tuple(programme.roster.values()))


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes, which undo takes back."""
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    return after


def listed(programme: Programme, now: datetime = NOW) -> list[tuple[str, Role, Verdict]]:
    found = trading.exchanges(judge(programme), f.row(MON, "ana"), now=now)
    return [(each.other.leader, each.other.role, each.intent.verdict) for each in found]


def test_everybody_who_holds_a_seat_is_listed_once_the_best_first() -> None:
    assert listed(house()) == [
        ("ben", Role.LEAD, Verdict.MAY),
        ("dee", Role.LEAD, Verdict.OVERRIDE),
        ("cy", Role.BACKUP, Verdict.MAY_NOT),
    ]


def test_who_said_no_to_the_seat_is_listed_after_those_who_did_not() -> None:
    programme = house()
    eve = f.programme(
        leaders=[*programme.leaders.values(), f.leader("eve", "fac")],
        groups=[*programme.groups.values(), f.group("walk", on="thu")],
        roster=[*programme.roster.values(), f.assigned(f.session("walk", 3), "eve")],
        qualifications=list(programme.qualifications.values()),
    )
    first, second = listed(eve)[:2]
    assert {first[0], second[0]} == {"ben", "eve"}
    said = cover.note(eve, f.row(MON, first[0]), CallAnswer.NO, at=NOW)
    after = apply(eve, said)
    assert [each[0] for each in listed(after)[:2]] == [second[0], first[0]]
    found = trading.exchanges(judge(after), f.row(MON, "ana"), now=NOW)
    assert [each.other.leader for each in found if each.declined] == [first[0]]


def test_an_exchange_of_two_sessions_is_one_change_and_breaks_nothing() -> None:
    programme = house()
    best = trading.exchanges(judge(programme), f.row(MON, "ana"), now=NOW)[0]
    after = done(programme, best.intent.edit(programme, None))
    assert {f.row(MON, "ben").id, f.row(TUE, "ana").id} <= set(after.roster)
    assert [each for each in check(after) if each.severity is Severity.BROKEN] == []


def test_an_override_stays_with_the_seat_that_needs_it_and_only_with_that() -> None:
    programme = house()
    music = f.session("music", 2)
    intent = swap(judge(programme), f.row(MON, "ana"), f.row(music, "dee"))
    assert (intent.kind, intent.verdict) == (Kind.SWAP, Verdict.OVERRIDE)
    assert (intent.reasons, [each.rule for each in intent.return_reasons]) == ((), [Rule.AVAILABILITY])
    after = done(programme, intent.edit(programme, Override(rules=intent.rules, reason="Agreed")))
    assert after.roster[f.row(MON, "dee").id].override == Override(
        rules=(Rule.AVAILABILITY,), reason="Agreed"
    )
    assert after.roster[f.row(music, "ana").id].override is None
    found = [each for each in check(after) if each.rule is Rule.AVAILABILITY]
    assert [(each.severity, each.leader) for each in found] == [(Severity.WARNING, "dee")]


def test_nobody_swaps_with_themselves_or_with_the_past_and_a_lock_stays() -> None:
    programme = house()
    assert swap(judge(programme), f.row(MON, "ana"), f.row(MON, "ana")).verdict is Verdict.MAY_NOT
    assert [who for who, *_ in listed(programme, f.moment(2, "09:00"))] == ["dee"]
    locked = f.assigned(TUE, "ben", locked=True)
    changed = f.programme(
        leaders=programme.leaders.values(),
        groups=programme.groups.values(),
        roster=[f.assigned(MON, "ana"), locked],
    )
    assert listed(changed) == []


def test_no_exchange_offered_in_the_demo_breaks_a_rule() -> None:
    programme = demo()
    known = judge(programme)
    wednesday = f.session("support-wed", 9)
    row = next(a.row for a in programme.assignments(wednesday) if a.role is Role.LEAD)
    before = [each for each in check(programme) if each.severity is Severity.BROKEN]
    found = trading.exchanges(known, row, now=f.moment(9, "09:10"))
    offered = [each for each in found if each.intent.verdict is Verdict.MAY]
    assert [each.score for each in offered] == sorted(each.score for each in offered)
    for each in offered[:6]:
        after = apply(programme, each.intent.edit(programme, None))
        assert [one for one in check(after) if one.severity is Severity.BROKEN] == before


def test_a_seat_given_back_is_open_and_its_no_is_on_record() -> None:
    programme = house()
    row = f.row(MON, "ana")
    after = done(programme, trading.giving_back(programme, row, now=NOW))
    assert row.id not in after.roster
    assert [(each.row, each.answer) for each in after.calls.values()] == [(row, CallAnswer.NO)]
    with pytest.raises(UserError) as caught:
        trading.giving_back(after, row, now=NOW)
    assert caught.value.code == "row_gone"


def test_a_shadow_whose_mentor_gives_the_seat_back_is_released() -> None:
    programme = f.programme(
        leaders=[f.leader("ana"), f.trainee("tia", mentor="ana")],
        groups=[f.group("art", shadows=1)],
        roster=[f.assigned(MON, "ana"), f.assigned(MON, "tia", Role.SHADOW)],
    )
    assert done(programme, trading.giving_back(programme, f.row(MON, "ana"), now=NOW)).roster == {}


def test_a_repair_covers_a_seat_given_back_with_somebody_else() -> None:
    programme = demo()
    social = f.session("social", 10, "18:00")
    row = next(a.row for a in programme.assignments(social) if a.role is Role.LEAD)
    gaps = cover_round.gaps(programme, [row])
    after = apply(programme, trading.giving_back(programme, row, now=f.moment(7, "08:00")))
    found = cover_round.mended(after, [], gaps, now=f.moment(7, "08:00"), seconds=60.0, stop=Event())
    mended = apply(after, cover_round.keeping(after, found))
    leads = [each.leader for each in mended.assignments(social) if each.role is Role.LEAD]
    assert len(leads) == 1
    assert leads != [row.leader]
    assert [each for each in check(mended) if each.severity is Severity.BROKEN] == []


def test_calls_for_a_seat_given_back_go_on_after_a_restart(tmp_path: object) -> None:
    path = f"{tmp_path}/river.rosterdesk"
    with Store.create(path, house()) as store:
        store.do(trading.giving_back(house(), f.row(MON, "ana"), now=NOW), "Sam", AT)
    with Store.open(path) as store:
        found = begun(store, store.load(), NOW)
    assert [gap.row for gap in found.gaps if gap.open] == [f.row(MON, "ana")]
    assert found.absences == ()
