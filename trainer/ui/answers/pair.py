"""Each of the left gets one of the options on the right."""

from __future__ import annotations

from string import ascii_uppercase as LETTERS

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.prompt import BLANK, Pair, Response
from trainer.ui import tokens
from trainer.ui.answers.base import AnswerControl, Pictures, announce, no_pictures
from trainer.ui.answers.pair_rows import LeftRow, RightRow
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

BESIDE = 620
"""Width in px at 100 % from which both sides stand beside each other."""


class PairAnswer(AnswerControl):
    """Digits choose one of the left, letters give it an option; then the next open one is chosen."""

    def __init__(self, theme: Theme, prompt: Pair, pictures: Pictures = no_pictures) -> None:
        super().__init__(theme, pictures)
        self._options = prompt.options
        self._given = [""] * len(prompt.lefts)
        self._current, self._locked = 0, False
        self.lefts = [
            LeftRow(theme, n, text, pictures) for n, text in enumerate(prompt.lefts, start=1)
        ]
        self.rights = [
            RightRow(theme, letter, option.text, pictures)
            for letter, option in zip(LETTERS, prompt.options, strict=False)
        ]
        self.clear = Button(theme, t("全部清除"), icon="rotate-ccw", size="large")
        self.clear.setObjectName("pair-clear")
        self.clear.clicked.connect(lambda _=False: self._clear_all())
        self._connect()
        self._lay_out()
        self._refresh()

    def response(self) -> Response:
        """Give a key for each of the left, empty where none was chosen."""
        return tuple(self._given) if any(self._given) else BLANK

    def show_response(self, response: Response) -> None:
        """Show what was answered before, without news."""
        known = {option.key for option in self._options}
        given = (*response, *[""] * len(self.lefts))[: len(self.lefts)]
        self._given = [key if key in known else "" for key in given]
        self._current = self._next_open(-1)
        self._refresh()

    def lock(self) -> None:
        """Let nothing change any more."""
        self._locked = True
        for part in (*self.lefts, *self.rights, self.clear):
            part.setEnabled(False)
        self._refresh()

    def press(self, place: int) -> bool:
        """Give the option at *place* to the one chosen on the left."""
        if not 0 <= place < len(self.rights):
            return False
        self.rights[place].click()
        return True

    def press_digit(self, place: int) -> bool:
        """Choose one of the left."""
        if not 0 <= place < len(self.lefts):
            return False
        self.lefts[place].setFocus()
        self.lefts[place].click()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sides below each other where there is no room beside."""
        super().resizeEvent(event)
        beside = self.width() >= self.theme.px(BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._sides.direction() != way:
            self._sides.setDirection(way)

    def _connect(self) -> None:
        for place, left in enumerate(self.lefts):
            left.clicked.connect(lambda _=False, at=place: self._choose(at))
            left.cleared.connect(lambda at=place: self._put(at, ""))
        for place, right in enumerate(self.rights):
            right.clicked.connect(lambda _=False, at=place: self._give(at))

    def _choose(self, place: int) -> None:
        self._current = place
        self._refresh()

    def _give(self, place: int) -> None:
        at = self._current
        if self._locked or at < 0:
            return
        following = self._next_open(at)
        walks = self.lefts[at].hasFocus()
        self._put(at, self._options[place].key)
        announce(self, self.lefts[at].accessibleName())
        self._choose(following)
        if walks and following >= 0:
            self.lefts[following].setFocus()

    def _put(self, at: int, key: str) -> None:
        self._current = at
        changed = self._given[at] != key
        self._given[at] = key
        self._refresh()
        if changed:
            self.changed.emit(self.response())

    def _clear_all(self) -> None:
        self.show_response(BLANK)
        self.changed.emit(BLANK)

    def _next_open(self, after: int) -> int:
        """The next of the left without an option, from *after* on and round; else *after*."""
        count = len(self.lefts)
        places = [(after + step) % count for step in range(1, count + 1)]
        return next((p for p in places if not self._given[p] and p != after), max(after, 0))

    def _refresh(self) -> None:
        shown = {o.key: (r.sign, o.text) for o, r in zip(self._options, self.rights, strict=False)}
        for place, left in enumerate(self.lefts):
            left.show_given(*shown.get(self._given[place], ("", "")))
            left.set_current(place == self._current and not self._locked)
        for option, right in zip(self._options, self.rights, strict=False):
            uses = (n for n, key in enumerate(self._given, start=1) if key == option.key)
            right.show_uses(tuple(uses))
        self.clear.setVisible(any(self._given) and not self._locked)

    def _lay_out(self) -> None:
        theme = self.theme
        how = t("先点左边一项，再点右边的选项；一个选项可以用几次。键盘：数字选左边，字母选选项。")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.gap(20))
        self._sides.addWidget(_side(theme, t("要连的"), self.lefts), 11)
        self._sides.addWidget(_side(theme, t("选项"), self.rights), 9)
        buttons = QHBoxLayout()
        buttons.addWidget(self.clear)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(12))
        column.addWidget(Paragraph(theme, how, tokens.SECTION, tone="ink2"))
        column.addLayout(self._sides)
        column.addLayout(buttons)


def _side(theme: Theme, title: str, rows: list[LeftRow] | list[RightRow]) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.gap(8))
    column.addWidget(Label(theme, title, tokens.SECTION, bold=True), 0, Qt.AlignmentFlag.AlignTop)
    for row in rows:
        column.addWidget(row)
    column.addStretch(1)
    return side
