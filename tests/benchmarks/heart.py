"""A heart that beats in the window: it tells for how long the window did not answer, and why."""

import time

from PySide6.QtCore import QTimer

STEP = 5  # milliseconds between two beats
HAND = 50.0  # milliseconds that nobody should wait longer than


class Heart:
    """Beats every few milliseconds as long as the window answers; the gaps tell when it did not.

    `work` is what the window's own thread did between two beats: the rest of a gap it was kept waiting for a
    processor, on a machine that has other things to do.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=STEP)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def longest_work(self) -> float:
        """The longest that this thread worked between two beats since the last time, in milliseconds."""
        work, self.work, self.gaps = self.work, [], []
        return max(work, default=0.0)

    def told(self, what: str) -> float:
        """Print the gaps since the last time, in milliseconds; the longest."""
        gaps, self.gaps = sorted(self.gaps), []
        work, self.work = max(self.work), []
        over = sum(gap > HAND for gap in gaps)
        middle, high = gaps[len(gaps) // 2], gaps[int(len(gaps) * 0.999)]
        print(f"{what:>16}: median {middle:5.1f}  99.9 % {high:5.1f}  longest {gaps[-1]:5.1f} ms", end="")
        print(f"  own work {work:5.1f} ms  over {HAND:.0f} ms: {over} of {len(gaps)}")
        return gaps[-1]

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append(1000 * (now - self._last))
        self.work.append(1000 * (worked - self._worked))
        self._last, self._worked = now, worked
