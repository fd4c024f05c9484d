"""A tank farm for flammable liquids: eight things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import plant, yard
from kit.effects import drops, puddle, smoke, sparks
from kit.fire import extinguisher_stand, hydrant
from kit.palette import RED, YELLOW
from kit.pen import group, rect
from kit.people import dressed, person, posed
from kit.pipes import flange, pipe, valve
from kit.props import cigarette
from kit.scene import Scene
from kit.signs import ban, board
from kit.stores import pile
from kit.tanks import FUEL, basin_floor, dike, drain, dry_grass, earth, rubble, storage_tank
from kit.vehicles import car, plate
from kit.words import words

_SIZE = 0.84


def draw() -> Scene:
    """The scene, from the tanks to the road in front."""
    scene = Scene("tank-farm")
    scene.add(yard(400), plant(400), basin_floor(426, 560))
    _tanks(scene)
    _leak(scene)
    _wall(scene)
    _road(scene)
    return scene


def _tanks(scene: Scene) -> None:
    """Three tanks; the earthing of the left one is torn; dry grass at the right one."""
    scene.stand(storage_tank(), 220, 500)
    scene.stand(storage_tank(), 610, 500)
    scene.stand(storage_tank(), 1010, 500)
    for x in (220, 610, 1010):
        scene.add(plate("flame").at(x + 44, 400, 0.9))
    torn = scene.add(earth(broken=True).at(214, 488, 1.24))
    scene.hazard("earth", torn, 8)
    scene.add(earth().at(594, 492, 1.1), earth().at(956, 492, 1.1))
    grass = scene.add(group(dry_grass(150).at(1112, 538), dry_grass(110).at(1070, 553)))
    scene.hazard("grass", grass, 6)


def _leak(scene: Scene) -> None:
    """A flange drips; the man at the other valve has all he needs."""
    scene.add(pipe([(344, 460), (486, 460)], 24), pipe([(734, 460), (886, 460)], 24))
    scene.add(valve().at(852, 460, 0.8))
    blown = scene.add(flange(width=28).at(412, 460, 1.2))
    pool = scene.add(puddle(150, FUEL).at(410, 530), drops(3, FUEL, 15).at(412, 486))
    scene.hazard("leak", [blown, pool, rect(340, 516, 140, 30, RED)], 6)
    pose = posed("hold", near_hand=(48, -184), far_hand=(56, -188))
    wear = dressed("lime", face="goggles", gloves="#EC7A2E")
    scene.person(person(pose, wear), 812, 552, 0.7)


def _wall(scene: Scene) -> None:
    """The dike with a gap, and its drain that stands open."""
    scene.add(dike(0, 546, 616, broken="right"), dike(672, 1200, 616, broken="left"))
    broken = scene.add(rubble(130).at(606, 586))
    scene.hazard("gap", [broken, rect(528, 552, 160, 66, RED)], 2)
    scene.add(board("罐区", "#2F6FB0", 26).at(80, 588), ban("flame").at(170, 588, 0.7))
    run = scene.add(drain().at(300, 590)).box.grown(4)
    x, y = run.x0 + 60, run.y0 + 86  # the car stands before its lower left corner
    corners = [(run.x0, run.y0), (run.x1, run.y0), (run.x1, run.y1), (x, run.y1)]
    scene.hazard_polygon("drain", [*corners, (x, y), (run.x0, y)])


def _road(scene: Scene) -> None:
    """The road: a car that spits, a smoker, cartons on the fire lane; hydrant and extinguishers as they should be."""
    scene.add(words("消防通道", 890, 784, 46, YELLOW))
    scene.stand(hydrant(), 870, 700, 0.9)
    scene.stand(extinguisher_stand(), 962, 700, 0.86)
    ride = scene.stand(car("#B5573F"), 196, 770, 1.1)
    x = ride.box.x0
    fumes = scene.add(smoke(90).at(x - 12, 736), sparks(54).at(x + 4, 742, mirror=True))
    scene.hazard("car", [ride, fumes], 2)
    man = scene.person(person("smoke", dressed("grey"), mirror=True), 742, 770, _SIZE)
    x, y = man.spot("near_hand")
    tip = scene.add(cigarette().at(x, y, mirror=True))
    scene.hazard("smoker", [man.box.part(0, 0, 1, 0.8), tip], 4)
    load = scene.stand(pile(3, 2, 70, 46), 1100, 776)
    scene.hazard("lane", load, 4)
