"""What the page Reports says: the reports, their figures and the heads of their tables."""

from collections.abc import Mapping
from datetime import date

from rosterdesk.words import dates
from rosterdesk.words.language import N_, _, ngettext, pgettext

REPORTS: Mapping[str, tuple[str, str, str]] = {
    # code: (name, the question that it answers, how it is counted)
    "coverage": (
        N_("Coverage"),
        N_("Which sessions have their team?"),
        N_("A full team has every lead and co-lead seat filled, and the skills that the team needs."),
    ),
    "fairness": (
        N_("Fair shares"),
        N_("Who gives how much of what they offered?"),
        N_(
            "Volunteers and trainees: sessions against those they offered. Staff: hours against their "
            "contract. Days away are taken off what was offered, so that illness changes nothing."
        ),
    ),
    "continuity": (
        N_("Continuity"),
        N_("How often does a group see a familiar face?"),
        N_(
            "Familiar are the regular people of a group; where it names none, whoever leads it most. Fewer "
            "different leads are easier for members."
        ),
    ),
    "resilience": (
        N_("Resilience"),
        N_("Whom can we not afford to lose?"),
        N_(
            "Everybody is thought away for a week at a time. Backups step up first, in the best way; then "
            "somebody else is called."
        ),
    ),
    "succession": (
        N_("Succession"),
        N_("Who could lead each group next?"),
        N_(
            "Who is free, trained and able to be there in at least one of its sessions of these dates. Being "
            "away passes, so it does not count here."
        ),
    ),
    "barriers": (
        N_("Barriers"),
        N_("What keeps people from sessions?"),
        N_(
            "A chance is one person who is there that day and could serve in one session. Being away is no "
            "barrier. Lifting a barrier opens the chances that it bars by itself."
        ),
    ),
    "skills": (
        N_("Languages and training"),
        N_("Who speaks what, and who holds what?"),
        N_("People are those with the programme on the last day. Ending soon is within 90 days of it."),
    ),
    "peers": (
        N_("Led by peers"),
        N_("How much do peers lead themselves?"),
        N_("Peers are volunteers and trainees; staff are those with a contract."),
    ),
    "hours": (
        N_("Hours and honoraria"),
        N_("Who did how much, and what does it come to?"),
        N_(
            "Every seat held counts from setting up to tidying; being on call is not paid. Hours are those "
            "that pass on the clock of the programme, also in nights when clocks change."
        ),
    ),
}
HEADS: Mapping[str, str] = {
    "stretch": N_("From"),
    "leader": N_("Leader"),
    "group": N_("Group"),
    "kind": N_("Kind"),
    "sessions": N_("Sessions"),
    "led": N_("With a lead"),
    "running": N_("Can run"),
    "full": N_("Full team"),
    "backed": N_("Backed"),
    "cancelled": N_("Cancelled"),
    "offered": N_("Offered"),
    "used": N_("Share"),
    "blocks": N_("On call"),
    "hours": N_("Hours"),
    "contract": N_("Contract"),
    "faces": N_("Faces"),
    "most": N_("Led most often by"),
    "familiar": N_("Familiar"),
    "leads": N_("Leads"),
    "sure": N_("A backup steps up"),
    "callable": N_("Somebody to call"),
    "nobody": N_("Nobody to call"),
    "ready": N_("Could lead"),
    "leading": N_("Leads now"),
    "next": N_("Could lead next"),
    "near": N_("One training away"),
    "trainees": N_("Trainees on their way"),
    "barrier": N_("Barrier"),
    "alone": N_("By itself"),
    "among": N_("With others"),
    "people": N_("People"),
    "skill": N_("Language or training"),
    "ending": N_("Ending soon"),
    "asked": N_("Asked for in"),
    "met": N_("Met in"),
    "present": N_("There in"),
    "by_peers": N_("Led by peers"),
    "by_staff": N_("Led by staff"),
    "team_peers": N_("Peers in teams"),
    "meeting": N_("Meetings alone"),
    "rate": N_("Hourly rate"),
    "amount": N_("Honorarium"),
}
PARTS: Mapping[str, str] = {
    # what a part of a bar stands for
    "full": N_("full team"),
    "short": N_("can run, not full"),
    "failing": N_("cannot run"),
    "unbuilt": N_("no roster yet"),
    "used": N_("of what was offered"),
    "familiar": N_("familiar face"),
    "other": N_("somebody else"),
    "sure": N_("a backup steps up"),
    "callable": N_("somebody to call"),
    "nobody": N_("nobody to call"),
    "whoever": N_("led whoever is away"),
    "unled": N_("no lead as it is"),
    "leading": N_("leads now"),
    "next": N_("could lead next"),
    "trainees": N_("trainee on the way"),
    "alone": N_("bars by itself"),
    "among": N_("bars with others"),
    "lasting": N_("has it"),
    "ending": N_("ends within 90 days"),
    "by_peers": N_("led by peers"),
    "by_staff": N_("led by staff"),
    "nobody_leads": N_("no lead"),
    "meeting": N_("the meeting"),
    "around": N_("setting up and tidying"),
}
UNITS: Mapping[str, str] = {
    "sessions": N_("sessions"),
    "share": N_("share of what was offered"),
    "led": N_("share of the sessions led"),
    "people": N_("people"),
    "chances": N_("chances"),
    "hours": N_("hours"),
}
BARRIERS: Mapping[str, str] = {
    "time": N_("Not free at that time"),
    "travel": N_("Too far to travel"),
    "access": N_("The place lacks access"),
    "caps": N_("Agreed limit is reached"),
    "rest": N_("Rest and days off"),
    "training": N_("Training is missing"),
    "language": N_("Language is missing"),
    "company": N_("No mentor, or kept apart"),
}


