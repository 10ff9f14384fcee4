"""A small dialog that asks for a passphrase, and stays until what it is for is done or left."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from rosterdesk.words import passphrases as words
from ui.forms.secret import SecretField
from ui.look import Icon, Space, dress
from ui.parts.buttons import Button, ButtonKind, button
from ui.parts.text import label


class Asking(QDialog):
    """Says what it is for, has fields, and one button that goes on; `asked` when that is pressed.

    It lies over one window and stops nothing in it; without one it stands for itself.
    """

    asked = Signal()
    least_width: ClassVar[int] = 440

    def __init__(self, title: str, told: str, secrets: Sequence[SecretField], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.secrets = tuple(secrets)
        self.told = label(told, wrap=True)
        self.go: Button = button(words.text("open"), Icon.UNLOCK, kind=ButtonKind.PRIMARY)
        self.leave = button(words.text("leave"))
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.leave, QDialogButtonBox.ButtonRole.RejectRole)
        self.go.clicked.connect(self.asked)
        self.leave.clicked.connect(self.reject)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self.rows.setSpacing(Space.M)
        for each in (self.told, *self.secrets):
            self.rows.addWidget(each)
        for secret in self.secrets:
            secret.complained.connect(self._fit_soon)
        self.rows.addStretch(1)
        self.rows.addWidget(self.buttons)
        self.go.setDefault(True)
        if parent is None:
            dress(self)

    def add(self, *widgets: QWidget) -> None:
        """More to read or to fill in, above the buttons."""
        for each in widgets:
            self.rows.insertWidget(self.rows.count() - 2, each)

    def be_busy(self, text: str) -> None:
        """Say on the button what is being done, and take no more until `be_ready`."""
        for each in (*self.secrets, self.go):
            each.setEnabled(False)
        self.go.setText(text)

    def be_ready(self, text: str) -> None:
        """Be ready for the next try."""
        for each in (*self.secrets, self.go):
            each.setEnabled(True)
        self.go.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field, as large as what there is to read."""
        super().showEvent(event)
        self._fit()
        self.secrets[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Take the height at which every word is seen."""
        self.rows.activate()
        width = max(self.least_width, self.rows.minimumSize().width())
        self.setFixedSize(width, self.rows.totalHeightForWidth(width))
