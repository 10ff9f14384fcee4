"""The command line speaks the language of the terminal, in everything that it says."""

import argparse
import gettext
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from rosterdesk.bootstrap import spoken
from rosterdesk.exchange import programme_file, samples
from rosterdesk.words import calling
from rosterdesk.words.language import speaking
from tests.cli.call import refused, rosterdesk


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A terminal that asks for no language yet."""
    for name in spoken.ASKED_BY:
        monkeypatch.delenv(name, raising=False)
    with speaking("en"):
        yield monkeypatch
    gettext.textdomain("messages")


@pytest.fixture
def french(terminal: pytest.MonkeyPatch) -> None:
    """A terminal in Canadian French."""
    terminal.setenv("LANG", "fr_CA.UTF-8")


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["frobnicate"], "'frobnicate' n’est pas un choix possible"),
        (["build"], "nommez un seul programme"),
        (["build", "x.json", "--seconds", "0"], "« 0 » n’est pas un nombre de secondes"),
        (["build", "x.json", "--weeks", "0"], "« 0 » n’est pas un nombre de semaines"),
        (["build", "x.json", "--from", "demain"], "« demain » n’est pas une date"),
        (["build", "x.json", "--weeks"], "il faut une valeur"),
        (["build", "x.json", "--json=yes"], "la valeur 'yes' est de trop"),
        (["build", "x.json", "--sec", "3"], "arguments inconnus : --sec"),
        (["print", "x.json"], "il manque ceci : --sheet, --out"),
        (["import"], "il manque ceci : BD, FICHIER"),
        (["check", "absent.json"], "absent.json : ce fichier n’existe pas"),
        (["check", "absent.rosterdesk"], "il n’y a pas de base de données à absent.rosterdesk"),
        (
            ["export", "absent.rosterdesk", "--out", "x.xyz"],
            "x.xyz : seuls les fichiers .json, .xlsx,",
        ),
    ],
)
def test_a_wrong_call_is_refused_in_one_plain_line_of_french(call: list[str], said: str) -> None:
    assert said in refused(*call).replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.usefixtures("french")
def test_a_bad_entry_of_a_file_is_named_in_french(tmp_path: Path) -> None:
    path = tmp_path / "tiny.json"
    programme_file.write(samples.sample("tiny"), path)
    path.write_text(path.read_text(encoding="utf-8").replace('"rrule"', '"rule"', 1), encoding="utf-8")
    assert "clé inconnue" in refused("check", path)


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("command", [[], ["build"], ["print"], ["import"], ["export"], ["demo"], ["open"]])
def test_help_is_french_throughout(command: list[str]) -> None:
    said = rosterdesk(*command, "--help").out
    assert said.startswith("utilisation")
    assert "montrer cette aide" in said
    assert not {"usage:", "options:", "arguments:", "show", "the", "FILE", "exit"} & set(said.split())


def test_every_message_of_argparse_that_is_translated_is_one_that_argparse_has() -> None:
    own = "".join(inspect.getsource(argparse).split()).replace("'", '"')
    for message in calling.SAID_BY_ARGPARSE:
        assert "".join(message.split()) in own, message


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "utilisation"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": "en_CA.UTF-8"}, "usage:"),
        ({"LANG": "en_CA.UTF-8", "LC_MESSAGES": "fr_FR"}, "utilisation"),
        ({"LANG": "en_CA.UTF-8", "LANGUAGE": "pt:fr:en"}, "utilisation"),
        ({"LANG": "fr_CA.UTF-8", "LANGUAGE": "en:fr"}, "usage:"),
        ({"LANG": "C.UTF-8"}, "usage:"),
        ({"LANG": "pt_BR.UTF-8"}, "usage:"),
    ],
)
def test_the_terminal_says_which_language(
    terminal: pytest.MonkeyPatch, asked: dict[str, str], first: str
) -> None:
    for name, tag in asked.items():
        terminal.setenv(name, tag)
    assert rosterdesk("--help").out.split()[0].startswith(first)
