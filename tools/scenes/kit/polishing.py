"""What stands in a polishing shop: stations with their suction, hubs, dust in heaps, a floor fan."""

from __future__ import annotations

from kit.effects import dust_layer
from kit.palette import INK, IRON, STEEL, WHITE, YELLOW, dark, light
from kit.pen import Shape, disc, group, oval, path, poly, rect, ring, shadow, stroke

METAL_DUST = "#807C75"
_CASE = "#4F8A86"


def polishing_stand(high: float = 330) -> Shape:
    """A polishing machine, its suction hood left of the wheel and a duct *high* up; spots: wheel (right) duct."""
    parts = [
        shadow(0, 0, 70), rect(-64, -high, 34, high - 130, STEEL), rect(-42, -high, 12, high - 130, dark(STEEL)),
        path("M-74-200Q-74-220-54-220H-20L-8-112H-74Z", light(STEEL, 0.25)), path("M-30-220H-20L-8-112H-26Z", STEEL),
        path("M-50 0L-44-104H36L46 0Z", _CASE), path("M14-104H36L46 0H20Z", dark(_CASE)),
        rect(-58, -8, 112, 8, dark(_CASE, 0.4), 3), disc(-22, -60, 7, "#3FA35F"), disc(0, -60, 7, "#C8443A"),
        disc(6, -146, 45, "#E7DCC3"), ring(6, -146, 30, "#CDBF9F", 5), disc(6, -146, 10, IRON), rect(-2, -146, 16, 46, IRON, 4),
        stroke("M-20-176A40 40 0 0 1 14-186", WHITE, 5),
    ]  # fmt: skip
    return group(*parts).with_spots(wheel=(50, -140), duct=(-47, -high))


def hub() -> Shape:
    """A car wheel of light metal, 60 across, about the origin."""
    spokes = "".join(
        f"M0 0L{x} {y}" for x, y in ((0, -22), (21, -7), (13, 18), (-13, 18), (-21, -7))
    )
    return group(
        disc(0, 0, 30, "#AEB8C0"), disc(0, 0, 22, "#5F6B75"), stroke(spokes, "#DDE4E8", 8), disc(0, 0, 7, "#DDE4E8"),
        ring(0, 0, 26, "#DDE4E8", 5),
    )  # fmt: skip


def dust_heap(w: float = 120, h: float = 46, colour: str = METAL_DUST) -> Shape:
    """Dust that has been spilt: a heap on the origin."""
    a = w / 2
    grains = [disc(x * a, y * h, 2.4, dark(colour, 0.3)) for x, y in ((-0.5, -0.2), (-0.1, -0.6), (0.2, -0.3), (0.6, -0.15), (0.05, -0.12))]  # fmt: skip
    heap = path(f"M{-a} 0Q{-a * 0.5} {-h * 0.3} {-a * 0.24} {-h * 0.8}Q0 {-h * 1.2} {a * 0.28} {-h * 0.7}Q{a * 0.6} {-h * 0.2} {a} 0Q0 10 {-a} 0Z", colour)  # fmt: skip
    side = path(f"M{a * 0.1} {-h}Q{a * 0.2} {-h * 0.8} {a * 0.28} {-h * 0.7}Q{a * 0.6} {-h * 0.2} {a} 0Q{a * 0.4} 6 {a * 0.2} 4Z", dark(colour, 0.14))  # fmt: skip
    return group(heap, side, *grains)


def dust_drum(colour: str = "#5B7FA6") -> Shape:
    """An open drum full of metal dust, 80 wide and 104 high."""
    return group(
        shadow(0, 0, 48),
        path("M-38-94V-6Q-38 6 0 6T38-6V-94Z", colour), path("M12-94H38V-6Q38 4 12 6Z", dark(colour)),
        stroke("M-38-62Q0-52 38-62M-38-32Q0-22 38-32", dark(colour, 0.28)),
        oval(0, -94, 38, 11, light(colour, 0.3)), oval(0, -94, 32, 8, METAL_DUST),
        path("M-30-95Q-14-112 2-116Q16-112 30-95Q0-88-30-95Z", METAL_DUST), path("M2-116Q16-112 30-95Q16-91 8-91Z", dark(METAL_DUST, 0.14)),
    )  # fmt: skip


def metal_cloud(w: float = 150, colour: str = METAL_DUST) -> Shape:
    """Metal dust whirled up, about the origin."""
    k = w / 150
    spots = ((-60, -20), (-40, 26), (-4, -34), (30, -40), (64, -22), (78, 20), (4, 30), (44, 34))
    return group(
        oval(-30, 6, 42, 26, colour), oval(22, -8, 48, 32, light(colour, 0.2)), oval(54, 14, 32, 20, colour),
        *[disc(x, y, 4, dark(colour, 0.2)) for x, y in spots], opacity=0.6,
    ).at(0, 0, k)  # fmt: skip


def thick_dust(w: float, deep: float = 22) -> Shape:
    """Metal dust that has lain for long on a level thing; some of it falls."""
    falls = [disc(x * w / 2, 14 + y, 3, METAL_DUST) for x, y in ((-0.6, 18), (-0.2, 34), (0.15, 14), (0.5, 30), (0.72, 16))]  # fmt: skip
    return group(dust_layer(w, deep, METAL_DUST), *falls)


def floor_fan() -> Shape:
    """An ordinary electric fan on its foot, 104 wide and 176 high; spot: cord."""
    blades = "M0 0C-5-26 10-38 24-34C22-16 14-6 0 0ZM0 0C24-8 38 2 38 16C22 20 8 12 0 0ZM0 0C-8 24-28 26-36 16C-30 2-16-2 0 0Z"
    return group(
        shadow(0, 0, 46), rect(-36, -12, 72, 12, INK, 6), rect(-5, -84, 10, 74, IRON), rect(-14, -60, 28, 18, WHITE, 4),
        disc(0, -126, 52, "#DCE6EA"), path(blades, "#5B94BE").at(0, -126, 1.12), disc(0, -126, 9, INK),
        stroke("M-52-126H52M0-178V-74M-36-162L36-90M36-162L-36-90", "#8C9AA3", 2.4), ring(0, -126, 50, IRON, 5),
        ring(0, -126, 30, "#8C9AA3", 2.4),
    ).with_spots(cord=(30, -6))  # fmt: skip


def earth_lead(x: float, y: float, high: float = 90) -> Shape:
    """A green and yellow earthing lead that comes down to its plate at *x*, *y*."""
    d = f"M{x - 26} {y - high}Q{x - 4} {y - high + 4} {x} {y - 12}"
    striped = stroke(d, YELLOW, 5).svg.replace('stroke-linecap="round"', 'stroke-dasharray="9 9"')
    base = stroke(d, "#3F9A69", 6)
    return group(Shape(base.svg + striped, base.box), poly(((x - 16, y - 12), (x + 16, y - 12), (x + 12, y), (x - 12, y)), "#C7A24B"))  # fmt: skip
