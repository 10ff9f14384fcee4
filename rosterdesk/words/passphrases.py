"""Passphrases in the window: asked for when a programme is opened, chosen, changed and given up."""

from collections.abc import Mapping, Sequence

from rosterdesk.words import dates
from rosterdesk.words.language import N_, _, ngettext

_TEXTS: Mapping[str, str] = {
    "open_title": N_("Passphrase"),
    "passphrase": N_("Passphrase"),
    "show": N_("Show what is typed"),
    "caps": N_("Caps Lock seems to be on."),
    "open": N_("Open"),
    "opening": N_("Opening…"),
    "other": N_("Another programme…"),
    "leave": N_("Cancel"),
    "wrong": N_("This does not open it. Try again; a damaged file cannot be told from a wrong passphrase."),
    "missing": N_("Type the passphrase."),
    "present": N_("Present passphrase"),
    "new": N_("New passphrase"),
    "again": N_("The new one again"),
    "not_it": N_("This is not the present passphrase."),
    "too_short": N_("This is too short."),
    "other_than_before": N_("This is not what is typed above."),
    "warning": N_(
        "A lost passphrase cannot be helped: without it nobody opens the programme again, nor do we. "
        "Write it down and keep it in a safe place."
    ),
    "writing": N_("One moment…"),
    "safety": N_("Passphrase"),
    "safety_meaning": N_(
        "Under a passphrase the file is encrypted: nobody who finds or copies it can read it without."
    ),
    "is_plain": N_("This programme is not protected. Whoever has the file can read it."),
    "is_locked": N_("This programme is protected with a passphrase, which is asked for when it is opened."),
    "is_elsewhere": N_("This programme is in a database on a server, which protects it in its own way."),
}
_TITLES: Mapping[str, str] = {
    "protect": N_("Protect with a passphrase"),
    "passphrase": N_("Change the passphrase"),
    "unprotect": N_("Remove the passphrase"),
}
_TOLD: Mapping[str, str] = {
    "protect": N_("{name} will be encrypted, and its passphrase asked for whenever it is opened."),
    "passphrase": N_("{name} will be encrypted anew. From then on only the new passphrase opens it."),
    "unprotect": N_("{name} will no longer be encrypted. Whoever has the file can then read it."),
}
_GO: Mapping[str, str] = {
    "protect": N_("Protect"),
    "passphrase": N_("Change"),
    "unprotect": N_("Remove"),
}
_DONE: Mapping[str, str] = {
    "protect": N_("{name} now wants its passphrase."),
    "passphrase": N_("{name} now wants the new passphrase."),
    "unprotect": N_("{name} now opens without a passphrase."),
}
_LOCKED_COPIES = N_(
    "The backups that RosterDesk has laid beside the file come under the passphrase too. Copies, programme "
    "files and sheets that you made yourself stay as they are."
)
_PLAIN_COPIES = N_(
    "The backups that RosterDesk has laid beside the file open without it then, too. Copies that you made "
    "yourself stay as they are."
)


def text(code: str) -> str:
    """A fixed word or sentence."""
    return _(_TEXTS[code])


def asked(name: str) -> str:
    """A programme is opened that only its passphrase opens."""
    return _("{name} is protected. Its passphrase opens it.").format(name=name)


def title(what: str) -> str:
    """The title of a dialog in which a passphrase is chosen, changed or given up."""
    return _(_TITLES[what])


def told(what: str, name: str) -> str:
    """What will become of the programme."""
    return _(_TOLD[what]).format(name=name)


def copies(what: str) -> str:
    """What will become of its copies."""
    said = _PLAIN_COPIES if what == "unprotect" else _LOCKED_COPIES
    return _(said)


def go(what: str) -> str:
    """The button that does it."""
    return _(_GO[what])


def fewest(letters: int) -> str:
    """How long a passphrase has to be, and what makes a good one."""
    return _(
        "At least {count} letters. Four or five words are hard to guess and easy to keep in mind."
    ).format(count=dates.number(letters))


def done(what: str, name: str, copies: int) -> str:
    """What has become of the programme, and of so many backups beside it."""
    said = _(_DONE[what]).format(name=name)
    also = ngettext("So does {count} backup beside it.", "So do {count} backups beside it.", copies)
    return f"{said} {also.format(count=dates.number(copies))}" if copies else said


def left_behind(what: str, name: str, left: Sequence[str]) -> str:
    """Some backups beside the programme could not follow it."""
    said = _("These backups beside it could not follow and are as they were: {left}.")
    return f"{_(_DONE[what]).format(name=name)} {said.format(left=dates.listed(left))}"
