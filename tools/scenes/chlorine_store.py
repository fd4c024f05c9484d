"""Where a paper mill uses liquid chlorine: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import door, room
from kit.chlorine import (
    air_tank,
    dead_detector,
    feeder,
    gas_cloud,
    lye_pit,
    misused_cabinet,
    steam_jet,
    stock,
    straps,
    ton,
)
from kit.cooling import exhaust_fan, proof_lamp
from kit.fire import exit_sign, eyewash
from kit.palette import BLUE, ORANGE, RED, WALL_COOL
from kit.pen import group, line, rect
from kit.people import dressed, person, posed
from kit.pipes import pipe, valve
from kit.props import wrench
from kit.scene import Scene
from kit.signs import board, order, post, warning
from kit.stores import box
from kit.vehicles import cart
from kit.works import toolbox

_SIZE = 0.84
_SUIT = "#E9C53F"


def draw() -> Scene:
    """The scene, from the wall to the pit in front."""
    scene = Scene("chlorine-store")
    scene.add(room(410, WALL_COOL, dado="#D5DCD6"))
    scene.add(proof_lamp().at(270, 14, 0.86), proof_lamp().at(840, 14, 0.86))
    _wall(scene)
    _stock(scene)
    _steam(scene)
    _leak(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """The door behind a cart, the dead alarm, the cabinet full of other things."""
    scene.add(door(120, 200, "#6F9A86").at(96, 410), exit_sign().at(96, 180))
    load = group(box(60, 52).at(-26, 0), box(60, 52, "#C99B66").at(36, 0), box(64, 50).at(4, -52))
    stood = scene.stand(cart(load), 100, 474)
    scene.hazard("door", [stood, rect(36, 206, 120, 200, RED)], 2)
    scene.add(board("液氯间", BLUE, 30).at(420, 90), warning("skull").at(540, 92, 0.8))
    dead = scene.add(dead_detector().at(352, 314, 1.15))
    scene.hazard("alarm", dead.box.part(0, 0.1, 1, 1), 8)
    scene.add(board("空气呼吸器", ORANGE, 22).at(530, 182))
    scene.add(exhaust_fan().at(690, 366, 0.6))
    empty = scene.add(misused_cabinet().at(530, 290, 0.94))
    scene.hazard("sets", empty, 6)


def _stock(scene: Scene) -> None:
    """Empty cylinders among the full ones."""
    scene.add(board("实瓶区", RED, 28).at(990, 150), order("mask").at(990, 254, 0.9))
    mixed = scene.stand(stock("满空满空"), 990, 468)
    scene.hazard("mixed", mixed, 6)


def _steam(scene: Scene) -> None:
    """A steam hose that blows at a cylinder."""
    scene.add(
        pipe([(226, 10), (226, 440)], 24, "#C9A79A"), board("蒸汽", "#8C5A46", 22).at(226, 190)
    )
    scene.add(valve().at(226, 330, 0.8, turn=-90))
    heated = scene.stand(ton(), 196, 704, 1.0)
    jet = scene.add(steam_jet([(226, 440), (232, 500), (300, 508), (276, 548)]))
    scene.hazard("steam", [heated, jet.box.part(0, 0.3, 1, 1)], 2)


def _leak(scene: Scene) -> None:
    """The cylinder in use blows at its valve; a man with a paper mask and bare hands turns at it."""
    box_ = scene.add(feeder().at(786, 256))
    x, y = box_.spot("low")
    used = ton().at(906, 668, 1.06)
    vx, vy = used.spot("valve")
    scene.add(line([(x, y), (x, vy), (vx, vy)], "#C77B3A", 8), used)
    fog = scene.add(gas_cloud(170).at(vx + 6, vy - 6))
    pose = posed("hold", near_hand=(66, -158), far_hand=(74, -166), lean=10)
    fitter = scene.person(
        person(pose, dressed("grey", helmet="", face="mask")), vx - 66, 692, _SIZE
    )
    scene.add(wrench().at(*fitter.spot("near_hand"), 0.9, turn=-10))
    man, low = fitter.box, fog.box.y1
    corners = [(man.x0, man.y0), (man.x1, man.y0), (man.x1, fog.box.y0), (fog.box.x1, fog.box.y0)]
    scene.hazard_polygon("leak", [*corners, (fog.box.x1, low), (man.x0, low)])


def _front(scene: Scene) -> None:
    """The dry pit; a man in full gear with his tools, and the shower."""
    pit = scene.add(lye_pit(244).at(528, 724))
    named = scene.add(post(board("碱液池", BLUE, 26), 56).at(714, 780, 0.9))
    scene.hazard("pit", [pit, named], 2)
    scene.stand(eyewash(), 1130, 700, 0.86)
    wear = dressed(
        "worker", coat=_SUIT, trousers=_SUIT, helmet="", face="respirator", gloves="#3A444B"
    )
    man = person("hold", wear, mirror=True)
    tank = air_tank(mirror=True).at(*man.spot("chest"))
    over = straps(mirror=True).at(*man.spot("chest"))
    scene.person(group(tank, man, over), 1060, 766, _SIZE)
    scene.stand(toolbox(opened=False), 950, 770, 0.8)
