"""Options under a question, in as many columns as the longest allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from trainer.prints.exam_measures import BODY, INDENT, MEASURE, Pictures, no_pictures
from trainer.prints.rich import IN_OPTION, Column, breadth, column
from trainer.prints.style import HANZI, Style
from trainer.prints.surface import Surface
from trainer.quiz.prompt import Arrange, Choose, Option, Prompt

_LETTER: Final = 6.0  # mm for `A．`
APART: Final = 2 * BODY.em  # mm at least from the end of an option to the letter of the next


@dataclass(frozen=True, slots=True)
class Ticked:
    """Options as set: in how many columns, each with its text."""

    columns: int
    options: tuple[tuple[str, Column], ...]

    @property
    def rows(self) -> list[float]:
        """How tall each row of options is."""
        starts = range(0, len(self.options), self.columns)
        return [max(o[1].tall for o in self.options[i : i + self.columns]) for i in starts]

    @property
    def height(self) -> float:
        """All rows together."""
        return sum(self.rows)


def ticked(prompt: Prompt, kind: str, pictures: Pictures = no_pictures) -> Ticked:
    """The options in the most columns in which each stands on one line, `APART` from the next.

    判断题 has none.
    """
    if not isinstance(prompt, Choose | Arrange) or kind == "judge":
        return Ticked(1, ())
    measure = MEASURE - INDENT
    columns = _columns(prompt.options, measure, pictures)
    room = measure / columns - _LETTER
    texts = ((o.key, column(o.text, BODY, room, pictures, IN_OPTION)) for o in prompt.options)
    return Ticked(columns, tuple(texts))


def draw_options(
    surface: Surface, x: float, top: float, options: Ticked, right: Sequence[str] = ()
) -> float:
    """Options below *top*, those of *right* with bold letters; returns where they end."""
    share = (MEASURE - INDENT) / options.columns
    for row, tall in enumerate(options.rows):
        start = row * options.columns
        for at, (key, text) in enumerate(options.options[start : start + options.columns]):
            left = x + at * share
            baseline = top + BODY.step / 2 + HANZI * BODY.em
            surface.text(left, baseline, f"{key}．", Style(10.5, bold=key in right))
            text.draw(surface, left + _LETTER, top)
        top += tall
    return top


def _columns(options: Sequence[Option], measure: float, pictures: Pictures) -> int:
    longest = max(breadth(o.text, BODY, pictures) for o in options) + _LETTER
    choices = (5, 3, 2) if len(options) == 5 else (4, 2)
    return next((n for n in choices if longest + APART <= measure / n), 1)
