"""One control per prompt, whatever the kind of question behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from trainer.quiz.prompt import (
    Arrange,
    Choose,
    Fill,
    Number,
    Pair,
    Prompt,
    Several,
    Spot,
    Write,
)
from trainer.ui.answers.arrange import ArrangeAnswer
from trainer.ui.answers.base import AnswerControl, Pictures, no_pictures
from trainer.ui.answers.choose import ChooseAnswer
from trainer.ui.answers.fill import FillAnswer
from trainer.ui.answers.number import NumberAnswer
from trainer.ui.answers.pair import PairAnswer
from trainer.ui.answers.several import SeveralAnswer
from trainer.ui.answers.spot import SpotAnswer
from trainer.ui.answers.write import WriteAnswer
from trainer.ui.tokens import Theme


def control(theme: Theme, prompt: Prompt, pictures: Pictures = no_pictures) -> AnswerControl:
    """Make the control that asks *prompt*, with what it shows from *pictures*."""
    return CONTROLS[type(prompt)](theme, prompt, pictures)


def _several(theme: Theme, prompt: Several, pictures: Pictures) -> AnswerControl:
    return SeveralAnswer(theme, prompt, pictures, make=control)


CONTROLS: Final[dict[type[Any], Callable[[Theme, Any, Pictures], AnswerControl]]] = {
    Choose: ChooseAnswer,
    Fill: FillAnswer,
    Number: NumberAnswer,
    Arrange: ArrangeAnswer,
    Pair: PairAnswer,
    Write: WriteAnswer,
    Spot: SpotAnswer,
    Several: _several,
}
