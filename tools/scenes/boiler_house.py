"""A boiler house with a gas boiler under steam: eight things are wrong, beside the good ones."""

from __future__ import annotations

from kit.boilers import (
    boiler,
    desk,
    drying,
    hiss,
    ringing,
    safety_valve,
    snores,
    steam_pipe,
    water_gauge,
)
from kit.building import door, room, stool
from kit.cookery import gas_pipe
from kit.cooling import exhaust_fan, proof_lamp
from kit.fire import emergency_lamp, exit_sign, extinguisher_stand, gas_detector
from kit.palette import GREEN, RED, WALL_COOL
from kit.pen import group, rect
from kit.people import dressed, person
from kit.pipes import flange, gauge, lever_valve, pipe, pump, valve
from kit.props import cup
from kit.scene import Scene
from kit.signs import notice
from kit.stores import box, jerrycan, sacks, tank

_SIZE = 0.84


def draw() -> Scene:
    """The scene, from the wall to the pumps in front."""
    scene = Scene("boiler-house")
    scene.add(room(420, WALL_COOL, "#D3D1CB", dado="#CDD8D2"))
    _wall(scene)
    _boiler(scene)
    _gas(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """The door behind sacks, the clothes on the steam pipe; lamps and fan as they should be."""
    scene.add(proof_lamp().at(340, 14, 0.86), exhaust_fan().at(226, 112, 0.74))
    scene.add(door(126, 206, "#6F9A86").at(1108, 420), exit_sign().at(1108, 180))
    scene.add(emergency_lamp().at(980, 270, 0.84))
    piled = scene.stand(sacks(4, "#EDE6D6"), 1108, 466, 0.88)
    scene.hazard("door", [piled, rect(1042, 212, 132, 200, RED)], 2)


def _boiler(scene: Scene) -> None:
    """The boiler: no water in its gauge, its needle in the red, its safety valve tied."""
    scene.add(steam_pipe([(750, 300), (750, 110), (1180, 110)]))
    hung = scene.add(drying().at(910, 104, 0.86))
    scene.hazard("clothes", hung, 6)
    scene.add(pipe([(583, 664), (583, 500)], 18), pipe([(833, 664), (833, 500)], 18))
    kettle = scene.stand(boiler(), 600, 560)
    x, y = kettle.spot("side")
    glass = scene.add(water_gauge(0.1, 120).at(x - 10, y - 6))
    scene.hazard("water", glass, 10)
    high = scene.add(gauge(0.93, r=40).at(*kettle.spot("top0")))
    scene.hazard("pressure", high, 8)
    tied = scene.add(safety_valve(tied=True).at(*kettle.spot("top1"), 0.96))
    scene.hazard("valve", tied, 4)
    scene.add(notice(GREEN).at(*kettle.spot("label"), 0.94))


def _gas(scene: Scene) -> None:
    """The gas pipe with a flange that blows, its detector that has noticed; cartons and a can before the burner."""
    scene.add(gas_pipe([(10, 320), (264, 320), (264, 400)]))
    scene.add(gas_detector(alarm=True).at(80, 150, 1.2), ringing().at(80, 106))
    blown = scene.add(group(flange().at(104, 320, 1.3), hiss(78).at(104, 308)))
    scene.add(valve().at(206, 320, 0.8))
    scene.hazard("leak", blown, 10)
    heap = group(
        box(84, 66).at(214, 600),
        box(78, 60, "#C99B66").at(222, 536),
        jerrycan("#F3DFA6").at(294, 606, 1.15),
    )
    scene.hazard("fuel", scene.add(heap), 6)


def _front(scene: Scene) -> None:
    """The sleeper at his desk, a bare shaft; a man who does it right and a pump with its guard."""
    scene.stand(desk(), 210, 770)
    scene.add(stool(70).at(104, 770, _SIZE))
    man = scene.person(person("doze", dressed("worker")), 104, 770, _SIZE)
    x, y = man.spot("head")
    scene.add(snores().at(x + 22, y - 26, 0.9), cup().at(284, 662))
    scene.hazard("sleeper", man, 12)
    scene.stand(pump(), 520, 766, 1.0)
    bare = scene.stand(pump(guarded=False), 770, 766, 1.0)
    x, y = bare.box.x0 + 90, bare.box.y1 - 50
    scene.hazard("shaft", rect(x - 34, y - 40, 90, 80, RED).box, 6)
    scene.add(pipe([(880, 474), (946, 474), (946, 540)], 20))
    soft = scene.stand(tank(104, 180, "#D6DEDA"), 946, 656)
    scene.add(lever_valve().at(soft.box.x1 - 4, 590, 0.66))
    good = dressed("worker", face="goggles", gloves="#EC7A2E")
    man = scene.person(person("hold", good, mirror=True), 1058, 690, _SIZE)
    x, y = man.spot("near_hand")
    scene.add(cup().at(x, y - 6, 1.3))
    scene.add(extinguisher_stand().at(1110, 772))
