"""Every mistake in a programme file is refused with its place, what is wrong, and the next step."""

from typing import Any

import pytest

from tests.exchange.documents import REMOVED, changed, demo, put, refusal, smallest

ODD_WEEKS = {"day": "mon", "start": "09:00", "end": "10:00", "grade": "can", "every": 2}
AT_A_PLACE = [
    # unknown, missing, twice
    ("leaders[3].limit", 3, "unknown key; perhaps “limits” is meant"),
    ("leaders[3].zodiac", 3, "unknown key; remove it"),
    ("illness", [], "unknown key"),
    ("programme.rules", {"gap": 3}, "programme.rules.gap: unknown key"),
    ("leaders[3].kind", REMOVED, "this key is missing"),
    ("programme", REMOVED, "this key is missing"),
    ("groups[0].meetings[0].from", REMOVED, "this key is missing"),
    # types
    ("leaders[3].limits.sessions_per_day", "2", '"2" is not a whole number'),
    ("leaders[3].limits.sessions_per_day", 2.5, "2.5 is not a whole number"),
    ("leaders[3].limits.sessions_per_day", True, "true is not a whole number"),
    ("leaders[3].name", 7, "7 is not a text"),
    ("leaders[3].name", None, "null is not a text"),
    ("leaders[3].share_phone", "yes", "is neither true nor false"),
    ("leaders[3].languages", "en", "is not a list"),
    ("leaders[3].limits", [], "[…] is not an object"),
    ("leaders[3].hourly_rate", 22.5, "22.5 is not a text"),
    ("leaders", {"l01": {}}, "{…} is not a list"),
    ("venues[1].travel_minutes.office", "30", "is not a whole number"),
    ("pairs[0].leaders", ["l01"], "the list has 1 entries; write 2"),
    # closed lists
    ("leaders[3].kind", "boss", '"boss" is not known here; write one of: staff, volunteer, trainee'),
    ("leaders[3].availability[0].grade", "cannot", "write one of: can, prefer, rather_not"),
    ("leaders[3].availability[0].day", "monday", "is not known here"),
    ("programme.week_starts_on", None, "null is not known here"),
    ("groups[0].ladder", ["shrug"], 'groups[0].ladder[0]: "shrug" is not known here'),
    # numbers
    ("leaders[3].limits.sessions_per_day", -1, "-1 is out of range; write a number from 0"),
    ("groups[0].meetings[0].minutes", 0, "from 1 to 1440"),
    ("groups[0].meetings[0].minutes", 1441, "from 1 to 1440"),
    ("groups[0].priority", 4, "from 1 to 3"),
    ("leaders[3].availability[0].nth", [6], "leaders[3].availability[0].nth[0]: 6 is out of range"),
    ("leaders[3].availability[0].every", 0, "is out of range"),
    ("groups[0].backups", 10**30, "is out of range"),
    # times and dates
    ("leaders[3].availability[0].start", "9:00", "“9:00” is not a time of day"),
    ("leaders[3].availability[0].start", "24:00", "is not a time of day"),
    ("leaders[3].availability[0].end", "24:01", "is not a time of day"),
    ("leaders[3].availability[0].end", "12:30\n", "is not a time of day"),
    ("leaders[3].availability[0].end", "١٢:٣٠", "is not a time of day"),
    ("leaders[0].qualifications[0].until", "2026-02-29", "is not a date"),
    ("leaders[0].qualifications[0].until", "20260228", "is not a date"),
    ("leaders[0].qualifications[0].until", "2026-W48-1", "is not a date"),
    ("leaders[0].qualifications[0].until", 2026, "is not a date"),
    ("groups[0].meetings[0].from", "0001-01-01", "too far away"),
    # spans
    ("leaders[3].availability[0].end", "09:00", "09:00 is not after the start at 09:00"),
    ("leaders[0].qualifications[0].until", "2024-12-31", "2024-12-31 is before the start on 2025-01-01"),
    ("programme.day_parts.evening", "11:00", "is before the afternoon starts"),
    # ids and references
    ("leaders[1].id", "l01", "“l01” is taken by an earlier entry"),
    ("leaders[1].id", "", "“” cannot be an id"),
    ("groups[1].id", "a\nb", "“a\\u000ab” cannot be an id"),
    ("groups[0].venue", "moon", "there is no venue “moon”"),
    ("groups[0].regulars", ["l99"], "groups[0].regulars[0]: there is no leader “l99”"),
    ("groups[0].lead.qualifications", ["magic"], "there is no qualification “magic”"),
    ("groups[0].team_needs", [{"qualification": "magic"}], "there is no qualification “magic”"),
    ("leaders[0].qualifications[0].id", "magic", "there is no qualification “magic”"),
    ("venues[0].travel_minutes.moon", 5, "there is no venue “moon”"),
    ("venues[0].travel_minutes.hall", 5, "a venue has no way to itself"),
    ("leaders[0].mentor", "l99", "there is no leader “l99”"),
    ("leaders[0].mentor", "l01", "nobody is their own mentor"),
    ("leaders[0].mentor", "l16", "the mentor “l16” is a trainee"),
    ("pairs[0].leaders[1]", "l99", "there is no leader “l99”"),
    ("pairs[0].leaders", ["l01", "l01"], "pairs[0].leaders[1]: a pair is two leaders"),
    # lists of their own kind
    ("groups[0].regulars", ["l01", "l02", "l01"], "groups[0].regulars[2]: “l01” is in the list already"),
    ("programme.goals", ["team"], "every goal is listed once; add can_run"),
    ("leaders[3].availability[0].nth", [1, 1], "nth[1]: “1” is in the list already"),
    # shapes
    ("programme.timezone", "Mars/Olympus", "the time zone “Mars/Olympus” is not known"),
    ("programme.timezone", "../../etc/passwd", "is not known"),
    ("programme.timezone", "America", "is not known"),
    ("programme.language", "English!", "is not a language tag"),
    ("leaders[3].languages", ["en", "f"], "leaders[3].languages[1]: “f” is not a language tag"),
    ("leaders[3].hourly_rate", "22,50", "“22,50” is not an amount"),
    ("leaders[3].hourly_rate", "NaN", "is not an amount"),
    ("leaders[3].name", "  ", "the name is empty"),
    ("groups[0].meetings[0].rrule", "FREQ=HOURLY", "cannot be read at “FREQ=HOURLY”"),
    ("groups[0].meetings[0].rrule", "FREQ=WEEKLY;BYHOUR=9", "cannot be read at “BYHOUR=9”"),
    ("groups[0].meetings[0].rrule", "every Monday", "cannot be read at “EVERY MONDAY”"),
    # what belongs together
    ("leaders[3].availability", [ODD_WEEKS], ".availability[0].from: every 2 weeks needs a first"),
    ("leaders[3].exceptions", [{"date": "2026-12-07", "start": "09:00", "grade": "can"}], "go together"),
    ("leaders[3].leave", [{"from": "2026-12-20", "until": "2026-12-14"}], "is before the start"),
]  # fmt: skip
NOTED = {"session": "social/2026-12-10T18:00", "at": "2026-12-11T09:00"}
TABLES = [
    ("sessions", {"group": "moon", "start": "2026-12-07T18:30", "state": "cancelled"}, ".group: there"),
    ("sessions", {"group": "social", "start": "2026-12-07T18:00", "state": "cancelled"}, ".start: “social/"),
    ("sessions", {"group": "social", "start": "2026-12-10T18:00", "state": "extra", "minutes": 9}, "is s"),
    ("sessions", {"group": "outings", "start": "2026-12-12T13:00", "state": "extra"}, ".minutes: an extra"),
    ("sessions", {"group": "social", "start": "2026-12-10T18:00"}, ": this changes nothing"),
    ("sessions", {"group": "social", "start": "2026-12-10T18:00", "venue": "moon"}, ".venue: there is"),
    ("sessions", {"group": "social", "start": "2026-12-10 18:00", "minutes": 6}, ".start: “2026"),
    ("closures", {"date": "2026-12-14"}, ".date: “2026-12-14” is in the list already"),
    ("pairs", {"kind": "apart", "leaders": ["l13", "l07"]}, ": this pair is in the list already"),
    ("roster", {"session": "social/2026-12-11T18:00", "role": "lead", "leader": "l01"}, ".session: no"),
    ("roster", {"session": "moon/2026-12-10T18:00", "role": "lead", "leader": "l01"}, ".session: no"),
    ("roster", {"session": "social", "role": "lead", "leader": "l01"}, ".session: no session “social”"),
    ("roster", {"session": "social/2026-12-10T18:00", "role": "lead", "leader": "x"}, ".leader: there"),
    ("roster", {"session": "social/2026-12-10T18:00", "role": "chef", "leader": "l01"}, ".role: "),
    ("attendance", NOTED | {"leader": "l01", "mark": "sulky"}, ".mark: \"sulky\" is not known here"),
    ("attendance", NOTED | {"leader": "l99", "mark": "done"}, ".leader: there is no leader “l99”"),
    ("attendance", NOTED | {"session": "social", "leader": "l01", "mark": "ill"}, ".session: no session"),
    ("attendance", NOTED | {"leader": "l01", "mark": "ill", "why": "flu"}, ".why: unknown key"),
    ("outcomes", NOTED | {"result": "ran", "felt": 6}, ".felt: 6 is out of range; write a number from 1"),
    ("outcomes", NOTED | {"result": "ran", "people": -1}, ".people: -1 is out of range"),
    ("outcomes", NOTED | {"result": "ran", "at": "2026-12-11"}, ".at: “2026-12-11” is not a date with"),
    ("outcomes", NOTED | {"result": "cancelled", "people": 2}, ".people: a cancelled session has nobody"),
    ("outcomes", NOTED | {"result": "cancelled"}, ".result: the outcome of “social/2026-12-10T18:00”"),
    ("outcomes", NOTED | {"result": "ran", "session": "drop-in/2026-12-14T10:00"}, ".result: the outcome of"),
    ("conversations", {"leader": "l99", "at": "2026-12-11T09:00"}, ".leader: there is no leader “l99”"),
    ("conversations", {"leader": "l01", "at": "2026-12-11T09:00", "note": "…"}, ".note: unknown key"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "value", "told"), AT_A_PLACE)
