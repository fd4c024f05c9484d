"""How a row of a recipe pays: the rules that make sense for its kind, and what each part earns."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.quiz.scoring import AllRight, ByPart, PerRight, Scoring, usual
from trainer.ui.exams.points_box import PointsBox
from trainer.ui.parts.fields import Select
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_ALL: Final = ("all", "全对得分")
_RULES: Final = {
    "multiple": (_ALL, ("per-right", "少选得分")),
    "blank": (("by-part", "按空得分"), _ALL),
    "short": (("by-part", "按要点得分"),),
    "order": (("by-part", "按位置得分"), _ALL),
    "match": (("by-part", "按条得分"), _ALL),
    "case": (("by-part", "按小题得分"),),
    "spot": (("by-part", "按处得分"), _ALL),
}


class ScoringChoice(QWidget):
    """A rule, and beside 少选得分 the points of each right option. `changed` tells."""

    changed = Signal()

    def __init__(self, theme: Theme, kind: str, scoring: Scoring) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(8))
        self.rule = Select(theme)
        self.rule.setFixedWidth(theme.px(134))
        self.rule.setAccessibleName(t("计分规则"))
        each = scoring.each if isinstance(scoring, PerRight) else Fraction(1, 2)
        self.each = PointsBox(theme, each, unit=t("分/项"))
        self.each.setFixedWidth(theme.px(112))
        self.each.setAccessibleName(t("少选时每个正确选项得分"))
        row.addWidget(self.rule)
        row.addWidget(self.each)
        self.set_kind(kind, scoring)
        self.rule.picked.connect(lambda _: self._tell())
        self.each.valueChanged.connect(lambda _: self.changed.emit())

    def set_kind(self, kind: str, scoring: Scoring | None = None) -> None:
        """Offer the rules of *kind*; the usual one of it where none is given."""
        rules = _RULES.get(kind, (_ALL,))
        offered = [(value, t(words)) for value, words in rules]
        self.rule.set_options(offered, _name(scoring or usual(kind)))
        self.rule.setEnabled(len(rules) > 1)
        self.each.setVisible(self.rule.value() == "per-right")

    def scoring(self) -> Scoring:
        """Give the rule chosen."""
        if self.rule.value() == "per-right":
            return PerRight(self.each.points())
        return ByPart() if self.rule.value() == "by-part" else AllRight()

    def _tell(self) -> None:
        self.each.setVisible(self.rule.value() == "per-right")
        self.updateGeometry()
        self.changed.emit()


def _name(scoring: Scoring) -> str:
    if isinstance(scoring, PerRight):
        return "per-right"
    return "by-part" if isinstance(scoring, ByPart) else "all"
