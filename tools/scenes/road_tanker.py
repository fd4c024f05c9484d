"""A road tanker that broke down at the roadside: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import stool
from kit.effects import puddle, star
from kit.palette import ORANGE
from kit.people import dressed, person, posed
from kit.props import cigarette, hammer, phone
from kit.roadside import (
    LEAK,
    belly_pipes,
    blinking,
    country_road,
    draped_plate,
    guard_rail,
    leak_bucket,
    road_triangle,
    stream,
    vehicle_extinguisher,
)
from kit.scene import Scene
from kit.vehicles import car, chock, tanker

_SIZE = 0.84


def draw() -> Scene:
    """The scene, from the lane behind to the grass in front."""
    scene = Scene("road-tanker")
    scene.add(country_road())
    _truck(scene)
    _leak(scene)
    _people(scene)
    _grass(scene)
    return scene


def _truck(scene: Scene) -> None:
    """The tanker, its lamps blinking, its placard under a cloth; the triangle at its tail, a car coming."""
    coming = scene.stand(car("#E9ECEC"), 118, 456, 0.96)
    truck = tanker().at(650, 540, 1.08)
    scene.add(truck, blinking().at(1026, 414), blinking().at(252, 460))
    wheels = truck.spot("rear_wheel")[0], truck.spot("front_wheel")[0]
    scene.stand(chock(), wheels[0] - 46, 546, 0.9, mirror=True)
    scene.stand(chock(), wheels[1] + 50, 546, 0.9)
    cloth = scene.add(draped_plate().at(500, 318))
    scene.hazard("placard", cloth, 6)
    scene.add(vehicle_extinguisher().at(846, 430, 0.8))
    triangle = scene.stand(road_triangle(), 176, 584, 1.1)
    scene.hazard("triangle", [triangle, coming.box.part(0.7, 0.7, 1, 1)], 6)


def _leak(scene: Scene) -> None:
    """What drips is caught in a bucket, and a man strikes the valve so that sparks fly."""
    pool = scene.add(puddle(230, LEAK).at(520, 606))
    pipes = scene.add(belly_pipes(200).at(626, 504))
    x, y = pipes.spot("drip")
    scene.add(stream(72).at(x, y))
    pail = scene.stand(leak_bucket(), x, 622)
    scoop = posed("squat", near_hand=(58, -62), far_hand=(64, -70))
    wear = dressed("office", coat="#7C9A5E", trousers="#5B5140")
    man = scene.person(person(scoop, wear), x - 76, 632, _SIZE)
    scene.hazard("scoop", [man, pail, pool.box.part(0, 0, 0.95, 1)], 4)
    vx = pipes.spot("valve")[0]
    strike = posed("squat", near_hand=(60, -108), far_hand=(44, -60))
    figure = person(strike, dressed("grey", helmet=""), mirror=True)
    smith = scene.person(figure, vx + 106, 626, _SIZE)
    hx, hy = smith.spot("near_hand")
    tool = scene.add(hammer().at(hx + 4, hy, 1.25, turn=-84))
    spark = scene.add(star(26, ORANGE).at(vx + 8, hy + 4), star(13, "#FFF3B0").at(vx + 8, hy + 4))
    scene.hazard("hammer", [smith, tool, spark], 6)


def _people(scene: Scene) -> None:
    """One who films close by, the driver with his cigarette."""
    film = posed("look", near_hand=(52, -196), far_hand=(44, -190), nod=4)
    wear = dressed("office", coat="#B5654A")
    looker = scene.person(person(film, wear, mirror=True), 982, 630, _SIZE)
    px, py = looker.spot("near_hand")
    held = scene.add(phone().at(px - 2, py - 8, 1.25))
    scene.hazard("film", [looker, held], 8)
    driver = scene.person(person("smoke", dressed("worker", helmet="")), 1104, 626, _SIZE)
    dx, dy = driver.spot("near_hand")
    lit = scene.add(cigarette().at(dx + 4, dy - 4, 1.2))
    scene.hazard("smoke", [driver, lit], 8)


def _grass(scene: Scene) -> None:
    """The guard rail; before it the escort who dozes, and one who waves people away."""
    scene.add(guard_rail(690))
    scene.add(stool(70).at(120, 788, _SIZE))
    escort = scene.person(person("doze", dressed("vest", helmet="")), 120, 788, _SIZE)
    scene.hazard("escort", escort, 8)
    scene.person(person("wave", dressed("lime", helmet=""), mirror=True), 664, 796, _SIZE)
