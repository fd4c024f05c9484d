"""使用手册 inside the program: chapters, links, pictures, one window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer.ui import style
from trainer.ui.manual import window as window_module
from trainer.ui.manual.folder import chapters, manual_folder
from trainer.ui.manual.window import ManualWindow, open_manual
from trainer.ui.tokens import Theme


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "manual"
    (made / "pictures").mkdir(parents=True)
    image = QImage(2000, 500, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(made / "pictures" / "wide.png"))
    (made / "index.md").write_text("# 手册\n\n看[第一章](01-first.md#keys)。\n", encoding="utf-8")
    (made / "01-first.md").write_text(
        "# 1 开始\n\n![图](pictures/wide.png)\n\n![没有](pictures/none.png)\n\n| 键 | 作用 |\n|---|---|\n| F1 | 手册 |\n",
        encoding="utf-8",
    )
    return made


def opened(qtbot: QtBot, folder: Path) -> ManualWindow:
    manual = ManualWindow(Theme(), None, folder)
    manual.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(manual)
    manual.show()
    return manual


def test_the_manual_that_ships_has_its_index_first_and_no_broken_link() -> None:
    found = chapters(manual_folder())
    assert found[0].path.stem == "index"
    names = {chapter.path.name for chapter in found}
    for chapter in found:
        for link in chapter.path.read_text(encoding="utf-8").split("](")[1:]:
            target = link.split(")")[0].split("#")[0]
            assert not target.endswith(".md") or target in names, (chapter.path.name, target)


def test_a_link_turns_to_its_chapter_and_the_contents_follow(qtbot: QtBot, folder: Path) -> None:
    manual = opened(qtbot, folder)
    assert "手册" in manual.reader.toPlainText()
    manual.reader.anchorClicked.emit(QUrl("01-first.md#keys"))
    assert "1 开始" in manual.reader.toPlainText()
    current = manual.contents.current()
    assert current is not None
    assert current.title == "1 开始"


def test_links_out_of_the_manual_lead_nowhere(qtbot: QtBot, folder: Path) -> None:
    manual = opened(qtbot, folder)
    before = manual.reader.shown
    for link in ("gopher://example.org/x", "none.md"):
        manual.reader.anchorClicked.emit(QUrl(link))
    assert manual.reader.shown == before


def test_pictures_are_no_wider_than_the_text_and_a_missing_one_leaves_its_words(
    qtbot: QtBot, folder: Path
) -> None:
    manual = opened(qtbot, folder)
    manual.contents.choose(folder / "01-first.md")
    qtbot.wait(200)
    assert manual.reader.document().size().width() <= manual.reader.viewport().width() + 1
    assert "没有" in manual.reader.toPlainText()


def test_an_installation_without_a_manual_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    manual = opened(qtbot, tmp_path)
    assert chapters(tmp_path) == ()
    assert not manual.contents.isVisible()


def test_opening_twice_gives_the_same_window(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    del qapp
    monkeypatch.setattr(window_module, "manual_folder", lambda: folder)
    style.load_fonts()
    window = QWidget()
    qtbot.addWidget(window)
    first = open_manual(window, Theme())
    assert open_manual(window, Theme()) is first
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(ManualWindow))
