"""Options as rows to press, one or several of them."""

from __future__ import annotations

from string import ascii_uppercase as LETTERS
from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from trainer.quiz.prompt import Choose, Response
from trainer.ui.answers.base import AnswerControl, Pictures, no_pictures
from trainer.ui.answers.row import OptionRow
from trainer.ui.tokens import Theme

# What is drawn instead of a letter where the option itself is a sign.
SIGNS: Final = {"对": "check", "错": "x"}


class ChooseAnswer(AnswerControl):
    """Letters follow the order shown; the response holds the options' own keys, sorted.

    Pressing a chosen option again takes the choice back.
    """

    def __init__(self, theme: Theme, prompt: Choose, pictures: Pictures = no_pictures) -> None:
        super().__init__(theme, pictures)
        self._prompt = prompt
        self.rows = [
            OptionRow(theme, letter, option.text, SIGNS.get(option.key, ""), pictures)
            for letter, option in zip(LETTERS, prompt.options, strict=False)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(12))
        for place, row in enumerate(self.rows):
            row.setObjectName(f"option-{row.letter}")
            row.clicked.connect(lambda _=False, place=place: self._pressed(place))
            column.addWidget(row)

    def response(self) -> Response:
        """Give the keys of the options chosen."""
        chosen = zip(self._prompt.options, self.rows, strict=False)
        return tuple(sorted(option.key for option, row in chosen if row.isChecked()))

    def show_response(self, response: Response) -> None:
        """Choose the options with these keys, without news."""
        for option, row in zip(self._prompt.options, self.rows, strict=False):
            row.setChecked(option.key in response)

    def lock(self) -> None:
        """Let nothing change any more."""
        for row in self.rows:
            row.setEnabled(False)

    def press(self, place: int) -> bool:
        """Press the *place*th row as a person would."""
        if not 0 <= place < len(self.rows):
            return False
        self.rows[place].click()
        return True

    def _pressed(self, place: int) -> None:
        if not self._prompt.several:
            for other, row in enumerate(self.rows):
                row.setChecked(row.isChecked() and other == place)
        self.changed.emit(self.response())
