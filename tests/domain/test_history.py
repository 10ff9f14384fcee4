"""What can be undone and done again, from the journal alone."""

from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.history import Deed, Stacks, fold


def played(keys: list[str]) -> tuple[list[tuple[int, Deed, int | None]], Stacks]:
    """The journal of somebody who presses do, undo and redo, and the stacks kept the plain way."""
    journal: list[tuple[int, Deed, int | None]] = []
    done: list[int] = []
    undone: list[int] = []
    for number, key in enumerate(keys, start=1):
        if key == "do":
            journal.append((number, Deed.DO, None))
            done, undone = [*done, number], []
        elif key == "undo" and done:
            undone.append(done.pop())
            journal.append((number, Deed.UNDO, undone[-1]))
        elif key == "redo" and undone:
            done.append(undone.pop())
            journal.append((number, Deed.REDO, done[-1]))
    return journal, Stacks(tuple(done), tuple(undone))


KEYS = st.lists(st.sampled_from(["do", "undo", "redo"]))


@given(KEYS)
def test_the_journal_tells_what_can_be_undone_and_done_again(keys: list[str]) -> None:
    journal, stacks = played(keys)
    assert fold(journal) == stacks


@given(KEYS, st.integers(0, 20))
def test_a_journal_read_in_two_parts_tells_the_same(keys: list[str], cut: int) -> None:
    journal, stacks = played(keys)
    assert fold(journal[cut:], fold(journal[:cut])) == stacks
