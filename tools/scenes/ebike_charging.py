"""The foyer of a dormitory where scooters are charged: eight things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import chain, room
from kit.dormitory import (
    battery,
    glass_door,
    hanging_lamp_box,
    hung_board,
    lift,
    no_scooter,
    shed_view,
    sofa,
    stairs,
    twisted,
)
from kit.effects import smoke
from kit.electric import cable
from kit.fire import exit_sign, extinguisher_stand, hydrant_box, smoke_detector
from kit.gasstore import charger, scooter
from kit.palette import RED
from kit.pen import group, rect
from kit.people import dressed, person, posed
from kit.scene import Scene
from kit.stores import box

_SIZE = 0.88


def draw() -> Scene:
    """The scene, from the door to the sofa in front."""
    scene = Scene("ebike-charging")
    scene.add(room(470, "#EEE8DC", "#CFCBC3"))
    _wall(scene)
    _stairs(scene)
    _lift(scene)
    _wires(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """The door with its chain, the hydrant behind cartons, the window with the right place to charge."""
    way = scene.add(glass_door().at(112, 470))
    scene.add(exit_sign().at(112, 196))
    scene.add(chain().at(*way.spot("handles"), 1.5))
    scene.hazard("chain", way, 2)
    scene.add(hydrant_box().at(282, 350, 1.05))
    boxes = [
        box(86, 70).at(262, 520),
        box(80, 66, "#C99B66").at(346, 524),
        box(84, 68).at(292, 452),
    ]
    piled = scene.add(group(*boxes, box(60, 46, "#C99B66").at(300, 384)))
    scene.hazard("hydrant", [piled, rect(228, 286, 108, 128, RED)], 4)
    scene.add(shed_view().at(424, 176), smoke_detector().at(250, 14))


def _stairs(scene: Scene) -> None:
    """Somebody carries a battery up; the emergency lamp dangles."""
    flight = stairs(10, 36, 35)
    x, y = flight.at(560, 500).spot("step4")
    pose = posed(
        "carry", near_foot=(-22, -8), far_foot=(24, -46), near_hand=(40, -120), far_hand=(30, -150)
    )
    scene.add(flight.at(560, 500))
    man = scene.add(person(pose, dressed("office", coat="#B5654A"), mirror=False).at(x, y, _SIZE))
    hx, hy = man.spot("near_hand")
    held = scene.add(battery().at(hx + 4, hy + 58, 0.9))
    scene.hazard("battery", [man, held], 8)
    lamp = scene.add(hanging_lamp_box().at(634, 64))
    scene.hazard("lamp", lamp.box.part(0, 0, 0.94, 1), 8)


def _lift(scene: Scene) -> None:
    """The lift, and a scooter that is pushed into it."""
    scene.add(
        rect(890, 14, 310, 456, "#E4DDCF"),
        rect(890, 14, 8, 456, "#CFC7B6"),
        rect(890, 458, 310, 12, "#B9B2A4"),
    )
    scene.add(lift().at(1030, 470), no_scooter().at(1158, 250, 0.7))
    push = posed(
        "hold",
        near_hand=(88, -136),
        far_hand=(84, -146),
        lean=18,
        near_foot=(-34, -10),
        far_foot=(20, -8),
    )
    man = scene.person(person(push, dressed("grey", helmet="")), 956, 520, _SIZE)
    bike = scene.stand(scooter("#3F9A8C"), 990, 540, 0.94)
    scene.hazard("lift", [man, bike], 4)


def _wires(scene: Scene) -> None:
    """Wires from the ceiling to a board in the air, and the scooters that hang on it."""
    scene.add(twisted([(548, 16), (528, 120), (566, 270), (552, 412)]))
    plugs = scene.add(hung_board(3).at(552, 408))
    edge = [(508, 16), (570, 16), (586, 300), (592, 530), (512, 530), (520, 300)]
    scene.hazard_polygon("wires", edge)
    a, b = plugs.spot("out0"), plugs.spot("out1")
    scene.add(cable([(420, 772), (520, 744), (566, 640), (b[0], b[1] + 20)]))
    first = scene.stand(scooter(), 416, 640, 0.94)
    second = scene.stand(scooter("#4D7FA3"), 680, 690, 0.94)
    scene.add(cable([a, (500, 520), (440, 560), first.spot("socket")]))
    scene.add(cable([b, (610, 540), (600, 600), second.spot("socket")]))
    left, top, right, foot = (
        first.box.x0 - 4,
        first.box.y0 - 4,
        second.box.x1 + 4,
        second.box.y1 + 8,
    )
    middle = first.box.x1 + 8
    scene.hazard_polygon("bikes", [(left, top), (middle, top), (middle, second.box.y0), (right, second.box.y0), (right, foot), (middle - 60, foot), (left, first.box.y1 + 8)])  # fmt: skip


def _front(scene: Scene) -> None:
    """The sofa with a battery that smokes, the extinguishers."""
    couch = scene.stand(sofa(), 180, 760)
    x, y = couch.spot("seat")
    burning = battery(swollen=True).at(x, y + 4)
    fumes = smoke(150).at(x + 4, y - 50)
    scene.add(cable([burning.spot("socket"), (260, 700), (330, 770), (372, 770)]), fumes, burning)
    scene.stand(charger(), 400, 784, 0.9)
    scene.hazard("sofa", [burning, fumes, couch], 2)
    scene.stand(extinguisher_stand(), 1120, 700)
    guard = posed("point", far_hand=(90, -206), near_hand=(-24, -122))
    scene.person(person(guard, dressed("lime", helmet=""), mirror=True), 930, 788, _SIZE)
