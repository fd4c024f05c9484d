"""The last look before 交卷: what is open, what is marked, asked once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from trainer.quiz.arrangement import Item
from trainer.ui import tokens
from trainer.ui.exam.column import Column
from trainer.ui.exam.grid import Legend, NumberGrid
from trainer.ui.exam.sheet import AnswerSheet
from trainer.ui.exam.words import numbers
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

HEIGHT = 48
LEGEND = 320


class HandInButton(Button):
    """Answers the mouse and Space; Enter never hands in."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, "secondary", size="large")
        self.setFixedHeight(theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Swallow Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
        else:
            super().keyPressEvent(event)


class Overview(Column):
    """All numbers on a page of its own, where there is no room beside the question."""

    picked = Signal(int)
    hand_in = Signal()
    back = Signal()

    def __init__(self, theme: Theme, sheet: AnswerSheet) -> None:
        super().__init__(theme)
        self.setObjectName("overview-page")
        self._grid = NumberGrid(theme, sheet, sheet.items)
        self._grid.pressed.connect(self.picked)
        self._legend = Legend(theme, sheet)
        self._legend.setMaximumWidth(theme.px(LEGEND))
        self._back = Button(theme, t("回到题目"), "primary", "arrow-left", size="large")
        self._back.setFixedHeight(theme.px(HEIGHT))
        self._back.setObjectName("overview-back")
        self._back.clicked.connect(lambda _=False: self.back.emit())
        hand_in = HandInButton(theme, t("交卷"))
        hand_in.setObjectName("overview-hand-in")
        hand_in.clicked.connect(lambda _=False: self.hand_in.emit())
        self.add(Label(theme, t("题号"), tokens.TITLE, bold=True))
        for part in (self._grid, self._legend):
            self.add(part)
        self.add_actions(self._back, hand_in)

    def begin(self) -> None:
        """Take the keyboard."""
        self._back.setFocus()

    def refresh(self) -> None:
        """Show the states anew."""
        self._grid.refresh()
        self._legend.refresh()


class HandIn(Column):
    """Names what is unanswered and marked; a number pressed goes there."""

    picked = Signal(int)
    confirmed = Signal()
    back = Signal()

    def __init__(self, theme: Theme, sheet: AnswerSheet) -> None:
        super().__init__(theme)
        self._sheet = sheet
        self._grids: list[NumberGrid] = []
        self.setObjectName("check")
        self.add(Paragraph(theme, t("现在交卷吗？"), tokens.FIGURE, bold=True))
        self.summary = Paragraph(theme, self._summary(), tokens.SECTION, tone="ink2")
        self.summary.setObjectName("summary")
        self.add(self.summary)
        self._list(t("没答 {} 题"), sheet.open_items(), "open")
        self._list(t("只答了一部分 {} 题"), sheet.part_items(), "part")
        self._list(t("已标记 {} 题"), sheet.flagged_items(), "flagged")
        self.waiting = Banner(theme, "error", title=" ")
        self.waiting.setObjectName("waiting")
        self.waiting.hide()
        self.column.insertWidget(1, self.waiting)
        self._add_buttons()

    def begin(self) -> None:
        """Take the keyboard to the safe way on."""
        self._back.setFocus()

    def refresh(self) -> None:
        """Show the states anew."""
        for grid in self._grids:
            grid.refresh()

    def wait(self) -> None:
        """Say that handing in waits for the store."""
        items = self._sheet.unsaved_items()
        named = t("第 {} 题").format(numbers(items)) if items else t("最后的答案")
        self.waiting.say(
            t("存上以后自动交卷，您也可以继续答题。请举手告诉监考人，不要关机。"),
            t("{}还没有存上，正在重试").format(named),
        )
        self.waiting.show()
        self._act.setEnabled(False)
        self._back.setFocus()

    def _add_buttons(self) -> None:
        self._back = Button(self.theme, t("继续答题"), size="large")
        self._back.setFixedHeight(self.theme.px(HEIGHT))
        self._back.setObjectName("go-on")
        self._back.clicked.connect(lambda _=False: self.back.emit())
        self._act = HandInButton(self.theme, t("交卷"))
        self._act.setObjectName("confirm")
        self._act.set_kind("primary")
        self._act.clicked.connect(lambda _=False: self.confirmed.emit())
        self.add_actions(self._back, self._act)

    def _summary(self) -> str:
        if self._sheet.open_items():
            return t("下面的题还没答，点题号可以回去。交卷以后不能再改。")
        if self._sheet.part_items():
            return t("下面的题还没答完，点题号可以回去。交卷以后不能再改。")
        return t("{} 题都答了。交卷以后不能再改。").format(len(self._sheet.items))

    def _list(self, title: str, items: tuple[Item, ...], name: str) -> None:
        if not items:
            return
        grid = NumberGrid(self.theme, self._sheet, items)
        grid.setObjectName(f"check-{name}")
        grid.pressed.connect(self.picked)
        self._grids.append(grid)
        self.add(Label(self.theme, title.format(len(items)), tokens.SECTION, bold=True))
        self.add(grid)
