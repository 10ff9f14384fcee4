"""The third peer: Timefold's own solver, told the same rules and goals in its own language."""
