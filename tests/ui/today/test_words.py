"""What the page says: deadlines, squares of the week, figures of an accident."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot
from specimens import case

from trainer.today import Due, Meeting, Overview, What
from trainer.ui.today.dues import MOST, DuesPanel, deadline, way
from trainer.ui.today.facts import Facts
from trainer.ui.today.headline import choose
from trainer.ui.today.history_panel import figures
from trainer.ui.tokens import Theme

MONDAY = date(2026, 11, 23)


def facts(*meetings: Meeting, dues: tuple[Due, ...] = ()) -> Facts:
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    overview = Overview(MONDAY, now, "07:30", meetings, dues, ())
    return Facts(overview, (), {(MONDAY, "甲班"): "late"}, None, "某单位", 3)


@pytest.mark.parametrize(
    ("by", "said", "tone"),
    [
        (None, "不限期", "ink2"),
        (date(2026, 11, 20), "11 月 20 日，已过 3 天", "bad"),
        (MONDAY, "今天截止", "bad"),
        (date(2026, 12, 7), "12 月 7 日，还有 14 天", "warn"),
        (date(2026, 12, 8), "12 月 8 日", "ink2"),
    ],
)
def test_a_deadline_says_how_near_it_is(by: date | None, said: str, tone: str) -> None:
    assert deadline(Due(What.HOURS, "", "", by), MONDAY) == (said, tone)


@pytest.mark.parametrize("what", list(What))
def test_each_kind_of_due_has_a_verb_and_a_page(what: What) -> None:
    to = way(Due(what, "", "", None, "7"))
    assert to.verb
    assert to.key in {"exams", "people", "educations"}


def test_a_recording_begun_is_gone_on_with_by_its_number() -> None:
    assert way(Due(What.EDUCATION, "", "", None, "JY-2026-0001")).arguments == {
        "number": "JY-2026-0001"
    }


def test_at_most_six_dues_are_listed_and_the_rest_counted(qtbot: QtBot) -> None:
    panel = DuesPanel(Theme())
    qtbot.addWidget(panel)
    panel.show_dues([Due(What.HOURS, str(n), "") for n in range(8)], MONDAY)
    assert len(panel.table.rows) == MOST
    assert panel.head is not None
    assert panel.head.note.text() == "8 件，先列 6 件"


def test_nothing_due_and_no_meeting_is_said_to_be_done() -> None:
    assert choose(facts()).title == "今天都办完了"


def test_an_overdue_thing_comes_before_a_meeting_still_to_come() -> None:
    ahead = Meeting("甲班", "ahead", "", 3, 0, 0)
    overdue = Due(What.FINDINGS, "1项问题没有整改完", "", date(2026, 11, 1), "JY-1")
    assert choose(facts(ahead, dues=(overdue,))).title == overdue.title
    assert choose(facts(ahead)).title == "07:30 甲班晨会"


@pytest.mark.parametrize(
    ("state", "word"), [("late", "late"), ("ahead", "ahead"), ("running", "ahead")]
)
def test_todays_square_is_late_only_once_the_hour_has_come(state: str, word: str) -> None:
    assert facts(Meeting("甲班", state, "", 3, 0, 0)).word(MONDAY, "甲班") == word


def test_figures_leave_out_what_is_not_known() -> None:
    assert figures(case()) == [("2", "人死亡"), ("3", "人受伤"), ("4468", "万元损失")]
