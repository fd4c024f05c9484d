"""What is ready for one team today: case, questions, cautions; the orange button below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.briefings import Plan
from trainer.quiz import rich
from trainer.ui import tokens
from trainer.ui.briefings.overview import state, way_on
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.panel import Foot
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import StateText, Tone
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_TONES: dict[str, Tone] = {"ok": "ok", "warn": "warn", "link": "info", "ink2": "plain"}


class PlanPane(QWidget):
    """`acted` asks to start, go on or print; `excused` to write why there was no meeting."""

    acted = Signal(object)
    excused = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.plan: Plan | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.page = ScrollPage(theme, padding=20, gap=12)
        column.addWidget(self.page, 1)
        self.act = Button(theme, t("开始晨会"), "primary", "play")
        self.excuse = Button(theme, t("登记没开的原因…"))
        self.act.clicked.connect(lambda _=False: self.acted.emit(self.plan))
        self.excuse.clicked.connect(lambda _=False: self.excused.emit(self.plan))
        self.foot = Foot(theme)
        self.foot.add(self.act)
        self.foot.add(self.excuse)
        column.addWidget(self.foot)
        self.setFocusProxy(self.act)

    def show_plan(self, plan: Plan | None) -> None:
        """Show what is ready for a team."""
        self.plan = plan
        self.page.clear()
        self.foot.setVisible(plan is not None)
        if plan is None:
            return
        self._show_head(plan)
        self._show_lesson(plan)
        self._show_ways(plan)

    def _show_head(self, plan: Plan) -> None:
        theme = self.theme
        self.page.add(Paragraph(theme, plan.team, tokens.TITLE, bold=True))
        words, tone, icon = state(plan)
        self.page.add(StateText(theme, words, _TONES[tone], icon))
        host = plan.host or t("没有班组长，开会时自己写")
        people = t("主持 {}，应到 {} 人").format(host, len(plan.roll))
        self.page.add(Paragraph(theme, people, tone="ink2"))

    def _show_lesson(self, plan: Plan) -> None:
        if plan.case is None:
            words = t("案例库里还没有案例，这次晨会没有案例可讲。")
            self._add_part(t("今天的案例"), words, tone="ink2")
        else:
            day = plan.case.date
            when = f"{day.year}年{day.month}月{day.day}日　{plan.case.toll}"
            self._add_part(t("今天的案例"), f"{plan.case.title}\n{when}")
        if plan.questions:
            asked = "\n".join(f"{n}. {rich.plain(q.stem)}" for n, q in enumerate(plan.questions, 1))
            self._add_part(t("问大家 {} 题").format(len(plan.questions)), asked)
        if plan.cautions:
            said = "\n".join(f"{n}. {c}" for n, c in enumerate(plan.cautions, 1))
            self._add_part(t("注意事项"), said)

    def _add_part(self, head: str, text: str, tone: str = "ink") -> None:
        self.page.add(Label(self.theme, head, tokens.SMALL, bold=True, tone="ink2"))
        self.page.add(Paragraph(self.theme, text, tone=tone))

    def _show_ways(self, plan: Plan) -> None:
        ended = plan.held is not None and plan.held.ended is not None
        self.act.setText(way_on(plan))
        self.act.icon_name = "printer" if ended else "play"
        self.act.set_kind("secondary" if ended else "primary")
        self.excuse.setVisible(plan.held is None)
        self.excuse.setText(t("改没开的原因…") if plan.excuse else t("登记没开的原因…"))
