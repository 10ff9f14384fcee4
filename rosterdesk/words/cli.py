"""What the command line says: help, headings, summaries."""

from collections.abc import Sequence
from datetime import date

from rosterdesk.domain.findings import Finding
from rosterdesk.domain.terms import Severity
from rosterdesk.words import dates, terms
from rosterdesk.words.language import _, ngettext


def about() -> str:
    """What the program is, over its help."""
    return _("Rosters with proof for peer-support programmes. Without a command it opens the window.")


def command() -> str:
    """Stands for the name of a command."""
    return _("COMMAND")


def commands() -> str:
    """Heading over the list of commands."""
    return _("commands")


def help_version() -> str:
    """Help of --version."""
    return _("show the version and exit")


def help_passphrase() -> str:
    """Help of --passphrase-file."""
    return _("a text file whose first line opens the encrypted database; without it the terminal asks")


def ask_passphrase(name: str) -> str:
    """Asks for a passphrase at the terminal; what is typed does not show."""
    return _("Passphrase of {name}: ").format(name=name)


def about_open() -> str:
    """What `open` does."""
    return _("open the window on a programme database")


def stopping() -> str:
    """Ctrl+C during a build."""
    return _("Stopping; the best roster so far is kept.")


def no_display() -> str:
    """`demo` on a machine without a screen."""
    return _("There is no display to open the window on; building the roster and its week sheets instead.")


def about_demo() -> str:
    """What `demo` does."""
    return _("open the window on a fresh copy of the demo programme, or write its programme file")


def about_build() -> str:
    """What `build` does."""
    return _("build a roster and say how good it is, with proof")


def about_check() -> str:
    """What `check` does."""
    return _("check a roster against every rule, independently of how it was made")


def about_cover() -> str:
    """What `cover` does."""
    return _("list whom to call when somebody is away, and the repair that changes least; writes nothing")


def about_explain() -> str:
    """What `explain` does."""
    return _("say why a seat is open, why (not) somebody may take it, and what would open it")


def about_print() -> str:
    """What `print` does."""
    return _("write a printed sheet as a PDF")


def about_selftest() -> str:
    """What `selftest` does."""
    return _("prove that this installation works: demo, build, print, window")


def help_file() -> str:
    """Help of FILE."""
    return _("a programme file (.json) or a programme database")


def help_open() -> str:
    """Help of the programme that the window opens."""
    return _("the programme database to open; by default the last one")


def help_database() -> str:
    """Help of --database."""
    return _("a programme database by its URL, instead of FILE")


def help_db() -> str:
    """Help of DB."""
    return _("a programme database; a new one is made where there is none")


def help_roster() -> str:
    """Help of ROSTER.json."""
    return _("a roster file, looked at in place of the programme's own rows in its weeks")


def help_leader() -> str:
    """Help of --leader."""
    return _("the leader, by id")


def help_away_from() -> str:
    """Help of cover's --from."""
    return _("the first date away (YYYY-MM-DD)")


def help_away_until() -> str:
    """Help of cover's --until."""
    return _("the last date away (YYYY-MM-DD); without it, away until further notice")


def help_session() -> str:
    """Help of --session."""
    return _("the session, by id: group/start, as in art/2026-12-07T18:30")


def help_role() -> str:
    """Help of --role."""
    return _("lead, co_lead, shadow or backup")


def help_from() -> str:
    """Help of --from."""
    return _("the first week, by any date in it (YYYY-MM-DD); by default next week")


def help_weeks(weeks: int) -> str:
    """Help of --weeks."""
    return _("how many weeks (default {weeks})").format(weeks=weeks)


def help_json() -> str:
    """Help of --json."""
    return _("answer with one JSON value on standard output")


def help_seconds() -> str:
    """Help of --seconds."""
    return _("how long to look for a better roster at most (default 60)")


def help_workers() -> str:
    """Help of --workers."""
    return _("how many processors to use (default all, at most 8)")


def help_seed() -> str:
    """Help of --seed."""
    return _("start of the random numbers; with one worker the same seed gives the same roster")


def help_keep_published() -> str:
    """Help of --keep-published."""
    return _("keep what was published wherever it is still possible")


