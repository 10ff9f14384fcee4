"""How what was entered is taken away again by hand: every field is emptied, then what held it is removed."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget

from tests.ui.entering.hand import LEFT, Hand, bring
from tests.ui.entering.meetings import LINE, SUPPORT
from tests.ui.entering.people import ANA, BEN, CLEO, DAN, LIMITS
from tests.ui.entering.places import way
from ui.parts.card import Card

REMOVE = "Remove "
WHOLE = ("Remove the group", "Remove the venue", "Remove window")  # what takes more away than one entry


def removed(hand: Hand) -> None:
    """Press what takes an entry away until nothing in sight is left to be taken away."""
    while found := [each for each in buttons(hand) if _takes_away(each)]:
        bring(found[0])
        QTest.mouseClick(found[0], LEFT)


def buttons(hand: Hand) -> list[QAbstractButton]:
    """Every button, once what was done has been drawn."""
    QApplication.processEvents()
    return hand.window.findChildren(QAbstractButton)


def _takes_away(button: QAbstractButton) -> bool:
    name = button.accessibleName()
    return button.isVisible() and name.startswith(REMOVE) and not name.startswith(WHOLE)


def sessions(hand: Hand) -> None:
    """Single sessions are as scheduled again, and the extra ones are gone."""
    hand.group(SUPPORT, "Meetings")
    hand.press("Restore: Monday 28 December, 18:30–20:00")
    hand.press("Change: Tuesday 22 December, 17:00–18:00")
    hand.press("As scheduled")
    hand.press("Show more")
    hand.press("Change: Monday 4 January, 18:30–20:00")
    hand.press("As scheduled")
    hand.group(LINE, "Meetings")
    for when in ("Monday 30 November, 08:00–09:00", "Saturday 12 December, 13:00–16:00"):
        hand.press(f"Cancel: {when}")


def groups(hand: Hand) -> None:
    """Each group asks for nothing, is nothing in particular, and never meets."""
    for name in (SUPPORT, LINE):
        hand.group(name, "Team")
        removed(hand)
        for count in ("Co-leads", "Shadow seats", "Backups"):
            hand.write(count, "0")
        hand.write("Smallest team", "1")
        hand.group(name, "About")
        for field, choice in (
            ("Kind", "none"),
            ("Place", "By telephone or online"),
            ("Load", "Light"),
            ("Priority", "1: can wait"),
        ):
            hand.choose(field, choice)
        hand.write("Setting up before", "")
        hand.write("Tidying after", "")
        hand.group(name, "Meetings")
        while change := hand.all(QAbstractButton, "Change"):
            bring(change[0])
            QTest.mouseClick(change[0], LEFT)
            hand.press("Remove this meeting time")


def no_groups(hand: Hand) -> None:
    for name in (SUPPORT, LINE):
        hand.group(name, "About")
        hand.press("Remove the group")


def leaders(hand: Hand) -> None:
    """Of nobody is anything known but the name and the kind."""
    for name in (ANA, BEN, CLEO, DAN):
        for part in ("Profile", "Training", "Away"):
            hand.leader(name, part)
            removed(hand)
        hand.leader(name, "Mentor and pairs")
        hand.choose("Mentor", "nobody in particular")
        removed(hand)
        hand.leader(name, "Availability")
        _no_windows(hand)
    hand.leader(ANA, "Profile")
    for field in ("Name on sheets", "Telephone", "E-mail", "With us from", "Until", *LIMITS):
        hand.write(field, "")
    hand.write("Contract hours a week", "")
    hand.write("Hourly rate", "")
    hand.tick("Number may stand on team sheets")
    hand.tick("Builds may give them seats")


def no_leaders(hand: Hand) -> None:
    """Entries by mistake are removed as a whole."""
    for name in (ANA, BEN, CLEO, DAN):
        hand.leader(name, "Profile")
        hand.press("Leaves…")
        hand.press("Remove the entry")


def places(hand: Hand) -> None:
    """Days are open, ways take no time, venues and training are gone, and the settings are the usual ones."""
    hand.press("Settings")
    hand.tab("Closed days")
    removed(hand)
    hand.tab("Venues")
    way(hand, "0")
    removed(hand)
    hand.write("Address", "", hand.one(Card, "Main centre"))
    for name in ("Main centre", "Hall"):
        hand.press(f"Remove the venue: {name}")
    hand.tab("Qualifications")
    removed(hand)


def settings(hand: Hand) -> None:
    hand.press("Settings")
    hand.tab("Programme")
    for field, text in (
        ("Name", "My programme"),
        ("Time zone", ""),
        ("Region", ""),
        ("The afternoon starts at", "12"),
        ("The evening starts at", "17"),
    ):
        hand.write(field, text)
    hand.choose("Language of the sheets", "English")
    hand.choose("A week starts on", "Monday")
    hand.tab("Rules")
    for field, text in (
        ("Between two sessions", "0"),
        ("Rest from day to day", "11 h"),
        ("Days a week", "6"),
        ("Sessions backed at once", "2"),
        ("Weeks looked back on", "8"),
        ("Absences lapse after", "26"),
    ):
        hand.write(field, text)
    hand.tab("Goals")
    hand.press("Usual order")


def _no_windows(hand: Hand) -> None:
    """Choose window after window in the list, and remove each."""
    for shown in hand.all(QListWidget, "Windows"):
        while shown.count():
            shown.setFocus()
            shown.setCurrentRow(0)
            hand.press("Remove window")
