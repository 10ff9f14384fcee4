"""What is left to note, in the order in which it took place, and with whom somebody should speak."""

from dataclasses import replace

from rosterdesk.cases import afterwards
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Mark, Role, SessionResult
from tests import factories as f

ART = [f.session("art", 7 * week) for week in range(4)]
NOW = f.moment(14, "19:00")


def house(**said: object) -> Programme:
    """Ana and Tia are in every session of art; the third is going on."""
    return f.programme(
        leaders=[f.leader("ana"), f.trainee("tia", mentor="ana")],
        groups=[f.group("art", shadows=1)],
        roster=[
            *(f.assigned(each, "tia", Role.SHADOW) for each in ART),
            *(f.assigned(each, "ana") for each in ART),
        ],
        **said,  # type: ignore[arg-type]
    )


def test_sessions_wait_that_are_over_and_were_held_by_somebody() -> None:
    assert [each.id for each in afterwards.unnoted(house(), NOW)] == ART[:2]
    assert [each.id for each in afterwards.unnoted(house(), f.moment(14, "20:00"))] == ART[:3]
    assert [each.id for each in afterwards.unnoted(house(), f.moment(16, "09:00"))] == ART[1:3]
    assert [each.id for each in afterwards.unnoted(house(outcomes=[f.outcome(ART[0])]), NOW)] == [ART[1]]
    assert [each.id for each in afterwards.unnoted(house(overrides=[f.cancelled("art", 0)]), NOW)] == [ART[1]]
    assert afterwards.unnoted(replace(house(), roster={}), NOW) == ()


def test_after_one_comes_the_next_and_then_the_first_again() -> None:
    waiting = afterwards.unnoted(house(), f.moment(14, "20:00"))
    assert [found.id for each in ART[:3] if (found := afterwards.after(waiting, each))] == [*ART[1:3], ART[0]]
    assert afterwards.after(waiting[:1], ART[0]) is None
    assert afterwards.after((), ART[0]) is None


def test_the_likely_result_follows_the_calendar_the_seats_and_the_marks() -> None:
    programme = house()
    art = programme.session(ART[0])
    assert afterwards.likely(programme, art) is SessionResult.RAN
    for mark, result in (
        (Mark.LATE, SessionResult.RAN),
        (Mark.ILL, SessionResult.SHORT_HANDED),
        (Mark.ABSENT, SessionResult.SHORT_HANDED),
    ):
        marked = house(attendance=[f.marked(ART[0], "ana", mark)])
        assert afterwards.likely(marked, art) is result
    assert afterwards.likely(replace(programme, roster={}), art) is SessionResult.SHORT_HANDED
    off = house(overrides=[f.cancelled("art", 0)])
    assert afterwards.likely(off, off.session(ART[0])) is SessionResult.CANCELLED


def test_the_lead_is_named_first() -> None:
    assert [each.leader for each in afterwards.seated(house(), ART[0])] == ["ana", "tia"]


def test_somebody_is_to_be_spoken_with_until_that_is_noted_or_they_have_left() -> None:
    missed = [f.marked(each, "ana") for each in ART[:3]]
    assert list(afterwards.to_speak_with(house(attendance=missed), f.day(20))) == ["ana"]
    spoken = house(attendance=missed, conversations=[f.spoken("ana", 15)])
    assert list(afterwards.to_speak_with(spoken, f.day(20))) == []
    left = house(attendance=missed)
    left = replace(left, leaders={**left.leaders, "ana": f.leader("ana", until=f.day(16))})
    assert list(afterwards.to_speak_with(left, f.day(20))) == []
