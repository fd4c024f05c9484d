"""Signs, cones, tapes and boards."""

from __future__ import annotations

from kit.palette import BLUE, GREEN, INK, IRON, ORANGE, PAPER, RED, STEEL, WHITE, YELLOW, dark
from kit.pen import Shape, disc, group, oval, path, rect, ring, shadow, stroke
from kit.words import words

_MARKS = {
    "!": "M-5-16H5L3 6H-3ZM0 10a4.5 4.5 0 1 0 .1 0Z",
    "bolt": "M4-20L-12 3H-2L-5 20L12-5H2Z",
    "flame": "M1-20Q14-4 13 6Q12 17 0 17Q-13 17-13 5Q-11-2-5-6Q-3 0 1 1Q4-8 1-20Z",
    "skull": "M-12-6a12 12 0 0 1 24 0q0 6-5 9v7h-14v-7q-5-3-5-9Z",
    "fall": "M2-19a5 5 0 1 0 .1 0ZM-6-8L10-4L4 4L12 14H4L-4 6L-14 12L-10 4Z",
    "drop": "M0-18Q14 2 9 10T-9 10T0-18Z",
    "hand": "M-14 14L-8-2L-2-4V-18H3V-4L14 0L12 14Z",
    "hook": "M-3-20H3V-8Q12-6 11 4T0 14Q-10 13-11 4H-5Q-4 9 0 9T6 3Q6-2-3-3Z",
}


def mark(kind: str, colour: str = INK) -> Shape:
    """A pictogram about the origin, 40 high: ! bolt flame skull fall drop hand hook."""
    found = path(_MARKS[kind], colour)
    if kind != "skull":
        return found
    eyes = [disc(-4.5, -4, 3, YELLOW), disc(4.5, -4, 3, YELLOW)]
    return group(found, *eyes)


def warning(kind: str = "!") -> Shape:
    """The yellow triangle, 92 wide, its middle at the origin."""
    return group(
        path("M0-47L50 37Q52 42 46 42H-46Q-52 42-50 37Z", INK),
        path("M0-34L40 35H-40Z", YELLOW),
        mark(kind).at(0, 14, 0.92),
    )


def ban(kind: str = "flame") -> Shape:
    """The red ring with its bar, 80 across, about the origin; kinds: flame phone smoke walk and all marks."""
    inner = {"phone": _phone(), "smoke": _cigarette(), "walk": _walker()}.get(kind)
    return group(
        disc(0, 0, 40, WHITE),
        (inner or mark(kind)).at(0, 0, 1.05),
        ring(0, 0, 35, RED, 9),
        stroke("M-24-24L24 24", RED, 9),
    )


def order(kind: str = "helmet") -> Shape:
    """The blue disc of what must be worn, 80 across; kinds: helmet mask gloves goggles ground."""
    marks = {
        "helmet": "M-22 6Q-22-18 0-18T22 6ZM-26 6H26V11H-26Z",
        "mask": "M-16-6Q0-14 16-6Q18 12 0 18Q-18 12-16-6Z",
        "gloves": "M-14 20V-2L-20-12L-14-14L-8-8V-20H-3V-8H0V-21H5V-8H8V-18H13V20Z",
        "goggles": "M-26-6H26V6Q14 18 3 6H-3Q-14 18-26 6Z",
        "ground": "M-3-22H3V0H22V5H-22V0H-3ZM-15 10H15V15H-15ZM-8 20H8V24H-8Z",
    }
    return group(disc(0, 0, 40, BLUE), path(marks[kind], WHITE))


def board(text: str, colour: str = BLUE, size: float = 30, sub: str = "") -> Shape:
    """A board for the wall with few words on it, about the origin; words are outlines."""
    lines = text.split("\n")
    wide = max(len(t) for t in lines) * size + 32
    high = len(lines) * size * 1.3 + 20 + (24 if sub else 0)
    parts = [
        rect(-wide / 2, -high / 2 + 3, wide, high, dark(colour, 0.4), 6),
        rect(-wide / 2, -high / 2, wide, high, colour, 6),
    ]
    ink = INK if colour in (WHITE, YELLOW, PAPER) else WHITE
    for n, one in enumerate(lines):
        parts.append(words(one, 0, -high / 2 + 10 + size * (1.3 * n + 0.98), size, ink))
    if sub:
        parts.append(words(sub, 0, high / 2 - 10, 20, ink))
    return group(*parts)


