"""Languages by their names: which are offered, and which tag is meant."""

from rosterdesk.domain.edits import valid
from rosterdesk.words import terms

LANGUAGE_TAGS = (
    "am ar bn cr de en es fa fr gu he hi ht hu it iu ja ko ku ml mr ne nl oj pa pl ps pt ro ru sk so sr sw "
    "ta te ti tl tr uk ur vi yo yue zh ase fcs"
).split()


def read_language(typed: str) -> str:
    """The tag of a language by its name or its tag; UserError `not_language`."""
    wanted = typed.strip().casefold()
    named = {terms.language_name(tag).casefold(): tag for tag in LANGUAGE_TAGS}
    return named.get(wanted) or valid.language(typed.strip())
