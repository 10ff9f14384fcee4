"""What must hold of everything in sight, whatever it is: it is named, it can be reached, and it is whole."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui.parts.nav import NavButton
from ui.parts.text import ElidedLabel
from ui.window import MainWindow

CELLS = 400  # so many cells of a table are read
SLACK = 1  # a pixel is lost between whole pixels and text measured in parts of them
WHOLE_BUTTON = Qt.ToolButtonStyle.ToolButtonIconOnly


def in_sight(window: MainWindow) -> Iterator[QWidget]:
    """Every widget that is shown."""
    yield from (each for each in window.findChildren(QWidget) if each.isVisible())


def controls(window: MainWindow) -> list[QWidget]:
    """Whatever the Tab key should come to: scroll bars and the inner parts of controls are not among it."""
    return [
        each
        for each in in_sight(window)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and not isinstance(each, QScrollBar)
        and not each.objectName().startswith("qt_")
        and each.focusProxy() is None
    ]


def nameless(window: MainWindow) -> list[str]:
    """Controls and cells in sight of which a screen reader could say nothing."""
    found = [_told(each) for each in controls(window) if not _spoken(each)]
    for view in in_sight(window):
        if isinstance(view, QAbstractItemView) and not isinstance(view, QHeaderView):
            found += [f"cell {place} of {_told(view)}" for place in _silent_cells(view)]
    return found


def _silent_cells(view: QAbstractItemView) -> list[int]:
    table = QAccessible.queryAccessibleInterface(view)
    cells = ((place, table.child(place)) for place in range(min(CELLS, table.childCount())))
    silent = ((place, cell) for place, cell in cells if not cell.text(QAccessible.Text.Name))
    return [place for place, cell in silent if _readable(cell)]


def _readable(cell: QAccessibleInterface) -> bool:
    """Neither the corner between the headings nor a heading that is hidden."""
    return cell.role() is not QAccessible.Role.Pane and not cell.state().invisible


def _spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _described(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def cut(window: MainWindow) -> list[str]:
    """Texts in sight that have less room than they need, and widgets that lie partly outside."""
    found = []
    for widget in in_sight(window):
        if widget.objectName().startswith("qt_") or isinstance(widget, QMenuBar):
            continue
        lacking = _lacking(widget)
        if lacking:
            found.append(f"{_told(widget)}: {lacking}")
        if isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit) and _sticks_out(widget):
            found.append(f"{_told(widget)}: outside of what holds it")
    return found


def still_cut(window: MainWindow) -> list[str]:
    """What is cut even once what was worked out beside the window has come and found its room."""
    found = cut(window)
    for _ in range(20):
        if not found:
            break
        QTest.qWait(50)
        found = cut(window)
    return found


def _lacking(widget: QWidget) -> str:
    """What a widget says and cannot show whole; empty where all fits or the whole is told otherwise."""
    match widget:
        case ElidedLabel():
            return ""
        case QLabel() if widget.text() and widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            return widget.text() if needed > widget.height() + SLACK else ""
        case QLabel() | QAbstractButton() if widget.text():
            return widget.text() if _too_small(widget) else ""
        case QComboBox():
            return _cut_choice(widget)
        case QLineEdit():
            return _cut_line(widget)
        case QHeaderView():
            return _cut_headings(widget)
        case QTabBar():
            return _cut_tabs(widget)
    return ""


def _too_small(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == WHOLE_BUTTON:
        return False
    least = widget.sizeHint() if isinstance(widget, QLabel | NavButton) else widget.minimumSizeHint()
    return widget.width() + SLACK < least.width() or widget.height() + SLACK < least.height()


def _cut_choice(box: QComboBox) -> str:
    style = box.style()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()
    text = box.currentText()
    return text if box.fontMetrics().horizontalAdvance(text) > room + 4 * SLACK and not box.toolTip() else ""


def _cut_line(line: QLineEdit) -> str:
    """A line scrolls what is typed; the hint of an empty one fits, or is told as a whole as well."""
    text = line.placeholderText() if not line.text() else ""
    if text in (_spoken(line), _described(line), line.toolTip()):
        return ""
    margins = line.textMargins()
    room = line.contentsRect().width() - margins.left() - margins.right() - 4
    return text if text and line.fontMetrics().horizontalAdvance(text) > room else ""


def _cut_headings(header: QHeaderView) -> str:
    model, across = header.model(), header.orientation() == Qt.Orientation.Horizontal
    if not across or model is None:
        return ""
    metrics = header.fontMetrics()
    for place in range(header.count()):
        text = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        told = model.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if told or header.isSectionHidden(place):
            continue
        lines = text.split("\n")
        wide = max(metrics.horizontalAdvance(line) for line in lines) > header.sectionSize(place)
        if wide or len(lines) * metrics.height() > header.height():
            return text
    return ""


def _cut_tabs(tabs: QTabBar) -> str:
    for place in range(tabs.count()):
        if tabs.fontMetrics().horizontalAdvance(tabs.tabText(place)) > tabs.tabRect(place).width():
            return tabs.tabText(place)
    return ""


def _sticks_out(widget: QWidget) -> bool:
    """Whether part of a widget lies outside of its parents, where no scrolling would bring it into sight."""
    area, within = QRect(QPoint(), widget.size()), widget
    while (parent := within.parentWidget()) is not None and not within.isWindow():
        area.translate(within.pos())
        held = parent.parentWidget()
        if isinstance(held, QAbstractScrollArea) and parent is held.viewport():
            return _aside(area, held)
        if isinstance(parent, QAbstractScrollArea):
            return False
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area):
            return True
        within = parent
    return False


def _aside(area: QRect, held: QAbstractScrollArea) -> bool:
    """Whether something lies to the side of what is seen of an area that does not scroll sideways."""
    if held.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        return False
    return area.left() < -SLACK or area.right() > held.viewport().width() + SLACK


def _told(widget: QWidget) -> str:
    owner = widget.parentWidget()
    return f"{type(widget).__name__} {_spoken(widget)!r} in {type(owner).__name__ if owner else 'nothing'}"


def unreached(window: MainWindow, visited: set[QWidget]) -> list[str]:
    """Controls that Tab has not come to; of buttons of which one is chosen, one is enough."""
    return [_told(each) for each in controls(window) if each not in visited and not _beside(each, visited)]


def _beside(widget: QWidget, visited: set[QWidget]) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(each in visited for each in group.buttons())
    return isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
