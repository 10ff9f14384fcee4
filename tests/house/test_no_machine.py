"""Nothing in the project names the machine it was written on, or where packages come from."""

import re

import pytest

from tests.house.tree import ROOT, tracked_files

# Put together from pieces, so that this file does not find itself.
PLACES = ("/ro" + "ot/", "/wo" + "rk/", "/ho" + r"me/\w", "/Us" + r"ers/\w", r"[A-Z]:\\" + r"Users\\")
HOSTS = ("py" + r"pi\.org", "python" + r"hosted\.org", "deb\\." + r"debian\.org", "npm" + r"js\.(org|com)")
FORBIDDEN = re.compile("|".join(PLACES + HOSTS))


def mentions(text: str) -> list[str]:
    """Return the machine paths and registry hosts that `text` names."""
    return [match.group() for match in FORBIDDEN.finditer(text)]


def test_no_tracked_file_names_a_machine_path_or_a_registry() -> None:
    found = {}
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" not in content and (names := mentions(content.decode("utf-8"))):
            found[str(path.relative_to(ROOT))] = names
    assert found == {}


@pytest.mark.parametrize("text", ["see /ho" + "me/ana/x", "from py" + "pi.org", "/wo" + "rk/main"])
def test_a_planted_mention_is_found(text: str) -> None:
    assert mentions(text) != []


def test_ordinary_words_are_not_mentions() -> None:
    assert mentions("home/work balance, the root of the tree, a user's folder") == []
