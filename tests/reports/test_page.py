"""The page for a browser: whole in itself, told as sheets are told, and whatever was typed is only text."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from rosterdesk.cases.rostered import Wanted
from rosterdesk.cases.tables import page
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LeaveKind, Role
from rosterdesk.reports.order import Privacy
from tests import factories as make

VOID = {"meta", "br"}
TUESDAY = make.session("art", 1)


class Tree(HTMLParser):
    """The elements of a page with the text in each; AssertionError where one is not closed in its turn."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(data.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self.found.append((tag, dict(attrs), ""))
        else:
            self.open.append((tag, dict(attrs), []))

    def handle_endtag(self, tag: str) -> None:
        name, attributes, told = self.open.pop()
        assert name == tag
        self.found.append((name, attributes, " ".join(told)))

    def handle_data(self, data: str) -> None:
        for _, _, told in self.open:
            if data.strip():
                told.append(data.strip())

    def texts(self, tag: str, **wanted: str) -> list[str]:
        """What stands in the elements of a name, with these attributes."""
        return [told for name, has, told in self.found if name == tag and wanted.items() <= dict(has).items()]


def river(**said: str) -> Programme:
    """Two weeks with an open seat, a cancelled session, a closed day, and somebody who is away."""
    ana = make.leader(
        "ana", name="Ana Lima", phone="416-555-0101", share_phone=True,
        leave=(make.leave(2, 5, kind=LeaveKind.WELLNESS),),
    )  # fmt: skip
    programme = make.programme(
        leaders=[ana, make.leader("bo", name="Bo Chen", phone="416-555-0102"), make.trainee("cy")],
        groups=[
            make.group("art", "tue", co_leads=1, shadows=1, venue="hall", name=said.get("art", "Art")),
            make.group("choir", "wed"),
        ],
        overrides=[make.cancelled("choir", 2)],
        closures=[make.closure(9)],
        roster=[
            make.assigned(TUESDAY, "ana"),
            make.assigned(TUESDAY, "cy", Role.SHADOW),
            make.assigned(make.session("art", 8), "bo"),
            make.assigned(make.session("art", 8), "ana", Role.CO_LEAD),
        ],
    )
    return replace(programme, settings=replace(programme.settings, name=said.get("name", "River")))


def shown(
    programme: Programme | None = None, wanted: Wanted | None = None, privacy: Privacy = Privacy.WALL
) -> Tree:
    return Tree(page(programme or river(), wanted or Wanted(), privacy))


def test_every_week_is_a_table_with_a_caption_and_headings() -> None:
    tree = shown()
    assert [told.split(" Draft")[0] for told in tree.texts("caption")] == [
        "Week of 30 November 2026",
        "Week of 7 December 2026",
    ]
    assert tree.texts("th", scope="col")[:6] == [
        "Time", "Group", "Place", "Lead", "Co-lead and shadow", "On call",
    ]  # fmt: skip
    assert tree.texts("th", scope="rowgroup") == [
        "Tuesday 1 December",
        "Wednesday 2 December",
        "Tuesday 8 December",
        "Wednesday 9 December – Closed: Holiday",
    ]
    assert tree.texts("tr")[2] == "18:30–20:00 Art Hall Ana Co-lead needed Cy (shadow)"
    assert "18:30–20:00 Choir Cancelled" in tree.texts("tr")
    assert "18:30–20:00 Choir Does not meet" in tree.texts("tr")


def test_the_page_says_its_language_and_speaks_it() -> None:
    french = replace(river(), settings=replace(river().settings, language="fr"))
    tree = shown(french)
    assert [has["lang"] for name, has, _ in tree.found if name == "html"] == ["fr"]
    assert tree.texts("th", scope="col")[0] == "Heure"


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    tree, data = shown(), page(river(), Wanted(), Privacy.WALL)
    assert not {name for name, _, _ in tree.found} & {"script", "link", "img", "iframe", "object"}
    assert not {key for _, has, _ in tree.found for key in has} & {
        "src",
        "href",
        "onclick",
        "onload",
        "style",
    }
    assert b"url(" not in data
    assert b"@import" not in data
    assert b"prefers-color-scheme: dark" in data
    assert b"@media print" in data


@pytest.mark.parametrize(
    ("level", "numbers"),
    [
        (Privacy.WALL, []),
        (Privacy.TEAM, ["Ana 416-555-0101"]),
        (Privacy.COORDINATOR, ["Ana 416-555-0101", "Bo 416-555-0102"]),
    ],
)
def test_numbers_are_those_that_the_readers_may_have(level: Privacy, numbers: list[str]) -> None:
    tree = shown(privacy=level)
    assert [told for told in tree.texts("tr") if "416" in told] == numbers
    text = page(river(), Wanted(), level).decode()
    assert "Lima" not in text
    assert "away" not in text.casefold()
    assert "wellness" not in text.casefold()


def test_what_was_typed_is_only_text() -> None:
    hostile = '</title></style><script>alert("x")</script>&amp;'
    tree = shown(river(art=hostile, name=hostile))
    assert tree.texts("h1") == [hostile]
    assert hostile in tree.texts("th", scope="row")
    assert tree.texts("script") == []


def test_a_page_can_be_of_one_leader_one_group_or_one_venue() -> None:
    assert shown(wanted=Wanted(leader="bo")).texts("th", scope="row") == ["Art"]
    assert shown(wanted=Wanted(leader="bo")).texts("h1") == ["River: Bo"]
    assert set(shown(wanted=Wanted(group="choir")).texts("th", scope="row")) == {"Choir"}
    assert set(shown(wanted=Wanted(venue="hall")).texts("th", scope="row")) == {"Art"}
    alone = shown(wanted=Wanted(leader="bo"), privacy=Privacy.COORDINATOR)
    numbers = ["Ana 416-555-0101", "Bo 416-555-0102"]  # of both in that session, and nobody else
    assert [told for told in alone.texts("tr") if "416" in told] == numbers


def test_a_programme_without_a_roster_is_a_page_that_says_so() -> None:
    tree = shown(replace(river(), roster={}))
    assert tree.texts("main") == ["No sessions"]
    assert tree.texts("table") == []


def test_the_same_roster_is_the_same_page() -> None:
    assert page(river(), Wanted(), Privacy.TEAM) == page(river(), Wanted(), Privacy.TEAM)
