"""Earth that is moved: an excavator, heaps of spoil, cracks, mud, pumps and what holds a slope."""

from __future__ import annotations

import math

from kit.palette import BLUE, BROWN, GLASS, INK, IRON, STEEL, WATER, WOOD, YELLOW, dark, light
from kit.pen import Point, Shape, disc, group, line, path, poly, rect, shadow, stroke

EARTH = "#B08D62"
MUD = "#8C6A45"


def excavator(
    bucket: Point = (190, -10), driver: Shape | None = None, colour: str = YELLOW
) -> Shape:
    """An excavator facing right on its tracks, 200 long and 200 high, its teeth at *bucket*; spots: bucket seat.

    Give the *driver* as `person("drive", …)`.
    """
    root, elbow, wrist = (34.0, -92.0), *_arm((34, -92), (bucket[0] - 6, bucket[1] - 46))
    deep = dark(colour, 0.22)
    sitting = [driver.at(-2, -54, 0.56)] if driver else []
    scoop = group(
        path("M-24-40H26Q34-18 22 2L-2 10L-14 2Q4-10-24-22Z", "#4C5861"), path("M8-40H26Q34-18 22 2L10 6Q20-16 8-40Z", "#39434C"),
        stroke("M-2 10l-6 8M8 7l-2 10M18 3l2 9", STEEL, 5),
    )  # fmt: skip
    return group(
        shadow(0, 0, 112, 12),
        path("M-96-26Q-96-48-74-48H74Q96-48 96-26T74-2H-74Q-96-2-96-26Z", "#39434C"), path("M-84-26Q-84-38-72-38H72Q84-38 84-26T72-13H-72Q-84-13-84-26Z", "#59656E"),
        *[disc(x, -25, 11, "#8A969E") for x in (-66, -22, 22, 66)], rect(-34, -62, 68, 16, INK, 4),
        path("M-112-64V-118Q-112-132-98-132H-28V-64Z", colour), path("M-112-64V-86H-28V-64Z", deep), rect(-100, -122, 50, 9, light(colour, 0.5), 3), stroke("M-96-98h34", deep, 5),
        path("M-28-60V-178Q-28-188-18-188H28Q38-188 42-178L56-112V-60Z", colour), path("M-18-178H24Q30-178 33-170L44-112V-96H-18Z", GLASS), *sitting,
        path("M-28-60V-100H56V-60Z", colour), path("M-28-60V-78H56V-60Z", deep), stroke("M14-178V-100", dark(colour, 0.1), 5),
        line((root, elbow), deep, 24), line((root, elbow), colour, 17), line((elbow, wrist), deep, 20), line((elbow, wrist), colour, 14),
        line(((root[0] + 14, root[1] + 12), _between(root, elbow, 0.6)), STEEL, 7), line((_between(root, elbow, 0.78), _between(elbow, wrist, 0.3)), STEEL, 6),
        disc(*elbow, 9, INK), scoop.at(wrist[0] + 2, wrist[1] + 36), disc(*wrist, 7, INK), disc(*root, 9, INK),
    ).with_spots(bucket=bucket, seat=(4, -74))  # fmt: skip


def _arm(root: Point, wrist: Point) -> tuple[Point, Point]:
    """The elbow of boom and stick, and the wrist, pulled in where it is out of reach."""
    boom, stick = 150.0, 120.0
    far = math.dist(root, wrist)
    if far > boom + stick - 2:
        k = (boom + stick - 2) / far
        wrist = (root[0] + (wrist[0] - root[0]) * k, root[1] + (wrist[1] - root[1]) * k)
        far = boom + stick - 2
    part = (boom * boom - stick * stick + far * far) / (2 * far)
    rise = math.sqrt(max(boom * boom - part * part, 0))
    dx, dy = (wrist[0] - root[0]) / far, (wrist[1] - root[1]) / far
    return (root[0] + dx * part + dy * rise, root[1] + dy * part - dx * rise), wrist


