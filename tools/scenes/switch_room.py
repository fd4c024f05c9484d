"""A switch room: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import door, room, tube_lamp
from kit.effects import drops, puddle
from kit.electric import bare_spot, cable, plug_board
from kit.fire import emergency_lamp, exit_sign, extinguisher_stand
from kit.palette import BLUE, ORANGE, RED, WALL_COOL
from kit.pen import group, path, rect
from kit.people import dressed, person, posed
from kit.scene import Scene
from kit.signs import board, warning
from kit.stores import box, jerrycan
from kit.switchgear import (
    cooking_plate,
    no_closing,
    panel,
    rat,
    rat_guard,
    rubber_mat,
    tool_board,
    trench,
    trench_cover,
)

_SIZE = 0.84
_LINE = 456


def draw() -> Scene:
    """The scene, from the row of panels to the trench in front."""
    scene = Scene("switch-room")
    scene.add(room(430, WALL_COOL, dado="#C7D3DA"))
    scene.add(tube_lamp().at(330, 14), tube_lamp().at(620, 14))
    _wall(scene)
    _row(scene)
    _people(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """The door with its board against rats, tools on the wall, the wet ceiling."""
    scene.add(door(120, 214, "#7C97A8", panes=False).at(96, 430), exit_sign().at(96, 180))
    scene.add(rat_guard(136).at(96, 436), emergency_lamp().at(204, 150, 0.8))
    scene.add(board("配电室", BLUE, 30).at(480, 118), warning("bolt").at(1130, 200, 0.86))
    scene.add(tool_board().at(278, 270))
    stain = path("M726 14H930Q934 40 880 46Q838 66 808 48Q750 54 726 14Z", "#B9C2C0")
    scene.add(stain)


def _row(scene: Scene) -> None:
    """Four panels: the second stands open, the third gets water from above."""
    for x in (470, 830, 970):
        scene.stand(panel(), x, _LINE)
    for y in (60, 108):
        scene.add(drops(1).at(816, y, 1.5), drops(1).at(848, y + 22, 1.3))
    pool = path("M776 178Q800 166 830 171T886 178L880 187H780Z", "#7FB6D6")
    runs = group(*[drops(1).at(x, y, 1.5) for x, y in ((796, 190), (866, 200), (832, 216))])
    wet = scene.add(group(pool, runs))
    scene.hazard("water", [wet, rect(788, 40, 84, 60, RED)], 10)
    scene.add(rubber_mat(150).at(470, 494), rubber_mat(280).at(900, 494))
    scene.add(puddle(110).at(836, 490))
    scene.stand(panel(opened=True), 610, _LINE)


def _people(scene: Scene) -> None:
    """One with bare hands in the open panel; another about to close the switch that bears the tag."""
    pose = posed("hold", near_hand=(60, -214), far_hand=(70, -206))
    fitter = scene.person(
        person(pose, dressed("worker", helmet="", sleeves=False)), 546, 556, _SIZE
    )
    scene.hazard("bare_hands", fitter.box.part(0, 0, 1, 1), 6)
    scene.add(
        cable(
            [
                (738, 712),
                (790, 754),
                (860, 752),
                (912, 745),
                (990, 752),
                (1060, 728),
                (1090, 640),
                (1124, 540),
                (1034, 454),
            ],
            ORANGE,
            9,
        )
    )
    scene.add(no_closing().at(970, 238))
    closer = scene.person(
        person(
            posed("hold", near_hand=(74, -226), far_hand=(36, -140)), dressed("grey"), mirror=True
        ),
        1040,
        572,
        _SIZE,
    )
    scene.hazard("closing", [closer.box.part(0, 0, 1, 0.6), rect(906, 246, 128, 150, RED)], 4)


def _front(scene: Scene) -> None:
    """Cartons and cans against the wall, dinner on a plug board, the open trench, the rat at the cable."""
    goods = group(
        box(86, 66).at(208, 520), box(90, 66, "#C99B66").at(298, 524), box(80, 58).at(236, 456),
        jerrycan().at(372, 528, 1.05),
    )  # fmt: skip
    load = scene.add(goods)
    scene.hazard("goods", load, 8)
    hob = scene.stand(cooking_plate(), 150, 742)
    strip = scene.add(plug_board(2, 120).at(330, 752))
    scene.add(cable([hob.spot("cord"), (236, 760), (280, 690), strip.spot("plug0")]))
    scene.hazard("hob", [hob, strip], 6)
    pit = scene.add(trench(260, 74).at(620, 690))
    scene.add(trench_cover().at(806, 660, 0.9))
    scene.hazard("trench", pit, 8)
    torn = scene.add(bare_spot().at(912, 745, 1.5, turn=4))
    gnawer = scene.stand(rat(), 988, 752, 0.95)
    scene.hazard("rat", [gnawer, torn], 6)
    scene.add(extinguisher_stand().at(1132, 770, 0.96))
