"""Asking for the passphrase of a programme that is to be opened, and opening it with that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.store import Store
from rosterdesk.words import files as file_words
from rosterdesk.words import passphrases as words
from ui.files.asking import Asking
from ui.files.stores import LOCK_SECONDS, loaded, unless_left
from ui.forms.secret import SecretField
from ui.jobs import Job
from ui.look import Icon
from ui.parts.buttons import button


class Unlocking(Asking):
    """`opened` brings what was Loaded, before the dialog goes; left, it writes nothing and opens nothing."""

    opened = Signal(object)
    other_wanted = Signal()  # somebody would rather open another programme

    def __init__(self, place: FilePlace, parent: QWidget | None = None) -> None:
        self.secret = SecretField(words.text("passphrase"))
        super().__init__(words.text("open_title"), "", [self.secret], parent)
        self.other = button(words.text("other"), Icon.OPEN)
        if parent is None:
            self.buttons.addButton(self.other, QDialogButtonBox.ButtonRole.ResetRole)
        self.other.clicked.connect(self.other_wanted)
        self.asked.connect(self._try)
        self.finished.connect(self._let_go)
        self._job: Job | None = None
        self.turn_to(place)

    def turn_to(self, place: FilePlace) -> None:
        """Ask for the passphrase of this programme."""
        self.place = place
        self.told.setText(words.asked(place.path.stem))
        self.told.setToolTip(str(place.path))
        self.secret.line.clear()

    def _try(self) -> None:
        if not self.secret.value:
            self.secret.ask_again(words.text("missing"))
            return
        place = self.place.locked(Passphrase(self.secret.value))
        self._job = job = Job(
            lambda _tell, stop: unless_left(loaded(Store.open(place, patience=LOCK_SECONDS)), stop),
            parent=self,
        )
        job.finished.connect(self._on_opened)
        job.failed.connect(self._on_failed)
        self.be_busy(words.text("opening"))
        job.start()

    def _on_opened(self, found: object) -> None:
        self._job = None
        self.secret.line.clear()
        self.opened.emit(found)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.be_ready(words.text("open"))
        if not isinstance(error, UserError):
            raise error
        wrong = error.code == "passphrase_wrong"
        self.secret.ask_again(words.text("wrong") if wrong else file_words.trouble(error))

    def _let_go(self) -> None:
        if self._job is not None:
            self._job.cancel()
