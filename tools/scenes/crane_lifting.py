"""Lifting with a truck crane: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import fence, yard
from kit.effects import star
from kit.heights import power_line
from kit.lifting import (
    base_plate,
    flag,
    girders,
    hook_block,
    mud,
    mud_lip,
    rigging_rack,
    sling,
    truck_crane,
    worn_sling,
)
from kit.palette import BLUE, GREEN, INK, RED
from kit.pen import line, rect
from kit.people import dressed, person, posed
from kit.props import phone
from kit.scene import Scene
from kit.signs import board, cone, post, tape
from kit.works import rope

_SIZE = 0.82


def draw() -> Scene:
    """The scene, from the power line behind to the signallers in front."""
    scene = Scene("crane-lifting")
    scene.add(yard(430), fence(4, 1180, 432, 86))
    _line(scene)
    _crane(scene)
    _load(scene)
    _ground(scene)
    return scene


def _line(scene: Scene) -> None:
    """The pole and its wires."""
    pole = scene.add(power_line(1112, 120, 520))
    for name, left in (("wire0", 560), ("wire1", 700)):
        x, y = pole.spot(name)
        scene.add(line(((left, 4), (x, y), (1196, y + (52 if name == "wire0" else 12))), INK, 5))


def _crane(scene: Scene) -> None:
    """The crane: one foot on timbers, the other in the mud; its driver looks at a telephone."""
    x, y, k = 322, 600, 0.96
    scene.add(mud().at(x + 252 * k, y + 10))
    scene.add(base_plate().at(x - 146 * k, y + 18))
    driver = person(posed("drive", near_hand=(44, -140), nod=20, legs=False), dressed("worker"))
    crane = scene.stand(truck_crane((540, -500), driver, 26), x, y, k)
    lip = scene.add(mud_lip().at(x + 252 * k, y + 32))
    scene.hazard("outrigger", [lip, rect(480, 540, 120, 60, RED)], 8)
    cab = crane.spot("cab")
    hand = crane.spot("near_hand")
    scene.add(phone().at(hand[0], hand[1] - 6, 0.8))
    scene.hazard("driver", rect(cab[0] - 44, cab[1] - 40, 94, 110, RED), 4)
    tip = crane.spot("tip")
    scene.add(star(36, "#F7CF3E").at(tip[0], tip[1] - 24))
    scene.hazard("wires", rect(tip[0] - 74, tip[1] - 84, 148, 134, RED), 0)
    scene.add(hook_block(62).at(*tip))


def _load(scene: Scene) -> None:
    """The load: a man rides on it, a sling is half torn, somebody walks below."""
    x, y = 840, 456
    hook = (842, 274)
    beams = girders(300).at(x, y)
    left, right = beams.spot("left"), beams.spot("right")
    scene.add(sling(hook, left), worn_sling(hook, right), beams)
    rider = scene.add(person(posed("hold", near_hand=(20, -154), far_hand=(46, -188)), dressed("grey", helmet="")).at(x - 76, y, 0.62))  # fmt: skip
    scene.hazard("rider", rider, 6)
    scene.hazard("sling", rect(850, 308, 96, 108, RED), 0)
    walker = scene.person(person("walk", dressed("worker")), 880, 752, _SIZE)
    scene.hazard("walker", walker, 10)
    helper = scene.person(person("push", dressed("vest", gloves="#B98A55"), mirror=True), 1130, 720, _SIZE)  # fmt: skip
    hand = helper.spot("near_hand")
    scene.add(rope([(986, 500), (1010, 570), hand]))


def _ground(scene: Scene) -> None:
    """Two signallers who contradict each other; the rack, the board, the tape."""
    scene.stand(rigging_rack(), 100, 760, 0.86)
    one = scene.person(person(posed("front", near_hand=(-82, -232)), dressed("vest"), view="front"), 270, 774, _SIZE)  # fmt: skip
    scene.add(flag(RED).at(*one.spot("near_hand"), mirror=True))
    two = scene.person(person(posed("front", far_hand=(66, -104)), dressed("lime"), view="front"), 392, 778, _SIZE)  # fmt: skip
    scene.add(flag(GREEN).at(*two.spot("far_hand"), turn=110))
    scene.hazard("signals", [one, two], 14)
    scene.add(post(board("起重作业\n禁止入内", BLUE, 24), 120).at(696, 724))
    scene.add(cone().at(756, 780), cone().at(1000, 786), tape(756, 736, 1000, 742))
