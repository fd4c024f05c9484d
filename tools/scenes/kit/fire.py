"""Against fire and for the way out: extinguishers, hydrants, exit signs, lamps, alarms, cameras."""

from __future__ import annotations

from kit.palette import (
    GREEN,
    INK,
    IRON,
    LINE,
    PAPER,
    RED,
    RUBBER,
    STEEL,
    WHITE,
    YELLOW,
    dark,
    light,
)
from kit.pen import Shape, disc, group, path, rect, ring, shadow, stroke
from kit.words import words


def extinguisher(needle: str = "green", pin: bool = True, dusty: bool = False) -> Shape:
    """A dry-powder extinguisher, 40 wide and 96 high, on the origin; *needle*: where its gauge stands."""
    dial = {"green": GREEN, "red": "#8E1F18", "yellow": YELLOW}[needle]
    parts = [
        shadow(0, 0, 26),
        stroke("M-6-84Q-30-78-28-40L-26-18", RUBBER, 6),
        path("M-18-62Q-18-74-6-76H6Q18-74 18-62V-4Q18 1 0 1T-18-4Z", RED),
        path("M6-76Q18-74 18-62V-4Q18 0 6 1Z", dark(RED, 0.25)),
        path("M-13-60Q-13-68-8-70V-4H-13Z", light(RED, 0.4)),
        rect(-18, -46, 36, 22, PAPER),
        rect(-14, -42, 22, 4, RED),
        rect(-14, -34, 16, 4, STEEL),
        rect(-6, -86, 12, 12, IRON, 2),
        path("M-8-88L22-96L24-90L4-84Z", INK),
        path("M-8-84L20-82L20-77L-4-80Z", INK),
        disc(0, -80, 6.5, WHITE),
        disc(0, -80, 4.2, dial),
    ]
    if pin:
        parts.append(ring(12, -84, 4, YELLOW, 2.4))
    if dusty:
        parts.append(path("M-18-62Q-18-74-6-76H6Q18-74 18-62V-50Q0-58-18-50Z", "#B9A98C"))
    return group(*parts)


def extinguisher_stand(empty: bool = False) -> Shape:
    """A red floor box with two extinguishers in it, 110 wide; *empty*: without them."""
    inside = [] if empty else [extinguisher().at(-24, -6, 0.84), extinguisher().at(24, -6, 0.84)]
    return group(
        shadow(0, 0, 60),
        rect(-54, -66, 108, 60, dark(RED, 0.5), 4),
        *inside,
        rect(-55, -40, 110, 40, RED, 4),
        rect(20, -40, 35, 40, dark(RED, 0.18), 4),
        rect(-44, -32, 88, 10, WHITE, 3),
    )


def hydrant_box(locked: bool = False, opened: bool = False) -> Shape:
    """A wall cabinet with hose and valve, 104 by 124 about the origin."""
    frame = [rect(-52, -62, 104, 124, dark(RED, 0.15), 4)]
    if opened:
        inside = [
            rect(-44, -54, 88, 108, "#4A2522"),
            ring(0, -6, 30, PAPER, 13),
            ring(0, -6, 15, dark(PAPER, 0.2), 9),
            stroke("M28 10Q34 30 12 40", PAPER, 9),
        ]
        return group(*frame, *inside)
    front = [
        rect(-46, -56, 92, 112, RED, 3),
        rect(20, -56, 26, 112, dark(RED, 0.12), 3),
        rect(-34, -12, 68, 56, light("#9FC4D3", 0.2), 3),
        path("M-34-12H4L-34 30Z", light("#9FC4D3", 0.6)),
        ring(0, 16, 18, PAPER, 9),
        words("消火栓", 0, -25, 25, WHITE),
    ]
    if locked:
        front += [
            stroke("M34 8V-2q7-10 14 0V8", STEEL, LINE),
            rect(31, 6, 20, 17, YELLOW, 3),
            disc(41, 14, 3, INK),
        ]
    return group(*frame, *front)


def exit_sign(lit: bool = True, arrow: str = "") -> Shape:
    """The green running man over a door, 96 by 44 about the origin; unlit it is dull. *arrow*: left right."""
    green = GREEN if lit else "#7C8A80"
    white = WHITE if lit else "#B9C2BC"
    man = group(
        disc(4, -13, 4.4, white),
        stroke("M2-7L-3 3L5 7L3 15M-3 3L-8 11H-14M2-6L10-3L14 2M1-6L-7-5L-11 0", white, 4.4),
    )
    body = [rect(-48, -22, 96, 44, green, 4), man.at(-20 if arrow else -16, 2)]
    body.append(stroke("M14-14H32V15H14", white, 3.4) if not arrow else _arrow(arrow, white))
    glow = [rect(-53, -27, 106, 54, light(GREEN, 0.62), 7)] if lit else []
    return group(*glow, *body)


