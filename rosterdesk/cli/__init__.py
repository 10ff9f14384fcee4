"""The command line, one file per command: call, exit status, and every trouble in one plain line."""

import os
import sys
from collections.abc import Sequence

from rosterdesk.bootstrap.spoken import spoken
from rosterdesk.cli import streams
from rosterdesk.cli.exits import Exit
from rosterdesk.cli.parser import parse
from rosterdesk.domain.errors import UserError
from rosterdesk.words import calling, errors, language
from rosterdesk.words import cli as words


def main(argv: Sequence[str]) -> int:
    """Run one command; 0 done, 1 done with findings, 2 the input or the call is wrong, 3 a defect."""
    language.choose(language.dearest(spoken()))
    calling.lend()
    with streams.outlets():
        return _ended(argv)


def _ended(argv: Sequence[str]) -> int:
    try:
        arguments = parse(argv)
        status = int(arguments.run(arguments))
        sys.stdout.flush()
        return status
    except UserError as error:
        place = f"{error.file}: " if error.file else ""
        return _refused(*(place + sentence for sentence in errors.sentences(error)))
    except KeyboardInterrupt:
        return _refused(words.interrupted())
    except Exception as error:  # noqa: BLE001 the boundary: whatever is left is a defect of the program
        return _defect(error)


def _refused(*sentences: str) -> int:
    for sentence in sentences:
        print(words.refused(sentence), file=sys.stderr)
    return Exit.WRONG


def _defect(error: Exception) -> int:
    """Say where it happened by file and line, never what data it happened on."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno}" if trace else "?"
    print(words.defect(type(error).__name__, place), file=sys.stderr)
    if os.environ.get("ROSTERDESK_TRACEBACK"):
        raise error
    return Exit.DEFECT
