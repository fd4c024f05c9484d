"""How many hours, how many owed, and may this person work alone."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.marks import plain
from trainer.training.hours import Balance
from trainer.ui import tokens
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.meter import Meter
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class BalancePanel(Panel):
    """Initial hours and this year's side by side, the rule, and what follows."""

    rules_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("学时"))
        rules = Button(theme, t("改学时规定"), "link", size="small")
        rules.clicked.connect(lambda _=False: self.rules_asked.emit())
        self.add_action(rules)
        self.basis = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.initial = Gauge(theme, t("岗前初次培训"))
        self.year = Gauge(theme, t("今年再培训"))
        self.banner = Banner(theme, "warn", " ")
        row = QHBoxLayout()
        row.setSpacing(theme.gap(32))
        row.addWidget(self.initial, 1)
        row.addWidget(self.year, 1)
        self.add(self.basis)
        self.add(row)
        self.add(self.banner)
        self.body.setSpacing(theme.gap(12))

    def show_balance(self, balance: Balance, *, here: bool) -> None:
        """Show one person's hours; who left owes nothing any more."""
        self.basis.say(_basis(balance))
        self.initial.show_hours(balance.initial_done, balance.initial_due)
        self.year.show_hours(balance.year_done, balance.year_due)
        words = _warning(balance) if here else ""
        self.banner.say(words)
        self.banner.setVisible(bool(words))


def _basis(balance: Balance) -> str:
    if not balance.basis:
        return t("本单位的学时规定里没有这一类人员，不作学时要求。")
    initial = t("岗前不少于 {0} 学时").format(plain(balance.initial_due))
    if not balance.year_due:
        return t("{0}，今年不要求再培训。依据：{1}").format(initial, balance.basis)
    year = t("每年再培训不少于 {0} 学时").format(plain(balance.year_due))
    return t("{0}，{1}。依据：{2}").format(initial, year, balance.basis)


def _warning(balance: Balance) -> str:
    if balance.initial_short:
        words = t("岗前还差 {0} 学时，补齐并考核合格前不能独立上岗。")
        return words.format(plain(balance.initial_short))
    if balance.year_short:
        return t("今年再培训还差 {0} 学时，年底前要补齐。").format(plain(balance.year_short))
    return ""


class Gauge(QWidget):
    """Done of due in large type, a word on it, a bar."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(4))
        column.addWidget(Label(theme, name, tokens.SMALL, tone="ink2"))
        self.done = Label(theme, "", tokens.FIGURE, bold=True)
        self.due = Label(theme, "", tone="ink2")
        self.state = StateText(theme, "", "ok", size=tokens.SMALL)
        row = QHBoxLayout()
        row.setSpacing(theme.gap(4))
        row.addWidget(self.done, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.due, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self.state, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        self.meter = Meter(theme)
        column.addWidget(self.meter)

    def show_hours(self, done: Fraction, due: Fraction) -> None:
        """Show other figures; nothing due is said, not drawn."""
        short = max(Fraction(0), due - done)
        self.done.setText(plain(done))
        self.due.setText(t("/ {0} 学时").format(plain(due)) if due else t("学时"))
        if not due:
            self.state.say(t("不要求"), "plain")
        elif short:
            self.state.say(t("差 {0} 学时").format(plain(short)), "warn", "circle-alert")
        else:
            self.state.say(t("已满"), "ok")
        share = float(done / due) if due else 0.0
        self.meter.show_share(share, f"{self._name} {self.done.text()} {self.due.text()}")
        self.meter.setVisible(bool(due))
