"""Bringing questions in: looking and mending first, writing only by the orange button."""

from __future__ import annotations

from pathlib import Path

import pytest
from classroom import Classroom
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from stage import at_keys

from trainer.formats.bank import Layout
from trainer.library import BANK
from trainer.quiz.listing import Query
from trainer.ui.bank import who
from trainer.ui.bank.import_dialogs import LeftOutDialog, NearDialog, PasteDialog
from trainer.ui.bank.import_options import OptionRows
from trainer.ui.bank.import_places import Unreadable
from trainer.ui.bank.import_source import Source
from trainer.ui.bank.import_waiting import MendingWaiting
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.page import BankPage

LEFT = Qt.MouseButton.LeftButton
dropping = pytest.mark.filterwarnings("ignore:Function:DeprecationWarning")
SHEET = """\
安规题库,,,,
题干,题型,题目选项（用##隔开）,答案,备用
作业票有效期不超过（　　）小时。,单选题,8；16；24,A,甲
硫化氢的气味特征是（　　）。,单选题,臭鸡蛋；苦杏仁；没有,A,乙
动火作业前应清除（　　）米内的可燃物。,单选题,A．5 B．10 C．15,,丙
叉车可以载人。,判断题,,错,丁
,,,,
受限空间作业要有人监护吗？,判断题,,对,
"""


@pytest.fixture(autouse=True)
def _named() -> None:
    who.remember("李四")


def settle(qtbot: QtBot, page: BankPage) -> None:
    """Until the desk is done and nothing is about to be put on it."""

    def still() -> bool:
        over = page.over
        waits = isinstance(over, Importing) and over._pause.isActive()
        return not (page.context.desk.busy or waits)

    qtbot.waitUntil(still)


def checked(qtbot: QtBot, page: BankPage) -> Importing:
    over = page.over
    assert isinstance(over, Importing)
    qtbot.waitUntil(lambda: over.plan is not None)
    settle(qtbot, page)
    return over


def opened(qtbot: QtBot, page: BankPage, *files: Path) -> Importing:
    page.arrivals.open(Source(files))
    return checked(qtbot, page)


@pytest.fixture
def importing(qtbot: QtBot, page: BankPage, own_file: Path) -> Importing:
    return opened(qtbot, page, own_file)


@pytest.fixture
def sheet_file(tmp_path: Path) -> Path:
    file = tmp_path / "安规.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


@pytest.fixture
def sheet(qtbot: QtBot, page: BankPage, sheet_file: Path) -> Importing:
    return opened(qtbot, page, sheet_file)


def banks(room: Classroom) -> dict[str, int]:
    return dict(room.house.banks.stats().by_bank)


def bring(room: Classroom, file: Path, bank: str) -> None:
    intake = room.house.intake
    intake.commit(intake.plan(intake.read([(file.name, file.read_bytes())]), bank), "王工")


def figures(importing: Importing) -> dict[str, str]:
    return {key: tile.figure.text() for key, tile in importing.figures.tiles.items()}


def test_looking_writes_nothing_and_says_what_is_there(
    importing: Importing, room: Classroom
) -> None:
    assert figures(importing) == {"ready": "2", "review": "0", "same": "0"}
    assert importing.figures.read.text() == "读到 3 题"
    assert list(banks(room)) == [BANK]


def test_the_orange_button_says_exactly_what_it_does_and_does_it(
    qtbot: QtBot, page: BankPage, importing: Importing, room: Classroom, toasts: list[str]
) -> None:
    assert importing.foot.act_button.text() == "导入 2 题"
    assert "不导入的 1 题不会进来" in importing.foot.words.accessibleName()
    qtbot.mouseClick(importing.foot.act_button, LEFT)
    qtbot.waitUntil(lambda: len(page.library.table.rows) == 2)
    assert banks(room)["本厂题"] == 2
    assert toasts == ["题库“本厂题”新增 2 题"]
    assert page.over is None
    assert page.library.query == Query(ticked={"banks": frozenset({"本厂题"})})


def test_an_import_can_be_taken_back(
    qtbot: QtBot, page: BankPage, importing: Importing, room: Classroom
) -> None:
    qtbot.mouseClick(importing.foot.act_button, LEFT)
    qtbot.waitUntil(lambda: "本厂题" in banks(room))
    (act, *_) = room.house.editing.recent()
    page.arrivals._undo(act.id)
    qtbot.waitUntil(lambda: list(banks(room)) == [BANK])


def test_without_a_name_nothing_is_written(
    qtbot: QtBot, importing: Importing, room: Classroom
) -> None:
    importing.foot.who.clear()
    qtbot.mouseClick(importing.foot.act_button, LEFT)
    assert importing.foot.who_field.failed
    assert list(banks(room)) == [BANK]


def test_cancel_leaves_no_trace(
    qtbot: QtBot, page: BankPage, sheet: Importing, room: Classroom
) -> None:
    qtbot.mouseClick(sheet.foot.cancel_button, LEFT)
    assert page.over is None
    assert list(banks(room)) == [BANK]
    assert room.house.intake.waiting() == ()


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


def test_a_second_import_says_what_is_new_changed_and_the_same(
    qtbot: QtBot, page: BankPage, room: Classroom, own_file: Path
) -> None:
    bring(room, own_file, "本厂题")
    text = own_file.read_text(encoding="utf-8").replace("可以站人", "能站人")
    text += "  answer: 对\n- id: own-4\n  kind: judge\n  stem: 叉车限速。\n  answer: 对\n"
    own_file.write_text(text, encoding="utf-8")
    importing = opened(qtbot, page, own_file)
    assert importing.foot.act_button.text() == "导入 2 题，更新 1 题"
    assert figures(importing)["same"] == "1"


