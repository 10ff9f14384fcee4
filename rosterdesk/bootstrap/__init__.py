"""Makes a fresh checkout able to run; the standard library only, and silent in an installed copy."""
