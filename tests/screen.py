"""A screen for tests: the desktop's own, or an invisible one (Xvfb), or Qt's off-screen drawing."""

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


@contextmanager
def open_screen() -> Iterator[None]:
    """Make windows possible inside the `with`: start Xvfb where there is no screen, else draw off-screen."""
    program = shutil.which("Xvfb")
    if has_screen():
        yield
    elif program is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        try:
            yield
        finally:
            del os.environ["QT_QPA_PLATFORM"]
    else:
        with start_xvfb(program) as display:
            os.environ["DISPLAY"] = display
            try:
                yield
            finally:
                del os.environ["DISPLAY"]


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
