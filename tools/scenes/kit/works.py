"""Work at height, in wells and in workshops: ladders, scaffolds, tripods, fans, ducts, machines."""

from __future__ import annotations

from collections.abc import Sequence

from kit.palette import (
    BLUE,
    BROWN,
    GREEN,
    INK,
    IRON,
    ORANGE,
    RED,
    STEEL,
    WHITE,
    WOOD,
    YELLOW,
    dark,
    light,
)
from kit.pen import Point, Shape, disc, group, line, oval, path, rect, ring, shadow, stroke, through


def ladder(h: float = 300, w: float = 58, colour: str = "#B9C2C8", feet: bool = True) -> Shape:
    """A straight ladder on the origin; lean it with `.at(x, y, turn=12)`."""
    rungs = "".join(f"M{-w / 2} {-y}H{w / 2}" for y in range(26, int(h) - 8, 36))
    rails = stroke(f"M{-w / 2} 0V{-h}M{w / 2} 0V{-h}", colour, 9)
    parts = [stroke(rungs, dark(colour, 0.22), 6), rails]
    if feet:
        parts += [rect(-w / 2 - 8, -8, 16, 10, INK, 3), rect(w / 2 - 8, -8, 16, 10, INK, 3)]
    return group(*parts)


def step_ladder(h: float = 200, colour: str = YELLOW, chained: bool = True) -> Shape:
    """A folding ladder from the side; *chained*: with the strap that holds its legs."""
    steps = "".join(
        f"M{-h * 0.3 * k - 6:.0f} {-h * (1 - k):.0f}h26" for k in (0.2, 0.42, 0.64, 0.86)
    )
    parts = [
        shadow(0, 0, h * 0.36),
        stroke(f"M6 {-h}L{h * 0.32} 0", dark(colour, 0.25), 8),
        stroke(f"M-2 {-h}L{-h * 0.32} 0", colour, 9),
        stroke(steps, IRON, 7),
        rect(-16, -h - 8, 40, 12, RED, 3),
    ]
    if chained:
        parts.append(stroke(f"M{-h * 0.18} {-h * 0.42}H{h * 0.18}", STEEL, 4))
    return group(*parts)


def scaffold(
    w: float = 260,
    decks: Sequence[float] = (150,),
    rail: bool = True,
    h: float = 0,
    boards: float = 1,
) -> Shape:
    """A scaffold bay: decks at the given heights; *rail* around the top one; *boards* 0–1: how much is planked.

    Spots: deck0, deck1 … (middle of each deck).
    """
    top = h or decks[-1] + 105
    bars = f"M{-w / 2} 0V{-top}M{w / 2} 0V{-top}M{-w / 2} -28H{w / 2}"
    brace = f"M{-w / 2} -28L{w / 2} {-decks[0]}M{w / 2} -28L{-w / 2} {-decks[0]}"
    parts = [
        shadow(0, 0, w * 0.54, 9),
        stroke(brace, light("#7E8C97", 0.2), 6),
        stroke(bars, "#7E8C97", 9),
        rect(-w / 2 - 14, -6, 28, 6, INK), rect(w / 2 - 14, -6, 28, 6, INK),
    ]  # fmt: skip
    for y in decks:
        parts += [
            line(((-w / 2, -y + 8), (w / 2, -y + 8)), "#7E8C97", 8),
            rect(-w / 2 - 8, -y - 8, (w + 16) * boards, 12, WOOD, 2),
        ]
    if rail:
        y = decks[-1]
        parts.append(stroke(f"M{-w / 2} {-y - 52}H{w / 2}M{-w / 2} {-y - 96}H{w / 2}", YELLOW, 7))
        parts.append(rect(-w / 2, -y - 22, w, 14, dark(YELLOW, 0.1)))
    spots = {f"deck{n}": (0.0, -y - 8) for n, y in enumerate(decks)}
    return group(*parts).with_spots(**spots)


