"""晨会: today's meetings by team, the week, and the records."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer.briefings import Lesson, Plan
from trainer.training.briefing import Briefing
from trainer.ui.briefings.excusing import ask_excuse
from trainer.ui.briefings.meeting import Meeting
from trainer.ui.briefings.overview import Overview, read
from trainer.ui.briefings.plan_pane import PlanPane
from trainer.ui.briefings.room import BriefingWindow
from trainer.ui.briefings.tables import (
    RECORDS_IN_VIEW,
    WEEKDAYS,
    records_table,
    teams_table,
    unselect,
    week_rows,
    week_table,
)
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.page import Page
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.said import said
from trainer.ui.words import t


class BriefingsPage(Page):
    """`shown(team=…)` chooses a team; with `start=True` its meeting opens at once."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.room: BriefingWindow | None = None
        self._wanted, self._start = "", False
        self.header = PageHeader(self.theme, t("晨会"))
        self.column.addWidget(self.header)
        self.teams = teams_table(self.theme)
        self.records = records_table(self.theme)
        self.pane = PlanPane(self.theme)
        self.lists = ScrollPage(self.theme)
        self.list_detail = ListDetail(self.theme, self.lists, self.pane, detail_width=384)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list_detail)
        self.stack.addWidget(self._empty())
        self.stack.hide()
        self.column.addWidget(self.stack, 1)
        self._fill_lists()
        self._connect()

    def shown(self, **arguments: Any) -> None:
        """Answer a visit."""
        self._wanted = arguments.get("team", "")
        self._start = bool(arguments.get("start"))
        self.refresh()

    def refresh(self) -> None:
        """Read plans, week and records again."""
        services = self.context.services
        run(self.context.desk, lambda _: read(services), self._show, self._fail, owner=self)

    def panes(self) -> list[QWidget]:
        """Give lists and detail."""
        return [self.lists, self.pane]

    def present(self) -> None:
        """Start or go on with the meeting of the chosen team (F5)."""
        plan = self.teams.current()
        if plan is not None and not (plan.held and plan.held.ended):
            self.act(plan)

    def send_to_print(self) -> None:
        """Print the record that is chosen (Ctrl P)."""
        record = self.records.current()
        if record is not None:
            self.print_record(record.number)

    def act(self, plan: Plan) -> None:
        """Start the meeting, go on with it, or print its record."""
        if plan.held and plan.held.ended:
            self.print_record(plan.held.number)
            return
        service = self.context.services.briefings

        def begin(_: object) -> tuple[Briefing, Lesson]:
            briefing = service.start(plan.team)
            return briefing, service.lesson(briefing.number)

        run(self.context.desk, begin, self._open_room, self._fail, owner=self)

    def print_record(self, number: str) -> None:
        """Show the record as it will be printed."""
        printing = self.context.services.printing
        title = t("晨会记录 {}").format(number)
        run(
            self.context.desk,
            lambda _: printing.briefing(number),
            lambda data: self.context.show_pdf(title, data),
            self._fail,
            owner=self,
        )

    def ask_excuse(self, plan: Plan) -> None:
        """Ask why there was no meeting."""
        ask_excuse(self.context, self, plan.team, plan.excuse, self.refresh)

    def _connect(self) -> None:
        self.teams.chosen.connect(self.pane.show_plan)
        self.teams.acted.connect(self.act)
        self.teams.opened.connect(lambda _: self.list_detail.open_detail())
        self.records.acted.connect(lambda b: self.print_record(b.number))
        self.records.opened.connect(lambda b: self.print_record(b.number))
        self.pane.acted.connect(self.act)
        self.pane.excused.connect(self.ask_excuse)

    def _fill_lists(self) -> None:
        self.today_panel = Panel(self.theme, t("今天"), ruled=True, flush=True)
        self.today_panel.add(self.teams)
        self.week_panel = Panel(self.theme, t("本周"), t("周一到周五"), ruled=True, flush=True)
        self.records_panel = Panel(self.theme, t("记录"), ruled=True, flush=True)
        self.records_panel.add(self.records)
        for panel in (self.today_panel, self.week_panel, self.records_panel):
            self.lists.add(panel)
        self._week: QWidget | None = None

    def _empty(self) -> EmptyState:
        steps = (
            (t("登记人员"), t("在人员档案里写上每个人的班组，可以从表格导入。")),
            (t("写明班组长"), t("类别是“班组长”的人，就是晨会的主持人。")),
            (t("开始晨会"), t("案例、三道题和注意事项每天自动备好。")),
        )
        state = EmptyState(self.theme, t("还没有班组，开不了晨会"), steps)
        go = Button(self.theme, t("去人员档案"), "primary", "contact-round")
        go.clicked.connect(lambda _=False: self.context.navigate("people"))
        state.add_actions(go)
        return state

    def _show(self, overview: Overview) -> None:
        self.stack.show()
        self.stack.setCurrentIndex(0 if overview.plans else 1)
        today = overview.today
        day = f"{today.month} 月 {today.day} 日 星期{WEEKDAYS[today.weekday()]}"
        self.header.set_subtitle(day)
        self._show_teams(overview)
        self._show_week(overview)
        self.records.set_rows(overview.records)
        unselect(self.records)
        self.records_panel.setVisible(bool(overview.records))
        self.records_panel.set_note(t("{} 场").format(len(overview.records)))
        count = len(overview.records)
        self.records.fit_rows(min(count, RECORDS_IN_VIEW))
        self._start_if_wanted()

    def _show_teams(self, overview: Overview) -> None:
        self.teams.set_rows(overview.plans)
        self.teams.fit_rows(len(overview.plans))
        held = sum(1 for p in overview.plans if p.held and p.held.ended)
        self.today_panel.set_note(t("{} 个班组，已开 {} 场").format(len(overview.plans), held))
        if self._wanted:
            self.teams.choose(self._wanted)
        self.pane.show_plan(self.teams.current())

    def _show_week(self, overview: Overview) -> None:
        table = week_table(self.theme, overview.days, overview.today)
        table.set_rows(week_rows(overview))
        unselect(table)
        table.fit_rows(len(table.rows))
        if self._week is not None:
            self._week.hide()
            self._week.deleteLater()
        self._week = table
        self.week_panel.add(table)

    def _start_if_wanted(self) -> None:
        start, self._start = self._start, False
        plan = self.teams.current()
        if start and plan is not None:
            self.act(plan)

    def _open_room(self, begun: tuple[Briefing, Lesson]) -> None:
        meeting = Meeting(self.context, *begun)
        self.room = BriefingWindow(meeting, self.screen().size())
        self.room.left.connect(self._left)
        self.room.print_asked.connect(self._print_and_leave)
        self.room.showFullScreen()

    def _print_and_leave(self, number: str) -> None:
        if self.room is not None:
            self.room.close()
        self.print_record(number)

    def _left(self) -> None:
        self.room = None
        self.refresh()

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))
