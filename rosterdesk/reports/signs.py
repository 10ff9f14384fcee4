"""Icons on paper: the same SVG files as on the screen, read into curves."""

import math
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from xml.etree import ElementTree

import resources

SIDE = 24.0
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
Point = tuple[float, float]


class Step(NamedTuple):
    """`M` and `L` go to a point, `C` along a Bézier curve with two handles, `Z` closes."""

    verb: str
    points: tuple[Point, ...] = ()


class Shape(NamedTuple):
    """A line drawn in steps, filled where `filled`."""

    steps: tuple[Step, ...]
    filled: bool = False


@cache
def shapes(name: str) -> tuple[Shape, ...]:
    """The shapes of an icon on a square of 24 units, downwards from the top left."""
    root = ElementTree.parse(resources.path("icons", f"{name}.svg")).getroot()
    return tuple(_shape(element) for element in root.iter() if _drawn(element))


def _drawn(element: ElementTree.Element) -> bool:
    return element.tag.rpartition("}")[2] in ("path", "circle", "rect", "line", "polyline", "polygon")


def _shape(element: ElementTree.Element) -> Shape:
    kind = element.tag.rpartition("}")[2]
    filled = element.get("fill", "none") != "none"
    return Shape(tuple(_path(element.get("d", "") if kind == "path" else _as_path(kind, element))), filled)


def _as_path(kind: str, element: ElementTree.Element) -> str:
    """Any other shape in the words of a path."""

    def number(key: str) -> float:
        return float(element.get(key, "0"))

    if kind == "circle":
        r = number("r")
        left, y = number("cx") - r, number("cy")
        return f"M{left} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z"
    if kind == "line":
        return f"M{number('x1')} {number('y1')}L{number('x2')} {number('y2')}"
    if kind == "rect":
        return _rounded(number("x"), number("y"), number("width"), number("height"), number("rx"))
    return f"M{element.get('points', '')}" + ("Z" if kind == "polygon" else "")


def _rounded(x: float, y: float, w: float, h: float, r: float) -> str:
    corner = f"a{r} {r} 0 0 1 "
    return (
        f"M{x + r} {y}h{w - 2 * r}{corner}{r} {r}v{h - 2 * r}{corner}{-r} {r}"
        f"h{2 * r - w}{corner}{-r} {-r}v{2 * r - h}{corner}{r} {-r}Z"
    )


class _Pen:
    """Where a path has come to."""

    def __init__(self) -> None:
        self.here: Point = (0.0, 0.0)
        self.start: Point = (0.0, 0.0)
        self.handle: Point | None = None


def _path(text: str) -> Iterator[Step]:
    """The steps of SVG path data, all absolute, arcs as curves."""
    pen = _Pen()
    for verb, values in _commands(text):
        yield from _steps(pen, verb, values)


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(_spaced_flags(text))
    verb, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            verb = tokens[at]
            at += 1
        count = _COUNT[verb.upper()]
        yield verb, [float(token) for token in tokens[at : at + count]]
        at += count
        verb = {"M": "L", "m": "l"}.get(verb, verb)


def _spaced_flags(text: str) -> str:
    """Path data in which the two flags of every arc stand alone: `a1 1 0 012 3` is `a1 1 0 0 1 2 3`."""
    number = r"[-+]?(?:\d+\.?\d*|\.\d+)"
    arc = re.compile(
        rf"({number})[ ,]*({number})[ ,]*({number})[ ,]*([01])[ ,]*([01])[ ,]*({number})[ ,]*({number})"
    )

    def spaced(match: re.Match[str]) -> str:
        return " " + " ".join(match.groups())

    runs = re.split(r"(?=[A-Za-z])", text)
    return "".join(run[:1] + arc.sub(spaced, run[1:]) if run[:1] in "aA" else run for run in runs if run)


def _steps(pen: _Pen, verb: str, values: list[float]) -> Iterator[Step]:
    kind, (x, y) = verb.upper(), pen.here
    ox, oy = (x, y) if verb.islower() else (0.0, 0.0)
    match kind:
        case "Z":
            pen.here, pen.handle = pen.start, None
            yield Step("Z")
            return
        case "H":
            ends: list[Point] = [(values[0] + ox, y)]
        case "V":
            ends = [(x, values[0] + oy)]
        case "A":
            yield from _arc(pen, values[0], values[1], values[2], bool(values[3]), bool(values[4]),
                            (values[5] + ox, values[6] + oy))  # fmt: skip
            return
        case _:
            ends = [(a + ox, b + oy) for a, b in zip(values[::2], values[1::2], strict=True)]
    yield from _curve_or_line(pen, kind, ends)


def _curve_or_line(pen: _Pen, kind: str, ends: list[Point]) -> Iterator[Step]:
    if kind == "S":
        mirror = (
            (2 * pen.here[0] - pen.handle[0], 2 * pen.here[1] - pen.handle[1]) if pen.handle else pen.here
        )
        kind, ends = "C", [mirror, *ends]
    if kind == "M":
        pen.start = ends[-1]
    pen.handle = ends[1] if kind == "C" else None
    pen.here = ends[-1]
    yield Step({"H": "L", "V": "L"}.get(kind, kind), tuple(ends))


def _arc(
    pen: _Pen, rx: float, ry: float, tilt: float, large: bool, sweep: bool, end: Point
) -> Iterator[Step]:
    """An elliptical arc as curves of at most a quarter turn."""
    start, phi = pen.here, math.radians(tilt)
    pen.here, pen.handle = end, None
    if rx == 0 or ry == 0 or start == end:
        yield Step("L", (end,))
        return
    rx, ry, (cx, cy), first, angle = _centred(start, end, rx, ry, phi, large, sweep)

    def spot(at: float, along: float = 0.0) -> Point:
        u = rx * (math.cos(at) - along * math.sin(at))
        v = ry * (math.sin(at) + along * math.cos(at))
        return (math.cos(phi) * u - math.sin(phi) * v + cx, math.sin(phi) * u + math.cos(phi) * v + cy)

    parts = max(1, math.ceil(abs(angle) / (math.pi / 2) - 1e-9))
    step = angle / parts
    reach = 4 / 3 * math.tan(step / 4)
    for part in range(parts):
        at = first + part * step
        yield Step("C", (spot(at, reach), spot(at + step, -reach), spot(at + step)))


def _centred(
    start: Point, end: Point, rx: float, ry: float, phi: float, large: bool, sweep: bool
) -> tuple[float, float, Point, float, float]:
    """Radii, centre, first angle and turn of an arc given by its ends (SVG 1.1, appendix F.6.5)."""
    (x1, y1), (x2, y2) = start, end
    cos, sin = math.cos(phi), math.sin(phi)
    px, py = (cos * (x1 - x2) + sin * (y1 - y2)) / 2, (-sin * (x1 - x2) + cos * (y1 - y2)) / 2
    grow = math.sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    rest = (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1
    turn = math.sqrt(max(0.0, rest)) * (-1 if large == sweep else 1)
    cx, cy = turn * rx * py / ry, -turn * ry * px / rx
    first = math.atan2((py - cy) / ry, (px - cx) / rx)
    angle = (math.atan2((-py - cy) / ry, (-px - cx) / rx) - first) % (2 * math.pi)
    middle = (cos * cx - sin * cy + (x1 + x2) / 2, sin * cx + cos * cy + (y1 + y2) / 2)
    return rx, ry, middle, first, angle if sweep else angle - 2 * math.pi
