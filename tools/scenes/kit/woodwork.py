"""A shop for wooden floors: saws, sander, boards, wood dust, a burning stove, an empty place for extinguishers."""

from __future__ import annotations

from kit.effects import flame
from kit.palette import GREEN, INK, IRON, RED, STEEL, WHITE, WOOD, YELLOW, dark, light
from kit.pen import Shape, disc, group, line, oval, path, poly, rect, ring, shadow, stroke
from kit.words import words

WOOD_DUST = "#D9B679"
_CASE = "#5C8F9A"
_PALE = "#8FB0BC"


def table_saw(guarded: bool = True) -> Shape:
    """A circular saw that runs, 230 wide; its table is 110 high. Spots: blade push (left, where the board comes in)."""
    teeth = "".join(
        f"M{30 + 56 * dx:.0f} {-112 + 56 * dy:.0f}l{7 * dy - 2 * dx:.0f} {-7 * dx - 2 * dy:.0f}"
        for dx, dy in (
            (-0.98, -0.2),
            (-0.87, -0.5),
            (-0.64, -0.77),
            (-0.34, -0.94),
            (0, -1),
            (0.34, -0.94),
            (0.64, -0.77),
            (0.87, -0.5),
            (0.98, -0.2),
        )
    )
    blade = [disc(30, -112, 56, "#DCE3E7"), ring(30, -112, 36, "#B4BFC6", 4), stroke(teeth, IRON, 7), disc(30, -112, 9, IRON)]  # fmt: skip
    turn = stroke("M-22-172Q6-196 38-190M-22-172l1-11M-22-172l11-1", INK, 4)
    cover = [
        path("M-38-116Q-34-186 30-188Q92-186 98-116Z", YELLOW), path("M30-188Q92-186 98-116H68Q68-176 30-188Z", dark(YELLOW)),
        stroke("M92-110L112-190H60", IRON, 7), rect(-26, -142, 112, 8, dark(YELLOW, 0.2), 3),
    ]  # fmt: skip
    return group(
        shadow(0, 0, 120, 9), *(cover if guarded else [*blade, turn]),
        rect(-116, -112, 232, 18, light(STEEL, 0.2), 3), rect(-116, -100, 232, 6, STEEL),
        path("M-90-94H90L78 0H-78Z", _CASE), path("M46-94H90L78 0H50Z", dark(_CASE)), rect(-72, -78, 54, 34, light(_CASE, 0.4), 3),
        disc(-58, -61, 7, GREEN), disc(-34, -61, 8, RED), rect(-84, -8, 168, 8, dark(_CASE, 0.4), 3),
    ).with_spots(blade=(-24, -122), push=(-100, -118))  # fmt: skip


def sander() -> Shape:
    """A wide sander, boards come out at its right, 300 wide and 210 high; spot: duct (where its dust is drawn off)."""
    return group(
        shadow(0, 0, 160, 10), rect(-140, -30, 280, 30, dark(_CASE, 0.4), 4), rect(-112, -204, 200, 180, _CASE, 8), rect(34, -204, 54, 180, dark(_CASE), 8),
        rect(-96, -190, 116, 52, light(_CASE, 0.4), 4), disc(-78, -164, 8, GREEN), disc(-54, -164, 8, RED), rect(-36, -178, 44, 28, INK, 3),
        rect(-150, -108, 300, 16, INK, 8), rect(-150, -104, 300, 6, "#56626B", 3), rect(-104, -130, 184, 22, "#2B363D", 3),
        rect(60, -118, 110, 10, WOOD, 2), rect(60, -112, 110, 4, dark(WOOD), 2),
        rect(-70, -236, 44, 34, _PALE), rect(-36, -236, 10, 34, dark(_PALE)),
    ).with_spots(duct=(-48, -236), out=(150, -118))  # fmt: skip


def wood_heap(w: float = 160, h: float = 60) -> Shape:
    """A heap of wood dust with shavings on the origin."""
    a = w / 2
    curls = "".join(f"M{x * a:.0f} {y * h:.0f}q5-9 10 0" for x, y in ((-0.5, -0.16), (-0.2, -0.6), (0.1, -0.3), (0.3, -0.62), (0.6, -0.12)))  # fmt: skip
    return group(
        path(f"M{-a} 0Q{-a * 0.5} {-h * 0.3} {-a * 0.24} {-h * 0.84}Q0 {-h * 1.2} {a * 0.28} {-h * 0.74}Q{a * 0.6} {-h * 0.24} {a} 0Q0 10 {-a} 0Z", WOOD_DUST),
        path(f"M{a * 0.1} {-h}Q{a * 0.2} {-h * 0.86} {a * 0.28} {-h * 0.74}Q{a * 0.6} {-h * 0.24} {a} 0Q{a * 0.4} 6 {a * 0.2} 4Z", dark(WOOD_DUST, 0.14)),
        stroke(curls, dark(WOOD_DUST, 0.3), 3),
    )  # fmt: skip


