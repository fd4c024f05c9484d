"""A restaurant's kitchen: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import door, room
from kit.cookery import (
    alarm_off,
    basin,
    burning_wok,
    fire_blanket_box,
    gas_hose,
    gas_pipe,
    good_pot,
    greasy_hood,
    greens,
    hung_pans,
    lying_lpg,
    range_top,
    tiles,
    toque,
    water_throw,
)
from kit.effects import smoke
from kit.fire import exit_sign, extinguisher_stand
from kit.palette import RED
from kit.pen import Shape, group, rect, shadow
from kit.people import Pose, dressed, person, posed
from kit.pipes import lever_valve
from kit.scene import Scene
from kit.stores import crate
from kit.works import wok

_SIZE = 0.88


def draw() -> Scene:
    """The scene, from the tiles to the bottle on the floor."""
    scene = Scene("kitchen")
    scene.add(room(450, "#F3EFE6", "#D5D0C8"), tiles(0, 1200, 210, 438))
    _wall(scene)
    _ranges(scene)
    _fire(scene)
    _floor(scene)
    return scene


def _cook(pose: Pose, mirror: bool = False) -> Shape:
    man = person(pose, dressed("cook"), mirror=mirror)
    x, y = man.spot("head")
    return group(man, toque().at(x - (2 if mirror else -2), y - 6, 0.96))


def _wall(scene: Scene) -> None:
    """The alarm without current, the blanket, the pipe that serves as a rail, the door behind crates."""
    off = scene.add(alarm_off().at(112, 180, 1.12))
    scene.hazard("alarm", off, 8)
    scene.add(fire_blanket_box().at(252, 280, 0.94))
    scene.add(door(116, 206, "#7C97A8").at(1122, 450), exit_sign().at(1122, 206))
    crates = [
        greens().at(1112, 540),
        greens("#C8683C").at(1108, 482),
        greens("#D9A93C").at(1114, 424),
    ]
    piled = scene.add(group(*crates, greens().at(1132, 606)))
    scene.hazard("door", [piled, rect(1060, 330, 124, 120, RED)], 4)
    scene.add(greasy_hood(350).at(470, 14), greasy_hood(300, greasy=False).at(880, 14))
    scene.hazard("grease", rect(286, 74, 368, 138, RED).box, 4)
    scene.add(gas_pipe([(600, 250), (1000, 250), (1000, 500)]), gas_pipe([(600, 250), (600, 500)]))
    scene.add(lever_valve().at(960, 250, 0.74))
    hung = scene.add(hung_pans().at(772, 256, 0.92))
    scene.hazard("pipe", [hung, rect(630, 236, 250, 30, RED)], 4)


def _ranges(scene: Scene) -> None:
    """Two ranges; at the right one a cook who does it right."""
    left = scene.stand(range_top(330), 470, 620)
    right = scene.stand(range_top(300), 880, 620)
    scene.add(wok().at(*right.spot("burner0"), 1.1), good_pot().at(*right.spot("burner1"), 0.9))
    scene.add(smoke(120).at(384, 330), burning_wok().at(*left.spot("burner0")))
    scene.add(good_pot().at(*left.spot("burner1"), 0.8))


def _fire(scene: Scene) -> None:
    """Oil burns in the wok; a cook throws water at it. A second one does his work."""
    man = posed("hold", near_hand=(58, -200), far_hand=(66, -206), lean=6)
    thrower = scene.add(group(shadow(226, 664, 36), _cook(man).at(226, 664, _SIZE)))
    x, y = thrower.spot("near_hand")
    bowl = basin().at(x + 14, y - 2, 0.94, turn=24)
    water = water_throw().at(x + 34, y - 14, 0.9)
    scene.add(water, bowl)
    scene.hazard("oil", [thrower.box.part(0, 0, 1, 0.7), rect(330, 340, 110, 160, RED)], 4)
    pose = posed("hold", near_hand=(50, -150), far_hand=(64, -160))
    scene.add(group(shadow(706, 676, 36), _cook(pose).at(706, 676, _SIZE)))


def _floor(scene: Scene) -> None:
    """A bottle lies on the floor, its hose goes under a heavy crate to the range."""
    scene.add(extinguisher_stand().at(80, 640, 0.92))
    bottle = lying_lpg().at(180, 774, 1.16)
    x, y = bottle.spot("valve")
    run = scene.add(gas_hose([(x, y), (350, 776), (470, 752), (620, 760), (650, 690), (628, 600)]))
    press = scene.add(crate().at(500, 766, 1.1))
    scene.add(bottle)
    scene.hazard("bottle", bottle, 12)
    scene.hazard("hose", [press, run.box.part(0.4, 0.5, 1, 1)], 6)
