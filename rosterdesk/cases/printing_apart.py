"""Printing where no window waits for it: a sheet of hundreds of leaders takes a while."""

from functools import partial
from threading import Event

from rosterdesk.cases.apart import Tell, worked_out
from rosterdesk.cases.printing import Order, Printed, print_sheet
from rosterdesk.domain.programme import Programme


def printed(programme: Programme, order: Order, tell: Tell, stop: Event) -> Printed:
    """The sheet (see `print_sheet`); NobodyWaits or NobodyAsks where `stop` is set meanwhile."""
    return worked_out(partial(_printed, order), programme, tell, stop)


def _printed(order: Order, programme: Programme, tell: Tell, stop: Event) -> Printed:
    return print_sheet(programme, order, left=stop.is_set, tell=tell)
