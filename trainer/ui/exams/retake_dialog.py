"""安排补考: by which recipe another paper is drawn for the people ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.quiz.blueprint import Blueprint
from trainer.ui import tokens
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, Select
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

NAMED = 12


class RetakeDialog(Dialog):
    """`chosen` carries the recipe."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        names: Sequence[str],
        blueprints: Sequence[Blueprint],
        likely: str,
    ) -> None:
        text = t("另抽一份卷，不是原来那份。安排好马上可以开始，证书有效期和原来一样。")
        super().__init__(theme, parent, t("给 {} 人安排补考").format(len(names)), text)
        words = "、".join(names[:NAMED]) + (t("等") if len(names) > NAMED else "")
        self.add(Paragraph(theme, words))
        self._blueprints = {b.id: b for b in blueprints}
        options = [(b.id, b.title) for b in blueprints]
        self.blueprint = Select(theme, options, likely)
        self.add(Field(theme, t("按哪个方案抽题"), self.blueprint))
        self.problem = Paragraph(theme, "", tokens.SMALL, tone="bad")
        self.problem.hide()
        self.add(self.problem)
        stay = self.add_button(t("取消"))
        stay.clicked.connect(lambda _=False: self.reject())
        self.act = self.add_button(t("抽题，安排补考"), "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(lambda _=False: self._tell())
        self.finished.connect(lambda _: self.deleteLater())

    def fail(self, sentence: str) -> None:
        """Say why it cannot be drawn; another recipe can be chosen."""
        self.problem.say(sentence)
        self.problem.show()
        self.act.setEnabled(True)
        self.adjustSize()

    def _tell(self) -> None:
        self.act.setEnabled(False)
        self.chosen.emit(self._blueprints[self.blueprint.value()])
