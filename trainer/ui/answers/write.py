"""Room to write several lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout

from trainer.quiz.prompt import BLANK, Response, Write
from trainer.ui import style, tokens
from trainer.ui.answers.base import OPTION_SIZE, Pictures, WrittenAnswer, no_pictures
from trainer.ui.parts.fields import TextArea
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

LINES = 8


class WriteAnswer(WrittenAnswer):
    """Counts the characters below, so that the writer knows how much there is."""

    def __init__(self, theme: Theme, prompt: Write, pictures: Pictures = no_pictures) -> None:
        del prompt
        super().__init__(theme, pictures)
        self.area = TextArea(theme, placeholder=t("在这里写，写多少都会自动保存"))
        self.area.setObjectName("text")
        self.area.setAccessibleName(t("答案"))
        self.area.setFont(style.font(theme, OPTION_SIZE))
        self.area.setFixedHeight(LINES * self.area.fontMetrics().lineSpacing() + theme.gap(24))
        self.count = Label(theme, "", tokens.BODY, tone="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        column.addWidget(self.area)
        column.addWidget(self.count)
        self.area.textChanged.connect(self._changed)
        self.area.installEventFilter(self)
        self._count()

    def response(self) -> Response:
        """Give the text, or no answer where only spaces stand."""
        text = self.area.toPlainText().strip()
        return (text,) if text else BLANK

    def show_response(self, response: Response) -> None:
        """Write what was answered before, without news."""
        self.area.setPlainText(response[0] if response else "")
        self._showed()

    def lock(self) -> None:
        """Let nothing change any more."""
        self.area.setReadOnly(True)

    def begin(self) -> bool:
        """Take the keyboard."""
        self.area.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell at once when the writer goes elsewhere."""
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
        return super().eventFilter(watched, event)

    def _changed(self) -> None:
        self._count()
        self._wrote()

    def _count(self) -> None:
        written = len("".join(self.area.toPlainText().split()))
        self.count.setText(t("已写 {} 字").format(written))
