"""One line for a number, its unit behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from trainer.quiz.kinds.number import LONGEST, parted
from trainer.quiz.prompt import BLANK, Number, Response
from trainer.ui import style, tokens
from trainer.ui.answers.base import OPTION_SIZE, Pictures, WrittenAnswer, no_pictures
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

HEIGHT = 60
WIDTH = 280
FIGURES = 26
_BEGUN = frozenset("+-.＋－−．")


class NumberAnswer(WrittenAnswer):
    """Says below the line what it cannot read as a number; keeps whatever is written."""

    def __init__(self, theme: Theme, prompt: Number, pictures: Pictures = no_pictures) -> None:
        super().__init__(theme, pictures)
        self._unit = prompt.unit
        self.line = self._line()
        self.note = Paragraph(theme, "", tokens.SECTION, tone="ink2")
        self.note.setObjectName("number-note")
        row = QHBoxLayout()
        row.setSpacing(theme.gap(12))
        row.addWidget(self.line)
        row.addWidget(Label(theme, prompt.unit, OPTION_SIZE, tone="ink2"))
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        column.addLayout(row)
        column.addWidget(self.note)
        self._say()

    def response(self) -> Response:
        """Give what is written, a number or not."""
        text = self.line.text().strip()
        return (text,) if text else BLANK

    def show_response(self, response: Response) -> None:
        """Write what was answered before, without news."""
        self.line.setText(response[0] if response else "")
        self._say()
        self._showed()

    def lock(self) -> None:
        """Let nothing change any more."""
        self.line.setReadOnly(True)

    def begin(self) -> bool:
        """Take the keyboard."""
        self.line.setFocus()
        return True

    def _line(self) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName("number")
        named = t("写一个数，单位：{}").format(self._unit) if self._unit else t("写一个数")
        line.setAccessibleName(named)
        line.setMaxLength(LONGEST)
        line.setFont(style.font(self.theme, FIGURES, bold=True))
        line.setFixedWidth(self.theme.px(WIDTH))
        height = self.theme.px(HEIGHT) - 4
        line.setStyleSheet(f"QLineEdit {{ min-height: {height}px; max-height: {height}px; }}")
        line.textEdited.connect(lambda _: self._edited())
        line.editingFinished.connect(self.settle)
        return line

    def _edited(self) -> None:
        self._say()
        self._wrote()

    def _say(self) -> None:
        trouble = self._trouble()
        self.note.set_tone("warn" if trouble else "ink2")
        self.note.say(trouble or t("写阿拉伯数字，例如 12 或 0.5；单位不用写。"))
        self.line.setAccessibleDescription(trouble)

    def _trouble(self) -> str:
        """What is wrong with the line as it stands; nothing while it is empty or just begun."""
        text = self.line.text().strip()
        if not text or text in _BEGUN:
            return ""
        number, rest = parted(text)
        if number is None:
            return t("“{}”不是一个数。请写阿拉伯数字，例如 12 或 0.5。").format(text)
        if not rest or rest == parted(f"0{self._unit}")[1]:
            return ""
        if self._unit:
            return t("后面的“{0}”不是“{1}”。只写数字就行，单位已经给出。").format(rest, self._unit)
        return t("数字后面多了“{}”。只写一个数。").format(rest)
