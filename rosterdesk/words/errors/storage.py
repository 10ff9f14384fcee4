"""Trouble with databases."""

from rosterdesk.words.language import N_

MESSAGES = {
    "database_missing": N_("there is no database at {database}; check the name, or create one"),
    "database_is_folder": N_("{database} is a folder; name the database file inside it"),
    "database_empty": N_("{database} is empty and holds no programme; restore a backup, or create a new one"),
    "database_not_one": N_("{database} is not a RosterDesk database; choose another file"),
    "database_foreign": N_("{database} is a database of another program; choose another file"),
    "database_damaged": N_("{database} is damaged and was left as it is; restore the latest backup"),
    "database_newer": N_(
        "{database} was written by RosterDesk {theirs}, which is newer than this one ({ours}); "
        "install that version, then open it again"
    ),
    "database_exists": N_("{database} exists already and was left as it is; choose another name"),
    "database_protected": N_(
        "{database} is write-protected and was left as it is; choose another name, or lift the protection"
    ),
    "database_long_name": N_("the name {database} is too long for this disk; choose a shorter one"),
    "database_no_folder": N_("the folder of {database} does not exist; create it, or choose another place"),
    "database_cannot_create": N_("{database} cannot be created there; choose a folder that you may write to"),
    "database_unreadable": N_("{database} cannot be read; ask for permission to open it"),
    "database_read_only": N_(
        "{database} can be read but not changed; ask for permission to write, or copy it"
    ),
    "database_locked": N_("{database} is in use by another program; wait a moment and try again"),
    "database_disk_full": N_(
        "the disk of {database} is full, nothing was changed; free some space and try again"
    ),
    "database_disk_trouble": N_(
        "{database} could not be read or written to the end, nothing was changed; "
        "check the disk or network drive"
    ),
    "database_unreachable": N_(
        "{database} cannot be reached; check the address, the user, the password and the network"
    ),
    "database_gone": N_(
        "{database} was moved or removed while it was open, nothing was changed; "
        "put it back, or export the programme"
    ),
    "database_refused": N_("{database} does not let this user do that; ask for permission to read and write"),
    "database_url": N_(
        "this database address cannot be used; write a file name, or postgresql://user@host/name"
    ),
    "database_driver": N_("a PostgreSQL database needs psycopg; install rosterdesk[postgresql]"),
    "passphrase_wanted": N_("{database} is protected with a passphrase; give it with --passphrase-file FILE"),
    "passphrase_wrong": N_(
        "this passphrase does not open {database}; check it, or restore a backup: "
        "a damaged file cannot be told from a wrong passphrase"
    ),
    "passphrase_empty": N_("the passphrase is empty; it stands on the first line of its file"),
    "database_not_encrypted": N_(
        "{database} is not protected with a passphrase; leave the passphrase out, "
        "or protect the programme in the window, in Settings"
    ),
    "encryption_missing": N_(
        "encrypted programmes need the library sqlcipher3, which is not installed; "
        "install it with: pip install sqlcipher3"
    ),
    "reference_gone": N_(
        "this speaks of something that is no longer there, or removes something still in use; "
        "look at the newer state and try again"
    ),
}
