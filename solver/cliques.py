"""Covering the edges of a conflict graph by cliques: few long at-most-ones say more than many pairs."""

from collections.abc import Iterable, Iterator


def cliques(size: int, edges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, ...]]:
    """Cliques of the graph on nodes 0..size-1 that together hold every edge; greedy, in order of nodes."""
    near: list[set[int]] = [set() for _ in range(size)]
    for one, other in edges:
        near[one].add(other)
        near[other].add(one)
    covered: set[tuple[int, int]] = set()
    for one in range(size):
        for other in sorted(near[one]):
            if other > one and (one, other) not in covered:
                clique = _grown(near, one, other)
                covered.update((a, b) for a in clique for b in clique if a < b)
                yield tuple(sorted(clique))


def _grown(near: list[set[int]], one: int, other: int) -> list[int]:
    clique = [one, other]
    common = near[one] & near[other]
    while common:
        best = max(sorted(common), key=lambda node: len(near[node] & common))
        clique.append(best)
        common &= near[best]
    return clique
