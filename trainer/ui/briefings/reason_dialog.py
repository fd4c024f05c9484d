"""Asks for a reason: why a meeting was short, why there was none."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.flow import Flow
from trainer.ui.tokens import Theme
from trainer.ui.words import t

EARLY: Final = ("紧急抢修", "人员少、任务单一", "天气原因改在现场讲")


class ReasonDialog(Dialog):
    """A title, why it is asked, some usual reasons to press, a line for others."""

    given = Signal(str)

    def __init__(  # noqa: PLR0913, PLR0917 - each is a choice of the caller
        self, theme: Theme, parent: QWidget | None, title: str, text: str,
        act: str, usual: tuple[str, ...],
    ) -> None:  # fmt: skip
        super().__init__(theme, parent, title, text)
        self.line = TextField(theme)
        self.field = Field(theme, t("原因"), self.line)
        row = Flow(theme.gap(8))
        for words in usual:
            button = Button(theme, t(words))
            button.clicked.connect(lambda _=False, words=words: self._put(words))
            row.add(button)
        self.add(row)
        self.add(self.field)
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.act = self.add_button(act, "primary")
        self.act.clicked.connect(lambda _=False: self._tell())
        self.line.returnPressed.connect(self._tell)
        self.line.textChanged.connect(lambda _: self.field.fail(""))
        self.line.setFocus()

    def _put(self, words: str) -> None:
        self.line.setText(words)
        self.line.setFocus()

    def _tell(self) -> None:
        if not self.line.text().strip():
            self.field.fail(t("请写明原因。"))
            return
        self.given.emit(self.line.text().strip())
        self.accept()
