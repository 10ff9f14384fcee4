"""The set-up from beginning to end, one start at a time, each step safe to repeat."""

import shutil
import time
from dataclasses import replace
from pathlib import Path

from rosterdesk.bootstrap import sentences
from rosterdesk.bootstrap.checkout import ENVIRONMENT, Checkout, Needs
from rosterdesk.bootstrap.install import install_libraries, make_environment
from rosterdesk.bootstrap.lock import exclusive
from rosterdesk.bootstrap.sentences import Refusal, say
from rosterdesk.bootstrap.stamp import finished, is_ready, libraries_are_ready, read_stamp, write_stamp
from rosterdesk.bootstrap.system import complete_system, folder_problem

MEGABYTE = 1_000_000
RUN_MEGABYTES = 1000  # the libraries, and what pip needs beside them while it works
TEST_MEGABYTES = 1150


def prepare(checkout: Checkout, needs: Needs) -> None:
    """Make the environment and the system ready for a command; raises Refusal where it cannot."""
    problem = folder_problem(checkout.environment)
    if problem:
        raise Refusal(sentences.not_writable(str(checkout.root), problem))
    with exclusive(checkout.environment / "lock", lambda: say(sentences.waiting())) as lock:
        if is_ready(checkout, needs):
            return
        stamp = read_stamp(checkout.environment)
        libraries_ready = libraries_are_ready(checkout, stamp, tests=needs.tests)
        if not libraries_ready:
            check_disk(checkout.environment, TEST_MEGABYTES if needs.tests else RUN_MEGABYTES)
        system_complete = complete_system(replace(needs, environment=not libraries_ready))
        if not libraries_ready:
            began = time.monotonic()
            announce(checkout.environment, TEST_MEGABYTES if needs.tests else RUN_MEGABYTES)
            make_environment(checkout.environment, lock)
            install_libraries(checkout, tests=needs.tests, lock=lock)
            stamp = finished(checkout, stamp, tests=needs.tests)
            say(sentences.ready(round(time.monotonic() - began)))
        checked = stamp.window or (needs.window and system_complete)
        write_stamp(checkout.environment, replace(stamp, window=checked))


def announce(environment: Path, megabytes: int) -> None:
    """Say what the wait is for."""
    begun = (environment / "made").is_file()
    say(sentences.going_on() if begun else sentences.first_start(ENVIRONMENT, megabytes))


def check_disk(environment: Path, megabytes: int) -> None:
    """Raise Refusal unless the environment, with what is already in it, will fit."""
    present = sum(size_of(path) for path in environment.rglob("*"))
    needed = max(megabytes * MEGABYTE - present, 50 * MEGABYTE)
    free = shutil.disk_usage(environment).free
    if free < needed:
        raise Refusal(sentences.disk_too_small(str(environment.parent), free // MEGABYTE, needed // MEGABYTE))


def size_of(path: Path) -> int:
    """Return a file's size in bytes; nothing for folders and links."""
    try:
        return 0 if path.is_symlink() or path.is_dir() else path.stat().st_size
    except OSError:
        return 0
