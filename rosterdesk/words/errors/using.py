"""Trouble with how the program was called."""

MESSAGES: dict[str, str] = {}
