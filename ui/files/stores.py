"""Databases read for a window to be made on them: the first one, samples, and new ones."""

from dataclasses import dataclass
from pathlib import Path
from threading import Event

from platformdirs import user_data_path

from rosterdesk.domain.programme import Programme, Settings
from rosterdesk.storage.store import Snapshot, Store
from rosterdesk.words import language
from rosterdesk.words import window as words

NAME = "RosterDesk"
FIRST_FILE = "programme.rosterdesk"
SAMPLES = "samples"


LOCK_SECONDS = 0.5  # for which a window waits while another program writes


@dataclass(frozen=True, slots=True)
class Loaded:
    """A database that has been read, for a window to be made on it."""

    store: Store
    snapshot: Snapshot


def loaded(store: Store) -> Loaded:
    """The programme in a store; the store is closed where it cannot be read."""
    try:
        return Loaded(store, store.snapshot())
    except BaseException:
        store.close()
        raise


def unless_left(done: object, stop: Event) -> object:
    """What was done; a database that nobody waits for any more is let go of."""
    if stop.is_set() and isinstance(done, Loaded):
        done.store.close()
    return done


def first_path() -> Path:
    """Where the programme is that a newcomer finds."""
    return user_data_path(NAME, appauthor=False) / FIRST_FILE


def first_store() -> Store:
    """The programme that a newcomer finds: empty, in the user's own folder for data."""
    first = first_path()
    if first.exists():
        return Store.open(first, patience=LOCK_SECONDS)
    first.parent.mkdir(parents=True, exist_ok=True)
    return Store.create(first, blank_programme(words.first_programme()), patience=LOCK_SECONDS)


def blank_programme(name: str) -> Programme:
    """A programme without anything in it, in the language of the window."""
    return Programme(settings=Settings(name=name, language=language.language()))


def is_sample(path: Path) -> bool:
    """Whether a database is a copy of a sample, which is nobody's own programme."""
    return path.absolute().parent == (user_data_path(NAME, appauthor=False) / SAMPLES).absolute()


def is_first(path: Path) -> bool:
    """Whether a database is the one that a newcomer finds."""
    return path.absolute() == first_path().absolute()
