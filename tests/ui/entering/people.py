"""How leaders are entered: who they are, what they hold, when they serve, when they are away, their ties."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from rosterdesk.domain.terms import Weekday
from tests.ui.entering.hand import LEFT, Hand
from ui.leaders.grid import Grid

ANA, BEN, CLEO, DAN = "Ana Moreau", "Ben Osei", "Cleo Park", "Dan Roy"
PAINTED = {ANA: (16, 41, "Prefer"), BEN: (34, 41, "Can"), DAN: (34, 41, "Can")}  # rows of half an hour
LIMITS = {
    "Sessions a day": "2",
    "Sessions a week": "5",
    "Sessions in 4 weeks": "18",
    "Hours a week": "16.5",
    "Heavy sessions a week": "2",
    "On-call blocks a week": "3",
}


def names(hand: Hand) -> None:
    hand.press("Leaders")
    for name, kind in ((ANA, "Staff"), (BEN, "Volunteer"), (CLEO, "Trainee"), (DAN, "Volunteer")):
        hand.press("Add a leader")
        hand.type("Name", name, hand.room("New leader"))
        hand.choose("Kind", kind, hand.room("New leader"))
        hand.press("Add", hand.room("New leader"))
        hand.press("All leaders")


def profile(hand: Hand) -> None:
    """Who Ana is and what she agreed to."""
    hand.leader(ANA, "Profile")
    for field, text in (
        ("Name on sheets", "Anna"),
        ("Telephone", "555 0101"),
        ("E-mail", "ana@riverside.example"),
        ("With us from", "2026-01-01"),
        ("Until", "31 December 2029"),
        ("Contract hours a week", "15"),
        ("Hourly rate", "22.50"),
        *LIMITS.items(),
    ):
        hand.write(field, text)
    hand.tick("Number may stand on team sheets")
    hand.tick("Builds may give them seats")
    hand.tags("Languages", "French", "cr")
    hand.tags("Access needs", "step-free")
    hand.leader(DAN, "Profile")
    hand.tags("Languages", "fr")


def training(hand: Hand) -> None:
    """What Ana holds, with a renewal."""
    hand.leader(ANA, "Training")
    draft = hand.room("New training")
    for name, since, until in (
        ("First aid", "2025-03-01", "2028-02-29"),
        ("First aid", "2028-02-01", "2031-01-31"),
        ("Facilitation", "", ""),
    ):
        hand.choose("Training", name, draft)
        hand.write("From", since, draft)
        hand.write("Until", until, draft)
        hand.press("Add training")
    hand.leader(DAN, "Training")
    hand.choose("Training", "Facilitation", draft)
    hand.write("From", "", draft)
    hand.press("Add training")


def painted(hand: Hand) -> None:
    """The usual week: Ana's by dragging, the others' by keys."""
    for name, (first, last, grade) in PAINTED.items():
        hand.leader(name, "Availability")
        grid = hand.one(Grid, "Weekly availability")
        monday = grid.cells.days.index(Weekday.MON)
        start, end = (grid.cells.index(row, monday) for row in (first, last))
        grid.scrollTo(start)
        if name == ANA:
            brush = next(each for each in hand.all(QAbstractButton, grade))
            QTest.mouseClick(brush, LEFT)
            view = grid.viewport()
            QTest.mousePress(view, LEFT, pos=grid.visualRect(start).center())
            QTest.mouseMove(view, grid.visualRect(end).center())
            QTest.mouseRelease(view, LEFT, pos=grid.visualRect(end).center())
        else:
            grid.setFocus()
            grid.setCurrentIndex(start)
            for _ in range(last - first):
                QTest.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
            QTest.keyClick(grid, Qt.Key.Key_C)


def windows(hand: Hand) -> None:
    """Windows of their own rhythm: every second week in a season, and some of the month only."""
    hand.leader(ANA, "Availability")
    hand.choose("Day", "Tuesday")
    hand.choose("Preference", "Rather not")
    for field, text in (
        ("To", "12:30"),
        ("From the day", "3 November 2026"),
        ("Until the day", "2027-06-29"),
        ("Every … weeks", "2"),
    ):
        hand.write(field, text)
    hand.press("Add window")
    hand.press("New window")
    hand.choose("Day", "Wednesday")
    hand.write("To", "24")
    hand.write("From", "13")
    hand.toggle(hand.window, "first", "third")
    hand.press("Add window")


def away(hand: Hand) -> None:
    """Days that differ, and leave with a phased return."""
    hand.leader(ANA, "Away")
    draft = hand.room("Another day")
    hand.write("Day", "2027-01-12", draft)
    hand.write("From", "9", draft)
    hand.write("To", "12", draft)
    hand.press("Add day")
    hand.write("Day", "2027-01-13", draft)
    hand.choose("Preference", "Can", draft)
    hand.press("Add day")
    draft = hand.room("New leave")
    hand.write("From", "1 March 2027", draft)
    hand.write("Until", "14 March 2027", draft)
    hand.choose("Kind", "Wellness", draft)
    hand.write("Phased return, weeks", "2", draft)
    hand.write("Sessions a week then", "1", draft)
    hand.press("Add leave")


def ties(hand: Hand) -> None:
    """Mentor and pairs."""
    hand.leader(CLEO, "Mentor and pairs")
    hand.choose("Mentor", ANA)
    for one, kind, other in ((BEN, "Apart", DAN), (ANA, "Together", BEN)):
        hand.leader(one, "Mentor and pairs")
        draft = hand.room("New pair")
        hand.choose("Kept", kind, draft)
        hand.choose("With whom", other, draft)
        hand.press("Add pair")


def spoken(hand: Hand) -> None:
    """Somebody has spoken with Ana, who did not come."""
    hand.leader(ANA, "Away")
    hand.press("Conversation noted")
