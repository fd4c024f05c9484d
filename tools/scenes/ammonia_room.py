"""The machine room of an ammonia cold store: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import chain, door, room
from kit.cooling import air_cabinet, bag, compressor, exhaust_fan, proof_lamp, receiver, wind_tag
from kit.effects import vapour
from kit.fire import emergency_lamp, exit_sign, extinguisher_stand, eyewash, gas_detector
from kit.palette import BLUE, RED, WALL_COOL
from kit.pen import group, rect
from kit.people import dressed, person, posed
from kit.pipes import flange, gauge, pipe, valve
from kit.props import clipboard, wrench
from kit.scene import Scene
from kit.signs import ban, board, order, warning
from kit.stores import box

_SIZE = 0.84
_LINE = "#D9BF58"


def draw() -> Scene:
    """The scene, from the wall with the pipes to the machines in front."""
    scene = Scene("ammonia-room")
    scene.add(
        room(430, WALL_COOL, dado="#C9D8D3"), proof_lamp().at(390, 14), proof_lamp().at(860, 14)
    )
    _wall(scene)
    _vessel(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """Door in chains, breathing sets locked away, one detector that sees and one in a bag."""
    scene.add(door(128, 212, "#6F9A86").at(110, 430), exit_sign().at(110, 184))
    lock = scene.add(chain().at(110, 344, 1.5))
    scene.hazard("door", [lock, rect(46, 260, 128, 150, RED)], 0)
    scene.add(
        emergency_lamp().at(226, 150, 0.9),
        warning("skull").at(262, 240, 0.8),
        order("mask").at(262, 318, 0.74),
    )
    sets = scene.add(air_cabinet(locked=True).at(410, 300))
    scene.hazard("cabinet", sets, 10)
    scene.add(board("氨机房", BLUE, 30).at(560, 130), exhaust_fan().at(720, 150, 0.9))
    scene.add(gas_detector().at(560, 300, 1.2))
    blind = scene.add(gas_detector().at(1130, 180, 1.2), bag(84, 110).at(1130, 176))
    scene.hazard("detector", blind, 4)


def _vessel(scene: Scene) -> None:
    """The receiver, its pipe, the flange that blows and the man with a paper mask before it."""
    scene.add(pipe([(700, 480), (700, 240), (1010, 240), (1010, 480)], 22, _LINE))
    vessel = scene.stand(receiver(400), 880, 560)
    x, y = vessel.spot("level")
    scene.add(wind_tag().at(x - 70, y), ban("smoke").at(x + 66, y + 2, 0.62))
    high = scene.add(gauge(0.88, r=38).at(838, 230))
    scene.hazard("gauge", high, 12)
    scene.add(valve().at(930, 240, 0.9), flange(True).at(700, 330, 1.1))
    mist = scene.add(
        group(
            vapour(160, "#F7FBFB").at(1090, 330),
            vapour(124, "#F7FBFB").at(1112, 280),
            vapour(74, "#F7FBFB").at(1052, 350),
        )
    )
    blown = scene.add(flange(True).at(1010, 376, 1.3))
    pose = posed("hold", near_hand=(60, -228), far_hand=(70, -232))
    fitter = scene.person(
        person(pose, dressed("worker", face="mask"), mirror=True), 1104, 570, _SIZE
    )
    scene.add(wrench().at(*fitter.spot("near_hand"), 0.9, turn=200))
    scene.hazard(
        "leak", [blown, mist.box.part(0.1, 0.14, 0.9, 1), fitter.box.part(0, 0, 1, 0.66)], 4
    )


def _front(scene: Scene) -> None:
    """A machine with its guard and the man who checks it, one without, the shower behind cartons."""
    shower = scene.stand(eyewash(), 244, 612, 1.0)
    hiding = scene.add(
        group(
            box(84, 66).at(206, 642), box(84, 66).at(292, 648), box(80, 60, "#C99B66").at(250, 580)
        )
    )
    scene.hazard("eyewash", [hiding, shower.box.part(0, 0.2, 1, 1)], 4)
    good = scene.stand(compressor(), 440, 766, 1.0)
    scene.add(gauge(0.4, r=24).at(*good.spot("gauge")))
    checker = scene.person(
        person("look", dressed("vest", face="goggles"), mirror=True), 672, 756, _SIZE
    )
    scene.add(clipboard().at(*checker.spot("near_hand"), 0.9))
    bare = scene.stand(compressor(guarded=False), 870, 752, 1.04)
    x, y = bare.spot("shaft")
    scene.hazard("shaft", rect(x - 56, y - 62, 112, 124, RED).box, 0)
    scene.add(extinguisher_stand().at(1110, 770))
