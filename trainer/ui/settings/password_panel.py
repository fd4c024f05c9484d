"""The administrator's password: the old one, the new one twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.panel import Panel
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class PasswordPanel(Panel):
    """`asked(old, new)`; `refuse` says what is wrong, `clear` empties the fields."""

    asked = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("管理员密码"))
        self.banner = Banner(theme, "error", " ")
        self.banner.hide()
        self.old, self.new, self.again = (TextField(theme) for _ in range(3))
        self.act = Button(theme, t("修改密码"))
        self.act.clicked.connect(lambda _=False: self._send())
        self.add(self.banner)
        names = (
            (self.old, t("现在的密码"), ""),
            (self.new, t("新密码"), t("至少 6 个字符，忘了没有办法找回")),
            (self.again, t("再输一遍新密码"), ""),
        )
        for line, name, hint in names:
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.returnPressed.connect(self._send)
            self.add(Field(theme, name, line, hint))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.act)
        self.add(foot)

    def clear(self) -> None:
        """Forget what was typed."""
        self.refuse("")
        for line in (self.old, self.new, self.again):
            line.clear()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong."""
        self.act.setEnabled(True)
        self.banner.say(sentence)
        self.banner.setVisible(bool(sentence))

    def _send(self) -> None:
        if self.new.text() != self.again.text():
            self.refuse(t("两次输入的新密码不一样，请重新输入。"))
            self.again.setFocus()
            return
        self.act.setEnabled(False)
        self.asked.emit(self.old.text(), self.new.text())
