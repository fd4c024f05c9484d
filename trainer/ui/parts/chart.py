"""What all charts share: a sentence that says it, a table of the same figures, a copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QWidget

from trainer.ui import style, tokens
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Column
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class Chart(QWidget):
    """Base: override `draw` (also for paper) and `figures`; *sentence* says it in words."""

    def __init__(self, theme: Theme, sentence: str, height: int) -> None:
        super().__init__()
        self.theme = theme
        self.sentence = sentence
        self.setAccessibleName(t("图"))
        self.setAccessibleDescription(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(theme.px(height))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw into *box*, on a screen or on paper."""
        raise NotImplementedError

    def figures(self) -> list[tuple[str, ...]]:
        """Give the figures as a table, its head first."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Take the room there is."""
        return QSize(self.theme.px(320), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw on the screen."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(self.rect()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the table and a copy."""
        menu = QMenu(self)
        menu.addAction(t("看表格")).triggered.connect(lambda _=False: self.open_table())
        menu.addAction(t("复制图片")).triggered.connect(lambda _=False: self.copy())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Put a picture on the clipboard."""
        QApplication.clipboard().setPixmap(self.grab())

    def open_table(self) -> Dialog:
        """Show the same figures as a table."""
        head, *rows = self.figures()
        dialog = Dialog(self.theme, self, t("图中的数字"), self.sentence)
        columns = [Column(name, _reader(i)) for i, name in enumerate(head)]
        table = ListTable(self.theme, columns, name=t("图中的数字"))
        table.setMinimumHeight(self.theme.px(tokens.ROW) * 6)
        table.set_rows(rows)
        dialog.add(table, 1)
        close = dialog.add_button(t("关闭"))
        close.clicked.connect(lambda _=False: dialog.accept())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def write(  # noqa: PLR0913 - a place and a text
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        tone: str = "ink2",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
        *,
        bold: bool = False,
    ) -> None:
        """Write 13 px words into *box*."""
        painter.setFont(style.font(self.theme, tokens.SMALL, bold=bold))
        painter.setPen(style.color(self.theme, tone))
        painter.drawText(box, align, text)

    def pen(self, tone: str, width: float = 1, *, dashed: bool = False) -> QPen:
        """Give a pen; dashed for last time, open ends and reference lines."""
        made = QPen(style.color(self.theme, tone), width)
        if dashed:
            made.setStyle(Qt.PenStyle.DashLine)
        return made


def _reader(place: int) -> Callable[[Sequence[str]], str]:
    def read(row: Sequence[str]) -> str:
        return row[place]

    return read
