"""Lines one below the other that are added, taken away and moved, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.bank.editor.growing import GrowingText
from trainer.ui.parts.buttons import Button, IconButton
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Item(QWidget):
    """What stands in one line; `changed` when the person changed it."""

    changed = Signal()

    def value(self) -> Any:
        """Give what is typed."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show *value*, without news."""
        raise NotImplementedError

    def number(self, place: int) -> None:
        """Show the place, counted from 0."""

    def texts(self) -> list[GrowingText]:
        """Give the texts in it, the first to take the keyboard."""
        return []


class Lines(QWidget):
    """`items` in order; Enter adds one below, Alt with an arrow moves it, Backspace takes an empty one away."""

    changed = Signal()
    made = Signal(object)

    def __init__(  # noqa: PLR0913  (each is a choice of the caller)
        self,
        theme: Theme,
        make: Callable[[], Item],
        add_words: str,
        *,
        empty: Any = "",
        most: int = 26,
        least: int = 1,
        adding: bool = True,
    ) -> None:
        super().__init__()
        self.theme, self._make, self._empty = theme, make, empty
        self._most, self.least = most, least
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.gap(8))
        self.rows: list[_Row] = []
        self.add_button = Button(theme, add_words, "link", "plus", size="small")
        self.add_button.clicked.connect(lambda _=False: self.add_new(len(self.rows)))
        self.add_button.setVisible(adding)
        if adding:
            self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def items(self) -> list[Item]:
        """What stands in the lines."""
        return [row.item for row in self.rows]

    def values(self) -> list[Any]:
        """Give what is typed, line by line."""
        return [item.value() for item in self.items]

    def show_values(self, values: Sequence[Any]) -> None:
        """Show *values*, a line each, without news."""
        while len(self.rows) > len(values):
            self._drop(self.rows[-1])
        while len(self.rows) < len(values):
            self._insert(len(self.rows))
        for item, value in zip(self.items, values, strict=True):
            item.show_value(value)
        self._renumber()

    def add_new(self, at: int) -> None:
        """Add an empty line and give it the keyboard."""
        if len(self.rows) >= self._most:
            return
        row = self._insert(at)
        row.item.show_value(self._empty)
        self._renumber()
        self.changed.emit()
        for text in row.item.texts()[:1]:
            text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shift(self, row: _Row, by: int) -> None:
        """Bring a line up or down."""
        here = self.rows.index(row)
        there = here + by
        if not 0 <= there < len(self.rows):
            return
        self.rows.insert(there, self.rows.pop(here))
        self.column.removeWidget(row)
        self.column.insertWidget(there, row)
        self._renumber()
        self.changed.emit()

    def take_away(self, row: _Row) -> None:
        """Take a line away; the one above has the keyboard then."""
        here = self.rows.index(row)
        self._drop(row)
        self._renumber()
        self.changed.emit()
        for item in self.items[max(0, here - 1) :][:1]:
            for text in item.texts()[:1]:
                text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fail(self, place: int, sentence: str) -> bool:
        """Say what is wrong below a line; whether there is such a line."""
        if not 0 <= place < len(self.rows):
            return False
        self.rows[place].say(sentence)
        return True

    def clear_faults(self) -> None:
        """Take all sentences away."""
        for row in self.rows:
            row.say("")

    def _insert(self, at: int) -> _Row:
        row = _Row(self, self._make())
        self.rows.insert(at, row)
        self.column.insertWidget(at, row)
        row.item.changed.connect(self.changed)
        self.made.emit(row.item)
        return row

    def _drop(self, row: _Row) -> None:
        self.rows.remove(row)
        self.column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _renumber(self) -> None:
        for place, item in enumerate(self.items):
            item.number(place)
        self.add_button.setEnabled(len(self.rows) < self._most)


class _Row(QWidget):
    def __init__(self, lines: Lines, item: Item) -> None:
        super().__init__()
        self.lines, self.item = lines, item
        theme = lines.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(4))
        row = QHBoxLayout()
        row.setSpacing(theme.gap(4))
        row.addWidget(item, 1)
        self.more = IconButton(theme, "ellipsis", t("移动、删去这一项"), size="small")
        self.more.clicked.connect(lambda _=False: self._offer())
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.below = Paragraph(theme, "", tokens.SMALL, tone="bad")
        column.addWidget(self.below)
        self.below.hide()
        for text in item.texts():
            text.installEventFilter(self)
            text.entered.connect(self._add_below)
            text.emptied.connect(self._take_away)

    def say(self, sentence: str) -> None:
        self.below.say(sentence)
        self.below.setVisible(bool(sentence))
        self.item.setProperty("error", bool(sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move by Alt with an arrow."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() in _MOVES:
                self.lines.shift(self, _MOVES[Qt.Key(event.key())])
                if isinstance(watched, QWidget):
                    watched.setFocus()
                return True
        return super().eventFilter(watched, event)

    def menu(self) -> QMenu:
        """What can be done to this line."""
        menu = QMenu(self)
        for words, act, on in self._acts():
            action = QAction(words, menu)
            action.triggered.connect(lambda _=False, act=act: act())
            action.setEnabled(on)
            menu.addAction(action)
        return menu

    def _acts(self) -> list[tuple[str, Callable[[], object], bool]]:
        lines, here = self.lines, self.lines.rows.index(self)
        return [
            (t("上移\tAlt ↑"), lambda: lines.shift(self, -1), here > 0),
            (t("下移\tAlt ↓"), lambda: lines.shift(self, 1), here < len(lines.rows) - 1),
            (t("在下面加一项\tEnter"), self._add_below, lines.add_button.isEnabled()),
            (t("删去这一项"), self._take_away, len(lines.rows) > lines.least),
        ]

    def _offer(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _take_away(self) -> None:
        if len(self.lines.rows) > self.lines.least:
            self.lines.take_away(self)

    def _add_below(self) -> None:
        self.lines.add_new(self.lines.rows.index(self) + 1)


class TextItem(Item):
    """A number and a text."""

    def __init__(self, theme: Theme, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.name = name
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.gap(8))
        self.text = GrowingText(theme, "", placeholder, one=True)
        self.text.textChanged.connect(self.changed)
        self.row.addWidget(self.text, 1)

    def value(self) -> Any:
        """Give the text."""
        return self.text.text()

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self.text.blockSignals(True)
        self.text.setPlainText(str(value))
        self.text.blockSignals(False)

    def number(self, place: int) -> None:
        """Tell a screen reader the place."""
        self.text.setAccessibleName(f"{self.name} {place + 1}")

    def texts(self) -> list[GrowingText]:
        """Give the text."""
        return [self.text]
