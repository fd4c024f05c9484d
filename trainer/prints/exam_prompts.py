"""One drawing for each way of asking: what stands below a stem on the candidate's paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any, Final

from trainer.prints.box import Box
from trainer.prints.colours import HAIR
from trainer.prints.exam_measures import BODY, INDENT, MEASURE, RULED, Pictures, no_pictures
from trainer.prints.exam_options import draw_options, ticked
from trainer.prints.rich import IN_OPTION, Column, column
from trainer.prints.scene import MISSING, Scene, scene
from trainer.prints.style import HANZI
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import wrap
from trainer.quiz.prompt import Arrange, Choose, Pair, Prompt, Spot, Write

Below = Callable[[Surface, Box, float], None]

ROOM: Final = MEASURE - INDENT
TALLEST: Final = 118.0  # mm of a picture
_LEFT: Final = 68.0  # mm for the left of what is paired
_RIGHT: Final = 58.0
_NUMBER: Final = 6.5
_DOT: Final = 0.7
_HALF: Final = 6
"""From so many hazards on their lines stand in two columns."""


@dataclass(frozen=True, slots=True)
class Place:
    """*tall* mm of drawing below a stem, and how it is drawn from a height on."""

    tall: float
    draw: Below


def _draw_nothing(surface: Surface, box: Box, top: float) -> None:
    del surface, box, top


NOWHERE: Final = Place(0.0, _draw_nothing)


def place(prompt: Prompt, kind: str, points: Fraction, pictures: Pictures) -> Place:
    """Where *prompt* is answered; *points* say how much there is to write."""
    if isinstance(prompt, Write):
        return lines(max(4, min(14, ceil(points))))
    made = _PLACES.get(type(prompt))
    return made(prompt, kind, pictures) if made else NOWHERE


def stacked(*places: Place) -> Place:
    """Places one below the other."""

    def draw(surface: Surface, box: Box, top: float) -> None:
        for each in places:
            each.draw(surface, box, top)
            top += each.tall

    return Place(sum(each.tall for each in places), draw)


def lines(count: int) -> Place:
    """Lines to write on."""

    def draw(surface: Surface, box: Box, top: float) -> None:
        for n in range(1, count + 1):
            y = top + n * RULED
            surface.across(box.x + INDENT, box.right, y, Pen(0.35, HAIR))

    return Place(count * RULED, draw)


def text(words: str, *, after: float = 0.6) -> Place:
    """A line of words, or as many as they take."""
    set_lines = wrap(words, BODY, ROOM)

    def draw(surface: Surface, box: Box, top: float) -> None:
        surface.lines(Box(box.x + INDENT, top, ROOM, 0), set_lines, BODY)

    return Place(len(set_lines) * BODY.step + after, draw)


def options(
    prompt: Prompt, kind: str, pictures: Pictures = no_pictures, right: Sequence[str] = ()
) -> Place:
    """Options with their letters, those of *right* in bold."""
    set_options = ticked(prompt, kind, pictures)

    def draw(surface: Surface, box: Box, top: float) -> None:
        draw_options(surface, box.x + INDENT, top, set_options, right)

    return Place(set_options.height, draw)


def picture(found: Scene | None) -> Place:
    """A picture as wide as the column, or as tall as may be."""
    if found is None:
        return text(f"【{MISSING}】")
    wide = min(ROOM, TALLEST / found.aspect)
    tall = wide * found.aspect

    def draw(surface: Surface, box: Box, top: float) -> None:
        found.draw(surface, Box(box.x + INDENT, top + 1, wide, tall))

    return Place(tall + 2.5, draw)


def picture_box(found: Scene, box: Box, top: float) -> Box:
    """Where `picture` puts it, for what is drawn over it."""
    wide = min(ROOM, TALLEST / found.aspect)
    return Box(box.x + INDENT, top + 1, wide, wide * found.aspect)


def pairs(prompt: Pair, pictures: Pictures = no_pictures) -> Place:
    """Both sides with a dot each, between them room for lines."""
    rights = [
        (f"{o.key}．", column(o.text, BODY, _RIGHT - _NUMBER, pictures, IN_OPTION))
        for o in prompt.options
    ]
    lefts = [
        (f"{n}．", column(t, BODY, _LEFT - _NUMBER - 3, pictures, IN_OPTION))
        for n, t in enumerate(prompt.lefts, 1)
    ]

    def draw(surface: Surface, box: Box, top: float) -> None:
        left, right = box.x + INDENT, box.right - _RIGHT
        _column(surface, (left, top), lefts, left + _LEFT)
        _column(surface, (right, top), rights, right - 3)

    return Place(max(_tall(lefts), _tall(rights)), draw)


def _tall(rows: Sequence[tuple[str, Column]]) -> float:
    return sum(words.tall + 1.2 for _, words in rows)


def _column(
    surface: Surface,
    at: tuple[float, float],
    rows: Sequence[tuple[str, Column]],
    dot: float,
) -> None:
    x, y = at
    for sign, words in rows:
        surface.text(x, y + BODY.step / 2 + HANZI * BODY.em, sign, BODY)
        surface.circle(dot, y + BODY.step / 2, _DOT, fill=0.0)
        words.draw(surface, x + _NUMBER, y)
        y += words.tall + 1.2


def _choices(prompt: Choose, kind: str, pictures: Pictures) -> Place:
    return options(prompt, kind, pictures)


def _order(prompt: Arrange, kind: str, pictures: Pictures) -> Place:
    blanks = " → ".join(["＿＿＿"] * len(prompt.options))
    return stacked(options(prompt, kind, pictures), text(f"先后顺序（填字母）：{blanks}"))


def _match(prompt: Pair, kind: str, pictures: Pictures) -> Place:
    del kind
    blanks = "　".join(f"{n}（　　）" for n in range(1, len(prompt.lefts) + 1))
    return stacked(pairs(prompt, pictures), text(f"填字母：{blanks}"))


def _spot(prompt: Spot, kind: str, pictures: Pictures) -> Place:
    del kind
    count = prompt.count
    told = text(f"在图上圈出{count}处隐患，标上号，再在下面写出是什么隐患。", after=0.3)
    return stacked(picture(scene(pictures(prompt.picture))), told, numbered(count))


def numbered(count: int) -> Place:
    """Numbered lines, in two columns where there are many."""
    columns = 2 if count > _HALF else 1
    rows = ceil(count / columns)
    share = ROOM / columns

    def draw(surface: Surface, box: Box, top: float) -> None:
        for n in range(count):
            x, y = box.x + INDENT + n // rows * share, top + (n % rows + 1) * RULED
            surface.text(x, y - 1.2, f"{n + 1}．", BODY)
            surface.across(x + _NUMBER, x + share - (3 if columns > 1 else 0), y, Pen(0.35, HAIR))

    return Place(rows * RULED + 1, draw)


_PLACES: Final[dict[type[Any], Callable[[Any, str, Pictures], Place]]] = {
    Choose: _choices,
    Arrange: _order,
    Pair: _match,
    Spot: _spot,
}
