"""Molten metal: a furnace, a ladle on its crane, scrap, tools of the furnace front, a rest hut."""

from __future__ import annotations

from kit.palette import GLASS, INK, IRON, ORANGE, PAPER, STEEL, WATER, WHITE, YELLOW, dark, light
from kit.pen import Shape, disc, group, line, path, poly, rect, ring, shadow, stroke
from kit.vehicles import wheel
from kit.words import words

MOLTEN = "#F58A2B"
_BODY = "#5E6A72"


def furnace(w: float = 260, h: float = 340) -> Shape:
    """A furnace with its open, glowing door towards us, standing on the origin; spot: door (its middle)."""
    a, y = w / 2, -h * 0.42
    glow = path(f"M-66 {y + 46}V{y - 20}Q-66 {y - 62} 0 {y - 62}T66 {y - 20}V{y + 46}Z", "#FFD27A")
    heart = path(f"M-50 {y + 46}V{y - 12}Q-50 {y - 46} 0 {y - 46}T50 {y - 12}V{y + 46}Z", MOLTEN)
    bath = path(f"M-50 {y + 46}V{y + 22}Q-20 {y + 8} 8 {y + 20}T50 {y + 16}V{y + 46}Z", "#FFE7A8")
    bolts = [disc(x, -h + 60, 5, dark(_BODY, 0.35)) for x in range(int(-a) + 30, int(a), 50)]
    return group(
        shadow(0, 0, a * 1.1, 12),
        rect(-44, -h - 70, 88, 90, "#8C9AA3"), rect(14, -h - 70, 30, 90, dark("#8C9AA3")),
        path(f"M{-a} -16V{-h + 40}Q{-a} {-h} {-a + 50} {-h}H{a - 50}Q{a} {-h} {a} {-h + 40}V-16Z", _BODY),
        path(f"M{a * 0.55} {-h}H{a - 50}Q{a} {-h} {a} {-h + 40}V-16H{a * 0.55}Z", dark(_BODY)),
        rect(-a + 14, -h + 34, 14, h - 60, light(_BODY, 0.25), 7),
        rect(-a - 6, -h + 78, w + 12, 14, dark(_BODY, 0.4), 3), *bolts,
        rect(-84, y - 84, 168, 150, dark(_BODY, 0.45), 8), glow, heart, bath,
        rect(-96, y + 46, 192, 18, "#A4603F", 3), rect(-96, y + 56, 192, 8, dark("#A4603F"), 3),
        rect(-a - 12, -20, w + 24, 20, "#A4603F", 3), rect(-a - 12, -10, w + 24, 10, dark("#A4603F"), 3),
    ).with_spots(door=(0, y), sill=(0, y + 46))  # fmt: skip


def crane(x0: float, x1: float, y: float, trolley: float) -> Shape:
    """A bridge crane's girder from *x0* to *x1* with its trolley at *trolley*; spot: rope (where the load hangs)."""
    ribs = "".join(f"M{x} {y + 8}V{y + 40}" for x in range(int(x0) + 50, int(x1) - 10, 100))
    return group(
        rect(x0, y, x1 - x0, 46, YELLOW), rect(x0, y + 32, x1 - x0, 14, dark(YELLOW, 0.22)), stroke(ribs, dark(YELLOW, 0.2)),
        rect(trolley - 70, y - 26, 140, 28, IRON, 4), rect(trolley + 20, y - 26, 50, 28, dark(IRON), 4),
        disc(trolley - 46, y + 2, 9, INK), disc(trolley + 46, y + 2, 9, INK),
    ).with_spots(rope=(trolley, y + 46))  # fmt: skip


