"""Heads: face, hair, helmet and what protects the face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.palette import GLASS, HAIR, INK, IRON, RUBBER, dark, light
from kit.pen import Shape, disc, group, oval, path, rect, stroke

if TYPE_CHECKING:
    from kit.people import Wear


def head(wear: Wear, view: str) -> Shape:
    """A head about its middle, facing right; spots: mouth, ear, crown."""
    draw = {"side": _side, "front": _front, "back": _back}[view]
    spots = {"mouth": (20.0, 11.0), "ear": (-7.0, 3.0), "crown": (0.0, -28.0)}
    if view != "side":
        spots |= {"mouth": (0.0, 12.0), "ear": (-21.0, 2.0)}
    return group(*draw(wear)).with_spots(**spots)


def _side(w: Wear) -> list[Shape]:
    skin, low = w.skin, dark(w.skin, 0.12)
    parts = [
        path("M-20 4Q-24-22 0-23Q14-23 18-12L8 6L-8 16Q-17 16-20 4Z", HAIR),
        path("M-11-14Q20-24 20-4L25 4Q26 7 20 8Q20 20 8 22Q-6 22-11 8Z", skin),
        path("M-11 6Q-6 22 8 22Q14 21 17 17Q2 18-4 4Z", low),
        oval(-9, 3, 5, 7, skin),
        oval(-8, 3, 2.4, 4, low),
        disc(6, -1, 2.5, INK),
        disc(16, -1, 2.3, INK),
        stroke("M2-8q4-3 8-1M14-9q3-1 5 1", HAIR, 2.4),
        stroke("M8 13q5 3 9 0", dark(skin, 0.42), 2.4),
    ]
    if w.hair == "bun":
        parts.insert(0, disc(-20, 2, 9, HAIR))
    parts += _guarded(w.face)
    return parts + (_helmet_side(w.helmet) if w.helmet else [_fringe(w.hair)])


def _fringe(hair: str) -> Shape:
    reach = "L-12-2Q-18 0-19 4" if hair == "short" else "L-13 4Q-16 10-19 8"
    return path(f"M-20 6Q-26-24-2-25Q18-26 20-9Q8-12 0-16Q-6-8-10-9{reach}Z", HAIR)


def _helmet_side(colour: str) -> list[Shape]:
    return [
        stroke("M-9 8Q-6 18 6 22", dark(RUBBER, 0), 2.4),
        path("M-23-6Q-24-31 0-31Q22-30 23-8L34-5Q34-1 30-1L-22-3Q-24-4-23-6Z", colour),
        path("M4-31Q22-29 23-8L34-5Q34-1 30-1L12-2Q14-22 4-31Z", dark(colour, 0.1)),
        path("M-8-30Q-3-32 2-31Q-4-22-4-12L-10-12Q-12-22-8-30Z", light(colour, 0.45)),
    ]


def _guarded(face: str) -> list[Shape]:
    match face:
        case "mask":
            return [
                stroke("M-9 4L8 5", light(IRON), 2.4),
                path("M4 3Q16 0 24 6Q27 14 18 20Q8 22 3 15Z", "#F7F9FA"),
                stroke("M8 8q7 3 14 1M8 13q6 3 11 2", "#C4CED4", 2),
            ]
        case "respirator":
            return [
                stroke("M-20-2L4-2M-16 12L4 10", RUBBER, 4),
                path("M0-13Q18-18 24-8Q27 8 20 18Q8 26 0 16Z", RUBBER),
                path("M5-10Q17-13 21-6Q22 2 19 4L5 4Z", GLASS),
                rect(12, 9, 17, 14, IRON, 4),
                rect(24, 10, 5, 12, dark(IRON), 2),
            ]
        case "shield":
            return [
                path("M0-18L25-16Q31 4 24 26Q12 30 1 24Z", "#3B454E"),
                path("M12-18L25-16Q31 4 24 26L16 27Q22 4 12-18Z", "#2B343C"),
                rect(7, -6, 17, 10, "#6FA587", 2),
            ]
        case "goggles":
            return [
                stroke("M-20-2L2-2", RUBBER, 4),
                rect(0, -8, 22, 13, RUBBER, 6),
                rect(3, -6, 16, 9, GLASS, 4),
            ]
    return []


def _front(w: Wear) -> list[Shape]:
    skin, low = w.skin, dark(w.skin, 0.12)
    parts = [
        oval(-20, 3, 5, 7, low),
        oval(20, 3, 5, 7, low),
        path("M-20-8Q-20-24 0-24T20-8V4Q19 23 0 23T-20 4Z", skin),
        path("M8-22Q20-20 20-8V4Q19 23 0 23Q16 14 13-6Z", low),
        disc(-8, 0, 2.5, INK),
        disc(8, 0, 2.5, INK),
        stroke("M-12-7q4-2 8 0M4-7q4-2 8 0", HAIR, 2.4),
        stroke("M-6 13q6 4 12 0", dark(skin, 0.42), 2.4),
        stroke("M0 2l-2 5h3", low, 2.2),
    ]
    if w.face == "mask":
        parts += [
            stroke("M-20 4L-12 6M20 4L12 6", light(IRON), 2.4),
            path("M-14 5Q0-1 14 5Q15 16 0 21Q-15 16-14 5Z", "#F7F9FA"),
            stroke("M-8 10q8 3 16 0M-7 14q7 3 14 0", "#C4CED4", 2),
        ]
    elif w.face in ("respirator", "goggles"):
        parts += [rect(-17, -8, 34, 14, RUBBER, 7), rect(-14, -6, 28, 10, GLASS, 5)]
        if w.face == "respirator":
            parts += [oval(0, 13, 13, 10, RUBBER), disc(-10, 15, 7, IRON), disc(10, 15, 7, IRON)]
    elif w.face == "shield":
        parts += [rect(-19, -16, 38, 44, "#3B454E", 6), rect(-11, -5, 22, 10, "#6FA587", 2)]
    if not w.helmet:
        return [
            *parts,
            path("M-21 0Q-24-27 0-28Q24-27 21 0Q18-14 6-15Q-12-12-16-14Q-20-8-21 0Z", HAIR),
        ]
    return [*parts, *_helmet_front(w.helmet)]


def _helmet_front(colour: str) -> list[Shape]:
    return [
        path("M-24-8Q-24-32 0-32T24-8Z", colour),
        path("M8-31Q24-28 24-8L14-8Q16-22 8-31Z", dark(colour, 0.1)),
        path("M-4-32h8v22h-8Z", light(colour, 0.4)),
        rect(-28, -11, 56, 8, dark(colour, 0.12), 4),
    ]


def _back(w: Wear) -> list[Shape]:
    parts = [
        oval(-20, 3, 5, 7, dark(w.skin, 0.1)),
        oval(20, 3, 5, 7, dark(w.skin, 0.1)),
        path("M-14 8h28v12q-14 6-28 0Z", w.skin),
        path("M-21-4Q-22-25 0-25T21-4Q20 14 12 14H-12Q-20 14-21-4Z", HAIR),
    ]
    if w.hair == "bun":
        parts.append(disc(0, -2, 11, light(HAIR, 0.12)))
    if w.helmet:
        parts += [
            path("M-25-4Q-25-32 0-32T25-4Q0 2-25-4Z", w.helmet),
            path("M8-31Q25-28 25-4L14-2Q16-22 8-31Z", dark(w.helmet, 0.1)),
            path("M-4-32h8v20h-8Z", light(w.helmet, 0.4)),
        ]
    return parts
