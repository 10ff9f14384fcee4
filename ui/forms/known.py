"""Languages and features of places: what is offered while somebody types, and what the typed words mean."""

from rosterdesk.domain.edits import valid
from rosterdesk.domain.programme import Programme
from rosterdesk.words import languages, terms


def read_language(typed: str) -> str:
    """The tag of a language by its name or tag; UserError `not_language`."""
    named = languages.tag_named(typed)
    return named or valid.language(typed.strip().replace("_", "-"))


def offered_languages() -> tuple[str, ...]:
    """The names of the languages to offer."""
    return languages.offered()


def read_feature(typed: str) -> str:
    """The code of a feature that is known by these words, else the words themselves."""
    plain = " ".join(typed.split())
    codes = {terms.feature(code).casefold(): code for code in terms.FEATURES}
    return codes.get(plain.casefold(), plain)


def offered_features(programme: Programme) -> tuple[str, ...]:
    """What places usually have, and what those of the programme have or its leaders need."""
    found = dict.fromkeys(terms.FEATURES)
    for venue in programme.venues.values():
        found |= dict.fromkeys(venue.features)
    for leader in programme.leaders.values():
        found |= dict.fromkeys(leader.needs)
    return tuple(terms.feature(code) for code in found)
