"""The programmes of the benchmark, how long each may take, and how soon questions are to be answered."""

from collections.abc import Mapping
from dataclasses import dataclass

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.exchange import generate, samples


@dataclass(frozen=True, kw_only=True)
class Size:
    """A shipped sample by name, or a made one; `seconds` to build a roster in.

    `call_list` and `repair` are the milliseconds to reach (p95), None where none are asked for.
    """

    name: str
    made: generate.Size | None = None
    weeks: int = 4
    seconds: float
    call_list: float | None = None
    repair: float | None = None

    @property
    def period(self) -> Period:
        """The weeks to be built."""
        return Period(generate.FIRST, self.weeks if self.made is None else self.made.weeks)

    def programme(self, seed: int) -> Programme:
        """The programme; a shipped sample is the same for every seed."""
        return samples.sample(self.name) if self.made is None else generate.programme(self.made, seed)


_MADE = (
    Size(name="small", made=generate.Size(16, 16, 4), seconds=30),
    Size(name="medium", made=generate.Size(40, 45, 4), seconds=60, call_list=50, repair=200),
    Size(name="quarter", made=generate.Size(40, 45, 12), seconds=60),
    Size(name="large", made=generate.Size(120, 150, 4), seconds=180, call_list=100, repair=500),
    Size(name="city", made=generate.Size(400, 500, 4), seconds=120),
)
_SHIPPED = (Size(name="tiny", seconds=2), Size(name="demo", seconds=30, call_list=20, repair=100))
SIZES: Mapping[str, Size] = {size.name: size for size in (*_SHIPPED, *_MADE)}
USUAL = tuple(name for name in SIZES if name != "tiny")
ASKED = ("tiny", "demo", "medium", "large")  # where questions are timed
