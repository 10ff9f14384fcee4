"""Trouble with files of the exchange format."""

MESSAGES: dict[str, str] = {}
