"""One line for each gap."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit

from trainer.quiz.prompt import BLANK, Fill, Response
from trainer.ui import style, tokens
from trainer.ui.answers.base import OPTION_SIZE, Pictures, WrittenAnswer, no_pictures
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

HEIGHT = 52
LONGEST = 500


class FillAnswer(WrittenAnswer):
    """An empty line is a gap left open; nothing written at all is no answer."""

    def __init__(self, theme: Theme, prompt: Fill, pictures: Pictures = no_pictures) -> None:
        super().__init__(theme, pictures)
        self.lines = [self._line(number) for number in range(1, prompt.blanks + 1)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.gap(16))
        grid.setVerticalSpacing(theme.gap(12))
        for number, line in enumerate(self.lines, 1):
            label = Label(theme, t("第 {} 空").format(number), tokens.SECTION, tone="ink2")
            grid.addWidget(label, number, 0)
            grid.addWidget(line, number, 1)
            line.returnPressed.connect(lambda at=number: self._next(at))
        grid.setColumnStretch(1, 1)

    def response(self) -> Response:
        """Give one text a gap."""
        texts = tuple(line.text().strip() for line in self.lines)
        return texts if any(texts) else BLANK

    def show_response(self, response: Response) -> None:
        """Write what was answered before, without news."""
        for line, text in zip(self.lines, (*response, *[""] * len(self.lines)), strict=False):
            line.setText(text)
        self._showed()

    def lock(self) -> None:
        """Let nothing change any more."""
        for line in self.lines:
            line.setReadOnly(True)

    def begin(self) -> bool:
        """Take the keyboard into the first gap still open."""
        line = next((line for line in self.lines if not line.text()), self.lines[0])
        line.setFocus()
        return True

    def _line(self, number: int) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"gap-{number}")
        line.setAccessibleName(t("第 {} 空").format(number))
        line.setMaxLength(LONGEST)
        line.setFont(style.font(self.theme, OPTION_SIZE))
        height = self.theme.px(HEIGHT) - 4
        line.setStyleSheet(f"QLineEdit {{ min-height: {height}px; max-height: {height}px; }}")
        line.textEdited.connect(self._wrote)
        line.editingFinished.connect(self.settle)
        return line

    def _next(self, number: int) -> None:
        """Enter goes to the next gap and never further."""
        if number < len(self.lines):
            self.lines[number].setFocus()