def hung_ladle(rope: float = 90, hooked: bool = True) -> Shape:
    """A ladle full of molten iron on its lifting beam, hanging by ropes from the origin, 260 wide and 350 low.

    Its right hook holds the trunnion, or, not *hooked*, swings beside it. Spots: trunnion bottom.
    """
    top = rope + 40
    ropes = line(((-16, 0), (-16, rope)), INK, 4), line(((16, 0), (16, rope)), INK, 4)
    beam = (
        rect(-124, rope, 248, 30, "#D9A21F", 4),
        rect(-124, rope + 20, 248, 10, dark("#D9A21F", 0.25), 4),
    )
    y = top + 92
    body = group(
        path(f"M-88 {top + 40}H88L72 {top + 196}Q70 {top + 208} 58 {top + 208}H-58Q-70 {top + 208}-72 {top + 196}Z", _BODY),
        path(f"M40 {top + 40}H88L72 {top + 196}Q70 {top + 208} 58 {top + 208}H30Z", dark(_BODY)),
        path(f"M-78 {top + 52}L-64 {top + 190}L-54 {top + 190}L-66 {top + 52}Z", light(_BODY, 0.25)),
        rect(-92, top + 118, 184, 12, dark(_BODY, 0.4), 3), rect(-94, top + 34, 188, 14, dark(_BODY, 0.25), 4),
        path(f"M-84 {top + 37}Q0 {top + 17} 84 {top + 37}Z", MOLTEN), path(f"M-56 {top + 34}Q-10 {top + 24} 40 {top + 34}Z", "#FFE08A"),
        rect(-112, y - 12, 30, 24, STEEL, 5), rect(82, y - 12, 30, 24, STEEL, 5), rect(82, y + 2, 30, 10, dark(STEEL), 4),
    )  # fmt: skip
    left, right = _hook(y - rope - 14).at(-108, rope + 14), _hook(y - rope - 14)
    right = right.at(108, rope + 14) if hooked else right.at(112, rope + 14, turn=-24)
    parts = (
        *ropes,
        body,
        left,
        right,
        *beam,
        disc(-108, rope + 15, 9, INK),
        disc(108, rope + 15, 9, INK),
    )
    return group(*parts).with_spots(trunnion=(110, y), bottom=(0, top + 208))


def _hook(low: float) -> Shape:
    """A plate hook that hangs from the origin and holds a trunnion *low* below it."""
    d = f"M-9 0H9V{low - 22}H-4Q-14 {low - 8}-8 {low + 8}Q0 {low + 20} 12 {low + 12}Q20 {low + 6} 20 {low - 6}H34Q36 {low + 18} 18 {low + 28}Q-4 {low + 38}-22 {low + 20}Q-36 {low}-9 {low - 34}Z"
    return group(path(d, "#39434C"))


def skip_car(wet: bool = False) -> Shape:
    """A charging car full of scrap, 190 wide and 130 high, its handle to the right; *wet*: snow on it, and it drips."""
    scrap = group(
        line(((-66, -90), (-30, -168)), "#8F6A4A", 14), poly(((-20, -90), (2, -160), (30, -150), (26, -84)), "#7B8A94"), poly(((14, -90), (14, -150), (30, -150), (26, -84)), "#66737E"),
        line(((20, -96), (74, -146)), "#A8784F", 13), ring(-46, -116, 20, "#6E4E38", 9), rect(36, -122, 38, 40, "#4E7A8C", 4), ring(-4, -110, 16, "#A8784F", 8),
    )  # fmt: skip
    snow = group(
        path("M-82-90Q-84-116-64-118Q-54-128-40-116Q-28-126-14-112Q2-122 14-110Q32-120 44-108Q62-120 72-106Q86-104 82-90Z", WHITE),
        path("M20-90Q34-104 46-94Q60-104 82-90Z", "#D5E6EF"), path("M-40-158Q-42-178-28-178T-20-160Q-30-150-40-158Z", WHITE), path("M-4-156Q0-172 16-168T34-150Q14-144-4-156Z", WHITE),
    )  # fmt: skip
    falls = [
        group(stroke(f"M{x} {y}V{y + 12}", WATER, 5), path(f"M{x} {y + 12}q9 14 0 20q-9-6 0-20Z", WATER))
        for x, y in ((-58, -74), (-20, -60), (18, -72), (56, -62))
    ]  # fmt: skip
    return group(
        shadow(0, 0, 100, 10), stroke("M78-40L106-126H88", IRON, 8), scrap, *([snow] if wet else []),
        path("M-92-88H92L76-26H-76Z", "#B07A2E"), path("M36-88H92L76-26H30Z", dark("#B07A2E")), rect(-96, -92, 192, 12, dark("#B07A2E", 0.3), 3),
        *(falls if wet else []), wheel(17).at(-52, 0), wheel(17).at(52, 0),
    ).with_spots(handle=(98, -124))  # fmt: skip


