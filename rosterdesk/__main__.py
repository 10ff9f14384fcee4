"""The one door into the program: `python3 -m rosterdesk` and the installed `rosterdesk` command."""

import sys


def main() -> int:
    """Run the command line and return its exit status."""
    from rosterdesk.cli import main as command_line  # late: it needs the libraries

    return command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
