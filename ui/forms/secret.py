"""A field for a passphrase, which does not show what is typed unless somebody wants to see it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from rosterdesk.words import passphrases as words
from ui.forms.field import Field
from ui.look import Icon
from ui.parts.buttons import icon_button
from ui.parts.text import Voice, label


class SecretField(Field[str]):
    """Letters as they are typed, never kept, copied or completed; it says so where Caps Lock seems on."""

    def __init__(self, name: str, *, meaning: str = "") -> None:
        super().__init__(name, "", meaning=meaning)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.eye = icon_button(Icon.EYE, words.text("show"))
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show)
        self.caps = label(words.text("caps"), Voice.SMALL)
        self.caps.hide()
        self.settle(self.line, self.eye)
        self._rows.addWidget(self.caps)
        self.line.textEdited.connect(self._on_typed)
        self.line.installEventFilter(self)

    @property
    def value(self) -> str:
        """What is typed."""
        return self.line.text()

    def ask_again(self, why: str) -> None:
        """Say why what is typed will not do, and be ready for the next try."""
        self.complain(why)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See by a letter that comes large without Shift, or small with it, that Caps Lock is on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            typed, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if typed.isalpha() and typed.upper() != typed.lower():
                self._tell_caps(typed.isupper() is not shift)
            elif event.key() == Qt.Key.Key_CapsLock:
                self._tell_caps(False)
        return super().eventFilter(watched, event)

    def _tell_caps(self, on: bool) -> None:
        if self.caps.isHidden() is on:
            self.caps.setVisible(on)
            self.complained.emit()

    def _on_typed(self) -> None:
        self.complain("")
        self.typed.emit()

    def _show(self, shown: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(echo)
