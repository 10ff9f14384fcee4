"""Shadows whose mentor has gone: they are released, for nobody learns alone."""

from collections.abc import Collection

from rosterdesk.domain.roster import Assignment, Row
from solver.rules import mentor
from solver.view import View


def left_alone(view: View, gone: Collection[Row], come: Row | None = None) -> tuple[Row, ...]:
    """The shadows in the sessions of `gone` who would sit there without their mentor, once `come` has come.

    Locked and overridden rows stay: those are the coordinator's own.
    """
    found: list[Row] = []
    for session in sorted({row.session for row in gone}):
        rows = [held.row for held in view.rows(session) if held.row not in gone]
        rows += [come] if come and come.session == session else []
        after = View(view.programme, [Assignment(row=row) for row in rows])
        alone = {held.row for held in after.held if any(mentor.blocks(after, held))}
        free = (held for held in view.rows(session) if not held.locked and held.override is None)
        found += [held.row for held in free if held.row in alone]
    return tuple(found)
