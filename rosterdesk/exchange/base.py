"""What all entries of an exchange file have in common: strictness, and the types of their values."""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

_CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"


class Entry(msgspec.Struct, forbid_unknown_fields=True):
    """An object of a file: unknown keys are refused."""


Id = Annotated[str, Meta(extra_json_schema={"minLength": 1})]
Name = Annotated[str, Meta(extra_json_schema={"minLength": 1})]
Text = str | None
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Weeks = Annotated[int, Meta(ge=1, le=520)]
Length = Annotated[int, Meta(ge=1, le=1440)]
Around = Annotated[int, Meta(ge=0, le=1440)]
Clock = Annotated[str, Meta(extra_json_schema={"pattern": f"^{_CLOCK}$"})]
ClosingTime = Annotated[str, Meta(extra_json_schema={"pattern": f"^({_CLOCK}|24:00)$"})]
Moment = Annotated[str, Meta(extra_json_schema={"pattern": f"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{_CLOCK}$"})]
SessionId = Annotated[str, Meta(description="group/SCHEDULED-START, as in art/2026-11-30T10:00")]
Language = Annotated[str, Meta(description="a BCP 47 tag, as in en or fr-CA")]
Money = Annotated[str, Meta(extra_json_schema={"pattern": "^[0-9]{1,9}(\\.[0-9]{1,4})?$"})]
Day = date
