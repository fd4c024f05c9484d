"""A man goes down a sewage well while the watcher looks at his telephone; drawn on the level, not in section."""

from __future__ import annotations

from kit.building import room, window
from kit.fire import extinguisher
from kit.palette import STEEL, YARD, dark
from kit.pen import rect
from kit.people import dressed, person, posed
from kit.pipes import pipe
from kit.props import phone
from kit.scene import Scene
from kit.signs import cone, post, warning
from kit.stores import crate, tank
from kit.works import air_duct, cover, fan, ladder, manhole, manhole_lip, meter, toolbox, tripod

_SIZE = 0.98


def draw() -> Scene:
    """The scene, from the works' wall to the cover in front."""
    scene = Scene("sewage-well")
    scene.add(room(400, floor=YARD, dado="#DDD3C2"))
    scene.add(window(150, 116).at(150, 170), window(150, 116).at(1050, 170))
    scene.add(pipe([(490, 300), (610, 300), (610, 396)], 24, dark(STEEL, 0.05)))
    scene.stand(tank(190, 270, "#BFD0C6"), 400, 404)
    scene.add(rect(762, 268, 36, 8, STEEL), extinguisher().at(780, 372))
    _watcher(scene)
    _well(scene)
    _front(scene)
    return scene


def _watcher(scene: Scene) -> None:
    """The watcher on his case, his back to the well."""
    scene.stand(crate(), 1030, 600, 1.14)
    watcher = scene.person(person("sit_look", dressed("vest", helmet="#FFFFFF")), 1030, 598, _SIZE)
    held = scene.add(phone().at(*watcher.spot("near_hand"), 1.1, turn=12))
    scene.hazard("watcher", [watcher, held], 8)


def _well(scene: Scene) -> None:
    """The well, the man who goes in without a mask or a line, the tripod whose hook hangs free."""
    scene.add(manhole(130).at(610, 610), ladder(250, 66, feet=False).at(610, 648))
    pose = posed("front", near_hand=(-40, -172), far_hand=(40, -172), legs=False)
    diver = scene.add(person(pose, dressed("worker"), "front").at(610, 778, _SIZE))
    scene.add(manhole_lip(130).at(610, 610))
    scene.add(tripod(450, 360, third=False).at(610, 640))
    scene.hazard("diver", diver, 6)


def _front(scene: Scene) -> None:
    """The fan with its duct rolled up, the meter left in the box, the sign that fell, the cover."""
    blower = scene.stand(fan(), 130, 560, 1.1)
    x, y = blower.spot("mouth")
    duct = scene.add(
        air_duct(
            [
                (x, y),
                (x + 54, y + 30),
                (x + 40, y + 92),
                (x - 60, y + 112),
                (x - 120, y + 84),
                (x - 50, y + 60),
                (x + 10, y + 84),
            ],
            30,
        )
    )
    scene.hazard("fan", [blower, duct], 6)
    box = scene.stand(toolbox(), 900, 762, 1.2)
    x, y = box.spot("inside")
    scene.hazard("meter", [box, scene.add(meter().at(x - 6, y - 14, 1.1))], 6)
    fallen = scene.add(post(warning("!"), 150).at(500, 748, 0.9, turn=-78))
    scene.hazard("sign", fallen, 8)
    scene.add(cover(96).at(680, 748))
    scene.add(cone().at(388, 652), cone().at(836, 560, 0.9))
