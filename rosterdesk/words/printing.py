"""What the page Sheets says."""

from rosterdesk.words.language import _, ngettext


def weeks() -> str:
    """Label of the number of weeks."""
    return _("Weeks")


def readers() -> str:
    """Label of the privacy level."""
    return _("Who will read it")


def privacy(code: str) -> str:
    """A privacy level and what it means."""
    told = {
        "wall": _("Everybody (wall): no telephone numbers"),
        "team": _("The team: numbers of those who share them"),
        "coordinator": _("Coordinators only: all numbers"),
    }
    return told[code]


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


def save() -> str:
    """Button that writes the PDF."""
    return _("Save as PDF…")


def print_now() -> str:
    """Button that opens the print dialog."""
    return _("Print…")


def save_title() -> str:
    """Title of the file dialog."""
    return _("Save the sheet")


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


def page_told(number: int, count: int) -> str:
    """Accessible name of a page of the preview."""
    return _("Page {number} of {count}").format(number=number, count=count)


def pages(count: int) -> str:
    """How many pages there are."""
    return ngettext("{n} page", "{n} pages", count).format(n=count)


def saved(name: str) -> str:
    """News of a PDF written."""
    return _("Saved: {name}").format(name=name)


def printed(count: int) -> str:
    """News of pages sent to the printer."""
    return ngettext("{n} page sent to the printer", "{n} pages sent to the printer", count).format(n=count)


def preview() -> str:
    """Accessible name of the preview."""
    return _("Preview")
