"""Doubtful questions of an import, mended before they come in, or later."""

from __future__ import annotations

from pathlib import Path

from arriving import banks, bring, opened, settle
from classroom import Classroom
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stage import at_keys

from trainer.formats.bank import Layout
from trainer.ui.bank.import_options import OptionRows
from trainer.ui.bank.import_waiting import MendingWaiting
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.page import BankPage
from trainer.ui.parts.tags import Tag

LEFT = Qt.MouseButton.LeftButton


def test_the_doubtful_come_first_by_what_is_doubtful(sheet: Importing) -> None:
    repair = sheet.repair
    assert repair is not None
    labels = {group.label: len(group.places) for group in repair.list.groups}
    assert labels == {"选项粘在一起": 2, "没有答案": 1}
    assert sheet.foot.act_button.text() == "导入 2 题，3 题待核对"
    assert repair.pane.place.text() == "第 3 行"
    assert repair.pane.tag.text == "选项粘在一起"
    assert "程序的理解：单选题，答案 A" in repair.pane.words.accessibleName()


def test_enter_says_that_it_is_right_and_goes_on(
    qtbot: QtBot, page: BankPage, sheet: Importing
) -> None:
    repair = sheet.repair
    assert repair is not None
    at_keys(qtbot, repair.list.table)
    qtbot.keyClick(repair.list.table, Qt.Key.Key_Return)
    if repair.sides.narrow:  # the first opens it
        qtbot.keyClick(repair.pane, Qt.Key.Key_Return)
    assert repair.pane.place.text() == "第 4 行"
    assert not sheet.foot.act_button.isEnabled()  # until it is known what it would write
    settle(qtbot, page)
    assert sheet.foot.act_button.text() == "导入 3 题，2 题待核对"
    assert sheet.foot.act_button.isEnabled()


def test_one_decision_for_all_of_a_kind_can_be_undone(
    qtbot: QtBot, page: BankPage, sheet: Importing, toasts: list[str]
) -> None:
    repair = sheet.repair
    assert repair is not None
    assert repair.pane.others.text() == "同样处理其余 1 道“选项粘在一起”的题"
    qtbot.mouseClick(repair.pane.others, LEFT)
    qtbot.mouseClick(repair.pane.yes_button, LEFT)
    assert toasts == ["同样处理了 2 题"]
    settle(qtbot, page)
    assert sheet.foot.act_button.text() == "导入 4 题，1 题待核对"
    page.undo()
    settle(qtbot, page)
    assert sheet.foot.act_button.text() == "导入 2 题，3 题待核对"


def test_an_answer_marked_makes_the_question_right(
    qtbot: QtBot, page: BankPage, sheet: Importing
) -> None:
    repair = sheet.repair
    assert repair is not None
    lacking = next(group for group in repair.list.groups if group.code == "no-answer")
    repair.list.table.choose(lacking.places[0])
    assert not repair.pane.yes_button.isEnabled()
    part = repair.pane.editor.part
    assert isinstance(part, OptionRows)
    part.marks[1].click()
    assert "答案 B" in repair.pane.words.accessibleName()
    qtbot.mouseClick(repair.pane.yes_button, LEFT)
    settle(qtbot, page)
    assert sheet.foot.act_button.text() == "导入 3 题，2 题待核对"


def test_what_nobody_wants_stays_out(qtbot: QtBot, page: BankPage, sheet: Importing) -> None:
    repair = sheet.repair
    assert repair is not None
    qtbot.mouseClick(repair.pane.no_button, LEFT)
    settle(qtbot, page)
    assert sheet.foot.act_button.text() == "导入 2 题，2 题待核对"
    assert repair.list.groups[-1].label == "不要的题"


def test_another_kind_of_question_is_judged_at_once(sheet: Importing) -> None:
    repair = sheet.repair
    assert repair is not None
    editor = repair.pane.editor
    editor.kind.choose("judge")
    editor.kind.picked.emit("judge")
    assert not repair.pane.yes_button.isEnabled()
    editor.kind.choose("multiple")
    editor.kind.picked.emit("multiple")
    part = editor.part
    assert isinstance(part, OptionRows)
    for mark in part.marks[1:]:
        mark.click()
    assert repair.pane.yes_button.isEnabled()
    assert "多选题" in repair.pane.words.accessibleName()


def test_what_is_not_looked_at_waits_and_can_be_mended_later(
    qtbot: QtBot, page: BankPage, sheet: Importing, room: Classroom
) -> None:
    qtbot.mouseClick(sheet.foot.act_button, LEFT)
    qtbot.waitUntil(lambda: page.over is None)
    qtbot.waitUntil(lambda: page.arrivals.waiting_button.text() == "3 题待核对")
    assert banks(room)["安规"] == 2
    qtbot.mouseClick(page.arrivals.waiting_button, LEFT)
    view = page.over
    assert isinstance(view, MendingWaiting)
    qtbot.waitUntil(lambda: view.repair is not None)
    assert view.repair is not None
    assert not view.foot.act_button.isEnabled()
    view.repair.pane.accept()
    view.repair.pane.no_button.click()
    assert view.foot.act_button.text() == "1 题进题库，删去 1 题"
    qtbot.mouseClick(view.foot.act_button, LEFT)
    qtbot.waitUntil(lambda: page.over is None)
    assert banks(room)["安规"] == 3
    qtbot.waitUntil(lambda: page.arrivals.waiting_button.text() == "1 题待核对")


