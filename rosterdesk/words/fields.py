"""What every field of groups, venues, qualifications and the settings is called, and what it means."""

from collections.abc import Mapping

from rosterdesk.words.language import N_, _

# kind → field → (what the form calls it, what it means)
_FIELDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "group": {
        "name": (N_("Name"), ""),
        "kind": (N_("Kind"), N_("Decides the icon and the colour on the board. Any word will do.")),
        "venue": (N_("Place"), ""),
        "meetings": (N_("Meets"), ""),
        "setup_minutes": (N_("Setting up before"), N_("Minutes that leaders need to be there earlier.")),
        "tidy_minutes": (N_("Tidying after"), N_("Minutes that leaders stay longer.")),
        "load": (N_("Load"), N_("Nobody is given two heavy sessions on one day.")),
        "priority": (N_("Priority"), N_("3 is served first when there are too few leaders.")),
        "min_team": (N_("Smallest team"), N_("With fewer leads and co-leads a session cannot run.")),
        "lead": (N_("The lead needs"), N_("A backup needs the same.")),
        "co_leads": (N_("Co-leads"), ""),
        "co_lead": (N_("A co-lead needs"), ""),
        "shadows": (N_("Shadow seats"), N_("Places for trainees beside their mentors.")),
        "backups": (N_("Backups"), N_("How many leaders are on call for each session.")),
        "team_needs": (N_("The team needs"), N_("So many leads and co-leads must hold it on the day.")),
        "regulars": (N_("Regulars"), N_("The people the group knows; they lead it wherever possible.")),
        "ladder": (N_("When nobody can be found"), N_("What to try, one step after another.")),
    },
    "venue": {
        "name": (N_("Name"), ""),
        "address": (N_("Address"), ""),
        "features": (N_("Features"), N_("Whoever needs a feature is placed only where it exists.")),
        "travel_minutes": (N_("Travel"), ""),
    },
    "qualification": {
        "name": (N_("Name"), ""),
        "valid_months": (N_("Valid for"), N_("Months after which it has to be renewed.")),
        "safety": (N_("Safety"), N_("Nobody leads without it, whatever the coordinator says.")),
    },
    "settings": {
        "name": (N_("Name"), N_("Stands on every printed sheet.")),
        "timezone": (N_("Time zone"), N_("As in America/Toronto; empty means this computer's own.")),
        "region": (N_("Region"), N_("A province or a country; decides the paper and the holidays on offer.")),
        "language": (N_("Language of the sheets"), N_("Printed sheets are in this language.")),
        "week_starts_on": (N_("A week starts on"), ""),
        "afternoon": (N_("The afternoon starts at"), ""),
        "evening": (N_("The evening starts at"), N_("On-call blocks are mornings, afternoons and evenings.")),
        "goals": (N_("Goals"), ""),
        "rules": (N_("Rules"), ""),
        "gap_minutes": (N_("Between two sessions"), N_("Breathing space for somebody who leads both.")),
        "rest_minutes": (
            N_("Rest from day to day"),
            N_("Hours from the last session to the next day's first."),
        ),
        "days_per_week": (N_("Days a week"), N_("Nobody serves on more days of a week.")),
        "sessions_backed_at_once": (N_("Sessions backed at once"), N_("In one part of a day.")),
        "fairness_weeks": (N_("Weeks looked back on"), N_("Fair shares count these weeks too.")),
        "absences_lapse_weeks": (
            N_("Absences lapse after"),
            N_("Weeks after which an unexplained absence counts no more."),
        ),
    },
}


def name(kind: str, field: str) -> str:
    """What the form calls a field."""
    return _(_FIELDS[kind][field][0])


def meaning(kind: str, field: str) -> str:
    """What a field means, where its name does not say it all."""
    told = _FIELDS[kind][field][1]
    return _(told) if told else ""


def short(kind: str, field: str) -> str:
    """A field inside a line of text: `the lead needs`."""
    text = name(kind, field)
    return text[:1].lower() + text[1:]
