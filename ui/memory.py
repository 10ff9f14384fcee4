"""Python's collector, which need not look again and again through what is there for good."""

import gc


def keep() -> None:
    """Take all there is for lasting: it is not looked through any more, and the window need not wait for it.

    The libraries alone would cost a tenth of a second every few seconds. What is taken for lasting is not let
    go of either, the windows that are open by then included, until `let_go`.
    """
    gc.freeze()


def let_go() -> None:
    """Forget what nobody can reach any more, such as a window that has gone; the rest is there to last."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
