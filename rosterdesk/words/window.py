"""The frame of the window: commands, pages, menus, notices and the status line."""

from collections.abc import Mapping

from rosterdesk.words.language import N_, _, ngettext

COMMANDS: Mapping[str, tuple[str, str]] = {
    # code: (what the command is called, what it does)
    "earlier": (N_("Week before"), N_("Show the week before")),
    "later": (N_("Week after"), N_("Show the week after")),
    "today": (N_("Today"), N_("Show the present week")),
    "one_week": (N_("1 week"), N_("Show one week")),
    "two_weeks": (N_("2 weeks"), N_("Show two weeks")),
    "four_weeks": (N_("4 weeks"), N_("Show four weeks")),
    "zoom": (N_("Next zoom"), N_("Show one, two or four weeks in turn")),
    "by_group": (N_("By group"), N_("One row for each group")),
    "by_leader": (N_("By leader"), N_("One row for each leader")),
    "by_venue": (N_("By venue"), N_("One row for each venue")),
    "rows": (N_("Next view"), N_("Rows by group, by leader or by venue in turn")),
    "inspector": (N_("Inspector"), N_("Show or hide what is known of the selection")),
    "notice": (N_("Go to the message"), N_("Take the keyboard to the message in sight")),
    "menu": (N_("Menu of what is in hand"), N_("What can be done with the row, seat or word in hand")),
    "build": (N_("Build"), N_("Build the best roster for the weeks shown")),
    "publish": (N_("Publish"), N_("Make the draft what people hold in their hands")),
    "print": (N_("Print"), N_("See the sheets and print them")),
    "undo": (N_("Undo"), N_("Take back the last change")),
    "redo": (N_("Redo"), N_("Do again what was taken back")),
    "seat": (N_("Fill the seat…"), N_("Type the name of a leader into the seat")),
    "swap": (N_("Swap…"), N_("See with whom this leader could change places, best first")),
    "give_back": (N_("Gives it back…"), N_("Open the seat, note their no, and see whom to call")),
    "lock": (N_("Lock"), N_("Builds leave this seat as it is")),
    "why": (N_("Why?"), N_("What the rules say of every leader for this seat")),
    "clear": (N_("Clear"), N_("Open the seat again")),
    "next_open": (N_("Next open seat"), N_("Go to the next seat that nobody holds")),
    "this_week": (N_("This week"), N_("Go to the page This week")),
    "roster": (N_("Roster"), N_("Go to the page Roster")),
    "leaders": (N_("Leaders"), N_("Go to the page Leaders")),
    "groups": (N_("Groups"), N_("Go to the page Groups")),
    "away": (N_("Away"), N_("Go to the page Away")),
    "sheets": (N_("Sheets"), N_("Go to the page Sheets")),
    "reports": (N_("Reports"), N_("Go to the page Reports")),
    "settings": (N_("Settings"), N_("Go to the page Settings")),
    "leader_add": (N_("Add a leader"), N_("Name somebody who leads, co-leads, backs or learns")),
    "group_add": (N_("Add a group"), N_("Name something that meets again and again")),
    "leader_back": (N_("All leaders"), N_("Go back to the table of leaders")),
    "leader_earlier": (N_("Leader before"), N_("Go to the leader above in the table")),
    "leader_later": (N_("Next leader"), N_("Go to the leader below in the table")),
    "leader_leaves": (N_("Leaves…"), N_("Say which day is their last, or remove an entry made by mistake")),
    "leader_page": (N_("Open their page"), N_("Go to the page of this leader")),
    "leader_week": (N_("Paint their week…"), N_("When this leader can serve in a usual week")),
    "leader_away": (N_("Is away…"), N_("Say until when this leader is away, and find who steps in")),
    "leader_leave": (N_("Enter a leave…"), N_("Dates on which this leader will be away")),
    "leader_slip": (N_("Print their slip"), N_("The next weeks of this leader on a slip for the pocket")),
    "group_copy": (N_("Make another like it"), N_("A new group with the same place and team, to be named")),
    "group_remove": (N_("Remove the group"), N_("Take the group and its sessions out of the programme")),
    "show_row": (N_("Open"), N_("Open what is in hand in a table")),
    "on_board": (N_("Show on the roster"), N_("The next session on the page Roster")),
    "history": (N_("History"), N_("Go to the page History")),
    "someone_away": (N_("Someone is away…"), N_("Say who is away, and find who steps in")),
    "search": (N_("Search everything…"), N_("Go to a person, a group, a date or a command by its letters")),
    "session_move": (N_("Move or change the session…"), N_("Another day, time, place or length, this once")),
    "session_cancel": (N_("Cancel the session"), N_("It does not take place; nobody is needed")),
    "session_extra": (N_("One more session…"), N_("An extra session of this group")),
    "find": (N_("Find on the board"), N_("Find a person, a group or a place in the weeks shown")),
    "copy": (N_("Copy"), N_("Copy the selected session, or the weeks shown, as text and as a table")),
    "copy_table": (N_("Copy as a table"), N_("Copy the weeks shown as a table for a spreadsheet")),
    "compact": (N_("Compact"), N_("Smaller cards, so that more weeks fit")),
    "said_yes": (N_("Said yes"), N_("Note that this person said yes; again takes it back")),
    "said_no": (N_("Said no"), N_("Note that this person said no; again takes it back")),
    "mark_done": (N_("Was there"), N_("Note that this person was there; again takes it back")),
    "mark_late": (N_("Came late"), N_("Note that this person came late; again takes it back")),
    "mark_absent": (N_("Did not come"), N_("Note an absence without a word; again takes it back")),
    "mark_ill": (N_("Was ill"), N_("Note that this person was ill, which never counts")),
    "outcome": (N_("How did it go?…"), N_("Note how a session went, or go to the next one not noted")),
    "new": (N_("New programme…"), N_("Begin an empty programme in a file of its own")),
    "open": (N_("Open…"), N_("Open another programme")),
    "save_copy": (N_("Save a copy…"), N_("Copy this programme, with its history, to another file")),
    "demo": (N_("Explore the demo programme"), N_("Open a finished programme to look at and play with")),
    "import": (
        N_("Import…"),
        N_("Add what a spreadsheet lists, or replace this programme by what a programme file says"),
    ),
    "export": (
        N_("Export…"),
        N_("Write this programme as a programme file, a spreadsheet, a calendar or a page"),
    ),
    "protect": (
        N_("Protect with a passphrase…"),
        N_("Write the file anew so that nobody can read it without a passphrase"),
    ),
    "passphrase": (N_("Change the passphrase…"), N_("Have another passphrase open this programme")),
    "unprotect": (N_("Remove the passphrase…"), N_("Write the file anew so that it opens without one")),
    "help": (N_("Help for this page"), N_("What this page is for, and its keys")),
    "keys": (N_("Keys"), N_("Every key of the window")),
    "close": (N_("Close the window"), N_("Close this programme; everything is saved already")),
    "quit": (N_("Quit"), N_("Close RosterDesk")),
}
MENUS: Mapping[str, str] = {
    "file": N_("&File"),
    "edit": N_("&Edit"),
    "view": N_("&View"),
    "seat": N_("&Seat"),
    "help": N_("&Help"),
}


