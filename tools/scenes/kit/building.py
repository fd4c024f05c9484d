"""Places: indoor and outdoor backdrops, doors, windows, columns, lamps, floor marks, fences."""

from __future__ import annotations

from kit.palette import (
    FLOOR,
    GLASS,
    GREEN,
    INK,
    IRON,
    PAPER,
    SKY,
    STEEL,
    WALL,
    WALL_COOL,
    WHITE,
    YARD,
    YELLOW,
    dark,
    light,
)
from kit.pen import Point, Shape, disc, group, line, oval, path, poly, rect, shadow, stroke


def room(horizon: float = 470, wall: str = WALL, floor: str = FLOOR, dado: str = "") -> Shape:
    """An inside: wall down to *horizon*, floor with faint joints below; *dado* colours the wall's foot."""
    parts = [rect(0, 0, 1200, horizon, wall), rect(0, 0, 1200, 14, dark(wall, 0.12))]
    if dado:
        parts.append(rect(0, horizon - 110, 1200, 110, dado))
    parts += [rect(0, horizon - 12, 1200, 12, dark(dado or wall, 0.2)), _ground(horizon, floor)]
    return group(*parts)


def yard(horizon: float = 430, ground: str = YARD, sky: str = SKY) -> Shape:
    """An outside: sky with a few clouds, and paved ground below *horizon*."""
    clouds = [_cloud().at(210, 96), _cloud().at(900, 70, 1.25), _cloud().at(620, 130, 0.7)]
    return group(rect(0, 0, 1200, horizon, sky), *clouds, _ground(horizon, ground))


def hall(horizon: float = 470, wall: str = WALL_COOL, floor: str = FLOOR) -> Shape:
    """A factory hall: sheet wall with ribs, a roof beam with braces along the top."""
    ribs = "".join(f"M{x} 74V{horizon - 60}" for x in range(50, 1200, 100))
    braces = "M4 60" + "".join(
        f"L{x} {20 if n % 2 else 60}" for n, x in enumerate(range(60, 1201, 60), 1)
    )
    return group(
        rect(0, 0, 1200, horizon, wall),
        stroke(ribs, dark(wall, 0.07)),
        rect(0, horizon - 66, 1200, 66, dark(wall, 0.16)),
        rect(0, 0, 1200, 20, IRON),
        stroke(braces, light(IRON, 0.2), 6),
        rect(0, 58, 1200, 12, IRON),
        _ground(horizon, floor),
    )


def plant(horizon: float = 430, tone: str = "#B9CAD6") -> Shape:
    """A pale skyline of tanks, a column and a pipe bridge; put it over `yard` for chemical plants."""
    h, low = horizon, dark(tone, 0.08)
    return group(
        rect(40, h - 130, 120, 130, tone, 8), oval(100, h - 130, 60, 16, light(tone, 0.2)),
        rect(180, h - 100, 100, 100, low, 8), oval(230, h - 100, 50, 13, tone),
        rect(330, h - 230, 34, 230, tone, 16), rect(384, h - 190, 26, 190, low, 12),
        line(((300, h - 84), (800, h - 84)), low, 10), line(((300, h - 64), (800, h - 64)), tone, 8),
        *[rect(x, h - 92, 8, 92, low) for x in (440, 600, 760)],
        rect(930, h - 150, 160, 150, tone, 8), oval(1010, h - 150, 80, 20, light(tone, 0.2)),
        rect(1110, h - 110, 90, 110, low),
    )  # fmt: skip


def _ground(horizon: float, colour: str) -> Shape:
    joint, deep = dark(colour, 0.06), 800 - horizon
    rows = "".join(f"M2 {horizon + deep * k:.0f}H1198" for k in (0.2, 0.52))
    ways = "".join(_joint(x, horizon) for x in (-60, 160, 380, 600, 820, 1040, 1260))
    return group(
        rect(0, horizon, 1200, deep, colour),
        rect(0, horizon, 1200, 10, dark(colour, 0.1)),
        stroke(rows + ways, joint, 3),
    )


def _joint(x: float, horizon: float) -> str:
    """A joint that runs towards us, as far as the picture goes."""
    top, foot = 600 + (x - 600) * 0.8, 600 + (x - 600) * 1.35
    end = min(max(foot, 2), 1198)
    part = (end - top) / (foot - top) if foot != top else 1
    return f"M{top:.0f} {horizon:.0f}L{end:.0f} {horizon + (800 - horizon) * part:.0f}"


