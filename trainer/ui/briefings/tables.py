"""The three lists of the page: today's teams, the week, earlier records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex

from trainer.briefings import Plan
from trainer.training.briefing import Briefing
from trainer.ui.briefings.overview import WEEK, Overview, state, way_on
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.tokens import Theme
from trainer.ui.words import t

WEEKDAYS = "一二三四五六日"
RECORDS_IN_VIEW = 8


def teams_table(theme: Theme) -> ListTable:
    """Make the list of today's teams."""
    columns = [
        Column(
            t("班组"), lambda p: Cell(p.team, p.case.short if p.case else t("没有案例")), main=True
        ),
        Column(t("主持"), lambda p: p.host or t("没有班组长"), 110, tone="ink2", optional=True),
        Column(t("人数"), lambda p: str(len(p.roll)), 64, "right"),
        Column(t("状态"), _state_cell, 170),
        Column("", lambda p: Cell(way_on(p), button=True), 130),
    ]
    return ListTable(theme, columns, name=t("今天的晨会"), two_lines=True, key=lambda p: p.team)


def week_table(theme: Theme, days: Sequence[date], today: date) -> ListTable:
    """Make the week's matrix: rows are teams, columns are days."""
    columns = [
        Column(t("班组"), lambda row: row[0], 0),
        *(Column(_day(day, today), _week_cell(day), 118) for day in days),
    ]
    return ListTable(theme, columns, name=t("本周"), key=lambda row: row[0])


def week_rows(overview: Overview) -> list[tuple[str, dict[date, str]]]:
    """Give one row a team: its name and a word for each day."""
    teams = dict.fromkeys(team for _, team in overview.week)
    return [
        (team, {day: word for (day, of), word in overview.week.items() if of == team})
        for team in teams
    ]


def records_table(theme: Theme) -> ListTable:
    """Make the list of earlier meetings."""
    columns = [
        Column(t("日期"), lambda b: f"{b.on:%Y-%m-%d}", 112, tone="ink2"),
        Column(t("班组"), lambda b: Cell(b.team, b.number), main=True),
        Column(t("到会"), lambda b: f"{b.present} / {b.due}", 76, "right"),
        Column(t("时长"), _lasted, 110, "right", optional=True),
        Column("", lambda _: Cell(t("打印记录"), button=True), 130),
    ]
    return ListTable(theme, columns, name=t("以前的记录"), two_lines=True, key=lambda b: b.number)


def unselect(table: ListTable) -> None:
    """Leave no row lit, as in a list that is not what the page is about; Tab lights the first."""
    table.setCurrentIndex(QModelIndex())


def _state_cell(plan: Plan) -> Cell:
    words, tone, icon = state(plan)
    return Cell(words, tone=tone, icon=icon)


def _week_cell(day: date) -> Callable[[Any], Cell]:
    def read(row: tuple[str, dict[date, str]]) -> Cell:
        words, tone, icon = WEEK[row[1].get(day, "ahead")]
        return Cell(t(words), tone=tone, icon=icon, small=True)

    return read


def _day(day: date, today: date) -> str:
    name = t("今天") if day == today else f"周{WEEKDAYS[day.weekday()]}"
    return f"{name} {day.month}-{day.day}"


def _lasted(briefing: Briefing) -> Cell:
    if briefing.lasted is None:
        return Cell(t("没有结束"), tone="warn", small=True)
    short = Cell(t("{} 分钟").format(int(briefing.lasted.total_seconds() // 60)))
    if briefing.short_reason:
        return Cell(short.text, briefing.short_reason)
    return short
