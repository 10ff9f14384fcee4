"""Why somebody is asked sooner or later: the terms of a call list."""

from collections.abc import Mapping

from rosterdesk.words.language import N_, _

_TERMS: Mapping[str, str] = {
    "backup": N_("on call for this session"),
    "on_call": N_("on call at that time"),
    "at_venue": N_("at that place already"),
    "regular": N_("regular of the group"),
    "led_recently": N_("led the group recently"),
    "prefer": N_("prefers that time"),
    "rather_not": N_("would rather not then"),
    "load": N_("has served much of what they offered"),
    "heavy": N_("another heavy session close by"),
    "asked": N_("asked for something else this week"),
    "travel": N_("has to travel between sessions"),
    "refused": N_("said no for this session"),
}


def term(key: str) -> str:
    """What a term of the score stands for, by its key in the file format."""
    return _(_TERMS[key])
