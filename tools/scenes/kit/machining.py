"""A machine shop: lathe, drill, mill, machining centre, swarf, and hair that hangs loose."""

from __future__ import annotations

from kit.palette import GLASS, GREEN, HAIR, INK, IRON, RED, STEEL, WHITE, YELLOW, dark, light
from kit.pen import Shape, disc, group, path, poly, rect, ring, shadow, stroke

_CASE = "#6F9A8B"


def lathe(key: bool = False, turning: bool = True, guarded: bool = True) -> Shape:
    """A lathe, its chuck at the left, 330 wide and 180 high; *key*: the chuck key is left in; without its
    guard the belt at the left end is bare. Spots: work chuck button belt."""
    ways = rect(-60, -112, 214, 10, light(STEEL, 0.3))
    parts = [
        shadow(0, 0, 176, 11),
        rect(-150, -84, 104, 84, _CASE, 4), rect(-72, -84, 26, 84, dark(_CASE), 4), rect(82, -84, 70, 84, _CASE, 4), rect(128, -84, 24, 84, dark(_CASE), 4),
        path("M-46-74H82L70-50H-34Z", dark(IRON)), rect(-150, -106, 304, 26, dark(_CASE, 0.1)), ways,
        rect(-150, -182, 96, 80, _CASE, 6), rect(-78, -182, 24, 80, dark(_CASE), 6), rect(-136, -172, 50, 9, light(_CASE, 0.4), 3),
        disc(-126, -142, 8, GREEN), disc(-104, -142, 8, RED),
        rect(-54, -174, 26, 66, IRON, 4), rect(-54, -160, 26, 12, STEEL), rect(-54, -134, 26, 12, STEEL), rect(-28, -156, 14, 12, IRON, 2), rect(-28, -136, 14, 12, IRON, 2),
        rect(-26, -147, 128, 14, light(STEEL, 0.45)), rect(-26, -138, 128, 5, STEEL),
        path("M98-106V-146L106-154H140L152-146V-106Z", _CASE), path("M128-154H140L152-146V-106H136Z", dark(_CASE)), poly(((84, -140), (99, -147), (99, -133)), IRON),
        rect(18, -122, 58, 18, IRON, 3), rect(34, -134, 24, 14, dark(IRON), 2), rect(42, -142, 8, 10, YELLOW), rect(14, -104, 66, 28, dark(_CASE, 0.2), 3), ring(34, -90, 9, STEEL),
    ]  # fmt: skip
    if turning:
        parts.append(stroke("M-58-184Q-41-196-24-184M-24-184l-2-9M-24-184l-10 0", INK))
    if key:
        parts += [stroke("M-41-172V-226", "#3D4850", 10), stroke("M-66-228H-16", RED, 11)]
    parts += _drive(guarded)
    return group(*parts).with_spots(
        work=(46, -142), chuck=(-41, -172), button=(-126, -142), belt=(-176, -110)
    )


def _drive(guarded: bool) -> list[Shape]:
    """The belt at the end of the lathe: in its case, or bare."""
    if guarded:
        return [rect(-186, -180, 38, 172, YELLOW, 7), rect(-160, -180, 12, 172, dark(YELLOW), 6)]
    return [
        rect(-182, -70, 34, 62, dark(_CASE, 0.3), 4),
        path("M-206-142L-196-46H-156L-146-142Z", "#2B333A"), path("M-196-138L-189-50H-163L-156-138Z", "#E3E9EC"),
        disc(-176, -142, 32, IRON), ring(-176, -142, 23, STEEL, 6), disc(-176, -142, 7, INK),
        disc(-176, -46, 22, IRON), ring(-176, -46, 14, STEEL, 5), disc(-176, -46, 5, INK), stroke("M-214-152Q-208-182-178-186M-178-186l-10-6M-178-186l-9 6", INK, 4),
    ]  # fmt: skip


def guard_lid() -> Shape:
    """The yellow guard of a belt that leans where it was put down, 110 wide."""
    lid = group(rect(-17, -120, 34, 120, YELLOW, 6), rect(5, -120, 12, 120, dark(YELLOW), 5))
    return group(shadow(30, 0, 56), lid.at(66, -14, turn=-82))


def drill_press() -> Shape:
    """A pillar drill that runs, 140 wide and 290 high, its bit at the right; spots: bit table."""
    return group(
        shadow(0, 0, 78), rect(-70, -16, 140, 16, dark(IRON), 4), rect(-44, -270, 20, 258, STEEL), rect(-32, -270, 8, 258, dark(STEEL)),
        rect(-40, -134, 108, 14, IRON, 3), path("M-44-120H30L-10-92H-44Z", dark(IRON)),
        rect(-76, -268, 40, 66, INK, 6), rect(-62, -290, 130, 78, _CASE, 10), rect(34, -290, 34, 78, dark(_CASE), 10), rect(-50, -280, 64, 8, light(_CASE, 0.4), 3),
        disc(-22, -246, 7, GREEN), disc(-2, -246, 7, RED),
        stroke("M50-250L86-282M50-250L94-234M50-250L50-296", IRON, 5), disc(86, -282, 6, INK), disc(94, -234, 6, INK), disc(50, -250, 9, INK),
        rect(22, -212, 20, 26, IRON, 3), rect(26, -188, 12, 12, dark(IRON)), stroke("M32-178V-140", light(STEEL, 0.3), 7), stroke("M29-172l6 5M29-162l6 5M29-152l6 5", IRON, 3),
        stroke("M14-182Q32-172 50-182", INK, 4),
    ).with_spots(bit=(32, -142), table=(16, -134))  # fmt: skip


