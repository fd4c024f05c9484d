"""今日 as a person uses it: at nine on a Monday, two teams have not met."""

from __future__ import annotations

from datetime import date

import pytest
from clockwork import Clock
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from stage import at_keys
from ui.household import Household, household

from trainer.house import House
from trainer.ui.briefings.reason_dialog import ReasonDialog
from trainer.ui.parts.stat import StatTile
from trainer.ui.today.headline_panel import TeamCell
from trainer.ui.today.hours_panel import HoursCell
from trainer.ui.today.page import TodayPage
from trainer.ui.tokens import Theme


def words(page: TodayPage) -> str:
    return page.headline.title.accessibleName()


def test_a_meeting_that_is_late_is_the_headline_with_the_way_to_start_it(host: Household) -> None:
    page = host.open(TodayPage)
    assert words(page) == "包装班组的晨会还没有开"
    assert "已过 1 小时 30 分钟" in page.headline.words.accessibleName()
    host.click(page.headline.act)
    assert host.went == [("briefings", {"team": "包装班组", "start": True})]


def test_before_its_hour_a_meeting_is_announced_and_not_called_late(
    host: Household, clock: Clock
) -> None:
    clock.on(hours=-3)
    page = host.open(TodayPage)
    assert words(page) == "07:30 包装班组晨会"
    assert not page.headline.excuse.isVisible()
    assert page.week.count.text() == "到今天应开 0 场，已开 0 场"


def test_the_case_of_this_day_is_told_at_todays_meetings(host: Household) -> None:
    page = host.open(TodayPage)
    page.history.show_case(host.house.study.case("tank"), page.history.case.date)
    host.click(page.history.use)
    assert {p.case.id for p in host.house.briefings.plans() if p.case} == {"tank"}
    assert host.toasts[-1][0] == "今天的晨会讲某公司罐区爆炸"
    assert host.went == [("briefings", {})]


def test_a_reason_clears_the_headline_and_stands_in_the_record(host: Household) -> None:
    page = host.open(TodayPage)
    host.click(page.headline.excuse)
    dialog = host.dialog(ReasonDialog)
    host.key(dialog.line, Qt.Key.Key_Return)
    assert dialog.field.failed
    host.write(dialog.line, "停产检修")
    host.key(dialog.line, Qt.Key.Key_Return)
    excused = {plan.team: plan.excuse for plan in host.house.briefings.plans()}
    assert excused == {"包装班组": "停产检修", "机修班组": ""}
    assert words(page) == "机修班组的晨会还没有开"


def test_a_meeting_under_way_is_to_be_gone_on_with(host: Household) -> None:
    host.house.briefings.excuse("机修班组", "停产检修")
    host.house.briefings.start("包装班组")
    page = host.open(TodayPage)
    assert words(page) == "包装班组的晨会正在开"
    assert page.headline.act.text() == "继续晨会"


def test_with_all_meetings_settled_the_next_due_is_the_headline(host: Household) -> None:
    for team in ("包装班组", "机修班组"):
        host.house.briefings.excuse(team, "停产检修")
    page = host.open(TodayPage)
    assert words(page) == "本月还没有开展警示教育"
    host.click(page.headline.act)
    assert host.went == [("educations", {"new": True})]


def test_arrows_walk_the_dues_and_enter_presses_the_verb(host: Household) -> None:
    page = host.open(TodayPage)
    at_keys(host.qtbot, page.dues.table)
    titles = [due.title for due in page.dues.table.rows]
    assert titles == ["本月还没有开展警示教育", "5 人学时不足"]
    host.key(page.dues.table, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert host.went == [("people", {"short": True})]


def test_every_figure_is_a_link(host: Household) -> None:
    page = host.open(TodayPage)
    pressed: list[QAbstractButton] = [
        next(c for c in page.headline.findChildren(TeamCell) if c.isVisible()),
        next(c for c in page.hours.findChildren(HoursCell) if c.isVisible()),
        page.hours.whole,
        page.week.count,
    ]
    for button in pressed:
        host.click(button)
    host.click(next(t for t in page.history.findChildren(StatTile) if t.isVisible()))
    assert host.went == [
        ("briefings", {"team": "机修班组"}),
        ("people", {"team": "包装班组"}),
        ("people", {"short": True}),
        ("briefings", {}),
        ("cases", {"case": "pit"}),
    ]


def test_the_accident_of_this_day_is_told_with_its_years(host: Household) -> None:
    page = host.open(TodayPage)
    assert page.history.name.accessibleName() == "某公司污水池中毒事故"
    assert page.history.ago.text() == "6 年前"
    host.click(page.history.open)
    host.click(page.history.use)
    assert host.went == [("cases", {"case": "pit"}), ("briefings", {})]


def test_without_an_accident_on_this_day_the_last_before_it_comes_with_its_date(
    host: Household, clock: Clock
) -> None:
    clock.on(days=-1)
    page = host.open(TodayPage)
    assert page.history.head is not None
    assert page.history.head.title.text() == "最近的周年"
    assert page.history.place.accessibleName().startswith("2015 年 8 月 12 日")


def test_the_page_reads_itself_anew_without_taking_the_keyboard_away(
    host: Household, clock: Clock
) -> None:
    page = host.open(TodayPage)
    at_keys(host.qtbot, page.headline.act)
    clock.on(minutes=1)
    page.refresh()
    host.settle()
    assert page.headline.act.hasFocus()
    assert "已过 1 小时 31 分钟" in page.headline.words.accessibleName()


def test_a_unit_without_people_is_shown_three_steps_and_may_try_examples(
    empty_host: Household,
) -> None:
    page = empty_host.open(TodayPage)
    assert page.stack.currentWidget() is page.first
    empty_host.click(page.first.bring)
    assert empty_host.went == [("people", {"importing": True})]
    empty_host.click(page.first.examples)
    assert page.stack.currentWidget() is page.body
    assert len(empty_host.house.roster.people()) == 21


@pytest.mark.parametrize(
    ("theme", "screen"),
    [(Theme(dark=True), 960), (Theme(scale=1.5), 960), (Theme(scale=2.0), 1366)],
)
def test_no_look_makes_the_page_wider_than_its_window(
    house: House, qtbot: QtBot, theme: Theme, screen: int
) -> None:
    with household(house, qtbot, theme) as host:
        page = host.open(TodayPage, screen - theme.px(168))
        assert page.width() == screen - theme.px(168)
        panels = (page.headline, page.dues, page.hours, page.history, page.week)
        assert all(panel.width() <= page.body.viewport().width() for panel in panels)


def test_the_dates_of_the_week_begin_on_monday(host: Household) -> None:
    page = host.open(TodayPage)
    assert page.header.subtitle.text().startswith("2026 年 11 月 23 日 星期一 09:00")
    assert min(day for day, _ in host.house.briefings.week()) == date(2026, 11, 23)
