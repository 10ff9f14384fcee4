"""Files of programmes: what is asked before one is opened or made, and what is said afterwards."""

from collections.abc import Mapping

from rosterdesk.domain.errors import UserError, UserErrors
from rosterdesk.words import columns, dates, errors
from rosterdesk.words.language import N_, _, ngettext

_TITLES: Mapping[str, str] = {
    "new": N_("New programme"),
    "open": N_("Open a programme"),
    "save_copy": N_("Save a copy"),
    "import": N_("Import a programme file or a spreadsheet"),
    "export": N_("Export"),
}
_EXPORTS: Mapping[str, str] = {
    "programme": N_("Programme file"),
    "private": N_("Spreadsheet with everything, for you alone"),
    "open": N_("Spreadsheet without telephone numbers and time away"),
    "leaders": N_("List of leaders with telephone numbers, for a spreadsheet"),
    "page": N_("Page of the rostered weeks, for the wall"),
    "calendar": N_("Calendar of the rostered weeks, for the wall"),
}
LANGUAGES: Mapping[str, str] = {"en": "English", "fr": "Français"}


def title(code: str) -> str:
    """The title of the dialog in which a file is chosen."""
    return _(_TITLES[code])


def programmes() -> str:
    """What programme databases are called where a kind of file is chosen."""
    return _("RosterDesk programmes")


def importable() -> str:
    """What can be imported is called where a kind of file is chosen."""
    return _("Programme files and spreadsheets")


def export_kind(code: str) -> str:
    """What a kind of file to export is called where one is chosen."""
    return _(_EXPORTS[code])


def recent() -> str:
    """The menu of programmes opened lately."""
    return _("Open &recent")


def forget_recent() -> str:
    """The entry that empties the menu of programmes opened lately."""
    return _("Clear this list")


def recent_entry(name: str, folder: str) -> str:
    """A programme opened lately: its file and where it lies."""
    return _("{name}  –  {folder}").format(name=name, folder=folder)


def recent_gone(name: str, folder: str) -> str:
    """A programme opened lately is not where it was."""
    return _(
        "{name} is not in {folder} any more. Connect the drive it is on, or open it from where it is now."
    ).format(name=name, folder=folder)


def forget_this() -> str:
    """The button that takes one programme off the list of those opened lately."""
    return _("Take it off the list")


def copied(name: str) -> str:
    """A copy has been made."""
    return _("The copy {name} is made. You go on in the programme you were in.").format(name=name)


def copy_of(name: str) -> str:
    """What a copy is called unless somebody names it otherwise."""
    return _("{name} copy").format(name=name)


def exported(name: str) -> str:
    """A programme file has been written."""
    return _("{name} is written.").format(name=name)


def exported_legible(name: str) -> str:
    """A programme file has been written of a programme that is encrypted."""
    return _("{name} is written. Take care: whoever has it can read it.").format(name=name)


def imported(name: str, count: int) -> str:
    """A programme file has been taken in as one change."""
    told = ngettext(
        "{name} is imported: {count} thing is other than before.",
        "{name} is imported: {count} things are other than before.",
        count,
    )
    return told.format(name=name, count=dates.number(count))


def nothing_new(name: str) -> str:
    """A programme file says what the programme says already."""
    return _("{name} says just what this programme says already; nothing was changed.").format(name=name)


def going_on() -> str:
    """Reading or writing files takes longer than half a second."""
    return _("One moment: files are being read or written.")


def writing() -> str:
    """A large change takes longer than half a second to write down."""
    return _("One moment: a large change is being written.")


def leave_it() -> str:
    """The button that leaves what takes long, with nothing done."""
    return _("Stop waiting")


def languages() -> str:
    """The menu of languages of the window."""
    return _("&Language")


def language_of_system() -> str:
    """The choice to speak the language of the system."""
    return _("As the system")


def trouble(error: UserError) -> str:
    """A trouble as a sentence of its own; a file that it begins with is written as it is."""
    told = errors.sentence(error)
    if isinstance(error, UserErrors):
        told = columns.several(told, len(error.errors) - 1)
    named = [str(error.values[key]) for key in ("database", "path", "name") if error.values.get(key)]
    told = told if told.startswith(tuple(named)) else dates.capital(told)
    return told if told[-1:] in ".!?" else f"{told}."
