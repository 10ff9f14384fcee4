"""Every part and control in one window, to be looked at: python -m tests.ui.look.gallery dark picture.png"""

import sys

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from ui.look import Appearance, Hue, Icon, Space, apply_look, dress, icon, pixmap
from ui.parts.badge import Badge
from ui.parts.buttons import ButtonKind, button, icon_button
from ui.parts.card import Card
from ui.parts.chip import Chip, ChipFace, ChipKind, Density
from ui.parts.curve import Curve
from ui.parts.empty import EmptyState
from ui.parts.flow import FlowLayout
from ui.parts.message import Message, MessageBar
from ui.parts.mood import Mood
from ui.parts.nav import NavButton
from ui.parts.panel import SidePanel
from ui.parts.search import SearchField
from ui.parts.text import ElidedLabel, Voice, label

PAGES = {
    "This week": Icon.THIS_WEEK, "Roster": Icon.ROSTER, "Leaders": Icon.LEADERS, "Groups": Icon.GROUPS,
    "Away": Icon.AWAY, "Sheets": Icon.SHEETS, "Reports": Icon.REPORTS, "Settings": Icon.SETTINGS,
}  # fmt: skip
CHIPS = (
    ChipFace(text="Ana Moreau", icon=Icon.PERSON, signs=(Icon.STAR,)),
    ChipFace(text="Ben", icon=Icon.PERSON, signs=(Icon.LOCK,)),
    ChipFace(text="Carla", icon=Icon.PHONE),
    ChipFace(text="Lead needed", kind=ChipKind.OPEN, icon=Icon.OPEN_SEAT, mood=Mood.ATTENTION),
    ChipFace(text="Co-lead", kind=ChipKind.OPEN, icon=Icon.OPEN_SEAT),
    ChipFace(text="Dee: not trained", kind=ChipKind.GHOST, icon=Icon.PERSON),
    ChipFace(text="Eli, twice", icon=Icon.PERSON, mood=Mood.BROKEN),
    ChipFace(text="Fay, added", icon=Icon.PLUS, mood=Mood.FINE),
    ChipFace(text="Accepts Gus", icon=Icon.PERSON, mood=Mood.ACCENT),
    ChipFace(text="Ida, trainee", icon=Icon.TRAINEE, signs=(Icon.STAR, Icon.LOCK)),
)


def navigation() -> QWidget:
    """The left edge of the window."""
    side = QWidget()
    rows = QVBoxLayout(side)
    rows.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
    rows.setSpacing(Space.XS)
    group = QButtonGroup(side)
    for text, sign in PAGES.items():
        each = NavButton(sign, text)
        group.addButton(each)
        rows.addWidget(each)
    group.buttons()[1].setChecked(True)
    rows.addStretch(1)
    return side


def session(title: str, hue: Hue, sign: Icon, faces: tuple[ChipFace, ...]) -> Card:
    """A session as the board shows it."""
    card = Card(name=title, hue=hue)
    head = QHBoxLayout()
    picture = label()
    picture.setPixmap(pixmap(sign, 16, ratio=QApplication.primaryScreen().devicePixelRatio()))
    head.addWidget(picture)
    head.addWidget(ElidedLabel(title, Voice.STRONG), 1)
    card.rows.addLayout(head)
    card.rows.addWidget(ElidedLabel("18:30-20:00, Community hall", Voice.SMALL))
    for face in faces:
        card.rows.addWidget(Chip(face, density=Density.COMPACT))
    return card


