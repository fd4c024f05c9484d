"""Who is at the desk: anybody, or the administrator until the desk is locked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from trainer.ui.desk import Desk, run
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.said import said
from trainer.ui.tokens import Theme
from trainer.ui.words import t

IDLE_MINUTES: Final = 15
"""Without a key or a move for so long the desk locks itself."""

_BUSY: Final = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove)


class PasswordDialog(Dialog):
    """Asks for the administrator's password; `unlocked` when it was right."""

    unlocked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None, services: Any, desk: Desk) -> None:
        text = t("这里只有管理员能进。输对一次，离开座位以前不再问。")
        super().__init__(theme, parent, t("管理员验证"), text)
        self._services, self._desk = services, desk
        self.line = TextField(theme)
        self.line.setObjectName("password")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.field = Field(theme, t("管理员密码"), self.line)
        self.line.textEdited.connect(lambda _: self.field.fail(""))
        self.add(self.field)
        self.leave = self.add_button(t("取消"))
        self.leave.clicked.connect(lambda _=False: self.reject())
        self.enter = self.add_button(t("确定"), "primary")
        self.enter.setDefault(True)
        self.enter.clicked.connect(lambda _=False: self._try())
        self.line.setFocus()

    def _try(self) -> None:
        word = self.line.text()
        self.enter.setEnabled(False)
        run(
            self._desk,
            lambda _: self._services.office.unlock(word),
            self._in,
            self._out,
            owner=self,
        )

    def _in(self, _: object) -> None:
        self.unlocked.emit()
        self.accept()

    def _out(self, error: Exception) -> None:
        self.enter.setEnabled(True)
        self.field.fail(said(error))
        self.line.selectAll()
        self.line.setFocus()


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
