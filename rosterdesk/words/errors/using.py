"""Trouble with how the program was called, and with what the window waits for."""

from rosterdesk.words.language import N_

MESSAGES = {
    "database_silent": N_(
        "{database} does not answer, nothing was changed; wait a moment, check the network and try again"
    ),
    "call": N_("{message} (see {help})"),
    "one_source": N_("name one programme: a programme file or a database, or --database URL, and not both"),
    "passphrase_file": N_(
        "the passphrase cannot be read from {path}; it stands on the first line of a text file in UTF-8"
    ),
    "passphrase_of_server": N_("a database on a server takes no passphrase; leave --passphrase-file out"),
    "passphrase_of_text": N_("a programme file is never encrypted; leave --passphrase-file out"),
    "not_a_date": N_("“{text}” is not a date; write it like 2026-11-30"),
    "not_a_count": N_("“{text}” is not a number of weeks or workers; write a whole number from 1 to 999999"),
    "not_a_number": N_("“{text}” is not a whole number from 0 to 2147483647"),
    "not_seconds": N_("“{text}” is not a number of seconds; write one above 0 and below 1000000, like 60"),
    "period_too_far": N_("{weeks} weeks from {since} is further than the program plans; choose nearer dates"),
    "not_json_name": N_("{name}: only .json files can be read and written here; choose such a name"),
    "not_pdf_name": N_("“{name}” is no name for a sheet; choose one that ends in .pdf"),
    "not_import_name": N_("{name}: only .json, .xlsx and .csv files can be read here; choose such a file"),
    "not_export_name": N_(
        "{name}: only .json, .xlsx, .csv, .ics and .html files can be written here; choose such a name"
    ),
    "only_for_tables": N_("{option} has a use only for tables (.xlsx, .csv); leave it out"),
    "only_for_readers": N_("{option} has no use for this file, which is always whole; leave it out"),
    "only_for_roster": N_(
        "{option} has a use only for a calendar (.ics), a page (.html) and the table roster; leave it out"
    ),
    "unknown_group": N_("there is no group “{group}”; a group is named by id, as in the programme file"),
    "unknown_group_near": N_("there is no group “{group}”; perhaps “{near}” is meant"),
    "unknown_venue_near": N_("there is no venue “{venue}”; perhaps “{near}” is meant"),
    "unknown_leader_near": N_("there is no leader “{leader}”; perhaps “{near}” is meant"),
    "unknown_session_near": N_("there is no session “{session}”; perhaps “{near}” is meant"),
    "database_json_name": N_(
        "{name}: such a name is for a programme file; choose one for the database that does not end in .json"
    ),
    "answer_unwritable": N_("the answer cannot be written ({reason}); send it elsewhere"),
    "cannot_write": N_("{name} cannot be written ({why}); choose another place"),
    "no_sample_folder": N_("the folder {path} for the demo cannot be made; make room for it there"),
    "sheet_without_leaders": N_("the sheet “{sheet}” is not about single leaders; leave --leader out"),
    "sheet_without_venue": N_("the sheet “{sheet}” is not about one venue; leave --venue out"),
    "sheet_without_day": N_("the sheet “{sheet}” is always of whole weeks; leave --day out"),
    "sheet_without_dates": N_("the sheet “{sheet}” is always of whole weeks; leave --until out"),
    "until_alone": N_("--until needs --from, the first day; give both"),
    "until_with_weeks": N_("--until and --weeks both say where the sheet ends; leave one of them out"),
    "sheet_without_session": N_("the sheet “{sheet}” is not about one session; leave --session out"),
    "unknown_venue": N_("there is no venue “{venue}”; a venue is named by id, as in the programme file"),
    "no_window": N_("there is no display to open a window on; `rosterdesk --help` lists what works without"),
    "database_open_here": N_(
        "{database} is open in another window and was left as it is; choose another name, "
        "or close that window first"
    ),
}
