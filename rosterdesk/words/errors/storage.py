"""Trouble with databases."""

MESSAGES: dict[str, str] = {}
