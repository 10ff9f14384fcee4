"""How different two colours are: WCAG contrast, and distance as different eyes see it."""

import math

RGB = tuple[float, float, float]
Matrix = tuple[RGB, RGB, RGB]

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
EYES: dict[str, Matrix] = {
    "full colour vision": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE: RGB = (0.9505, 1.0, 1.089)


def linear(colour: str) -> RGB:
    """The three channels of `#RRGGBB` as light, 0 to 1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio, from 1 to 21."""
    lights = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def through(matrix: Matrix, colour: RGB) -> RGB:
    """A colour multiplied by a matrix."""
    red, green, blue = (sum(m * c for m, c in zip(row, colour, strict=True)) for row in matrix)
    return red, green, blue


def lab(light: RGB) -> RGB:
    """Linear RGB as CIE L*a*b*."""
    xyz = through(TO_XYZ, tuple(min(1.0, max(0.0, c)) for c in light))  # type: ignore[arg-type]
    x, y, z = (math.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (
        v / w for v, w in zip(xyz, WHITE, strict=True)
    ))  # fmt: skip
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, eyes: Matrix) -> float:
    """How far apart two colours look (CIE 1976 difference) to a pair of eyes."""
    return math.dist(lab(through(eyes, linear(one))), lab(through(eyes, linear(other))))
