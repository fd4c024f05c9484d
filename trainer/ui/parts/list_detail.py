"""A list and its detail side by side; when it is narrow, one after the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class ListDetail(QWidget):
    """Call `open_detail` when a row is chosen to be looked at (Enter, double click).

    When wide, both stand side by side and `open_detail` gives the detail the
    keyboard. When narrow, the detail takes the place of the list, with a way back.
    """

    def __init__(
        self,
        theme: Theme,
        master: QWidget,
        detail: QWidget,
        *,
        detail_width: int = tokens.DETAIL_WIDTH,
        back: str = "",
    ) -> None:
        super().__init__()
        self.theme = theme
        self.master, self.detail = master, detail
        self._width = theme.px(detail_width)
        self.narrow = False
        self._in_detail = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(master, 1)
        self._pane = QFrame()
        self._pane.setProperty("part", "left-line")
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self.back_button = Button(theme, back or t("返回列表"), "ghost", "arrow-left")
        self.back_button.clicked.connect(lambda _=False: self.open_list())
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(detail, 1)
        row.addWidget(self._pane)
        self._arrange()

    def open_detail(self) -> None:
        """Show the detail and give it the keyboard."""
        self._in_detail = True
        self._arrange()
        self.detail.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_list(self) -> None:
        """Show the list and give it the keyboard."""
        self._in_detail = False
        self._arrange()
        self.master.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from a detail that took the whole place back to the list by Esc."""
        if event.key() == Qt.Key.Key_Escape and self.narrow and self._in_detail:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between side by side and one after the other."""
        super().resizeEvent(event)
        rail = self.theme.px(tokens.RAIL_WIDTH)
        narrow = self.theme.narrow or event.size().width() < tokens.WIDE_ENOUGH - rail
        if narrow != self.narrow:
            self.narrow = narrow
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Never force the window wider."""
        return QSize(self.theme.px(240), self.theme.px(160))

    def _arrange(self) -> None:
        self.master.setVisible(not (self.narrow and self._in_detail))
        self._pane.setVisible(not self.narrow or self._in_detail)
        self.back_button.setVisible(self.narrow)
        if self.narrow:
            self._pane.setMinimumWidth(0)
            self._pane.setMaximumWidth(16_777_215)
        else:
            self._pane.setFixedWidth(self._width)
