"""Brings a command to the Python that can run it: at once where it is ready, else after setting up."""

import errno
import os
import subprocess
import sys
from collections.abc import Sequence

from rosterdesk.bootstrap.checkout import Checkout, Needs, everything_is_here, find_checkout
from rosterdesk.bootstrap.stamp import is_ready, private_python

WITHOUT_WINDOW = frozenset(
    "build check cover explain print import export backup restore verify -h --help --version".split()
)
WRONG_CALL = 2
STOPPED = 130
SETTLED = "ROSTERDESK_SETTLED"  # tells the private Python that its caller has just looked


def needs_of(arguments: Sequence[str]) -> Needs:
    """Return what a command line needs of the environment and the system."""
    tests = arguments[:1] == ["test"]
    only_writes = arguments[:1] == ["demo"] and any(word.split("=")[0] == "--out" for word in arguments)
    asks_help = any(word in {"-h", "--help"} for word in arguments)
    headless = only_writes or (not tests and (asks_help or not WITHOUT_WINDOW.isdisjoint(arguments[:1])))
    return Needs(tests=tests, window=not headless)


def start(arguments: Sequence[str]) -> int | None:
    """Return nothing where the command can go on in this process, else the exit status of what ran instead.

    On Linux and macOS the process becomes the private Python and this never returns.
    """
    checkout = find_checkout()
    if checkout is None or os.environ.pop(SETTLED, ""):
        return None
    needs = needs_of(arguments)
    inside = os.path.realpath(sys.prefix) == os.path.realpath(checkout.environment)
    if not inside and everything_is_here(checkout, tests=needs.tests):
        return become_tests(sys.executable, checkout, arguments) if needs.tests else None
    if not is_ready(checkout, needs) and (status := set_up(checkout, needs)):
        return status
    python = str(private_python(checkout.environment))
    if needs.tests:
        return become_tests(python, checkout, arguments)
    if inside:
        return None
    os.environ[SETTLED] = "1"
    return become([python, "-m", "rosterdesk", *arguments])


def set_up(checkout: Checkout, needs: Needs) -> int:
    """Make everything ready; returns 0, or the status of a set-up that was refused or stopped."""
    from rosterdesk.bootstrap import sentences
    from rosterdesk.bootstrap.prepare import prepare

    try:
        prepare(checkout, needs)
    except sentences.Refusal as refusal:
        sentences.say(str(refusal))
        return WRONG_CALL
    except OSError as error:
        root = str(checkout.root)
        full = error.errno == errno.ENOSPC
        sentences.say(
            sentences.disk_full(root) if full else sentences.not_writable(root, error.strerror or str(error))
        )
        return WRONG_CALL
    except KeyboardInterrupt:
        sentences.say(sentences.stopped())
        return STOPPED
    return 0


def become_tests(python: str, checkout: Checkout, arguments: Sequence[str]) -> int:
    """Run the whole test suite from the checkout's own folder, the arguments handed to pytest."""
    os.chdir(checkout.root)
    return become([python, "-m", "pytest", *arguments[1:]])


def become(command: list[str]) -> int:
    """Turn this process into another program; on Windows run it and return its exit status."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        return subprocess.call(command)
    return os.execv(command[0], command)
