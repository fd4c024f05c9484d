"""Bringing questions in: looking first, writing only by the orange button; giving them out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from classroom import Classroom
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from stage import at_keys

from trainer.library import BANK
from trainer.ui.bank.exporting import ExportDialog
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.page import BankPage

LEFT = Qt.MouseButton.LeftButton
dropping = pytest.mark.filterwarnings("ignore:Function:DeprecationWarning")


def checked(qtbot: QtBot, page: BankPage) -> Importing:
    over = page.over
    assert isinstance(over, Importing)
    qtbot.waitUntil(lambda: over.report is not None)
    return over


@pytest.fixture
def importing(qtbot: QtBot, page: BankPage, own_file: Path) -> Importing:
    page.open_file(own_file)
    return checked(qtbot, page)


def banks(room: Classroom) -> dict[str, int]:
    return dict(room.house.banks.stats().by_bank)


def rename(qtbot: QtBot, importing: Importing, name: str) -> None:
    importing.bank.selectAll()
    qtbot.keyClick(importing.bank, Qt.Key.Key_Delete)
    importing.bank.insert(name)
    importing.bank.textEdited.emit(name)


def test_looking_writes_nothing_and_says_what_is_there(
    importing: Importing, room: Classroom
) -> None:
    figures = {key: tile.figure.text() for key, tile in importing.findings.tiles.items()}
    assert figures == {"read": "3", "accepted": "2", "review": "0", "rejected": "1", "same": "0"}
    (problem,) = importing.findings.problems.rows
    assert problem.where == "本厂题.yaml:11"
    assert "answer" in importing.findings.whole.accessibleName()
    assert [q.id for q in importing.findings.samples.rows] == ["own-1", "own-2"]
    assert list(banks(room)) == [BANK]


def test_the_orange_button_says_exactly_what_it_does_and_does_it(
    qtbot: QtBot, page: BankPage, importing: Importing, room: Classroom, toasts: list[str]
) -> None:
    assert importing.act_button.text() == "导入 2 道题到“本厂题”"
    assert "不能用的 1 题不会进来" in importing.words.accessibleName()
    qtbot.mouseClick(importing.act_button, LEFT)
    qtbot.waitUntil(lambda: len(page.library.table.rows) == 2)
    assert banks(room)["本厂题"] == 2
    assert toasts == ["题库“本厂题”新增 2 题"]
    assert page.over is None
    assert page.library.filters.buttons["banks"].text() == "题库 本厂题"


def test_cancel_leaves_no_trace(
    qtbot: QtBot, page: BankPage, importing: Importing, room: Classroom
) -> None:
    qtbot.mouseClick(importing.cancel_button, LEFT)
    assert page.over is None
    assert list(banks(room)) == [BANK]
    with room.house.store.work() as work:
        assert not [e for e in work.ledger.recent() if "导入试题" in e.what]


def test_esc_goes_back_to_the_list(qtbot: QtBot, page: BankPage, importing: Importing) -> None:
    at_keys(qtbot, importing.bank)
    qtbot.keyClick(importing.bank, Qt.Key.Key_Escape)
    assert page.over is None


def test_a_second_import_says_what_is_new_changed_and_the_same(
    qtbot: QtBot, page: BankPage, room: Classroom, own_file: Path
) -> None:
    room.house.banks.import_(own_file.read_bytes(), own_file.name, "本厂题")
    text = own_file.read_text(encoding="utf-8").replace("可以站人", "能站人")
    text += "  answer: 对\n- id: own-4\n  kind: judge\n  stem: 叉车限速。\n  answer: 对\n"
    own_file.write_text(text, encoding="utf-8")
    page.open_file(own_file)
    importing = checked(qtbot, page)
    assert importing.act_button.text() == "导入 2 道新题、更新 1 道到“本厂题”"
    assert "已有且一样的 1 题跳过" in importing.words.accessibleName()
    assert not importing.findings.problems_panel.isVisible()


def test_a_file_that_changes_nothing_cannot_be_imported(
    qtbot: QtBot, page: BankPage, room: Classroom, own_file: Path
) -> None:
    room.house.banks.import_(own_file.read_bytes(), own_file.name, "本厂题")
    page.open_file(own_file)
    importing = checked(qtbot, page)
    assert importing.act_button.text() == "没有可以导入的题"
    assert not importing.act_button.isEnabled()


def test_another_bank_is_checked_anew(
    qtbot: QtBot, importing: Importing, room: Classroom, own_file: Path
) -> None:
    room.house.banks.import_(own_file.read_bytes(), own_file.name, "别厂")
    rename(qtbot, importing, "新厂")
    assert not importing.act_button.isEnabled()
    qtbot.waitUntil(lambda: importing.report is not None)
    assert importing.act_button.text() == "没有可以导入的题"
    assert len(importing.findings.problems.rows) == 3


def test_the_shipped_bank_takes_nothing_and_says_so_at_the_field(
    qtbot: QtBot, importing: Importing
) -> None:
    rename(qtbot, importing, BANK)
    qtbot.waitUntil(lambda: importing.field.failed)
    assert "请写另一个题库名称" in importing.field.below.accessibleName()
    assert not importing.act_button.isEnabled()


def test_an_unreadable_file_is_told_in_a_sentence(
    qtbot: QtBot, page: BankPage, room: Classroom, tmp_path: Path
) -> None:
    page.open_file(tmp_path / "没有.yaml")
    qtbot.waitUntil(lambda: bool(room.errors))
    assert room.errors[0].startswith("读不了文件“没有.yaml”")
    assert list(banks(room)) == [BANK]


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
    qtbot.mouseClick(importing.act_button, LEFT)
    qtbot.waitUntil(lambda: room.errors == ["磁盘满了。"])
    assert list(banks(room)) == [BANK]
    assert page.over is importing
    assert importing.act_button.isEnabled()


def test_the_import_button_asks_for_a_file(
    qtbot: QtBot, page: BankPage, own_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own_file), ""))
    qtbot.mouseClick(page.import_button, LEFT)
    assert checked(qtbot, page).file == own_file


@dropping
def test_a_file_dropped_is_checked(qtbot: QtBot, page: BankPage, own_file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(own_file))])
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, none)
    QApplication.sendEvent(page, drop)
    assert checked(qtbot, page).file == own_file


@dropping
def test_what_is_no_file_is_not_taken(page: BankPage) -> None:
    data = QMimeData()
    data.setText("一段文字")
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, none)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    assert not enter.isAccepted()


@pytest.fixture
def dialog(qtbot: QtBot, page: BankPage) -> Iterator[ExportDialog]:
    qtbot.mouseClick(page.export_button, LEFT)
    (made,) = page.findChildren(ExportDialog)
    yield made
    if isValid(made):
        made.close()


def test_what_is_given_out_can_be_brought_in(  # noqa: PLR0913, PLR0917
    qtbot: QtBot,
    dialog: ExportDialog,
    room: Classroom,
    toasts: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "出.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(lambda: toasts == ["已导出到“出.yaml”"])
    report = room.house.banks.import_(file.read_bytes(), file.name, "副本", dry_run=True)
    assert report.read == len(room.house.banks.rows())
    assert list(tmp_path.glob(".*.part")) == []


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot,
    dialog: ExportDialog,
    room: Classroom,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "没有这个文件夹" / "出.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(lambda: bool(room.errors))
    assert room.errors[0].startswith("写不了文件“出.yaml”")


def test_cancelling_an_export_writes_nothing(
    qtbot: QtBot, dialog: ExportDialog, toasts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel = next(b for b in dialog.findChildren(QPushButton) if b.text() == "取消")
    qtbot.mouseClick(cancel, LEFT)
    assert not dialog.isVisible()
    assert toasts == []
