"""What the page Sheets says."""

from collections.abc import Sequence
from datetime import date

from rosterdesk.words import dates
from rosterdesk.words.language import N_, _, ngettext

_SHEETS = {
    "week": (N_("Week"), N_("Who leads what, a page for each week, for the wall.")),
    "people": (N_("People"), N_("A row for each leader, a column for each day.")),
    "calls": (N_("Call sheet"), N_("Whom to call in which order, also when the computer is off.")),
    "door": (N_("Door"), N_("What meets today, large, for a venue's door; or that a group does not meet.")),
    "slip": (N_("Slips"), N_("One leader's next sessions and whom to call, for the pocket.")),
    "calendar": (N_("Calendar"), N_("The month of activities for members, without anybody's name.")),
    "changes": (N_("Changes"), N_("Only what differs from the last published sheet.")),
    "hours": (N_("Hours"), N_("Hours and honoraria of each leader.")),
    "evaluation": (N_("Evaluation"), N_("Two pages of figures for a board or a funder.")),
}


def sheets() -> str:
    """Accessible name of the list of sheets."""
    return _("Sheets")


def sheet(code: str) -> str:
    """What a sheet is called."""
    return _(_SHEETS[code][0])


def sheet_purpose(code: str) -> str:
    """What a sheet is for."""
    return _(_SHEETS[code][1])


def leader() -> str:
    """Label of the choice whose slip it is."""
    return _("Whose")


def everybody() -> str:
    """A slip for each leader who serves in these weeks."""
    return _("Everybody who is rostered")


def several(names: Sequence[str]) -> str:
    """Several leaders at once, in little room: two by name, more by their number."""
    if len(names) == 2:
        return dates.listed(names)
    return ngettext("{n} leader", "{n} leaders", len(names)).format(n=len(names))


def venue() -> str:
    """Label of the choice of a venue."""
    return _("Which door")


def every_venue() -> str:
    """A page for each venue."""
    return _("Every venue")


def day() -> str:
    """Label of the choice of a day."""
    return _("Which day")


def every_day() -> str:
    """A page for each day of the weeks."""
    return _("Every day of the weeks")


def notice(group: str, when: date) -> str:
    """A door notice about one session, in little room."""
    return _("Notice {day}: {group}").format(day=dates.day_short(when), group=group)


def weeks() -> str:
    """Label of the number of weeks."""
    return _("Weeks")


def readers() -> str:
    """Label of the privacy level."""
    return _("Who will read it")


_READERS = {
    "wall": (N_("Everybody: for the wall"), N_("No telephone numbers; it never shows who is away.")),
    "team": (N_("The team"), N_("With the telephone numbers of those who share theirs.")),
    "coordinator": (N_("Coordinators only"), N_("With all telephone numbers.")),
}


def privacy(code: str) -> str:
    """A privacy level by its readers."""
    return _(_READERS[code][0])


def privacy_meaning(code: str) -> str:
    """What a privacy level lets onto the paper."""
    return _(_READERS[code][1])


def hours_meaning(code: str) -> str:
    """What a privacy level lets onto the sheet of hours."""
    if code == "coordinator":
        return _("With names, rates and amounts.")
    return _("Of everybody together, without names. Of one person, their own statement.")


def paper() -> str:
    """Label of the paper size."""
    return _("Paper")


def paper_size(code: str) -> str:
    """A paper size."""
    return {"letter": _("Letter"), "a4": _("A4")}[code]


def language() -> str:
    """Label of the sheet's language."""
    return _("Language")


def language_name(code: str) -> str:
    """A language in its own words, so that everybody finds theirs."""
    return {"en": "English", "fr": "Français"}[code]


def mono() -> str:
    """Label of the switch for black and white."""
    return _("Black and white")


def weeks_count(count: int) -> str:
    """So many weeks."""
    return ngettext("{n} week", "{n} weeks", count).format(n=count)


def options() -> str:
    """Accessible name of the choices at the left."""
    return _("What to print")


def save() -> str:
    """Button that writes the PDF."""
    return _("Save as PDF…")


def print_now() -> str:
    """Button that opens the print dialog."""
    return _("Print…")


def save_title() -> str:
    """Title of the file dialog."""
    return _("Save the sheet")


def file_name(programme: str, sheet_code: str, first: date) -> str:
    """What the file dialog proposes; no letter in it that a file system refuses."""
    said = f"{programme} {sheet(sheet_code)}"
    safe = "".join(" " if each in '<>:"/\\|?*' or not each.isprintable() else each for each in said)
    return " ".join(f"{safe} {first.isoformat()}.pdf".split())


def pdf_files() -> str:
    """What the file dialog looks for."""
    return _("PDF documents (*.pdf)")


def personal_heading() -> str:
    """Over the list of personal data on the sheet."""
    return _("On this sheet")


def nothing_personal() -> str:
    """No personal data is on the sheet."""
    return _("No personal data")


def preparing() -> str:
    """While the preview is made."""
    return _("Preparing the pages…")


def counting(number: int, count: int) -> str:
    """While the weeks of a report are counted."""
    return _("Counting week {number} of {count}…").format(number=number, count=count)


def setting(number: int, count: int) -> str:
    """While slips find their places on the pages."""
    return _("Setting slip {number} of {count}…").format(number=number, count=count)


def drawing(number: int, count: int) -> str:
    """While pages are drawn."""
    return _("Drawing page {number} of {count}…").format(number=number, count=count)


def stop() -> str:
    """The button that ends the making of the pages."""
    return _("Stop")


def again() -> str:
    """The button that makes the pages after all."""
    return _("Prepare again")


def stopped() -> str:
    """The pages are not made."""
    return _("Stopped: the pages were not prepared.")


def page_told(number: int, count: int) -> str:
    """Accessible name of a page of the preview."""
    return _("Page {number} of {count}").format(number=number, count=count)


def pages(count: int) -> str:
    """How many pages there are."""
    return ngettext("{n} page", "{n} pages", count).format(n=count)


def saved(name: str) -> str:
    """News of a PDF written."""
    return _("Saved: {name}").format(name=name)


def sending(count: int) -> str:
    """While pages go to the printer."""
    return ngettext("Sending {n} page to the printer…", "Sending {n} pages to the printer…", count).format(
        n=count
    )


def not_printed() -> str:
    """The printer took nothing."""
    return _("The printer did not take the pages. Choose another printer, or save a PDF.")


def printed(count: int) -> str:
    """News of pages sent to the printer."""
    return ngettext("{n} page sent to the printer", "{n} pages sent to the printer", count).format(n=count)


def preview() -> str:
    """Accessible name of the preview."""
    return _("Preview")
