"""Vehicles: forklift, tank truck, lorry, car, hand cart. They face right; mirror them for the other way."""

from __future__ import annotations

from kit.palette import (
    BLUE,
    GLASS,
    INK,
    IRON,
    ORANGE,
    PAPER,
    RED,
    STEEL,
    WHITE,
    YELLOW,
    dark,
    light,
)
from kit.pen import Shape, disc, group, oval, path, rect, shadow, stroke


def wheel(r: float = 38) -> Shape:
    """A wheel standing on the origin."""
    return group(disc(0, -r, r, INK), disc(0, -r, r * 0.58, STEEL), disc(0, -r, r * 0.2, IRON))


def chock(colour: str = YELLOW) -> Shape:
    """A wheel chock, 44 wide, its slope to the left."""
    return group(path("M-22 0Q-2-4 8-30H22V0Z", colour), path("M14-30H22V0H10Z", dark(colour, 0.3)))


def forklift(raised: float = 0, colour: str = ORANGE, driver: Shape | None = None) -> Shape:
    """A forklift facing right, 250 long; *raised*: how far its forks are off the floor; spots: seat forks back.

    Give the *driver* as `person("drive", …)`; he is set on the seat behind the overhead guard.
    """
    sitting = [driver.at(-26, -16, 0.8)] if driver else []
    return group(
        shadow(-10, 0, 130, 14),
        stroke("M-62-100L-50-236H34L56-96", dark(INK, 0), 9),
        rect(-78, -108, 60, 18, dark(INK, 0.1), 6),
        stroke("M34-100L22-126", INK, 7),
        *sitting,
        path("M-118-30V-84Q-118-104-98-104H-60L-52-78H20L34-104H66L76-30Z", colour),
        path("M-118-30V-46H76V-30Z", dark(colour, 0.25)),
        path("M-118-84Q-118-104-98-104H-84V-46H-118Z", dark(colour, 0.1)),
        rect(-100, -90, 34, 8, light(colour, 0.5), 3),
        rect(-56, -242, 98, 10, INK, 4),
        rect(74, -256, 14, 246, IRON),
        rect(84, -256, 6, 246, dark(IRON, 0.3)),
        rect(84, -76 - raised, 14, 66, INK, 2),
        path(f"M92 {-18 - raised}H196L190 {-8 - raised}H92Z", INK),
        wheel(34).at(44, 0),
        wheel(30).at(-84, 0),
        disc(-60, -224, 8, "#F6A623"),
    ).with_spots(seat=(-46, -92), forks=(146, -18 - raised), back=(-108, -104), mast=(82, -256))


def tanker(
    colour: str = "#D5DDE2", cab: str = BLUE, stripe: str = ORANGE, driver: Shape | None = None
) -> Shape:
    """A tank truck facing right, 760 long and 270 high; spots: outlet (low at the rear) seat top front_wheel rear_wheel."""
    sitting = [driver.at(286, -92, 0.62)] if driver else []
    return group(
        shadow(0, 4, 390, 18),
        rect(-370, -84, 640, 20, dark(IRON, 0.2), 4),
        path("M-380-168Q-380-250-330-250H150Q200-250 200-168T150-86H-330Q-380-86-380-168Z", colour),
        path("M-376-140Q-364-86-330-86H150Q186-86 197-140Z", dark(colour, 0.16)),
        path("M-350-226Q-340-240-324-240H144Q160-240 170-226Z", light(colour, 0.7)),
        rect(-380, -178, 580, 20, stripe),
        stroke("M-190-250V-86M10-250V-86", dark(colour, 0.2)),
        *[group(rect(x - 30, -264, 60, 16, IRON, 4), rect(x - 20, -272, 40, 10, STEEL, 4)) for x in (-280, -90, 100)],
        stroke("M-350-250V-282H170V-250M-220-282V-250M-20-282V-250", STEEL, 4),
        stroke("M-366-86V-236M-344-86V-236M-366-116h22M-366-150h22M-366-184h22M-366-216h22", STEEL, 4),
        path("M216-84V-236Q216-252 232-252H306Q326-252 336-226L356-160Q362-150 362-136V-64H216Z", cab),
        path("M216-110H362V-64H216Z", dark(cab, 0.22)),
        path("M252-226H300Q310-226 314-216L330-160H252Z", dark(GLASS, 0.18) if sitting else GLASS),
        *sitting,
        path("M216-160H356Q362-150 362-136V-64H216Z", cab),
        path("M216-110H362V-64H216Z", dark(cab, 0.22)),
        stroke("M244-240V-84", dark(cab, 0.3), 3),
        rect(258, -136, 22, 7, INK, 3),
        rect(336, -122, 26, 14, "#FFF1B8", 4),
        rect(214, -74, 152, 16, IRON, 4),
        rect(-110, -84, 110, 34, dark(IRON, 0.1), 4),
        wheel(40).at(300, 0), wheel(40).at(110, 0), wheel(40).at(-200, 0), wheel(40).at(-290, 0),
        rect(-376, -84, 36, 14, RED, 2),
    ).with_spots(
        outlet=(-50, -62), seat=(286, -92), top=(-90, -272), front_wheel=(300, 0), rear_wheel=(-290, 0),
        tail=(-380, -110), middle_wheel=(110, 0),
    )  # fmt: skip


