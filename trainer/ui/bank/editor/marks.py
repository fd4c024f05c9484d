"""The small bar over the stem: marks and pictures go to the text that has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from trainer.ui.bank.editor.body import Ways
from trainer.ui.bank.editor.growing import GrowingText
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.words import t


class MarksBar(Flow):
    """加粗, 留空, 插图…, 公式; knows the text by `serve`."""

    def __init__(self, ways: Ways) -> None:
        super().__init__(ways.theme.gap(4))
        self.ways = ways
        self.text: GrowingText | None = None
        self.bold = self._button(t("加粗"), "type", lambda text: text.wrap("**", "**"))
        self.bold.setToolTip("Ctrl B")
        self.gap = self._button(t("留空"), "minus", lambda text: text.insert_gap())
        self.picture = self._button(t("插图…"), "camera", lambda text: self._take(text, None))
        self.formula = self._button(t("公式"), "plus", lambda text: text.wrap("$", "$"))

    def serve(self, text: GrowingText) -> None:
        """Follow the keyboard to *text*, and take the pictures pasted there."""
        text.focused.connect(lambda: self._turn_to(text))
        text.destroyed.connect(lambda _=None: self._forget(text))
        text.pasted.connect(lambda data: self._take(text, data))

    def _button(self, words: str, icon: str, act: Callable[[GrowingText], object]) -> Button:
        button = Button(self.ways.theme, words, "ghost", icon, size="small")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: self._do(act))
        self.add(button)
        return button

    def _do(self, act: Callable[[GrowingText], object]) -> None:
        if self.text is not None:
            self.text.setFocus()
            act(self.text)

    def _turn_to(self, text: GrowingText) -> None:
        self.text = text

    def _forget(self, text: QWidget) -> None:
        if self.text is text:
            self.text = None

    def _take(self, text: GrowingText, data: bytes | None) -> None:
        self.ways.take(data, lambda ref: text.insert(f"![{t('图')}]({ref})"))
