"""People: one puppet with many poses, clothes and things to wear."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Final

from kit import heads
from kit.palette import BLUE, LIME, NAVY, ORANGE, RUBBER, SKIN, YELLOW, dark, light
from kit.pen import Box, Point, Shape, disc, group, line, num, path, shadow

_UPPER_ARM, _FOREARM, _THIGH, _SHIN = 46.0, 44.0, 64.0, 62.0
_SPINE: Final = 76.0


@dataclass(frozen=True, slots=True)
class Pose:
    """Where hip, hands and feet are; the figure faces right, its origin on the ground, y up is negative.

    near is the side towards us, far the other; lean and nod in degrees, forwards positive.
    """

    hip: Point = (0, -141)
    lean: float = 0
    nod: float = 0
    near_hand: Point = (-22, -121)
    far_hand: Point = (22, -123)
    near_foot: Point = (-10, -8)
    far_foot: Point = (11, -10)
    knees: int = 1
    elbows: int = 1
    legs: bool = True  # False: hidden, as of one who stands in a hole


POSES: Final[dict[str, Pose]] = {
    "stand": Pose(),
    "front": Pose(
        near_hand=(-40, -121), far_hand=(40, -121), near_foot=(-14, -8), far_foot=(14, -8)
    ),
    "walk": Pose((0, -136), 4, 0, (32, -144), (-28, -134), (-38, -14), (32, -8)),
    "run": Pose((0, -136), 14, 0, (52, -182), (-18, -150), (-58, -40), (40, -12)),
    "point": Pose(far_hand=(96, -214), near_hand=(-22, -122)),
    "wave": Pose(far_hand=(48, -292)),
    "hold": Pose(near_hand=(42, -160), far_hand=(52, -166)),
    "carry": Pose((0, -139), -4, 0, (46, -146), (54, -152)),
    "push": Pose((-8, -132), 18, 0, (80, -172), (88, -176), (-54, -12), (22, -8)),
    "call": Pose(near_hand=(-12, -242), nod=4),
    "look": Pose(near_hand=(36, -186), nod=16),
    "smoke": Pose(near_hand=(30, -236)),
    "reach": Pose((0, -141), 4, -12, (44, -282), (56, -290)),
    "bend": Pose((-22, -134), 60, -8, (64, -100), (74, -104), (-20, -8), (6, -10)),
    "stoop": Pose((-16, -136), 34, 8, (58, -110), (66, -116), (-18, -8), (10, -10)),
    "squat": Pose((-22, -58), 20, 4, (50, -72), (58, -80), (-6, -8), (14, -10)),
    "kneel": Pose((-8, -80), 14, 8, (48, -94), (56, -100), (-58, -8), (30, -10)),
    "sit": Pose((0, -76), 2, 0, (44, -96), (50, -102), (54, -8), (62, -10)),
    "sit_look": Pose((0, -76), 8, 18, (44, -128), (50, -102), (54, -8), (62, -10)),
    "doze": Pose((0, -76), -10, 34, (30, -92), (40, -96), (60, -8), (68, -10)),
    "drive": Pose((0, -76), 0, 0, (50, -128), (58, -134), (58, -30), (64, -34)),
    "climb": Pose((-4, -144), 6, -14, (40, -268), (34, -236), (20, -8), (26, -54)),
    "fallen": Pose((0, -138), 0, -6, (-40, -170), (46, -262), (-10, -10), (34, -38)),
}


@dataclass(frozen=True, slots=True)
class Wear:
    """What a figure has on. A colour of "" means: not worn."""

    coat: str = BLUE
    trousers: str = NAVY
    helmet: str = YELLOW
    vest: str = ""
    harness: bool = False
    gloves: str = ""
    shoes: str = RUBBER
    skin: str = SKIN
    face: str = ""  # mask respirator shield goggles
    hair: str = "short"  # short bun
    apron: str = ""
    sleeves: bool = True


DRESSED: Final = {
    "worker": Wear(),
    "vest": Wear(vest=ORANGE),
    "lime": Wear(coat="#4C6A85", vest=LIME),
    "boss": Wear(coat="#F2F0EA", trousers="#4B5663", helmet="#FFFFFF"),
    "grey": Wear(coat="#7C8B96", trousers="#4B5663", helmet=ORANGE),
    "office": Wear(coat="#7FA8C9", trousers="#4B5663", helmet=""),
    "cook": Wear(coat="#FFFFFF", trousers="#4B5663", helmet="", apron="#DDE3E6"),
}


def person(
    pose: str | Pose = "stand",
    wear: Wear | str = "worker",
    view: str = "side",
    mirror: bool = False,
) -> Shape:
    """A figure 282 high, facing right (left when mirrored), feet at the origin.

    *view*: side (three quarters), front or back. Spots: near_hand far_hand head mouth ear chest hip near_foot far_foot.
    """
    posed = POSES[pose] if isinstance(pose, str) else pose
    worn = DRESSED[wear] if isinstance(wear, str) else wear
    figure = _Figure(_flipped(posed) if mirror else posed, worn, view, mirror)
    shape = figure.drawn()
    if pose == "fallen":
        return shape.at(0, -14, turn=90 if mirror else -90)
    return shape


def dressed(base: str = "worker", **changes: str | bool) -> Wear:
    """One of the usual outfits with changes: `dressed("vest", helmet="", face="mask")`."""
    return replace(DRESSED[base], **changes)  # type: ignore[arg-type]


def posed(base: str = "stand", **changes: Point | float) -> Pose:
    """One of the usual poses with changes: `posed("stand", near_hand=(40, -150))`."""
    return replace(POSES[base], **changes)  # type: ignore[arg-type]


def _flipped(p: Pose) -> Pose:
    """The pose facing left; drawn anew, so that the light stays where it is."""
    hands: dict[str, Any] = {
        name: (-getattr(p, name)[0], getattr(p, name)[1])
        for name in ("hip", "near_hand", "far_hand", "near_foot", "far_foot")
    }
    return replace(p, lean=-p.lean, nod=-p.nod, knees=-p.knees, elbows=-p.elbows, **hands)


class _Figure:
    def __init__(self, pose: Pose, wear: Wear, view: str, mirror: bool) -> None:
        self.pose, self.wear, self.view = pose, wear, view
        self.sign = -1 if mirror else 1
        lean = math.radians(pose.lean)
        self.up = (math.sin(lean), -math.cos(lean))
        self.right = (math.cos(lean), math.sin(lean))
        side = view == "side"
        self.shoulder, self.waist = (26.0, 20.0) if side else (33.0, 23.0)
        self.arm_gap, self.leg_gap = (15.0, 7.0) if side else (30.0, 13.0)
        self.far_dark = 0.16 if side else 0.0

    def along(self, across: float, up: float) -> Point:
        """A point of the trunk: *across* to our right, *up* from the hip."""
        x, y = self.pose.hip
        return (
            x + self.right[0] * across + self.up[0] * up,
            y + self.right[1] * across + self.up[1] * up,
        )

    def drawn(self) -> Shape:
        """All of it, from the far side to the near one."""
        p, w, s = self.pose, self.wear, self.sign
        far_coat, far_legs = dark(w.coat, self.far_dark), dark(w.trousers, self.far_dark + 0.04)
        arms_apart, legs_apart = self.arm_gap * s, self.leg_gap * s
        legs = (
            self._leg(self.along(legs_apart, 0), p.far_foot, far_legs, True),
            self._leg(self.along(-legs_apart, 0), p.near_foot, w.trousers, False),
            disc(*p.hip, 17, w.trousers),
        )
        parts = [
            self._arm(self.along(arms_apart, _SPINE - 8), p.far_hand, far_coat, True),
            *(legs if p.legs else ()),
            *self._trunk(),
            self._head(),
            self._arm(self.along(-arms_apart, _SPINE - 8), p.near_hand, light(w.coat, 0.06), False),
        ]
        if self.view == "back":
            parts = [*parts[1:], parts[0]]
        if p.legs and p.hip[1] > -100:  # seated or low: the thigh lies before the coat
            parts.append(parts.pop(2))
            parts.append(parts.pop(-2))
        chest, head = self.along(0, 46), self._skull()
        return group(*parts).with_spots(
            chest=chest, head=head, hip=p.hip, near_foot=p.near_foot, far_foot=p.far_foot
        )

    def _skull(self) -> Point:
        x, y = self.along(2 * self.sign if self.view == "side" else 0, _SPINE + 30)
        nod = math.radians(self.pose.nod)
        return x + 8 * math.sin(nod), y + 8 * (1 - math.cos(nod))

    def _head(self) -> Shape:
        x, y = self._skull()
        mirror = self.sign < 0
        turn = self.pose.nod + self.pose.lean * 0.55
        return heads.head(self.wear, self.view).at(x, y, mirror=mirror, turn=turn)

    def _arm(self, root: Point, hand: Point, colour: str, far: bool) -> Shape:
        front = self.view != "side"
        bend = self.pose.elbows * (1 if not front else (-1 if far else 1))
        raised = hand[1] < root[1] and math.dist(root, hand) < 62  # towards us, so seen shortened
        upper, fore = (30.0, 54.0) if raised else (_UPPER_ARM, _FOREARM)
        elbow, hand = _joined(root, hand, upper, fore, bend)
        glove = self.wear.gloves or dark(self.wear.skin, 0.1 if far and not front else 0)
        wrist = _towards(elbow, hand, 0.84)
        skin = [limb(elbow, wrist, hand, 8, 7.5, 7.5, glove)] if not self.wear.sleeves else []
        end = wrist if self.wear.sleeves else elbow
        edge = limb(root, elbow, end, 13.6, 12.1, 10, dark(colour, 0.2))
        sleeve = limb(root, elbow, end, 12, 10.5, 8.5, colour)
        parts = [disc(*hand, 9.5, glove), *skin, *([] if far else [edge]), sleeve]
        return group(*parts).with_spots(**{"far_hand" if far else "near_hand": hand})

    def _leg(self, root: Point, ankle: Point, colour: str, far: bool) -> Shape:
        front = self.view != "side"
        bend = -self.pose.knees if not front else (-1 if far else 1)
        knee, ankle = _joined(root, (ankle[0], ankle[1] - 8), _THIGH, _SHIN, bend)
        toe = self.sign if not front else 0
        return group(
            _shoe(ankle, toe, self.wear.shoes), limb(root, knee, ankle, 15, 12.5, 10, colour)
        )

    def _outline(self, low: float, grow: float = 0) -> str:
        s, w, top = self.shoulder + grow, self.waist + grow, _SPINE + grow

        def at(a: float, b: float) -> str:
            x, y = self.along(a, b)
            return f"{num(x)} {num(y)}"

        return (
            f"M{at(-w, low)}Q{at(-w, 30)} {at(-s, 58)}Q{at(-s, top)} {at(-s + 16, top + 4)}"
            f"L{at(s - 16, top + 4)}Q{at(s, top)} {at(s, 58)}Q{at(w, 30)} {at(w, low)}Z"
        )

    def _trunk(self) -> list[Shape]:
        w = self.wear
        neck = limb(
            self.along(0, 66), self.along(0, 82), self.along(1, 92), 10, 9, 9, dark(w.skin, 0.1)
        )
        parts = [neck, path(self._outline(-12), w.coat), self._shade(w.coat)]
        parts += self._collar()
        if w.vest:
            parts += self._vest()
        if w.apron:
            parts.append(self._band(-0.72, 0.72, -44, 58, w.apron))
        if w.harness:
            parts += self._harness()
        return parts

    def _band(self, left: float, right: float, low: float, high: float, colour: str) -> Shape:
        """A patch on the trunk between two fractions of its half width."""
        corners = ((left, low), (left, high), (right, high), (right, low))
        points = [self.along(a * self._half(b), b) for a, b in corners]
        d = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"
        return path(d, colour)

    def _half(self, up: float) -> float:
        part = min(max(up / 58, 0), 1)
        return self.waist + (self.shoulder - self.waist) * part

    def _shade(self, colour: str) -> Shape:
        return self._band(0.42, 1, -11, 60, dark(colour, 0.13))

    def _collar(self) -> list[Shape]:
        if self.view == "back":
            return []
        shift = 6 * self.sign if self.view == "side" else 0
        points = [self.along(shift - 9, 81), self.along(shift + 9, 81), self.along(shift, 64)]
        d = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"
        return [path(d, dark(self.wear.skin, 0.06))]

    def _vest(self) -> list[Shape]:
        vest, tape = self.wear.vest, light(YELLOW, 0.65)
        parts = [
            path(self._outline(-6, 1.5), vest),
            self._band(0.46, 1.05, -6, 58, dark(vest, 0.12)),
            self._band(-0.68, -0.42, 18, 74, tape),
            self._band(0.36, 0.62, 18, 74, tape),
            self._band(-1.04, 1.04, 8, 18, tape),
        ]
        return [*parts, *self._collar()]

    def _harness(self) -> list[Shape]:
        strap, w = "#C8442F", self.shoulder
        ends = ((-w + 8, 76, w - 12, 4), (w - 8, 76, -w + 12, 4), (-self.waist, 6, self.waist, 6))
        straps = [line((self.along(a, b), self.along(c, d)), strap, 6) for a, b, c, d in ends]
        ring_at = self.along(0, 42)
        return [*straps, disc(*ring_at, 6, "#E9EDF0"), disc(*ring_at, 3, strap)]


def limb(a: Point, b: Point, c: Point, ra: float, rb: float, rc: float, colour: str) -> Shape:
    """An arm or leg from *a* over the joint *b* to *c*, as thick as the radii say, in one outline."""
    d = "".join(
        (_ball(a, ra), _ball(b, rb), _ball(c, rc), _bone(a, b, ra, rb), _bone(b, c, rb, rc))
    )
    boxes = (Box(p[0] - r, p[1] - r, p[0] + r, p[1] + r) for p, r in ((a, ra), (b, rb), (c, rc)))
    whole = next(boxes)
    for box in boxes:
        whole |= box
    return Shape(f'<path d="{d}" fill="{colour}"/>', whole)


def standing_shadow(x: float, y: float, scale: float = 1) -> Shape:
    """The shadow for a figure that stands at *x*, *y*."""
    return shadow(x, y, 40 * scale)


def _ball(p: Point, r: float) -> str:
    x, y, k = num(p[0] - r), num(p[1]), num(r)
    return f"M{x} {y}a{k} {k} 0 1 1 {num(2 * r)} 0a{k} {k} 0 1 1 {num(-2 * r)} 0Z"


def _bone(a: Point, b: Point, ra: float, rb: float) -> str:
    length = math.dist(a, b)
    if length < 0.5:
        return ""
    nx, ny = (b[1] - a[1]) / length, -(b[0] - a[0]) / length
    points = (
        (a[0] + nx * ra, a[1] + ny * ra),
        (b[0] + nx * rb, b[1] + ny * rb),
        (b[0] - nx * rb, b[1] - ny * rb),
        (a[0] - nx * ra, a[1] - ny * ra),
    )
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"


def _shoe(ankle: Point, toe: int, colour: str) -> Shape:
    x, y = ankle
    if toe == 0:
        d = f"M{num(x - 11)} {num(y + 16)}v-12q0-9 11-9t11 9v12z"
    else:
        t = toe
        d = f"M{num(x - 11 * t)} {num(y + 16)}V{num(y - 2)}h{num(19 * t)}q3 8 {num(14 * t)} 10q7 2 {num(7 * t)} 8z"
        if t < 0:
            d = f"M{num(x + 11)} {num(y + 16)}V{num(y - 2)}h-19q-3 8-14 10q-7 2-7 8z"
    return path(d, colour)


def _joined(root: Point, end: Point, first: float, second: float, bend: int) -> tuple[Point, Point]:
    """The elbow or knee between *root* and *end*, and the end itself, pulled in where it is out of reach."""
    reach = first + second - 0.5
    far = math.dist(root, end)
    if far > reach:
        end = _towards(root, end, reach / far)
        far = reach
    far = max(far, abs(first - second) + 1)
    part = (first * first - second * second + far * far) / (2 * far)
    rise = math.sqrt(max(first * first - part * part, 0)) * bend
    dx, dy = (end[0] - root[0]) / far, (end[1] - root[1]) / far
    return (root[0] + dx * part - dy * rise, root[1] + dy * part + dx * rise), end


def _towards(a: Point, b: Point, part: float) -> Point:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
