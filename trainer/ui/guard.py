"""Who is at the desk: anybody, or the administrator until the desk is locked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from trainer.ui.desk import Desk
from trainer.ui.tokens import Theme

IDLE_MINUTES: Final = 15
"""Without a key or a move for so long the desk locks itself."""

_BUSY: Final = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove)


class Guard(QObject):
    """Lets people through to what only the administrator may do; `changed` on lock and unlock."""

    changed = Signal(bool)

    def __init__(self, services: Any, desk: Desk, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._services, self._desk, self._theme = services, desk, theme
        self.open = False
        self.window: QWidget | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MINUTES * 60_000)
        self._idle.timeout.connect(self.lock)

    def require(self, then: Callable[[], object]) -> None:
        """Do *then* now if the administrator is here, else after the password."""
        if self.open:
            then()
            return
        parent = QApplication.activeWindow() or self.window
        from trainer.ui.password import PasswordDialog  # noqa: PLC0415 - not before it is asked

        dialog = PasswordDialog(self._theme(), parent, self._services, self._desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.unlocked.connect(self.unlock)
        dialog.accepted.connect(then)
        dialog.open()

    def unlock(self) -> None:
        """The administrator is here."""
        self.open = True
        self._idle.start()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self.changed.emit(True)

    def lock(self) -> None:
        """Nobody in particular is here."""
        self.rest()
        self.changed.emit(False)

    def rest(self) -> None:
        """Watch no more: at the end of the program nothing may call back into it."""
        self.open = False
        self._idle.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or move begins the wait anew."""
        if event.type() in _BUSY:
            self._idle.start()
        return super().eventFilter(watched, event)
