"""A sheet before it is drawn: its pages for any size of paper, and what the person who prints should know.

A maker of sheets is a function `(programme, order) -> Story`. It takes from the programme only what the
privacy of the order lets through; what draws is handed views, never a Leader or a Leave.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from rosterdesk.domain.programme import Programme
from rosterdesk.reports import fonts, paint
from rosterdesk.reports.marks import Mark
from rosterdesk.reports.order import Order, Paper
from rosterdesk.words import sheets

PORTRAIT = {Paper.LETTER: (612.0, 792.0), Paper.A4: (595.28, 841.89)}
MARGIN = 26.0
Pages = list[list[Mark]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`pages` takes the width and the height of the paper in points; `wide` paper lies on its side.

    `typed` are the texts that somebody typed, `names` and `numbers` the personal data on the pages, `also`
    says what else is personal. All words of the pages are made in the language in force.
    """

    title: str
    subject: str
    author: str
    day: date
    pages: Callable[[float, float], Pages]
    wide: bool = False
    typed: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    numbers: frozenset[tuple[str, str]] = frozenset()
    also: tuple[Callable[[], str], ...] = ()


Maker = Callable[[Programme, Order], Story]


def size(paper: Paper, *, wide: bool) -> tuple[float, float]:
    """Width and height in points."""
    width, height = PORTRAIT[paper]
    return (height, width) if wide else (width, height)


def pdf(story: Story, *, paper: Paper, lang: str, mono: bool = False) -> bytes:
    """The PDF of the story; to be called in the language of the sheet."""
    width, height = size(paper, wide=story.wide)
    folio = paint.Folio(
        title=story.title,
        author=story.author,
        subject=story.subject,
        lang=lang,
        day=story.day,
        width=width,
        height=height,
        mono=mono,
    )
    return paint.pdf(folio, story.pages(width, height))


def missing_glyphs(story: Story) -> tuple[str, ...]:
    """The typed texts with letters that the font lacks, sorted; boxes stand in their place."""
    texts = story.typed | story.names | {text for number in story.numbers for text in number}
    return tuple(sorted(text for text in texts if text and not fonts.can_write(text)))


def personal_data(story: Story) -> tuple[str, ...]:
    """What personal data is on the pages, in the words of the language in force."""
    said: Sequence[tuple[int, str]] = (
        (len(story.names), sheets.names_printed(len(story.names))),
        (len(story.numbers), sheets.numbers_printed(len(story.numbers))),
    )
    counted = tuple(words for count, words in said if count)
    return (*counted, *(say() for say in story.also)) or (sheets.nothing_personal(),)
