"""A room for gas cylinders: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import room
from kit.cooling import exhaust_fan, proof_lamp
from kit.electric import cable, plug, socket
from kit.fire import extinguisher_stand, gas_detector
from kit.gasstore import (
    ACETYLENE,
    NITROGEN,
    OXYGEN,
    bare_switch,
    charger,
    hand_truck,
    leak_lines,
    lighter,
    louvre,
    named,
    rack,
    scooter,
    scrapes,
)
from kit.palette import BLUE, INK, RED, WALL_COOL
from kit.pen import group, rect, shadow
from kit.people import dressed, person, posed
from kit.scene import Scene
from kit.signs import ban, board
from kit.stores import box

_SIZE = 0.86
_GLOVES = "#E9E2CF"


def draw() -> Scene:
    """The scene, from the racks at the wall to the scooter in front."""
    scene = Scene("cylinder-room")
    scene.add(room(430, WALL_COOL, dado="#D2D9D2"))
    scene.add(proof_lamp().at(370, 14, 0.9), proof_lamp().at(1010, 14, 0.9))
    _wall(scene)
    _racks(scene)
    _middle(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """Name and ban, detector and fan; an open switch; the louvre behind cartons."""
    scene.add(board("气瓶间", BLUE, 30).at(170, 110), ban("flame").at(300, 112, 0.86))
    scene.add(gas_detector().at(1120, 190, 1.2), exhaust_fan().at(830, 130, 0.86))
    bare = scene.add(bare_switch().at(456, 210, 1.05))
    scene.hazard("switch", bare.box.part(0, 0.3, 1, 1), 8)
    scene.add(louvre().at(620, 336))
    cartons = [
        box(86, 70).at(570, 482),
        box(86, 70, "#C99B66").at(662, 486),
        box(78, 62).at(596, 412),
        box(70, 56).at(672, 416),
    ]
    piled = scene.add(group(*cartons))
    scene.hazard("vent", [piled, rect(530, 276, 180, 60, RED)], 4)


def _racks(scene: Scene) -> None:
    """Nitrogen as it should stand; oxygen among acetylene; cylinders without a chain, one about to fall."""
    scene.stand(rack([NITROGEN] * 4), 170, 486, 1.05)
    mixed = scene.stand(rack([OXYGEN, ACETYLENE, OXYGEN, ACETYLENE]), 850, 490, 1.05)
    scene.hazard("mixed", mixed, 4)
    scene.add(socket().at(1004, 276, 1.1))
    falling = named(OXYGEN).at(1040, 552, 1.2, turn=17)
    loose = scene.add(group(shadow(1060, 552, 40), falling, named(OXYGEN).at(1142, 552, 1.2)))
    scene.hazard("loose", loose, 8)


def _middle(scene: Scene) -> None:
    """The man who looks for a leak with a lighter; the one who takes the truck."""
    pose = posed("push", near_hand=(46, -180), far_hand=(52, -184), lean=8, hip=(-2, -136))
    scene.person(person(pose, dressed("worker", gloves=_GLOVES)), 72, 744, _SIZE)
    scene.add(hand_truck().at(176, 744))
    bottle = scene.stand(named(ACETYLENE, cap=False), 432, 724, 1.2)
    x, y = bottle.spot("valve")
    scene.add(leak_lines().at(x, y - 4))
    tester = scene.person(
        person(
            posed("hold", near_hand=(62, -196), far_hand=(36, -132)), dressed("grey"), mirror=True
        ),
        528,
        726,
        _SIZE,
    )
    lit = scene.add(lighter().at(*tester.spot("near_hand"), 0.96))
    scene.hazard("lighter", [tester.box.part(0, 0, 1, 0.62), lit, bottle.box.part(0, 0, 1, 0.5)], 6)


def _front(scene: Scene) -> None:
    """One who drags a cylinder by its valve; a scooter that is charged here."""
    scene.add(scrapes().at(646, 752))
    scene.add(shadow(700, 754, 60))
    dragged = scene.add(named(NITROGEN, cap=False).at(658, 750, 1.14, turn=46))
    pose = posed("walk", near_hand=(-48, -150), far_hand=(30, -140), lean=12)
    puller = scene.person(person(pose, dressed("worker", helmet="")), 826, 756, _SIZE)
    scene.hazard("drag", [dragged, puller], 4)
    scene.add(extinguisher_stand().at(330, 560, 0.9))
    ride = scene.stand(scooter(), 1060, 770, 1.0)
    power = scene.stand(charger(), 930, 778)
    x, y = power.spot("cord")
    scene.add(cable([(x, y), (980, 768), (990, 716), ride.spot("socket")]))
    scene.add(
        cable(
            [power.spot("out"), (884, 762), (890, 660), (960, 560), (1000, 450), (1004, 300)],
            "#22303C",
            5,
        )
    )
    scene.add(plug(INK).at(1004, 296, 1.2, turn=-90))
    scene.hazard("scooter", [ride, power], 4)
