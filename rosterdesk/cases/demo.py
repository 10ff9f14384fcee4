"""The sample programmes: as they are written, or as a fresh database that starts next week."""

from datetime import date, timedelta
from pathlib import Path

import platformdirs

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
    """A new database of the sample in the user's data folder; an older one of the same size gives way."""
    folder = Path(platformdirs.user_data_dir("RosterDesk", appauthor=False)) / "samples"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{size}.rosterdesk"
    path.unlink(missing_ok=True)
    Store.create(path, next_weeks(size, today)).close()
    return path