def spoon(reach: float = 150) -> Shape:
    """A sampling spoon held at the origin, its bowl *reach* to the left and a little up."""
    return group(
        line(((46, 16), (-reach, -20)), "#39434C", 7), path(f"M{-reach - 30} -34H{-reach + 10}Q{-reach + 6} -8 {-reach - 10} -8T{-reach - 30} -34Z", "#39434C"),
        path(f"M{-reach - 28} -34H{-reach + 8}Q{-reach - 10} -42 {-reach - 28} -34Z", "#FFC65C"),
    )  # fmt: skip


def hut(inside: Shape, w: float = 280, h: float = 220, name: str = "休息室") -> Shape:
    """A cabin with its name on the roof's edge, standing on the origin; *inside*: who is seen in the window, to the hip."""
    a, wall = w / 2, "#E9E2D3"
    pane = rect(-a + 24, -h + 62, 120, 84, GLASS)
    return group(
        shadow(0, 0, a, 9), rect(-a, -h, w, h, wall), rect(a - 46, -h, 46, h, dark(wall, 0.08)),
        rect(-a + 16, -h + 54, 136, 100, WHITE, 3), pane, poly(((-a + 24, -h + 146), (-a + 24, -h + 100), (-a + 62, -h + 62), (-a + 100, -h + 62)), light(GLASS, 0.35)),
        inside.at(-a + 82, -h + 144), rect(-a + 16, -h + 146, 136, h - 150, wall), rect(-a + 10, -h + 144, 148, 12, WHITE, 2), rect(-a, -14, w, 14, dark(wall, 0.25)),
        rect(a - 108, -158, 82, 158, "#7C97A8", 3), rect(a - 96, -144, 58, 50, GLASS, 3), rect(a - 102, -84, 10, 26, PAPER, 3),
        rect(-a - 14, -h - 14, w + 28, 44, "#5F88A3", 4), rect(-a - 14, -h + 20, w + 28, 10, dark("#5F88A3", 0.25), 4), words(name, 0, -h + 14, 30, WHITE),
    )  # fmt: skip


def tool_rack() -> Shape:
    """Furnace tools that dry over a glowing pan, 150 wide and 170 high: spoons and rods hung in a row."""
    rods = [group(line(((x, -160), (x, -62)), "#39434C", 6), path(f"M{x - 13} -66H{x + 13}Q{x + 10} -44 {x} -44T{x - 13} -66Z", "#39434C")) for x in (-42, 0, 42)]  # fmt: skip
    return group(
        shadow(0, 0, 80), stroke("M-70-2V-166H70V-2", IRON, 8), *rods,
        path("M-54-22H54L44-4H-44Z", "#39434C"), path("M-48-22Q-30-38-12-26Q4-42 20-26Q36-38 48-22Z", ORANGE), path("M-24-22Q-8-32 4-24Q16-32 28-22Z", "#FFD27A"),
    )  # fmt: skip


def bricks_pallet() -> Shape:
    """A pallet of firebricks, 176 wide and 120 high."""
    from kit.stores import pallet  # noqa: PLC0415 - needed here alone

    rows = [rect(-78 + 40 * n + (6 if r % 2 else 0), -46 - 24 * r, 36, 22, "#C99A63" if (n + r) % 3 else "#B98750", 2) for r in range(4) for n in range(4)]  # fmt: skip
    return group(pallet(176), *rows)


def silver(face: str = "shield") -> dict[str, str]:
    """What is worn over the usual clothes at a furnace: a silver coat, a shield, gloves."""
    return {"coat": "#CBD3D8", "trousers": "#AEB9C0", "face": face, "gloves": "#B98A55"}