def _arrow(way: str, colour: str) -> Shape:
    bar = stroke("M4 0H34M22-11L34 0L22 11", colour, 6)
    return bar if way == "right" else bar.at(38, 0, mirror=True)


def emergency_lamp(lit: bool = True) -> Shape:
    """A twin-headed emergency lamp for the wall, 78 wide about the origin."""
    glass = "#FFF3BF" if lit else "#A6ACAF"
    return group(
        rect(-30, -6, 60, 26, "#EDEFEF", 4),
        rect(10, -6, 20, 26, "#CDD3D5", 4),
        disc(-24, -12, 14, IRON),
        disc(-24, -12, 10, glass),
        disc(24, -12, 14, IRON),
        disc(24, -12, 10, glass),
        disc(-18, 12, 3, GREEN if lit else RED),
    )


def alarm_button() -> Shape:
    """A manual call point, 34 by 34 about the origin."""
    return group(
        rect(-17, -17, 34, 34, RED, 4), rect(-10, -10, 20, 20, WHITE, 2), disc(0, 0, 5, RED)
    )


def smoke_detector(covered: bool = False) -> Shape:
    """A detector on the ceiling: it hangs from the origin; *covered* with a bag."""
    parts = [
        rect(-20, 0, 40, 8, "#E9ECEC", 2),
        path("M-15 8H15L9 20H-9Z", "#CED5D6"),
        disc(0, 18, 3, RED),
    ]
    if covered:
        parts.append(path("M-22 4Q-24 30-10 32Q0 28 10 33Q24 30 22 4Z", "#8FB7CE"))
        parts.append(stroke("M-20 9H20", dark("#8FB7CE", 0.3), 3))
    return group(*parts)


def gas_detector(alarm: bool = False) -> Shape:
    """A fixed gas alarm for the wall, 40 by 66 about the origin."""
    return group(
        rect(-7, -40, 14, 14, RED if alarm else dark(RED, 0.3), 5),
        rect(-20, -28, 40, 44, YELLOW, 5),
        rect(8, -28, 12, 44, dark(YELLOW, 0.14), 5),
        rect(-13, -21, 26, 14, INK, 2),
        disc(-6, 3, 4, GREEN),
        disc(6, 3, 4, RED),
        path("M-10 16H10L7 30H-7Z", IRON),
    )


def camera() -> Shape:
    """A surveillance camera on a wall arm, looking right and down."""
    return group(
        stroke("M-26 14V0H-8", STEEL, 6),
        rect(-12, -12, 46, 22, "#EDEFEF", 5).at(0, 0, turn=14),
        disc(31, 8, 8, INK),
        disc(32, 8, 3.4, "#6FA5C7"),
    )


def eyewash() -> Shape:
    """A shower and eyewash on its post, 250 high, on the origin."""
    return group(
        shadow(0, 0, 34),
        stroke("M0-4V-240H46V-228", GREEN, 10),
        path("M26-214Q46-236 66-214Z", YELLOW),
        stroke("M0-104H34", GREEN, 8),
        path("M14-112H62Q58-92 38-92T14-112Z", YELLOW),
        stroke("M30-114q2-12 8-14M46-114q-2-12-8-14", "#7FB6D6", 3),
        rect(-20, -6, 40, 6, IRON, 2),
        stroke("M46-222V-160", IRON, 3),
        path("M38-160H54L46-146Z", IRON),
    )


def sand_box() -> Shape:
    """A red chest of sand with two shovels, 120 wide and 74 high."""
    return group(
        stroke("M-30-60L-22-118M34-60L26-118", "#A7713C", 6),
        shadow(0, 0, 66),
        path("M-60-60L-48-72H48L60-60Z", "#D9BE8B"),
        rect(-60, -60, 120, 60, RED, 4),
        rect(24, -60, 36, 60, dark(RED, 0.18), 4),
        words("消防沙", 0, -20, 28, WHITE),
    )


def hydrant() -> Shape:
    """An outdoor fire hydrant, 60 wide and 130 high, on the origin."""
    return group(
        shadow(0, 0, 34),
        rect(-22, -12, 44, 12, dark(RED, 0.3), 3),
        rect(-15, -104, 30, 94, RED, 4),
        rect(4, -104, 11, 94, dark(RED, 0.22), 4),
        path("M-20-100Q-18-128 0-130Q18-128 20-100Z", RED),
        path("M4-130Q18-126 20-100H8Q10-120 4-130Z", dark(RED, 0.22)),
        rect(-5, -140, 10, 12, IRON, 2),
        rect(-30, -84, 18, 22, IRON, 4),
        rect(12, -84, 18, 22, dark(IRON), 4),
        disc(0, -62, 11, WHITE),
        disc(0, -62, 6, RED),
    )