def mill() -> Shape:
    """A milling machine that runs, its table full of swarf, 210 wide and 270 high; spots: tool table."""
    return group(
        shadow(0, 0, 104), rect(-86, -22, 150, 22, dark(IRON), 4), rect(-84, -250, 62, 232, "#7E93A8", 6), rect(-42, -250, 20, 232, dark("#7E93A8"), 4),
        rect(-90, -272, 136, 50, "#7E93A8", 10), rect(8, -272, 38, 50, dark("#7E93A8"), 10), rect(4, -226, 40, 38, "#7E93A8", 4), rect(28, -226, 16, 38, dark("#7E93A8"), 4),
        rect(14, -190, 20, 16, IRON, 2), rect(17, -176, 14, 30, light(STEEL, 0.2), 2), stroke("M18-170l12 8M18-158l12 8", IRON, 3), stroke("M2-172Q24-160 46-172M46-172l-3-9M46-172l-9 1", INK),
        path("M-30-96H58L44-20H-16Z", dark("#7E93A8", 0.1)), rect(-64, -112, 176, 18, IRON, 3), rect(-64, -100, 176, 6, dark(IRON)), ring(116, -100, 14, INK, 5),
        rect(-6, -146, 66, 34, light(STEEL, 0.3), 2), rect(38, -146, 22, 34, STEEL, 2),
        swarf(150, 34).at(26, -112),
    ).with_spots(tool=(24, -146), table=(70, -124))  # fmt: skip


def swarf(w: float = 120, h: float = 30) -> Shape:
    """Curled chips of metal in a heap on the origin."""
    a = w / 2
    heap = path(f"M{-a} 0Q{-a * 0.5} {-h * 0.5} {-a * 0.2} {-h * 0.9}Q{a * 0.1} {-h * 1.2} {a * 0.4} {-h * 0.7}Q{a * 0.8} {-h * 0.3} {a} 0Z", "#A9906A")  # fmt: skip
    curls = "".join(
        f"M{x * a:.0f} {y * h:.0f}q6-13 13-2t-9 5"
        for x, y in (
            (-0.7, 0),
            (-0.4, -0.3),
            (-0.15, -0.8),
            (0.1, -0.4),
            (0.35, -0.7),
            (0.62, -0.2),
        )
    )
    return group(heap, stroke(curls, "#E7D3A8", 4), stroke(curls, "#7C6543", 1.6))


def machining_centre() -> Shape:
    """A machining centre, its sliding door shut, 270 wide and 250 high; spot: panel."""
    return group(
        shadow(0, 0, 146, 10), rect(-130, -250, 260, 246, "#E9ECEC", 8), rect(74, -250, 56, 246, "#C9D1D4", 8), rect(-130, -52, 260, 48, "#56707F", 6),
        rect(-112, -210, 168, 146, "#56707F", 5), rect(-104, -200, 112, 96, GLASS, 4), path("M-104-104V-160L-60-200H-30Z", light(GLASS, 0.35)),
        rect(-34, -196, 22, 34, IRON, 2), rect(-27, -164, 8, 24, STEEL), rect(-60, -138, 72, 22, STEEL, 2), rect(20, -176, 9, 70, WHITE, 4),
        rect(82, -196, 40, 54, INK, 3), rect(87, -190, 30, 24, "#7FC0A0", 2), disc(94, -154, 4, GREEN), disc(110, -154, 5, RED),
        rect(96, -276, 12, 28, GREEN, 3),
    ).with_spots(panel=(94, -154))  # fmt: skip


def long_hair(length: float = 92, swing: float = 0) -> Shape:
    """Long loose hair about a head at the origin that faces right: it falls from the crown down beside the face,
    its end swung to the right by *swing*. Mirror it with `.at` for a head that faces left."""
    n, s = length, swing
    return group(
        path(f"M-24 2Q-30-28 0-29Q18-29 20-14Q6-16 2-4Q0 {n * 0.3} {12 + s * 0.6} {n * 0.6}Q{16 + s} {n * 0.86} {8 + s} {n}Q{2 + s} {n * 0.86} {-6 + s} {n * 0.96}Q{-22 + s * 0.4} {n * 0.56}-24 2Z", HAIR),
        stroke(f"M-14-8Q-14 {n * 0.4} {-2 + s * 0.8} {n * 0.8}M-5-10Q-8 {n * 0.3} {4 + s * 0.7} {n * 0.62}", light(HAIR, 0.28), 3),
    )  # fmt: skip


def work_glove(colour: str = "#EC7A2E") -> Shape:
    """A thick glove on a hand at the origin, fingers to the left."""
    return group(
        rect(8, -13, 17, 26, dark(colour, 0.25), 4), path("M10-13H-6Q-24-13-26-3Q-27 11-10 12H10Z", colour), path("M0-12Q-6-24-14-22Q-17-14-9-8Z", colour),
        stroke("M-22-1H-8M-20 6H-8", dark(colour, 0.25), 2.6),
    )  # fmt: skip


def brush() -> Shape:
    """A chip brush that hangs on its hook from the origin, 100 long."""
    return group(ring(0, 6, 6, IRON, 3), rect(-5, 10, 10, 56, "#A7713C", 4), rect(-12, 64, 24, 14, RED, 3), path("M-12 78H12L15 102H-15Z", "#E2C98C"))  # fmt: skip
