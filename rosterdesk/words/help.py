"""Help for each page, and the sheet of keys: short, in the words of the window, without a network."""

from collections.abc import Mapping, Sequence

from rosterdesk.words.language import N_, _

Section = tuple[str, str]
PAGES: Mapping[str, Sequence[Section]] = {
    "this_week": (
        (
            N_("What this page is for"),
            N_(
                "It answers the question of a Monday morning: what waits for me in the next nine weeks? "
                "Each line has a button that leads to where it is seen to."
            ),
        ),
        (
            N_("Open and fragile"),
            N_(
                "An open seat has nobody yet. A fragile session runs, but one absence would stop it: nobody "
                "is to spare in its team and nobody is on call."
            ),
        ),
        (
            N_("The weeks above"),
            N_(
                "Choose a week to see it on the board. The sign says whether it is empty, a draft or "
                "published."
            ),
        ),
        (
            N_("Finding anything"),
            N_(
                "Ctrl+K finds people, groups, sessions, pages and every command by a few letters, a "
                "person also by telephone number; “away” and a name begins an absence. F8 takes the "
                "keyboard to a message that is in sight, Ctrl+/ lists all keys."
            ),
        ),
    ),
    "roster": (
        (
            N_("Reading the board"),
            N_(
                "Every card is a session, every chip in it a seat. A dashed chip is open. A star is a "
                "regular person of the group, a lock is left alone by builds, a telephone is the backup."
            ),
        ),
        (
            N_("Filling a seat"),
            N_(
                "Select it and press Enter, then type a few letters of a name; or choose somebody in the "
                "inspector at the right, where the best come first and nobody is hidden: who cannot is "
                "listed with the reason. Or drag a chip to another seat."
            ),
        ),
        (
            N_("Building"),
            N_(
                "Every goal has a tick once it is proved that no roster is better in it; before that it says "
                "below what it cannot come. Stop and keep whenever you like. What was found lies over the "
                "board: keep all of it, or only the sessions that stay ticked."
            ),
        ),
        (
            N_("Others as good…"),
            N_(
                "Often many rosters are equally good. This finds up to three that are as good in the first "
                "goals and give the seats to other people. Choose one to see it on the board, and what it "
                "would mean for whom; none is kept before you keep it."
            ),
        ),
        (
            N_("Rules"),
            N_(
                "Where a rule stands in the way you are told which. Most can be overridden with a reason, "
                "which stays with the seat. Safety qualifications cannot."
            ),
        ),
        (
            N_("Afterwards"),
            N_(
                "Once a session has begun, P, R, A and I note who was there, came late, did not come or was "
                "ill; O asks how it went. Illness and leave never count. After three absences without a word "
                "builds wait until somebody has spoken with that person."
            ),
        ),
        (
            N_("Agreed by telephone"),
            N_(
                "S lists with whom a leader could change places, the best for both first; or press S on one "
                "seat and again on the other. Where a rule stands in the way of one of them, you are asked "
                "for a reason. G gives a seat back and brings the calls for it."
            ),
        ),
        (
            N_("Draft and published"),
            N_(
                "Whatever you change is a draft that is saved at once. People hold on to what you publish; "
                "the line at the foot counts what has changed since. Once published, the sheets can be "
                "printed: the whole week the first time, later only the changes. Undo goes back as far as "
                "you like."
            ),
        ),
        (
            N_("The line at the foot"),
            N_(
                "How many sessions of the week shown can run and how many have a backup; then how many would "
                "still run whoever one leader is away, counted once nothing changes for a moment. “Proved” "
                "means that no roster is better."
            ),
        ),
        (
            N_("Answers"),
            N_(
                "Press Y or X on a seat when its person has said yes or no; again, and it is nothing yet. "
                "After a no, “Find cover” opens the seat and brings the calls for it."
            ),
        ),
    ),
    "leaders": (
        (
            N_("Who is listed"),
            N_(
                "Everybody who can be rostered: staff with contract hours, volunteers with what they agreed "
                "to, and trainees, who learn beside a mentor. Enter opens a person's own page; a right click "
                "or Shift+F10 brings all that can be done with them: is away, a leave, a slip, leaving."
            ),
        ),
        (
            N_("When they can"),
            N_(
                "Paint the week with prefer, can and rather not. Time that is not painted is cannot. What "
                "is different on one date goes under exceptions, and is stronger than the week."
            ),
        ),
        (
            N_("Load"),
            N_(
                "What somebody has led in the last weeks of what they offered, and why they serve as much or "
                "as little as they do in the weeks shown: what kept them from each session, the commonest "
                "first."
            ),
        ),
        (
            N_("Away"),
            N_(
                "Leave has no reason and never counts against anyone. It is told as “away” everywhere else, "
                "and not at all on sheets for the wall."
            ),
        ),
        (
            N_("A list in a spreadsheet"),
            N_(
                "File, Import takes in a list of people: headings such as Name, Telephone and Kind in the "
                "first row, a person in each row below. Whoever is there already is brought up to date, the "
                "others stay as they are. File, Export gives a list to look at or to fill in."
            ),
        ),
        (
            N_("When somebody leaves"),
            N_(
                "Give the last day: what they have done stays on record, and the seats they hold after it "
                "are open again. An entry made by mistake can be removed as long as nothing is on record."
            ),
        ),
    ),
    "groups": (
        (
            N_("What a group is"),
            N_(
                "An activity that meets again and again. Say in plain words when it meets, and look at the "
                "next dates below: they are what the program has understood."
            ),
        ),
        (
            N_("Its team"),
            N_(
                "How many lead, what they must hold, and who are the regular people. The team may need "
                "somebody with first aid, whoever that is."
            ),
        ),
        (
            N_("This once"),
            N_(
                "Single sessions are cancelled, moved or added under the next sessions, or on the board, "
                "to which a right click or Shift+F10 on a group leads."
            ),
        ),
    ),
    "away": (
        (
            N_("Who is away when"),
            N_("A bar for each leave, and below how many are free each day. Drag over days to add one."),
        ),
        (
            N_("Before you say yes"),
            N_(
                "The program shows which sessions would lose whom, and what the least repair would be. "
                "Wellness leave is never refused by the program; it only shows what has to change."
            ),
        ),
        (
            N_("Somebody phones in"),
            N_(
                "Ctrl+L from anywhere, a few letters of the name, Enter, and Enter again for today. Y, N, A "
                "and S note what was answered. The same way somebody who is away is there again."
            ),
        ),
        (
            N_("Texts to send"),
            N_(
                "T lists everybody whose sessions have changed, with a text for each in the language of the "
                "programme: what they do now, when, where and with whom, and never why. Copy it, or hand it "
                "to your e-mail program."
            ),
        ),
    ),
    "sheets": (
        (
            N_("Which sheet"),
            N_(
                "The arrow keys go through the list; Enter goes to the print button. The call sheet is for "
                "the day on which the computer is off. Slips are two on a page, to cut apart. After a "
                "change, print the changes: they say who serves instead of whom, and never why."
            ),
        ),
        (
            N_("A notice for the door"),
            N_(
                "Choose the sheet for the door, then a session that is cancelled or moved under “Which day”. "
                "The notice says that the group does not meet, and when it meets next."
            ),
        ),
        (
            N_("Paper"),
            N_("What you see here is what is printed and what is saved as PDF, page for page."),
        ),
        (
            N_("For whom"),
            N_(
                "A wall sheet has display names, no numbers, and never says that anybody is away. A team "
                "sheet has the numbers of those who share them. Before printing you are told which personal "
                "data the pages hold."
            ),
        ),
    ),
    "reports": (
        (
            N_("What this page is for"),
            N_(
                "Month end, and any time somebody asks how it goes. Choose a report at the left and the "
                "dates above; the figure and the numbers follow the programme as you change it."
            ),
        ),
        (
            N_("Looking ahead"),
            N_(
                "Resilience tells which sessions would still have a lead if any one person were away, "
                "succession who could lead each group next, barriers what keeps people from sessions."
            ),
        ),
        (
            N_("Hours and honoraria"),
            N_(
                "Choose a person in the table to print their own statement. Hours count every seat held, "
                "setting up and tidying included; being on call is not paid."
            ),
        ),
        (
            N_("Taking it along"),
            N_(
                "Print the evaluation, which holds no names, or copy the table. A CSV file opens in any "
                "spreadsheet. Who changed what is on the page History."
            ),
        ),
    ),
    "history": (
        (
            N_("Changes"),
            N_(
                "Every change with who made it and when. Choose one and step back to it: the programme is "
                "then what it was after that change. Stepping back is a change as well, and can be undone."
            ),
        ),
        (
            N_("Published"),
            N_(
                "Every version that was published. Compare any two, or one with the draft, and see seat "
                "by seat who comes instead of whom; what differs from what people hold can be printed. "
                "Going back makes the draft of what is still to come what the version says; nothing is "
                "published by that."
            ),
        ),
        (
            N_("Answers"),
            N_(
                "What people said to the sessions that were published for them. Click on a heading to list "
                "them by person or by session. Y and X note an answer, also to many sessions at once: choose "
                "them with Shift or Ctrl, or all that are listed with Ctrl+A. G gives seats back and brings "
                "the calls for them. A right click or Shift+F10 shows the session on the board, or the page "
                "or slip of who answered."
            ),
        ),
    ),
    "settings": (
        (
            N_("What matters most"),
            N_(
                "The goals are taken in their order: a lower one never costs a higher one anything. Drag "
                "them, or move them by Alt and the arrows."
            ),
        ),
        (
            N_("Rules and places"),
            N_(
                "Numbers that hold for everybody, venues with their features and travel times, and days on "
                "which nothing takes place."
            ),
        ),
        (
            N_("Safety"),
            N_(
                "Under a passphrase the file is encrypted, and so are its backups; it is asked for whenever "
                "the programme is opened. Nobody can help with a lost one. What is printed or exported is "
                "not encrypted."
            ),
        ),
    ),
}
PANELS: Mapping[str, Sequence[tuple[str, str]]] = {  # what is said on pages that speaks of a panel
    "build": (("roster", "Building"), ("roster", "Others as good…"), ("settings", "What matters most")),
    "publish": (("roster", "Draft and published"), ("roster", "Answers")),
    "cover": (("away", "Somebody phones in"), ("away", "Before you say yes"), ("away", "Texts to send")),
    "swap": (("roster", "Agreed by telephone"),),
    "reason": (("roster", "Rules"),),
    "session": (("groups", "This once"),),
    "outcome": (("roster", "Afterwards"),),
    "adding": (("leaders", "Who is listed"), ("leaders", "When they can")),
    "leaving": (("leaders", "When somebody leaves"),),
}


def title(page: str) -> str:
    """The title of the help for a page, by what the navigation calls the page."""
    return _("Help: {page}").format(page=page)


def sections(topic: str) -> list[Section]:
    """Headings and texts for a page or a panel by its code; none where nothing is said of it."""
    parts = PAGES.get(topic) or [_part(page, heading) for page, heading in PANELS.get(topic, ())]
    return [(_(heading), _(text)) for heading, text in parts]


def _part(page: str, wanted: str) -> Section:
    return next((heading, text) for heading, text in PAGES[page] if heading == wanted)


def nothing() -> str:
    """What stands in place of help where there is none."""
    return _("There is no help for this page yet. The keys are listed below.")


def keys_title() -> str:
    """The title of the sheet of keys."""
    return _("Keys")


def keys_of_page() -> str:
    """The heading above the keys that work on the page in front."""
    return _("Keys on this page")


def all_keys() -> str:
    """The link from help to the sheet of all keys."""
    return _("All keys")


def elsewhere() -> str:
    """The heading above the keys of commands that are in no menu."""
    return _("And also")
