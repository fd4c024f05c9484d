"""The front of a furnace, a ladle on its way: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import door, hall, lane
from kit.effects import puddle
from kit.fire import exit_sign, gas_detector, sand_box
from kit.hotmetal import (
    bricks_pallet,
    crane,
    furnace,
    hung_ladle,
    hut,
    silver,
    skip_car,
    spoon,
    tool_rack,
)
from kit.palette import RED
from kit.pen import group, rect
from kit.people import dressed, person, posed
from kit.props import cup, radio
from kit.scene import Scene
from kit.signs import order, warning

_SIZE = 0.86


def draw() -> Scene:
    """The scene, from the wall behind to the tools in front."""
    scene = Scene("furnace")
    scene.add(hall(410))
    _wall(scene)
    _bay(scene)
    _furnace(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """The way out behind a pallet; signs and a detector that are as they should be."""
    scene.add(door(112, 196, "#7C97A8").at(448, 410), exit_sign().at(448, 184, 0.9))
    pallet = scene.stand(bricks_pallet(), 452, 446, 0.94)
    scene.hazard("way_out", [pallet, rect(392, 206, 112, 200, RED)], 2)
    scene.add(gas_detector().at(344, 300, 1.1), order("mask").at(344, 210, 0.62))
    scene.add(warning("hook").at(1034, 192, 0.76))


def _bay(scene: Scene) -> None:
    """The crane with its ladle, one hook beside the trunnion; the hut that stands in its way."""
    scene.add(lane([(540, 506), (1196, 506)]))
    man = person(posed("hold", near_hand=(34, -208), legs=False), dressed("worker", helmet=""))
    resting = group(man, cup().at(*man.spot("near_hand")))
    cabin = scene.stand(hut(resting.at(0, 88, 0.6), 270, 226), 1034, 490)
    scene.hazard("hut", cabin, 4)
    bridge = scene.add(crane(0, 1200, 84, 650))
    load = scene.add(hung_ladle(60, hooked=False).at(*bridge.spot("rope"), 0.9))
    x, y = load.spot("trunnion")
    scene.hazard("hook", rect(x - 40, y - 96, 112, 156, RED).box, 0)


def _furnace(scene: Scene) -> None:
    """The furnace; before it water on the floor and a man in a shirt."""
    scene.stand(furnace(270, 330), 170, 546)
    pool = scene.add(puddle(250).at(162, 590))
    scene.hazard("water", [pool, rect(40, 568, 250, 44, RED)], 4)
    pose = posed("hold", near_hand=(52, -176), far_hand=(70, -184), lean=6)
    sampler = person(pose, dressed("office", sleeves=False), mirror=True)
    bare = scene.person(sampler, 360, 612, _SIZE)
    scene.add(spoon(120).at(*bare.spot("near_hand")))
    scene.hazard("bare", bare, 4)


def _front(scene: Scene) -> None:
    """Wet scrap, the man under the ladle; and the good ones: signalman, furnaceman, dry tools, sand."""
    wet = scene.stand(skip_car(wet=True), 336, 780, 0.98)
    scene.hazard("wet", wet, 4)
    passer = scene.person(person("walk", dressed("grey")), 650, 664, _SIZE)
    scene.hazard("under", passer, 8)
    pose = posed("point", near_hand=(22, -214))
    caller = scene.person(person(pose, dressed("lime"), mirror=True), 850, 744, _SIZE)
    scene.add(radio().at(*caller.spot("near_hand"), 0.9))
    good = dressed("worker", **silver())
    scene.person(person("hold", good, mirror=True), 1128, 764, _SIZE)
    scene.stand(tool_rack(), 1010, 772, 0.9)
    scene.stand(sand_box(), 110, 778, 0.9)
