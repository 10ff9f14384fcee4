"""Marks painted on the pages of a PDF: the only place that draws."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from rosterdesk.reports import patience, signs
from rosterdesk.reports.fonts import BOX_WIDTH, Run, font, run_width, runs
from rosterdesk.reports.marks import Box, Colour, Hue, Mark, Sign, Text, Tone
from rosterdesk.reports.patience import Doing
from rosterdesk.reports.typefaces import Cut, outline
from rosterdesk.reports.typefaces import font as font_of

HUES = ("#3136A0", "#994113", "#2E9C57", "#803977", "#B97E00", "#777DDB", "#978393", "#4F4D39")
COLOURED: Mapping[Tone, str] = {
    Tone.INK: "#1F2933",
    Tone.MUTED: "#52606D",
    Tone.HAIRLINE: "#C9CFD1",
    Tone.SURFACE: "#FFFFFF",
    Tone.SUNKEN: "#EFF1F0",
    Tone.ATTENTION: "#8A4B00",
    Tone.ATTENTION_GROUND: "#FFF4E0",
    Tone.BAR: "#0B6E69",
    Tone.BAR_LACKING: "#A61B1B",
    Tone.BAR_OTHER: "#E3E7E6",
}
BLACK_AND_WHITE: Mapping[Tone, str] = {
    Tone.INK: "#000000",
    Tone.MUTED: "#404040",
    Tone.HAIRLINE: "#808080",
    Tone.SURFACE: "#FFFFFF",
    Tone.SUNKEN: "#FFFFFF",
    Tone.ATTENTION: "#000000",
    Tone.ATTENTION_GROUND: "#FFFFFF",
    Tone.BAR: "#8A8A8A",
    Tone.BAR_LACKING: "#000000",
    Tone.BAR_OTHER: "#E4E4E4",
}
HAIR = 0.6
DASHES = (3.0, 2.2)


@dataclass(frozen=True, slots=True)
class Folio:
    """A document: what it is called, in which language, of which day, how large its pages are in points."""

    title: str
    author: str
    subject: str
    lang: str
    day: date
    width: float
    height: float
    mono: bool


def colour_code(colour: Colour, *, mono: bool) -> str:
    """A colour on paper as `#RRGGBB`."""
    if isinstance(colour, Hue):
        return "#000000" if mono else HUES[colour.number % len(HUES)]
    return (BLACK_AND_WHITE if mono else COLOURED)[colour]


def pdf(sheet: Folio, pages: Sequence[Iterable[Mark]]) -> bytes:
    """The pages as a PDF; the same marks give the same bytes."""
    target = BytesIO()
    canvas = Canvas(
        target, pagesize=(sheet.width, sheet.height), invariant=1, pageCompression=1, lang=sheet.lang
    )
    canvas.setTitle(sheet.title)
    canvas.setAuthor(sheet.author)
    canvas.setSubject(sheet.subject)
    canvas.setCreator("RosterDesk")
    canvas.setProducer("RosterDesk")
    canvas.setDateFormatter(lambda *_: f"D:{sheet.day:%Y%m%d}000000Z")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    brush = _Brush(canvas, sheet)
    for marks in patience.stepping(pages, Doing.DRAWING):
        brush.page(marks)
    brush.glyphs()
    canvas.save()
    return target.getvalue()


class _Brush:
    """Paints marks on one canvas after another page."""

    def __init__(self, canvas: Canvas, sheet: Folio) -> None:
        self._canvas = canvas
        self._height = sheet.height
        self._mono = sheet.mono
        self._glyphs: dict[tuple[Cut, int], str] = {}

    def page(self, marks: Iterable[Mark]) -> None:
        """One page."""
        for mark in marks:
            match mark:
                case Text():
                    self._text(mark)
                case Box():
                    self._box(mark)
                case Sign():
                    self._sign(mark)
        self._canvas.showPage()

    def _colour(self, colour: Colour) -> Color:
        return HexColor(colour_code(colour, mono=self._mono))

    def _text(self, mark: Text) -> None:
        canvas, x = self._canvas, mark.x
        colour = self._colour(mark.colour)
        font(mark.face)
        for run in runs(mark.text, mark.face):
            if run.cut is not None:
                self._shaped(run, run.cut, replace(mark, x=x))
            elif run.text:
                canvas.setFillColor(colour)
                canvas.setFont(mark.face.value, mark.size)
                canvas.drawString(x, self._height - mark.y, run.text)
            for number in range(run.boxes):
                left = x + (number + 0.08) * BOX_WIDTH * mark.size
                canvas.setStrokeColor(colour)
                canvas.setLineWidth(HAIR)
                canvas.rect(left, self._height - mark.y, 0.84 * BOX_WIDTH * mark.size, 0.71 * mark.size)
            x += run_width(run, mark.face, mark.size)

    def _shaped(self, run: Run, cut: Cut, mark: Text) -> None:
        """The outlines of a run in another font; who copies or searches the page finds its letters."""
        canvas, shape = self._canvas, run.shape
        canvas.saveState()
        canvas.addLiteral(f"/Span <</ActualText <FEFF{run.text.encode('utf-16-be').hex().upper()}>>> BDC")
        self._unseen(shape.width * mark.size, mark)
        canvas.setFillColor(self._colour(mark.colour))
        scale, y = shape.unit * mark.size, self._height - mark.y
        for glyph in shape.glyphs:
            right, up = mark.x + glyph.x * mark.size, y + glyph.y * mark.size
            canvas.addLiteral(f"q {scale:.5f} 0 0 {scale:.5f} {right:.3f} {up:.3f} cm")
            canvas.doForm(self._glyphs.setdefault((cut, glyph.number), f"glyph{len(self._glyphs)}"))
            canvas.addLiteral("Q")
        canvas.addLiteral("EMC")
        canvas.restoreState()

    def glyphs(self) -> None:
        """Every outline on the pages, once, in the units of its font: they only say where it stands."""
        canvas = self._canvas
        for (cut, number), name in self._glyphs.items():
            far = 4 * font_of(cut).face.upem
            canvas.beginForm(name, -far, -far, far, far)
            canvas.drawPath(self._path(outline(cut, number)), stroke=0, fill=1, fillMode=FILL_NON_ZERO)
            canvas.endForm()

    def _unseen(self, width: float, mark: Text) -> None:
        """A space without ink as wide as what is drawn there: what a reader's cursor takes hold of."""
        text = self._canvas.beginText(mark.x, self._height - mark.y)
        text.setFont(mark.face.value, mark.size)
        text.setTextRenderMode(3)
        text.setHorizScale(100 * width / stringWidth(" ", mark.face.value, mark.size))
        text.textOut(" ")
        self._canvas.drawText(text)

    def _box(self, mark: Box) -> None:
        canvas = self._canvas
        canvas.saveState()
        if mark.fill is not None:
            canvas.setFillColor(self._colour(mark.fill))
        if mark.stroke is not None:
            canvas.setStrokeColor(self._colour(mark.stroke))
            canvas.setLineWidth(1.0 if mark.dashed else HAIR)
        if mark.dashed:
            canvas.setDash(*DASHES)
        fill, stroke = int(mark.fill is not None), int(mark.stroke is not None)
        bottom = self._height - mark.y - mark.height
        if mark.radius:
            canvas.roundRect(mark.x, bottom, mark.width, mark.height, mark.radius, stroke=stroke, fill=fill)
        else:
            canvas.rect(mark.x, bottom, mark.width, mark.height, stroke=stroke, fill=fill)
        canvas.restoreState()

    def _sign(self, mark: Sign) -> None:
        canvas, scale = self._canvas, mark.size / signs.SIDE
        canvas.saveState()
        canvas.translate(mark.x, self._height - mark.y)
        canvas.scale(scale, -scale)
        canvas.setStrokeColor(self._colour(mark.colour))
        canvas.setFillColor(self._colour(mark.colour))
        canvas.setLineWidth(2)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for shape in signs.shapes(mark.name):
            self._shape(shape)
        canvas.restoreState()

    def _shape(self, shape: signs.Shape) -> None:
        self._canvas.drawPath(self._path(shape.steps), stroke=1, fill=int(shape.filled))

    def _path(self, steps: Iterable[signs.Step]) -> PDFPathObject:
        path = self._canvas.beginPath()
        for verb, points in steps:
            match verb:
                case "M":
                    path.moveTo(*points[0])
                case "L":
                    path.lineTo(*points[0])
                case "C":
                    path.curveTo(*(value for point in points for value in point))
                case "Z":
                    path.close()
        return path
