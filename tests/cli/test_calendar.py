"""`rosterdesk export … --out x.ics`: rostered sessions for the calendar of a telephone."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rosterdesk.exchange import programme_file, samples
from tests.cli.call import refused, rosterdesk

TUESDAY = "support-tue/2026-12-01T13:30"
MONDAY = "support-mon/2026-11-30T18:30"


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The demo programme with a few rows, a cancelled session and a number."""
    path = tmp_path / "demo.json"
    programme_file.write(samples.sample("demo"), path)
    document = json.loads(path.read_text())
    document["roster"] = [
        {"session": TUESDAY, "role": "lead", "leader": "l06"},
        {"session": TUESDAY, "role": "backup", "leader": "l01"},
        {"session": MONDAY, "role": "lead", "leader": "l01"},
    ]
    document["sessions"] = [{"group": "support-mon", "start": "2026-11-30T18:30", "state": "cancelled"}]
    for leader in document["leaders"]:
        leader["phone"] = f"416-555-{leader['id']}"
        leader["share_phone"] = leader["id"] == "l06"
        leader["leave"] = [{"from": "2026-12-04", "until": "2026-12-05", "kind": "wellness"}]
    path.write_text(json.dumps(document))
    return path


def events(path: Path) -> list[dict[str, str]]:
    """The events of a calendar, its lines joined again."""
    text = path.read_bytes().decode().replace("\r\n ", "")
    parts = text.split("BEGIN:VEVENT\r\n")[1:]
    return [dict(line.split(":", 1) for line in part.splitlines() if ":" in line) for part in parts]


def test_a_calendar_of_one_leader_says_what_they_do_where_and_with_whom(demo: Path, tmp_path: Path) -> None:
    made = tmp_path / "maya.ics"
    assert rosterdesk("export", demo, "--out", made, "--leader", "l01", "--privacy", "team").status == 0
    monday, tuesday = events(made)
    assert tuesday["DTSTART"] == "20261201T183000Z"
    assert tuesday["DTEND"] == "20261201T200000Z"
    assert tuesday["SUMMARY"] == "Tuesday support group: You are on call"
    assert tuesday["LOCATION"] == "Main centre"
    assert tuesday["DESCRIPTION"] == "Lead: Amina 416-555-l06\\nOn call: Maya"
    assert "STATUS" not in tuesday
    assert monday["STATUS"] == "CANCELLED"
    assert "DESCRIPTION" not in monday


def test_a_calendar_for_the_wall_has_no_numbers_and_no_calendar_tells_who_is_away(
    demo: Path, tmp_path: Path
) -> None:
    for level, numbers in (("wall", 0), ("team", 1), ("coordinator", 2)):
        made = tmp_path / f"{level}.ics"
        assert rosterdesk("export", demo, "--out", made, "--privacy", level).status == 0
        text = made.read_bytes().decode()
        assert text.count("416-555") == numbers
        assert "away" not in text.casefold()


def test_a_calendar_of_a_group_or_a_venue_has_every_meeting_of_the_rostered_weeks(
    demo: Path, tmp_path: Path
) -> None:
    group, venue = tmp_path / "group.ics", tmp_path / "venue.ics"
    assert rosterdesk("export", demo, "--out", group, "--group", "drop-in").status == 0
    assert {each["SUMMARY"] for each in events(group)} == {"Drop-in"}
    assert len(events(group)) == 5
    assert rosterdesk("export", demo, "--out", venue, "--venue", "hall").status == 0
    assert {each["LOCATION"] for each in events(venue)} == {"Evening hall"}


def test_lines_are_folded_between_letters_and_signs_are_escaped(demo: Path, tmp_path: Path) -> None:
    document = json.loads(demo.read_text())
    name = "Groupe d’été; café, thé \\ " + "ê" * 80
    for group in document["groups"]:
        group["name"] = name if group["id"] == "support-tue" else group["name"]
    demo.write_text(json.dumps(document))
    made = tmp_path / "x.ics"
    assert rosterdesk("export", demo, "--out", made, "--group", "support-tue").status == 0
    lines = made.read_bytes().split(b"\r\n")
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)
    (event,) = events(made)
    assert event["SUMMARY"] == name.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def test_a_night_that_the_clocks_change_is_as_long_as_the_clocks_say(demo: Path, tmp_path: Path) -> None:
    document = json.loads(demo.read_text())
    document["sessions"] = [
        {"group": "outings", "start": "2026-11-01T00:30", "state": "extra", "minutes": 180}
    ]
    document["roster"] = [{"session": "outings/2026-11-01T00:30", "role": "lead", "leader": "l04"}]
    demo.write_text(json.dumps(document))
    made = tmp_path / "x.ics"
    assert rosterdesk("export", demo, "--out", made, "--leader", "l04").status == 0
    (event,) = events(made)
    first, last = (datetime.strptime(event[key], "%Y%m%dT%H%M%SZ") for key in ("DTSTART", "DTEND"))
    assert first.replace(tzinfo=UTC) == datetime(2026, 11, 1, 4, 30, tzinfo=UTC)
    assert last.replace(tzinfo=UTC) == datetime(2026, 11, 1, 8, 30, tzinfo=UTC)


def test_what_an_export_cannot_do_is_refused(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.ics"
    assert "zz" in refused("export", demo, "--out", out, "--leader", "zz")
    assert "zz" in refused("export", demo, "--out", out, "--group", "zz")
    assert "zz" in refused("export", demo, "--out", out, "--venue", "zz")
    assert "--group" in refused("export", demo, "--out", tmp_path / "x.json", "--group", "drop-in")
    assert "x.xyz" in refused("export", demo, "--out", tmp_path / "x.xyz")
    assert "x.json" in refused("import", tmp_path / "x.json", demo)
    assert sorted(tmp_path.iterdir()) == [demo]
