"""The way in: an exam, a name, a number, the rules."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def test_nothing_open_says_what_to_do_and_looks_again(room: Any, sections: Any, kinds: Any) -> None:
    window = room.enter()
    room.bot.waitUntil(lambda: room.shown("again"))
    assert window.page.choose_exam.title.accessibleName() == "现在没有开放的测评"
    room.set(sections(2, kinds.single))
    room.find(QWidget, "again").click()
    room.bot.waitUntil(lambda: room.shown("names"))
    assert window.page.identity.title.accessibleName() == "三季度测评"


def test_several_exams_are_offered_and_those_to_come_are_not(
    room: Any, sections: Any, kinds: Any
) -> None:
    room.set(sections(2, kinds.single), title="甲")
    room.set(sections(2, kinds.single), title="乙")
    room.set(sections(2, kinds.single), title="明天", opens=room.clock() + timedelta(days=1))
    window = room.enter()
    room.bot.waitUntil(lambda: room.shown("exams"))
    assert {exam.title for exam in room.find(QWidget, "exams").rows} == {"甲", "乙"}
    room.find(QWidget, "exam-next").click()
    room.bot.waitUntil(lambda: room.shown("names"))
    room.find(QWidget, "other-exam").click()
    assert room.shown("exams")
    assert window.page.start.exam_id == 0


def test_open_exam_goes_straight_to_the_names(room: Any, sections: Any, kinds: Any) -> None:
    first = room.set(sections(2, kinds.single), title="甲")
    room.set(sections(2, kinds.single), title="乙")
    window = room.enter()
    window.open_exam(first)
    room.bot.waitUntil(lambda: room.shown("names"))
    assert window.page.identity.title.accessibleName() == "甲"


def test_typing_part_of_a_name_leaves_those_that_have_it(
    room: Any, sections: Any, kinds: Any
) -> None:
    room.set(sections(2, kinds.single))
    window = room.enter()
    room.bot.waitUntil(lambda: window.choose_name("张三"))
    room.find(QWidget, "name-search").setText("五")
    room.bot.waitUntil(lambda: len(room.find(QWidget, "names").rows) == 1)
    assert room.find(QWidget, "chosen-name").text() == "王五"
    room.find(QWidget, "name-search").setText("赵")
    room.bot.waitUntil(lambda: not room.find(QWidget, "names").rows)
    assert not room.find(QWidget, "identify").isEnabled()


def test_enter_after_a_name_goes_to_the_number(room: Any, sections: Any, kinds: Any) -> None:
    room.set(sections(2, kinds.single))
    window = room.enter()
    room.bot.waitUntil(lambda: window.choose_name("张三"))
    search, number = room.find(QWidget, "name-search"), room.find(QWidget, "number")
    search.setFocus()
    search.setText("赵")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert search.hasFocus()
    search.setText("王")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert number.hasFocus()
    assert room.find(QWidget, "chosen-name").text() == "王五"


def test_a_number_that_is_not_theirs_is_refused(room: Any, sections: Any, kinds: Any) -> None:
    room.set(sections(2, kinds.single))
    window = room.enter()
    room.bot.waitUntil(lambda: window.choose_name("张三"))
    window.enter_number("0019")
    field = window.page.identity.field
    room.bot.waitUntil(lambda: field.failed)
    assert "姓名和工号对不上" in field.below.accessibleName()
    assert not room.shown("start")


def test_no_number_is_asked_for(room: Any, sections: Any, kinds: Any) -> None:
    room.set(sections(2, kinds.single))
    window = room.enter()
    room.bot.waitUntil(lambda: window.choose_name("张三"))
    QTest.keyClick(room.find(QWidget, "number"), Qt.Key.Key_Return)
    assert "请输入工号" in window.page.identity.field.below.accessibleName()


def test_the_rules_are_those_of_the_paper_and_the_clock_waits_for_the_start(
    room: Any, sections: Any, kinds: Any
) -> None:
    exam = room.set(sections(2, kinds.single), minutes=30)
    window = room.enter()
    room.identify()
    notice = room.house.exams.notice(exam)
    labels = [w.accessibleName() for w in room.find(QWidget, "notice").findChildren(QWidget)]
    assert set(notice) <= set(labels)
    room.clock.now += timedelta(minutes=10)
    window.start()
    assert room.player().header.clock.text() == "30 分"


def test_who_has_handed_in_cannot_begin_again(room: Any, sections: Any, kinds: Any) -> None:
    room.sit(sections(2, kinds.single))
    room.hand_in()
    room.find(QWidget, "done").click()
    room.bot.waitUntil(lambda: room.shown("names"))
    room.identify()
    room.window.start()
    room.bot.waitUntil(lambda: room.shown("problem"))
    assert "您已经交过卷" in room.find(QWidget, "problem").accessibleName()


def test_the_next_person_finds_nothing_of_the_last(
    room: Any, sections: Any, kinds: Any, people: Any
) -> None:
    room.sit(sections(2, kinds.single))
    room.player().press_option(1)
    room.hand_in()
    room.find(QWidget, "done").click()
    room.bot.waitUntil(lambda: room.shown("names"))
    assert room.find(QWidget, "number").text() == ""
    room.identify(people[1])
    room.window.start()
    assert room.player().question.control.response() == ()


def test_who_was_cut_off_goes_on_although_nobody_may_begin_any_more(
    room: Any, sections: Any, kinds: Any, people: Any
) -> None:
    closes = room.clock() + timedelta(minutes=5)
    room.sit(sections(2, kinds.single), minutes=30, closes=closes)
    room.player().press_option(1)
    room.saved()
    exam = room.window.session.desk.exam
    room.window.session.stop()
    room.clock.now += timedelta(minutes=10)
    window = room.enter()
    window.resume(exam, people[0])
    room.bot.waitUntil(lambda: room.shown("names"))
    assert room.find(QWidget, "number").hasFocus()
    room.identify()
    window.start()
    assert room.player().question.control.response() == ("B",)
    assert room.player().header.clock.text() == "20 分"


def test_who_comes_back_after_the_deadline_is_told_that_it_is_over(
    room: Any, sections: Any, kinds: Any, people: Any
) -> None:
    begun = room.clock()
    room.sit(sections(2, kinds.single), minutes=30, closes=begun + timedelta(minutes=5))
    exam = room.window.session.desk.exam
    room.window.session.stop()
    room.clock.now += timedelta(minutes=40)
    window = room.enter()
    window.resume(exam, people[0])
    room.bot.waitUntil(lambda: room.shown("problem"))
    assert "已经结束" in room.find(QWidget, "problem").accessibleName()
    assert room.house.exams.results(exam.id)[0].finished == begun + timedelta(minutes=30)


def test_who_comes_back_after_the_closing_time_without_a_paper_is_sent_away(
    room: Any, sections: Any, kinds: Any, people: Any
) -> None:
    room.sit(sections(2, kinds.single), closes=room.clock() + timedelta(minutes=5))
    exam = room.window.session.desk.exam
    room.clock.now += timedelta(minutes=10)
    window = room.enter()
    window.resume(exam, people[1])
    room.bot.waitUntil(lambda: room.shown("names"))
    room.identify(people[1])
    window.start()
    room.bot.waitUntil(lambda: room.shown("problem"))
    assert "现在不能开始" in room.find(QWidget, "problem").accessibleName()
