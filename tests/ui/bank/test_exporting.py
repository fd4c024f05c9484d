"""Giving questions out: which ones, what the format loses, and a whole file or none."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from classroom import Classroom
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from stage import shown

from trainer.formats import FORMATS
from trainer.formats.bank import NO_HINTS
from trainer.quiz.listing import Query
from trainer.ui.bank.exporting import ALL, SHOWN, TICKED, ExportDialog, told

LEFT = Qt.MouseButton.LeftButton
JUDGES = Query(ticked={"kinds": frozenset({"判断题"})})


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    return shown(qtbot, QWidget())


@pytest.fixture
def dialog(qtbot: QtBot, room: Classroom, parent: QWidget) -> ExportDialog:
    banks = dict(room.house.banks.stats().by_bank)
    ids = room.house.banks.ids(JUDGES)[:3]
    made = ExportDialog(room.context, parent, banks, query=JUDGES, ids=ids)
    made.open()
    return made


def settled(qtbot: QtBot, dialog: ExportDialog) -> str:
    qtbot.waitUntil(lambda: "正在" not in dialog.lines.text(), timeout=20_000)
    return QTextDocumentFragment.fromHtml(dialog.lines.text()).toPlainText()


def saved_to(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))


def test_every_format_that_is_written_is_offered(dialog: ExportDialog) -> None:
    assert set(dialog.formats) == {name for name, form in FORMATS.items() if form.write}
    assert {"table", "docx", "paper", "moodle", "qti21", "qti30"} <= set(dialog.formats)


@pytest.mark.parametrize(("what", "count"), [(TICKED, 3), (SHOWN, 32), (ALL, 155)])
def test_what_is_chosen_is_what_is_written(  # noqa: PLR0913, PLR0917
    qtbot: QtBot, dialog: ExportDialog, toasts: list[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, room: Classroom, what: str, count: int,
) -> None:  # fmt: skip
    expected = {ALL: room.house.banks.stats().total,
                SHOWN: room.house.banks.survey(JUDGES).count}.get(what, count)  # fmt: skip
    file = tmp_path / "出.json"
    saved_to(monkeypatch, file)
    dialog.bank.choose((what, ""))
    dialog.format.choose("json")
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(lambda: toasts == ["已导出到“出.json”"])
    read = FORMATS["json"].read
    assert read is not None
    assert len(read(file.read_bytes(), file.name, NO_HINTS).entries) == expected


def test_what_is_lost_is_told_before_and_anew_for_another_format(
    qtbot: QtBot, dialog: ExportDialog, room: Classroom
) -> None:
    assert settled(qtbot, dialog) == "全都带得走，再导入进来和现在一样。"
    dialog.format.choose("aiken")
    dialog.look()
    said = settled(qtbot, dialog)
    assert said == "\n".join(told(room.house.banks.lost(format="aiken", ids=dialog.ids)))
    assert "3 题的解析" in said


def test_what_is_not_written_at_all_is_told_first() -> None:
    lost = {"整题（只有选择题）": 2, "解析": 90, **{f"其他{n}": 1 for n in range(9)}}
    lines = told(lost)
    assert lines[:2] == ["2 题写不进去：只有选择题", "90 题的解析"]
    assert lines[-1] == "还有 4 样"


def test_the_empty_table_can_be_had_here(
    qtbot: QtBot, dialog: ExportDialog, toasts: list[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    saved_to(monkeypatch, tmp_path / "模板.xlsx")
    qtbot.mouseClick(dialog.template_button, LEFT)
    qtbot.waitUntil(lambda: toasts == ["已导出到“模板.xlsx”"])
    book = openpyxl.load_workbook(tmp_path / "模板.xlsx")
    assert "题干" in [str(cell.value) for cell in next(book.worksheets[0].iter_rows())]


def test_a_cancelled_export_leaves_nothing(
    qtbot: QtBot, dialog: ExportDialog, room: Classroom, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    saved_to(monkeypatch, tmp_path / "出.yaml")
    desk = room.context.desk
    desk.queued.connect(lambda job: job.cancel() if "出.yaml" in job.title else None)
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(lambda: not desk.busy)
    assert list(tmp_path.glob("出*")) == list(tmp_path.glob(".出*")) == []
    assert room.errors == []


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, dialog: ExportDialog, room: Classroom, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    saved_to(monkeypatch, tmp_path / "没有这个文件夹" / "出.yaml")
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(lambda: bool(room.errors))
    assert room.errors[0].startswith("写不了文件“出.yaml”")