def wood_cloud(w: float = 190) -> Shape:
    """Wood dust whirled up, about the origin."""
    k = w / 190
    specks = ((-76, -12), (-50, 34), (-10, -42), (34, -48), (78, -20), (92, 22), (8, 36), (52, 42))
    return group(
        oval(-38, 8, 52, 32, WOOD_DUST), oval(26, -10, 58, 38, light(WOOD_DUST, 0.2)), oval(64, 16, 40, 26, WOOD_DUST),
        *[disc(x, y, 4, dark(WOOD_DUST, 0.3)) for x, y in specks], opacity=0.66,
    ).at(0, 0, k)  # fmt: skip


def open_collector(h: float = 320) -> Shape:
    """A bag filter without vent, its inspection door hanging open, dust pouring from it, 190 wide; spots: inlet door."""
    return group(
        shadow(0, 0, 96), rect(-70, -90, 11, 90, IRON), rect(60, -90, 11, 90, dark(IRON)),
        path("M-74-120H74L18-40H-18Z", dark(_PALE, 0.14)), rect(-82, -h, 164, h - 118, _PALE, 5), rect(38, -h, 44, h - 118, dark(_PALE, 0.16), 5),
        stroke(f"M-82 {-h + 40}H82M-82-150H82", dark(_PALE, 0.25)), rect(-22, -42, 44, 40, "#2F6FB0", 4),
        rect(-52, -h + 60, 78, 92, "#2F3C43", 3), *[rect(-46 + 19 * n, -h + 66, 13, 80, "#C9B58A", 6) for n in range(4)],
        path(f"M-52 {-h + 60}L-104 {-h + 78}V{-h + 170}L-52 {-h + 152}Z", light(_PALE, 0.3)), stroke(f"M-94 {-h + 116}v18", IRON, 6),
    ).with_spots(inlet=(-82, -h + 30), door=(-14, -h + 150), top=(0, -h))  # fmt: skip


def board_stack(rows: int = 7, lean: float = 0, w: float = 180) -> Shape:
    """Floor boards piled on blocks; *lean* shifts each layer by so much to the right. Spot: top."""
    parts = [shadow(0, 0, w * 0.56), rect(-w * 0.36, -14, 26, 14, dark(WOOD, 0.4)), rect(w * 0.24, -14, 26, 14, dark(WOOD, 0.4))]  # fmt: skip
    for n in range(rows):
        x, y, c = lean * n - w / 2, -14 - 24 * (n + 1), light(WOOD, 0.22 * (n % 2))
        parts += [rect(x, y, w, 22, c, 2), rect(x + w * 0.74, y, w * 0.26, 22, dark(c, 0.13), 2), line(((x + 4, y + 11), (x + w - 4, y + 11)), dark(c, 0.22), 2.4)]  # fmt: skip
    return group(*parts).with_spots(top=(lean * (rows - 1), -14 - 24 * rows))


def iron_stove() -> Shape:
    """An iron stove that burns with its door open, 110 wide and 150 high, offcuts beside it; spot: pipe (its top)."""
    return group(
        shadow(10, 0, 84), stroke("M-36-8L-44 0M36-8L44 0", INK, 9), rect(-50, -130, 100, 124, "#4A4F54", 12), rect(18, -130, 32, 124, "#3A3F44", 12),
        rect(-58, -142, 116, 16, "#2F3438", 5), rect(-15, -190, 30, 50, "#4A4F54"), rect(4, -190, 11, 50, "#3A3F44"),
        rect(-36, -104, 62, 62, "#26180F", 6), flame(58).at(-14, -44), flame(42).at(10, -44), rect(-40, -44, 70, 8, "#2F3438", 2),
        poly(((-50, -104), (-82, -92), (-82, -30), (-50, -42)), "#565C61"), rect(-40, -32, 66, 14, "#2F3438", 3),
        *[rect(62 + 8 * n, -14 - 12 * n, 70 - 12 * n, 11, light(WOOD, 0.2 * (n % 2)), 2) for n in range(3)],
    ).with_spots(pipe=(0, -190), fire=(-5, -60))  # fmt: skip


def bare_hooks() -> Shape:
    """The place for extinguishers on the wall, empty: board with its name and bare hooks, 150 by 140 about the origin."""
    ghost = [path("M-17-14Q-17-30 0-30T17-14V36H-17Z", "#F3D3CE").at(x, 22) for x in (-36, 36)]
    hooks = [stroke("M0 0v10q8 6 12-4", IRON, 6).at(x, -16) for x in (-36, 36)]
    return group(
        rect(-76, -70, 152, 140, "#F8ECE9", 5), rect(-76, -70, 152, 38, RED, 5), words("灭火器", 0, -41, 28, WHITE), *ghost, *hooks
    )  # fmt: skip


def push_stick() -> Shape:
    """A push stick in a hand at the origin, its foot to the right and down."""
    return group(stroke("M-14-14L44 16", dark(WOOD, 0.3), 12), path("M36 6L66 14L60 26L34 24Z", dark(WOOD, 0.3)))  # fmt: skip
