"""使用手册 in a window of its own, beside the work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.manual.folder import Chapter, chapters, manual_folder
from trainer.ui.manual.reader import Reader
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.ring import FocusRing
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Column
from trainer.ui.tokens import Theme
from trainer.ui.words import t

CONTENTS_WIDTH = 264


class ManualWindow(QWidget):
    """Chapters left, the text right; Esc closes, arrows turn."""

    def __init__(self, theme: Theme, parent: QWidget | None, folder: Path) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.theme = theme
        self.setWindowTitle(t("使用手册"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1120, 800)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.contents = ListTable(
            theme, [Column(t("目录"), lambda chapter: chapter.title, main=True)],
            name=t("目录"), key=lambda chapter: chapter.path,
        )  # fmt: skip
        self.contents.setFixedWidth(theme.px(CONTENTS_WIDTH))
        self.reader = Reader(theme)
        self.reader.setAccessibleName(t("手册正文"))
        found = chapters(folder)
        if found:
            row.addWidget(self.contents)
            row.addWidget(self.reader, 1)
        else:
            row.addLayout(_nothing(theme))
        self.contents.chosen.connect(self._show)
        self.reader.turned.connect(self.contents.choose)
        self.contents.set_rows(found)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self._ring = FocusRing(theme, self)

    def _show(self, chapter: Chapter | None) -> None:
        if chapter is not None and self.reader.shown != chapter.path:
            self.reader.show_chapter(chapter.path)


def open_manual(window: QWidget | None, theme: Theme) -> ManualWindow:
    """Open the manual beside *window*, or bring it to the front if it is open (F1)."""
    if window is not None:
        for open_one in window.findChildren(ManualWindow):
            open_one.activateWindow()
            return open_one
    manual = ManualWindow(theme, window, manual_folder())
    manual.show()
    manual.contents.setFocus()
    return manual


def _nothing(theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout()
    text = t("程序里没有带手册，请重新安装。")
    column.addWidget(EmptyState(theme, t("找不到使用手册"), text=text))
    return column
