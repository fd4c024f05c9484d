"""A scaffold before a new building: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import yard
from kit.heights import (
    braces,
    brick,
    bricks,
    deck,
    facade,
    lanyard,
    net,
    power_line,
    railing,
    standards,
    tube,
)
from kit.palette import INK, RED, WOOD, dark
from kit.pen import line, rect
from kit.people import dressed, person, posed
from kit.props import clipboard, hammer
from kit.scene import Scene
from kit.signs import cone, order, post, tape, warning
from kit.works import ladder, toolbox

_SIZE = 0.74
_FOOT, _LOW, _HIGH = 690, 476, 254
_XS = (190, 420, 650, 880)


def draw() -> Scene:
    """The scene, from the building to the people on the ground."""
    scene = Scene("scaffold")
    scene.add(yard(560), facade(90, 600))
    _frame(scene)
    _high(scene)
    _low(scene)
    _ground(scene)
    return scene


def _frame(scene: Scene) -> None:
    """Tubes, braces, the ladder inside, and the foot that stands on loose bricks."""
    slants = (
        ((190, 660), (420, 500)),
        ((650, 500), (880, 640)),
        ((190, 440), (420, 280)),
        ((650, 280), (880, 440)),
    )
    scene.add(braces(slants))
    scene.add(ladder(250, 46).at(520, 690, turn=5))
    scene.add(standards(_XS[:3], 74, _FOOT), standards(_XS[3:], 74, _FOOT - 45))
    loose = scene.add(bricks(3, 2).at(880, _FOOT))
    scene.hazard("foot", [loose, rect(846, 606, 68, 60, RED)], 8)


def _high(scene: Scene) -> None:
    """The upper deck: a man on his line, a gap in the planks, a long tube close to the wires."""
    pole = scene.add(power_line(1100, 130, 640))
    for name, left, right in (("wire0", 830, 1196), ("wire1", 930, 1196)):
        x, y = pole.spot(name)
        scene.add(line(((left, 4), (x, y), (right, y - 20)), INK, 5))
    scene.add(deck(184, 486, _HIGH, rail=False), deck(600, 886, _HIGH, rail=False))
    plank = scene.add(rect(-66, -6, 132, 12, dark(WOOD, 0.1), 2).at(566, 296, turn=58))
    scene.hazard("gap", [plank, rect(486, 226, 114, 60, RED)], 8)
    scene.add(lanyard([(290, 116), (244, 112), (197, 84)]))
    scene.add(person(posed("reach", lean=0), dressed("vest", harness=True)).at(300, _HIGH, _SIZE))
    carrier = scene.add(
        person(
            posed("hold", near_hand=(46, -216), far_hand=(62, -222)),
            dressed("worker", harness=True),
        ).at(770, _HIGH, _SIZE)
    )
    x, y = carrier.spot("near_hand")
    pole_end = scene.add(tube(330).at(x + 70, y - 8, turn=-4))
    scene.add(lanyard([(760, 122), (706, 118), (657, 86)]))
    scene.hazard("wires", [pole_end.box.part(0.55, 0, 1, 1), rect(1010, 84, 150, 110, RED)], 6)
    scene.add(railing(190, 486, _HIGH), railing(600, 880, _HIGH))


def _low(scene: Scene) -> None:
    """The lower deck: one without rail and rope, one who climbs outside, bricks beyond the edge."""
    scene.add(net(424, 646, _LOW + 22))
    scene.add(deck(184, 650, _LOW, rail=False), deck(650, 934, _LOW, rail=False))
    careless = scene.add(
        person(posed("stoop", far_hand=(62, -120)), dressed("grey", helmet="")).at(306, _LOW, _SIZE)
    )
    scene.add(hammer().at(*careless.spot("near_hand"), 0.8, turn=40))
    scene.hazard("no_rail", [careless, rect(250, _LOW - 20, 150, 40, RED)], 6)
    scene.add(railing(420, 650, _LOW), railing(650, 880, _LOW))
    heap = scene.add(bricks(5, 3).at(888, _LOW))
    scene.add(brick().at(940, 566))
    scene.hazard("bricks", [heap, rect(900, 500, 66, 84, RED)], 6)
    climber = scene.add(person("climb", dressed("worker")).at(152, 636, _SIZE))
    scene.hazard("climber", climber, 8)


def _ground(scene: Scene) -> None:
    """On the ground: sign, tape, the foreman; and one without a helmet inside the tape."""
    scene.add(
        post(warning("fall"), 130).at(72, 700, 0.9), post(order("helmet"), 130).at(1150, 700, 0.9)
    )
    walker = scene.person(person("walk", dressed("office"), mirror=True), 1016, 744, 0.8)
    scene.hazard("walker", walker, 8)
    foreman = scene.person(person("hold", dressed("vest")), 330, 762, 0.84)
    x, y = foreman.spot("near_hand")
    scene.add(clipboard().at(x + 2, y - 6, 0.9))
    scene.add(cone().at(460, 772), cone().at(800, 772), tape(460, 728, 800, 728))
    scene.add(cone().at(1110, 776), tape(800, 728, 1110, 732))
    scene.add(toolbox(opened=False).at(600, 694, 0.8))
