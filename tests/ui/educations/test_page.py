from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from ui.bench import Bench

from trainer.training.attendance import State
from trainer.training.education import Education, Finding
from trainer.ui.educations.page import EducationsPage
from trainer.ui.educations.people_picker import PeopleDialog
from trainer.ui.educations.session import SessionView
from trainer.ui.educations.when_section import parse_time
from trainer.ui.parts.attendance_dialog import AttendanceDialog
from trainer.ui.parts.confirm import ConfirmDialog
from trainer.ui.tokens import Theme


def stored(bench: Bench) -> Education:
    return bench.house.educations.all()[0]


def opened(bench: Bench, page: EducationsPage) -> SessionView:
    made = bench.house.educations.start("dust", ("001", "002"), host="工友1", team="包装班组")
    page.shown(number=made.number)
    bench.settle()
    assert page.session is not None
    return page.session


def complete(bench: Bench, view: SessionView) -> None:
    draft = view.draft
    for place, point in enumerate(("积灰", "记录")):
        draft.find(place, Finding(point, True))
    draft.write(discussion="每班清扫。")
    draft.mark_rest()
    draft.set_test(2)
    bench.later(hours=1)
    draft.end()
    bench.settle()
    bench.settle()


def test_an_empty_page_says_what_to_do(bench: Bench, page: EducationsPage) -> None:
    page.shown()
    bench.settle()
    assert page.empty.isVisible()
    assert page.add_button.isVisible()


def test_a_visit_with_a_case_begins_a_session_on_it(bench: Bench, page: EducationsPage) -> None:
    page.shown(case="dust")
    bench.settle()
    assert page.fresh.cases.current().id == "dust"
    bench.click(page.fresh.start)
    assert "参加人员" in page.fresh.hint.accessibleName()
    page.fresh.picker.table.set_ticked(frozenset({"001", "002", "003"}))
    page.fresh.host.setText("工友1")
    page.fresh.place.setText("会议室")
    bench.click(page.fresh.start)
    assert page.session is not None
    session = stored(bench)
    assert (session.place, session.team, len(session.roll)) == ("会议室", "包装班组", 3)


def test_cases_are_searched(bench: Bench, page: EducationsPage) -> None:
    page.shown(case="")
    bench.settle()
    page.fresh.search.setText("没有这样的事故")
    bench.key(page.fresh.search, Qt.Key.Key_Return)
    assert list(page.fresh.cases.rows) == []


