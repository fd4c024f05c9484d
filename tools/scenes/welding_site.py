"""Hot work in a yard: seven things are wrong, beside the good ones."""

from __future__ import annotations

from kit.building import plant, stool, yard
from kit.effects import flame, puddle, smoke, sparks, star
from kit.electric import bare_spot, cable, torch_tip, welder
from kit.fire import extinguisher
from kit.hotwork import (
    armband,
    bales,
    clamp_on_pipe,
    cutting_torch,
    fire_blanket_floor,
    gas_cart,
    lying_cylinder,
    oil_drum,
    platform,
    screen,
)
from kit.palette import GREEN, RED
from kit.pen import group, rect
from kit.people import dressed, person, posed
from kit.pipes import hose, pipe
from kit.props import phone
from kit.scene import Scene
from kit.signs import board, notice, post
from kit.stores import box

_SIZE = 0.84
_SUIT = "#8A7A5C"


def draw() -> Scene:
    """The scene, from the pipes behind to the drum in front."""
    scene = Scene("welding-site")
    scene.add(yard(420), plant(420))
    _pipes(scene)
    _platform(scene)
    _machine(scene)
    _good(scene)
    _front(scene)
    return scene


def _pipes(scene: Scene) -> None:
    """The gas pipe on its supports, with the return clamp of the welding machine on it."""
    scene.add(*[rect(x, 360, 16, 106, "#7F8B93") for x in (640, 860, 1080)])
    scene.add(pipe([(560, 366), (1186, 366)], 30, "#E3C14A"))
    scene.add(board("燃气", "#8F6A12", 22).at(616, 366))


def _platform(scene: Scene) -> None:
    """A welder above with his face bare, his sparks falling on foam and cartons."""
    scene.add(platform(60, 420, 300, 560))
    pose = posed("squat", near_hand=(58, -66), far_hand=(50, -60))
    man = scene.add(person(pose, dressed("worker", coat=_SUIT)).at(290, 302, 0.9))
    tip = scene.add(torch_tip().at(*man.spot("near_hand"), 0.9))
    x, y = tip.spot("arc")
    stack = scene.stand(bales(), 366, 590, 0.96)
    cartons = scene.add(group(box(74, 58).at(496, 600), box(64, 50, "#C99B66").at(492, 542)))
    fire = scene.add(smoke(90).at(404, 470), flame(62).at(400, 514))
    rain = [sparks(90).at(x + dx, y + dy, turn=50) for dx, dy in ((4, 26), (10, 84))]
    drops = scene.add(group(*rain))
    scene.add(star(26, "#FFF3B0").at(x, y))
    scene.hazard("face", man, 6)
    scene.hazard("sparks", [stack, cartons, fire, drops.box.part(0, 0.5, 1, 1)], 4)


def _machine(scene: Scene) -> None:
    """The welding machine: one lead torn in the water, the other clamped to the gas pipe."""
    scene.add(puddle(190).at(590, 664))
    x, y = 610, 528
    scene.add(
        cable(
            [
                (x, y),
                (640, 620),
                (596, 660),
                (420, 650),
                (180, 640),
                (40, 590),
                (40, 330),
                (130, 292),
                (262, 268),
            ],
            "#2E3940",
            9,
        )
    )
    torn = scene.add(bare_spot().at(578, 661, 1.7, turn=4))
    scene.hazard("cable", [torn, rect(510, 636, 170, 50, RED)], 6)
    scene.stand(welder(), 650, 570)
    lead = [(648, 538), (700, 590), (770, 550), (742, 450), (760, 356)]
    scene.add(clamp_on_pipe(lead))
    scene.hazard("clamp", rect(712, 300, 98, 130, RED).box, 0)


def _good(scene: Scene) -> None:
    """How it is done: screen, blanket, shield and gloves, extinguishers at hand."""
    scene.stand(screen(200, 190), 1076, 540)
    scene.add(fire_blanket_floor(210).at(1076, 590), post(notice(GREEN), 130).at(924, 540, 0.86))
    suit = dressed("worker", coat=_SUIT, face="shield", gloves="#B98A55")
    good = scene.person(person("kneel", suit, mirror=True), 1126, 596, _SIZE)
    tip = torch_tip().at(*good.spot("near_hand"), 0.9, mirror=True)
    x, y = tip.spot("arc")
    scene.add(rect(1010, y, 76, 590 - y, "#7F8B93", 3), tip, star(18, "#FFF3B0").at(x, y))


def _front(scene: Scene) -> None:
    """The drum under the torch, a cylinder on the ground, the watcher with his telephone."""
    cart = scene.stand(gas_cart(gas=False), 846, 690)
    barrel = scene.stand(oil_drum(), 300, 772, 1.1)
    pose = posed("stoop", near_hand=(56, -168), far_hand=(46, -158))
    cutter = scene.person(
        person(pose, dressed("worker", face="goggles", gloves="#B98A55"), mirror=True),
        430,
        770,
        _SIZE,
    )
    torch = cutting_torch().at(*cutter.spot("near_hand"), 0.86, mirror=True)
    lying = lying_cylinder().at(560, 752)
    end = torch.spot("hose")
    scene.add(
        hose(
            [cart.spot("oxygen"), (790, 650), (680, 706), (520, 706), end], "#3E7FB0", 8, ribs=False
        )
    )
    scene.add(
        hose(
            [lying.spot("out"), (790, 784), (690, 790), (520, 778), (480, 720), end],
            "#C8443A",
            8,
            ribs=False,
        )
    )
    scene.add(lying, torch, sparks(50).at(*torch.spot("tip"), mirror=True))
    scene.hazard("drum", [barrel, torch], 8)
    scene.hazard("lying", lying, 10)
    scene.add(stool(70).at(980, 764, 0.86))
    watcher = scene.person(person("sit_look", dressed("vest"), mirror=True), 980, 764, _SIZE)
    x, y = watcher.spot("near_hand")
    scene.add(phone().at(x - 2, y - 8), armband().at(982, 640, 0.9))
    scene.hazard("watcher", watcher, 10)
    scene.add(
        extinguisher().at(1090, 776, 1.06),
        extinguisher().at(1140, 776, 1.06),
    )
