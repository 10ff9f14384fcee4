"""What the command line says of files that are taken in and written out."""

from rosterdesk.words.columns import TABLES
from rosterdesk.words.language import _, ngettext


def about_import() -> str:
    """What `import` does."""
    return _("take a programme file or tables into a programme database, as one change that can be undone")


def about_export() -> str:
    """What `export` does."""
    return _(
        "write a programme file, tables for a spreadsheet, a calendar for telephones or a page for a browser"
    )


def help_import_file() -> str:
    """Help of the file to import."""
    return _("a programme file (.json), or tables: a workbook (.xlsx) or one table (.csv)")


def help_import_table() -> str:
    """Help of --table of `import`."""
    return _("only this table; by default the name of a sheet, or its headings, say which it is")


def import_merges() -> str:
    """What `import` does with tables, below its help."""
    return _(
        "A programme file replaces the programme. Tables are merged into it: a row changes what has its id, "
        "or its name where it gives none; what has no row, and what has no column, stays as it is, so that "
        "nothing is ever taken away: a time of availability with another start stands beside the old one. "
        "Headings may be English, French or the keys of the programme file; dates are written 2026-11-30, "
        "or are cells of dates. The roster only goes out."
    )


def help_out_export() -> str:
    """Help of --out of `export`."""
    return _(
        "the file to write: a programme file (.json), tables (.xlsx, or one as .csv), a calendar (.ics) "
        "or a page (.html)"
    )


def help_export_table() -> str:
    """Help of --table of `export`."""
    return _("only this table, whole (needed for .csv): {tables}").format(tables=", ".join(TABLES))


def export_keeps_private() -> str:
    """What `export` keeps to itself, below its help."""
    return _(
        "A workbook of all tables has no telephone numbers, e-mail addresses, access needs, contracts, rates,"
        " notes, pairs, dated exceptions or time away, unless --privacy coordinator asks for them; a table"
        " named by --table is always whole. The roster, the calendar and the page tell who leads what as the"
        " printed sheets do: for the wall display names only, and nowhere who is away."
    )


def help_export_leader() -> str:
    """Help of --leader of `export`."""
    return _("only this leader's sessions (calendar, page, table roster)")


def help_export_group() -> str:
    """Help of --group of `export`."""
    return _("only this group (calendar, page, table roster)")


def help_export_venue() -> str:
    """Help of --venue of `export`."""
    return _("only this venue (calendar, page, table roster)")


def help_export_privacy() -> str:
    """Help of --privacy of `export`."""
    return _("who will read it (default wall): it decides whose telephone numbers are in it")


def imported(name: str, count: int) -> str:
    """A programme file went into a database."""
    if not count:
        return _("{name}: nothing to change, the database already says the same").format(name=name)
    return ngettext("{name}: {count} change", "{name}: {count} changes", count).format(name=name, count=count)
