"""What stands in an ammonia machine room, and lamps and fans for explosive places."""

from __future__ import annotations

from kit.palette import GLASS, INK, IRON, ORANGE, PAPER, RED, STEEL, WHITE, YELLOW, dark, light
from kit.pen import Shape, disc, group, oval, path, rect, ring, shadow, stroke

_MACHINE = "#5E8FA8"


def compressor(guarded: bool = True) -> Shape:
    """A refrigeration compressor with its motor, 300 wide and 150 high; spots: suction pressure shaft gauge."""
    parts = [
        shadow(0, 0, 156, 10), rect(-150, -18, 300, 18, IRON, 3), rect(-134, -24, 268, 8, dark(IRON), 2),
        rect(-142, -104, 112, 76, "#8C9AA3", 12), rect(-142, -60, 112, 32, dark("#8C9AA3", 0.16), 12),
        stroke("M-126-98V-34M-110-98V-34M-94-98V-34M-78-98V-34M-62-98V-34", dark("#8C9AA3", 0.26), 4),
        rect(-112, -116, 44, 16, dark("#8C9AA3", 0.3), 3),
        rect(22, -112, 116, 86, _MACHINE, 10), rect(98, -112, 40, 86, dark(_MACHINE), 10),
        path("M34-112L44-150H84L94-112Z", _MACHINE), path("M70-150H84L94-112H78Z", dark(_MACHINE)),
        rect(46, -158, 36, 12, IRON, 3), rect(104, -140, 20, 30, _MACHINE), rect(98, -146, 32, 9, IRON, 2),
        disc(60, -68, 22, light(_MACHINE, 0.25)), disc(60, -68, 13, dark(_MACHINE, 0.12)),
        rect(38, -30, 84, 8, dark(_MACHINE, 0.3)),
    ]  # fmt: skip
    return group(*parts, *_drive(guarded)).with_spots(
        suction=(64, -158), pressure=(114, -146), shaft=(-4, -68), gauge=(-8, -96)
    )


def _drive(guarded: bool) -> list[Shape]:
    """What turns between motor and machine: under its guard, or bare."""
    if guarded:
        bars = stroke("M-18-92V-38M-4-92V-38M10-92V-38", dark(YELLOW, 0.22), 4)
        return [rect(-34, -98, 60, 66, YELLOW, 6), bars]
    turn = "M-22-100Q-4-112 14-100M14-100l-3-9M14-100l-10 1"
    return [
        rect(-32, -74, 58, 12, STEEL), rect(-14, -92, 12, 48, IRON, 3), rect(0, -92, 12, 48, dark(IRON), 3),
        stroke("M-14-82h26M-14-68h26M-14-54h26", INK, 4), stroke(turn, INK, 4),
    ]  # fmt: skip


def receiver(w: float = 320, colour: str = "#E0C662") -> Shape:
    """A lying pressure vessel for ammonia on two saddles, 150 high; spots: top0 top1 end level."""
    half = w / 2
    body = f"M{-half + 40}-140H{half - 40}Q{half}-140 {half}-92T{half - 40}-44H{-half + 40}Q{-half}-44 {-half}-92T{-half + 40}-140Z"
    low = f"M{-half + 3}-76H{half - 3}Q{half - 8}-44 {half - 40}-44H{-half + 40}Q{-half + 8}-44 {-half + 3}-76Z"
    return group(
        shadow(0, 0, half * 0.9, 10),
        rect(-half + 46, -56, 34, 56, IRON), rect(half - 80, -56, 34, 56, dark(IRON)),
        path(body, colour), path(low, dark(colour, 0.14)),
        rect(-half + 46, -128, w - 92, 9, light(colour, 0.55), 4),
        stroke(f"M{-half + 42}-140V-44M{half - 42}-140V-44", dark(colour, 0.24)),
        rect(-half + 58, -150, 24, 12, IRON, 2), rect(half - 82, -150, 24, 12, IRON, 2),
    ).with_spots(top0=(-half + 70, -150), top1=(half - 70, -150), end=(half, -92), level=(0, -92))  # fmt: skip


