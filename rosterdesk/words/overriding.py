"""Why a refusal is the last word, and nobody may override it."""

from collections.abc import Sequence

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Rule
from rosterdesk.words import dates, names, terms
from rosterdesk.words.language import _, ngettext


def final(reasons: Sequence[Reason], programme: Programme) -> str:
    """One sentence about reasons that cannot be overridden; the first one decides what is said."""
    lacking = _safety(reasons, programme)
    if lacking:
        named = dates.listed([names.qualification_name(programme, each) for each in lacking])
        return ngettext(
            "Nobody can override this: {named} is a safety qualification.",
            "Nobody can override this: {named} are safety qualifications.",
            len(lacking),
        ).format(named=named)
    if any(each.rule is Rule.LEAVE for each in reasons):
        return _("Nobody can override this: who is away is left alone.")
    return _("Nobody can override this rule ({rule}).").format(rule=terms.rule(reasons[0].rule))


def _safety(reasons: Sequence[Reason], programme: Programme) -> list[str]:
    found = [
        each
        for reason in reasons
        if reason.rule is Rule.QUALIFIED
        for each in _ids(reason)
        if each in programme.qualifications and programme.qualifications[each].safety
    ]
    return list(dict.fromkeys(found))


def _ids(reason: Reason) -> tuple[str, ...]:
    value = reason.values["qualifications"]
    return value if isinstance(value, tuple) else ()
