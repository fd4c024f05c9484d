"""Text that is as high as its lines, takes pictures and the marks of rich text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent

from trainer.quiz.judging import GAP
from trainer.ui.bank.editor.taking import picture_bytes
from trainer.ui.parts.fields import TextArea
from trainer.ui.tokens import Theme

_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class GrowingText(TextArea):
    """`entered` where Enter does not break the line; `pasted` carries a picture's bytes."""

    entered = Signal()
    emptied = Signal()
    pasted = Signal(object)
    focused = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        placeholder: str = "",
        *,
        lines: int = 1,
        one: bool = False,
    ) -> None:
        super().__init__(theme, "", placeholder, lines)
        self._least, self._one = lines, one
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self.setPlainText(text)

    def wrap(self, before: str, after: str) -> None:
        """Put marks round what is selected; the cursor stays between them."""
        cursor = self.textCursor()
        chosen = cursor.selectedText()
        cursor.insertText(before + chosen + after)
        if not chosen:
            cursor.setPosition(cursor.position() - len(after))
        self.setTextCursor(cursor)

    def insert(self, text: str) -> None:
        """Put *text* where the cursor is."""
        self.textCursor().insertText(text)

    def insert_gap(self) -> None:
        """Put a gap where the cursor is."""
        self.insert(GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bold by Ctrl B; in a text of one line Enter goes on and Shift Enter breaks the line."""
        breaks = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Bold):
            self.wrap("**", "**")
        elif self._one and event.key() in _ENTER and not breaks:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures as well as words."""
        return source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand a picture on; words go in as they are."""
        data = picture_bytes(source)
        if data:
            self.pasted.emit(data)
        else:
            super().insertFromMimeData(source)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the marks of the bar go here."""
        super().focusInEvent(event)
        self.focused.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(self._least, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + self.theme.gap(20)
        if height != self.height():
            self.setMinimumHeight(0)
            self.setFixedHeight(height)