def name(code: str) -> str:
    """What a report is called."""
    return _(REPORTS[code][0])


def question(code: str) -> str:
    """The question that a report answers."""
    return _(REPORTS[code][1])


def meaning(code: str) -> str:
    """How a report is counted."""
    return _(REPORTS[code][2])


def head(code: str) -> str:
    """The title over a column."""
    return _(HEADS[code])


def part(code: str) -> str:
    """What a part of a bar stands for, in the legend."""
    return _(PARTS[code])


def unit(code: str) -> str:
    """What the bars of a figure count."""
    return _(UNITS[code])


def barrier(code: str) -> str:
    """A barrier in words."""
    return _(BARRIERS[code])


def stretch(first: date, last: date) -> str:
    """A week, or a part of one, by its first day; a month by its name where it is a whole one."""
    whole = first.day == 1 and (last - first).days > 26
    return dates.month_short(first) if whole else dates.day_short(first)


def out_of(count: int, whole: int) -> str:
    """So many of so many: `3 of 8`."""
    return _("{count} of {whole}").format(count=dates.number(count), whole=dates.number(whole))


def reading(title: str, bars: str) -> str:
    """What the eye sees in a figure, for whoever cannot see it."""
    return _("{title}. {bars}.").format(title=title, bars=bars)


def bar(label: str, told: str, parts: str) -> str:
    """One bar in words."""
    return _("{label}: {told} ({parts})").format(label=label, told=told, parts=parts)


def bar_alone(label: str, told: str) -> str:
    """A bar of one part in words."""
    return pgettext("a bar", "{label}: {told}").format(label=label, told=told)


def bar_part(part_name: str, length: str) -> str:
    """A part of a bar in words."""
    return pgettext("part of a bar", "{part} {length}").format(part=part_name, length=length)


def cut_figure(shown: int, whole: int) -> str:
    """The figure shows fewer bars than the table has lines."""
    return _("The figure shows the first {shown} of {whole}; the table has them all.").format(
        shown=dates.number(shown), whole=dates.number(whole)
    )


def could(name_: str, sessions: int, whole: int) -> str:
    """Who could lead a group, and in how many of its sessions where not in all."""
    if sessions == whole:
        return name_
    return _("{name} ({count} of {whole})").format(
        name=name_, count=dates.number(sessions), whole=dates.number(whole)
    )


def lacks(qualification: str, people: str) -> str:
    """Who could lead a group with one qualification more."""
    return pgettext("missing training", "{qualification}: {people}").format(
        qualification=qualification, people=people
    )


def coverage_glance(*, running: int, full: int, sessions: int) -> str:
    """How many sessions can run, and how many with their full team."""
    return ngettext(
        "{running} of {n} session can run, {full} with a full team.",
        "{running} of {n} sessions can run, {full} with a full team.",
        sessions,
    ).format(n=dates.number(sessions), running=dates.number(running), full=dates.number(full))


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
    return _("Of {chances} chances, nothing bars {free}.").format(
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
