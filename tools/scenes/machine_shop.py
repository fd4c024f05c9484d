"""A machine shop: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import door, hall
from kit.effects import puddle, sparks
from kit.electric import cable
from kit.fire import exit_sign, extinguisher_stand
from kit.machining import (
    brush,
    drill_press,
    guard_lid,
    lathe,
    long_hair,
    machining_centre,
    mill,
    swarf,
    work_glove,
)
from kit.palette import OIL, RED
from kit.pen import group, rect
from kit.people import dressed, person, posed
from kit.scene import Scene
from kit.signs import board, order
from kit.works import bench_grinder

_SIZE = 0.88
_CLEAR = dressed("worker", helmet="", face="goggles")


def draw() -> Scene:
    """The scene, from the wall to the cable in front."""
    scene = Scene("machine-shop")
    scene.add(hall(370))
    _wall(scene)
    _back(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """The way out, the sign, what must be worn."""
    scene.add(door(110, 196).at(90, 370), exit_sign().at(90, 142))
    scene.add(board("机加工车间", size=28).at(700, 134))
    scene.add(order("goggles").at(824, 134, 0.7))


def _back(scene: Scene) -> None:
    """A lathe with its belt bare and hair over the work, the grinder, the machine with its door shut."""
    woman = posed("stoop", near_hand=(66, -150), far_hand=(58, -156), lean=36, nod=4)
    wear = dressed("worker", helmet="", coat="#7C6FA8")
    figure = scene.add(person(woman, wear, mirror=True).at(482, 470, _SIZE))
    turned = scene.stand(lathe(guarded=False), 400, 494, 1.06)
    x, y = figure.spot("head")
    hair = scene.add(long_hair(96, 30).at(x + 1, y, 0.94, mirror=True))
    scene.hazard("hair", [figure.box.part(0, 0, 0.9, 0.34), hair], 6)
    bx, by = turned.spot("belt")
    lid = scene.stand(guard_lid(), 262, 540, 0.9)
    right, top, foot = lid.box.x1 - 16, lid.box.y0 - 6, lid.box.y1 + 6
    left = bx - 46
    scene.hazard_polygon("belt", [(left, by - 92), (bx + 28, by - 92), (bx + 28, top), (right, top), (right, foot), (left + 42, foot), (left, top)])  # fmt: skip
    wheel = scene.stand(bench_grinder(guarded=False), 664, 494, 1.04)
    wx, wy = wheel.spot("wheel")
    grinding = posed("hold", near_hand=(70, -116), far_hand=(76, -120), lean=10)
    pose = person(grinding, dressed("worker", helmet=""), mirror=True)
    man = scene.person(pose, 806, 500, _SIZE)
    piece = rect(wx - 6, wy + 4, 40, 12, "#8A97A1", 3)
    fly = scene.add(piece, sparks(84).at(wx, wy, turn=-74))
    scene.hazard("grinder", [man.box.part(0, 0, 0.9, 0.4), fly, wheel.box.part(0, 0, 1, 0.4)], 4)
    scene.stand(machining_centre(), 1014, 470, 0.96)
    good = dressed("grey", helmet="", face="goggles")
    scene.person(person(posed("stand", far_hand=(54, -176)), good), 1038, 516, _SIZE)
    scene.stand(extinguisher_stand(), 1142, 600, 0.9)


def _front(scene: Scene) -> None:
    """The drill, the lathe with its key in, the mill with its swarf, the cable and the oil."""
    run = [(690, 488), (700, 530), (650, 556), (700, 580), (790, 566), (848, 640), (846, 730)]
    oil = scene.add(puddle(180, OIL).at(722, 566))
    scene.add(cable(run, "#E0762F", 9))
    scene.hazard("cable", oil, 10)
    drill = scene.stand(drill_press(), 96, 776, 0.98)
    x, y = drill.spot("bit")
    part = scene.add(
        group(rect(x - 50, y - 14, 96, 22, "#7FA0B8", 2), swarf(46, 16).at(x - 2, y - 14))
    )
    held = posed(
        "hold",
        near_hand=((226 - x - 40) / _SIZE, -152),
        far_hand=((226 - x - 30) / _SIZE, -168),
        lean=8,
    )
    man = scene.person(person(held, _CLEAR, mirror=True), 226, 786, _SIZE)
    gx, gy = man.spot("near_hand")
    scene.add(work_glove().at(gx - 4, gy, 1.1))
    scene.hazard("gloves", [part, rect(gx - 30, gy - 30, 70, 60, RED)], 12)
    stopped = scene.stand(lathe(key=True, turning=False), 578, 776, 1.06)
    bx, by = stopped.spot("button")
    starts = posed("hold", near_hand=((bx - 372) / _SIZE, (by - 790) / _SIZE), far_hand=(40, -170))
    scene.person(person(starts, _CLEAR), 372, 790, _SIZE)
    kx, ky = stopped.spot("chuck")
    scene.hazard("key", rect(kx - 100, ky - 72, 144, 136, RED).box, 4)
    cutter = scene.stand(mill(), 930, 776, 1.0)
    mx, my = cutter.spot("table")
    reach = posed(
        "hold",
        near_hand=((1070 - mx + 24) / _SIZE, -148),
        far_hand=((1070 - mx) / _SIZE, -152),
        lean=16,
    )
    clearing = scene.person(person(reach, _CLEAR, mirror=True), 1070, 788, _SIZE)
    scene.add(swarf(60, 14).at(mx - 36, my + 14))
    scene.hazard("swarf", [clearing.box.part(0, 0.35, 0.4, 0.6), rect(900, 606, 110, 70, RED)], 4)
    scene.add(brush().at(880, 574, 0.9))
