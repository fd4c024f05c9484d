"""Bringing questions in: looking and mending first, writing only by the orange button."""

from __future__ import annotations

from pathlib import Path

import pytest
from arriving import banks, bring, checked, figures, opened, settle
from classroom import Classroom
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from stage import at_keys

from trainer.library import BANK
from trainer.quiz.listing import Query
from trainer.ui.bank.import_dialogs import LeftOutDialog, NearDialog, PasteDialog
from trainer.ui.bank.import_places import Unreadable
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.page import BankPage

LEFT = Qt.MouseButton.LeftButton
dropping = pytest.mark.filterwarnings("ignore:Function:DeprecationWarning")


@pytest.fixture
def importing(qtbot: QtBot, page: BankPage, own_file: Path) -> Importing:
    return opened(qtbot, page, own_file)


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
    bring(room, own_file, "新厂")
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