def test_case_texts_change_for_this_record_only(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    view.case.areas["facts"].setPlainText("本厂也有除尘器。")
    page.save()
    bench.settle()
    assert stored(bench).facts == "本厂也有除尘器。"
    assert bench.house.study.case("dust").story == "除尘系统起火爆炸。"


def test_what_is_wrong_asks_for_measure_who_and_when(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    row = view.checks.rows[0]
    assert not row.wrong.isVisible()
    row.good.press(1)
    bench.settle()
    assert row.wrong.isVisible()
    row.measure.setText("每班清扫")
    row.who.setText("工友1")
    row.by.set_day(date(2026, 12, 1))
    row.keep()
    bench.settle()
    finding = stored(bench).findings[0]
    assert (finding.good, finding.measure, finding.who) == (False, "每班清扫", "工友1")
    assert finding.by == date(2026, 12, 1)


def test_a_point_can_be_added_to_the_check(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    view.checks.point.insert("静电接地好不好？")
    bench.key(view.checks.point, Qt.Key.Key_Return)
    assert stored(bench).findings[-1].point == "静电接地好不好？"
    assert len(view.checks.rows) == 3


def test_the_short_test_is_set_before_everyone_expected(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    bench.click(view.test.set_button)
    bench.settle()
    exam = stored(bench).exam
    assert len(bench.house.exams.paper(exam)) == 2
    assert [r.person.no for r in view.draft.results] == ["001", "002"]
    assert bench.house.exams.exam(exam).certificate_months is None
    bench.click(view.test.sit)
    assert bench.went == [("exams", {"sit": exam})]


def test_who_is_added_later_may_sit_the_short_test_too(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    view.draft.set_test(2)
    bench.settle()
    bench.click(view.when.change)
    bench.settle()
    dialog = view.findChildren(PeopleDialog)[-1]
    dialog.picker.table.set_ticked(frozenset({"001", "002", "003"}))
    bench.click(dialog.keep)
    bench.settle()
    assert len(stored(bench).roll) == 3
    assert len(bench.house.exams.candidates(stored(bench).exam)) == 3


def test_signing_in_is_one_press_and_absence_a_second(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    view.sign_in.press(0)
    bench.settle()
    assert stored(bench).roll[0].state is State.PRESENT
    view.sign_in.press(0)
    dialog = page.findChildren(AttendanceDialog)[-1]
    dialog.marked.emit(State.ABSENT, "病假")
    dialog.reject()
    bench.settle()
    assert stored(bench).roll[0].note == "病假"


def test_a_session_opened_gives_the_keyboard_to_the_slides(
    bench: Bench, page: EducationsPage
) -> None:
    assert opened(bench, page).slides.hasFocus()


def test_archiving_waits_for_the_minimum_and_takes_the_orange_over(
    bench: Bench, page: EducationsPage
) -> None:
    view = opened(bench, page)
    assert not view.pane.act.isEnabled()
    assert view.slides.kind == "primary"
    complete(bench, view)
    assert view.pane.act.isEnabled()
    assert (view.pane.act.kind, view.slides.kind) == ("primary", "secondary")


def test_an_archived_record_is_frozen_and_gives_hours(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    complete(bench, view)
    bench.click(view.pane.act)
    dialog = view.findChildren(ConfirmDialog)[-1]
    assert any("小测还有 2 人没做完" in w.accessibleName() for w in dialog.findChildren(QWidget))
    bench.click(dialog.act_button)
    assert stored(bench).archived is not None
    bench.settle()
    assert view.window().focusWidget() is view.sheet
    assert not view.pane.act.isVisible()
    assert view.case.areas["discussion"].isReadOnly()
    assert bench.house.roster.file("001").entries[0].proof.endswith(stored(bench).number)


def test_an_end_before_the_beginning_is_refused_and_shown(
    bench: Bench, page: EducationsPage
) -> None:
    view = opened(bench, page)
    view.when.ended.setText("07:00")
    view.when.keep()
    bench.settle()
    assert stored(bench).ended is None
    assert "结束时间" in bench.errors[0]


def test_a_time_that_is_none_is_marked_and_not_stored(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    view.when.began.setText("二十五点")
    view.when.keep()
    bench.settle()
    assert stored(bench).began is not None
    assert view.when._fields["began"].failed


def test_times_are_read_as_people_write_them() -> None:
    assert [str(parse_time(text)) for text in ("14:05", "14：05", "1405", "9:00")] == [
        "14:05:00", "14:05:00", "14:05:00", "09:00:00",
    ]  # fmt: skip
    assert parse_time("25:00") is None


def test_leaving_keeps_what_stands_in_the_fields(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    view.case.areas["discussion"].setPlainText("大家说要定人定时。")
    view.left.emit()
    bench.settle()
    assert stored(bench).discussion == "大家说要定人定时。"


def test_open_findings_are_listed_and_closed_from_the_list(
    bench: Bench, page: EducationsPage
) -> None:
    view = opened(bench, page)
    view.draft.find(0, Finding("积灰", False, "清扫", "工友1", date(2026, 11, 20)))
    bench.settle()
    page.show_list()
    bench.settle()
    assert "1 条过期" in page.list.wrong.head.note.text()
    page.list.findings.acted.emit(page.list.findings.rows[0])
    bench.settle()
    bench.settle()
    assert bench.house.educations.open_findings() == ()
    assert bench.said == ["已销号：积灰"]


def test_the_record_is_printed_from_the_session(bench: Bench, page: EducationsPage) -> None:
    view = opened(bench, page)
    bench.click(view.sheet)
    bench.settle()
    assert bench.printed == [f"警示教育记录 {stored(bench).number}"]


def test_large_text_puts_the_minimum_below_and_nothing_runs_out_of_the_page(
    bench: Bench,
) -> None:
    bench.theme = Theme(scale=1.5)
    page = EducationsPage(bench.context)
    bench.qtbot.addWidget(page)
    page.resize(1272, 900)
    page.show()
    view = opened(bench, page)
    complete(bench, view)
    assert not view.side.isVisible()
    assert view.sections_page.isAncestorOf(view.pane)
    assert page.minimumSizeHint().width() <= 1272
    assert max(section.minimumSizeHint().width() for section in view.sections) <= 1200
