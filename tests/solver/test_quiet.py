"""The garbage collector while a search goes on."""

import gc

from solver.quiet import NEVER, without_full_collections


def test_no_full_collection_begins_inside_and_all_is_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with without_full_collections():
        assert gc.get_threshold() == (*before[:2], NEVER)
    assert gc.get_threshold() == before


def test_searches_that_overlap_leave_it_to_the_last_of_them() -> None:
    before = gc.get_threshold()
    one, other = without_full_collections(), without_full_collections()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert gc.get_threshold() == (*before[:2], NEVER)
    other.__exit__(None, None, None)
    assert gc.get_threshold() == before
