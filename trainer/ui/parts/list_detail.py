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
    With a *master_width* it is the list that has a width and the detail that grows.
    """

    def __init__(  # noqa: PLR0913 - each is a choice of the caller
        self,
        theme: Theme,
        master: QWidget,
        detail: QWidget,
        *,
        detail_width: int = tokens.DETAIL_WIDTH,
        master_width: int = 0,
        back: str = "",
    ) -> None:
        super().__init__()
        self.theme = theme
        self.master, self.detail = master, detail
        self._width = theme.px(master_width or detail_width)
        self._fixed_master = bool(master_width)
        self.narrow = False
        self._in_detail = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(master, 1)
        self._pane = QFrame()
        if not master_width:  # else the detail is a page, and its ground that of a page
            self._pane.setProperty("part", "left-line")
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(0 if master_width else 1, 0, 0, 0)
        column.setSpacing(0)
        self.back_button = Button(theme, back or t("返回列表"), "ghost", "arrow-left")
        self.back_button.clicked.connect(lambda _=False: self.open_list())
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(detail, 1)
        row.addWidget(self._pane, 10 if master_width else 0)
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
        fixed = self.master if self._fixed_master else self._pane
        if self.narrow:
            fixed.setMinimumWidth(0)
            fixed.setMaximumWidth(16_777_215)
        else:
            fixed.setFixedWidth(self._width)
