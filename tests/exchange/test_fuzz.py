"""Whatever is done to a programme file, it is read or refused in one plain line, and never anything else."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange import programme_file, roster_file, samples
from rosterdesk.words.errors import sentence
from tests.exchange.documents import demo, demo_text
from tests.exchange.test_roster_file import document as roster_document

VERY_OWN_ERRORS = ("file_", "entry_")
ODD = st.sampled_from(
    [
        None, True, 0, 1, -1, 2**70, 1.5, 1e308, "", " ", "\n", "é", "l01", "l16", "mon", "2026-12-07",
        "2026-02-30",         "9999-12-31", "0001-01-01", "24:00", "18:30", "2026-12-07T18:30",
        "FREQ=WEEKLY", "FREQ=YEARLY;BYWEEKNO=53",
        "support-mon/2026-12-07T18:30", "drop-in", "cpr", "main", "staff", "trainee", "extra", "x" * 1000,
        "\ud800", "\x00", "\u202e", [], {}, [None], {"x": 1},
    ]
)  # fmt: skip
JUNK = st.recursive(
    ODD | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5
)
DIGIT_OR_SIGN = st.sampled_from(list('0123456789{}[]",:\\eE+-.utfn \n\xff\x00'))


def rich() -> dict[str, Any]:
    """The demo programme's file with something in every table."""
    document = demo()
    row = {"session": "support-mon/2026-12-07T18:30", "role": "lead", "leader": "l01"}
    override = {"rules": ["limits"], "reason": "Agreed"}
    document["roster"] = [row | {"locked": True, "override": override, "reply": "yes"}]
    document["sessions"] = [
        {"group": "social", "start": "2026-12-10T18:00", "moved_to": "2026-12-09T18:00", "venue": "main"},
        {"group": "outings", "start": "2026-12-15T13:00", "state": "extra", "minutes": 180},
    ]
    document["versions"] = [
        {"number": 1, "published": "2026-11-27T16:40", "from": "2026-11-30", "weeks": 4, "rows": [row]}
    ]
    document["calls"] = [row | {"answer": "no", "at": "2026-12-01T09:10"}]
    noted = {"session": row["session"], "at": "2026-12-08T09:00"}
    document["attendance"] = [noted | {"leader": "l01", "mark": "absent"}]
    document["outcomes"] = [noted | {"result": "short_handed", "people": 7, "felt": 2, "note": "Loud"}]
    document["conversations"] = [{"leader": "l01", "at": "2026-12-09T11:00"}]
    return document


def holders(value: Any) -> list[Any]:
    """Every list and object in the value, itself too."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    found = [each for item in inner for each in holders(item)]
    return [value, *found] if isinstance(value, dict | list) else found


def mutate(document: Any, data: st.DataObject) -> None:
    """Do one odd thing to one part of the document."""
    holder = data.draw(st.sampled_from([each for each in holders(document) if each]))
    key = data.draw(st.sampled_from(list(holder) if isinstance(holder, dict) else list(range(len(holder)))))
    match data.draw(st.sampled_from(["replace", "remove", "copy", "rename", "add"])):
        case "replace":
            holder[key] = data.draw(JUNK)
        case "remove":
            del holder[key]
        case "copy":
            other = data.draw(st.sampled_from(holders(document)))
            holder[key] = json.loads(json.dumps(other))
        case "rename" if isinstance(holder, dict):
            holder[data.draw(st.text(max_size=8))] = holder.pop(key)
        case _ if isinstance(holder, list):
            holder.insert(key, json.loads(json.dumps(data.draw(st.sampled_from([holder[key], None])))))
        case _:
            holder[data.draw(st.text(max_size=8))] = data.draw(JUNK)


def one_plain_line(error: UserError) -> None:
    said = sentence(error)
    assert said.isprintable()
    assert said.encode()
    assert error.code.startswith(VERY_OWN_ERRORS)
    assert len(said) < 600


@settings(max_examples=400)
@given(st.data())
def test_a_spoiled_programme_is_refused_in_one_line_or_reads_as_it_is_written(data: st.DataObject) -> None:
    document = rich()
    for _ in range(data.draw(st.integers(1, 3))):
        mutate(document, data)
    try:
        programme = programme_file.decode(json.dumps(document).encode())
    except UserError as error:
        one_plain_line(error)
    else:
        assert programme_file.decode(programme_file.encode(programme)) == programme
        assert all(programme.calendar.find(row.session) for row in programme.roster.values())


@settings(max_examples=200)
@given(st.data())
def test_spoiled_text_is_refused_in_one_line(data: st.DataObject) -> None:
    text = demo_text().encode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)) | st.just(len(text)))
    put = "".join(data.draw(st.lists(DIGIT_OR_SIGN, max_size=4))).encode("latin-1")
    try:
        programme_file.decode(text[:start] + put + text[end:])
    except UserError as error:
        one_plain_line(error)


@given(st.binary(max_size=60))
def test_any_bytes_are_refused_in_one_line(data: bytes) -> None:
    try:
        programme_file.decode(data)
    except UserError as error:
        one_plain_line(error)


@settings(max_examples=200)
@given(st.data())
def test_a_spoiled_roster_is_refused_in_one_line_or_reads_as_it_is_written(data: st.DataObject) -> None:
    programme, document = samples.sample("demo"), roster_document()
    mutate(document, data)
    try:
        roster = roster_file.decode(json.dumps(document).encode(), programme)
    except UserError as error:
        one_plain_line(error)
    else:
        assert roster_file.decode(roster_file.encode(roster), programme) == roster