def _between(a: Point, b: Point, k: float) -> Point:
    return a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k


def spoil(w: float = 180, h: float = 90, colour: str = EARTH) -> Shape:
    """A heap of dug earth with clods on it, standing on the origin."""
    a = w / 2
    heap = f"M{-a} 0Q{-a * 0.74} {-h * 0.34} {-a * 0.5} {-h * 0.62}Q{-a * 0.2} {-h * 1.04} {a * 0.06} {-h}Q{a * 0.3} {-h * 0.9} {a * 0.52} {-h * 0.54}Q{a * 0.8} {-h * 0.3} {a} 0Z"
    shade = f"M{a * 0.06} {-h}Q{a * 0.3} {-h * 0.9} {a * 0.52} {-h * 0.54}Q{a * 0.8} {-h * 0.3} {a} 0H{a * 0.2}Q{a * 0.42} {-h * 0.4} {a * 0.06} {-h}Z"
    lumps = ((-0.5, 0.2), (-0.16, 0.5), (0.1, 0.2), (-0.3, 0.36), (0.5, 0.2), (0.3, 0.5))
    return group(
        shadow(0, 0, a + 8, 9), path(heap, colour), path(shade, dark(colour, 0.14)),
        *[clod(5 + 2 * (n % 3), dark(colour, 0.24)).at(a * x, -h * y) for n, (x, y) in enumerate(lumps)],
    )  # fmt: skip


def clod(r: float = 9, colour: str = MUD) -> Shape:
    """A lump of earth about the origin."""
    k = r / 10
    return poly(((-10, 2), (-6, -8), (4, -10), (11, -2), (7, 8), (-5, 9)), colour).at(0, 0, k)


def clods(points: tuple[Point, ...], colour: str = MUD) -> Shape:
    """Lumps that fall, at *points*, with a line of motion over each."""
    return group(*[group(stroke(f"M{x} {y - 34}V{y - 18}", "#8C979E", 4), clod(9 + 3 * (n % 2), colour).at(x, y)) for n, (x, y) in enumerate(points)])  # fmt: skip


def crack(points: tuple[Point, ...], width: float = 14, colour: str = "#4E3D2A") -> Shape:
    """An open crack along *points*, widest in the middle, thin at its ends."""
    left, right, n = [], [], len(points) - 1
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, n)]
        far = math.dist((ax, ay), (bx, by)) or 1
        half = width / 2 * math.sin(math.pi * i / n) + 0.8
        nx, ny = (by - ay) / far * half, -(bx - ax) / far * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return poly((*left, *reversed(right)), colour)


def barrow(load: bool = True) -> Shape:
    """A wheelbarrow, its wheel to the right, 150 long and 80 high; spots: handle (left) wheel."""
    heap = [path("M-34-56Q-18-84 8-78Q32-76 48-56Z", EARTH)] if load else []
    return group(
        shadow(4, 0, 66, 7), stroke("M-84-56L-30-34L46-18", IRON, 7), stroke("M-26-34L-34-2", IRON, 7), *heap,
        path("M-44-58H58L34-26H-20Z", BLUE), path("M22-58H58L34-26H14Z", dark(BLUE)), rect(-48, -62, 110, 8, light(BLUE, 0.2), 3),
        disc(48, -17, 17, INK), disc(48, -17, 7, STEEL),
    ).with_spots(handle=(-84, -56), wheel=(48, 0))  # fmt: skip


def shovel(long: float = 120) -> Shape:
    """A shovel that points right along the x axis, its grip at the origin."""
    return group(
        stroke(f"M-10 0H{long}", WOOD, 7),
        path(f"M{long - 4}-14H{long + 26}Q{long + 44} 0 {long + 26} 14H{long - 4}Z", "#59656E"),
        path(f"M{long - 4} 2H{long + 38}Q{long + 34} 10 {long + 26} 14H{long - 4}Z", "#46525B"),
    )


