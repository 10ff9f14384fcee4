"""Whole copies of a database on the command line: made, proved, put back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rosterdesk.domain.changes import Label, difference
from rosterdesk.exchange import samples
from rosterdesk.storage.store import Store
from tests.cli.call import refused, rosterdesk


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The tiny programme as a database."""
    path = tmp_path / "riverside.rosterdesk"
    Store.create(path, samples.sample("tiny")).close()
    return path


def changed(database: Path) -> None:
    """Somebody puts the demo programme in its place, as one change."""
    with Store.open(database) as store:
        changes = difference(store.load(), samples.sample("demo"), Label("import", {"name": "demo.json"}))
        store.do(changes, author="", at=datetime(2026, 11, 27, tzinfo=UTC))


def test_a_restored_database_is_what_it_was_and_what_it_was_until_then_is_kept(database: Path) -> None:
    backup = database.with_name("monday.rosterdesk")
    assert rosterdesk("backup", database, backup).status == 0
    changed(database)
    answer = rosterdesk("restore", backup, database)
    assert answer.status == 0
    with Store.open(database) as store:
        assert store.load() == samples.sample("tiny")
    kept = database.with_name("riverside.before-restore.rosterdesk")
    assert kept.name in answer.out
    with Store.open(kept) as store:
        assert store.load() == samples.sample("demo")
    assert rosterdesk("restore", backup, database).status == 0
    assert database.with_name("riverside.before-restore-2.rosterdesk").exists()


def test_a_lost_or_damaged_database_can_be_restored(database: Path) -> None:
    backup = database.with_name("monday.rosterdesk")
    assert rosterdesk("backup", database, backup).status == 0
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2])
    assert "damaged" in refused("verify", database)
    assert rosterdesk("restore", backup, database).status == 0
    assert database.with_name("riverside.before-restore.rosterdesk").read_bytes() == whole[: len(whole) // 2]
    database.unlink()
    assert rosterdesk("restore", backup, database).status == 0
    assert rosterdesk("verify", database).status == 0


def test_a_backup_takes_nobodys_place_and_a_restore_only_that_of_a_programme(database: Path) -> None:
    other = database.with_name("letter.txt")
    other.write_text("not ours")
    assert "letter.txt" in refused("backup", database, other)
    assert "letter.txt" in refused("restore", database, other)
    assert other.read_text() == "not ours"
    assert "riverside" in refused("restore", database, database)
    assert "riverside" in refused("backup", database, database)


def test_nothing_is_put_back_from_a_damaged_backup_and_no_copy_is_made_of_a_damaged_database(
    database: Path,
) -> None:
    damaged = database.with_name("damaged.rosterdesk")
    whole = database.read_bytes()
    damaged.write_bytes(whole[: len(whole) // 2])
    before = sorted(database.parent.iterdir())
    assert "damaged.rosterdesk" in refused("restore", damaged, database)
    assert "damaged.rosterdesk" in refused("backup", damaged, database.with_name("copy.rosterdesk"))
    assert sorted(database.parent.iterdir()) == before
    assert database.read_bytes() == whole


def test_verifying_tells_what_was_read_and_writes_nothing(database: Path) -> None:
    changed(database)
    before = database.read_bytes()
    answer = rosterdesk("verify", database)
    assert answer.status == 0
    assert "Leaders: 18. Groups: 14." in answer.out
    assert "history: 1." in answer.out
    assert database.read_bytes() == before
    assert sorted(database.parent.iterdir()) == [database]
