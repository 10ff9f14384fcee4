"""The second peer: auto-fill as most products do it: session by session, whoever has not served for longest.

Every rule is kept, by the same bookkeeping as our own first roster; no goal but filling seats is looked at.
"""

from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from solver.book import Book
from solver.posed import Options
from solver.problem import pose
from tests.benchmarks.solving.programmes import SIZES
from tests.benchmarks.solving.report import Built, Job
from tests.benchmarks.solving.trace import Trace, judged

NEVER = -1


def build(job: Job) -> Built:
    """The roster of one walk over the sessions by start, and over their seats in the roles' order."""
    size = SIZES[job.size]
    programme = size.programme(job.seed)
    trace = Trace()
    problem = pose(programme, size.period, Options())
    book = Book(problem)
    served: dict[str, int] = {}
    for session in problem.sessions:
        for role in Role:
            for _ in range(book.missing(session, role)):
                _fill(book, served, session, role)
    trace.add({})
    rows = frozenset(book.given) | problem.fixed_rows
    return judged(problem, rows, trace, total=trace.elapsed())


def _fill(book: Book, served: dict[str, int], session: Session, role: Role) -> None:
    able = book.problem.free.get((session.id, role), ())
    fitting = [leader for leader in able if book.fits(session, role, leader)]
    if fitting:
        chosen = min(fitting, key=lambda leader: (served.get(leader, NEVER), leader))
        book.give(session, role, chosen)
        served[chosen] = session.busy.start
