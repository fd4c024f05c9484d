"""A factory's vehicle lane: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import column, door, hall, lane
from kit.fire import exit_sign, extinguisher_stand
from kit.lanes import (
    charging_post,
    corner_mirror,
    floor_arrow,
    high_forklift,
    hit_rack,
    plug_lead,
    speed_lines,
    walkway,
)
from kit.palette import BLUE, RED, YELLOW
from kit.pen import rect
from kit.people import dressed, person, posed
from kit.props import cigarette, phone
from kit.scene import Scene
from kit.signs import ban, board
from kit.stores import pile
from kit.vehicles import forklift

_SIZE = 0.8


def draw() -> Scene:
    """The scene, from the wall to the lane in front."""
    scene = Scene("forklift-lane")
    scene.add(hall(400), walkway(556, 616), lane([(4, 634), (1196, 634)], 8))
    scene.add(floor_arrow(600, 706, left=True))
    _wall(scene)
    _raised(scene)
    _charging(scene)
    _way(scene)
    _lane(scene)
    return scene


def _wall(scene: Scene) -> None:
    """Exit, board, mirror; and the rack that was hit."""
    scene.add(door(112, 190).at(790, 400), exit_sign().at(790, 176))
    scene.add(board("慢行 鸣笛", BLUE, 28).at(580, 128))
    rack = scene.stand(hit_rack(), 586, 520, 0.9)
    scene.hazard("rack", rack.box.part(0, 0.1, 0.72, 1), 8)
    scene.add(column(400, 40).at(352, 474), corner_mirror().at(352, 158, 0.9))
    scene.add(extinguisher_stand().at(880, 440, 0.7))


def _raised(scene: Scene) -> None:
    """A load high up on the forks, a man under it."""
    driver = person("drive", dressed("worker"))
    truck = scene.stand(high_forklift(276, driver), 130, 528, 0.78)
    x, y = truck.spot("forks")
    load = scene.add(pile(2, 2, 70, 54).at(x + 4, y, 0.78))
    under = scene.person(person("stand", dressed("grey"), mirror=True), 268, 532, 0.72)
    scene.hazard("under", [under.box.part(0, 0, 1, 0.88), load.box.part(0, 0.2, 1, 1)], 6)


def _charging(scene: Scene) -> None:
    """A truck on its charging lead; a man smokes beside it."""
    scene.add(board("充电区", "#3F9A69", 26).at(1062, 128), ban("smoke").at(1164, 134, 0.76))
    post = scene.stand(charging_post(), 1140, 470, 0.94)
    truck = scene.stand(forklift(0, YELLOW), 1054, 530, 0.74, mirror=True)
    x, y = truck.spot("back")
    lead = post.spot("lead")
    scene.add(plug_lead((lead, (1152, 500), (1134, 520), (x - 4, y + 30))))
    smoker = scene.person(person("smoke", dressed("worker"), mirror=True), 946, 540, 0.76)
    x, y = smoker.spot("near_hand")
    scene.add(cigarette().at(x - 4, y - 4, mirror=True))
    scene.hazard("smoker", [smoker, rect(892, 330, 20, 60, RED)], 6)


def _way(scene: Scene) -> None:
    """The walkers' way: one keeps to it, a pile stands on it."""
    scene.person(person("walk", dressed("vest")), 410, 600, 0.76)
    heap = scene.stand(pile(2, 2, 84, 50), 690, 608, 0.92)
    scene.hazard("way", heap, 10)


def _lane(scene: Scene) -> None:
    """A truck that cannot see ahead, a walker with a telephone, a truck with a passenger."""
    driver = person("drive", dressed("worker"))
    truck = scene.stand(forklift(12, driver=driver), 132, 770, 0.96)
    x, y = truck.spot("forks")
    load = scene.add(pile(4, 2, 66, 50).at(x + 6, y, 0.98))
    scene.hazard("view", [load, rect(90, 560, 100, 100, RED)], 6)
    walker = scene.person(
        person(
            posed("walk", near_hand=(36, -186), far_hand=(20, -126), nod=16),
            dressed("office"),
            mirror=True,
        ),
        530,
        764,
        _SIZE,
    )
    x, y = walker.spot("near_hand")
    scene.add(phone().at(x - 2, y - 8))
    scene.hazard("walker", walker, 12)
    second = person("drive", dressed("vest"))
    fast = scene.stand(forklift(0, "#3E8A73", second), 900, 776, 0.96, mirror=True)
    x, y = fast.spot("back")
    rider = scene.add(
        person(posed("sit", near_hand=(-40, -150), far_hand=(40, -96)), dressed("grey", helmet=""))
        .at(x + 2, y + 58, _SIZE)
    )  # fmt: skip
    scene.add(speed_lines().at(1086, 730))
    scene.hazard("rider", rider, 10)
