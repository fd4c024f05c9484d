"""The question for the administrator's password."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from trainer.ui.desk import Desk, run
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.said import said
from trainer.ui.tokens import Theme
from trainer.ui.words import t


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
