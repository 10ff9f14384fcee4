"""A programme under a passphrase, with the copies that the program itself has laid beside it."""

import re
from dataclasses import dataclass
from pathlib import Path

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.copy import is_database, is_encrypted
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.relock import relock

FEWEST_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Relocked:
    """The programme as it is opened from now on, and what was done with the copies beside it."""

    place: FilePlace
    copies: tuple[Path, ...]  # which open as the programme does
    left: tuple[Path, ...]  # which do not, and open as they did


def relocked(place: FilePlace, passphrase: Passphrase | None) -> Relocked:
    """Put the programme and its copies under the passphrase, or under none; each is whole at every moment.

    UserError where the programme cannot be, and then nothing was done.
    """
    done = relock(place, passphrase)
    copies, left = [], []
    for path in copies_beside(place.path):
        if passphrase is None and not is_encrypted(path):
            continue
        known = place.passphrase if is_encrypted(path) else None
        try:
            relock(FilePlace(path, known), passphrase)
            copies.append(path)
        except UserError:
            left.append(path)
    return Relocked(done, tuple(copies), tuple(left))


def copies_beside(path: Path) -> tuple[Path, ...]:
    """The copies that were kept beside a programme: when it was brought up to date, or another put back."""
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    kept = re.compile(rf"{stem}\.(v\d+\.(backup|rehearsal)|before-restore)(-\d+)?{suffix}")
    try:
        found = [each for each in path.parent.iterdir() if kept.fullmatch(each.name)]
    except OSError:
        return ()
    return tuple(sorted(each for each in found if is_database(each)))
