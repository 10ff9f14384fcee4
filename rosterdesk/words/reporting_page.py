"""What surrounds the reports on their page: the choices, the buttons, what stands where there is nothing."""

from datetime import date

from rosterdesk.words import dates
from rosterdesk.words.language import N_, _

_TEXTS = {
    "reports": N_("Reports"),
    "dates": N_("Dates of the report"),
    "first": N_("From"),
    "last": N_("Until"),
    "this_month": N_("This month"),
    "last_month": N_("Last month"),
    "next_month": N_("Next month"),
    "last_weeks": N_("The last 12 weeks"),
    "shown": N_("The weeks on the board"),
    "chosen": N_("Other dates"),
    "copy": N_("Copy the table"),
    "copied": N_("The table is copied."),
    "export": N_("Save as CSV…"),
    "export_title": N_("Save the table"),
    "csv_files": N_("Tables (*.csv)"),
    "print": N_("Print…"),
    "print_hint": N_("See it on paper: hours and honoraria, or the evaluation with every figure"),
    "history": N_("Who changed what"),
    "counting": N_("Counting…"),
    "cancel": N_("Stop counting"),
    "stopped_title": N_("Not counted"),
    "stopped_sentence": N_("Counting was stopped."),
    "again": N_("Count again"),
    "none_title": N_("No sessions in these dates"),
    "none_sentence": N_("No group meets in them. Choose other dates above."),
    "empty_title": N_("Nobody is rostered in these dates"),
    "empty_sentence": N_("Build a roster first, or choose other dates above."),
    "build": N_("Build a roster"),
    "order_wrong": N_("The last date comes before the first."),
    "too_long": N_("At most five years can be reported at a time."),
}


def text(code: str) -> str:
    """A text of the page by its code."""
    return _(_TEXTS[code])


def counting(done: int, whole: int) -> str:
    """How far counting has come."""
    return _("Counting: week {done} of {whole}").format(
        done=dates.number(done + 1), whole=dates.number(whole)
    )


def print_statement(name: str) -> str:
    """Button that prints what one person did."""
    return _("Statement of {name}…").format(name=name)


def saved(name: str) -> str:
    """News of a table written."""
    return _("Saved: {name}").format(name=name)


def file_name(programme: str, report: str, first: date) -> str:
    """What the file dialog proposes; no letter in it that a file system refuses."""
    whole = f"{programme} {report} {first.isoformat()}.csv"
    return " ".join("".join(" " if each in '<>:"/\\|?*' else each for each in whole).split())
