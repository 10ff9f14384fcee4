"""The benchmark's machinery on the tiny programme: every kind of case, failures, both kinds of table."""

import io
from contextlib import redirect_stdout

import pytest

from rosterdesk.domain.terms import Goal
from tests.benchmarks.solving import reach, tables
from tests.benchmarks.solving.child import work
from tests.benchmarks.solving.command import main
from tests.benchmarks.solving.report import Built, GoalReport, Job, Report, Task
from tests.benchmarks.solving.runner import expected, patience, run
from tests.benchmarks.solving.trace import Trace

SECONDS = 0.3


def job(task: Task, *, size: str = "tiny", trials: int = 2) -> Job:
    return Job(task=task, size=size, seed=1, seconds=SECONDS, workers=1, trials=trials)


def built(value: int, *, bound: int | None = None, proved_at: float | None = None) -> Built:
    goal = GoalReport(goal=Goal.CAN_RUN, value=value, bound=bound, proved_at=proved_at)
    return Built(goals=(goal,), broken=0, first=1.0, full=2.0, total=3.0)


@pytest.mark.parametrize("task", [Task.ROSTERDESK, Task.WEIGHTED, Task.GREEDY])
def test_every_contender_hands_in_a_roster_that_breaks_no_rule(task: Task) -> None:
    found = work(job(task)).built
    assert found is not None
    assert found.broken == 0
    assert len(found.values) == len(Goal)
    assert found.first is not None
    assert found.full is not None
    assert found.first <= found.full <= found.total


def test_questions_are_asked_and_searches_stopped_as_often_as_wanted() -> None:
    asked = work(job(Task.ANSWERS)).answers
    assert asked is not None
    assert [each.count for each in asked.timings[:3]] == [2, 2, 2]
    assert asked.reference > 0
    before = work(job(Task.STOP, trials=1)).stops[0]
    assert before.count == 1


def test_a_case_in_a_process_of_its_own_tells_its_memory() -> None:
    report = run(job(Task.GREEDY))
    assert report.built is not None
    assert report.megabytes is None or report.megabytes > 10


def test_a_case_that_fails_is_told_with_its_reason_and_the_others_go_on() -> None:
    def run_job(job: Job) -> Report:
        return Report(failed="ended by SIGKILL") if job.task is Task.ROSTERDESK else work(job)

    said = io.StringIO()
    with redirect_stdout(said):
        status = main(["tiny", "--peers", "greedy", "--trials", "0", "--stops", "0"], run_job)
    assert status == 1
    assert "FAILED: ended by SIGKILL" in said.getvalue()
    assert "tiny, seed 1, greedy:" in said.getvalue()


def test_a_process_that_breaks_down_is_told_with_its_last_words() -> None:
    assert run(job(Task.GREEDY, size="colossal")).failed == "KeyError: 'colossal'"


def test_tables_come_as_markdown_too() -> None:
    reports = {
        Task.ROSTERDESK: Report(built=built(3, bound=2)),
        Task.TIMEFOLD: Report(skipped="no Java runtime"),
    }
    told = tables.rosters("demo", reports, ["reached: all"]).markdown()
    assert "| can_run | 3 | 2 | no | 33.3 % |  |" in told
    assert "Timefold: skipped: no Java runtime" in told
    assert "| first roster, s | 1.00 |  |  |  | skipped |" in told


def test_what_is_to_be_reached_is_judged_by_proof_and_gap() -> None:
    proved = {Task.ROSTERDESK: Report(built=built(2, bound=2, proved_at=4.0))}
    assert reach.proved(5).holds(proved) is True
    assert reach.proved(3).holds(proved) is False
    assert reach.gaps(0.02).holds({Task.ROSTERDESK: Report(built=built(100, bound=97))}) is False
    assert reach.first(5).holds({}) is None


def test_a_goal_counts_as_proved_from_when_it_stays_proved() -> None:
    trace = Trace()
    for value, bound in [(5, 5), (4, 3), (4, 4), (4, 4)]:
        trace.add({Goal.CAN_RUN: value}, {Goal.CAN_RUN: bound})
    assert trace.proved(Goal.CAN_RUN, 4) == trace.moments[2].seconds
    assert trace.full == trace.moments[1].seconds


def test_a_case_is_given_up_only_long_after_its_time() -> None:
    assert all(patience(job(task)) > 2 * expected(job(task)) for task in Task)
