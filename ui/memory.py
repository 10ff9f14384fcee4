"""Python's collector, which need not look again and again through what is there for good, nor beside us."""

import gc
import threading

from PySide6.QtCore import QCoreApplication, QObject, QTimer

LOOK_MILLISECONDS = 30
YOUNG = 1  # the generation up to which is looked while threads run; the lasting ones would hold the window


def keep() -> None:
    """Take all there is for lasting: it is not looked through any more, and the window need not wait for it.

    The libraries alone would cost a tenth of a second every few seconds. What is taken for lasting is not let
    go of either, the windows that are open by then included, until `let_go`.
    """
    gc.freeze()


def let_go() -> None:
    """Forget what nobody can reach any more, such as a window that has gone; the rest is there to last."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def collect_here(thread: threading.Thread) -> None:
    """Until the thread has gone, have Python's collector come in this thread alone, that of the window.

    By itself it comes in whichever thread makes the next object, and there it would also let go of parts of
    windows; Qt ends the program now and then when that is not done in its own thread.
    """
    application = QCoreApplication.instance()
    if application is None:
        return
    collector = application.findChild(_Collector) or _Collector(application)
    collector.watch(thread)


class _Collector(QObject):
    """Collects in the thread of the window as long as others run."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._threads: set[threading.Thread] = set()
        self._by_itself = False
        self._timer = QTimer(self, interval=LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def watch(self, thread: threading.Thread) -> None:
        """Keep to this thread until that one has gone, too; it begins before Qt is back."""
        if not self._threads:
            self._by_itself = gc.isenabled()
            gc.disable()
        self._threads.add(thread)
        self._timer.start()

    def _look(self) -> None:
        self._threads = {each for each in self._threads if each.is_alive()}
        if not self._threads:
            self._timer.stop()
            if self._by_itself:
                gc.enable()
        elif gc.get_count()[0] > gc.get_threshold()[0]:
            gc.collect(YOUNG if gc.get_count()[1] > gc.get_threshold()[1] else 0)
