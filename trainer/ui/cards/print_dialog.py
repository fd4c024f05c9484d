"""打印…: which paper, and for whom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from trainer.training.card import Card
from trainer.ui import tokens
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.parts.ticks import RadioButton
from trainer.ui.tokens import Theme
from trainer.ui.words import t


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be printed: the poster, or pocket cards for everyone or blank."""

    poster: bool
    holders: bool


class PrintDialog(Dialog):
    """Ask for a `wish`; it opens the preview, nothing is sent to a printer yet."""

    def __init__(self, theme: Theme, parent: QWidget | None, card: Card, people: int) -> None:
        super().__init__(theme, parent, t("打印{}责任卡").format(card.post))
        self._people = people
        self.pocket = RadioButton(theme, t("随身卡（A4，一张纸十张卡，双面）"), checked=True)
        self.poster = RadioButton(theme, t("岗位墙报（A3，贴在岗位上）"))
        self.everyone = RadioButton(theme, t("本岗位全部人员，{} 人各 1 张").format(people))
        self.blank = RadioButton(theme, t("空白卡 10 张，姓名手写"))
        self.add(self._group(t("打什么"), self.pocket, self.poster))
        self.whom = self._group(t("发给谁"), self.everyone, self.blank)
        self.add(self.whom)
        self.words = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.add(self.words)
        self.stay = self.add_button(t("取消"))
        self.act = self.add_button(t("看打印稿"), "primary")
        self.act.setDefault(True)
        self._choose_first()
        self._connect()
        self._say()

    @property
    def wish(self) -> Wish:
        """What is chosen now."""
        return Wish(self.poster.isChecked(), self.everyone.isChecked())

    def _group(self, title: str, *buttons: RadioButton) -> QWidget:
        group = QWidget()
        group.setAccessibleName(title)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.gap(4))
        column.addWidget(Label(self.theme, title, tokens.SMALL, tone="ink2"))
        together = QButtonGroup(group)
        for button in buttons:
            together.addButton(button)
            column.addWidget(button)
        return group

    def _choose_first(self) -> None:
        self.everyone.setEnabled(self._people > 0)
        (self.everyone if self._people else self.blank).setChecked(True)
        self.pocket.setFocus()

    def _connect(self) -> None:
        self.stay.clicked.connect(lambda _=False: self.reject())
        self.act.clicked.connect(lambda _=False: self.accept())
        for button in (self.pocket, self.everyone):
            button.toggled.connect(lambda _=False: self._say())

    def _say(self) -> None:
        self.whom.setEnabled(self.pocket.isChecked())
        count = self._people if self.wish.holders else 10
        sheets = -(-count // 10)
        if self.wish.poster:
            words = t("1 张 A3 纸，单面。")
        else:
            words = t("{} 张卡，{} 张 A4 纸，双面，沿长边翻转。").format(count, sheets)
        none = "" if self._people else t("人员档案里还没有这个岗位的人，只能打空白卡。")
        self.words.say(words + none)
