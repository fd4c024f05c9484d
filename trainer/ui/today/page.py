"""今日: one look at what matters, each figure a way to it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer.ui.briefings.excusing import ask_excuse
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.page import Page
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.columns import Columns
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.said import said
from trainer.ui.today.dues import DuesPanel
from trainer.ui.today.facts import Facts, read
from trainer.ui.today.first import FirstSteps
from trainer.ui.today.headline import Headline
from trainer.ui.today.headline_panel import HeadlinePanel
from trainer.ui.today.history_panel import HistoryPanel
from trainer.ui.today.hours_panel import HoursPanel
from trainer.ui.today.week_panel import WEEKDAYS, WeekPanel
from trainer.ui.words import t

EVERY_MS: Final = 60_000


class TodayPage(Page):
    """Reads itself anew each minute while it is looked at."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.header = PageHeader(self.theme, t("今日"))
        self._add_actions()
        self.headline = HeadlinePanel(self.theme)
        self.dues = DuesPanel(self.theme)
        self.hours = HoursPanel(self.theme)
        self.history = HistoryPanel(self.theme)
        self.week = WeekPanel(self.theme)
        self.first = FirstSteps(context, self.refresh)
        self.body = ScrollPage(self.theme)
        self.stack = QStackedWidget()
        for part in (QWidget(), self.body, self.first):  # blank until read
            self.stack.addWidget(part)
        self.column.addWidget(self.header)
        self.column.addWidget(self.stack, 1)
        self._arrange()
        self._connect()
        self._minute = QTimer(self, interval=EVERY_MS)
        self._minute.timeout.connect(self._again)
        self._minute.start()

    def refresh(self) -> None:
        """Read everything again."""
        services = self.context.services
        run(self.context.desk, lambda _: read(services), self._show, self._fail, owner=self)

    def panes(self) -> list[QWidget]:
        """Give the panels."""
        if self.stack.currentWidget() is self.first:
            return [self.header, self.first]
        return [self.header, self.headline, self.dues, self.hours, self.history, self.week]

    def new(self) -> None:
        """Set an assessment (Ctrl N)."""
        self.context.navigate("exams", new=True)

    def present(self) -> None:
        """Do what the headline says (F5)."""
        if self.headline.act.isVisible():
            self.headline.act.click()

    def ask_excuse(self, team: str) -> None:
        """Ask why there was no meeting."""
        ask_excuse(self.context, self, team, "", self.refresh)

    def _add_actions(self) -> None:
        hours = Button(self.theme, t("登记学时"), icon="plus")
        hours.clicked.connect(lambda _=False: self.context.navigate("people", enter=True))
        exam = Button(self.theme, t("新建测评"), icon="clipboard-pen")
        exam.clicked.connect(lambda _=False: self.new())
        self.header.add(hours, exam)

    def _arrange(self) -> None:
        columns = Columns(self.theme)
        for panel in (self.headline, self.dues, self.hours):
            columns.main.addWidget(panel)
        columns.main.addStretch()
        columns.side.addWidget(self.history)
        columns.side.addWidget(self.week)
        columns.side.addStretch()
        self.body.add(columns)

    def _connect(self) -> None:
        go = self.context.navigate
        self.headline.acted.connect(self._act)
        self.headline.excused.connect(self.ask_excuse)
        self.headline.team_pressed.connect(self._to_team)
        self.week.team_pressed.connect(self._to_team)
        self.dues.gone.connect(lambda key, arguments: go(key, **arguments))
        self.hours.team_pressed.connect(self._to_people)
        self.history.opened.connect(lambda case: go("cases", case=case))
        self.history.used.connect(self._use)

    def _act(self, headline: Headline) -> None:
        self.context.navigate(headline.key, **headline.arguments)

    def _use(self) -> None:
        """Tell the case of this day at today's meetings."""
        case, service = self.history.case, self.context.services.briefings
        if case is None:
            return

        def chosen(_: object) -> None:
            self.context.toast(t("今天的晨会讲{0}").format(case.short))
            self.context.navigate("briefings")

        run(self.context.desk, lambda _: service.choose(case.id), chosen, self._fail, owner=self)

    def _to_team(self, team: str) -> None:
        given: dict[str, Any] = {"team": team} if team else {}
        self.context.navigate("briefings", **given)

    def _to_people(self, team: str) -> None:
        given: dict[str, Any] = {"team": team} if team else {"short": True}
        self.context.navigate("people", **given)

    def _show(self, facts: Facts) -> None:
        now = facts.overview.now
        day = t("{0} 年 {1} 月 {2} 日 星期{3} {4}・{5}")
        self.header.set_subtitle(
            day.format(now.year, now.month, now.day, WEEKDAYS[now.weekday()],
                       f"{now:%H:%M}", facts.unit)
        )  # fmt: skip
        self.stack.setCurrentWidget(self.body if facts.people else self.first)
        self.headline.show_facts(facts)
        self.dues.show_dues(facts.overview.dues, facts.overview.on)
        self.hours.show_hours(facts.overview.hours)
        self.hours.setVisible(bool(facts.overview.hours))
        for panel in (self.history, self.first.history):
            panel.show_case(facts.case, facts.overview.on)
        self.week.show_facts(facts)
        self.week.setVisible(bool(facts.week))

    def _again(self) -> None:
        if self.isVisible():
            self.refresh()

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))
