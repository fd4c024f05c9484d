"""A tank truck is unloaded: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import canopy, plant, stool, window, yard
from kit.effects import drops, puddle, smoke
from kit.fire import extinguisher_stand, eyewash, hydrant
from kit.palette import BLUE, IRON, RED, STEEL, WALL, dark
from kit.pen import group, rect
from kit.people import dressed, person
from kit.pipes import coupling, flange, gauge, hose, pipe, valve
from kit.props import phone, reel
from kit.scene import Scene
from kit.signs import ban, board, cone, order, post
from kit.stores import pile
from kit.vehicles import chock, plate, tanker

_SIZE = 0.78
_FUEL = "#D2A444"


def draw() -> Scene:
    """The scene, from the plant behind to the hose in front."""
    scene = Scene("unloading-bay")
    scene.add(yard(400), plant(400))
    _hut(scene)
    _truck(scene)
    _pipe(scene)
    _front(scene)
    return scene


def _hut(scene: Scene) -> None:
    """The control hut; before it the watcher sleeps and cartons hide the hydrant."""
    scene.add(rect(840, 250, 350, 172, WALL), rect(1130, 250, 60, 172, dark(WALL, 0.07)))
    scene.add(rect(826, 236, 374, 22, "#5F88A3", 3), rect(840, 408, 350, 14, dark(WALL, 0.2)))
    scene.add(window(110, 84).at(905, 330), window(84, 84).at(1140, 330))
    scene.add(order("helmet").at(996, 312, 0.66), ban("phone").at(1056, 312, 0.66))
    scene.add(post(ban("flame"), 120).at(796, 470, 0.86))
    scene.add(extinguisher_stand().at(1036, 436, 0.72))
    scene.add(hydrant().at(922, 486, 1.14))
    load = scene.stand(pile(2, 2, 62, 40), 928, 520, 0.96)
    scene.add(stool(70).at(1150, 498, 0.74))
    watcher = scene.person(person("doze", dressed("lime"), mirror=True), 1150, 498, 0.74)
    scene.hazard("hydrant", [load, load.box.part(0, -0.5, 1, 1)], 6)
    scene.hazard("watcher", watcher, 12)


def _truck(scene: Scene) -> None:
    """The truck under the roof: driver in the cab, engine running, no chocks."""
    scene.add(canopy(14, 600, 250, 540))
    scene.add(board("卸车台", BLUE, 30).at(300, 230))
    scene.add(rect(604, 318, 12, 180, IRON, 3), smoke(96).at(612, 318))
    driver = person("drive", dressed("grey", helmet=""))
    truck = scene.add(tanker(driver=driver).at(400, 564))
    scene.add(plate("flame").at(300, 440))
    scene.hazard("driver", rect(640, 300, 118, 130, RED).box | rect(596, 236, 40, 80, RED).box, 0)
    x, y = truck.spot("rear_wheel")
    wheels = rect(x - 44, y - 84, 172, 88, RED)
    chocks = scene.add(group(chock().at(44, 640), chock().at(104, 652, mirror=True)))
    scene.hazard("chocks", [wheels, chocks], 6)


def _pipe(scene: Scene) -> None:
    """The pipe to the tanks, with a man in full gear at its valve and a flange that drips."""
    gear = dressed("worker", face="goggles", gloves="#EC7A2E")
    scene.person(person("stoop", gear), 802, 640, _SIZE)
    scene.add(*[rect(x, 592, 16, 66, dark(STEEL, 0.2)) for x in (690, 874, 1056)])
    scene.add(pipe([(630, 582), (1187, 582)], 26))
    scene.add(valve().at(850, 582), gauge(0.4).at(1120, 572), flange(width=26).at(740, 582))
    leak = scene.add(flange(width=30).at(966, 582, 1.2))
    pool = scene.add(puddle(160, _FUEL).at(968, 676))
    scene.add(drops(4, _FUEL, 16).at(966, 608))
    scene.hazard("leak", [leak, pool, rect(900, 660, 134, 34, RED)], 6)


def _front(scene: Scene) -> None:
    """What lies before the truck: the hose, the earthing reel nobody used, the man with the telephone."""
    scene.add(
        hose([(352, 506), (366, 580), (430, 652), (530, 664), (592, 616), (628, 582)], width=20)
    )
    scene.add(coupling().at(352, 510, turn=80), coupling().at(622, 584, turn=-20))
    lead = scene.stand(reel(), 290, 696, 1.2)
    scene.add(order("ground").at(290, 560, 0.6))
    scene.hazard("earth", lead, 12)
    caller = scene.person(person("call", dressed("vest"), mirror=True), 480, 762, 0.84)
    scene.add(phone().at(*caller.spot("near_hand"), 0.95))
    scene.hazard("phone", caller.box.part(0, 0, 1, 0.62), 10)
    scene.add(eyewash().at(1130, 760, 0.9))
    scene.add(cone().at(70, 762), cone().at(740, 768))
