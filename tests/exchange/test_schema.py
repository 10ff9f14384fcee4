"""The published JSON Schemas are those of the program, and agree with it about real files."""

import json
from typing import Any

import jsonschema
import pytest

from resources import path
from rosterdesk.exchange import programme_file, samples
from rosterdesk.exchange.schema import schemas
from tests.exchange.documents import REMOVED, changed
from tests.exchange.test_roster_file import document as roster_document
from tests.exchange.test_round_trip import DESIGN_EXAMPLE, everything


def schema(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path("schema", f"{name}.schema.json").read_text(encoding="utf-8"))
    return read


def is_valid(document: Any, name: str = "programme") -> bool:
    judge = jsonschema.Draft202012Validator(schema(name), format_checker=jsonschema.FormatChecker())
    return bool(judge.is_valid(document))


@pytest.mark.parametrize("name", ["programme.schema.json", "roster.schema.json"])
def test_the_published_schema_is_the_one_of_the_program(name: str) -> None:
    published = path("schema", name).read_bytes()
    assert published == schemas()[name], "publish it again with rosterdesk.exchange.schema.schemas()"
    jsonschema.Draft202012Validator.check_schema(json.loads(published))


@pytest.mark.parametrize("size", samples.SIZES)
def test_every_sample_fits_the_schema(size: str) -> None:
    assert is_valid(json.loads(programme_file.encode(samples.sample(size))))


def test_a_file_with_every_key_fits_the_schema() -> None:
    assert is_valid(json.loads(programme_file.encode(everything())))
    assert is_valid(json.loads(DESIGN_EXAMPLE.read_text(encoding="utf-8")))
    assert is_valid(roster_document(), "roster")


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("leaders[3].limit", 3),
        ("leaders[3].kind", REMOVED),
        ("leaders[3].kind", "boss"),
        ("leaders[3].id", ""),
        ("leaders[3].limits.sessions_per_day", -1),
        ("leaders[3].availability[0].start", "24:00"),
        ("leaders[0].qualifications[0].until", "2026-02-30"),
        ("programme.goals", ["team"]),
        ("version", 2),
    ],
)  # fmt: skip
def test_what_the_program_refuses_by_shape_the_schema_refuses(place: str, value: Any) -> None:
    assert not is_valid(changed(place, value))
