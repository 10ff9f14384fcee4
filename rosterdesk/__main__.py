"""The one door into the program: `python3 -m rosterdesk` and the installed `rosterdesk` command."""

import sys

from rosterdesk.bootstrap.gate import python_refusal


def main() -> int:
    """Run a command line and return its exit status; parses on every Python 3, to turn old ones away."""
    refusal = python_refusal(sys.version_info[:2])
    if refusal:
        sys.stderr.write(refusal + "\n")
        return 2
    try:
        return run(sys.argv[1:])
    except KeyboardInterrupt:
        from rosterdesk.bootstrap import sentences  # late: only for a Python that passed

        sentences.say(sentences.interrupted())
        return 2


def run(arguments: "list[str]") -> int:
    """Run the command where its libraries are, which take a while to load."""
    from rosterdesk.bootstrap.start import start  # late: only for a Python that passed

    status = start(arguments)
    if status is not None:
        return status
    from rosterdesk.cli import main as command_line  # late: it needs the libraries

    return command_line(arguments)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # a frozen copy starts itself again for every search

        freeze_support()
    sys.exit(main())
