"""A first roster within a moment: seats given one by one, the scarcest first, nothing ever taken back."""

from collections.abc import Callable, Collection, Iterable

from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, LeaderKind, Role
from solver.book import Book
from solver.fairness import offer
from solver.posed import Problem

Score = tuple[int, ...]
_ROLES = tuple(Role)


def first_roster(problem: Problem, over: Callable[[], bool] = lambda: False) -> frozenset[Row]:
    """The rows that stay and what fits beside them, within every rule; what was given so far once `over`."""
    return completed(problem, (), over)


def completed(
    problem: Problem, rows: Collection[Row], over: Callable[[], bool] = lambda: False
) -> frozenset[Row]:
    """As many of these rows as fit together, and what fits beside them; seats before backups and shadows."""
    book = _booked(problem, rows)
    shares = _Shares(book)
    scarce = sorted(problem.sessions, key=lambda session: _scarcity(problem, session))
    for fill in (_fill_minimum, _fill_team, _fill_backups, _fill_shadows):
        for session in scarce:
            if over():
                return frozenset(book.given) | problem.fixed_rows
            fill(book, shares, session)
    return frozenset(book.given) | problem.fixed_rows


def compatible(problem: Problem, rows: Collection[Row]) -> frozenset[Row]:
    """The rows that stay, and as many of these as fit together; seats before backups and shadows."""
    return frozenset(_booked(problem, rows).given) | problem.fixed_rows


def _booked(problem: Problem, rows: Collection[Row]) -> Book:
    book = Book(problem)
    for row in sorted(frozenset(rows) - problem.fixed_rows, key=lambda row: (_ROLES.index(row.role), row)):
        session = problem.by_id[row.session]
        if book.fits(session, row.role, row.leader):
            book.give(session, row.role, row.leader)
    return book


def _scarcity(problem: Problem, session: Session) -> tuple[int, int, str]:
    return -session.group.priority, len(problem.may(session, Role.LEAD)), session.id


class _Shares:
    """How much each leader has been given, in hundredths of what they offered or are paid for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._offers = {
            leader.id: offer(book.programme, leader, book.problem.period)
            for leader in book.programme.leaders.values()
        }

    def of(self, session: Session, leader: str) -> int:
        person, diary = self._book.programme.leaders[leader], self._book.diaries[leader]
        if person.kind is LeaderKind.STAFF and person.contract_minutes_per_week:
            return 100 * diary.minutes[self._book.week(session)] // person.contract_minutes_per_week - 100
        return 100 * sum(diary.sessions.values()) // self._offers[leader]

    def on_call(self, leader: str) -> int:
        blocks = self._book.diaries[leader].blocks.values()
        return 100 * sum(map(len, blocks)) // self._offers[leader]


def _fill_minimum(book: Book, shares: _Shares, session: Session) -> None:
    """The lead, and as many co-leads as the session cannot run without."""
    _fill(book, session, Role.LEAD, 1, lambda leader: _seat_score(book, shares, session, leader))
    if book.holders[session.id, Role.LEAD]:
        _fill_co_leads(book, shares, session, session.group.min_team - 1)


def _fill_team(book: Book, shares: _Shares, session: Session) -> None:
    _fill_co_leads(book, shares, session, session.group.co_leads)


def _fill_co_leads(book: Book, shares: _Shares, session: Session, wanted: int) -> None:
    held = len(book.holders[session.id, Role.CO_LEAD])
    _fill(
        book,
        session,
        Role.CO_LEAD,
        wanted - held,
        lambda leader: _seat_score(book, shares, session, leader),
    )


def _fill_backups(book: Book, shares: _Shares, session: Session) -> None:
    def score(leader: str) -> Score:
        return int(book.problem.grade(session, leader) is Grade.RATHER_NOT), shares.on_call(leader)

    _fill(book, session, Role.BACKUP, book.missing(session, Role.BACKUP), score)


def _fill_shadows(book: Book, shares: _Shares, session: Session) -> None:
    _fill(book, session, Role.SHADOW, book.missing(session, Role.SHADOW), lambda _: ())


def _seat_score(book: Book, shares: _Shares, session: Session, leader: str) -> Score:
    """Lower is better: willing, then with what the team lacks, then a regular, then the least served."""
    unwilling = book.problem.grade(session, leader) is Grade.RATHER_NOT
    return (
        int(unwilling),
        -_helps(book, session, leader),
        int(bool(session.group.regulars) and leader not in session.group.regulars),
        shares.of(session, leader),
    )


def _helps(book: Book, session: Session, leader: str) -> int:
    """How many team needs that are unmet so far the leader helps to meet."""
    people = book.programme.leaders
    team = [*book.holders[session.id, Role.LEAD], *book.holders[session.id, Role.CO_LEAD]]
    return sum(
        people[leader].holds(need.qualification, session.date)
        and sum(people[each].holds(need.qualification, session.date) for each in team) < need.count
        for need in session.group.team_needs
    )


def _fill(book: Book, session: Session, role: Role, count: int, score: Callable[[str], Score]) -> None:
    candidates: Iterable[str] = book.problem.free.get((session.id, role), ())
    for _ in range(min(count, book.missing(session, role))):
        fitting = [leader for leader in candidates if book.fits(session, role, leader)]
        if not fitting:
            return
        best = min(fitting, key=lambda leader: (score(leader), leader))
        book.give(session, role, best)
