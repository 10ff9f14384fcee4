"""How groups are entered: what they are, when they meet, whom they need, and what becomes of one session."""

from tests.ui.entering.hand import Hand
from tests.ui.entering.people import ANA

SUPPORT, LINE = "Monday support", "Warm line"
STEPS = ("the co-lead leads alone", "cancel")


def meets(hand: Hand) -> None:
    """Each group, and at once when it meets: the editor opens by itself."""
    hand.press("Groups")
    hand.write("Name of a new group", SUPPORT)
    editor = hand.room("When it meets")
    _set(hand, "Starts at=18:30", "Lasts=90", "First day=1 December 2026", "Last day=31 December 2027")
    hand.toggle(editor, "Monday")
    hand.press("Save", editor)
    hand.press("Add a meeting time")
    hand.choose("How often", "on days of the month", editor)
    hand.toggle(editor, "Second", "Fourth")
    hand.choose("Day", "Tuesday", editor)
    _set(hand, "Starts at=10", "Lasts=1 h", "First day=2027-01-01")
    hand.press("Save", editor)
    hand.write("Name of a new group", LINE)
    hand.choose("How often", "every so many weeks", editor)
    hand.toggle(editor, "Monday", "Thursday")
    _set(hand, "Starts at=19.30", "Lasts=60", "First day=3 December 2026")
    hand.press("Save", editor)


def about(hand: Hand) -> None:
    """What the groups are and what they ask."""
    hand.group(SUPPORT, "About")
    hand.choose("Kind", "Support")
    hand.choose("Place", "Main centre")
    hand.choose("Load", "Heavy")
    hand.choose("Priority", "3: comes first")
    hand.write("Setting up before", "15")
    hand.write("Tidying after", "10")
    hand.group(LINE, "About")
    hand.choose("Kind", "another…")
    hand.write("Another kind", "friendly calls")
    hand.choose("Place", "By telephone or online")


def team(hand: Hand) -> None:
    """Whom the groups need."""
    hand.group(SUPPORT, "Team")
    _set(hand, "Co-leads=1", "Shadow seats=1", "Smallest team=2")
    hand.tags("Lead: qualifications", "Facilitation")
    hand.tags("Lead: languages", "French")
    hand.tags("Co-lead: qualifications", "Facilitation")
    hand.tags("Co-lead: languages", "English")
    draft = hand.room("One more")
    hand.choose("Qualification", "First aid", draft)
    hand.write("How many", "2", draft)
    hand.press("Add", draft)
    hand.tags("Regulars", ANA)
    hand.tags("When nobody can be found", *STEPS)
    hand.group(LINE, "Team")
    hand.write("Smallest team", "0")
    hand.write("Backups", "0")  # a new group asks for one


def changes(hand: Hand) -> None:
    """A session moved to another place and time, one cancelled with a note, one more."""
    hand.group(SUPPORT, "Meetings")
    hand.press("Change: Monday 21 December, 18:30–20:00")
    _set(hand, "Date=22 December", "Starts at=17", "Lasts=60")
    hand.choose("Place", "Hall", hand.room("Next sessions"))
    hand.press("Save")
    hand.press("Show more")
    hand.press("Change: Monday 4 January, 18:30–20:00")
    hand.choose("Place", "By telephone or online", hand.room("Next sessions"))
    hand.press("Save")
    hand.press("Change: Monday 28 December, 18:30–20:00")
    hand.write("Note", "Holiday", enter=False)
    hand.press("Cancel the session")
    hand.group(LINE, "Meetings")
    hand.press("Add an extra session")
    _set(hand, "Date=12 December", "Starts at=13", "Lasts=3 h", "Note=Open day")
    hand.choose("Place", "Hall", hand.room("Next sessions"))
    hand.press("Add")
    hand.press("Add an extra session")
    _set(hand, "Date=30 November", "Starts at=8", "Lasts=60")
    hand.press("Add")


def _set(hand: Hand, *fields: str) -> None:
    for each in fields:
        name, _, text = each.partition("=")
        hand.write(name, text, enter=False)
