"""Safety signs as drawings: each becomes one string of PDF operators, made once."""

from __future__ import annotations

from functools import cache
from typing import Final

from trainer.prints import outline
from trainer.prints.colours import BLACK, SIGN_BLUE, SIGN_RED, SIGN_YELLOW, WHITE, Colour, ink
from trainer.prints.drawing import Drawing
from trainer.prints.signs import SIGNS, Kind, Sign, Stroke
from trainer.prints.style import MM

_SHRUNK, _ABOUT = 0.84, (50.0, 64.0)  # the glyph inside a triangle
_GLYPH: Final[dict[Kind, Colour]] = {"warn": BLACK, "must": WHITE, "never": BLACK}


def sign(surface: Drawing, name: str, spot: tuple[float, float, float]) -> None:
    """The sign of that name in a square at (x, y, side in mm)."""
    x, y, side = spot
    k = side / 100 * MM
    surface.reach(y + side)
    surface.canvas.addLiteral(
        f"q {k:.5f} 0 0 {-k:.5f} {x * MM:.3f} {(surface.height - y) * MM:.3f} cm {_drawn(name)} Q"
    )


@cache
def _drawn(name: str) -> str:
    it = SIGNS[name]
    match it.kind:
        case "warn":
            return f"{_triangle()} q {_about(_SHRUNK, _ABOUT)} {_glyph(it)} Q"
        case "must":
            turns = (0, 1, 2) if name == "fan" else (0,)
            return f"{_fill('O50 50 48', SIGN_BLUE)} {' '.join(_turned(it, n) for n in turns)}"
        case "never":
            return f"{_fill('O50 50 44', WHITE)} {_glyph(it)} {_ring()}"


def _triangle() -> str:
    rim, face = "M50 7 L96 88 L4 88 Z", "M50 14.5 L89 84 L11 84 Z"
    return f"1 j {_both(rim, BLACK, 8)} {_both(face, SIGN_YELLOW, 2)} 0 j"


def _ring() -> str:
    ring = _line("O50 50 43", SIGN_RED, 10)
    return f"{ring} {_line('M20 20 L80 80', SIGN_RED, 9)}"


def _turned(it: Sign, thirds: int) -> str:
    """The glyph turned by so many thirds about the middle; only the blade of the fan differs."""
    c, s = ((1.0, 0.0), (-0.5, 0.866025), (-0.5, -0.866025))[thirds]
    e, f = 50 - 50 * c + 50 * s, 50 - 50 * s - 50 * c
    return f"q {c} {s} {-s} {c} {e:.4f} {f:.4f} cm {_glyph(it)} Q"


def _about(scale: float, centre: tuple[float, float]) -> str:
    e, f = (at * (1 - scale) for at in centre)
    return f"{scale} 0 0 {scale} {e:.3f} {f:.3f} cm"


def _glyph(it: Sign) -> str:
    colour = _GLYPH[it.kind]
    ops = ["1 J 1 j"]
    for shape in it.shapes:
        if isinstance(shape, Stroke):
            ops.append(_line(shape.path, SIGN_BLUE if shape.ground else colour, shape.width))
        else:
            ops.append(_fill(shape.path, colour))
    return " ".join([*ops, "0 J 0 j"])


def _fill(path: str, colour: Colour) -> str:
    return f"{ink(colour)} {outline.operators(path)} f*"


def _line(path: str, colour: Colour, width: float) -> str:
    return f"{ink(colour, stroke=True)} {width} w {outline.operators(path)} S"


def _both(path: str, colour: Colour, width: float) -> str:
    pen = f"{ink(colour, stroke=True)} {width} w"
    return f"{ink(colour)} {pen} {outline.operators(path)} B"
