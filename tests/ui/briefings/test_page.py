from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from ui.bench import Bench

from trainer.ui.briefings.page import BriefingsPage
from trainer.ui.briefings.reason_dialog import ReasonDialog


@pytest.fixture
def page(bench: Bench) -> BriefingsPage:
    made = BriefingsPage(bench.context)
    bench.qtbot.addWidget(made)
    made.resize(1272, 900)
    made.show()
    made.shown()
    bench.settle()
    return made


def test_the_plan_of_the_day_stands_beside_the_teams(page: BriefingsPage) -> None:
    assert [plan.team for plan in page.teams.rows] == ["包装班组"]
    assert page.pane.act.text() == "开始晨会"
    assert page.pane.act.kind == "primary"


def test_the_button_opens_the_room_and_leaving_offers_to_go_on(
    bench: Bench, page: BriefingsPage
) -> None:
    bench.click(page.pane.act)
    assert page.room is not None
    page.room.close()
    bench.settle()
    QApplication.processEvents()
    assert page.room is None
    assert page.pane.act.text() == "继续晨会"


def test_a_visit_may_open_the_meeting_at_once(bench: Bench, page: BriefingsPage) -> None:
    page.shown(team="包装班组", start=True)
    bench.settle()
    bench.settle()
    assert page.room is not None
    page.room.close()
    bench.settle()


def test_a_reason_for_no_meeting_is_asked_and_kept(bench: Bench, page: BriefingsPage) -> None:
    bench.click(page.pane.excuse)
    dialog = page.findChildren(ReasonDialog)[-1]
    dialog.line.setText("停产检修")
    bench.click(dialog.act)
    bench.settle()
    assert bench.house.briefings.plans()[0].excuse == "停产检修"
    assert page.teams.rows[0].excuse == "停产检修"


def test_an_ended_meeting_prints_its_record(bench: Bench, page: BriefingsPage) -> None:
    number = bench.house.briefings.start("包装班组").number
    bench.house.briefings.mark_rest(number)
    bench.later(minutes=6)
    bench.house.briefings.end(number)
    page.refresh()
    bench.settle()
    assert page.pane.act.text() == "打印记录"
    bench.click(page.pane.act)
    assert bench.printed == [f"晨会记录 {number}"]


@pytest.mark.parametrize("people", [0])
def test_without_teams_the_page_says_what_to_do(bench: Bench, page: BriefingsPage) -> None:
    assert page.stack.currentIndex() == 1
    assert bench.went == []
