"""What a glance at each report tells, a sentence or two."""

from rosterdesk.words import dates
from rosterdesk.words.language import _, ngettext


def coverage_glance(*, running: int, full: int, sessions: int) -> str:
    """How many sessions can run, and how many with their full team."""
    return ngettext(
        "{running} of {n} session can run, {full} with a full team.",
        "{running} of {n} sessions can run, {full} with a full team.",
        sessions,
    ).format(n=dates.number(sessions), running=dates.number(running), full=dates.number(full))


def nothing_rostered(count: int = 0) -> str:
    """No week has a roster yet; how many sessions there are, where that is known."""
    if not count:
        return _("Nothing is rostered yet.")
    return ngettext(
        "Nothing is rostered yet: {n} session is in a week without a roster.",
        "Nothing is rostered yet: {n} sessions are in weeks without a roster.",
        count,
    ).format(n=dates.number(count))


def backed_glance(backed: int, wanting: int) -> str:
    """How many have the backups that they want."""
    return _("{backed} of {wanting} have their backups.").format(
        backed=dates.number(backed), wanting=dates.number(wanting)
    )


def unbuilt_glance(count: int) -> str:
    """How many are in weeks without a roster."""
    return ngettext(
        "{n} more is in a week without a roster.", "{n} more are in weeks without a roster.", count
    ).format(n=dates.number(count))


def cancelled_glance(count: int) -> str:
    """How many were called off."""
    return ngettext("{n} was cancelled.", "{n} were cancelled.", count).format(n=dates.number(count))


def fairness_glance(most: str, share: float, middle: float) -> str:
    """Which volunteer gives most of their offer, and how much the one in the middle gives."""
    return _(
        "{name} gives most of their offer: {most}; half of the volunteers give {middle} or less."
    ).format(name=most, most=dates.percent(share), middle=dates.percent(middle))


def contract_glance(reached: int, staff: int) -> str:
    """How many of the staff have their contract hours."""
    return ngettext(
        "{reached} of {n} member of staff has their contract hours.",
        "{reached} of {n} members of staff have their contract hours.",
        staff,
    ).format(reached=dates.number(reached), n=dates.number(staff))


def continuity_glance(share: float, groups: int, faces: float) -> str:
    """How much is led by a familiar face."""
    return ngettext(
        "{share} of the sessions have a familiar lead; {n} group has {faces} different leads.",
        "{share} of the sessions have a familiar lead; {n} groups have {faces} different leads on average.",
        groups,
    ).format(share=dates.percent(share), n=dates.number(groups), faces=dates.number(round(faces, 1)))


def resilience_glance(sure: int, led: int) -> str:
    """How many sessions bear that any one leader is away."""
    return ngettext(
        "Whoever is away: {sure} of {n} session still has a lead.",
        "Whoever is away: {sure} of {n} sessions still have a lead.",
        led,
    ).format(sure=dates.number(sure), n=dates.number(led))


def chance_glance(chance: float, led: float, weeks: float) -> str:
    """What would be led if everybody were away now and then."""
    return _(
        "If everybody were away on {chance} of their days, {led} of the sessions would be led, and in "
        "{weeks} of the weeks all of them."
    ).format(chance=dates.percent(chance), led=dates.percent_fine(led), weeks=dates.percent(weeks))


def irreplaceable_glance(listed: str) -> str:
    """Whom nobody can replace somewhere."""
    return _("Nobody could be called in the place of: {people}.").format(people=listed)


def mend_glance(skill: str, sessions: int) -> str:
    """What one more person with a skill would change."""
    return ngettext(
        "One more person with {skill} would secure {n} session.",
        "One more person with {skill} would secure {n} sessions.",
        sessions,
    ).format(skill=skill, n=dates.number(sessions))


def succession_glance(thin: str) -> str:
    """The groups that hang on one person."""
    return _("Only one person could lead: {groups}.").format(groups=thin)


def succession_fine() -> str:
    """No group hangs on one person."""
    return _("Every group has at least two people who could lead it.")


def barriers_glance(barrier_name: str, chances: int) -> str:
    """Which barrier costs most."""
    return ngettext(
        "“{barrier}” costs most: {n} chance is barred by it alone.",
        "“{barrier}” costs most: {n} chances are barred by it alone.",
        chances,
    ).format(barrier=barrier_name, n=dates.number(chances))


def free_glance(free: int, chances: int) -> str:
    """How many chances nothing bars."""
    return _("Nothing stands in the way of {free} of {chances} chances.").format(
        chances=dates.number(chances), free=dates.number(free)
    )


def skills_glance(met: int, asked: int) -> str:
    """How often what sessions ask for is there."""
    return _("What sessions ask for is there {met} times out of {asked}.").format(
        met=dates.number(met), asked=dates.number(asked)
    )


def thin_glance(listed: str) -> str:
    """What only one person has, though sessions ask for it."""
    return _("Only one person has what is asked for: {skills}.").format(skills=listed)


def peers_glance(share: float, team: float) -> str:
    """How much peers lead."""
    return _("Peers lead {share} of the sessions and hold {team} of the lead and co-lead seats.").format(
        share=dates.percent(share), team=dates.percent(team)
    )


def hours_glance(hours: str, people: int) -> str:
    """How much was done in all."""
    return ngettext("{n} person served {hours}.", "{n} people served {hours} in all.", people).format(
        n=dates.number(people), hours=hours
    )


def amount_glance(amount: str) -> str:
    """What it comes to."""
    return _("Honoraria come to {amount}.").format(amount=amount)


def unnoted_glance(count: int) -> str:
    """How many seats count although nobody noted whether the person came."""
    return ngettext(
        "Of {n} seat it was not noted whether the person came; it counts.",
        "Of {n} seats it was not noted whether the person came; they count.",
        count,
    ).format(n=dates.number(count))


def nothing_noted() -> str:
    """Nobody noted how any session went."""
    return _("Nothing has been noted about these sessions yet.")


def how_to_note() -> str:
    """What to do so that something is."""
    return _("Note on the board how a session went, and it counts here.")


def noted_glance(noted: int, sessions: int) -> str:
    """Of how many sessions something was noted."""
    return ngettext(
        "It was noted of {noted} of {n} session how it went.",
        "It was noted of {noted} of {n} sessions how they went.",
        sessions,
    ).format(noted=dates.number(noted), n=dates.number(sessions))


def people_glance(people: int, usual: float) -> str:
    """How many people came."""
    return ngettext(
        "{n} person came, {usual} on average.", "{n} people came, {usual} to a session on average.", people
    ).format(n=dates.number(people), usual=dates.number(usual))


def feeling_glance(feeling: float) -> str:
    """How it felt for the leaders."""
    return _("It felt {feeling} of 5 for the leaders.").format(feeling=dates.number(feeling))


def came_glance(came: int, noted: int) -> str:
    """How often the leaders were there."""
    return _("Leaders were there for {came} of {noted} seats.").format(
        came=dates.number(came), noted=dates.number(noted)
    )


def not_counted() -> str:
    """At the end of a bar of a group whose people nobody counted."""
    return _("not counted")
