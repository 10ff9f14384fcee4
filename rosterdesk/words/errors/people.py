"""Trouble with leaders, and with what people type into fields."""

from rosterdesk.words.language import N_

MESSAGES = {
    "not_whole": N_("“{text}” is not a whole number; write one in digits"),
    "not_clock": N_("“{text}” is not a time of day; write it like 9:30"),
    "not_length": N_("“{text}” is not a length of time; write hours, like 7:30 or 7 h 30 min"),
    "not_email": N_("“{text}” is not an e-mail address; write it like ana@example.org"),
    "not_money": N_("“{text}” is not an amount; write it like 22.50"),
    "times_reversed": N_("it ends before it starts; choose a later end"),
    "every_without_first": N_("say from which date the weeks are counted"),
    "own_mentor": N_("nobody is their own mentor; choose another leader"),
    "mentor_trainee": N_("{name} is a trainee; a mentor is staff or a volunteer"),
    "still_mentor": N_("{name} is a mentor, and a trainee cannot be one; name another mentor first"),
    "pair_nobody": N_("choose the other leader of the pair"),
    "pair_of_one": N_("a pair is two leaders; choose another one"),
    "pair_twice": N_("this pair is in the list already"),
    "pair_gone": N_("this pair was changed in the meantime; look at the newer state and try again"),
    "entry_gone": N_("this entry was changed in the meantime; look at the newer state and try again"),
    "entry_there": N_("the very same entry is in the list already"),
    "absence_past": N_("what is past cannot be covered any more; write today or a later day"),
    "leader_there": N_("this leader is in the programme already"),
    "leader_in_history": N_(
        "{name} is on rosters of the past or on published sheets, which keep the name; "
        "say until when they are with the programme instead"
    ),
}
