"""What the bootstrap says, in the language of the desktop; the same catalogue as all other words."""

import gettext
import sys
from collections.abc import Sequence
from pathlib import Path

from rosterdesk.bootstrap.spoken import dearest, spoken

_CATALOGUES = Path(__file__).resolve().parents[1] / "words" / "locale"
_ = gettext.translation("rosterdesk", _CATALOGUES, languages=[dearest(spoken())], fallback=True).gettext


class Refusal(Exception):
    """Set-up cannot go on; the text is the one sentence that says why and what to do."""


def say(sentence: str) -> None:
    """Print a line about the set-up on standard error; standard output belongs to the command."""
    print(sentence, file=sys.stderr, flush=True)


def first_start(folder: str, megabytes: int) -> str:
    """The line that opens a first start, before anything is written."""
    return _(
        "First start: making a private Python environment in {folder}"
        " (up to {megabytes} MB, a few minutes, only once)."
    ).format(folder=folder, megabytes=megabytes)


def going_on() -> str:
    """The line that opens a start after one that was stopped half-way, or after an update."""
    return _("Bringing the private Python environment up to date.")


def installing(count: int) -> str:
    """The line before the long wait."""
    return _("Fetching and installing {count} libraries …").format(count=count)


def still_installing(seconds: int) -> str:
    """The line during the long wait, on a terminal only."""
    return _("… {seconds} s").format(seconds=seconds)


def ready(seconds: int) -> str:
    """The line that ends a set-up."""
    return _("Ready after {seconds} s; later starts are quick.").format(seconds=seconds)


def waiting() -> str:
    """Another start is busy with the same environment."""
    return _("Another start is making the environment; waiting for it.")


def stopped() -> str:
    """The person pressed Ctrl+C."""
    return _("Stopped; the next start goes on from here.")


def interrupted() -> str:
    """The person pressed Ctrl+C before the command had begun."""
    return "rosterdesk: " + _("interrupted; nothing was changed")


def apt_notice(packages: Sequence[str]) -> str:
    """The notice before packages of the system are installed."""
    return _("Installing packages of the system with apt-get: {packages}").format(packages=" ".join(packages))


def tests_without(programs: Sequence[str], line: str) -> str:
    """Tests can go on without these programs, with less to show for it."""
    return _("Some tests need programs that are missing ({programs}). This installs them:\n  {line}").format(
        programs=", ".join(programs), line=line
    )


def window_impossible(missing: Sequence[str], line: str) -> str:
    """The window cannot open here, but the command can do without."""
    return _("The window needs libraries that are missing ({missing}). This installs them:\n  {line}").format(
        missing=", ".join(missing), line=line
    )


def system_missing(missing: Sequence[str], line: str) -> str:
    """Everything that the system lacks, at once, and the line that installs it."""
    return _("This computer lacks {missing}. Install that and start again:\n  {line}").format(
        missing=", ".join(missing), line=line
    )


def by_hand(packages: Sequence[str]) -> str:
    """What stands in for an install line where there is no apt-get."""
    return _("the system's own packages that hold them (on Debian: {packages})").format(
        packages=" ".join(packages)
    )


def apt_failed(line: str, answer: str) -> str:
    """The packages could not be installed for the person."""
    return _("apt-get could not install them ({answer}). Try it by hand and start again:\n  {line}").format(
        line=line, answer=answer
    )


def not_writable(folder: str, why: str) -> str:
    """The environment cannot be made here."""
    return _(
        "The folder {folder} cannot be written ({why});"
        " copy RosterDesk to a folder of your own and start it there."
    ).format(folder=folder, why=why)


def disk_too_small(folder: str, free: int, needed: int) -> str:
    """The environment would not fit; both figures in megabytes."""
    return _(
        "Too little disk space: {folder} has {free} MB free and RosterDesk needs {needed} MB;"
        " free some and start again."
    ).format(folder=folder, free=free, needed=needed)


def disk_full(folder: str) -> str:
    """The disk filled up while installing."""
    return _("The disk of {folder} is full; free some space and start again, it goes on from here.").format(
        folder=folder
    )


def no_network(log: str) -> str:
    """No package could be fetched."""
    return _(
        "The first start needs the network once to fetch libraries, and it cannot be reached; connect and"
        " start again, it goes on from here (details in {log})."
    ).format(log=log)


def no_trust(log: str) -> str:
    """Something between us and the packages answers in their name."""
    return _(
        "The certificate of the place that libraries come from is not trusted on this computer;"
        " where a proxy stands in between, tell pip its certificate (pip config set global.cert FILE)"
        " and start again (details in {log})."
    ).format(log=log)


def no_wheel(library: str, python: str, machine: str) -> str:
    """There is no ready-made library for this computer."""
    return _(
        "There is no ready-made {library} for Python {python} on this computer ({machine});"
        " RosterDesk runs on 64-bit Windows, macOS and Linux with an ordinary Python 3.11 to 3.14."
    ).format(library=library, python=python, machine=machine)


def install_failed(answer: str, log: str) -> str:
    """The last word of pip, where it gave up for a reason of its own."""
    return _("The libraries could not be installed: {answer} (details in {log}).").format(
        answer=answer, log=log
    )


def broken_python(answer: str) -> str:
    """This Python cannot make an environment."""
    return _("This Python cannot make a private environment: {answer}").format(answer=answer)