def test_columns_can_be_set_and_are_remembered(
    qtbot: QtBot, page: BankPage, sheet: Importing, sheet_file: Path
) -> None:
    columns = sheet.columns
    assert columns is not None
    assert columns.note.text() == "表头在第 2 行（上面 1 行不是试题，已跳过）"
    assert [s.value() for s in columns.selects] == ["stem", "kind", "options", "answer", ""]
    columns.selects[4].choose("explanation")
    columns.selects[4].picked.emit("explanation")
    settle(qtbot, page)
    assert sheet.plan is not None
    assert sheet.plan.batch.entries[0].draft is not None
    assert sheet.plan.batch.entries[0].draft.explanation == "甲"
    qtbot.mouseClick(sheet.foot.act_button, LEFT)
    qtbot.waitUntil(lambda: page.over is None)
    again = opened(qtbot, page, sheet_file)
    assert again.columns is not None
    assert again.columns.selects[4].value() == "explanation"
    assert again.columns.auto_button.isVisibleTo(again.columns)
    qtbot.mouseClick(again.columns.auto_button, LEFT)
    settle(qtbot, page)
    assert again.columns.selects[4].value() == ""


def test_another_row_can_hold_the_heads(qtbot: QtBot, page: BankPage, sheet: Importing) -> None:
    columns = sheet.columns
    assert columns is not None
    roles = ("stem", "kind", "options", "answer", "")
    columns.changed.emit(columns.table.shape, Layout(3, roles))
    settle(qtbot, page)
    assert sheet.plan is not None
    assert sheet.plan.read == 4


def test_all_entries_can_be_looked_at_as_a_candidate_would(sheet: Importing) -> None:
    repair = sheet.repair
    assert repair is not None
    repair.list.tabs.press(1)
    assert len(repair.list.table.rows) == 5
    repair.list.table.go_to(3)
    assert repair.pane.view.value() == "candidate"
    assert not repair.pane.yes_button.isEnabled()


def test_of_two_answers_to_one_question_the_one_confirmed_stays_and_the_other_is_named(
    qtbot: QtBot, page: BankPage, tmp_path: Path, toasts: list[str]
) -> None:
    file = tmp_path / "两种答案.csv"
    rows = "先做什么？,通风,喝水,A\n先做什么？,通风,喝水,B\n"
    file.write_text(f"题干,选项A,选项B,答案\n{rows}", "utf-8")
    importing = opened(qtbot, page, file)
    repair = importing.repair
    assert repair is not None
    assert "它就代替那一道" in repair.pane.words.accessibleName()
    repair.pane.accept()
    assert toasts == ["留下这一道，和它是同一题的另外 1 道不导入"]
    settle(qtbot, page)
    assert importing.foot.act_button.text() == "导入 1 题"
    (out,) = repair.list.groups
    assert "第 3 行" in importing.repair.mending.entries[out.places[0]].doubts[0].sentence
    page.undo()
    settle(qtbot, page)
    assert importing.foot.act_button.text() == "导入 1 题，1 题待核对"


def test_two_questions_with_one_id_both_come_in_when_that_is_right(
    qtbot: QtBot, page: BankPage, tmp_path: Path, room: Classroom
) -> None:
    file = tmp_path / "一个编号.csv"
    rows = "o-1,先做什么？,通风,喝水,A\no-1,后做什么？,作业,睡觉,A\n"
    file.write_text(f"编号,题干,选项A,选项B,答案\n{rows}", "utf-8")
    importing = opened(qtbot, page, file)
    repair = importing.repair
    assert repair is not None
    assert [group.label for group in repair.list.groups] == ["编号和另一道题一样"]
    repair.pane.accept()
    settle(qtbot, page)
    assert importing.foot.act_button.text() == "导入 2 题"
    assert repair.list.groups == ()


def test_what_another_bank_has_is_said_to_get_a_number_of_its_own(
    qtbot: QtBot, page: BankPage, tmp_path: Path, room: Classroom
) -> None:
    file = tmp_path / "第二个.csv"
    file.write_text("编号,题干,题型,答案\no-1,叉车可以载人。,判断题,错\n", "utf-8")
    bring(room, file, "第一个")
    importing = opened(qtbot, page, file)
    told = [tag.text for tag in importing.figures.findChildren(Tag)]
    assert "别的题库里有的 1，另存为新题号" in told
    assert importing.foot.act_button.text() == "导入 1 题"
