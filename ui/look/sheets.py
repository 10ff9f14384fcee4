"""The text of the style sheet, with ``$NAME`` where a tone, a mark, a size or the radius is put in."""

_TEXT = """
QLabel[voice="title"] { font-size: $SIZE_TITLE; font-weight: 600; }
QLabel[voice="strong"] { font-weight: 600; }
QLabel[voice="muted"] { color: $MUTED; }
QLabel[voice="small"] { color: $MUTED; font-size: $SIZE_SMALL; }
QToolTip { background: $SURFACE; color: $TEXT; border: 1px solid $BOUNDARY; padding: 4px 8px; }
"""

_BUTTONS = """
QPushButton { background: $SURFACE; color: $TEXT; border: 1px solid $BOUNDARY; border-radius: $RADIUS;
    padding: 5px 13px; min-height: 20px; outline: 0; }
QPushButton:hover { background: $SUNKEN; }
QPushButton:pressed, QPushButton:checked { background: $SELECTION; }
QPushButton:disabled { background: $BACKGROUND; color: $DISABLED; border-color: $HAIRLINE; }
QPushButton:focus { border: 2px solid $FOCUS; padding: 4px 12px; }
QPushButton[kind="primary"] { background: $ACCENT; color: $ON_ACCENT; border-color: $ACCENT;
    font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $ACCENT_HOVER; border-color: $ACCENT_HOVER; }
QPushButton[kind="primary"]:pressed { background: $ACCENT_PRESSED; border-color: $ACCENT_PRESSED; }
QPushButton[kind="primary"]:focus { border: 2px solid $FOCUS; }
QPushButton[kind="primary"]:disabled { background: $SUNKEN; color: $DISABLED; border-color: $HAIRLINE; }
QPushButton[kind="quiet"] { background: transparent; color: $ACCENT; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $SUNKEN; }
QPushButton[kind="quiet"]:pressed { background: $SELECTION; }
QPushButton[kind="quiet"]:focus { border: 2px solid $FOCUS; }
QPushButton[kind="quiet"]:disabled { color: $DISABLED; background: transparent; border-color: transparent; }
QToolButton { background: transparent; color: $TEXT; border: 1px solid transparent; border-radius: $RADIUS;
    padding: 5px; }
QToolButton:hover { background: $SUNKEN; }
QToolButton:pressed, QToolButton:checked { background: $SELECTION; }
QToolButton:disabled { color: $DISABLED; }
QToolButton:focus { border: 2px solid $FOCUS; padding: 4px; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: $MARK_DOWN; width: 16px; height: 16px; right: 8px;
    subcontrol-origin: border; subcontrol-position: center right; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: $SURFACE; color: $TEXT;
    border: 1px solid $BOUNDARY; border-radius: $RADIUS; padding: 4px 7px; min-height: 22px;
    selection-background-color: $SELECTION; selection-color: $TEXT; placeholder-text-color: $MUTED; }
QComboBox { combobox-popup: 0; }
QLineEdit[wrong="true"] { border-color: $BROKEN; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $FOCUS; padding: 3px 6px; }
QLineEdit:read-only { background: $BACKGROUND; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled { background: $BACKGROUND; color: $DISABLED; border-color: $HAIRLINE; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: $MARK_DOWN; width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $SURFACE; border: 1px solid $BOUNDARY; padding: 4px; outline: 0; }
QAbstractSpinBox { qproperty-alignment: AlignCenter; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 26px; height: 26px;
    subcontrol-origin: border; background: transparent; border-radius: 4px; margin: 2px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $SUNKEN; }
QAbstractSpinBox::up-button { subcontrol-position: center right; }
QAbstractSpinBox::down-button { subcontrol-position: center left; }
QAbstractSpinBox::up-arrow { image: $MARK_MORE; width: 14px; height: 14px; }
QAbstractSpinBox::down-arrow { image: $MARK_LESS; width: 14px; height: 14px; }
QDateEdit::drop-down, QDateTimeEdit::drop-down { border: 0; width: 24px; }
QDateEdit::down-arrow, QDateTimeEdit::down-arrow { image: $MARK_DOWN; width: 16px; height: 16px; }
"""

_CHOICES = """
QCheckBox, QRadioButton { spacing: 8px; padding: 4px; }
QCheckBox:disabled, QRadioButton:disabled { color: $DISABLED; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; border: 1px solid $BOUNDARY; background: $SURFACE; }
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $ACCENT; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $ACCENT; border-color: $ACCENT; image: $MARK_CHECK; }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $ACCENT; border-color: $ACCENT; image: $MARK_PARTLY; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $ACCENT; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    border-color: $HAIRLINE; background: $SUNKEN; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $FOCUS; border-radius: $RADIUS; padding: 2px; }
QGroupBox { border: 1px solid $HAIRLINE; border-radius: $RADIUS; margin-top: 22px; padding: 4px; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0 0 4px 2px;
    color: $TEXT; }
"""

