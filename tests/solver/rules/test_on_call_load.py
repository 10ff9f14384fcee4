"""`on_call_load`: how many sessions one person backs at once."""

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Rule
from tests.factories import assigned, group, leader, programme, session
from tests.solver.asking import backup, both

TIMES = {"art": "09:00", "tea": "11:59", "talk": "12:00", "walk": "10:00"}


def morning(*backed: str, at_once: int = 2) -> Programme:
    return programme(
        leaders=[leader("ana")],
        groups=[group(name, "mon tue", at, 60, backups=1) for name, at in TIMES.items()],
        roster=[backup(session(name, 0, TIMES[name]), "ana") for name in backed],
        rules={"sessions_backed_at_once": at_once},
    )


def test_so_many_sessions_in_one_block() -> None:
    tea = backup(session("tea", 0, "11:59"), "ana")
    assert both(morning("art"), tea, Rule.ON_CALL_LOAD) == []
    assert both(morning("art", "walk"), tea, Rule.ON_CALL_LOAD) == ["block"]
    assert both(morning("art", "walk", at_once=3), tea, Rule.ON_CALL_LOAD) == []


def test_the_afternoon_and_the_next_day_are_other_blocks() -> None:
    two = morning("art", "walk")
    assert both(two, backup(session("talk", 0, "12:00"), "ana"), Rule.ON_CALL_LOAD) == []
    assert both(two, backup(session("art", 1, "09:00"), "ana"), Rule.ON_CALL_LOAD) == []


def test_a_seat_is_no_backup() -> None:
    assert both(morning("art", "walk"), assigned(session("tea", 0, "11:59"), "ana"), Rule.ON_CALL_LOAD) == []