def test_a_file_that_changes_nothing_cannot_be_imported(
    qtbot: QtBot, page: BankPage, room: Classroom, own_file: Path
) -> None:
    bring(room, own_file, "本厂题")
    importing = opened(qtbot, page, own_file)
    assert importing.foot.act_button.text() == "没有可以导入的题"
    assert not importing.foot.act_button.isEnabled()


def test_another_bank_is_checked_anew_and_the_shipped_one_refused(
    qtbot: QtBot, page: BankPage, importing: Importing, room: Classroom, own_file: Path
) -> None:
    bring(room, own_file, "别厂")
    importing.foot.bank.setText("新厂")
    assert not importing.foot.act_button.isEnabled()
    settle(qtbot, page)
    assert importing.foot.act_button.text() == "没有可以导入的题"
    importing.foot.bank.setText(BANK)
    qtbot.waitUntil(lambda: importing.foot.bank_field.failed)
    assert "请写另一个题库名称" in importing.foot.bank_field.below.accessibleName()
    assert not importing.foot.act_button.isEnabled()


def test_a_file_that_cannot_be_read_does_not_keep_the_others(
    qtbot: QtBot, page: BankPage, own_file: Path, tmp_path: Path
) -> None:
    importing = opened(qtbot, page, own_file, tmp_path / "没有.yaml")
    assert importing.foot.act_button.text() == "导入 2 题"
    assert importing.figures.file.text() == "2 个文件"


def test_nothing_readable_says_which_file_why_and_what_works(
    qtbot: QtBot, page: BankPage, tmp_path: Path
) -> None:
    file = tmp_path / "题.exe"
    file.write_bytes(b"MZ\x00")
    page.open_file(file)
    qtbot.waitUntil(lambda: bool(page.findChildren(Unreadable)))
    (view,) = page.findChildren(Unreadable)
    qtbot.waitUntil(view.other_button.isVisible)
    assert isinstance(page.over, Importing)
    assert not page.over.foot.isVisible()


def test_an_import_that_breaks_off_leaves_the_bank_as_it_was(
    qtbot: QtBot,
    page: BankPage,
    importing: Importing,
    room: Classroom,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from trainer.trouble import Trouble

    def full(*_: object) -> None:
        raise Trouble("磁盘满了。")

    monkeypatch.setattr("trainer.store.ledger.Ledger.note", full)
    qtbot.mouseClick(importing.foot.act_button, LEFT)
    qtbot.waitUntil(lambda: room.errors == ["磁盘满了。"])
    assert list(banks(room)) == [BANK]
    assert page.over is importing
    assert importing.foot.act_button.isEnabled()


def test_the_import_button_asks_for_files(
    qtbot: QtBot,
    page: BankPage,
    own_file: Path,
    sheet_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = [str(own_file), str(sheet_file)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    qtbot.mouseClick(page.import_button, LEFT)
    assert checked(qtbot, page).source.files == (own_file, sheet_file)


@dropping
def test_files_dropped_are_checked(
    qtbot: QtBot, page: BankPage, own_file: Path, sheet_file: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in (own_file, sheet_file)])
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, none)
    QApplication.sendEvent(page, drop)
    assert checked(qtbot, page).source.files == (own_file, sheet_file)


@dropping
def test_what_is_no_file_is_not_taken(page: BankPage) -> None:
    data = QMimeData()
    data.setText("一段文字")
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, none)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    assert not enter.isAccepted()


def test_text_is_pasted_by_its_keys_and_looked_at_first(qtbot: QtBot, page: BankPage) -> None:
    QGuiApplication.clipboard().setText("叉车可以载人。\nA. 对\nB. 错\nANSWER: B\n")
    at_keys(qtbot, page.library.table)
    qtbot.keyClick(page.library.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = page.findChildren(PasteDialog)
    assert "叉车" in dialog.text()
    qtbot.mouseClick(dialog.act_button, LEFT)
    assert checked(qtbot, page).name == "粘贴的题"


def test_what_was_left_out_is_listed_with_the_reason(qtbot: QtBot, sheet: Importing) -> None:
    assert sheet.figures.left_out.text() == "文件里还有 1 处不是试题"
    qtbot.mouseClick(sheet.figures.left_out, LEFT)
    (dialog,) = sheet.findChildren(LeftOutDialog)
    (one,) = dialog.table.rows
    assert (one.text, one.place.number) == ("安规题库", 1)
    dialog.accept()


def test_questions_nearly_the_same_are_shown_and_one_can_stay_out(
    qtbot: QtBot, page: BankPage, tmp_path: Path
) -> None:
    file = tmp_path / "像.csv"
    stems = ("受限空间作业前必须先通风再检测后作业。", "受限空间作业之前必须先通风再检测后作业。")
    file.write_text("题干,题型,答案\n" + "".join(f"{s},判断题,对\n" for s in stems), "utf-8")
    importing = opened(qtbot, page, file)
    assert importing.figures.near.text() == "1 对题很像"
    qtbot.mouseClick(importing.figures.near, LEFT)
    qtbot.waitUntil(lambda: bool(importing.findChildren(NearDialog)))
    (dialog,) = importing.findChildren(NearDialog)
    qtbot.mouseClick(dialog.no_button, LEFT)
    settle(qtbot, page)
    assert importing.foot.act_button.text() == "导入 1 题"


def test_all_entries_can_be_looked_at_as_a_candidate_would(sheet: Importing) -> None:
    repair = sheet.repair
    assert repair is not None
    repair.list.tabs.press(1)
    assert len(repair.list.table.rows) == 5
    repair.list.table.go_to(3)
    assert repair.pane.view.value() == "candidate"
    assert not repair.pane.yes_button.isEnabled()
