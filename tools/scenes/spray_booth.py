"""A room where things are sprayed with paint: eight things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import door, room
from kit.cooling import exhaust_fan, proof_lamp
from kit.effects import star
from kit.electric import cable, plug_board
from kit.fire import exit_sign, extinguisher_stand, gas_detector
from kit.painting import (
    PAINT,
    booth,
    drying_rack,
    earthed,
    hood,
    hot_lamp,
    hung_part,
    mist,
    open_drum,
    rag_bin,
    rags,
    spray_gun,
    taped_board,
)
from kit.palette import ORANGE, RED
from kit.pen import Shape, group, rect
from kit.people import dressed, person, posed
from kit.pipes import hose
from kit.polishing import floor_fan
from kit.props import phone
from kit.scene import Scene
from kit.signs import ban, board
from kit.stores import drum

_SIZE = 0.88
_SUIT = "#E9ECEB"


def draw() -> Scene:
    """The scene, from the booths to what stands in front."""
    scene = Scene("spray-booth")
    scene.add(room(420, "#E6E9E7", "#C9CDCC"))
    _wall(scene)
    _booths(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """Signs, the detector, lamps, the door behind drums."""
    scene.add(board("喷漆房", size=28).at(500, 66), ban("flame").at(620, 66, 0.72))
    scene.add(gas_detector().at(1042, 210, 1.1))
    scene.add(door(112, 196).at(1126, 420), exit_sign().at(1126, 192))
    drums = [
        drum("#4D7FA3", "flame").at(1090, 470),
        drum("#B5654A", "flame").at(1160, 476),
        drum("#B5654A", "flame").at(1126, 374),
    ]
    piled = scene.add(group(*drums))
    scene.hazard("door", [piled, rect(1062, 224, 128, 200, RED)], 0)


def _sprayer(scene: Scene, x: float, face: str, suit: bool, colour: str) -> Shape:
    wear = dressed(
        "worker",
        helmet="",
        face=face,
        coat=_SUIT if suit else "#2F6FB0",
        trousers=_SUIT if suit else "#2B4564",
        gloves="#6FA587" if suit else "",
    )
    pose = posed("hold", near_hand=(60, -186), far_hand=(38, -160), lean=4)
    man = scene.person(person(pose, wear), x, 470, _SIZE)
    if suit:
        scene.add(hood(_SUIT).at(*man.spot("head"), _SIZE))
    gun = spray_gun().at(*man.spot("near_hand"))
    hx, hy = gun.spot("hose")
    scene.add(
        hose([(hx, hy), (hx - 6, hy + 60), (x + 6, 440), (x - 60, 466)], "#C8443A", 7, ribs=False)
    )
    cone = scene.add(mist(colour, 80).at(*gun.spot("nozzle")))
    scene.add(gun)
    return group(man, cone)


def _booths(scene: Scene) -> None:
    """Two booths: one as it should be, one with its filters covered, its fan still and its painter without a mask."""
    scene.add(exhaust_fan(r=34).at(250, 60), exhaust_fan(running=False, r=34).at(806, 60))
    off = scene.add(taped_board().at(800, 64, turn=-5))
    good = scene.stand(booth(400, 320), 250, 430)
    bad = scene.stand(booth(400, 320, blocked=True), 806, 430)
    scene.add(proof_lamp().at(120, 150, 0.6))
    scene.add(hung_part().at(*good.spot("hook1")), earthed(416, 150, 436))
    _sprayer(scene, 180, "respirator", suit=True, colour=PAINT)
    scene.add(hung_part("#3F7FA8").at(*bad.spot("hook1")))
    man = _sprayer(scene, 740, "", suit=False, colour="#3F7FA8")
    low, left, right = 232, 642, 958
    x0, x1 = off.box.x0 - 6, off.box.x1 + 6
    scene.hazard_polygon("exhaust", [(left, 162), (x0, 162), (x0, 6), (x1, 6), (x1, 162), (right, 162), (right, low), (712, low), (712, 328), (left, 328)])  # fmt: skip
    scene.hazard("mask", man, 0)


def _front(scene: Scene) -> None:
    """Open thinner, a fan, a lamp, a telephone, rags; the extinguishers and the bin with its lid."""
    scene.stand(extinguisher_stand(), 490, 470, 0.78)
    scene.stand(rag_bin(), 570, 474, 0.86)
    thinner = scene.stand(open_drum(), 150, 750, 1.1)
    scene.hazard("thinner", thinner, 6)
    fan = scene.stand(floor_fan(), 330, 740, 1.08)
    board_ = scene.stand(plug_board(2, 130), 470, 776)
    scene.add(cable([fan.spot("cord"), (390, 770), (430, 700), board_.spot("plug0")]))
    spark = scene.add(star(20, ORANGE).at(432, 740))
    scene.hazard("fan", [fan, board_, spark], 6)
    caller = scene.person(person("call", dressed("grey", helmet="")), 596, 770, _SIZE)
    px, py = caller.spot("near_hand")
    scene.add(phone().at(px, py - 8, 1.2))
    scene.hazard("phone", caller, 6)
    heap = scene.stand(rags(), 752, 770)
    scene.hazard("rags", heap, 6)
    rack = scene.stand(drying_rack("#3F7FA8"), 936, 770, 0.86)
    lamp = scene.stand(hot_lamp(), 1100, 770, 1.1)
    scene.hazard("lamp", [rack, lamp], 4)
