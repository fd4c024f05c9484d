"""A pit under the yard, cut open: a man lies in it and another goes after him."""

from __future__ import annotations

from kit.building import yard
from kit.effects import vapour
from kit.electric import bare_spot, bulb, cable, generator
from kit.palette import GREEN, RED, dark
from kit.pen import Shape, group, oval, path, rect
from kit.people import dressed, person
from kit.props import cigarette
from kit.scene import Scene
from kit.signs import cone, notice, post, warning
from kit.works import air_duct, air_set, fan, ladder, tripod

_SIZE = 0.8
_GROUND = 384
_INSIDE = "#93A4A8"


def draw() -> Scene:
    """The scene: sky and wall, the cut through the ground, what stands on it, who is in it."""
    scene = Scene("confined-well")
    scene.add(yard(_GROUND), _wall(), _earth())
    _pit(scene)
    _above(scene)
    return scene


def _wall() -> Shape:
    """The works' wall behind, with the permit on it."""
    wall = rect(0, 150, 1200, _GROUND - 150, "#EEE8DC")
    return group(
        wall,
        rect(0, 140, 1200, 16, "#C9BFAE"),
        rect(0, 336, 1200, 48, "#DDD3C2"),
        notice(GREEN).at(1010, 232, 0.9),
    )


def _earth() -> Shape:
    """The ground in section, and the pit: a shaft that opens into a chamber."""
    soil, lining = "#B89468", "#6F7775"
    stones = [oval(x, y, 15, 9, dark(soil, 0.14)) for x, y in _STONES]
    return group(
        rect(0, _GROUND, 1200, 416, soil),
        *stones,
        rect(0, _GROUND, 1200, 22, "#A8ACAB"),
        rect(0, _GROUND, 1200, 6, "#C3C7C6"),
        path("M406 384H674V548H838V800H282V548H406Z", lining),
        path("M430 384H650V572H814V776H306V572H430Z", _INSIDE),
        path("M540 384H650V572H814V776H540Z", dark(_INSIDE, 0.1)),
    )


_STONES = ((70, 470), (170, 600), (110, 730), (240, 500), (330, 452), (760, 460), (900, 540),
           (1010, 470), (1120, 600), (960, 690), (1080, 750), (880, 640), (220, 690), (1160, 480))  # fmt: skip


def _pit(scene: Scene) -> None:
    """In the pit: mud, gas, the lamp, the man who lies there and the one who goes down to him."""
    scene.add(rect(306, 736, 508, 40, "#5E5B3C"), rect(306, 736, 508, 7, "#77744E"))
    scene.add(cable([(776, 326), (700, 372), (640, 392), (622, 470), (628, 560)], "#1B2328", 7))
    scene.add(bulb().at(628, 560, 1.1), bare_spot().at(622, 478, 1.2, turn=86))
    scene.hazard("lamp", rect(576, 440, 104, 204, RED).box, 0)
    scene.add(ladder(380, 56, "#EDF2F4").at(476, 742))
    lying = scene.add(person("fallen", dressed("worker", face="mask")).at(744, 742, _SIZE))
    scene.add(path("M306 750Q420 742 560 748T814 750V776H306Z", "#5E5B3C"))
    scene.add(rect(282, 776, 556, 24, "#6F7775"))
    scene.hazard("lying", lying, 8)
    scene.add(vapour(110, "#C9D6A0").at(374, 716), vapour(120, "#C9D6A0").at(752, 648, 0.8))
    rescuer = scene.add(
        person("climb", dressed("grey", helmet=""), mirror=True).at(492, 640, _SIZE)
    )
    scene.hazard("rescuer", rescuer, 4)


def _above(scene: Scene) -> None:
    """On the ground: the fan whose duct does not reach, the smoker, the generator, the watcher who leaves."""
    scene.add(tripod(300, 280, third=False).at(540, 388))
    scene.add(post(warning("!"), 130).at(48, 392, 0.88))
    blower = scene.stand(fan(running=True), 168, 392, 0.92)
    x, y = blower.spot("mouth")
    end = scene.add(air_duct([(x, y), (x + 40, y + 8), (x + 60, y + 32), (x + 98, y + 36)]))
    scene.hazard("duct", end.box, 14)
    smoker = scene.person(person("smoke", dressed("worker")), 376, 390, _SIZE)
    lit = scene.add(cigarette().at(*smoker.spot("near_hand")))
    scene.hazard("smoker", [smoker.box.part(0, 0, 1, 0.6), lit], 8)
    engine = scene.stand(generator(), 778, 392)
    scene.add(vapour(64, "#A9B2B6").at(664, 334), vapour(78, "#A9B2B6").at(606, 372))
    scene.hazard("generator", engine, 8)
    watcher = scene.person(person("walk", dressed("vest")), 920, 392, _SIZE)
    scene.hazard("watcher", watcher, 8)
    scene.add(air_set().at(1070, 394, 0.9), cone().at(1168, 394, 0.9))