def tripod(
    h: float = 300, w: float = 220, hooked: Point | None = None, third: bool = True
) -> Shape:
    """A rescue tripod with winch on the origin; its rope hangs free or goes to *hooked* (own coordinates).

    Without the *third* leg for scenes that are cut open along it.
    """
    end = hooked or (12, -h + 96)
    rope = line(((12, -h + 22), end), INK, 4)
    hook = [] if hooked else [stroke(f"M12 {-h + 96}q0 12 10 14t0 14q-12 6-14-6", IRON, 6)]
    return group(
        stroke(f"M0 {-h + 10}L{-w / 2} 0M0 {-h + 10}L{w / 2} 0", YELLOW, 11),
        *([stroke(f"M0 {-h + 10}L20-40", dark(YELLOW, 0.25), 9)] if third else []),
        rope, *hook,
        rect(-22, -h - 6, 44, 26, dark(YELLOW, 0.35), 6),
        ring(-w * 0.19, -h * 0.6, 13, IRON, 7),
    ).with_spots(hook=(12, -h + 110), top=(0, -h))  # fmt: skip


def manhole(rx: float = 110, water: str = "#20272C") -> Shape:
    """An open well in the ground about the origin; `manhole_lip` goes over whoever stands in it."""
    return group(
        oval(0, 4, rx + 20, rx * 0.4, "#8A9190"),
        oval(0, 0, rx + 16, rx * 0.37, "#A4ABA9"),
        oval(0, 0, rx, rx * 0.3, water),
    )


def manhole_lip(rx: float = 110) -> Shape:
    """The near half of the well's rim: draw it over the figure that climbs in or out."""
    a, b, c, d = rx, rx * 0.3, rx + 16, rx * 0.37
    return group(path(f"M{-c} 0A{c} {d:.0f} 0 0 0 {c} 0H{a}A{a} {b:.0f} 0 0 1 {-a} 0Z", "#A4ABA9"))


def cover(rx: float = 90) -> Shape:
    """A manhole cover lying, about the origin."""
    return group(
        oval(0, 7, rx, rx * 0.3, "#5C6566"), oval(0, 0, rx, rx * 0.3, "#7F898A"),
        stroke(f"M{-rx * 0.5:.0f}-6H{rx * 0.5:.0f}M{-rx * 0.5:.0f} 6H{rx * 0.5:.0f}M{-rx * 0.25:.0f}-14V14M{rx * 0.25:.0f}-14V14", "#5C6566"),
    )  # fmt: skip


def fan(colour: str = GREEN, running: bool = False) -> Shape:
    """A portable blower, 130 wide and 120 high; spot: mouth (the duct's end, right)."""
    blades = "M0 0C-5-26 10-38 24-34C22-16 14-6 0 0ZM0 0C24-8 38 2 38 16C22 20 8 12 0 0ZM0 0C-8 24-28 26-36 16C-30 2-16-2 0 0Z"
    parts = [
        shadow(0, 0, 72),
        rect(-54, -14, 20, 14, dark(colour, 0.4)), rect(34, -14, 20, 14, dark(colour, 0.4)),
        rect(-65, -122, 130, 110, colour, 9),
        rect(44, -122, 21, 110, dark(colour), 9),
        disc(-8, -67, 46, "#E7EFEA"),
        path(blades, dark(colour, 0.1)).at(-8, -67),
        disc(-8, -67, 8, INK),
        stroke("M-30-122V-136H18V-122", IRON, 6),
        ring(-8, -67, 46, dark(colour, 0.35), 4),
    ]  # fmt: skip
    if running:
        parts.append(stroke("M-38-90q10-16 26-18M22-44q-10 16-26 18", WHITE, 4))
    return group(*parts).with_spots(mouth=(65, -60), cord=(-65, -30))


def air_duct(points: Sequence[Point], width: float = 34, colour: str = YELLOW) -> Shape:
    """A flexible air duct through *points*, its rings showing."""
    d = through(points)
    ribs = stroke(d, dark(colour, 0.25), width).svg.replace(
        'stroke-linecap="round"', 'stroke-dasharray="3 13"'
    )
    base = stroke(d, colour, width)
    flat = base.svg.replace('stroke-linecap="round"', 'stroke-linecap="butt"')
    return Shape(flat + ribs, base.box)


def toolbox(opened: bool = True, colour: str = RED) -> Shape:
    """A tool box, 130 wide and 66 high; spot: inside."""
    if not opened:
        return group(shadow(0, 0, 70), rect(-65, -58, 130, 58, colour, 5), rect(-65, -58, 130, 18, dark(colour), 5),
                     rect(-14, -46, 28, 12, STEEL, 3), stroke("M-24-58V-74H24V-58", IRON, 6))  # fmt: skip
    return group(
        shadow(0, 0, 72),
        path("M-58-58L-46-88H66L58-58Z", dark(colour, 0.3)), path("M-46-60L-38-80H56L50-60Z", dark(colour, 0.6)),
        rect(-65, -58, 130, 58, colour, 4), rect(30, -58, 35, 58, dark(colour, 0.2), 4), rect(-14, -44, 28, 14, "#E9D9B0", 3),
    ).with_spots(inside=(0, -66))  # fmt: skip


