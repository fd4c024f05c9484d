"""学时规定: what each category owes, to be changed where the unit asks for more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.quiz.marks import plain
from trainer.training.hours import RULES, HoursRule
from trainer.ui import style, tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.fields import TextField
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.people.amount import hours_of
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_LAW: Final = {(r.category, r.high_hazard): r for r in RULES}


class HoursPanel(Panel):
    """`changed(rule)` when a figure is changed, `restored(rule)` to go back to the state's."""

    changed = Signal(object)
    restored = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("学时规定"), t("改了数字，按回车或离开格子就生效"))
        self._rules: tuple[HoursRule, ...] = ()
        options = [
            Option(False, t("一般单位")),
            Option(True, t("矿山、危化品、金属冶炼等")),
        ]
        self.hazard = Segments(theme, options, False, name=t("单位类型"), small=True)
        self.hazard.changed.connect(lambda _: self._fill())
        self.ours = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.rows: list[RuleRow] = []
        self._table: QWidget | None = None
        self.add(self.hazard)
        self.add(self.ours)
        self.body.setSpacing(theme.gap(12))

    def show_rules(self, rules: Sequence[HoursRule], *, high_hazard: bool) -> None:
        """Show what is kept; the rows that bind this unit come first to view."""
        if not self._rules:
            self.hazard.choose(high_hazard)
        self._rules = tuple(rules)
        kind = t("矿山、危化品、金属冶炼等") if high_hazard else t("一般单位")
        self.ours.say(t("本单位的行业按“{0}”这张表算。").format(kind))
        self._fill()

    def _fill(self) -> None:
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.theme.gap(12))
        grid.setVerticalSpacing(self.theme.gap(8))
        grid.setColumnStretch(3, 1)
        heads = (t("人员"), t("岗前初次"), t("每年再培训"), t("依据"))
        for column, words in enumerate(heads):
            grid.addWidget(Label(self.theme, words, tokens.SMALL, tone="ink2"), 0, column)
        shown = [r for r in self._rules if r.high_hazard == self.hazard.value()]
        self.rows = [RuleRow(self, grid, place, rule) for place, rule in enumerate(shown, 1)]
        self.add(self._table)


class RuleRow:
    """One rule in the grid: two figures, its basis, and the way back to the state's."""

    def __init__(self, panel: HoursPanel, grid: QGridLayout, place: int, rule: HoursRule) -> None:
        theme = panel.theme
        self._panel, self.rule = panel, rule
        self.initial = self._figure(theme, plain(rule.initial), t("岗前初次"))
        self.yearly = self._figure(theme, plain(rule.yearly), t("每年再培训"))
        ours = rule != _LAW.get((rule.category, rule.high_hazard))
        self.basis = Paragraph(theme, rule.basis, tokens.SMALL, tone="warn" if ours else "ink2")
        self.back = Button(theme, t("恢复法定"), "link", size="small")
        self.back.setAccessibleName(t("恢复法定 {0}").format(rule.category))
        self.back.setVisible(ours)
        self.back.clicked.connect(lambda _=False: panel.restored.emit(rule))
        grid.addWidget(Label(theme, t(rule.category)), place, 0)
        grid.addWidget(self.initial, place, 1)
        grid.addWidget(self.yearly, place, 2)
        grid.addWidget(self.basis, place, 3, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.back, place, 4)

    def _figure(self, theme: Theme, text: str, name: str) -> TextField:
        field = TextField(theme, text)
        field.setFixedWidth(theme.px(88))
        field.setAccessibleName(t("{0} {1} 学时").format(self.rule.category, name))
        field.editingFinished.connect(self._tell)
        return field

    def _tell(self) -> None:
        figures = [hours_of(field.text()) for field in (self.initial, self.yearly)]
        for field, figure in zip((self.initial, self.yearly), figures, strict=True):
            wrong = figure is None
            field.setProperty("error", wrong)
            field.setToolTip(t("请填数字，例如 24 或 1.5。") if wrong else "")
            style.repolish(field)
        initial, yearly = figures
        if initial is None or yearly is None:
            return
        changed = replace(self.rule, initial=initial, yearly=yearly)
        if changed != self.rule:
            self.rule = changed
            self._panel.changed.emit(changed)