def lorry(colour: str = "#E6E2D6", cab: str = "#3E8A73") -> Shape:
    """A box lorry facing right, 470 long and 240 high; spot: tail (the floor at its rear)."""
    return group(
        shadow(0, 4, 240, 16),
        rect(-230, -66, 440, 16, dark(IRON, 0.2), 3),
        rect(-236, -240, 320, 176, colour, 5),
        rect(-236, -110, 320, 46, dark(colour, 0.12), 5),
        stroke("M-156-240V-64M-76-240V-64M4-240V-64", dark(colour, 0.12), 3),
        path("M94-64V-178Q94-190 106-190H168Q184-190 192-172L212-126Q216-118 216-108V-50H94Z", cab),
        path("M94-92H216V-50H94Z", dark(cab, 0.2)),
        path("M124-172H164Q172-172 176-164L190-126H124Z", GLASS),
        rect(196, -96, 22, 12, "#FFF1B8", 3),
        wheel(34).at(160, 0), wheel(34).at(-60, 0), wheel(34).at(-164, 0),
    ).with_spots(tail=(-236, -66), front_wheel=(160, 0), rear_wheel=(-164, 0))  # fmt: skip


def car(colour: str = RED) -> Shape:
    """A small car facing right, 230 long."""
    return group(
        shadow(0, 2, 120, 10),
        path("M-112-24V-58Q-110-70-92-72L-62-108Q-54-114-44-114H30Q40-114 48-106L76-74Q108-70 112-54V-24Z", colour),
        path("M-112-24V-44H112V-24Z", dark(colour, 0.22)),
        path("M-70-74L-50-100H-14V-74ZM-4-74V-100H28L52-74Z", GLASS),
        rect(100, -60, 14, 10, "#FFF1B8", 3),
        wheel(26).at(70, 0), wheel(26).at(-70, 0),
    )  # fmt: skip


def cart(load: Shape | None = None) -> Shape:
    """A hand cart, its handle to the left, 150 long; *load* is set on it."""
    piled = [load.at(16, -32)] if load else []
    return group(
        shadow(10, 0, 84, 9),
        stroke("M-52-28L-76-118H-58", BLUE, 7),
        *piled,
        rect(-56, -34, 146, 12, BLUE, 4),
        wheel(13).at(-34, 0),
        wheel(13).at(68, 0),
    ).with_spots(handle=(-70, -118), top=(16, -34))


def plate(text_mark: str = "flame") -> Shape:
    """The diamond of dangerous goods on a vehicle, 56 across, about the origin: flame skull drop."""
    from kit.signs import mark  # noqa: PLC0415 - signs are needed here alone

    fill = {"flame": "#E4574C", "skull": WHITE, "drop": PAPER}[text_mark]
    ink = WHITE if text_mark == "flame" else INK
    return group(
        path("M0-30L30 0L0 30L-30 0Z", fill),
        stroke("M0-25L25 0L0 25L-25 0Z", ink, 2.4),
        mark(text_mark if text_mark != "skull" else "!", ink).at(0, 1, 0.8),
        oval(0, 0, 0.1, 0.1, ink),
    )
