"""A shop where wheels of light metal are polished: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import door, hall
from kit.cooling import proof_lamp
from kit.effects import drops, puddle, sparks, star
from kit.electric import cable, plug_board, torch_tip
from kit.fire import exit_sign, sand_box
from kit.palette import BLUE, STEEL, dark
from kit.pen import group, oval, rect
from kit.people import dressed, person, posed
from kit.pipes import pipe
from kit.polishing import (
    dust_drum,
    dust_heap,
    earth_lead,
    floor_fan,
    hub,
    metal_cloud,
    polishing_stand,
    thick_dust,
)
from kit.props import air_gun
from kit.scene import Scene
from kit.signs import ban, board, order
from kit.stores import bench
from kit.works import dust_collector, step_ladder

_SIZE = 0.84
_POLISH = posed("hold", near_hand=(54, -160), far_hand=(62, -166))


def draw() -> Scene:
    """The scene, from the duct under the roof to the bench in front."""
    scene = Scene("polishing-shop")
    scene.add(hall(440), proof_lamp().at(330, 66, 0.84), proof_lamp().at(560, 66, 0.84))
    _wall(scene)
    _suction(scene)
    _stations(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """The way out, free; the signs; the leak in the roof over the drum of dust."""
    scene.add(door(116, 196).at(86, 440), exit_sign().at(86, 206))
    scene.add(
        board("抛光车间", BLUE, 28).at(1088, 122),
        order("mask").at(1060, 196, 0.7),
        ban("smoke").at(1128, 196, 0.7),
    )
    scene.add(oval(206, 76, 46, 9, "#9AA7AE"))
    for n, y in enumerate((110, 210, 310, 410, 490)):
        scene.add(drops(1).at(206 + 2 * (n % 2), y, 1.5))
    scene.add(puddle(170).at(210, 640))
    wet = scene.stand(dust_drum(), 206, 640, 1.12)
    scene.hazard("wet", [wet, rect(170, 300, 74, 60, BLUE)], 8)


def _suction(scene: Scene) -> None:
    """The duct with its dust, the bag filter with the bin that runs over, the welder on the ladder."""
    scene.add(pipe([(330, 232), (930, 232), (930, 420)], 44, "#8FB0BC"))
    dust = scene.add(thick_dust(250, 24).at(470, 212))
    scene.hazard("layer", dust, 8)
    scene.stand(dust_collector(), 1030, 560, 1.0)
    scene.add(earth_lead(1132, 560, 150))
    full = dust_drum("#A9744C").at(1030, 580, 0.84)
    heap = scene.add(group(dust_heap(120, 40).at(966, 582), full, dust_heap(110, 30).at(1088, 590)))
    scene.hazard("bin", heap, 14)


def _stations(scene: Scene) -> None:
    """Two polishers at their machines: one protected, one not; beside them the welder on his ladder."""
    for x, face in ((370, "respirator"), (596, "")):
        scene.stand(polishing_stand(356), x, 580, 0.94)
        man = scene.person(
            person(_POLISH, dressed("worker", helmet="", face=face), mirror=True),
            x + 106,
            586,
            _SIZE,
        )
        scene.add(hub().at(*man.spot("near_hand"), 0.9))
    scene.hazard("bare_face", man.box.part(0, 0, 1, 0.56), 8)
    steps = scene.stand(step_ladder(210), 846, 600)
    welder = scene.add(
        person("reach", dressed("grey", face="shield", gloves="#B98A55")).at(840, 500, 0.8)
    )
    arc = scene.add(torch_tip().at(*welder.spot("far_hand"), 0.9))
    fire = scene.add(group(star(24, "#FFF3B0"), sparks(120)).at(*arc.spot("arc")))
    scene.hazard("welding", [welder, fire, steps.box.part(0, 0, 1, 0.3)], 4)


def _front(scene: Scene) -> None:
    """Dust blown off with air; an ordinary fan on a plug board in the dust; dry sand."""
    table = scene.stand(bench(220, 92), 450, 764)
    x, y = table.spot("top")
    scene.add(hub().at(x - 70, y - 30), hub().at(x + 4, y - 30))
    cloud = scene.add(metal_cloud(170).at(x + 30, y - 70))
    pose = posed("hold", near_hand=(62, -150), far_hand=(30, -130))
    blower = scene.person(person(pose, dressed("vest", helmet=""), mirror=True), 602, 770, 0.86)
    gun = scene.add(air_gun().at(*blower.spot("near_hand"), 1.1, mirror=True))
    scene.add(cable([gun.spot("hose"), (592, 700), (560, 750), (500, 790)], dark(STEEL, 0.3), 7))
    scene.hazard(
        "air", [cloud, blower.box.part(0, 0, 0.9, 0.6), table.box.part(0.3, -0.3, 1, 0.2)], 4
    )
    strip = scene.add(plug_board(2, 130, burnt=True).at(950, 772))
    fan = scene.stand(floor_fan(), 1070, 764, 0.94)
    scene.add(cable([fan.spot("cord"), (1040, 786), (1010, 720), strip.spot("plug1")]))
    scene.add(dust_heap(110, 14).at(960, 784))
    scene.hazard("fan", [strip, fan], 6)
    scene.add(sand_box().at(800, 766, 0.92))
