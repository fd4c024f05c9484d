"""Small things in hands; put each at a figure's hand: `phone().at(*man.spot("near_hand"))`."""

from __future__ import annotations

from kit.palette import (
    BROWN,
    GREEN,
    INK,
    IRON,
    PAPER,
    RED,
    RUBBER,
    STEEL,
    WHITE,
    WOOD,
    YELLOW,
    dark,
)
from kit.pen import Shape, disc, group, path, rect, ring, stroke


def phone() -> Shape:
    """A telephone, 18 by 32, screen towards us."""
    return group(rect(-10, -20, 20, 36, INK, 4), rect(-7, -15, 14, 25, "#8FC3E0", 2))


def cigarette(smoking: bool = True) -> Shape:
    """A cigarette that points right, its ember glowing."""
    thread = [stroke("M24-6q-9-12 0-23t-2-24", "#87929A", 4)] if smoking else []
    return group(
        stroke("M0 0H20", WHITE, 6), stroke("M0 0H5", "#D8954A", 6), disc(23, 0, 4, RED), *thread
    )


def radio(proof: bool = False) -> Shape:
    """A walkie-talkie; *proof*: yellow, made for explosive places."""
    body = YELLOW if proof else INK
    return group(
        stroke("M-5-14V-36", INK, 5), rect(-10, -16, 20, 34, body, 3), rect(-6, -11, 12, 9, STEEL)
    )


def clipboard() -> Shape:
    """A board with a checklist."""
    return group(
        rect(-20, -28, 40, 52, BROWN, 3), rect(-16, -22, 32, 42, PAPER), rect(-8, -31, 16, 9, IRON, 2),
        stroke("M-10-10H10M-10 0H10M-10 10H4", STEEL, 3),
    )  # fmt: skip


def wrench() -> Shape:
    """A steel wrench that points right; no sparks come from `YELLOW` bronze ones."""
    return group(
        stroke("M-20 0H24", STEEL, 9),
        ring(32, 0, 9, STEEL, 7),
        rect(30, -5, 14, 10, dark(STEEL, 0.4)),
    )


def hammer() -> Shape:
    """A hammer that points up."""
    return group(stroke("M0 22V-24", WOOD, 8), rect(-18, -38, 38, 18, IRON, 3))


def broom() -> Shape:
    """A broom whose handle goes through the origin, its head on the floor 120 below."""
    return group(stroke("M-24-60L30 96", WOOD, 7), path("M18 92L44 84L58 122L14 128Z", "#D9B45B"))


def air_gun() -> Shape:
    """A compressed-air gun that points right; spots: nozzle hose."""
    return group(
        path("M-12-10H24V0H4L0 22H-12Z", RED), stroke("M24-5H42", STEEL, 5)
    ).with_spots(nozzle=(44, -5), hose=(-6, 22))  # fmt: skip


def cup() -> Shape:
    """A paper cup."""
    return path("M-9-14H9L6 12H-6Z", WHITE)


def bottle(colour: str = GREEN) -> Shape:
    """A drinks bottle, 50 high, on the origin."""
    return group(
        path("M-9 0V-26Q-9-34-4-38V-50H4V-38Q9-34 9-26V0Z", colour), rect(-9, -24, 18, 12, PAPER)
    )


def ground_clamp() -> Shape:
    """The clamp of an earthing lead, jaws to the right; spot: lead."""
    return group(
        path("M-14-6L16-14L18-6L-10 2Z", "#C7A24B"), path("M-14 6L16 12L18 4L-10-2Z", dark("#C7A24B", 0.25)), disc(-8, 0, 5, RED)
    ).with_spots(lead=(-14, 0))  # fmt: skip


def reel(high: float = 110, clamp: bool = True) -> Shape:
    """An earthing post with its lead on a reel, 110 high; *clamp*: it hangs there unused. Spot: lead."""
    hung = (
        [stroke("M20-72Q34-40 26-24", GREEN, 5), ground_clamp().at(26, -20, turn=80)]
        if clamp
        else []
    )
    return group(
        rect(-16, -6, 32, 6, IRON), rect(-5, -high, 10, high - 4, STEEL), disc(0, -high + 30, 24, GREEN), disc(0, -high + 30, 14, YELLOW),
        disc(0, -high + 30, 6, RUBBER), *hung,
    ).with_spots(lead=(20, -high + 36))  # fmt: skip
