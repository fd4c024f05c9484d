"""A shop for wooden floors: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import door, hall
from kit.cooling import proof_lamp
from kit.effects import wisp
from kit.fire import exit_sign
from kit.palette import RED, WOOD
from kit.pen import group, rect
from kit.people import dressed, person, posed
from kit.pipes import pipe
from kit.polishing import earth_lead
from kit.props import cigarette
from kit.scene import Scene
from kit.signs import ban, board
from kit.woodwork import (
    bare_hooks,
    board_stack,
    iron_stove,
    open_collector,
    push_stick,
    sander,
    table_saw,
    wood_cloud,
    wood_heap,
)

_SIZE = 0.88


def draw() -> Scene:
    """The scene, from the wall to the saws in front."""
    scene = Scene("floor-workshop")
    scene.add(hall(400, "#E9E6DD", "#D3CFC4"))
    _wall(scene)
    _dust(scene)
    _back(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """The way out, the signs, the empty place for extinguishers, the lamps."""
    scene.add(door(110, 190).at(90, 400), exit_sign().at(90, 178))
    scene.add(board("木地板车间", size=28).at(270, 128), ban("flame").at(420, 128, 0.8))
    empty = scene.add(bare_hooks().at(224, 296, 0.88))
    scene.hazard("extinguishers", empty, 6)
    scene.add(proof_lamp().at(560, 70), proof_lamp().at(800, 70))


def _dust(scene: Scene) -> None:
    """The sander with dust all about it, the collector with its door open and no vent."""
    filter_ = open_collector().at(1060, 484)
    x, y = filter_.spot("inlet")
    machine = sander().at(600, 520)
    dx, dy = machine.spot("duct")
    scene.add(pipe([(dx, dy), (dx, y), (x, y)], 40, "#8FB0BC"), filter_, earth_lead(1164, 484))
    ox, oy = filter_.spot("door")
    cloud = scene.add(wood_cloud(200).at(ox - 40, oy + 10))
    spilt = scene.add(wood_heap(200, 56).at(ox - 30, 498))
    scene.hazard("collector", [filter_.box.part(0, 0.1, 0.9, 0.6), cloud, spilt], 2)
    man = posed("hold", near_hand=(50, -134), far_hand=(60, -140))
    scene.person(
        person(man, dressed("worker", helmet="", face="mask"), mirror=True), 790, 516, _SIZE
    )
    scene.add(machine)
    heaps = [wood_heap(200, 70).at(500, 552), wood_heap(170, 52).at(640, 560)]
    scene.add(group(*heaps), wood_heap(150, 30).at(620, 318))
    scene.hazard("dust", rect(404, 282, 326, 280, RED).box, 0)


def _back(scene: Scene) -> None:
    """A man smokes on a pile of boards."""
    pile = scene.stand(board_stack(3, 0, 150), 320, 540)
    x, y = pile.spot("top")
    smoker = posed("sit", near_hand=(40, -148), far_hand=(50, -102))
    man = scene.add(person(smoker, dressed("grey", helmet="")).at(x - 6, y + 62, _SIZE))
    hx, hy = man.spot("near_hand")
    lit = scene.add(cigarette().at(hx + 4, hy - 4, 1.2))
    scene.hazard("smoking", [man, lit], 6)


def _front(scene: Scene) -> None:
    """The stove, the saw without guard, the good saw, the pile that leans."""
    stove = scene.stand(iron_stove(), 110, 740)
    fumes = scene.add(wisp(60).at(*stove.spot("pipe")))
    scene.hazard("stove", [stove, fumes], 4)
    saw = scene.stand(table_saw(guarded=False), 430, 770)
    bx, by = saw.spot("push")
    plank = scene.add(rect(bx - 30, by - 8, 116, 14, WOOD, 2))
    push = posed("hold", near_hand=(92, -150), far_hand=(84, -160), lean=14)
    man = scene.person(person(push, dressed("worker", helmet=""), mirror=False), 300, 784, _SIZE)
    scene.hazard("saw", [plank, saw.box.part(0.2, 0, 0.88, 0.5), man.box.part(0.2, 0, 1, 0.5)], 4)
    good = scene.stand(table_saw(), 810, 770)
    gx, gy = good.spot("push")
    scene.add(rect(gx - 20, gy - 6, 150, 12, WOOD, 2))
    hold = posed("hold", near_hand=(64, -150), far_hand=(58, -160), lean=6)
    worker = dressed("worker", helmet="", face="respirator")
    right = scene.person(person(hold, worker), 660, 784, _SIZE)
    scene.add(push_stick().at(*right.spot("near_hand")))
    leaning = scene.stand(board_stack(9, 9, 150), 1040, 780)
    scene.hazard("pile", leaning, 4)
