"""Roll call: three rows of four tiles at most, by press, by digits and Enter, by arrows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.training.attendance import Attendee, State
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.person_tile import ROOM_NAME, PersonTile
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

COLUMNS: Final = 4
A_PAGE: Final = 12
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -COLUMNS,
    Qt.Key.Key_Down: COLUMNS,
}


class RollView(QWidget):
    """`called` tells whom a first press found; `asked` who is to be asked how they are."""

    called = Signal(str)
    asked = Signal(object)

    def __init__(self, theme: Theme, roll: tuple[Attendee, ...], size: int = ROOM_NAME) -> None:
        super().__init__()
        self.theme = theme
        self.current = -1
        self._page, self._digits = 0, ""
        self.tiles = [PersonTile(theme, n, one, size) for n, one in enumerate(roll, 1)]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setAccessibleName(t("点名"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.gap(n) for n in (40, 24, 40, 16)))
        column.setSpacing(theme.gap(12))
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.gap(20))
        column.addLayout(self._grid, 1)
        column.addWidget(self._foot())
        for tile in self.tiles:
            self._place(tile)
        self._arrange()

    @property
    def pages(self) -> int:
        """How many pages of twelve there are."""
        return max(1, -(-len(self.tiles) // A_PAGE))

    def show_roll(self, roll: tuple[Attendee, ...]) -> None:
        """Show how everyone is now; the first not called is current until one is chosen."""
        for tile, attendee in zip(self.tiles, roll, strict=True):
            tile.show_attendee(attendee)
        if self.current < 0:
            self.to_unmarked()

    def to_unmarked(self) -> bool:
        """Go to the next one not called; say whether there is one."""
        order = range(len(self.tiles))
        later = [n for n in order if n > self.current] + [n for n in order if n <= self.current]
        for place in later:
            if self.tiles[place].attendee.state is State.UNMARKED:
                self.go(place)
                return True
        return False

    def go(self, place: int) -> None:
        """Make a tile current, and show its page."""
        self.current = min(max(place, 0), len(self.tiles) - 1)
        for number, tile in enumerate(self.tiles):
            tile.set_current(number == self.current)
        self._turn(max(self.current, 0) // A_PAGE)

    def press(self, place: int) -> None:
        """Call the person, or ask how they are if they are called already."""
        if not 0 <= place < len(self.tiles):
            return
        self.go(place)
        attendee = self.tiles[place].attendee
        if attendee.state is State.UNMARKED:
            self.called.emit(attendee.no)
        else:
            self.asked.emit(attendee)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, Enter, Backspace, arrows and the page keys."""
        key = Qt.Key(event.key())
        if event.text().isdigit():
            self._type(event.text())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._enter()
        elif key == Qt.Key.Key_Backspace:
            self._say_digits(self._digits[:-1])
        elif key in _STEPS:
            self.go(self.current + _STEPS[key])
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.go(self.current + (A_PAGE if key == Qt.Key.Key_PageDown else -A_PAGE))
        else:
            super().keyPressEvent(event)

    def _place(self, tile: PersonTile) -> None:
        spot = (tile.number - 1) % A_PAGE
        tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tile.clicked.connect(lambda _=False: self._press_by_mouse(tile.number - 1))
        self._grid.addWidget(tile, spot // COLUMNS, spot % COLUMNS)

    def _press_by_mouse(self, place: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.press(place)

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.gap(12))
        self.hint = Label(self.theme, "", 20, tone="ink2")
        self.more = Label(self.theme, "", 24, bold=True)
        self.before = Button(self.theme, t("上一页"), icon="chevron-left", size="large")
        self.after = Button(self.theme, t("下一页"), icon="chevron-right", size="large")
        self.before.clicked.connect(lambda _=False: self.go((self._page - 1) * A_PAGE))
        self.after.clicked.connect(lambda _=False: self.go((self._page + 1) * A_PAGE))
        row.addWidget(self.hint, 1)
        for widget in (self.more, self.before, self.after):
            row.addWidget(widget)
            widget.setVisible(self.pages > 1)
        self._say_digits("")
        return foot

    def _arrange(self) -> None:
        for row in range(A_PAGE // COLUMNS):
            self._grid.setRowStretch(row, 1)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._turn(0)

    def _turn(self, page: int) -> None:
        self._page = page
        for tile in self.tiles:
            tile.setVisible((tile.number - 1) // A_PAGE == page)
        rest = len(self.tiles) - (page + 1) * A_PAGE
        self.more.setText(t("还有 {} 人").format(rest) if rest > 0 else "")
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page + 1 < self.pages)

    def _type(self, digit: str) -> None:
        typed = (self._digits + digit).lstrip("0")
        self._say_digits(typed if typed and int(typed) <= len(self.tiles) else digit.lstrip("0"))

    def _say_digits(self, digits: str) -> None:
        self._digits = digits
        usual = t("按一下是到，再按一下选没睡好、不舒服、情绪不好、缺勤；也可以按号码再按回车")
        self.hint.setText(t("号码 {}，按回车").format(digits) if digits else usual)

    def _enter(self) -> None:
        digits = self._digits
        self._say_digits("")
        place = int(digits) - 1 if digits else self.current
        fresh = 0 <= place < len(self.tiles) and self.tiles[place].attendee.state is State.UNMARKED
        self.press(place)
        if fresh and not digits:
            self._advance(place)

    def _advance(self, place: int) -> None:
        rest = [
            n
            for n in (*range(place + 1, len(self.tiles)), *range(place))
            if self.tiles[n].attendee.state is State.UNMARKED
        ]
        if rest:
            self.go(rest[0])
