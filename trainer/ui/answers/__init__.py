"""One control per prompt, whatever the kind of question behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from trainer.quiz.prompt import Choose, Fill, Prompt, Write
from trainer.ui.answers.base import AnswerControl
from trainer.ui.answers.choose import ChooseAnswer
from trainer.ui.answers.fill import FillAnswer
from trainer.ui.answers.write import WriteAnswer
from trainer.ui.tokens import Theme

CONTROLS: Final[dict[type[Any], Callable[[Theme, Any], AnswerControl]]] = {
    Choose: ChooseAnswer,
    Fill: FillAnswer,
    Write: WriteAnswer,
}


def control(theme: Theme, prompt: Prompt) -> AnswerControl:
    """Make the control that asks *prompt*."""
    return CONTROLS[type(prompt)](theme, prompt)
