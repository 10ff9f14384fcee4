"""The words of the sheets about hours and about the evaluation."""

from datetime import date

from rosterdesk.words import dates
from rosterdesk.words.language import _, ngettext, pgettext


def hours() -> str:
    """The title of the list of hours."""
    return _("Hours and honoraria")


def hours_document(programme: str, first: date, last: date) -> str:
    """What the document is called."""
    return _("{programme}: hours and honoraria, {days}").format(
        programme=programme, days=dates.days(first, last)
    )


def hours_subject() -> str:
    """What the document is about."""
    return _("What each person did, and what it comes to")


def person_heads() -> tuple[str, ...]:
    """Over the columns of a statement."""
    return (_("Date"), _("Time"), _("Group"), _("Role"), _("Hours"), _("Amount"))


def list_heads() -> tuple[str, ...]:
    """Over the columns of the list of all."""
    return (_("Name"), _("Kind"), _("Sessions"), _("Hours"), _("Hourly rate"), _("Amount"))


def kind_heads() -> tuple[str, ...]:
    """Over the columns of hours by kind of group."""
    return (_("Kind of group"), _("Seats held"), _("Hours"))


def total() -> str:
    """Before the sums."""
    return _("Total")


def rate(amount: str) -> str:
    """The hourly rate of a person."""
    return pgettext("on paper", "hourly rate {amount}").format(amount=amount)


def on_call(blocks: int) -> str:
    """In how many blocks a person was on call."""
    return ngettext("on call {n} time", "on call {n} times", blocks).format(n=dates.number(blocks))


def counted() -> str:
    """How hours are counted."""
    return _("Hours count from setting up to tidying; being on call is not paid.")


def unnoted(count: int) -> str:
    """How many sessions count although nobody noted whether the person came."""
    return ngettext(
        "For {n} session it was not noted whether the person came; it is counted.",
        "For {n} sessions it was not noted whether the person came; they are counted.",
        count,
    ).format(n=dates.number(count))


def signatures() -> tuple[str, str]:
    """Below the lines to sign on."""
    return _("Date and signature"), _("For the programme: date and signature")


def people(count: int) -> str:
    """How many people the hours are of."""
    return ngettext("Hours of {n} person", "Hours of {n} people together", count).format(
        n=dates.number(count)
    )


def without_names() -> str:
    """Why there are no names."""
    return _("Statements with names and amounts are printed for coordinators only.")


def amounts_printed() -> str:
    """Personal data on the page: what people are paid."""
    return _("rates and amounts of pay")


def no_names() -> str:
    """For whom a sheet without names is."""
    return _("For everybody: holds no names")


def for_coordinator() -> str:
    """For whom the list of all is."""
    return _("For the coordinator only: holds amounts of pay")


def for_person(name: str) -> str:
    """For whom a statement is."""
    return _("For {name} and the coordinator only").format(name=name)


def evaluation() -> str:
    """The title of the evaluation."""
    return _("Evaluation")


def evaluation_document(programme: str, first: date, last: date) -> str:
    """What the document is called."""
    return _("{programme}: evaluation, {days}").format(programme=programme, days=dates.days(first, last))


def evaluation_subject() -> str:
    """What the document is about."""
    return _("How the programme does: coverage, attendance, continuity and resilience")


def no_sessions() -> str:
    """Nothing can be told of dates without sessions."""
    return _("No sessions in these dates")