def meter(alarm: bool = False) -> Shape:
    """A portable gas detector, 34 by 54 about the origin."""
    return group(
        rect(-17, -27, 34, 54, YELLOW, 7), rect(7, -27, 10, 54, dark(YELLOW, 0.15), 6),
        rect(-11, -20, 22, 18, "#E4574C" if alarm else "#2A3940", 2),
        disc(-5, 10, 4.4, INK), disc(6, 10, 4.4, INK), stroke("M-8-27V-36H4", INK, 4),
    )  # fmt: skip


def rope(points: Sequence[Point], colour: str = "#E9E2CF", width: float = 6) -> Shape:
    """A rope or lifeline through *points*."""
    d = through(points)
    return group(stroke(d, dark(colour, 0.45), width), stroke(d, colour, width - 3))


def coil(colour: str = "#D9CDB0") -> Shape:
    """A rope or hose coiled on the ground, 90 wide."""
    return group(
        stroke("M-40-10A40 13 0 1 0 40-10A40 13 0 1 0-40-10M-24-10A24 7 0 1 0 24-10A24 7 0 1 0-24-10", dark(colour, 0.35), 11),
        stroke("M-40-11A40 13 0 1 0 40-11A40 13 0 1 0-40-11M-24-11A24 7 0 1 0 24-11A24 7 0 1 0-24-11", colour, 7),
    )  # fmt: skip


def air_set() -> Shape:
    """A breathing apparatus in its case, lid open, 130 wide: something kept ready."""
    return group(
        shadow(0, 0, 70), path("M-60-40L-50-92H62L60-40Z", dark(ORANGE, 0.25)),
        rect(-64, -42, 128, 42, ORANGE, 5), rect(30, -42, 34, 42, dark(ORANGE), 5),
        rect(-40, -66, 72, 24, YELLOW, 12), disc(44, -54, 14, INK), disc(44, -54, 7, "#A9CBDD"), stroke("M20-48Q34-36 40-44", INK, 5),
    )  # fmt: skip


def bench_grinder(guarded: bool = True) -> Shape:
    """A pedestal grinder with two wheels, 120 wide and 150 high; spot: wheel (right, where it sparks)."""
    parts = [
        shadow(0, 0, 56), path("M-26 0L-18-92H18L26 0Z", IRON), path("M6-92H18L26 0H10Z", dark(IRON)),
        rect(-30, -128, 60, 40, "#3F7F86", 9), disc(-46, -108, 27, "#9AA0A3"), disc(46, -108, 27, "#9AA0A3"),
        disc(-46, -108, 6, INK), disc(46, -108, 6, INK),
    ]  # fmt: skip
    if guarded:
        parts += [
            path("M-76-104A30 30 0 0 1-20-122L-46-108Z", "#3F7F86"),
            path("M76-104A30 30 0 0 0 20-122L46-108Z", "#3F7F86"),
        ]
        parts += [rect(70, -106, 18, 6, INK)]
    return group(*parts).with_spots(wheel=(72, -98))


def press(guarded: bool = True) -> Shape:
    """A stamping press, 170 wide and 290 high; without its guard the die is open; spots: die panel."""
    parts = [
        shadow(0, 0, 96), rect(-85, -290, 170, 290, "#6E96A5", 8), rect(48, -290, 37, 290, dark("#6E96A5"), 8),
        rect(-58, -206, 108, 106, "#2F3C43", 3), rect(-26, -206, 44, 44, STEEL), rect(-38, -166, 68, 16, IRON, 2),
        rect(-52, -116, 96, 16, STEEL, 2), rect(-66, -102, 124, 14, IRON, 2), disc(66, -160, 11, RED), disc(66, -192, 7, GREEN),
        rect(-60, -270, 64, 30, light("#6E96A5", 0.5), 3),
    ]  # fmt: skip
    if guarded:
        bars = "".join(f"M{x} -204V-90" for x in range(-56, 52, 14))
        parts += [
            stroke(bars, YELLOW, 4),
            rect(-62, -210, 116, 8, YELLOW),
            rect(-62, -94, 116, 8, YELLOW),
        ]
    return group(*parts).with_spots(die=(-4, -130), panel=(66, -176))


