"""Hot work: torches, cylinders on their cart, blankets, screens, a platform to weld on."""

from __future__ import annotations

from collections.abc import Sequence

from kit.effects import flame
from kit.palette import IRON, ORANGE, PAPER, RED, STEEL, WHITE, YELLOW, dark, light
from kit.pen import Point, Shape, disc, group, line, oval, path, poly, rect, ring, shadow, stroke
from kit.stores import cylinder
from kit.vehicles import wheel

OXYGEN = "#5FA8CF"
ACETYLENE = "#F4F4F0"


def regulator() -> Shape:
    """A pressure regulator with its two dials, at a cylinder's valve (the origin); spot: out."""
    return group(
        rect(-4, -7, 16, 14, "#C7A24B", 3), disc(12, -14, 11, IRON), disc(12, -14, 8, WHITE), stroke("M12-14l4-5", RED, 3),
        disc(28, -4, 11, IRON), disc(28, -4, 8, WHITE), stroke("M28-4l-4-5", RED, 3), rect(10, 4, 8, 12, "#A98736", 2),
    ).with_spots(out=(14, 18))  # fmt: skip


def gas_cart(gas: bool = True) -> Shape:
    """Oxygen and acetylene upright on their cart, chained, 150 wide and 190 high; *gas*: both are there; spots: oxygen gas."""
    left = cylinder(OXYGEN, cap=False, high=156).at(-26, -18)
    right = cylinder(ACETYLENE, cap=False, high=140).at(28, -18)
    a, b = left.spot("valve"), right.spot("valve")
    links = stroke("M-50-96H52", IRON, 6, "6 5")
    second = [right, regulator().at(*b, 0.86)] if gas else []
    return group(
        shadow(0, 0, 66), stroke("M-56-18V-168H-74M54-18V-120", ORANGE, 8), left, regulator().at(*a, 0.86), *second, links,
        rect(-60, -20, 124, 10, dark(ORANGE, 0.2), 3),
        wheel(16).at(-44, 2), wheel(16).at(46, 2),
    ).with_spots(oxygen=(a[0] + 12, a[1] + 16), gas=(b[0] + 12, b[1] + 16))  # fmt: skip


def lying_cylinder(colour: str = ACETYLENE, high: float = 170) -> Shape:
    """A cylinder that lies on the floor, its valve to the right, with a regulator on it; spot: out."""
    body = cylinder(colour, cap=False, high=high).at(0, 0, turn=90)
    x, y = body.spot("valve")
    return group(shadow(high / 2, 20, high * 0.5), body, regulator().at(x, y - 12, 0.9)).with_spots(
        out=(x + 12, y + 6)
    )


def cutting_torch() -> Shape:
    """A gas torch held at the origin, its burning tip to the right and down; spots: tip hose."""
    return group(
        line(((-40, -10), (18, 2)), "#C7A24B", 7), line(((18, 2), (34, 26)), "#A98736", 7), rect(-44, -17, 26, 13, RED, 4),
        flame(30).at(37, 32, turn=152),
    ).with_spots(tip=(44, 48), hose=(-44, -10))  # fmt: skip


def fire_blanket_floor(w: float = 220) -> Shape:
    """A grey fire blanket spread on the floor, about the origin."""
    a = w / 2
    return group(
        poly(((-a, 22), (a, 22), (a - 26, -20), (-a + 30, -20)), "#9AA4A6"),
        stroke(f"M{-a + 40} 6H{a - 50}M{-a + 60} -8H{a - 60}", light("#9AA4A6", 0.3), 3),
    )  # fmt: skip


def screen(w: float = 190, h: float = 190) -> Shape:
    """A welding screen on its frame, standing on the origin."""
    a = w / 2
    folds = "".join(f"M{x} {-h + 12}V-26" for x in range(int(-a) + 30, int(a) - 10, 30))
    return group(
        shadow(0, 0, a), stroke(f"M{-a} 0V{-h}H{a}V0", STEEL, 7), path(f"M{-a + 5} {-h + 6}H{a - 5}V-20Q{a * 0.5} -12 0-20T{-a + 5}-20Z", "#B5503A"),
        stroke(folds, dark("#B5503A"), 4), rect(-a - 18, -5, 40, 6, IRON, 2), rect(a - 22, -5, 40, 6, IRON, 2),
    )  # fmt: skip


