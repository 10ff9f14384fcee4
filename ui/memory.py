"""Python's collector: where it may come, and what it need not look through again and again."""

import gc
from time import monotonic

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject

SELDOM = 100  # a full collection waits so many times as long as the last one took


def collect_at_rest(application: QCoreApplication) -> None:
    """From now on have Python's collector come only while Qt rests, between one event and the next.

    By itself it comes in whichever thread makes the next object, and in the midst of whatever Qt does there.
    Parts of windows go with what it finds, and Qt ends the program now and then when they go from another
    thread, or while it paints.
    """
    gc.disable()
    if application.findChild(Collector) is None:
        collector = Collector(application)
        QAbstractEventDispatcher.instance().aboutToBlock.connect(collector.collect_if_due)


class Collector(QObject):
    """Collects as often as Python would by itself; full ones only for a hundredth of the time.

    It never asks Python for its objects to count them: a tuple that another thread is making breaks by that.
    """

    _not_before = 0.0

    def collect_if_due(self) -> None:
        """Let go of what nobody can reach, if enough was made since the last time; Qt must be at rest."""
        (young, middle, old), due = gc.get_count(), gc.get_threshold()
        if young <= due[0]:
            return
        gc.collect(int(middle > due[1]))
        begun = monotonic()
        if middle > due[1] and old > due[2] and begun > self._not_before:
            gc.collect()
            self._not_before = monotonic() + SELDOM * (monotonic() - begun)


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
