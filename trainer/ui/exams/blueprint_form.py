"""The head of a recipe: its name, for whom, how long, from where on it is passed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import Signal

from trainer.quiz.blueprint import Blueprint
from trainer.quiz.marks import plain
from trainer.quiz.question import AUDIENCES
from trainer.ui.parts.buttons import link
from trainer.ui.parts.fields import Field, Select, SpinBox, TextField
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class BlueprintForm(Panel):
    """`changed` at every change."""

    changed = Signal()

    def __init__(self, theme: Theme, blueprint: Blueprint) -> None:
        super().__init__(theme)
        self._pass_share = blueprint.pass_share
        self.name = TextField(theme, blueprint.title, t("例如：第四季度安全生产知识测评"))
        audiences = [("", t("不限")), *((a, a) for a in AUDIENCES)]
        self.audience = Select(theme, audiences, blueprint.audience)
        self.minutes = SpinBox(theme, 1, 600, blueprint.minutes, t("分钟"))
        self.mark = SpinBox(theme, 1, 100, _percent(blueprint.pass_share), "%")
        self.shuffle = CheckBox(
            theme, t("打乱选项（“以上都对”留在最后）"), checked=blueprint.shuffle_options
        )
        self.name_field = Field(theme, t("名称"), self.name)
        self.mark_field = Field(theme, t("合格线（占满分）"), self.mark)
        self.copy = link(theme, t("复制方案"), "copy")
        self.drop = link(theme, t("删除方案"), "trash-2")
        self._lay_out()
        self.name.textChanged.connect(lambda _: self.changed.emit())
        self.audience.picked.connect(lambda _: self.changed.emit())
        self.minutes.valueChanged.connect(lambda _: self.changed.emit())
        self.mark.valueChanged.connect(lambda _: self.changed.emit())
        self.shuffle.toggled.connect(lambda _: self.changed.emit())

    def fill(self, blueprint: Blueprint) -> Blueprint:
        """Give *blueprint* with what stands here."""
        kept = self.mark.value() == _percent(self._pass_share)
        return replace(
            blueprint,
            title=self.name.text().strip(),
            audience=self.audience.value(),
            minutes=self.minutes.value(),
            pass_share=self._pass_share if kept else Fraction(self.mark.value(), 100),
            shuffle_options=self.shuffle.isChecked(),
        )

    def tell_points(self, blueprint: Blueprint) -> None:
        """Say how many points the pass mark is."""
        points = plain(blueprint.possible * blueprint.pass_share)
        self.mark.setToolTip(t("{} 分合格").format(points))

    def _lay_out(self) -> None:
        theme = self.theme
        row = Flow(theme.gap(16))
        widths = (
            (self.name_field, 348),
            (Field(theme, t("对象"), self.audience), 140),
            (Field(theme, t("限时"), self.minutes), 116),
            (self.mark_field, 116),
        )
        for field, width in widths:
            field.setFixedWidth(theme.px(width))
            row.add(field)
        self.add(row)
        below = Flow(theme.gap(8))
        below.add(self.shuffle, self.copy, self.drop)
        self.add(below)


def _percent(share: Fraction) -> int:
    return round(share * 100)
