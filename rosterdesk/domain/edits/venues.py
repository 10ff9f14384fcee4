"""Edits of venues and of the time it takes from one to another."""

from dataclasses import fields, replace

from rosterdesk.domain.changes import ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import valid
from rosterdesk.domain.edits.ids import fresh_id
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Venue
from rosterdesk.domain.programme import Programme

LONGEST_TRAVEL = 1440


def held(programme: Programme, venue: str) -> Venue:
    """The venue of that id; UserError `venue_gone` where there is none."""
    try:
        return programme.venues[venue]
    except KeyError:
        raise UserError("venue_gone") from None


def other_names(programme: Programme, venue: str | None) -> frozenset[str]:
    """The names that a venue may not have, because others have them."""
    return frozenset(each.name for each in programme.venues.values() if each.id != venue)


def add(programme: Programme, name: str) -> ChangeSet:
    """A new place, without features."""
    tidy = valid.name(name, other_names(programme, None))
    made = Venue(id=fresh_id(tidy, programme.venues, otherwise="venue"), name=tidy)
    return changeset(Label("venue_add", {"venue": made.id}), [put(programme, Table.VENUES, made)])


def change(programme: Programme, after: Venue) -> ChangeSet:
    """The venue is as `after` says."""
    before = held(programme, after.id)
    after = replace(
        after,
        name=valid.name(after.name, other_names(programme, after.id)),
        address=after.address.strip(),
        features=tuple(dict.fromkeys(each.strip() for each in after.features if each.strip())),
    )
    for other, minutes in after.travel_minutes:
        held(programme, other)
        valid.between(minutes, 0, LONGEST_TRAVEL)
    differing = [f.name for f in fields(Venue) if getattr(before, f.name) != getattr(after, f.name)]
    values = {"venue": after.id} | ({"field": differing[0]} if len(differing) == 1 else {})
    return changeset(Label("venue_change", values), [put(programme, Table.VENUES, after)])


def set_travel(programme: Programme, one: str, other: str, minutes: int) -> ChangeSet:
    """From one venue to the other, and back, it takes so many minutes."""
    if one == other:
        raise ValueError("there is no way from a place to itself")
    valid.between(minutes, 0, LONGEST_TRAVEL)
    told = _travel(held(programme, one), other, minutes)
    silent = _travel(held(programme, other), one, 0)
    changes = [put(programme, Table.VENUES, each) for each in (told, silent)]
    return changeset(Label("travel", {"venue": one, "other": other, "minutes": minutes}), changes)


def remove(programme: Programme, venue: str) -> ChangeSet:
    """The place goes, with the ways to it; UserError `venue_used` where groups or sessions are held there."""
    gone = held(programme, venue)
    groups = [each.name for each in programme.groups.values() if each.venue == venue]
    sessions = [each for each in programme.overrides.values() if each.venue == venue]
    if groups or sessions:
        raise UserError("venue_used", name=gone.name, groups=len(groups), sessions=len(sessions))
    ways = (_travel(each, venue, 0) for each in programme.venues.values() if each.id != venue)
    changes = [put(programme, Table.VENUES, each) for each in ways]
    changes.append(drop(programme, Table.VENUES, venue))
    return changeset(Label("venue_remove", {"venue": venue, "name": gone.name}), changes)


def _travel(venue: Venue, other: str, minutes: int) -> Venue:
    """The venue with the way to another; a way of no minutes need not be told."""
    ways = {each: told for each, told in venue.travel_minutes if each != other}
    if minutes:
        ways[other] = minutes
    return replace(venue, travel_minutes=tuple(ways.items()))
