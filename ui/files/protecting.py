"""Putting a programme under a passphrase, changing that, and giving it up: three dialogs of one make."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from rosterdesk.cases.protecting import FEWEST_LETTERS, Relocked, relocked
from rosterdesk.domain.errors import UserError
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace
from rosterdesk.words import files as file_words
from rosterdesk.words import passphrases as words
from ui.actions import Command
from ui.files.asking import Asking
from ui.forms.secret import SecretField
from ui.jobs import Job
from ui.look import Icon
from ui.parts.buttons import ButtonKind
from ui.parts.text import Voice, label
from ui.window import MainWindow

SIGNS = {Command.PROTECT: Icon.LOCK, Command.PASSPHRASE: Icon.LOCK, Command.UNPROTECT: Icon.UNLOCK}


class Protecting(Asking):
    """`chosen` brings the Passphrase that is to open the programme, None for none, once all is filled in.

    The window below waits meanwhile, so that nothing is changed in it while its file is written anew.
    """

    chosen = Signal(object)
    least_width = 520  # so that the smallest window is higher, with all there is to read

    def __init__(self, what: Command, place: FilePlace, parent: MainWindow) -> None:
        self.what, self._place = what, place
        self.present = SecretField(words.text("present"))
        self.new = SecretField(words.text("new"), meaning=words.fewest(FEWEST_LETTERS))
        self.again = SecretField(words.text("again"))
        both = [self.new, self.again]
        wanted = {
            Command.PROTECT: both,
            Command.PASSPHRASE: [self.present, *both],
            Command.UNPROTECT: [self.present],
        }[what]
        super().__init__(words.title(what.value), words.told(what.value, place.path.stem), wanted, parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        if what is not Command.UNPROTECT:
            self.add(label(words.text("warning"), wrap=True))
        self.add(label(words.copies(what.value), Voice.SMALL, wrap=True))
        self.go.setText(words.go(what.value))
        self.go.dress(SIGNS[what], kind=ButtonKind.PRIMARY)
        self.asked.connect(self._choose)

    def fail(self, error: UserError) -> None:
        """Say why it could not be done; nothing was."""
        self.be_ready(words.go(self.what.value))
        self.secrets[-1].ask_again(file_words.trouble(error))

    def reject(self) -> None:
        """Stay while the file is being written anew."""
        if self.go.isEnabled():
            super().reject()

    def _choose(self) -> None:
        known = self._place.passphrase
        if self.present in self.secrets and not (known and known.opens_like(self.present.value)):
            self.present.ask_again(words.text("not_it" if self.present.value else "missing"))
        elif self.what is Command.UNPROTECT:
            self._begin(None)
        elif len(self.new.value) < FEWEST_LETTERS:
            self.new.ask_again(words.text("too_short"))
        elif self.new.value != self.again.value:
            self.again.ask_again(words.text("other_than_before"))
        else:
            self._begin(Passphrase(self.new.value))

    def _begin(self, passphrase: Passphrase | None) -> None:
        self.be_busy(words.text("writing"))
        self.chosen.emit(passphrase)


class ProtectCommands(QObject):
    """Carries the three commands out on the file of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        bind = window.frame.actions.bind
        bind(Command.PROTECT, partial(self._ask, Command.PROTECT), when=lambda: self._locked is False)
        for command in (Command.PASSPHRASE, Command.UNPROTECT):
            bind(command, partial(self._ask, command), when=lambda: self._locked is True)

    @property
    def _locked(self) -> bool | None:
        """Whether the programme is under a passphrase; None where there is no file to protect."""
        place = self._window.document.store.place
        return place.passphrase is not None if isinstance(place, FilePlace) else None

    def _ask(self, what: Command) -> None:
        place = self._window.document.store.place
        assert isinstance(place, FilePlace)
        asking = Protecting(what, place, self._window)
        asking.chosen.connect(partial(self._relock, asking, place))
        asking.open()

    def _relock(self, asking: Protecting, place: FilePlace, passphrase: Passphrase | None) -> None:
        document = self._window.document
        document.rest()
        self._job = job = Job(
            lambda _tell, _stop: _moved(document.store.turn_to, place, passphrase), parent=self
        )
        job.finished.connect(partial(self._on_done, asking))
        job.failed.connect(partial(self._on_failed, asking))
        job.ended.connect(document.follow)
        job.start()

    def _on_done(self, asking: Protecting, done: Relocked) -> None:
        asking.be_ready("")
        asking.accept()
        self._window.frame.actions.refresh()
        notices = self._window.frame.notices
        name, what = done.place.path.name, asking.what.value
        if done.left:
            notices.advise(words.left_behind(what, name, [each.name for each in done.left]))
        else:
            notices.say(words.done(what, name, len(done.copies)))

    def _on_failed(self, asking: Protecting, error: Exception) -> None:
        if not isinstance(error, UserError):
            asking.be_ready("")
            asking.reject()
            raise error
        asking.fail(error)


def _moved(turn_to: Callable[[FilePlace], None], place: FilePlace, passphrase: Passphrase | None) -> Relocked:
    done = relocked(place, passphrase)
    turn_to(done.place)
    return done
