"""What a deed is called, in the undo menu and in the history: `Maya leads Tuesday art`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rosterdesk.domain.changes import Label
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import CallAnswer, Reply, Role
from rosterdesk.words import changes_people, changes_setup, dates, names, terms
from rosterdesk.words.language import N_, _, ngettext

_TAKES = {
    Role.LEAD: N_("{leader} leads {session}"),
    Role.CO_LEAD: N_("{leader} co-leads {session}"),
    Role.SHADOW: N_("{leader} shadows in {session}"),
    Role.BACKUP: N_("{leader} backs {session}"),
}
_LEAVES = {
    Role.LEAD: N_("{leader} no longer leads {session}"),
    Role.CO_LEAD: N_("{leader} no longer co-leads {session}"),
    Role.SHADOW: N_("{leader} no longer shadows in {session}"),
    Role.BACKUP: N_("{leader} no longer backs {session}"),
}
_TAKES_OVER = {
    Role.LEAD: N_("{leader} leads {session} instead of {other}"),
    Role.CO_LEAD: N_("{leader} co-leads {session} instead of {other}"),
    Role.SHADOW: N_("{leader} shadows in {session} instead of {other}"),
    Role.BACKUP: N_("{leader} backs {session} instead of {other}"),
}
_ANSWERS = {
    Reply.YES.value: N_("{leader} says yes to {session}"),
    Reply.NO.value: N_("{leader} says no to {session}"),
    "none": N_("{leader} has not answered for {session} yet"),
}
_CALLS = {
    CallAnswer.YES: N_("{leader} says yes to {session}"),
    CallAnswer.NO: N_("{leader} says no to {session}"),
    CallAnswer.NO_ANSWER: N_("{leader} does not answer for {session}"),
    CallAnswer.ASKED: N_("{leader} is asked for {session}"),
}


def sentence(programme: Programme, label: Label) -> str:
    """The name of a deed, short enough for a menu: sessions go by their group."""
    return _say(_Told(programme, label.values, dated=False), label.code)


def dated_sentence(programme: Programme, label: Label) -> str:
    """The name of a deed for the history: sessions go by group, date and time."""
    return _say(_Told(programme, label.values, dated=True), label.code)


@dataclass(frozen=True, slots=True)
class _Told:
    """The values of a label in the light of a programme."""

    programme: Programme
    values: Mapping[str, str | int]
    dated: bool

    def text(self, name: str) -> str:
        """A value as it is."""
        return str(self.values[name])

    def number(self, name: str) -> int:
        """A value that is a count."""
        return int(self.values[name])

    def leader(self, name: str) -> str:
        """What the leader of that id is called."""
        return names.display_name(self.programme, self.text(name))

    @property
    def role(self) -> Role:
        """The seat's role, or backup."""
        return Role(self.text("role"))

    @property
    def session(self) -> str:
        """What the session is called."""
        session = self.text("session")
        if self.dated:
            return names.session_name(self.programme, session)
        return names.group_name(self.programme, session.rpartition("/")[0])

    @property
    def weeks(self) -> str:
        """The dates from `since` over so many weeks."""
        first = date.fromisoformat(self.text("since"))
        return dates.days(first, first + timedelta(days=7 * self.number("weeks") - 1))

    def fill(self, message: str) -> str:
        """The message in the language in force, with the leader and the session."""
        return _(message).format(leader=self.leader("leader"), session=self.session)


def _seat(told: _Told) -> str:
    return told.fill(_TAKES[told.role])


def _agree(told: _Told) -> str:
    return _("Agreed: {deed}").format(deed=_seat(told))


def _clear(told: _Told) -> str:
    return told.fill(_LEAVES[told.role])


def _replace(told: _Told) -> str:
    message = _(_TAKES_OVER[told.role])
    return message.format(leader=told.leader("leader"), session=told.session, other=told.leader("from"))


def _move(told: _Told) -> str:
    message = _("{leader} moves to {session} as {role}")
    return message.format(leader=told.leader("leader"), session=told.session, role=terms.role(told.role))


def _release(told: _Told) -> str:
    return told.fill(N_("{leader} gives {session} back"))


def _swap(told: _Told) -> str:
    message = _("{leader} and {other} swap seats, {session}")
    return message.format(leader=told.leader("leader"), other=told.leader("other"), session=told.session)


