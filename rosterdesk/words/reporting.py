"""What the page Reports says: the reports, their figures and the heads of their tables."""

from collections.abc import Mapping
from datetime import date

from rosterdesk.words import dates
from rosterdesk.words.language import N_, _, pgettext

REPORTS: Mapping[str, tuple[str, str, str]] = {
    # code: (name, the question that it answers, how it is counted)
    "coverage": (
        N_("Coverage"),
        N_("Which sessions have their team?"),
        N_("A full team has every lead and co-lead seat filled, and the skills that the team needs."),
    ),
    "attendance": (
        N_("Attendance"),
        N_("How many came, week by week?"),
        N_(
            "From what was noted after each session. Leaders who were ill are counted neither as there nor "
            "as missing."
        ),
    ),
    "groups": (
        N_("How groups are doing"),
        N_("How many come to each group, and how does it feel?"),
        N_(
            "From what was noted after each session. How it felt for the leaders is from 1, hard, to 5, good."
        ),
    ),
    "fairness": (
        N_("Fair shares"),
        N_("How evenly is the work shared?"),
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
            "Who is free and trained for at least half of its sessions in these dates could lead it. Being "
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
        N_("How much is led by peers?"),
        N_("Peers are volunteers and trainees; staff are those with a contract."),
    ),
    "hours": (
        N_("Hours and honoraria"),
        N_("Who did how much, and what does it come to?"),
        N_(
            "Every seat held counts from setting up to tidying, up to today; being on call is not paid. "
            "Hours are those that really pass, also in nights when clocks change."
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
    "ran": N_("Ran"),
    "short_handed": N_("Short-handed"),
    "came_people": N_("Who came"),
    "usual": N_("Average"),
    "feeling": N_("Felt"),
    "came": N_("Leaders there"),
    "late": N_("Late"),
    "missed": N_("Missing"),
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
    "came": N_("people who came"),
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
    "came": N_("people who came"),
    "usual": N_("people on average"),
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
    """The figure shows fewer bars than there are; of the table nothing is said, since paper has none."""
    return _("The figure shows the first {shown} of {whole}.").format(
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


def nothing_there() -> str:
    """Over the place of a bar where there is nothing to tell, in little room."""
    return "–"
