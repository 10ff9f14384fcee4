"""What is known to be ready, written last of all, so that a start that was killed never looks finished."""

import json
import os
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from rosterdesk.bootstrap.checkout import Checkout, Needs


@dataclass(frozen=True)
class Stamp:
    """What the last finished set-up left: digests, the Python behind it, what of the system was checked."""

    fingerprint: str = ""
    run_key: str = ""
    test_key: str = ""
    python: str = ""
    window: bool = False


def private_python(environment: Path) -> Path:
    """Return the environment's Python, there or not."""
    if sys.platform == "win32":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def read_stamp(environment: Path) -> Stamp:
    """Return the stamp; an empty one where there is none that can be read."""
    try:
        return Stamp(**json.loads((environment / "ready.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Stamp()


def write_stamp(environment: Path, stamp: Stamp) -> None:
    """Put the stamp in place in one step."""
    draft = environment / "ready.json.draft"
    draft.write_text(json.dumps(asdict(stamp)), encoding="utf-8")
    draft.replace(environment / "ready.json")


def libraries_are_ready(checkout: Checkout, stamp: Stamp, *, tests: bool) -> bool:
    """Return whether the environment holds what this checkout asks for now, and its Python still runs."""
    python = private_python(checkout.environment)
    if not stamp.python or os.path.realpath(python) != stamp.python or not os.access(python, os.X_OK):
        return False
    stamped = stamp.test_key if tests else stamp.run_key
    if not stamped or stamp.fingerprint != checkout.fingerprint():
        return stamped == checkout.key(tests=tests)
    return True


def is_ready(checkout: Checkout, needs: Needs) -> bool:
    """Return whether a command with these needs can start at once."""
    stamp = read_stamp(checkout.environment)
    return libraries_are_ready(checkout, stamp, tests=needs.tests) and (stamp.window or not needs.window)


def finished(checkout: Checkout, before: Stamp, *, tests: bool) -> Stamp:
    """Return the stamp of libraries that were just installed."""
    python = os.path.realpath(private_python(checkout.environment))
    return replace(
        before,
        fingerprint=checkout.fingerprint(),
        run_key=checkout.key(tests=False),
        test_key=checkout.key(tests=True) if tests else "",
        python=python,
    )
