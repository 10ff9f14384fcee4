"""The parts can be seen, read aloud, and used by hand and by keyboard."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.look.gallery import CHIPS, gallery
from ui.look import Appearance, Hue, Icon, Look, Tone, colour, dress
from ui.parts.badge import Badge
from ui.parts.buttons import ButtonKind, button, icon_button
from ui.parts.card import Card
from ui.parts.chip import Chip, ChipFace, ChipKind, chip_is_cut, paint_chip
from ui.parts.curve import Curve
from ui.parts.empty import EmptyState
from ui.parts.flow import FlowLayout
from ui.parts.message import Message, MessageBar
from ui.parts.mood import Mood
from ui.parts.nav import NavButton
from ui.parts.panel import SidePanel
from ui.parts.search import SearchField
from ui.parts.text import ElidedLabel

LONG = "A name that is much longer than the room there is for it"


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    """A widget on the screen, in the window that has the keyboard."""
    qtbot.addWidget(widget)
    dress(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def drawn(widget: QWidget) -> set[str]:
    """The colours that a widget is drawn with."""
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def said(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_every_part_that_takes_the_keyboard_has_a_name(
    look: Look, qtbot: QtBot, appearance: Appearance
) -> None:
    look.choose(appearance)
    window = shown(qtbot, gallery())
    own = [part for part in window.findChildren(QWidget) if type(part).__module__.startswith("ui.parts")]
    takers = [part for part in own if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert len(takers) > 30
    assert [type(part).__name__ for part in takers if part.isVisible() and not said(part)] == []


def test_no_part_cuts_its_words_when_it_has_the_room_that_it_asks_for(look: Look, qtbot: QtBot) -> None:
    chips = [Chip(face) for face in CHIPS]
    for chip in chips:
        qtbot.addWidget(chip)
        width = chip.sizeHint().width()
        assert not chip_is_cut(chip.face, chip.fontMetrics(), width)
        assert chip_is_cut(chip.face, chip.fontMetrics(), width - 12)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Chip(ChipFace(text="Ana", icon=Icon.PERSON)),
        lambda: Badge("1 open", Mood.ATTENTION),
        lambda: NavButton(Icon.ROSTER, "Roster"),
        lambda: Card(name="Art", hue=Hue.GREEN),
        lambda: SidePanel("Art", close="Close"),
        lambda: button("Build", Icon.BUILD, kind=ButtonKind.PRIMARY),
        lambda: Curve(name="Goal", value="best", bound="bound", seconds="s"),
    ],
    ids=["chip", "badge", "nav", "card", "panel", "button", "curve"],
)
def test_a_part_is_drawn_anew_when_light_turns_to_dark(look: Look, qtbot: QtBot, make: object) -> None:
    look.choose(Appearance.LIGHT)
    part = shown(qtbot, make())  # type: ignore[operator]
    light = drawn(part)
    look.choose(Appearance.DARK)
    assert drawn(part) != light


@pytest.mark.parametrize(("kind", "whole"), [(ChipKind.OPEN, False), (ChipKind.FILLED, True)])
def test_an_open_seat_is_told_by_a_dashed_line_not_by_colour_alone(
    look: Look, qtbot: QtBot, kind: ChipKind, whole: bool
) -> None:
    picture = QPixmap(120, 26)
    picture.fill(colour(Tone.SURFACE))
    with QPainter(picture) as painter:
        paint_chip(painter, QRect(0, 0, 120, 26), ChipFace(text="", kind=kind, mood=Mood.BROKEN))
    image = picture.toImage()
    edge = {image.pixelColor(x, 0).name() for x in range(20, 100)}
    assert (len(edge) == 1) is whole


def test_a_chip_is_clicked_by_mouse_and_space(look: Look, qtbot: QtBot) -> None:
    chip = Chip(CHIPS[0], name="Lead, Ana Moreau")
    shown(qtbot, chip)
    with qtbot.waitSignal(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert said(chip) == "Lead, Ana Moreau"


def test_a_chip_that_is_pulled_is_dragged_and_not_clicked(look: Look, qtbot: QtBot) -> None:
    chip = Chip(CHIPS[0])
    shown(qtbot, chip)
    start, end = QPoint(5, 5), QPoint(5 + QApplication.startDragDistance(), 5)
    QTest.mousePress(chip, Qt.MouseButton.LeftButton, pos=start)
    with qtbot.waitSignal(chip.dragged), qtbot.assertNotEmitted(chip.clicked):
        QApplication.sendEvent(
            chip,
            QMouseEvent(
                QMouseEvent.Type.MouseMove, QPointF(end), QPointF(chip.mapToGlobal(end)),
                Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            ),
        )  # fmt: skip
        QTest.mouseRelease(chip, Qt.MouseButton.LeftButton, pos=end)


def test_a_ghost_cannot_be_chosen(look: Look, qtbot: QtBot) -> None:
    chip = Chip(ChipFace(text="Dee: away", kind=ChipKind.GHOST))
    shown(qtbot, chip)
    with qtbot.assertNotEmitted(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_a_named_card_is_clicked_by_mouse_and_enter(look: Look, qtbot: QtBot) -> None:
    card = Card(name="Monday support group, lead open", hue=Hue.BLUE)
    card.rows.addWidget(QLabel("Monday support group"))
    shown(qtbot, card)
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    card.setFocus()
    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(card, Qt.Key.Key_Return)


def test_a_cut_label_tells_the_whole_in_its_tip(look: Look, qtbot: QtBot) -> None:
    words = ElidedLabel(LONG)
    shown(qtbot, words)
    words.resize(600, 20)
    assert words.toolTip() == ""
    words.resize(60, 20)
    assert words.toolTip() == LONG


def test_a_message_can_be_acted_on_and_goes_away(look: Look, qtbot: QtBot) -> None:
    bar = MessageBar(close="Close")
    qtbot.addWidget(bar)
    bar.tell(Message(text="Maya leads Tuesday art.", mood=Mood.FINE, action="Undo"))
    assert (bar.isVisible(), said(bar)) == (True, "Maya leads Tuesday art.")
    with qtbot.waitSignals([bar.acted, bar.closed]):
        QTest.mouseClick(bar.findChildren(QWidget, "action")[0], Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_escape_closes_a_message_and_a_panel(look: Look, qtbot: QtBot) -> None:
    bar = MessageBar(close="Close")
    qtbot.addWidget(bar)
    bar.tell(Message(text="Saved."))
    panel = SidePanel("Inspector", close="Close")
    shown(qtbot, panel)
    for part in (bar, panel):
        with qtbot.waitSignal(part.closed):
            QTest.keyClick(part, Qt.Key.Key_Escape)


def test_a_brief_message_goes_by_itself(look: Look, qtbot: QtBot) -> None:
    bar = MessageBar(close="Close")
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.closed):
        bar.tell(Message(text="Saved.", seconds=0.01))


def test_a_search_passes_arrows_on_and_empties_itself_on_escape(look: Look, qtbot: QtBot) -> None:
    field = SearchField(name="Someone is away", hint="Someone is away…", clear="Clear")
    shown(qtbot, field)
    QTest.keyClicks(field, "may")
    with qtbot.waitSignal(field.stepped, check_params_cb=lambda step: step == 1):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), said(field)) == ("", "Someone is away")


def test_a_panel_replaces_what_it_holds_and_is_called_by_its_title(look: Look, qtbot: QtBot) -> None:
    panel = SidePanel("Inspector", close="Close")
    shown(qtbot, panel)
    first, second = QLabel("first"), QLabel("second")
    panel.set_body(first)
    panel.set_body(second)
    panel.set_title("Build")
    qtbot.waitUntil(second.isVisible)
    assert said(panel) == "Build"


def test_an_empty_page_says_why_and_what_next(look: Look, qtbot: QtBot) -> None:
    empty = EmptyState(Icon.ROSTER, title="No roster yet", sentence="Build one.", buttons=[button("Build")])
    shown(qtbot, empty)
    assert (said(empty), empty.accessibleDescription()) == ("No roster yet", "Build one.")


def test_widgets_flow_into_as_many_lines_as_they_need(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    flow = FlowLayout(holder, gap=8)
    for _ in range(4):
        tile = QWidget()
        tile.setFixedSize(100, 20)
        flow.addWidget(tile)
    shown(qtbot, holder)
    assert [flow.heightForWidth(width) for width in (424, 423, 208, 100)] == [20, 48, 48, 104]
    holder.resize(208, 200)
    QApplication.processEvents()
    assert [flow.itemAt(i).geometry().topLeft() for i in range(4)] == [  # type: ignore[union-attr]
        QPoint(0, 0), QPoint(108, 0), QPoint(0, 28), QPoint(108, 28),
    ]  # fmt: skip


def test_the_curve_goes_in_steps_and_leaves_a_gap_where_nothing_is_known(look: Look, qtbot: QtBot) -> None:
    curve = Curve(name="Open seats", value="best", bound="cannot be better than", seconds="seconds")
    shown(qtbot, curve)
    curve.add(0.0, value=None, bound=1.0)
    curve.add(2.0, value=5.0, bound=3.0)
    curve.describe("5 open seats, cannot be fewer than 3")
    seconds, bounds = curve.bounds
    assert (seconds, bounds) == ([0.0, 2.0, 2.0], [1.0, 1.0, 3.0])
    assert math.isnan(curve.values[1][0])
    curve.clear()
    assert curve.bounds == ([], [])


def test_a_primary_button_in_focus_shows_two_rings(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    primary = button("Build", kind=ButtonKind.PRIMARY)
    primary.setParent(holder)
    primary.move(4, 4)
    shown(qtbot, holder)
    primary.setFocus()
    qtbot.waitUntil(primary.hasFocus)
    image = primary.grab().toImage()
    column = [image.pixelColor(image.width() // 2, y) for y in range(3)]
    assert [c.name() for c in column] == [
        QColor(look.tokens[tone]).name() for tone in (Tone.FOCUS, Tone.FOCUS, Tone.ON_ACCENT)
    ]


def test_a_button_that_is_an_icon_has_a_name_and_a_tip(look: Look, qtbot: QtBot) -> None:
    made = icon_button(Icon.PRINT, "Print")
    qtbot.addWidget(made)
    assert (said(made), made.toolTip()) == ("Print", "Print")
