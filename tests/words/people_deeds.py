"""Every deed about leaders and pairs, with what it is called."""

from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import people
from rosterdesk.domain.programme import Programme
from tests import factories as make

Named = tuple[ChangeSet, str]


def of(programme: Programme) -> list[Named]:
    """Deeds on Maya, Ben and Cai, of whom Cai is on no roster."""
    return [
        (people.add(programme, make.leader("dee", display_name="Dee D.")), "Add Dee D."),
        (people.change(programme, "maya", phone="555"), "Maya: telephone"),
        (people.change(programme, "maya", phone="555", email="m@x"), "Change Maya"),
        (people.end(programme, "maya", last=make.day(3)), "Maya leaves after 3 December 2026"),
        (people.remove(programme, "cai", today=make.MONDAY), "Remove Cai"),
        (people.pair(programme, before=None, after=make.apart("maya", "ben")), "Keep Maya and Ben apart"),
        (people.pair(programme, before=None, after=make.together("maya", "ben")), "Maya and Ben together"),
    ]


def on_pairs() -> list[Named]:
    """Deeds on a pair that is there, in a programme of the same three."""
    leaders = [make.leader(each) for each in ("maya", "ben", "cai")]
    before = make.apart("maya", "ben")
    programme = make.programme(leaders=leaders, pairs=[before])
    return [
        (people.pair(programme, before=before, after=make.together("maya", "cai")), "Maya and Cai together"),
        (people.pair(programme, before=before, after=None), "Maya and Ben are no longer a pair"),
    ]
