"""The same store on a real PostgreSQL server, shared by several programs."""

import threading
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from rosterdesk.domain.changes import ChangeSet, Label, Table, apply, drop
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.history import Stacks
from rosterdesk.storage.migrations import STEPS
from rosterdesk.storage.store import Store
from tests import factories as make
from tests.storage.values import AT, do, everything, rich, seat

psycopg = pytest.importorskip("psycopg", reason="no psycopg, the driver of PostgreSQL")
server_module = pytest.importorskip("tests.storage.server", reason="no server on this system")
if server_module.binaries() is None:
    pytest.skip("no PostgreSQL server programs (initdb, postgres) here", allow_module_level=True)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server of our own."""
    with server_module.running_server() as url:
        yield url


@pytest.fixture
def url(server: str) -> Iterator[str]:
    """An empty database."""
    with server_module.fresh_database(server, "river") as found:
        yield found


def test_every_table_can_be_filled_emptied_and_brought_back_on_a_server(url: str) -> None:
    bare = make.programme()
    with Store.create(url, bare) as store:
        do(store, everything(bare, rich()))
        assert store.load() == rich()
        store.undo("Sam", AT)
        assert store.load() == bare
    with Store.open(url) as store:
        store.redo("Sam", AT)
        assert store.load() == rich()
        assert store.path is None
        assert [entry.at for entry in store.journal()] == [AT] * 3


def test_the_other_computer_learns_of_a_deed_from_the_journal(url: str) -> None:
    with Store.create(url, rich()) as here, Store.open(url) as there:
        seen = there.snapshot()
        do(here, seat(rich(), "ben", 7))
        value = seen.programme
        for entry in there.journal(after=seen.number):
            value = apply(value, entry.changes)
        assert value == here.load()
        assert there.stacks == Stacks(undo=(1,))


def test_of_two_edits_of_one_entity_the_later_is_refused(url: str) -> None:
    clear = ChangeSet(Label("clear"), (drop(rich(), Table.ROSTER, next(iter(rich().roster))),))
    with Store.create(url, rich()) as here, Store.open(url) as there:
        do(here, clear)
        with pytest.raises(UserError, match="changed_elsewhere"):
            there.do(clear, "Kim", AT)
        with pytest.raises(UserError, match="reference_gone"):
            there.do(ChangeSet(Label("drop"), (drop(rich(), Table.LEADERS, "ana"),)), "Kim", AT)
        do(there, seat(rich(), "ben", 7))


def test_many_writers_at_once_leave_a_journal_without_a_gap(url: str) -> None:
    Store.create(url, rich()).close()
    troubles: list[Exception] = []

    def write(leader: str, first: int) -> None:
        try:
            with Store.open(url, patience=60) as store:
                for turn in range(10):
                    do(store, seat(rich(), leader, first + 7 * turn))
        except Exception as trouble:  # noqa: BLE001 whatever it is, the test must see it
            troubles.append(trouble)

    writers = [threading.Thread(target=write, args=(who, 7)) for who in ("ana", "ben", "cai")]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert troubles == []
    with Store.open(url) as store:
        journal = store.journal()
        assert [entry.number for entry in journal] == list(range(1, 31))
        value = rich()
        for entry in journal:
            value = apply(value, entry.changes)
        assert value == store.load()


def test_a_database_that_is_locked_missing_empty_or_taken_is_told(url: str, server: str) -> None:
    with pytest.raises(UserError, match="database_empty"):
        Store.open(url)
    with pytest.raises(UserError, match="database_unreachable"):
        Store.open(f"{server}/nowhere")
    with Store.create(url, rich()), pytest.raises(UserError, match="database_exists"):
        Store.create(url, rich())
    with Store.open(url, patience=0.05) as store, psycopg.connect(url) as other:
        other.execute("SELECT * FROM about FOR UPDATE")
        with pytest.raises(UserError, match="database_locked"):
            store.do(seat(rich(), "ben", 7), "Sam", AT)
        other.rollback()
        do(store, seat(rich(), "ben", 7))


def test_a_user_who_may_not_read_the_tables_is_told(url: str) -> None:
    Store.create(url, rich()).close()
    with psycopg.connect(url, autocommit=True) as link:
        link.execute("CREATE ROLE guest LOGIN")
    with pytest.raises(UserError, match="database_refused"):
        Store.open(url.replace("rosterdesk@", "guest@"))


def test_a_user_without_the_right_to_write_is_told(url: str) -> None:
    Store.create(url, rich()).close()
    with psycopg.connect(url, autocommit=True) as link:
        link.execute("ALTER DATABASE river SET default_transaction_read_only = on")
    with Store.open(url) as store:
        assert store.load() == rich()
        with pytest.raises(UserError, match="database_read_only"):
            store.do(seat(rich(), "ben", 7), "Sam", AT)


def test_a_server_that_stops_is_told_and_the_store_finds_it_again(url: str) -> None:
    with Store.create(url, rich()) as store, psycopg.connect(url, autocommit=True) as link:
        end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rosterdesk'"
        link.execute(end)
        assert store.load() == rich()


def test_the_steps_lead_to_the_schema_that_new_databases_get_on_a_server(url: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    from rosterdesk.storage.migrate import run_step
    from rosterdesk.storage.schema import METADATA

    engine = sa.create_engine(sa.make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        for version in STEPS:
            run_step(connection, STEPS, version)
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()
