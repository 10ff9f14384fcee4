"""One plain sentence for every UserError: the place, what is wrong, and the next step."""

from rosterdesk.domain.errors import UserError, UserErrors
from rosterdesk.words.columns import more
from rosterdesk.words.errors import domain, exchange, people, solving, storage, tables, using
from rosterdesk.words.language import _

MESSAGES = (
    domain.MESSAGES
    | people.MESSAGES
    | exchange.MESSAGES
    | tables.MESSAGES
    | storage.MESSAGES
    | solving.MESSAGES
    | using.MESSAGES
)


MOST_TOLD = 20


def sentences(error: UserError) -> list[str]:
    """A sentence for each trouble, and how many more there are than can be read in one go."""
    errors = error.errors if isinstance(error, UserErrors) else (error,)
    told = [sentence(each) for each in errors[:MOST_TOLD]]
    return [*told, more(len(errors) - MOST_TOLD)] if len(errors) > MOST_TOLD else told


def sentence(error: UserError) -> str:
    """What to tell the user, in the language in force."""
    return _(MESSAGES[error.code]).format(**error.values)
