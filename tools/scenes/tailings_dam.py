"""A tailings dam seen from below: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.boilers import snores
from kit.dams import (
    blocked_inlet,
    channel,
    cottage,
    gauge_staff,
    hills,
    loudspeaker,
    monitor,
    overflow,
    pond,
    seep,
    slope,
    stairs,
)
from kit.earthwork import EARTH, clods, crack, excavator, spoil
from kit.hotmetal import hut
from kit.palette import RED
from kit.pen import path, poly, rect
from kit.people import dressed, person, posed
from kit.props import radio
from kit.scene import Scene
from kit.signs import board, post

_CREST, _BENCH, _TOE = 262, 400, 560
_GRASS = "#B7C49A"


def draw() -> Scene:
    """The scene, from the hills to the valley below the dam."""
    scene = Scene("tailings-dam")
    scene.add(rect(0, 0, 1200, 200, "#DCEAF3"), hills(150), pond(160, _CREST, 0, 420))
    scene.add(rect(0, _CREST, 1200, 538, _GRASS))
    scene.add(slope(70, 960, _CREST, _BENCH, _TOE))
    scene.add(
        path("M930 250Q1010 214 1200 206V640H896Q930 560 906 480Q960 400 930 250Z", "#A9BC8C")
    )
    scene.add(path("M0 262Q40 262 70 270Q90 400 134 560Q60 590 0 584Z", "#A9BC8C"))
    _crest(scene)
    _face(scene)
    _flank(scene)
    _valley(scene)
    return scene


def _crest(scene: Scene) -> None:
    """Water at the crest; a man who walks his round."""
    staff = scene.add(gauge_staff(120, 0.34).at(214, 266))
    scene.add(overflow().at(100, 262))
    scene.hazard("water", [staff, rect(104, 200, 270, 124, RED)], 0)
    scene.add(monitor().at(716, 264, 0.8))
    man = scene.person(person("walk", dressed("vest")), 610, 262, 0.66)
    scene.add(radio().at(*man.spot("near_hand"), 0.8))
    scene.add(loudspeaker().at(860, 262, 0.84))


def _face(scene: Scene) -> None:
    """Stairs, the crack, the seep."""
    scene.add(stairs(790, _CREST + 14, _TOE - 24))
    gap = crack(
        ((474, 250), (492, 274), (482, 298), (520, 322), (512, 346), (552, 370), (560, 404)), 24
    )
    side = crack(((520, 322), (548, 316), (572, 326)), 10)
    other = crack(((512, 346), (486, 356), (474, 374), (450, 380)), 10)
    scene.add(other, side, gap)
    scene.hazard("crack", [gap, side, other], 8)
    leak = scene.add(seep().at(280, 596))
    scene.hazard("seep", leak, 6)


def _flank(scene: Scene) -> None:
    """The flood channel with its choked mouth; the hut where the watcher sleeps."""
    scene.add(channel(((1000, 330), (956, 430), (936, 540), (926, 650), (926, 776))))
    choked = scene.stand(blocked_inlet(), 1004, 330, 0.84)
    scene.hazard("inlet", choked, 6)
    dozing = person(posed("doze", near_hand=(30, -92)), dressed("worker"))
    cabin = scene.stand(hut(dozing.at(-6, 66, 0.66), name="值班室"), 1080, 520, 0.66)
    x, y = cabin.box.middle
    scene.add(snores().at(x - 34, y + 2, 0.62))
    scene.hazard("hut", cabin, 6)


def _valley(scene: Scene) -> None:
    """A road; digging at the toe; a dwelling below the dam; the sign nobody heeds."""
    scene.add(path("M0 720Q300 700 560 740T1200 770V800H0Z", "#D3C7A8"))
    scene.add(
        poly(((430, 534), (660, 534), (640, 588), (610, 604), (480, 604), (446, 580)), "#7A5C3A")
    )
    scene.add(poly(((446, 534), (652, 534), (630, 564), (484, 570)), EARTH))
    driver = person("drive", dressed("grey"))
    digger = scene.stand(excavator((186, -104), driver), 660, 690, 0.94, mirror=True)
    scene.add(clods(((478, 626),)), spoil(150, 64).at(470, 722))
    scene.hazard("digging", [digger, rect(460, 540, 200, 60, RED)], 4)
    house = scene.stand(cottage(), 1068, 734, 0.96)
    dweller = scene.person(person("wave", dressed("office"), mirror=True), 1150, 782, 0.62)
    scene.hazard("house", [house, dweller], 4)
    scene.add(post(board("尾矿库\n严禁入内", RED, 26), 110).at(92, 772))
