"""The sample programmes: as they are written, or as a fresh database that starts next week."""

from datetime import date, timedelta
from itertools import chain, count
from pathlib import Path

import platformdirs

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import samples
from rosterdesk.storage.store import Store

FIRST_WEEK = date(2026, 11, 30)


def next_weeks(size: str, today: date) -> Programme:
    """The sample programme shifted by whole weeks so that its first week is the one after `today`'s."""
    programme = samples.sample(size)
    wanted = programme.week_start(today + timedelta(days=7))
    return samples.shifted(programme, (wanted - programme.week_start(FIRST_WEEK)).days // 7)


def fresh_copy(size: str, today: date) -> Path:
    """A new database of the sample in the user's data folder; older ones give way unless they are open."""
    folder = Path(platformdirs.user_data_dir("RosterDesk", appauthor=False)) / "samples"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("no_sample_folder", path=str(folder)) from error
    names = chain([size], (f"{size} {number}" for number in count(2)))
    path = next(path for name in names if _gone(path := folder / f"{name}.rosterdesk"))
    Store.create(path, next_weeks(size, today)).close()
    return path


def _gone(path: Path) -> bool:
    """Remove what is there; False where the system does not let go of an open file."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        return False
    return True
