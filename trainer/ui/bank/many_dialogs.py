"""Small forms before many questions are changed at once: to what, and by whom."""

from __future__ import annotations

from typing import Final, get_args

from PySide6.QtWidgets import QWidget

from trainer.editing import Many
from trainer.library import BANK
from trainer.quiz.question import AUDIENCES, TOPICS, Difficulty
from trainer.quiz.review import State
from trainer.ui.bank.who import WhoField
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, Select, TextField
from trainer.ui.parts.text import Label
from trainer.ui.parts.tick_grid import TickGrid
from trainer.ui.words import t

_WIDTH: Final = 640


class _Form(Dialog):
    """Asks who it is, and goes only when there is a name."""

    def __init__(self, context: Context, parent: QWidget, title: str, text: str, act: str) -> None:
        super().__init__(context.theme, parent, title, text)
        self.context = context
        self.asked = WhoField(self.theme)
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.act_button = self.add_button(act, "primary")
        self.act_button.clicked.connect(lambda _=False: self._go())
        self.finished.connect(self.deleteLater)

    def who(self) -> str:
        """The name given."""
        return self.asked.line.text().strip()

    def _go(self) -> None:
        if self.asked.name() and self.complete():
            self.accept()

    def complete(self) -> bool:
        """Whether there is something to do."""
        return True


class ManyDialog(_Form):
    """What to change; what is left as it is stays."""

    def __init__(self, context: Context, parent: QWidget, count: int) -> None:
        text = t("没选的保持原样。每题成为新的一版，已经用过的试卷不变，可以撤销。")
        super().__init__(context, parent, t("修改 {:,} 题").format(count), text, t("修改"))
        self.setMinimumWidth(self.theme.px(_WIDTH))
        self.topics = TickGrid(self.theme, TOPICS)
        self.audience = TickGrid(self.theme, AUDIENCES)
        levels = [(None, t("不改"))] + [(d, d) for d in get_args(Difficulty)]
        self.difficulty = Select(self.theme, levels, None)
        self.tags_on = TextField(self.theme, "", t("几个标签用空格隔开"))
        self.tags_off = TextField(self.theme, "", t("几个标签用空格隔开"))
        for words, grid in ((t("主题换成"), self.topics), (t("对象换成"), self.audience)):
            self.add(Label(self.theme, words))
            self.add(grid)
        self.add(Field(self.theme, t("难度"), self.difficulty))
        self.add(Field(self.theme, t("加上标签"), self.tags_on))
        self.add(Field(self.theme, t("去掉标签"), self.tags_off))
        self.add(self.asked)

    def many(self) -> Many:
        """The change."""
        return Many(
            topics=self.topics.ticked(),
            audience=self.audience.ticked(),
            difficulty=self.difficulty.value(),
            tags_on=tuple(self.tags_on.text().split()),
            tags_off=tuple(self.tags_off.text().split()),
        )

    def complete(self) -> bool:
        """Whether anything is chosen."""
        return self.many() != Many()


class BankDialog(_Form):
    """Into which bank; a new name makes a new bank."""

    def __init__(self, context: Context, parent: QWidget, count: int) -> None:
        title = t("把 {:,} 题换到另一个题库").format(count)
        super().__init__(context, parent, title, "", t("换过去"))
        self.line = TextField(self.theme, "", t("题库名称"))
        self.field = Field(self.theme, t("题库"), self.line, t("已有的名称，或者一个新名称"))
        self.add(self.field)
        self.add(self.asked)
        banks = context.services.banks
        run(context.desk, lambda _: banks.stats().by_bank, self._know, owner=self)

    def bank(self) -> str:
        """The name given."""
        return self.line.text().strip()

    def complete(self) -> bool:
        """Whether a bank is named."""
        self.field.fail("" if self.bank() else t("请写题库名称。"))
        return bool(self.bank())

    def _know(self, banks: dict[str, int]) -> None:
        known = [name for name in banks if name != BANK]
        if known and not self.line.text():
            self.line.setText(known[0])


class StateDialog(_Form):
    """How far the questions come, and why."""

    def __init__(self, context: Context, parent: QWidget, count: int, state: State) -> None:
        title = t("{:,} 题改为“{}”").format(count, state)
        super().__init__(context, parent, title, _MEANING[state], t("改为“{}”").format(state))
        self.line = TextField(self.theme, "", t("可以不写"))
        self.add(Field(self.theme, t("说明"), self.line))
        self.add(self.asked)

    def remark(self) -> str:
        """Why, if said."""
        return self.line.text().strip()


_MEANING: Final[dict[State, str]] = {
    "草稿": t("回到草稿，审过以前不会被抽到。"),
    "待审": t("请另一个人来审，审过以前不会被抽到。"),
    "可用": t("审过了，组卷、晨会和练习都能抽到。自己最后改过的题要由另一个人审。"),
    "停用": t("题留在库里和旧试卷上，以后不再抽；随时可以恢复。"),
}
