"""After the calls: wrong sheets, doors, and who hears of it; and what the text says."""

from dataclasses import replace

import pytest

from rosterdesk.cases.cover_after import Aftermath, Door, aftermath
from rosterdesk.domain.changes import apply
from rosterdesk.domain.edits import cover, sessions
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.words import telling
from tests import factories as f

NOW = f.moment(0, "09:10")
ART, TEA = f.session("art", 0), f.session("tea", 1)


def house(*, published: bool = True, language: str = "en") -> Programme:
    """Ana leads art in the hall with Ben and Cleo, who is on call; Dee leads tea."""
    roster = [
        f.assigned(ART, "ana"),
        f.assigned(ART, "ben", Role.CO_LEAD),
        f.assigned(ART, "cleo", Role.BACKUP),
        f.assigned(TEA, "dee"),
    ]
    return f.programme(
        leaders=[f.leader(name, email=f"{name}@example.org") for name in ("ana", "ben", "cleo", "dee")],
        groups=[f.group("art", co_leads=1, backups=1, venue="hall"), f.group("tea", "tue", venue="hall")],
        venues=[f.venue("hall"), f.venue("main")],
        roster=roster,
        versions=[f.version(*(each.row for each in roster))] if published else [],
        language=language,
    )


def stepped_up(before: Programme) -> Programme:
    """Ana is away and Cleo leads instead."""
    away = apply(
        before,
        cover.away(
            before,
            "ana",
            since=f.day(0),
            until=f.day(0),
            leave=f.leave(0, 0),
            opening=[f.row(ART, "ana")],
        ),
    )
    return apply(away, cover.take(away, f.row(ART, "cleo"), ending=[f.row(ART, "cleo", Role.BACKUP)]))


def after(before: Programme, now: Programme) -> Aftermath:
    return aftermath(before, now, away={"ana"}, now=NOW)


def texts(before: Programme, now: Programme) -> dict[str, str]:
    return {each.leader: telling.message(now, each.leader, each.turns) for each in after(before, now).told}


def test_nothing_changed_is_nothing_to_do() -> None:
    assert after(house(), house()).quiet


def test_the_version_that_is_wrong_is_named_and_the_team_hears_of_it_but_not_who_is_away() -> None:
    found = after(house(), stepped_up(house()))
    assert [each.number for each in found.versions] == [1]
    assert [each.leader for each in found.told] == ["ben", "cleo"]
    assert found.doors == ()
    assert found.period_days == (f.day(0), f.day(0))
    assert after(house(published=False), stepped_up(house(published=False))).versions == ()


def test_the_text_says_what_one_person_has_to_know_and_never_why() -> None:
    said = texts(house(), stepped_up(house()))
    assert said["cleo"].split("\n") == [
        "Hello Cleo,",
        "something has changed:",
        "",
        "Art, Monday 30 November, 18:30–20:00, Hall",
        "You lead. Co-lead: Ben.",
        "",
        "Thank you!",
        "Small programme",
    ]
    assert "Ana" not in "".join(said.values())
    assert "away" not in "".join(said.values())


def test_the_text_is_in_the_language_of_the_programme() -> None:
    said = texts(house(language="fr"), stepped_up(house(language="fr")))
    assert said["cleo"].startswith("Bonjour Cleo,")


@pytest.mark.parametrize("step", ["cancelled", "telephone", "merged"])
def test_a_session_that_is_not_held_as_known_wants_a_notice_and_all_its_people_hear(step: str) -> None:
    before = house()
    changes = {
        "cancelled": lambda: sessions.cancel(before, ART),
        "telephone": lambda: sessions.by_telephone(before, ART),
        "merged": lambda: sessions.merge(before, ART, TEA, note="Joins Tea", host_note="With Art"),
    }[step]()
    now = apply(before, changes)
    found = aftermath(before, now, away=(), now=NOW, into={ART: TEA} if step == "merged" else {})
    assert found.doors == (Door("hall", f.day(0), ART, TEA if step == "merged" else None),)
    said = {each.leader: telling.message(now, each.leader, each.turns) for each in found.told}
    assert {"ana", "ben", "cleo"} <= set(said)
    wanted = {
        "cancelled": "It does not take place.",
        "telephone": "It runs by telephone or online this time. You co-lead.",
        "merged": "It does not take place. Joins Tea.",
    }[step]
    assert wanted in said["ben"]
    assert ("dee" in said) is (step == "merged")


def test_what_is_over_is_nobody_s_news() -> None:
    late = aftermath(house(), stepped_up(house()), away=(), now=f.moment(0, "20:00"))
    assert late.quiet


def test_the_e_mail_link_carries_address_subject_and_text_whole() -> None:
    link = telling.link("ben@example.org", "Change: Art & tea", "Hello Ben,\nyou lead.")
    assert link == (
        "mailto:ben@example.org?subject=Change%3A%20Art%20%26%20tea&body=Hello%20Ben%2C%0Ayou%20lead."
    )


def test_without_a_lead_the_text_says_so() -> None:
    before = house()
    open_ = replace(
        before, roster={key: each for key, each in before.roster.items() if "lead ana" not in key}
    )
    assert "Who leads is still to be found." in texts(before, open_)["ben"]
