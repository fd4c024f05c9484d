"""Rows to be put into order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer.quiz.prompt import BLANK, Arrange, Response
from trainer.ui import tokens
from trainer.ui.answers.arrange_row import ArrangeRow
from trainer.ui.answers.base import AnswerControl, Pictures, announce, no_pictures
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class ArrangeAnswer(AnswerControl):
    """Nothing moved is no answer: the order shown counts once a row was moved or it is said so."""

    def __init__(self, theme: Theme, prompt: Arrange, pictures: Pictures = no_pictures) -> None:
        super().__init__(theme, pictures)
        self._prompt = prompt
        self._touched, self._locked = False, False
        self._before: Response = BLANK
        self._lifted: ArrangeRow | None = None
        self.state = Paragraph(theme, "", tokens.SECTION, tone="ink2")
        self.state.setObjectName("arrange-state")
        self.rows = [ArrangeRow(theme, option, pictures) for option in prompt.options]
        self.keep = self._button(t("就按现在的顺序"), "check", "arrange-keep", self._keep)
        self.clear = self._button(t("重来"), "rotate-ccw", "arrange-clear", self._clear)
        self._lay_out()
        for row in self.rows:
            self._connect(row)
        self._refresh()

    def response(self) -> Response:
        """Give the keys in the order shown, once anything was moved."""
        return self._keys() if self._touched else BLANK

    def show_response(self, response: Response) -> None:
        """Show this order, without news; the order of the prompt for no answer."""
        self._touched = bool(response)
        wanted = response or tuple(o.key for o in self._prompt.options)
        places = {key: place for place, key in enumerate(wanted)}
        self.rows.sort(key=lambda row: places.get(row.option.key, len(places)))
        self._refresh()

    def lock(self) -> None:
        """Let nothing change any more."""
        self._locked = True
        for part in (*self.rows, self.keep, self.clear):
            part.setEnabled(False)
        self._refresh()

    def press_digit(self, place: int) -> bool:
        """Go to the row at this place."""
        if not 0 <= place < len(self.rows):
            return False
        self.rows[place].setFocus()
        return True

    def move_row(self, row: ArrangeRow, place: int) -> None:
        """Put *row* to another place; it is told when it is dropped."""
        place = max(0, min(place, len(self.rows) - 1))
        if self._locked or self.rows.index(row) == place:
            return
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._refresh()
        self._reveal(row)

    def _connect(self, row: ArrangeRow) -> None:
        row.stepped.connect(lambda by: self._step(row, by))
        row.walked.connect(lambda by: self.press_digit(self.rows.index(row) + by))
        row.dragged.connect(lambda at: self._drag(row, at))
        row.lifted.connect(lambda: self._lift(row))
        row.dropped.connect(self._drop)
        row.put_back.connect(self._put_back)

    def _step(self, row: ArrangeRow, by: int) -> None:
        """Move by the keyboard what is lifted, or at once by a button."""
        if row is self._lifted:
            self.move_row(row, self.rows.index(row) + by)
            announce(row, row.accessibleName())
            return
        self._drop()
        before = self._keys()
        self.move_row(row, self.rows.index(row) + by)
        self._tell(before)

    def _lift(self, row: ArrangeRow) -> None:
        self._drop()
        self._before, self._lifted = self._keys(), row
        row.set_up(True)
        row.raise_()
        self._refresh()
        announce(row, row.accessibleName())

    def _drag(self, row: ArrangeRow, at: QPoint) -> None:
        over = sum(at.y() > r.geometry().center().y() for r in self.rows if r is not row)
        self.move_row(row, over)

    def _drop(self) -> None:
        row, self._lifted = self._lifted, None
        if row is None:
            return
        row.set_up(False)
        self._tell(self._before)
        self._refresh()
        announce(row, row.accessibleName())

    def _put_back(self) -> None:
        row, self._lifted = self._lifted, None
        if row is None:
            return
        row.set_up(False)
        touched = self._touched
        self.show_response(self._before)
        self._touched = touched
        self._refresh()

    def _keep(self) -> None:
        self._touched = True
        self._refresh()
        self.changed.emit(self.response())

    def _clear(self) -> None:
        self._lifted = None
        self.show_response(BLANK)
        self.changed.emit(BLANK)

    def _tell(self, before: Response) -> None:
        if self._keys() != before:
            self._touched = True
            self._refresh()
            self.changed.emit(self.response())

    def _keys(self) -> Response:
        return tuple(row.option.key for row in self.rows)

    def _refresh(self) -> None:
        for place, row in enumerate(self.rows):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show_place(place, len(self.rows), placed=self._touched)
        for above, below in zip(self.rows, self.rows[1:], strict=False):
            QWidget.setTabOrder(above, below)
        self.keep.setVisible(not self._touched and not self._locked)
        self.clear.setVisible(self._touched and not self._locked)
        self.state.say(self._words())

    def _words(self) -> str:
        if self._locked:
            return t("排好的顺序") if self._touched else t("没有作答")
        how = t("拖动一行，或按右边的箭头；键盘：空格拿起，↑ ↓ 移动，空格放下。")
        return how if self._touched else t("还没有作答。") + how

    def _reveal(self, row: ArrangeRow) -> None:
        """Scroll so that a row on its way stays in sight."""
        self._column.activate()
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(row, 0, self.theme.gap(24))

    def _button(self, text: str, icon: str, name: str, act: Callable[[], None]) -> Button:
        button = Button(self.theme, text, icon=icon, size="large")
        button.setObjectName(name)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(self.theme.gap(8))
        for row in self.rows:
            self._column.addWidget(row)
        buttons = QHBoxLayout()
        for button in (self.keep, self.clear):
            buttons.addWidget(button)
        buttons.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(self.theme.gap(12))
        outer.addWidget(self.state)
        outer.addLayout(self._column)
        outer.addLayout(buttons)