def sump_pump() -> Shape:
    """A submersible pump, 60 wide and 90 high, standing on the origin; spots: cord hose."""
    return group(
        shadow(0, 0, 36), path("M-26-14V-62Q-26-74-12-74H12Q26-74 26-62V-14Z", "#3E7F9C"), path("M8-74H12Q26-74 26-62V-14H8Z", dark("#3E7F9C")),
        rect(-30, -16, 60, 14, IRON, 4), stroke("M-16-60V-22M-4-60V-22", dark("#3E7F9C", 0.25)), stroke("M-12-74V-88H12V-74", INK, 6), rect(24, -44, 20, 14, IRON, 3),
    ).with_spots(cord=(0, -74), hose=(44, -37))  # fmt: skip


def level() -> Shape:
    """A surveyor's level on its tripod, 150 high, on the origin; it looks left. Spot: eye."""
    return group(
        shadow(0, 0, 40), stroke("M0-116L-36 0M0-116L36 0", YELLOW, 7), stroke("M0-116L8 0", dark(YELLOW, 0.2), 6), rect(-16, -122, 32, 10, INK, 3),
        rect(-26, -148, 52, 28, "#E9EDF0", 5), rect(6, -148, 20, 28, "#C9D1D6", 5), rect(-40, -142, 16, 16, INK, 3), rect(24, -139, 14, 10, INK, 2),
    ).with_spots(eye=(38, -134))  # fmt: skip


def piles(x0: float, x1: float, top: float, foot: float) -> Shape:
    """A wall of soldier piles with planks between them and a steel waler, from *x0* to *x1*."""
    rows = "".join(f"M{x0} {y:.0f}H{x1}" for y in range(int(top) + 24, int(foot), 26))
    count = max(2, round((x1 - x0) / 74))
    posts = [x0 + (x1 - x0 - 20) * n / count for n in range(count + 1)]
    waler = top + (foot - top) * 0.36
    return group(
        rect(x0, top, x1 - x0, foot - top, "#C6A275"), stroke(rows, dark("#C6A275", 0.2), 3),
        *[group(rect(x, top - 8, 20, foot - top + 8, STEEL), rect(x + 12, top - 8, 8, foot - top + 8, dark(STEEL))) for x in posts],
        rect(x0, waler, x1 - x0, 24, "#7E8C97", 2), rect(x0, waler + 16, x1 - x0, 8, dark("#7E8C97"), 2),
        *[group(rect(x + 34, waler - 4, 26, 32, dark("#7E8C97", 0.3), 3), disc(x + 47, waler + 12, 7, STEEL)) for x in posts[:-1]],
    )  # fmt: skip


def pool(w: float, deep: float, colour: str = "#A79372") -> Shape:
    """Standing muddy water about the origin, *w* wide and *deep* from back to front."""
    a, b = w / 2, deep / 2
    shine = light(colour, 0.35)
    return group(
        path(f"M{-a} {b * 0.1}Q{-a * 0.9} {-b} {-a * 0.3} {-b * 0.84}Q{a * 0.3} {-b * 1.2} {a * 0.8} {-b * 0.7}Q{a * 1.12} 0 {a * 0.74} {b * 0.7}Q{a * 0.2} {b * 1.14} {-a * 0.4} {b * 0.84}Q{-a * 1.02} {b * 0.9} {-a} {b * 0.1}Z", colour),
        stroke(f"M{-a * 0.6} {-b * 0.3}h{w * 0.16}M{a * 0.1} {-b * 0.5}h{w * 0.2}M{-a * 0.2} {b * 0.4}h{w * 0.14}M{a * 0.4} {b * 0.2}h{w * 0.1}", shine, 4),
    )  # fmt: skip


def survey_mark(colour: str = WATER) -> Shape:
    """A monitoring mark: a short post with a prism on it, 60 high, on the origin."""
    return group(
        rect(-12, -8, 24, 8, dark(STEEL), 2), rect(-4, -44, 8, 38, STEEL),
        disc(0, -52, 14, BROWN), disc(0, -52, 9, colour),
    )  # fmt: skip
