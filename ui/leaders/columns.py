"""The columns and filters of the table of leaders."""

from collections.abc import Callable
from datetime import date

from rosterdesk.domain.holdings import BANDS
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LeaderKind
from rosterdesk.words import dates, names, terms
from rosterdesk.words import leaders as words
from ui.leaders.content import LeaderLine
from ui.look import Icon
from ui.parts.mood import Mood
from ui.tables.columns import Column, Filter, Option, Sign, everything

KIND_ICONS = {
    LeaderKind.STAFF: Icon.STAFF,
    LeaderKind.VOLUNTEER: Icon.VOLUNTEER,
    LeaderKind.TRAINEE: Icon.TRAINEE,
}
KINDS = tuple(LeaderKind)
URGENT = 30


def columns() -> tuple[Column[LeaderLine], ...]:
    """All columns, the usual ones first."""
    return (
        _column("name", _name, order=_by_name, spoken=_names, width=22, whole=True),
        _column(
            "kind",
            _kind,
            order=lambda line: KINDS.index(line.leader.kind),
            sign=_kind_sign,
            width=14,
            whole=True,
        ),
        Column(
            code="load",
            title=words.column("load"),
            text=lambda line: words.load(line.sessions, line.leader.limits.sessions_per_week),
            spoken=lambda line: words.load_spoken(line.sessions, line.leader.limits.sessions_per_week),
            order=lambda line: line.sessions,
            sign=_load_sign,
            width=11,
            searched=False,
        ),
        _column("languages", _languages, width=16),
        _column("qualifications", _training, order=_first_end, sign=_training_sign, width=31),
        _column("away", _away, order=lambda line: line.away_since, sign=_away_sign, width=24, whole=True),
        _column(
            "next",
            _next,
            order=lambda line: line.next.start if line.next else None,
            spoken=_next_spoken,
            width=29,
            searched=False,
        ),
        _column("auto", _auto, order=lambda line: line.leader.auto_assign, width=12),
        _column("phone", lambda line: line.leader.phone, width=14, shown=False),
        _column("email", lambda line: line.leader.email, width=20, shown=False),
        _column("needs", _needs, width=16, shown=False),
        _column(
            "since", lambda line: _day(line.leader.since), order=lambda line: line.leader.since, shown=False
        ),
        _column(
            "until", lambda line: _day(line.leader.until), order=lambda line: line.leader.until, shown=False
        ),
    )


def filters(programme: Programme) -> tuple[Filter[LeaderLine], ...]:
    """Who is there, kinds, languages and training as the programme has them."""
    return (_there(), _kinds(), _spoken(programme), _trained(programme))


def _column(code: str, text: Callable[[LeaderLine], str], **said: object) -> Column[LeaderLine]:
    return Column(code=code, title=words.column(code), text=text, **said)  # type: ignore[arg-type]


def _there() -> Filter[LeaderLine]:
    kept: dict[str, Callable[[LeaderLine], bool]] = {
        "now": lambda line: line.here,
        "away": lambda line: line.here and line.away,
        "past": lambda line: not line.here,
        "all": everything,
    }
    options = tuple(Option(words.there(code), keeps) for code, keeps in kept.items())
    return Filter(words.filter_name("there"), options)


def _kinds() -> Filter[LeaderLine]:
    def of(kind: LeaderKind) -> Callable[[LeaderLine], bool]:
        return lambda line: line.leader.kind is kind

    kinds = (Option(words.kind(kind), of(kind)) for kind in LeaderKind)
    return Filter(words.filter_name("kind"), (Option(words.all_of("kind"), everything), *kinds))


def _spoken(programme: Programme) -> Filter[LeaderLine]:
    def speaks(tag: str) -> Callable[[LeaderLine], bool]:
        return lambda line: tag in line.leader.languages

    tags = {tag for leader in programme.leaders.values() for tag in leader.languages}
    named = sorted((dates.capital(terms.language_name(tag)), tag) for tag in tags)
    options = (Option(name, speaks(tag)) for name, tag in named)
    return Filter(words.filter_name("language"), (Option(words.all_of("language"), everything), *options))


def _trained(programme: Programme) -> Filter[LeaderLine]:
    def ends(band: int) -> Callable[[LeaderLine], bool]:
        return lambda line: line.band is not None and line.band <= band

    def holds(key: str) -> Callable[[LeaderLine], bool]:
        return lambda line: line.leader.holds(key, line.today)

    due = (Option(words.expires_within(band), ends(band)) for band in BANDS)
    named = sorted((each.name, each.id) for each in programme.qualifications.values())
    options = (Option(name, holds(key)) for name, key in named)
    everyone = Option[LeaderLine](words.all_of("qualification"), everything)
    return Filter(words.filter_name("qualification"), (everyone, *due, *options))


def _name(line: LeaderLine) -> str:
    return line.leader.name


def _by_name(line: LeaderLine) -> str:
    return line.leader.name.casefold()


def _names(line: LeaderLine) -> str:
    """The whole name, and the one on sheets where it is not a part of it."""
    name, shown = line.leader.name, line.display_name
    return name if shown in name else f"{name} ({shown})"


def _kind(line: LeaderLine) -> str:
    return words.kind(line.leader.kind)


def _kind_sign(line: LeaderLine) -> Sign:
    return Sign(KIND_ICONS[line.leader.kind])


def _load_sign(line: LeaderLine) -> Sign | None:
    limit = line.leader.limits.sessions_per_week
    return Sign(Icon.WARNING, Mood.ATTENTION) if limit is not None and line.sessions > limit else None


def _languages(line: LeaderLine) -> str:
    return ", ".join(dates.capital(terms.language_name(tag)) for tag in line.leader.languages)


def _training(line: LeaderLine) -> str:
    """What ends soon with its days first, then the rest."""
    ends = {each.qualification: each.days for each in line.ends}
    named = dict(line.qualifications)
    urgent = [words.qualification_ends(named.get(key, key), days) for key, days in ends.items()]
    return ", ".join([*urgent, *(name for key, name in line.qualifications if key not in ends)])


def _first_end(line: LeaderLine) -> tuple[date, str] | None:
    """Sorted by what ends first; then those without an end by name."""
    if not line.qualifications:
        return None
    first = line.ends[0].until if line.ends else date.max
    return first, _training(line).casefold()


def _training_sign(line: LeaderLine) -> Sign | None:
    band = line.band
    if band is None:
        return None
    if band == 0:
        return Sign(Icon.BROKEN, Mood.BROKEN)
    return Sign(Icon.WARNING, Mood.ATTENTION) if band <= URGENT else Sign(Icon.CLOCK)


def _away(line: LeaderLine) -> str:
    if not line.here and line.leader.until is not None:
        return words.ended(line.leader.until)
    if line.away:
        return words.away_until(line.away_until)
    return words.away_from(line.away_since) if line.away_since is not None else ""


def _away_sign(line: LeaderLine) -> Sign | None:
    return Sign(Icon.AWAY) if line.here and line.away else None


def _next(line: LeaderLine) -> str:
    session = line.next
    if session is None:
        return ""
    return words.next_session(session.group.name, session.date, dates.clock(session.start))


def _next_spoken(line: LeaderLine) -> str:
    return names.session_label(line.next) if line.next is not None else ""


def _auto(line: LeaderLine) -> str:
    return words.auto(line.leader.auto_assign)


def _needs(line: LeaderLine) -> str:
    return ", ".join(dates.capital(terms.feature(need)) for need in line.leader.needs)


def _day(day: date | None) -> str:
    return "" if day is None else dates.day(day)