def notice(colour: str = GREEN, lines: int = 4) -> Shape:
    """A wall notice with grey lines for text (a permit, a rule, a card), 74 by 96 about the origin."""
    rows = "".join(f"M-26 {-14 + 13 * n}H{26 if n % 3 else 16}" for n in range(lines))
    return group(
        rect(-37, -48, 74, 96, PAPER, 4), rect(-37, -48, 74, 20, colour, 4), stroke(rows, STEEL, 4)
    )


def post(sign: Shape, high: float = 150) -> Shape:
    """*sign* on a stand: its middle *high* above the origin."""
    return group(
        shadow(0, 0, 34),
        rect(-4, -high, 8, high - 4, IRON),
        rect(-28, -8, 56, 8, dark(IRON, 0.2), 3),
        sign.at(0, -high),
    )


def cone() -> Shape:
    """A traffic cone, 58 wide and 66 high."""
    return group(
        shadow(0, 0, 34),
        rect(-29, -8, 58, 8, dark(ORANGE, 0.3), 3),
        path("M-20-8L-6-64Q0-68 6-64L20-8Z", ORANGE),
        path("M4-66L6-64L20-8H8Z", dark(ORANGE, 0.15)),
        path("M-14-32L-10.500-46H10.500L14-32Z", WHITE),
    )


def tape(x0: float, y0: float, x1: float, y1: float) -> Shape:
    """A red and white barrier tape between two points, sagging a little."""
    sag = (y0 + y1) / 2 + abs(x1 - x0) * 0.05
    d = f"M{x0:.0f} {y0:.0f}Q{(x0 + x1) / 2:.0f} {sag:.0f} {x1:.0f} {y1:.0f}"
    red = f'<path d="{d}" fill="none" stroke="{RED}" stroke-width="10" stroke-dasharray="22 22"/>'
    band = stroke(d, WHITE, 10)
    return Shape(band.svg + red, band.box)


def barrier(w: float = 150) -> Shape:
    """A red and white trestle, 84 high."""
    bars = [
        path(f"M{x - 12} -74h24l-8 22h-24Z", RED)
        for x in range(int(-w / 2) + 24, int(w / 2) - 10, 46)
    ]
    return group(
        shadow(0, 0, w * 0.5),
        stroke(f"M{-w / 2 + 12}-70L{-w / 2}-3M{-w / 2 + 12}-70L{-w / 2 + 24}-3", IRON, 6),
        stroke(f"M{w / 2 - 12}-70L{w / 2}-3M{w / 2 - 12}-70L{w / 2 - 24}-3", IRON, 6),
        rect(-w / 2, -74, w, 22, WHITE, 3),
        *bars,
    )


def tag(colour: str = RED) -> Shape:
    """A tag that hangs from the origin on a wire (do not switch on), 30 by 44."""
    return group(
        stroke("M0 0V10", STEEL, 3),
        rect(-16, 10, 32, 40, WHITE, 3),
        rect(-16, 10, 32, 13, colour, 3),
        stroke("M-9 32H9M-9 41H5", IRON, 3),
    )


def _phone() -> Shape:
    return group(
        rect(-11, -20, 22, 40, INK, 4), rect(-7, -14, 14, 24, WHITE), disc(0, 15, 2.4, WHITE)
    )


def _cigarette() -> Shape:
    return group(
        rect(-22, 4, 34, 8, INK), rect(14, 4, 8, 8, INK), stroke("M18-2q-8-6 0-12t-2-8", INK, 4)
    )


def _walker() -> Shape:
    return group(
        oval(2, -18, 5, 5, INK), stroke("M1-10L-2 3L6 18M-2 3L-10 18M1-9L11-1M1-9L-9-2", INK, 6)
    )
