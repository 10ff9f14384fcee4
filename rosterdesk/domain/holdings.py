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
    ends: dict[str, date | None] = {}
    for held in leader.qualifications:
        if held.since is not None and held.since > today and not _bridges(leader.qualifications, held):
            continue
        known = ends.get(held.qualification, date.min)
        ends[held.qualification] = None if held.until is None or known is None else max(known, held.until)
    found = ((key, until) for key, until in ends.items() if until is not None)
    return tuple(
        sorted(
            (Expiry(key, until, (until - today).days) for key, until in found),
            key=lambda e: (e.until, e.qualification),
        )
    )


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


def _bridges(holdings: Iterable[Holding], later: Holding) -> bool:
    """Whether a holding that begins later goes on where another of the same ends."""
    return later.since is not None and any(
        other.qualification == later.qualification
        and other is not later
        and (other.since is None or other.since < later.since)
        and other.until is not None
        and other.until + DAY >= later.since
        for other in holdings
    )