def cards() -> QWidget:
    """Three sessions side by side."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(session("Monday support group", Hue.BLUE, Icon.GROUP_SUPPORT, CHIPS[:3]))
    drop_in = session("Drop-in with a long name", Hue.AMBER, Icon.GROUP_DROP_IN, CHIPS[3:5])
    drop_in.rows.addWidget(Badge("One away and it stops", Mood.ATTENTION, sign=Icon.FRAGILE))
    drop_in.select(True)
    line.addWidget(drop_in)
    line.addWidget(session("Art", Hue.VERMILION, Icon.GROUP_RECREATION, CHIPS[6:9]))
    return made


def strips() -> QWidget:
    """All hues, one below the other."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    for hue in Hue:
        card = Card(hue=hue)
        card.rows.setContentsMargins(Space.M, Space.XS, Space.XS, Space.XS)
        card.rows.addWidget(label(hue.name.capitalize(), Voice.SMALL))
        grid.addWidget(card, hue // 4, hue % 4)
    return made


def chips() -> QWidget:
    """Every kind of chip, then a focused one and badges."""
    made = QWidget()
    flow = FlowLayout(made)
    for face in CHIPS:
        flow.addWidget(Chip(face))
    for text, mood in (("17/17 run", Mood.FINE), ("1 open", Mood.ATTENTION), ("2 broken", Mood.BROKEN),
                       ("draft", Mood.NEUTRAL), ("proposal", Mood.ACCENT)):  # fmt: skip
        flow.addWidget(Badge(text, mood))
    return made


def buttons() -> QWidget:
    """Buttons of every kind, on and off."""
    made = QWidget()
    flow = FlowLayout(made)
    menu = button("More", Icon.MORE)
    menu.setMenu(QMenu("More", menu))
    off = [button("Build", Icon.BUILD, kind=kind) for kind in ButtonKind]
    for each in off:
        each.setEnabled(False)
    for each in (button("Build roster", Icon.BUILD, kind=ButtonKind.PRIMARY), button("Publish", Icon.PUBLISH),
                 button("Undo", Icon.UNDO, kind=ButtonKind.QUIET), menu, *off):  # fmt: skip
        flow.addWidget(each)
    for sign, name in ((Icon.LEFT, "Earlier"), (Icon.RIGHT, "Later"), (Icon.PRINT, "Print")):
        flow.addWidget(icon_button(sign, name, size=20))
    checked = icon_button(Icon.PANEL, "Inspector", size=20)
    checked.setCheckable(True)
    checked.setChecked(True)
    flow.addWidget(checked)
    return made


def date() -> QDateEdit:
    """A date with a calendar behind it."""
    made = QDateEdit(QDate(2026, 11, 30))
    made.setCalendarPopup(True)
    return made


def fields() -> QWidget:
    """Fields and choices, on and off."""
    box = QGroupBox("Fields")
    grid = QGridLayout(box)
    combo = QComboBox()
    combo.addItems(["By group", "By leader"])
    off = QLineEdit("Switched off")
    off.setEnabled(False)
    partly = QCheckBox("Some")
    partly.setTristate(True)
    partly.setCheckState(Qt.CheckState.PartiallyChecked)
    ticked = QCheckBox("Wall sheet")
    ticked.setChecked(True)
    chosen = QRadioButton("Letter")
    chosen.setChecked(True)
    search = SearchField(name="Someone is away", hint="Someone is away…", clear="Clear")
    search.setText("ma")
    find = SearchField(name="Find", hint="Find people, sessions, commands", clear="Clear")
    things = (find, search, QLineEdit("Hall"), off, combo, QSpinBox(), date(), ticked, partly)
    choices = (QCheckBox("Not"), chosen, QRadioButton("A4"))
    for place, thing in enumerate((*things, *choices)):
        grid.addWidget(thing, place // 3, place % 3)
    return box


def table() -> QTableWidget:
    """A table with a selected row."""
    made = QTableWidget(4, 3)
    made.setHorizontalHeaderLabels(["Leader", "Kind", "Led of 8"])
    made.verticalHeader().hide()
    for row, (name, kind) in enumerate(
        (("Ana", "staff"), ("Ben", "volunteer"), ("Carla", "trainee"), ("Dee", "staff"))
    ):
        for column, text in enumerate((name, kind, str(row + 3))):
            made.setItem(row, column, QTableWidgetItem(text))
    made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    made.setSortingEnabled(True)
    made.setShowGrid(False)
    made.horizontalHeader().setStretchLastSection(True)
    made.selectRow(1)
    return made


def tree() -> QTreeWidget:
    """A tree with ticks."""
    made = QTreeWidget()
    made.ensurePolished()
    made.setHeaderLabels(["Venue", "Seats"])
    for name in ("Hall", "Library"):
        item = QTreeWidgetItem([name, "20"])
        child = QTreeWidgetItem(["Room A", "8"])
        child.setCheckState(0, Qt.CheckState.Checked)
        item.addChild(child)
        item.addChild(QTreeWidgetItem(["Room B", "12"]))
        made.addTopLevelItem(item)
    made.expandAll()
    return made


def curve() -> Curve:
    """A search on its way."""
    made = Curve(
        name="Open seats over time", value="best found", bound="cannot be better than", seconds="seconds"
    )
    for seconds, value, bound in ((0.0, None, 0.0), (1.0, 30.0, 4.0), (2.0, 22.0, 8.0), (4.0, 17.0, 11.0),
                                  (9.0, 14.0, 12.0), (12.0, 13.0, 13.0)):  # fmt: skip
        made.add(seconds, value=value, bound=bound)
    return made


def tabs() -> QTabWidget:
    """Views behind tabs."""
    made = QTabWidget()
    made.addTab(table(), "Leaders")
    made.addTab(tree(), "Venues")
    made.addTab(QWidget(), "Off")
    made.setTabEnabled(2, False)
    return made


def bar(message: Message) -> MessageBar:
    """A message that stands."""
    made = MessageBar(close="Close")
    made.tell(message)
    return made


def middle() -> QWidget:
    """The page."""
    page = QWidget()
    rows = QVBoxLayout(page)
    rows.addWidget(label("Week of 30 November 2026", Voice.TITLE))
    progress = QProgressBar()
    progress.setValue(60)
    progress.setTextVisible(False)
    views = QHBoxLayout()
    views.addWidget(tabs())
    views.addWidget(tree())
    views.addWidget(curve())
    for each in (
        bar(Message(text="Maya leads Tuesday art.", mood=Mood.FINE, action="Undo")),
        bar(Message(text="This file is open elsewhere. Close it there, then try again.", mood=Mood.BROKEN)),
        buttons(), chips(), strips(), cards(), fields(), progress,
    ):  # fmt: skip
        rows.addWidget(each)
    rows.addLayout(views, 1)
    return page


def inspector() -> SidePanel:
    """The right-hand panel with nothing in it."""
    panel = SidePanel("Monday support group, 30 November", close="Close")
    panel.set_body(
        EmptyState(
            Icon.OPEN_SEAT,
            title="Nothing selected",
            sentence="Choose a session to see its seats and who could take them.",
            buttons=[button("Build roster", Icon.BUILD, kind=ButtonKind.PRIMARY), button("Open the demo")],
        )
    )  # fmt: skip
    panel.setFixedWidth(300)
    return panel


def gallery() -> QWidget:
    """The window with everything in it."""
    window = QWidget()
    line = QHBoxLayout(window)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(navigation())
    line.addWidget(middle(), 1)
    line.addWidget(inspector())
    dress(window)
    return window


def menu() -> QMenu:
    """An open menu."""
    made = QMenu()
    made.addAction(icon(Icon.REPEAT), "Replace…")
    lock = made.addAction("Lock")
    lock.setCheckable(True)
    lock.setChecked(True)
    made.addAction(icon(Icon.SWAP), "Swap").setShortcut("Ctrl+S")
    made.addSeparator()
    made.addAction(icon(Icon.TRASH), "Clear").setEnabled(False)
    made.addMenu(QMenu("Move to", made))
    dress(made)
    return made


def main() -> int:
    """Show the gallery, or save pictures of it and leave."""
    app = QApplication(sys.argv)
    apply_look(app).choose(Appearance(sys.argv[1]))
    window = gallery()
    window.resize(1400, 980)
    window.show()
    if len(sys.argv) > 2:
        opened = menu()
        opened.popup(window.mapToGlobal(window.rect().center()))
        opened.setActiveAction(opened.actions()[2])

        def save() -> None:
            window.grab().save(sys.argv[2])
            opened.grab().save(sys.argv[2].replace(".png", "-menu.png"))
            app.quit()

        QTimer.singleShot(600, save)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
