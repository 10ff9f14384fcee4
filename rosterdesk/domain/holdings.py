"""How long training still counts, and from when to when a renewal would."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from rosterdesk.domain.people import Holding, Leader, Qualification

BANDS = (30, 60, 90)
DAY = timedelta(days=1)


class Standing(Enum):
    """How a holding stands on a day."""

    VALID = "valid"
    ENDING = "ending"  # within 90 days, and nothing follows it
    EXPIRED = "expired"
    RENEWED = "renewed"  # another holding of the same goes on without a gap
    TO_COME = "to come"


@dataclass(frozen=True, slots=True)
class Expiry:
    """A qualification that somebody holds, or held last, until a day that is `days` from today."""

    qualification: str
    until: date
    days: int

    @property
    def band(self) -> int | None:
        """Within how many days it ends: 30, 60 or 90, 0 where it has; None where that is far off."""
        return 0 if self.days < 0 else next((band for band in BANDS if self.days <= band), None)


def standing(leader: Leader, holding: Holding, today: date) -> Standing:
    """How one of the leader's holdings stands."""
    if _continued(leader.qualifications, holding):
        return Standing.RENEWED
    if holding.since is not None and holding.since > today:
        return Standing.TO_COME
    if holding.until is None:
        return Standing.VALID
    if holding.until < today:
        return Standing.EXPIRED
    return Standing.ENDING if (holding.until - today).days <= BANDS[-1] else Standing.VALID


def expiries(leader: Leader, today: date) -> tuple[Expiry, ...]:
    """When each of the leader's qualifications ends, or did, soonest first; some never end."""
    kinds = dict.fromkeys(held.qualification for held in leader.qualifications)
    found = ((kind, _last_day(leader.qualifications, kind, today)) for kind in kinds)
    ends = (Expiry(kind, until, (until - today).days) for kind, until in found if until is not None)
    return tuple(sorted(ends, key=lambda expiry: (expiry.until, expiry.qualification)))


def renewal(qualification: Qualification, today: date) -> Holding:
    """What is held from today on by somebody who was trained today."""
    return Holding(qualification=qualification.id, since=today, until=valid_until(qualification, today))


def valid_until(qualification: Qualification, since: date) -> date | None:
    """The last day of training done on `since`; None where it never ends, or beyond all years."""
    if not qualification.valid_months:
        return None
    months = since.year * 12 + since.month - 1 + qualification.valid_months
    year, month = divmod(months, 12)
    if year > date.max.year:
        return None
    day = min(since.day, monthrange(year, month + 1)[1])
    kept = date(year, month + 1, day)
    return kept - DAY if day == since.day else kept


def _continued(holdings: Iterable[Holding], holding: Holding) -> bool:
    """Whether another holding of the same takes over by the day after this one's last, and lasts longer."""
    if holding.until is None:
        return False
    after = holding.until + DAY
    return any(
        other.qualification == holding.qualification
        and (other.since is None or other.since <= after)
        and (other.until is None or other.until > holding.until)
        for other in holdings
    )


def _last_day(holdings: Iterable[Holding], qualification: str, today: date) -> date | None:
    """The end of what is held without a gap now, or was held last; None where there is no end in sight."""
    alike = (held for held in holdings if held.qualification == qualification)
    end: date | None = None
    for held in sorted(alike, key=lambda held: held.since or date.min):
        if not _follows(held, end, today):
            continue
        if held.until is None:
            return None
        end = max(end or held.until, held.until)
    return end


def _follows(holding: Holding, end: date | None, today: date) -> bool:
    """Whether it was held by today, or takes over before there is a gap."""
    since = holding.since or date.min
    return since <= today or (end is not None and since <= end + DAY)