def exhaust_fan(running: bool = True, r: float = 46) -> Shape:
    """A fan in the wall, square about the origin."""
    blades = "M0 0C-5-26 10-38 24-34C22-16 14-6 0 0ZM0 0C24-8 38 2 38 16C22 20 8 12 0 0ZM0 0C-8 24-28 26-36 16C-30 2-16-2 0 0Z"
    turn = [
        stroke(
            f"M{-r * 0.6:.0f} {-r * 0.45:.0f}A{r * 0.75:.0f} {r * 0.75:.0f} 0 0 1 {-r * 0.1:.0f} {-r * 0.74:.0f}",
            WHITE,
        )
    ]
    return group(
        rect(-r - 14, -r - 14, 2 * r + 28, 2 * r + 28, IRON, 5), rect(-r - 8, -r - 8, 2 * r + 16, 2 * r + 16, STEEL, 3),
        disc(0, 0, r, "#3F4C55"), path(blades, "#B9C6CE").at(0, 0, r / 46), disc(0, 0, 9, INK),
        *(turn if running else []), ring(0, 0, r, IRON, 5),
    )  # fmt: skip


def proof_lamp() -> Shape:
    """An explosion-proof lamp with its cage; it hangs from the origin, 96 long."""
    return group(
        stroke("M0 0V22", IRON, 8), rect(-16, 20, 32, 22, YELLOW, 4), rect(6, 20, 10, 22, dark(YELLOW), 4),
        path("M-20 42H20Q24 84 0 92Q-24 84-20 42Z", "#FFF3C4"),
        stroke("M-22 42H22M-20 42Q-24 84 0 94Q24 84 20 42M0 42V94M-21 64H21", IRON, 4),
    )  # fmt: skip


def air_cabinet(locked: bool = False) -> Shape:
    """A wall cabinet with two breathing sets behind glass, 150 by 130 about the origin; *locked* with a padlock."""
    frame = [rect(-75, -65, 150, 130, ORANGE, 5), rect(-66, -56, 132, 112, "#F3E7D6", 3)]
    sets = [_air_set().at(x, 8) for x in (-33, 33)]
    pane = path("M-66-56H-30L-66 6Z", light(GLASS, 0.2))
    glass = Shape(f'<g opacity=".5">{pane.svg}</g>', pane.box)
    lock = [
        stroke("M-11-2V-14q11-15 22 0V-2", IRON, 6), rect(-18, -4, 36, 30, YELLOW, 4), rect(6, -4, 12, 30, dark(YELLOW), 4),
        disc(0, 8, 4.5, INK), rect(-2, 8, 4, 10, INK),
    ]  # fmt: skip
    handle = [rect(-4, -8, 8, 26, INK, 3)]
    rail = rect(-3, -56, 6, 112, dark(ORANGE, 0.2))
    return group(*frame, *sets, glass, rail, *(lock if locked else handle))


def _air_set() -> Shape:
    return group(
        rect(-12, -22, 24, 62, YELLOW, 10), rect(3, -22, 9, 62, dark(YELLOW, 0.2), 8), rect(-5, -30, 10, 9, IRON, 2),
        oval(0, -36, 20, 13, INK), oval(0, -38, 14, 8, GLASS), stroke("M-12-2H12M-12 18H12", INK, 4),
    )  # fmt: skip


def bag(w: float = 70, h: float = 92, colour: str = "#7FB0D2") -> Shape:
    """A plastic bag pulled over something on the wall, tied below, about the origin; half seen through."""
    a, b = w / 2, h / 2
    film = path(
        f"M{-a * 0.7} {-b}Q0 {-b - 12} {a * 0.7} {-b}Q{a * 1.2} 0 {a * 0.5} {b - 16}L{a * 0.7} {b + 6}H{-a * 0.7}L{-a * 0.5} {b - 16}Q{-a * 1.2} 0 {-a * 0.7} {-b}Z",
        colour,
    )
    folds = stroke(f"M{-a * 0.5} {-b * 0.6}Q{-a * 0.7} 0 {-a * 0.2} {b - 22}M{a * 0.5} {-b * 0.5}Q{a * 0.7} 0 {a * 0.2} {b - 22}", light(colour, 0.5), 4)  # fmt: skip
    return group(
        Shape(f'<g opacity=".78">{film.svg}</g>', film.box), folds, stroke(f"M{-a * 0.56} {b - 16}H{a * 0.56}", RED, 6)
    )  # fmt: skip


def wind_tag(colour: str = PAPER) -> Shape:
    """A small plate with a tank's name, 60 wide, for vessels; about the origin."""
    return group(rect(-34, -16, 68, 32, colour, 4), stroke("M-22-5H22M-22 6H10", IRON, 4))
