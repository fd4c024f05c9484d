"""Ctrl K: one box that finds a page, a person, a case or a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.text import Label
from trainer.ui.tokens import SMALL, Theme
from trainer.ui.words import t

WIDTH: Final = 620
HEIGHT: Final = 440


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its words, what it is, and the page that shows it."""

    words: str
    kind: str
    key: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    icon: str = "file-text"


Finder = Callable[[str], Sequence[Hit]]


class FindDialog(QDialog):
    """Shows *pages* that match at once, and what *ask* brings for the words typed.

    *ask* gets the words and a function to call with the hits, sooner or later.
    """

    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        pages: Sequence[Hit],
        ask: Callable[[str, Callable[[Sequence[Hit]], None]], None],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._pages, self._ask = pages, ask
        self.setAccessibleName(t("搜索"))
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame = QFrame()
        frame.setProperty("part", "panel")
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        pad = theme.gap(12)
        column.setContentsMargins(pad, pad, pad, theme.gap(8))
        self.box = SearchBox(theme, t("找页面、人、案例、题目"), "")
        self.box.setMaximumWidth(theme.px(WIDTH))
        self.table = ListTable(theme, _columns(), name=t("找到的"), two_lines=True)
        self.table.horizontalHeader().hide()
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = Label(theme, "", SMALL, tone="ink2")
        for widget in (self.box, self.table, self.words):
            column.addWidget(widget)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._show_pages)
        self.box.searched.connect(self._search)
        self.table.opened.connect(self._pick)
        self.table.clicked.connect(lambda _: self._pick(self.table.current()))
        self._show_pages("")
        self.box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the hits by arrows while the box keeps the keyboard."""
        pressed = watched is self.box and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._walk(event.key()):
            return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Close when the person presses elsewhere."""
        if event.type() == QEvent.Type.WindowDeactivate and self.isVisible():
            self.reject()
        return super().event(event)

    def _walk(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            self.table.step(steps[Qt.Key(key)])
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick(self.table.current())
            return True
        return False

    def _show_pages(self, text: str) -> None:
        self._show([page for page in self._pages if text.strip() in page.words])

    def _search(self, text: str) -> None:
        if text.strip():
            self._ask(text.strip(), lambda hits: self._add(text, hits))

    def _add(self, text: str, hits: Sequence[Hit]) -> None:
        if text == self.box.text():
            pages = [page for page in self._pages if text.strip() in page.words]
            self._show([*pages, *hits])

    def _show(self, hits: Sequence[Hit]) -> None:
        self.table.set_rows(hits, keep=False)
        none = t("没有找到。换个短一点的词试试。")
        keys = t("↑ ↓ 选择，Enter 打开，Esc 关闭")
        self.words.setText(keys if hits else none)

    def _pick(self, hit: Hit | None) -> None:
        if hit is not None:
            self.accept()
            self.picked.emit(hit)


def _columns() -> list[Column]:
    return [Column("", lambda hit: Cell(hit.words, hit.kind, icon=hit.icon), main=True)]
