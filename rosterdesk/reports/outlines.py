"""What a glyph of any font looks like, in the steps in which paper draws its signs."""

import uharfbuzz

from rosterdesk.reports.signs import Point, Step


class _Pen:
    """Writes down where HarfBuzz draws."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._here: Point = (0.0, 0.0)

    def draw(self, verb: str, *values: float) -> None:
        """One step to the last of these points; a curve with one handle becomes one with two."""
        points = tuple(zip(values[::2], values[1::2], strict=True))
        if verb == "Q":
            verb, points = "C", (_between(self._here, points[0]), _between(points[1], points[0]), points[1])
        self.steps.append(Step(verb, points))
        if points:
            self._here = points[-1]


def _between(end: Point, handle: Point) -> Point:
    """The handle of the cubic curve that is the quadratic one, at this end (two thirds of the way)."""
    return (end[0] + 2 / 3 * (handle[0] - end[0]), end[1] + 2 / 3 * (handle[1] - end[1]))


def _hands() -> uharfbuzz.DrawFuncs:
    """What HarfBuzz calls while it draws, the pen last."""
    hands = uharfbuzz.DrawFuncs()
    hands.set_move_to_func(lambda *given: given[-1].draw("M", *given[:-1]))
    hands.set_line_to_func(lambda *given: given[-1].draw("L", *given[:-1]))
    hands.set_quadratic_to_func(lambda *given: given[-1].draw("Q", *given[:-1]))
    hands.set_cubic_to_func(lambda *given: given[-1].draw("C", *given[:-1]))
    hands.set_close_path_func(lambda pen: pen.draw("Z"))
    return hands


_HANDS = _hands()


def steps(font: uharfbuzz.Font, glyph: int) -> tuple[Step, ...]:
    """The outline of a glyph, in units of the font, upwards from the baseline; nothing for a space."""
    pen = _Pen()
    font.draw_glyph(glyph, _HANDS, pen)
    return tuple(pen.steps)
