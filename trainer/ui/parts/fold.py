"""Actions side by side; those without room go into a menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from trainer.ui.parts.buttons import Button
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class FoldingActions(QWidget):
    """Shows as many of *buttons* as fit, the last ones longest; 更多 offers the others."""

    def __init__(self, theme: Theme, *buttons: Button) -> None:
        super().__init__()
        self.theme = theme
        self.buttons = buttons
        self.more_button = Button(theme, t("更多"), icon="ellipsis")
        self.more_button.setAccessibleDescription(t("按 Enter 选择"))
        self.more_button.clicked.connect(lambda _=False: self.open_menu())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.gap(12))
        self._row.addStretch(1)
        for button in (*buttons, self.more_button):
            self._row.addWidget(button)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.more_button.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def folded(self) -> tuple[Button, ...]:
        """The buttons that stand in the menu now."""
        return tuple(button for button in self.buttons if button.isHidden())

    def sizeHint(self) -> QSize:
        """Have room for all."""
        return QSize(self._width_of(*self.buttons), self.more_button.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Have room for the menu."""
        return self.more_button.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self._fold()

    def open_menu(self) -> QMenu:
        """Offer what is folded, below the button."""
        menu = QMenu(self)
        for button in self.folded():
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _=False, button=button: button.click())
        menu.aboutToHide.connect(menu.deleteLater)
        right = self.more_button.mapToGlobal(self.more_button.rect().bottomRight())
        menu.popup(right - QPoint(menu.sizeHint().width(), 0))
        return menu

    def _fold(self) -> None:
        shown: tuple[Button, ...] = self.buttons
        more: tuple[Button, ...] = ()
        while shown and self._width_of(*shown, *more) > self.width():
            shown, more = shown[1:], (self.more_button,)
        for button in (*self.buttons, self.more_button):
            button.setVisible(button in (*shown, *more))

    def _width_of(self, *buttons: Button) -> int:
        gaps = self._row.spacing() * max(len(buttons) - 1, 0)
        return sum(button.sizeHint().width() for button in buttons) + gaps