def test_a_mistake_is_told_with_its_place(place: str, value: Any, told: str) -> None:
    said = refusal(changed(place, value))
    assert said.startswith(place)
    assert told in said
    assert "\n" not in said


@pytest.mark.parametrize(("table", "entry", "told"), TABLES)
def test_a_mistaken_entry_is_told_with_its_number(table: str, entry: dict[str, Any], told: str) -> None:
    document = demo()
    document.setdefault(table, []).append(entry)
    said = refusal(document)
    assert said.startswith(f"{table}[{len(document[table]) - 1}]")
    assert told in said


def test_the_same_row_twice_is_refused() -> None:
    row = {"session": "social/2026-12-10T18:00", "role": "lead", "leader": "l01"}
    assert refusal(changed("roster", [row, row])).startswith("roster[1]: this row is in the list already")


def test_nothing_is_noted_twice() -> None:
    mark = NOTED | {"leader": "l01", "mark": "done"}
    assert refusal(changed("attendance", [mark, mark | {"mark": "ill"}])).startswith("attendance[1]: this")
    went = NOTED | {"result": "ran"}
    assert refusal(changed("outcomes", [went, went])).startswith("outcomes[1].session: “social/")
    talk = {"leader": "l01", "at": "2026-12-11T09:00"}
    assert refusal(changed("conversations", [talk, talk])).startswith("conversations[1]: this")