def conveyor(w: float = 380, h: float = 92, guarded: bool = True) -> Shape:
    """A belt conveyor; its drum at the right end is *guarded* or bare; spots: left right (on the belt)."""
    legs = [rect(x, -h + 20, 12, h - 20, IRON) for x in (-w / 2 + 36, w / 2 - 48)]
    rollers = [disc(x, -h + 14, 8, STEEL) for x in range(int(-w / 2) + 50, int(w / 2) - 40, 46)]
    parts = [
        shadow(0, 0, w * 0.52, 9), *legs,
        rect(-w / 2, -h, w, 28, "#39434C", 14), rect(-w / 2 + 12, -h + 7, w - 24, 14, "#59656E", 7), *rollers,
        disc(-w / 2 + 14, -h + 14, 11, STEEL), disc(w / 2 - 14, -h + 14, 11, STEEL),
    ]  # fmt: skip
    if guarded:
        parts.append(rect(w / 2 - 52, -h - 6, 60, 44, YELLOW, 5))
    return group(*parts).with_spots(left=(-w / 2 + 30, -h), right=(w / 2 - 30, -h))


def dust_collector(vented: bool = True, h: float = 300) -> Shape:
    """A bag filter on legs with its hopper, 170 wide; *vented*: with the explosion vent; spots: inlet outlet bin vent."""
    parts = [
        shadow(0, 0, 90), rect(-66, -90, 10, 90, IRON), rect(56, -90, 10, 90, dark(IRON)),
        path("M-70-120H70L16-40H-16Z", dark("#8FB0BC", 0.14)), rect(-76, -h, 152, h - 118, "#8FB0BC", 5),
        rect(36, -h, 40, h - 118, dark("#8FB0BC", 0.16), 5), stroke(f"M-76 {-h + 40}H76M-76-150H76", dark("#8FB0BC", 0.25)),
        rect(-22, -42, 44, 40, BLUE, 4),
    ]  # fmt: skip
    if vented:
        parts += [
            rect(-56, -h + 54, 74, 62, "#E9B949", 3),
            stroke(f"M-56 {-h + 54}l74 62m0-62l-74 62", dark("#E9B949", 0.3), 3),
        ]
    return group(*parts).with_spots(
        inlet=(-76, -170), outlet=(0, -h), bin=(0, -20), vent=(-19, -h + 85)
    )


def stove() -> Shape:
    """A commercial gas range with two burners, 200 wide and 100 high; spots: burner0 burner1 gas."""
    return group(
        shadow(0, 0, 104), rect(-100, -96, 200, 92, STEEL, 4), rect(46, -96, 54, 92, dark(STEEL, 0.14), 4), rect(-100, -104, 200, 14, light(STEEL, 0.4), 3),
        rect(-78, -116, 64, 12, INK, 4), rect(18, -116, 64, 12, INK, 4), disc(-46, -66, 10, INK), disc(50, -66, 10, INK),
        rect(-84, -46, 168, 34, dark(STEEL, 0.22), 3), rect(-92, -6, 14, 6, INK), rect(78, -6, 14, 6, INK),
    ).with_spots(burner0=(-46, -116), burner1=(50, -116), gas=(-100, -40))  # fmt: skip


def wok() -> Shape:
    """A wok standing on a burner at the origin."""
    return group(
        path("M-44-30H44Q30 2 0 2T-44-30Z", "#3C4449"),
        path("M14-30H44Q32 0 4 2Q18-8 14-30Z", "#2B3236"),
        stroke("M44-28L82-44", BROWN, 9),
    )


def hood(w: float = 300) -> Shape:
    """An extraction hood that hangs from the origin, 110 low."""
    return group(
        rect(-40, 0, 80, 60, STEEL), path(f"M-44 54H44L{w / 2} 104H{-w / 2}Z", light(STEEL, 0.25)),
        path(f"M16 54H44L{w / 2} 104H{w * 0.2}Z", STEEL), rect(-w / 2, 102, w, 12, dark(STEEL, 0.2)),
    )  # fmt: skip
