"""Runs the benchmark in the environment of `python3 -m rosterdesk test`, and makes it where needed."""

import os
import sys

from rosterdesk.bootstrap.checkout import Checkout, Needs, everything_is_here, find_checkout
from rosterdesk.bootstrap.stamp import is_ready, private_python
from rosterdesk.bootstrap.start import become, set_up

NEEDS = Needs(tests=True, window=False)


def other_python(checkout: Checkout) -> str:
    """The private Python where this one lacks the libraries, else nothing; exits where there can be none."""
    inside = os.path.realpath(sys.prefix) == os.path.realpath(checkout.environment)
    if not inside and everything_is_here(checkout, tests=True):
        return ""
    if not is_ready(checkout, NEEDS) and (status := set_up(checkout, NEEDS)):
        sys.exit(status)
    return "" if inside else str(private_python(checkout.environment))


def main() -> int:
    """Run the benchmark and return its exit status."""
    checkout = find_checkout()
    python = other_python(checkout) if checkout is not None else ""
    if python:
        return become([python, "-m", "tests.benchmarks.solving", *sys.argv[1:]])
    from tests.benchmarks.solving.command import main as command  # late: it needs the libraries

    return command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