_VIEWS = """
QAbstractItemView { background: $SURFACE; alternate-background-color: $BACKGROUND; color: $TEXT;
    border: 1px solid $HAIRLINE; gridline-color: $HAIRLINE; outline: 2px solid $FOCUS;
    selection-background-color: $SELECTION; selection-color: $TEXT; }
QAbstractItemView:focus { border: 1px solid $FOCUS; }
QAbstractItemView[ringed="true"]:focus { border: 1px solid $HAIRLINE; }
QAbstractItemView[plain="true"] { border: 1px solid transparent; }
QAbstractItemView[plain="true"]:focus { border: 1px solid $FOCUS; }
QTextEdit[plain="true"] { border: 1px solid transparent; background: transparent; padding: 0; }
QTextEdit[plain="true"]:focus { border: 1px solid $FOCUS; }
QScrollArea[read="true"] { border: 1px solid transparent; }
QScrollArea[read="true"]:focus { border: 1px solid $FOCUS; }
QTreeView::item, QListView::item { height: 28px; }
QTableView[padded="true"]::item { padding: 0 5px; }
QListView[padded="true"]::item { padding: 0 8px; }
QHeaderView { background: $BACKGROUND; border: 0; outline: 0;
    qproperty-defaultAlignment: "AlignLeft | AlignVCenter"; }
QHeaderView::section { background: $BACKGROUND; color: $MUTED; border: 0; border-bottom: 1px solid $HAIRLINE;
    padding: 6px 8px; font-weight: 600; }
QHeaderView::section:vertical { border-bottom: 0; border-right: 1px solid $HAIRLINE; }
QHeaderView::section:hover { color: $TEXT; }
QHeaderView::up-arrow { image: $MARK_UP; width: 14px; height: 14px; right: 4px; }
QHeaderView::down-arrow { image: $MARK_DOWN; width: 14px; height: 14px; right: 4px; }
QTableCornerButton::section { background: $BACKGROUND; border: 0; border-bottom: 1px solid $HAIRLINE; }
QTreeView::branch:has-children:closed { image: $MARK_RIGHT; padding: 2px; }
QTreeView::branch:has-children:open { image: $MARK_DOWN; padding: 2px; }
QScrollArea { border: 0; background: transparent; }
"""

_BARS = """
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $BOUNDARY; border: 0; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $MUTED; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabWidget::pane { border: 0; border-top: 1px solid $HAIRLINE; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $MUTED; border: 2px solid transparent; border-radius: 0;
    padding: 6px 12px; }
QTabBar::tab:hover { color: $TEXT; }
QTabBar::tab:selected { color: $TEXT; border-bottom-color: $ACCENT; font-weight: 600; }
QTabBar::tab:selected:focus { border: 2px solid $FOCUS; border-radius: 4px; }
QTabBar QToolButton { background: $BACKGROUND; padding: 0; border-radius: 0; }
QTabBar::tab:disabled { color: $DISABLED; }
QProgressBar { background: $SUNKEN; color: $TEXT; border: 0; border-radius: 3px; min-height: 6px;
    max-height: 6px; }
QProgressBar::chunk { background: $ACCENT; border-radius: 3px; }
QSplitter::handle { background: $HAIRLINE; }
QSplitter::handle:horizontal { width: 1px; margin: 0 3px; }
QSplitter::handle:vertical { height: 1px; margin: 3px 0; }
QSplitter::handle:hover { background: $ACCENT; }
QStatusBar { background: $BACKGROUND; color: $MUTED; border-top: 1px solid $HAIRLINE; }
QStatusBar::item { border: 0; }
QToolBar { background: $BACKGROUND; border: 0; spacing: 4px; padding: 4px; }
QToolBar::separator { background: $HAIRLINE; width: 1px; margin: 4px; }
"""

_MENUS = """
QMenuBar { background: $BACKGROUND; color: $TEXT; border-bottom: 1px solid $HAIRLINE; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $SELECTION; }
QMenu { background: $SURFACE; color: $TEXT; border: 1px solid $BOUNDARY; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 8px; border-radius: 4px; border: 1px solid transparent; }
QMenu::item:selected { background: $SELECTION; border-color: $ACCENT; }
QMenu::item:disabled { color: $DISABLED; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $HAIRLINE; margin: 4px 8px; }
QMenu::indicator { width: 16px; height: 16px; margin-left: 6px; }
QMenu::indicator:checked { image: $MARK_CHOSEN; }
QMenu::right-arrow { image: $MARK_RIGHT; width: 16px; height: 16px; }
"""

SHEET = _TEXT + _BUTTONS + _FIELDS + _CHOICES + _VIEWS + _BARS + _MENUS