def help_out_roster() -> str:
    """Help of build's --out."""
    return _("write the roster file")


def help_pdf() -> str:
    """Help of build's --pdf."""
    return _("write the week sheet for the wall")


def help_sheet() -> str:
    """Help of --sheet."""
    return _("which sheet")


def help_privacy() -> str:
    """Help of --privacy."""
    return _("who will read it (default wall): it decides which personal data is printed")


def help_print_leader() -> str:
    """Help of print's --leader."""
    return _("only this leader (may be given more than once; default everybody who is rostered)")


def help_print_venue() -> str:
    """Help of print's --venue."""
    return _("only this venue (default a page for each)")


def help_print_day() -> str:
    """Help of --day."""
    return _("only this day of a door sheet (default every day of the weeks)")


def help_print_until() -> str:
    """Help of print's --until."""
    return _("the last day of hours or evaluation; --from is then the first, whatever its day of the week")


def help_print_session() -> str:
    """Help of print's --session."""
    return _("a door notice about this one session: that it does not meet, or where and when it does")


def help_paper() -> str:
    """Help of --paper."""
    return _("paper size (default by the programme's region)")


def help_lang() -> str:
    """Help of --lang."""
    return _("language of the sheet (default the programme's)")


def help_mono() -> str:
    """Help of --mono."""
    return _("black and white")


def help_out_pdf() -> str:
    """Help of print's --out."""
    return _("the PDF to write")


def help_out_programme() -> str:
    """Help of the programme file to write."""
    return _("the programme file (.json) to write")


def help_size() -> str:
    """Help of --size."""
    return _("which of the sample programmes (default demo)")


def refused(sentence: str) -> str:
    """The one line on standard error when the input or the call is wrong."""
    return f"rosterdesk: {sentence}"


def interrupted() -> str:
    """Ctrl+C where there was nothing to keep."""
    return _("interrupted; nothing was changed")


def defect(kind: str, place: str) -> str:
    """The one line on standard error when the program itself is at fault."""
    return _(
        "rosterdesk: this is a defect of the program ({kind} at {place}); your data is unchanged. "
        "Please report it with this line."
    ).format(kind=kind, place=place)


def week_starts_earlier(given: date, first: date) -> str:
    """A date inside a week stands for its week."""
    return _("{given} lies inside a week; starting on {first}").format(
        given=dates.day(given), first=dates.day(first)
    )


def written(name: str) -> str:
    """A file was written."""
    return _("Written: {name}").format(name=name)


def saved_draft(count: int) -> str:
    """A build went into the database."""
    if not count:
        return _("The database already holds this roster.")
    return ngettext(
        "Saved as a draft: {count} row changed.", "Saved as a draft: {count} rows changed.", count
    ).format(count=count)


def nothing_to_check() -> str:
    """There is no roster row at all."""
    return _("There is no roster in this programme yet; build one, or name a roster file to check.")


def findings_heading(found: Sequence[Finding]) -> str:
    """How many findings of each severity."""
    counts = {severity: sum(f.severity is severity for f in found) for severity in Severity}
    if not found:
        return _("No findings: every rule is kept, every seat is filled, every session is backed.")
    broken = ngettext("{n} broken rule", "{n} broken rules", counts[Severity.BROKEN])
    warnings = ngettext("{n} warning", "{n} warnings", counts[Severity.WARNING])
    notes = ngettext("{n} note", "{n} notes", counts[Severity.NOTE])
    return ", ".join(
        text.format(n=counts[severity])
        for severity, text in zip(Severity, (broken, warnings, notes), strict=True)
    )


def finding_line(finding: Finding, sentence: str) -> str:
    """One finding in the terminal."""
    return "  " + _("{what}: {told}").format(what=terms.severity(finding.severity), told=sentence)


def selftest_step(step: str) -> str:
    """A step of the self-test went well."""
    told = {"demo": _("read the demo programme"), "build": _("built and checked a roster")}
    told |= {"print": _("printed the week sheets"), "window": _("stored it and opened the window")}
    return _("ok: {step}").format(step=told[step])


def selftest_passed() -> str:
    """Every step of the self-test went well."""
    return _("RosterDesk works on this computer.")
