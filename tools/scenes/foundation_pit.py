"""A building's foundation pit, cut open: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import guardrail
from kit.earthwork import (
    EARTH,
    MUD,
    barrow,
    clods,
    crack,
    excavator,
    level,
    piles,
    pool,
    shovel,
    spoil,
    sump_pump,
)
from kit.effects import star
from kit.electric import cable, plug_board
from kit.palette import RED, dark, light
from kit.pen import Shape, group, path, poly, rect, stroke
from kit.people import dressed, person, posed
from kit.scene import Scene
from kit.signs import post, warning

_GROUND, _FAR, _FLOOR = 350, 292, 610
_LEFT, _RIGHT = 330, 930
_SIZE = 0.76


def draw() -> Scene:
    """The scene, from the street behind to the cut in front."""
    scene = Scene("foundation-pit")
    scene.add(rect(0, 0, 1200, 260, "#DCEAF3"), _street(), rect(0, 250, 1200, 120, "#C9BC9F"))
    _house(scene)
    _edge(scene)
    _pit(scene)
    _cut(scene)
    _floor(scene)
    _machine(scene)
    return scene


def _street() -> Shape:
    """The hoarding and pale buildings behind it."""
    tone = "#BACBD6"
    towers = [rect(x, 250 - h, w, h, c) for x, w, h, c in ((330, 90, 150, tone), (440, 120, 110, dark(tone, 0.06)), (590, 80, 176, tone), (700, 130, 120, dark(tone, 0.06)), (1060, 120, 150, tone))]  # fmt: skip
    panels = stroke("".join(f"M{x} 186V250" for x in range(60, 1200, 76)), dark("#6FA3C4", 0.14), 3)
    return group(
        *towers,
        rect(0, 180, 1200, 74, "#6FA3C4"),
        rect(0, 180, 1200, 9, light("#6FA3C4", 0.4)),
        panels,
    )


def _house(scene: Scene) -> None:
    """An old house close to the pit, its wall torn."""
    wall = "#E6D6BC"
    scene.add(
        rect(20, 110, 210, 200, wall), rect(176, 110, 54, 200, dark(wall, 0.1)), poly(((4, 116), (40, 60), (210, 60), (246, 116)), "#A8685A"), poly(((150, 60), (210, 60), (246, 116), (176, 116)), dark("#A8685A")),
        *[rect(x, 146, 46, 52, "#A9CBDD") for x in (44, 150)], rect(44, 236, 44, 74, "#7A5A3A", 2),
    )  # fmt: skip
    scene.add(crack(((112, 116), (124, 150), (108, 180), (134, 212), (118, 246), (140, 280), (132, 308)), 17))  # fmt: skip
    scene.add(crack(((134, 212), (156, 224), (172, 220), (190, 234)), 9))
    torn = ((60, 108), (204, 108), (204, 242), (144, 242), (144, 312), (60, 312))
    scene.hazard_polygon("house", torn)


def _edge(scene: Scene) -> None:
    """The far edge: railed at the left with the surveyor, bare at the right with a barrow."""
    scene.add(level().at(440, _FAR, 0.8))
    scene.person(person(posed("stoop", lean=14, near_hand=(30, -168), far_hand=(44, -176)), dressed("vest"), mirror=True), 496, _FAR, 0.66)  # fmt: skip
    scene.add(post(warning("fall"), 112).at(296, 306, 0.74))
    scene.add(guardrail(350, 600, _FAR + 6, 70))
    cart = scene.add(barrow().at(722, _FAR - 10, 0.95, mirror=True, turn=-15))
    pusher = posed("push", near_hand=(57, -127), far_hand=(63, -131), lean=12)
    man = scene.person(person(pusher, dressed("grey", helmet=""), mirror=True), 824, _FAR + 2, 0.66)
    scene.hazard("rail", [man, cart], 6)


def _pit(scene: Scene) -> None:
    """The far wall, half of it held by piles, and the floor."""
    raw = dark(EARTH, 0.06)
    scene.add(
        rect(220, 470, 140, 300, dark(EARTH, 0.4)),
        poly(((230, 770), (236, 724), (360, 640), (360, 770)), light(EARTH, 0.16)),
    )
    scene.add(
        poly(((_LEFT, _FAR), (_RIGHT, _FAR), (_RIGHT - 40, _FLOOR), (_LEFT + 20, _FLOOR)), raw)
    )
    marks = "M650 330h40M760 380h54M660 440h36M800 470h40M690 530h50M770 560h44M640 580h30"
    scene.add(stroke(marks, dark(raw, 0.16), 5), piles(350, 610, _FAR + 6, _FLOOR))
    scene.add(rect(_LEFT, _FLOOR, _RIGHT - _LEFT, 190, light(EARTH, 0.16)))
    climber = scene.add(person("climb", dressed("worker")).at(696, 506, _SIZE))
    scene.add(clods(((738, 524), (650, 530))))
    scene.hazard("climber", climber, 12)


def _cut(scene: Scene) -> None:
    """The earth at both sides, cut open; the left wall is dug under."""
    scene.add(
        path(f"M0 {_GROUND}H{_LEFT + 4}L{_LEFT + 14} 480L{_LEFT - 4} 560Q{_LEFT - 90} 610 {_LEFT - 96} 700L{_LEFT - 80} 760H1200V800H0Z", EARTH),
        path(f"M{_RIGHT - 6} {_GROUND}H1200V770H{_RIGHT - 60}L{_RIGHT - 44} 640L{_RIGHT - 30} 480Z", EARTH),
        path(f"M0 {_GROUND}H{_LEFT + 4}L{_LEFT + 6} {_GROUND + 22}H0Z", "#C9BC9F"), path(f"M{_RIGHT - 6} {_GROUND}H1200V{_GROUND + 22}H{_RIGHT - 9}Z", "#C9BC9F"),
        stroke("M40 440h60M150 520h44M60 600h70M180 690h40M40 720h50M1000 480h60M1090 560h50M980 640h44M1100 690h60M1020 740h50", dark(EARTH, 0.14), 5),
        stroke(f"M{_LEFT - 4} 560Q{_LEFT - 90} 610 {_LEFT - 96} 700L{_LEFT - 80} 760", MUD, 8),
    )  # fmt: skip
    heap = scene.add(spoil(190, 96, dark(EARTH, 0.1)).at(246, _GROUND + 4))
    fall = scene.add(clods(((352, 430), (370, 474))))
    scene.add(crack(((176, _GROUND), (186, 392), (174, 430), (196, 470)), 12))
    scene.hazard("spoil", [heap, fall], 6)


def _floor(scene: Scene) -> None:
    """On the floor: a man digs under the wall; water with a live lead in it."""
    digger = posed("stoop", near_hand=(48, -96), far_hand=(70, -80), lean=40)
    man = scene.person(person(digger, dressed("worker"), mirror=True), 372, 756, _SIZE)
    x, y = man.spot("near_hand")
    tool = scene.add(shovel(76).at(x + 8, y - 8, mirror=True, turn=-24))
    scene.hazard("under", [man, tool, rect(236, 600, 90, 150, RED)], 4)
    scene.add(pool(350, 110).at(690, 704))
    pump = scene.add(sump_pump().at(820, 712, 0.9))
    lead = scene.add(plug_board(1, 96).at(612, 712))
    scene.add(cable([pump.spot("cord"), (770, 650), (700, 690), (660, 700), lead.spot("plug0")]), star(22).at(600, 700))  # fmt: skip
    wader = scene.person(person("walk", dressed("worker"), mirror=True), 720, 744, _SIZE)
    scene.hazard("water", [wader, lead, pump], 6)


def _machine(scene: Scene) -> None:
    """The excavator at the very edge, which breaks away under it."""
    driver = person("drive", dressed("vest"))
    machine = scene.stand(excavator((150, 40), driver), 1030, _GROUND + 4, 0.92, mirror=True)
    gap = scene.add(crack(((972, _GROUND + 2), (964, 400), (978, 440), (960, 480)), 16))
    scene.add(clods(((902, 520), (886, 560))))
    scene.hazard("machine", [machine, gap, rect(876, 480, 60, 90, RED)], 4)
