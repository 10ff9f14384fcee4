"""How the programme itself is entered: settings, rules, goals, training, venues, closed days."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView

from tests.ui.entering.hand import LEFT, Hand
from ui.parts.card import Card
from ui.programme.goals import GoalList


def _settings(hand: Hand, tab: str) -> None:
    hand.press("Settings")
    hand.tab(tab)


def identity(hand: Hand) -> None:
    _settings(hand, "Programme")
    hand.write("Name", "Riverside")
    hand.write("Time zone", "America/Toronto")
    hand.write("Region", "CA-ON")
    hand.choose("Language of the sheets", "Français")
    hand.choose("A week starts on", "Sunday")
    hand.write("The evening starts at", "17:30")
    hand.write("The afternoon starts at", "12:30")


def rules(hand: Hand) -> None:
    _settings(hand, "Rules")
    hand.write("Between two sessions", "15")
    hand.write("Rest from day to day", "10 h 30")
    hand.write("Days a week", "5")
    hand.write("Sessions backed at once", "3")
    hand.write("Weeks looked back on", "12")
    hand.write("Absences lapse after", "20")


def goals(hand: Hand) -> None:
    """Continuity is dragged up by the keyboard until it is the fifth."""
    _settings(hand, "Goals")
    shown = hand.one(GoalList, "Goals")
    place = shown.item(7)
    QTest.mouseClick(shown.viewport(), LEFT, pos=shown.visualItemRect(place).center())
    for _ in range(3):
        QTest.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def qualifications(hand: Hand) -> None:
    _settings(hand, "Qualifications")
    draft = hand.room("One more qualification")
    hand.write("Name", "First aid", draft)
    hand.write("Valid for", "36", draft)
    hand.tick("needed for safety", draft)
    hand.press("Add")
    hand.write("Name", "Facilitation", draft)
    hand.press("Add")


def venues(hand: Hand) -> None:
    _settings(hand, "Venues")
    for name in ("Main centre", "Hall"):
        hand.write("Name of a new venue", name)
    card = hand.one(Card, "Main centre")
    hand.write("Address", "1 River Street", card)
    hand.tags("Features", "step-free", "piano", within=card)


def travel(hand: Hand) -> None:
    _settings(hand, "Venues")
    way(hand, "30")


def way(hand: Hand, minutes: str) -> None:
    """Say how long it takes from the first venue to the second."""
    table = hand.one(QTableView, "Minutes from one venue to another")
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_F2)
    line = table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, minutes)
    QTest.keyClick(line, Qt.Key.Key_Return)


def closures(hand: Hand) -> None:
    """One day by hand, and a public holiday of the province."""
    _settings(hand, "Closed days")
    draft = hand.room("One more closed day")
    hand.write("Date", "24 December", draft)
    hand.write("Reason", "Cleaning", draft)
    hand.press("Close that day")
    hand.wait_for("Friday 25 December: Jour de Noël")
    hand.untick_all("Public holidays", but="Friday 25 December: Jour de Noël")
    hand.press("Close the ticked days")
