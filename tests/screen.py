"""A screen for tests: the desktop's own, or an invisible one (Xvfb), or Qt's off-screen drawing.

Processes that test beside each other have an invisible one each where there is Xvfb: on one screen their
windows would take the keyboard from each other.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = "1600x1000x24"


def has_screen() -> bool:
    """Return whether windows can be shown, or the caller has chosen how Qt draws."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def beside_others() -> bool:
    """Return whether this process shares the run with others, and the caller left it to us how Qt draws."""
    return "PYTEST_XDIST_WORKER" in os.environ and not os.environ.get("QT_QPA_PLATFORM")


@contextmanager
def open_screen() -> Iterator[None]:
    """Make windows possible inside the `with`: start Xvfb where one is needed, else draw off-screen."""
    program = shutil.which("Xvfb")
    if has_screen() and not (program and beside_others()):
        yield
    elif program is None:
        with environment(QT_QPA_PLATFORM="offscreen"):
            yield
    else:
        with start_xvfb(program) as display, environment(DISPLAY=display, QT_QPA_PLATFORM="xcb"):
            yield


@contextmanager
def environment(**changes: str) -> Iterator[None]:
    """Have these variables inside the `with`, and those of before afterwards."""
    before = {name: os.environ.get(name) for name in changes}
    os.environ.update(changes)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def start_xvfb(program: str) -> Iterator[str]:
    """Run Xvfb on a free display number, which is given, until the `with` ends."""
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise OSError(f"Xvfb did not start, exit status {server.wait()}")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