def platform(x0: float, x1: float, y: float, foot: float) -> Shape:
    """A steel platform with legs and railing behind, from *x0* to *x1* at the height *y*."""
    legs = [
        group(rect(x, y, 14, foot - y, IRON), rect(x + 8, y, 6, foot - y, dark(IRON)))
        for x in (x0 + 10, x1 - 24)
    ]
    posts = "".join(f"M{x:.0f} {y}V{y - 92}" for x in (x0 + 6, (x0 + x1) / 2, x1 - 6))
    brace = line(((x0 + 18, foot - 10), (x1 - 18, y + 20)), dark(IRON, 0.1), 7)
    return group(
        stroke(f"{posts}M{x0 + 6} {y - 92}H{x1 - 6}M{x0 + 6} {y - 48}H{x1 - 6}", dark(YELLOW, 0.08), 7), brace, *legs,
        rect(x0, y, x1 - x0, 18, STEEL, 2), rect(x0, y + 10, x1 - x0, 8, dark(STEEL), 2),
    )  # fmt: skip


def oil_drum(colour: str = "#3E6E8E") -> Shape:
    """A drum that lies across a stand, closed, with the flame label, 150 long and 110 high; spot: top."""
    return group(
        shadow(0, 0, 84), path("M-56 0L-40-34H-20L-36 0ZM56 0L40-34H20L36 0Z", IRON),
        path("M-72-108H72Q80-70 72-30H-72Q-84-70-72-108Z", colour), path("M-76-54Q-76-40-72-30H72Q76-42 77-54Z", dark(colour)),
        rect(-66, -102, 130, 8, light(colour, 0.4), 4), stroke("M-28-108Q-36-70-28-30M28-108Q20-70 28-30", dark(colour, 0.3)),
        oval(-73, -69, 9, 38, light(colour, 0.2)),
        path("M0-94L25-69L0-44L-25-69Z", WHITE), stroke("M0-94L25-69L0-44L-25-69Z", "#C8352C", 4),
        path("M1-84Q12-70 10-62Q8-56 0-56Q-9-56-10-64Q-8-69-4-71Q-2-68 1-66Q3-74 1-84Z", "#22303C"),
    ).with_spots(top=(46, -108))  # fmt: skip


def bales(colour: str = "#F1E7C9") -> Shape:
    """Sheets of insulating foam in a stack and a heap of cartons' straw, 190 wide and 84 high."""
    sheets = [
        rect(-92 + 4 * (n % 2), -20 * (n + 1), 180, 18, light(colour, 0.12 * (n % 2)), 3)
        for n in range(4)
    ]
    edge = [rect(60 + 4 * (n % 2), -20 * (n + 1), 28, 18, dark(colour, 0.1), 3) for n in range(4)]
    return group(shadow(0, 0, 100), *sheets, *edge)


def armband(colour: str = RED) -> Shape:
    """The red band of the fire watch, about the origin, 34 wide."""
    return group(rect(-16, -8, 32, 17, colour, 3), rect(-9, -2, 18, 5, PAPER, 2))


def clamp_on_pipe(points: Sequence[Point]) -> Shape:
    """A welding return lead through *points*; the last one is where its clamp bites."""
    from kit.pipes import hose  # noqa: PLC0415 - needed here alone

    x, y = points[-1]
    jaw = group(
        path("M-12-30L-4 0L-14 10L-22-26Z", RED),
        path("M12-30L4 0L14 10L22-26Z", dark(RED, 0.2)),
        ring(0, -30, 9, IRON, 5),
    )
    return group(hose(points, "#2E3940", 10, ribs=False), jaw.at(x, y, 1.3))