def _cloud() -> Shape:
    return path("M-60 0Q-66-20-42-22Q-34-46-8-38Q10-56 30-36Q60-38 58-14Q70-4 56 0Z", "#F2F8FB")


def door(w: float = 120, h: float = 220, colour: str = "#7C97A8", panes: bool = True) -> Shape:
    """A double door on the wall, standing on the origin; spots: handles."""
    parts = [rect(-w / 2 - 8, -h - 8, w + 16, h + 8, dark(colour, 0.35), 3)]
    for left in (-w / 2, 2):
        parts.append(rect(left, -h, w / 2 - 2, h, colour, 2))
        if panes:
            parts.append(rect(left + w * 0.1, -h + 22, w * 0.28, h * 0.3, GLASS, 3))
    parts += [rect(-11, -h * 0.47, 6, 34, PAPER, 2), rect(5, -h * 0.47, 6, 34, PAPER, 2)]
    return group(*parts).with_spots(handles=(0, -h * 0.4))


def chain() -> Shape:
    """A chain with a padlock, to be laid over a door's handles; its middle at the origin."""
    links = [stroke(f"M{x} {y}h9", IRON, 9) for x, y in ((-26, -6), (-12, 2), (4, -4), (18, 3))]
    return group(
        stroke("M-28-8Q0 16 28-8M-28 6Q0-14 28 6", INK, 7, "9 5"),
        *links[:0],
        stroke("M-8 12V4Q0-8 8 4V12", STEEL, 5),
        rect(-13, 10, 26, 24, YELLOW, 4),
        disc(0, 20, 3.4, INK),
    )


def shutter(w: float = 240, h: float = 260, raised: float = 0) -> Shape:
    """A roller gate standing on the origin; *raised* 0–1 shows the yard behind."""
    slats = h * (1 - raised)
    rows = "".join(f"M{-w / 2} {-h + y:.0f}h{w}" for y in range(22, int(slats), 22))
    parts = [
        rect(-w / 2 - 12, -h - 26, w + 24, h + 26, IRON, 3),
        rect(-w / 2, -h, w, h, "#CFE3EE"),
        rect(-w / 2, -34, w, 34, "#B9C4C4"),
        rect(-w / 2, -h, w, slats, "#BAC6CD"),
    ]
    if rows:
        parts.append(stroke(rows, "#9FADB6", 3))
    return group(*parts)


def window(w: float = 130, h: float = 110, barred: bool = False) -> Shape:
    """A window about the origin; *barred* with iron bars."""
    parts = [
        rect(-w / 2 - 7, -h / 2 - 7, w + 14, h + 14, WHITE, 3),
        rect(-w / 2, -h / 2, w, h, GLASS),
        poly(
            ((-w / 2, h / 2), (-w / 2, -h * 0.1), (w * 0.1, -h / 2), (w * 0.36, -h / 2)),
            light(GLASS, 0.35),
        ),
        rect(-w / 2 - 10, h / 2 + 5, w + 20, 8, "#C9C3B6", 2),
        stroke(f"M0 {-h / 2}V{h / 2}M{-w / 2} 0H{w / 2}", WHITE, 6),
    ]
    if barred:
        bars = "".join(f"M{x:.0f} {-h / 2 - 4}V{h / 2 + 4}" for x in _steps(-w / 2 + 12, w / 2, 21))
        parts.append(stroke(bars, IRON, 5))
    return group(*parts)


def column(h: float = 460, w: float = 46, colour: str = "#C3CCD1", guard: bool = True) -> Shape:
    """A steel column on the origin, its foot striped."""
    parts = [rect(-w / 2, -h, w, h, colour), rect(w * 0.14, -h, w * 0.36, h, dark(colour, 0.16))]
    if guard:
        parts += [rect(-w / 2 - 3, -96, w + 6, 96, YELLOW)]
        parts += [
            poly(
                ((-w / 2 - 3, y), (w / 2 + 3, y - 22), (w / 2 + 3, y - 6), (-w / 2 - 3, y + 16)),
                INK,
            )
            for y in (-22, -58)
        ]
    return group(*parts)


