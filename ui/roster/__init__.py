"""The roster as a board, and everything that hands and keys do on it."""
