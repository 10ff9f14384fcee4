"""Trouble with building and explaining."""

MESSAGES: dict[str, str] = {}
