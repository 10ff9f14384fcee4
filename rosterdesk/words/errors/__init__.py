"""One plain sentence for every UserError: the place, what is wrong, and the next step."""

from rosterdesk.domain.errors import UserError
from rosterdesk.words.errors import domain, exchange, people, solving, storage, using
from rosterdesk.words.language import _

MESSAGES = (
    domain.MESSAGES
    | people.MESSAGES
    | exchange.MESSAGES
    | storage.MESSAGES
    | solving.MESSAGES
    | using.MESSAGES
)


def sentence(error: UserError) -> str:
    """What to tell the user, in the language in force."""
    return _(MESSAGES[error.code]).format(**error.values)