def _lock(told: _Told) -> str:
    if "leader" in told.values:
        return told.fill(N_("Lock {leader} in {session}"))
    count = told.number("count")
    return ngettext("Lock {count} seat", "Lock {count} seats", count).format(count=dates.number(count))


def _unlock(told: _Told) -> str:
    if "leader" in told.values:
        return told.fill(N_("Unlock {leader} in {session}"))
    count = told.number("count")
    return ngettext("Unlock {count} seat", "Unlock {count} seats", count).format(count=dates.number(count))


def _answer(told: _Told) -> str:
    return told.fill(_ANSWERS[told.text("reply")])


def _answer_all(told: _Told) -> str:
    count, reply = told.number("count"), told.text("reply")
    if "leader" in told.values:
        message = {
            Reply.YES.value: ngettext(
                "{leader} says yes to {count} session", "{leader} says yes to {count} sessions", count
            ),
            Reply.NO.value: ngettext(
                "{leader} says no to {count} session", "{leader} says no to {count} sessions", count
            ),
        }.get(
            reply,
            ngettext(
                "{leader} has not answered for {count} session yet",
                "{leader} has not answered for {count} sessions yet",
                count,
            ),
        )
        return message.format(leader=told.leader("leader"), count=dates.number(count))
    message = {
        Reply.YES.value: ngettext("{count} yes noted", "{count} times yes noted", count),
        Reply.NO.value: ngettext("{count} no noted", "{count} times no noted", count),
    }.get(reply, ngettext("{count} answer taken back", "{count} answers taken back", count))
    return message.format(count=dates.number(count))


def _call(told: _Told) -> str:
    return told.fill(_CALLS[CallAnswer(told.text("answer"))])


def _attend(told: _Told) -> str:
    return told.fill(N_("Attendance of {leader}, {session}"))


def _unmark(told: _Told) -> str:
    return told.fill(N_("No mark for {leader}, {session}"))


def _keep(told: _Told) -> str:
    return _("Keep the roster of {dates}").format(dates=told.weeks)


def _publish(told: _Told) -> str:
    message = _("Publish version {number}, {dates}")
    return message.format(number=dates.number(told.number("number")), dates=told.weeks)


def _go_back(told: _Told) -> str:
    message = _("Go back to version {number}, {dates}")
    return message.format(number=dates.number(told.number("number")), dates=told.weeks)


def _step_back(told: _Told) -> str:
    return _("Step back to {moment}").format(moment=dates.moment(datetime.fromisoformat(told.text("at"))))


def _import(told: _Told) -> str:
    return _("Import {name}").format(name=told.text("name"))


def _chain(told: _Told) -> str:
    message = _("{taken}, and {other} takes over {given}")
    given = told.text("given")
    named = names.session_name(told.programme, given) if told.dated else None
    return message.format(
        taken=told.fill(_TAKES[told.role]),
        other=told.leader("other"),
        given=named or names.group_name(told.programme, given.rpartition("/")[0]),
    )


def _repair(told: _Told) -> str:
    count = told.number("count")
    return ngettext("Repair: {count} seat", "Repair: {count} seats", count).format(count=dates.number(count))


def _plainly(say: changes_setup.Saying) -> Callable[[_Told], str]:
    return lambda told: say(told.programme, told.values)


SAYINGS: Mapping[str, Callable[[_Told], str]] = {
    "seat": _seat,
    "agree": _agree,
    "clear": _clear,
    "replace": _replace,
    "move": _move,
    "swap": _swap,
    "release": _release,
    "lock": _lock,
    "unlock": _unlock,
    "answer": _answer,
    "answer_all": _answer_all,
    "call": _call,
    "attend": _attend,
    "unmark": _unmark,
    "chain": _chain,
    "repair": _repair,
    "keep": _keep,
    "publish": _publish,
    "go_back": _go_back,
    "step_back": _step_back,
    "import": _import,
    **{code: _plainly(say) for code, say in changes_setup.SAYINGS.items()},
    **{code: _plainly(say) for code, say in changes_people.SAYINGS.items()},
}


def _say(told: _Told, code: str) -> str:
    return SAYINGS[code](told)
