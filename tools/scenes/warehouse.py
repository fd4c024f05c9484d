"""A warehouse: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import column, door, hall, lamp, lane
from kit.electric import cable, heater, plug_board
from kit.fire import emergency_lamp, exit_sign, extinguisher_stand, hydrant_box
from kit.palette import BLUE, RED
from kit.pen import group
from kit.people import dressed, person
from kit.props import clipboard
from kit.scene import Scene
from kit.signs import ban, board
from kit.stores import box, drum, pile, sacks, shelf
from kit.vehicles import forklift

_SIZE = 0.8


def draw() -> Scene:
    """The scene, from the wall to the floor in front."""
    scene = Scene("warehouse")
    scene.add(hall(440), *[lamp(beam=True).at(x, 66) for x in (250, 620)])
    _wall(scene)
    _back(scene)
    _middle(scene)
    _front(scene)
    return scene


def _wall(scene: Scene) -> None:
    """Exit, hydrant, signs and lamps."""
    scene.add(door(124, 208).at(520, 440), exit_sign().at(520, 196))
    scene.add(emergency_lamp().at(624, 186, 0.8))
    scene.add(hydrant_box().at(700, 336))
    scene.add(board("仓库重地", BLUE, 28).at(400, 130), ban("smoke").at(400, 218, 0.9))
    cartons = [
        box(66, 52).at(492, 474),
        box(70, 60).at(566, 478),
        box(60, 48).at(498, 424),
        box(58, 46).at(560, 420),
    ]
    blocked = scene.add(group(*cartons, box(52, 40).at(528, 374)))
    scene.hazard("exit", blocked, 10)


def _back(scene: Scene) -> None:
    """The rack, the sacks before the hydrant, the pile that reaches the lamp."""
    rack = scene.stand(shelf(250, 3, 96), 165, 474)
    for level, colour in ((0, "#D3A977"), (1, "#C99B66"), (2, "#D3A977")):
        x, y = rack.spot(f"level{level}")
        scene.add(*[box(64, 58, colour).at(x + dx, y) for dx in (-72, 0, 72)])
    hiding = scene.stand(sacks(4), 698, 486, 0.88)
    scene.hazard("hydrant", hiding.box.part(0, -0.2, 1, 1), 8)
    scene.add(lane([(250, 520), (1194, 520)], 8))
    high = scene.stand(pile(6, 2, 80, 54), 916, 500)
    burning = scene.add(lamp().at(916, 66, 1.06))
    scene.hazard("lamp", [burning, high.box.part(0, 0, 1, 0.24)], 6)
    scene.add(column(440, 44).at(1062, 474), extinguisher_stand().at(1136, 482, 0.94))


def _middle(scene: Scene) -> None:
    """A heater among cartons, and a man who does it right."""
    keeper = scene.person(person("hold", dressed("vest"), mirror=True), 1010, 588, 0.76)
    x, y = keeper.spot("near_hand")
    scene.add(clipboard().at(x - 4, y - 6, 0.9))
    strip = scene.add(plug_board(1, 112).at(452, 706))
    scene.add(cable([strip.spot("cord"), (340, 716), (250, 690), (180, 700)]))
    warm = scene.stand(heater(), 430, 632, 0.94)
    scene.add(cable([warm.spot("cord"), (478, 632), (470, 660), (440, 648), strip.spot("plug0")]))
    carton = scene.add(group(box(76, 58).at(350, 646), box(62, 48).at(344, 588)))
    scene.hazard("heater", [strip, warm, carton], 6)


def _front(scene: Scene) -> None:
    """The pile that leans, the man on the forks, the drums that must not stand here."""
    leaning = scene.stand(pile(5, 2, 74, 54, lean=15), 104, 764)
    scene.hazard("leaning", leaning, 8)
    driver = person("drive", dressed("worker"))
    truck = scene.stand(forklift(96, driver=driver), 676, 752, 0.96)
    x, y = truck.spot("forks")
    rider = scene.add(person("reach", dressed("grey")).at(x + 6, y, _SIZE))
    scene.hazard("rider", rider, 10)
    goods = [drum(RED, "flame").at(1040, 712), drum("#2F8C8C", "ring").at(1122, 712)]
    near = [drum(RED, "flame").at(1080, 766), box(74, 62).at(1156, 770), box(60, 48).at(1158, 708)]
    scene.hazard("chemicals", scene.add(group(*goods, *near)), 8)
