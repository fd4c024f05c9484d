"""The shapes of the pictograms, 24 and a general one for orders and bans: a grid of 100 × 100, y down, drawn for this program.

A `Fill` is even-odd; a `Stroke` has round caps and joins. They are drawings in the manner of the
safety signs, not copies of a standard's figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["warn", "must", "never"]


@dataclass(frozen=True, slots=True)
class Fill:
    """An area in the sign's glyph colour."""

    path: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line so many units wide; *ground* cuts it out in the colour of the sign's ground."""

    path: str
    width: float
    ground: bool = False


@dataclass(frozen=True, slots=True, init=False)
class Sign:
    """A triangle that warns, a disc that orders or a ring that forbids, and what stands in it."""

    kind: Kind
    shapes: tuple[Fill | Stroke, ...]

    def __init__(self, kind: Kind, *shapes: Fill | Stroke) -> None:
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "shapes", shapes)


SIGNS: Final = {
    "poison": Sign(
        "warn",
        Fill(
            "M50 34 C37 34 32 43 33 50 C33 55 36 57 38 59 L39 65 L61 65 L62 59 C64 57 67 55 "
            "67 50 C68 43 63 34 50 34 Z O43 50 4.2 O57 50 4.2 M50 54 L47.4 59 L52.6 59 Z"
        ),
        Stroke("M30 70 L70 80", 4.5),
        Stroke("M70 70 L30 80", 4.5),
        Fill("O29 68.5 2.7"),
        Fill("O30 72 2.7"),
        Fill("O71 78 2.7"),
        Fill("O70 81.8 2.7"),
        Fill("O71 68.5 2.7"),
        Fill("O70 72 2.7"),
        Fill("O29 78 2.7"),
        Fill("O30 81.8 2.7"),
    ),
    "explosion": Sign(
        "warn",
        Fill(
            "M50 30 L54 46 L66 36 L61 50 L77 51 L64 58 L74 70 L60 65 L61 79 L51 68 L43 80 L42 "
            "66 L28 72 L37 60 L22 56 L37 51 L29 39 L44 47 Z"
        ),
    ),
    "fire": Sign(
        "warn",
        Fill(
            "M52 32 C55 44 67 48 67 63 C67 75 59 81 50 81 C41 81 33 75 33 64 C33 56 38 51 40 "
            "45 C43 48 44 51 44 54 C49 49 52 41 52 32 Z M50 78 C55 78 58 74 58 69 C58 63 53 "
            "61 52 55 C47 59 42 63 42 70 C42 75 46 78 50 78 Z"
        ),
    ),
    "bolt": Sign(
        "warn",
        Fill("M55 30 L41 58 L50 58 L45 74 L40 71.5 L43 83 L54 77 L49.5 76 L60 52 L51 52 L60 30 Z"),
    ),
    "gears": Sign(
        "warn",
        Fill(
            "M54.93 67.47 L54.35 70.35 L50.05 71.37 L48.81 73.23 L49.52 77.60 L47.07 79.23 "
            "L43.31 76.91 L41.12 77.35 L38.53 80.93 L35.65 80.35 L34.63 76.05 L32.77 74.81 "
            "L28.40 75.52 L26.77 73.07 L29.09 69.31 L28.65 67.12 L25.07 64.53 L25.65 61.65 "
            "L29.95 60.63 L31.19 58.77 L30.48 54.40 L32.93 52.77 L36.69 55.09 L38.88 54.65 "
            "L41.47 51.07 L44.35 51.65 L45.37 55.95 L47.23 57.19 L51.60 56.48 L53.23 58.93 "
            "L50.91 62.69 L51.35 64.88 Z O40 66 5"
        ),
        Fill(
            "M72.43 51.29 L71.85 53.80 L68.40 54.65 L67.18 56.18 L67.12 59.74 L64.80 60.85 "
            "L61.98 58.69 L60.02 58.69 L57.20 60.85 L54.88 59.74 L54.82 56.18 L53.60 54.65 "
            "L50.15 53.80 L49.57 51.29 L52.31 49.02 L52.75 47.11 L51.26 43.88 L52.87 41.87 "
            "L56.35 42.60 L58.11 41.75 L59.71 38.57 L62.29 38.57 L63.89 41.75 L65.65 42.60 "
            "L69.13 41.87 L70.74 43.88 L69.25 47.11 L69.69 49.02 Z O61 50 3.6"
        ),
    ),
    "truck": Sign(
        "warn",
        Fill("M50 48 L62 48 L68 60 L68 70 L50 70 Z M54 52 L54 60 L64 60 L60 52 Z"),
        Fill("O38 75 6 O38 75 2.4"),
        Fill("O62 75 6 O62 75 2.4"),
        Fill("M34 60 L50 60 L50 72 L32 72 L32 66 Z"),
        Stroke("M29 46 L29 79", 3.6),
        Stroke("M29 79 L17.5 79", 3.2),
    ),
    "tank": Sign(
        "warn",
        Fill("O50 41 5.6"),
        Fill("M43 49 L57 49 L59 62 L55 62 L55 78 L45 78 L45 62 L41 62 Z"),
        Stroke("M22 66 L36 66 L36 81", 4),
        Stroke("M78 66 L64 66 L64 81", 4),
    ),
    "slip": Sign(
        "warn",
        Fill("O46 42 5"),
        Stroke("M47 50 L56 58 L66 55", 5),
        Stroke("M56 58 L60 68 L70 70", 5),
        Stroke("M50 53 L44 62", 4),
        Stroke("M24 56 L38 56 L38 81", 4),
    ),
    "water": Sign(
        "warn",
        Fill("O50 49 6"),
        Stroke("M38 40 L43 56 L57 56 L62 40", 4.5),
        Stroke("M24 65 C30 59 34 59 40 65 C46 71 50 71 56 65 C62 59 68 59 75 65", 4),
        Stroke("M20 76 C26 70 32 70 39 76 C45 82 51 82 58 76 C64 70 72 70 79 76", 4),
    ),
    "stack": Sign(
        "warn",
        Fill("M30 70 h20 v9 h-20 Z"),
        Fill("M52 70 h20 v9 h-20 Z"),
        Fill("M36 59 h20 v9 h-20 Z"),
        Fill("M56 45 L74 53 L70.5 61.5 L52.5 53.5 Z"),
        Stroke("M62 38 L76 44", 2.6),
    ),
    "heat": Sign(
        "warn",
        Fill("M26 72 h48 v7 h-48 Z"),
        Stroke("M36 66 C31 60 41 56 36 50 C33 46 36 43 37 41", 4.2),
        Stroke("M50 66 C45 60 55 56 50 50 C47 45 49 42 51 39", 4.2),
        Stroke("M64 66 C59 60 69 56 64 50 C61 46 64 43 65 41", 4.2),
    ),
    "dust": Sign(
        "warn",
        Fill(
            "M50 47 L53 56 L61 51 L58 60 L67 62 L58 66 L63 75 L54 70 L51 80 L47 70 L37 75 L42 "
            "66 L33 62 L42 59 L39 51 L47 56 Z"
        ),
        Fill("O50 38 2.2"),
        Fill("O43 43 1.6"),
        Fill("O58 42 1.8"),
        Fill("O33 54 1.7"),
        Fill("O68 54 1.9"),
        Fill("O28 68 2"),
        Fill("O72 70 2"),
        Fill("O30 77 1.5"),
        Fill("O70 78 1.5"),
        Fill("O24 76 1.4"),
        Fill("O76 77 1.3"),
    ),
    "helmet": Sign(
        "must",
        Fill("M24 52 C24 32 38 24 50 24 C62 24 76 32 76 52 L80 56 L20 56 Z"),
        Fill("M30 60 L70 60 C70 74 61 82 50 82 C39 82 30 74 30 60 Z"),
        Stroke("M50 24 L50 44", 3, ground=True),
    ),
    "mask": Sign(
        "must",
        Fill(
            "M28 44 C28 24 40 16 50 16 C60 16 72 24 72 44 C72 54 68 58 66 62 C62 60 58 58 50 "
            "58 C42 58 38 60 34 62 C32 58 28 54 28 44 Z M34 38 C34 47 40 50 50 50 C60 50 66 "
            "47 66 38 C66 34 60 32 50 32 C40 32 34 34 34 38 Z"
        ),
        Fill("M39 62 L61 62 L57 76 L43 76 Z"),
        Fill("O30 72 8.5"),
        Fill("O70 72 8.5"),
    ),
    "harness": Sign(
        "must",
        Fill("O50 22 8"),
        Fill(
            "M36 34 L64 34 L68 58 L62 58 L61 84 L53 84 L51 64 L49 64 L47 84 L39 84 L38 58 L32 58 Z"
        ),
        Stroke("M38 35 L60 58", 3.4, ground=True),
        Stroke("M62 35 L40 58", 3.4, ground=True),
        Stroke("M38 58 L62 58", 3.4, ground=True),
        Stroke("M62 44 C76 40 80 30 78 14", 3.4),
    ),
    "fan": Sign(
        "must",
        Fill("M50 46 C42 40 40 22 50 18 C62 14 70 26 62 34 C58 39 54 42 50 46 Z"),
        Fill("O50 50 5"),
        Stroke("O50 50 37", 4),
    ),
    "meter": Sign(
        "must",
        Fill(
            "M34 26 L66 26 C69 26 70 28 70 30 L70 78 C70 81 68 82 66 82 L34 82 C31 82 30 80 "
            "30 78 L30 30 C30 28 31 26 34 26 Z M37 34 L37 52 L63 52 L63 34 Z O40 64 4 O50 64 "
            "4 O60 64 4"
        ),
        Stroke("M50 26 L50 14", 4),
        Stroke("M40 47 L45 42 L50 45 L60 38", 2.4),
    ),
    "watch": Sign(
        "must",
        Fill("O62 26 7.5"),
        Fill("M53 36 L71 36 L74 58 L69 58 L68 78 L56 78 L55 58 L50 58 Z"),
        Fill("M18 70 L46 70 L46 76 L18 76 Z"),
        Stroke("M54 40 L38 50", 5),
        Stroke("M32 52 L32 66", 3),
    ),
    "gloves": Sign(
        "must",
        Fill(
            "M34 80 L34 58 L26 44 C24 39 29 37 32 40 L38 48 L38 24 C38 19 45 19 45 24 L45 40 "
            "L47 40 L47 20 C47 15 54 15 54 20 L54 40 L56 40 L56 23 C56 18 63 18 63 23 L63 42 "
            "L65 42 L65 30 C65 26 71 26 71 30 L71 56 C71 62 66 66 66 70 L66 80 Z"
        ),
    ),
    "ground": Sign(
        "must",
        Stroke("M50 20 L50 52", 5),
        Stroke("M26 52 L74 52", 5.5),
        Stroke("M34 64 L66 64", 5),
        Stroke("M42 76 L58 76", 5),
    ),
    "flame": Sign(
        "never",
        Fill("M46 50 L52 46 L70 78 L64 82 Z"),
        Fill(
            "M46 22 C48 30 56 34 55 42 C54 49 49 51 46 51 C40 51 36 46 37 41 C38 36 42 34 42 "
            "30 C44 32 45 30 46 22 Z"
        ),
    ),
    "enter": Sign(
        "never",
        Fill("O50 24 8"),
        Fill("M38 34 L62 34 L66 56 L61 57 L60 80 L52 80 L50 60 L48 80 L40 80 L39 57 L34 56 Z"),
    ),
    "rescue": Sign(
        "never",
        Fill("O42 26 7"),
        Fill("M36 36 L50 36 L52 56 L48 56 L47 66 L39 66 L38 56 L34 56 Z"),
        Stroke("M46 40 L62 50", 4.5),
        Stroke("M24 70 L34 70 L34 82", 4),
        Stroke("M80 70 L52 70 L52 82", 4),
        Stroke("M62 50 L64 60", 3),
    ),
    "phone": Sign(
        "never",
        Fill(
            "M38 22 h24 c2 0 3 1 3 3 v50 c0 2 -1 3 -3 3 h-24 c-2 0 -3 -1 -3 -3 v-50 c0 -2 1 "
            "-3 3 -3 Z M40 30 h20 v34 h-20 Z O50 71 3"
        ),
    ),
    "must": Sign(
        "must",
        Fill("M43 18 L57 18 L54.5 62 L45.5 62 Z O50 75 7"),
    ),
    "never": Sign("never"),
}