def test_rows_of_versions_are_checked_too() -> None:
    row = {"session": "social/2026-12-10T18:00", "role": "lead", "leader": "l01"}
    version = {"number": 1, "published": "2026-11-27T16:40", "from": "2026-11-30", "weeks": 4, "rows": [row]}
    lost = version | {"rows": [row, row | {"leader": "l99"}]}
    assert refusal(changed("versions", [lost])).startswith(
        "versions[0].rows[1].leader: there is no leader “l99”"
    )
    assert refusal(changed("versions", [version, version])).startswith("versions[1].number: “1” is taken")
    twice = version | {"rows": [row, row]}
    assert refusal(changed("versions", [twice])).startswith("versions[0].rows[1]: this row")


def test_an_override_of_a_row_names_rules() -> None:
    row = {"session": "social/2026-12-10T18:00", "role": "lead", "leader": "l01", "override": {"reason": "x"}}
    assert refusal(changed("roster", [row])).startswith("roster[0].override.rules: this key is missing")
    row["override"] = {"rules": [], "reason": "x"}
    assert refusal(changed("roster", [row])).startswith("roster[0].override.rules: the list")


def test_another_kind_of_file_and_a_newer_version_are_named() -> None:
    assert "“rosterdesk.roster” file" in refusal(changed("format", "rosterdesk.roster"))
    assert "was written by a newer program" in refusal(changed("version", 2))
    assert refusal(changed("version", "1")).startswith('version: "1" is not known here; write one of: 1')
    assert refusal(changed("version", 0)).startswith("version: 0 is not known here")
    assert refusal({"a": 1}).startswith("this is JSON, but not a rosterdesk.programme file")
    assert refusal([smallest()]).startswith("this is JSON, but not a rosterdesk.programme file")


@pytest.mark.parametrize("table", ["qualifications", "venues", "leaders", "groups"])
def test_an_entry_cannot_be_null(table: str) -> None:
    document = demo()
    put(document, f"{table}[0]", None)
    assert refusal(document).startswith(f"{table}[0]: null is not an object")


def test_what_a_person_typed_is_shown_on_one_short_line() -> None:
    said = refusal(changed("leaders[0].name\u2028" + "x" * 500, 1))
    assert len(said) < 200
    assert said.isprintable()