def lamp(lit: bool = True, broken: bool = False, beam: bool = False) -> Shape:
    """A hanging industrial lamp; it hangs from the origin, 74 long; *beam* shows its light. Spots: bulb."""
    glow = [path("M-34 66L-120 260H120L34 66Z", "#FFF6D2")] if beam else []
    pale = [Shape(f'<g opacity=".5">{g.svg}</g>', oval(0, 60, 10, 6, INK).box) for g in glow]
    parts = [
        stroke("M0 0V30", IRON),
        path("M-14 30H14L38 64H-38Z", "#4F7C6A"),
        path("M6 30H14L38 64H14Z", dark("#4F7C6A")),
        oval(0, 65, 30, 8, "#FFF1B8" if lit else "#C7CCCB"),
    ]
    if broken:
        parts.append(stroke("M-16 62L-4 70L4 60L16 70", INK, 3))
    return group(*pale, *parts).with_spots(bulb=(0, 68))


def tube_lamp(w: float = 150, lit: bool = True) -> Shape:
    """A fluorescent lamp on two wires from the origin, 46 low."""
    return group(
        stroke(f"M{-w * 0.35} 0V34M{w * 0.35} 0V34", IRON, 3),
        rect(-w / 2, 32, w, 10, "#DDE2E4", 3),
        rect(-w / 2 + 6, 41, w - 12, 7, "#FFF6CC" if lit else "#B5BBBE", 3),
    )


def lane(points: list[Point], width: float = 8, colour: str = YELLOW) -> Shape:
    """Yellow lines on the floor from point to point."""
    return line(points, colour, width)


def hatch(x: float, y: float, w: float, h: float, colour: str = YELLOW, slant: float = 60) -> Shape:
    """A hatched keep-clear area on the floor, a slanted box from its lower left corner."""
    corners = ((x, y), (x + w, y), (x + w + slant, y - h), (x + slant, y - h), (x, y))
    bars = [
        line(((x + k * w, y), (x + min(k + 0.16, 1) * w + slant, y - h)), colour, 6)
        for k in (0.14, 0.34, 0.54, 0.74)
    ]
    return group(line(corners, colour, 6), *bars)


def arrow_mark(x: float, y: float, w: float = 150, colour: str = GREEN) -> Shape:
    """A way-out arrow painted on the floor, pointing right."""
    return poly(
        (
            (x, y - 12), (x + w * 0.64, y - 12), (x + w * 0.66, y - 26), (x + w, y),
            (x + w * 0.56, y + 26), (x + w * 0.59, y + 12), (x - 14, y + 12),
        ),
        colour,
    )  # fmt: skip


def fence(x0: float, x1: float, y: float, h: float = 110) -> Shape:
    """A mesh fence along the horizon."""
    posts = [rect(x, y - h, 7, h, STEEL) for x in _steps(x0, x1, 120)]
    mesh = "".join(f"M{x:.0f} {y - h + 10}V{y}" for x in _steps(x0, x1, 24))
    return group(
        stroke(mesh, light(STEEL, 0.35), 2.5),
        stroke(f"M{x0} {y - h + 8}H{x1}M{x0} {y - 20}H{x1}", STEEL, 5),
        *posts,
    )


def canopy(x0: float, x1: float, top: float, foot: float, colour: str = "#5F88A3") -> Shape:
    """A roof on two posts, as over a loading bay or a filling station."""
    return group(
        rect(x0 + 30, top, 20, foot - top, STEEL),
        rect(x0 + 42, top, 8, foot - top, dark(STEEL)),
        rect(x1 - 50, top, 20, foot - top, STEEL),
        rect(x1 - 38, top, 8, foot - top, dark(STEEL)),
        path(f"M{x0} {top}L{x0 + 16} {top - 42}H{x1 - 16}L{x1} {top}Z", colour),
        rect(x0, top - 4, x1 - x0, 18, dark(colour, 0.25), 3),
    )


def guardrail(x0: float, x1: float, y: float, h: float = 96, colour: str = YELLOW) -> Shape:
    """A railing with top and middle rail and a toe board, standing on *y*."""
    posts = "".join(f"M{x:.0f} {y}V{y - h}" for x in _steps(x0, x1, 96))
    rails = f"M{x0} {y - h}H{x1}M{x0} {y - h * 0.52:.0f}H{x1}M{x1} {y}V{y - h}"
    return group(
        stroke(posts + rails, colour, 7), rect(x0, y - 12, x1 - x0, 10, dark(colour, 0.12))
    )


def stool(h: float = 70) -> Shape:
    """A stool to sit on at the height of the seated poses."""
    return group(
        shadow(0, 0, 34),
        stroke(f"M-20-4L-14{-h}M20-4L14{-h}", IRON, 6),
        rect(-30, -h - 6, 60, 12, "#A7713C", 4),
    )


def _steps(start: float, end: float, step: float) -> list[float]:
    return [start + n * step for n in range(int((end - start) / step) + 1)]