def command(code: str) -> str:
    """What a command is called in menus and on buttons."""
    return _(COMMANDS[code][0])


def command_tip(code: str, keys: str = "") -> str:
    """What a command does, with its keys."""
    tip = _(COMMANDS[code][1])
    return f"{tip} ({keys})" if keys else tip


def menu(code: str) -> str:
    """The title of a menu."""
    return _(MENUS[code])


def undo(deed: str) -> str:
    """The undo command with the name of what it takes back."""
    return _("Undo: {deed}").format(deed=deed)


def redo(deed: str) -> str:
    """The redo command with the name of what it does again."""
    return _("Redo: {deed}").format(deed=deed)


def replace() -> str:
    """The command that fills a seat, where somebody holds it."""
    return _("Replace…")


def restore_session() -> str:
    """The command that cancels a session, where it is cancelled."""
    return _("Let the session take place")


def unlock() -> str:
    """The lock command where the seat is locked."""
    return _("Unlock")


def title(programme: str) -> str:
    """The title of the window."""
    return _("{programme} – RosterDesk").format(programme=programme)


def product() -> str:
    """The name of the program."""
    return "RosterDesk"


def first_programme() -> str:
    """What a programme is called before somebody names it."""
    return _("My programme")


def navigation() -> str:
    """The accessible name of the list of pages."""
    return _("Pages")


def status_runs(running: int, total: int) -> str:
    """How many sessions of the weeks shown can run."""
    return _("{running}/{total} run").format(running=running, total=total)


def status_backed(backed: int, total: int) -> str:
    """How many of the sessions that want a backup have all they want."""
    return _("{backed}/{total} backed").format(backed=backed, total=total)


def status_any_away(count: int) -> str:
    """How many sessions still run whoever one of the leaders is away."""
    return ngettext("any one away: {n} still runs", "any one away: {n} still run", count).format(n=count)


def status_proved() -> str:
    """Every goal of the roster shown is proved best."""
    return _("proved")


def status_draft() -> str:
    """Nothing of the weeks shown is published."""
    return _("draft")


def status_published(number: int) -> str:
    """The weeks shown are as published."""
    return _("published, version {number}").format(number=number)


def status_changed(number: int, count: int) -> str:
    """The weeks shown differ from what was published."""
    return ngettext(
        "{count} change since version {number}", "{count} changes since version {number}", count
    ).format(count=count, number=number)


def status_empty() -> str:
    """There is no session in the weeks shown."""
    return _("no sessions")


def dismiss() -> str:
    """The button that closes a notice."""
    return _("Close")


def copy_details() -> str:
    """The button that copies what is known of a defect."""
    return _("Copy details")


def defect() -> str:
    """Something failed that should not; the file is safe."""
    return _("Something went wrong inside RosterDesk. Your programme is saved and nothing is lost.")
