"""Every command once: its words, icon, keys, and when it can be used.

Menus, buttons and context menus draw on `Actions`. Whoever carries a command out binds it:
`actions.bind(Command.PRINT, self.open_sheets, when=lambda: …)`. A command nobody bound is not shown anywhere.
Several may bind one, each for what it has in hand: whoever can carry it out first does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from rosterdesk.words import window as words
from ui.look import Icon, icon

Keys = tuple[str | QKeySequence.StandardKey, ...]
Standard = QKeySequence.StandardKey


class Command(StrEnum):
    """What a coordinator can ask of the window."""

    EARLIER = "earlier"
    LATER = "later"
    TODAY = "today"
    ONE_WEEK = "one_week"
    TWO_WEEKS = "two_weeks"
    FOUR_WEEKS = "four_weeks"
    ZOOM = "zoom"
    BY_GROUP = "by_group"
    BY_LEADER = "by_leader"
    BY_VENUE = "by_venue"
    ROWS = "rows"
    INSPECTOR = "inspector"
    BUILD = "build"
    PUBLISH = "publish"
    PRINT = "print"
    UNDO = "undo"
    REDO = "redo"
    SEAT = "seat"
    SWAP = "swap"
    GIVE_BACK = "give_back"
    LOCK = "lock"
    WHY = "why"
    CLEAR = "clear"
    NEXT_OPEN = "next_open"
    THIS_WEEK = "this_week"
    ROSTER = "roster"
    LEADERS = "leaders"
    GROUPS = "groups"
    AWAY = "away"
    SHEETS = "sheets"
    REPORTS = "reports"
    SETTINGS = "settings"
    LEADER_ADD = "leader_add"
    LEADER_BACK = "leader_back"
    GROUP_ADD = "group_add"
    LEADER_EARLIER = "leader_earlier"
    LEADER_LATER = "leader_later"
    LEADER_LEAVES = "leader_leaves"
    LEADER_PAGE = "leader_page"
    LEADER_WEEK = "leader_week"
    LEADER_AWAY = "leader_away"
    LEADER_LEAVE = "leader_leave"
    LEADER_SLIP = "leader_slip"
    GROUP_COPY = "group_copy"
    GROUP_REMOVE = "group_remove"
    SHOW_ROW = "show_row"
    ON_BOARD = "on_board"
    HISTORY = "history"
    SEARCH = "search"
    SOMEONE_AWAY = "someone_away"
    SESSION_MOVE = "session_move"
    SESSION_CANCEL = "session_cancel"
    SESSION_EXTRA = "session_extra"
    FIND = "find"
    COPY = "copy"
    COPY_TABLE = "copy_table"
    COMPACT = "compact"
    SAID_YES = "said_yes"
    SAID_NO = "said_no"
    MARK_DONE = "mark_done"
    MARK_LATE = "mark_late"
    MARK_ABSENT = "mark_absent"
    MARK_ILL = "mark_ill"
    OUTCOME = "outcome"
    NEW = "new"
    OPEN = "open"
    SAVE_COPY = "save_copy"
    DEMO = "demo"
    IMPORT = "import"
    EXPORT = "export"
    PROTECT = "protect"
    PASSPHRASE = "passphrase"
    UNPROTECT = "unprotect"
    NOTICE = "notice"
    MENU = "menu"
    HELP = "help"
    KEYS = "keys"
    CLOSE = "close"
    QUIT = "quit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """How a command looks and which keys ask for it; `local` keys work only where it was bound."""

    icon: Icon | None = None
    keys: Keys = ()
    local: bool = False


WALKING = frozenset(
    {
        Command.EARLIER,
        Command.LATER,
        Command.UNDO,
        Command.REDO,
        Command.NEXT_OPEN,
        Command.LEADER_EARLIER,
        Command.LEADER_LATER,
    }
)
"""What a key that is held down does again and again; of everything else a deed is done once."""
FACES: Mapping[Command, Face] = {
    Command.EARLIER: Face(icon=Icon.LEFT, keys=("PgUp",), local=True),
    Command.LATER: Face(icon=Icon.RIGHT, keys=("PgDown",), local=True),
    Command.TODAY: Face(icon=Icon.CALENDAR, keys=("T",), local=True),
    Command.ONE_WEEK: Face(),
    Command.TWO_WEEKS: Face(),
    Command.FOUR_WEEKS: Face(),
    Command.ZOOM: Face(icon=Icon.ZOOM_OUT, keys=("Z",), local=True),
    Command.BY_GROUP: Face(icon=Icon.GROUPS, keys=("1",), local=True),
    Command.BY_LEADER: Face(icon=Icon.LEADERS, keys=("2",), local=True),
    Command.BY_VENUE: Face(icon=Icon.VENUE, keys=("3",), local=True),
    Command.ROWS: Face(keys=("V",), local=True),
    Command.INSPECTOR: Face(icon=Icon.PANEL, keys=("F4",)),
    Command.BUILD: Face(icon=Icon.BUILD, keys=("Ctrl+B",)),
    Command.PUBLISH: Face(icon=Icon.PUBLISH, keys=("Ctrl+Shift+P",)),
    Command.PRINT: Face(icon=Icon.PRINT, keys=(Standard.Print,)),
    Command.UNDO: Face(icon=Icon.UNDO, keys=(Standard.Undo,)),
    Command.REDO: Face(icon=Icon.REDO, keys=(Standard.Redo, "Ctrl+Y")),
    Command.SEAT: Face(icon=Icon.PERSON_ADD, keys=("Return", "Enter", "F2"), local=True),
    Command.SWAP: Face(icon=Icon.SWAP, keys=("S",), local=True),
    Command.GIVE_BACK: Face(icon=Icon.UNDO, keys=("G",), local=True),
    Command.LOCK: Face(icon=Icon.LOCK, keys=("L",), local=True),
    Command.WHY: Face(icon=Icon.HELP, keys=("W",), local=True),
    Command.CLEAR: Face(icon=Icon.PERSON_OFF, keys=("Del", "Backspace"), local=True),
    Command.NEXT_OPEN: Face(icon=Icon.OPEN_SEAT, keys=("N",), local=True),
    Command.THIS_WEEK: Face(icon=Icon.THIS_WEEK, keys=("Alt+1",)),
    Command.ROSTER: Face(icon=Icon.ROSTER, keys=("Alt+2",)),
    Command.LEADERS: Face(icon=Icon.LEADERS, keys=("Alt+3",)),
    Command.GROUPS: Face(icon=Icon.GROUPS, keys=("Alt+4",)),
    Command.AWAY: Face(icon=Icon.AWAY, keys=("Alt+5",)),
    Command.SHEETS: Face(icon=Icon.SHEETS, keys=("Alt+6",)),
    Command.REPORTS: Face(icon=Icon.REPORTS, keys=("Alt+7",)),
    Command.SETTINGS: Face(icon=Icon.SETTINGS, keys=("Alt+9", Standard.Preferences)),
    Command.LEADER_ADD: Face(icon=Icon.PERSON_ADD, keys=("Ctrl+Shift+N",), local=True),
    Command.GROUP_ADD: Face(icon=Icon.PLUS, keys=("Ctrl+Shift+N",), local=True),
    Command.LEADER_BACK: Face(icon=Icon.LEFT, keys=("Alt+Left",), local=True),
    Command.LEADER_EARLIER: Face(icon=Icon.UP, keys=("Alt+PgUp",), local=True),
    Command.LEADER_LATER: Face(icon=Icon.DOWN, keys=("Alt+PgDown",), local=True),
    Command.LEADER_LEAVES: Face(icon=Icon.PERSON_OFF),
    Command.LEADER_PAGE: Face(icon=Icon.PERSON),
    Command.LEADER_WEEK: Face(icon=Icon.CLOCK),
    Command.LEADER_AWAY: Face(icon=Icon.RESCUE),
    Command.LEADER_LEAVE: Face(icon=Icon.AWAY),
    Command.LEADER_SLIP: Face(icon=Icon.PRINT),
    Command.GROUP_COPY: Face(icon=Icon.COPY),
    Command.GROUP_REMOVE: Face(icon=Icon.TRASH),
    Command.SHOW_ROW: Face(icon=Icon.RIGHT, keys=("Return", "Enter"), local=True),
    Command.ON_BOARD: Face(icon=Icon.ROSTER),
    Command.HISTORY: Face(icon=Icon.HISTORY, keys=("Alt+8", "Ctrl+Alt+H")),
    Command.SOMEONE_AWAY: Face(icon=Icon.RESCUE, keys=("Ctrl+L",)),
    Command.SEARCH: Face(icon=Icon.SEARCH, keys=("Ctrl+K",)),
    Command.SESSION_MOVE: Face(icon=Icon.SESSION_MOVE, keys=("M",), local=True),
    Command.SESSION_CANCEL: Face(icon=Icon.SESSION_CANCEL, keys=("Shift+X",), local=True),
    Command.SESSION_EXTRA: Face(icon=Icon.SESSION_ADD, keys=("E",), local=True),
    Command.FIND: Face(icon=Icon.SEARCH, keys=(Standard.Find,), local=True),
    Command.COPY: Face(icon=Icon.COPY, keys=(Standard.Copy,), local=True),
    Command.COPY_TABLE: Face(icon=Icon.COPY, keys=("Ctrl+Shift+C",), local=True),
    Command.COMPACT: Face(keys=("D",), local=True),
    Command.SAID_YES: Face(icon=Icon.CHECK, keys=("Y",), local=True),
    Command.SAID_NO: Face(icon=Icon.CLOSE, keys=("X",), local=True),
    Command.MARK_DONE: Face(icon=Icon.FINE, keys=("P",), local=True),
    Command.MARK_LATE: Face(icon=Icon.CLOCK, keys=("R",), local=True),
    Command.MARK_ABSENT: Face(icon=Icon.PERSON_OFF, keys=("A",), local=True),
    Command.MARK_ILL: Face(icon=Icon.ILL, keys=("I",), local=True),
    Command.OUTCOME: Face(icon=Icon.GROUP_BOARD, keys=("O",), local=True),
    Command.NEW: Face(icon=Icon.FILE, keys=(Standard.New,)),
    Command.OPEN: Face(icon=Icon.OPEN, keys=(Standard.Open,)),
    Command.SAVE_COPY: Face(icon=Icon.COPY, keys=(Standard.SaveAs, "Ctrl+Shift+S")),
    Command.DEMO: Face(icon=Icon.EXTERNAL),
    Command.IMPORT: Face(icon=Icon.IMPORT),
    Command.EXPORT: Face(icon=Icon.EXPORT),
    Command.PROTECT: Face(icon=Icon.LOCK),
    Command.PASSPHRASE: Face(icon=Icon.EDIT),
    Command.UNPROTECT: Face(icon=Icon.UNLOCK),
    Command.NOTICE: Face(keys=("F8",)),
    Command.MENU: Face(keys=("Shift+F10",)),
    Command.HELP: Face(icon=Icon.HELP, keys=(Standard.HelpContents,)),
    Command.KEYS: Face(keys=("Ctrl+/",)),
    Command.CLOSE: Face(keys=(Standard.Close,)),
    Command.QUIT: Face(keys=("Ctrl+Q",)),
}


@dataclass(frozen=True, slots=True)
class _Binding:
    run: Callable[[], object]
    when: Callable[[], bool]
    checked: Callable[[], bool] | None
    text: Callable[[], str] | None


class Actions(QObject):
    """The QAction of every command; `refresh` after anything that may enable, check or rename one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._bound: dict[Command, list[_Binding]] = {}
        self._actions = {command: self._make(command) for command in Command}

    def __getitem__(self, command: Command) -> QAction:
        return self._actions[command]

    def bind(
        self,
        command: Command,
        run: Callable[[], object],
        *,
        when: Callable[[], bool] = lambda: True,
        checked: Callable[[], bool] | None = None,
        text: Callable[[], str] | None = None,
        home: QWidget | None = None,
    ) -> QAction:
        """`run` carries the command out; `home` is the widget in which the keys of a local one work."""
        action = self._actions[command]
        if command not in self._bound:
            action.triggered.connect(lambda: self._run(command))
        self._bound.setdefault(command, []).append(_Binding(run, when, checked, text))
        action.setCheckable(checked is not None)
        action.setVisible(True)
        (home or self._window).addAction(action)
        self._refresh(command)
        return action

    def refresh(self) -> None:
        """Ask every binding anew whether its command can be used, is on, and what it is called."""
        for command in self._bound:
            self._refresh(command)

    def menu(self, commands: tuple[Command | None, ...], parent: QWidget) -> QMenu:
        """A context menu of the commands that are bound; None is a line between."""
        menu = QMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill(menu, commands)
        return menu

    def fill(self, menu: QMenu, commands: tuple[Command | None, ...]) -> None:
        """Add the commands to a menu; None is a line between."""
        for command in commands:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[command])

    def _make(self, command: Command) -> QAction:
        face = FACES[command]
        action = QAction(self)
        action.setObjectName(command.value)
        if face.icon:
            action.setIcon(icon(face.icon))
        keys_of = dict.fromkeys(QKeySequence(each) for each in face.keys)
        action.setShortcuts([each for each in keys_of if not each.isEmpty()])
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut if face.local else None
        action.setShortcutContext(context or Qt.ShortcutContext.WindowShortcut)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(words.command(command.value))
        action.setToolTip(words.command_tip(command.value, keys))
        action.setStatusTip(words.command_tip(command.value))
        action.setAutoRepeat(command in WALKING)
        action.setVisible(False)
        action.setEnabled(False)
        return action

    def _run(self, command: Command) -> None:
        """Have the first who can carry it out do so; a key held down may come after the last moment."""
        able = self._able(command)
        if able is not None:
            able.run()
        self.refresh()

    def _able(self, command: Command) -> _Binding | None:
        return next((each for each in self._bound[command] if each.when()), None)

    def _refresh(self, command: Command) -> None:
        able, action = self._able(command), self._actions[command]
        action.setEnabled(able is not None)
        binding = able or self._bound[command][0]
        if binding.checked:
            action.setChecked(binding.checked())
        action.setText(binding.text() if binding.text else words.command(command.value))
