"""Out of the exam before its end: only with the administrator's password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.said import said
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class LeaveDialog(Dialog):
    """`allowed` comes when the password was right."""

    allowed = Signal()

    def __init__(self, theme: Theme, context: Context, parent: QWidget, *, sitting: bool) -> None:
        text = t("答案都留着，时间照常走；回来以后可以接着答。") if sitting else ""
        super().__init__(theme, parent, t("离开测评要输管理员密码"), text)
        self.setObjectName("leaving")
        self._context = context
        self.password = TextField(theme)
        self.password.setObjectName("password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.field = Field(theme, t("管理员密码"), self.password)
        self.add(self.field)
        stay = self.add_button(t("继续答题") if sitting else t("取消"))
        stay.clicked.connect(lambda _=False: self.reject())
        self.act = self.add_button(t("离开"), "danger")
        self.act.setObjectName("leave-now")
        self.act.clicked.connect(lambda _=False: self._try())
        self.password.returnPressed.connect(self._try)
        self.password.setFocus()

    def _try(self) -> None:
        self.act.setEnabled(False)
        typed, office = self.password.text(), self._context.services.office
        run(
            self._context.desk,
            lambda _: office.unlock(typed),
            self._right,
            self._wrong,
            owner=self,
        )

    def _right(self, _: object) -> None:
        self.accept()
        self.allowed.emit()

    def _wrong(self, error: Exception) -> None:
        self.act.setEnabled(True)
        self.field.fail(said(error))
        self.password.selectAll()
        self.password.setFocus()
