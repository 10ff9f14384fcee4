"""What the commands `backup`, `restore` and `verify` say."""

from rosterdesk.domain.programme import Programme
from rosterdesk.words import dates
from rosterdesk.words.language import _


def about_backup() -> str:
    """What `backup` does."""
    return _("copy a whole programme database under a new name, and prove that the copy can be read")


def about_restore() -> str:
    """What `restore` does."""
    return _("make a programme database what it was in a backup; what it was until now is kept beside it")


def about_verify() -> str:
    """What `verify` does."""
    return _("prove that everything in a programme database can be read; writes nothing")


def help_backed_up() -> str:
    """Help of the database to back up."""
    return _("the programme database to copy; it may be in use")


def help_backup() -> str:
    """Help of the copy to make."""
    return _("the file to write; there must be none of that name yet")


def help_restored_from() -> str:
    """Help of the backup to restore from."""
    return _("the backup")


def help_restored() -> str:
    """Help of the database to restore."""
    return _("the programme database to put it in the place of; close the window on it first")


def help_verified() -> str:
    """Help of the database to verify."""
    return _("a programme database")


def backed_up(name: str) -> str:
    """The copy is made."""
    return _("Copied whole, and readable: {name}").format(name=name)


def restored(name: str, backup: str) -> str:
    """The backup is back in its place."""
    return _("{name} is as it was in {backup}.").format(name=name, backup=backup)


def kept(name: str) -> str:
    """What was there before a restore is not lost."""
    return _("What it was until now is kept in {name}.").format(name=name)


def not_encrypted(name: str) -> str:
    """After a restore one of two files is encrypted and the other is not."""
    return _("Take care: {name} is not encrypted.").format(name=name)


def sound(name: str, programme: Programme, changes: int) -> str:
    """Everything in the database was read."""
    counts = {
        "leaders": dates.number(len(programme.leaders)),
        "groups": dates.number(len(programme.groups)),
        "rows": dates.number(len(programme.roster)),
        "changes": dates.number(changes),
    }
    return _(
        "{name} is sound. Leaders: {leaders}. Groups: {groups}. Roster rows: {rows}. "
        "Changes in its history: {changes}."
    ).format(name=name, **counts)
