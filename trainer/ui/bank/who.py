"""Who changes questions: a name, asked where it matters and remembered while the program runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_last: list[str] = [""]


def last_name() -> str:
    """The name given last; empty before anybody gave one."""
    return _last[0]


def remember(name: str) -> None:
    """Offer *name* the next time."""
    _last[0] = name.strip()


class WhoField(Field):
    """Asks for the name; `name()` gives it, or says below the line that it is missing."""

    def __init__(self, theme: Theme) -> None:
        self.line = TextField(theme, last_name())
        hint = t("版本记录里写这个名字；自己写的题要由另一个人审过才能用")
        super().__init__(theme, t("谁改的"), self.line, hint)

    def name(self) -> str:
        """The name, or empty with a sentence below."""
        name = self.line.text().strip()
        self.fail("" if name else t("请写上名字。"))
        remember(name)
        return name


class WhoDialog(Dialog):
    """Asks for the name before the first change is stored."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, t("保存以前：您是谁"))
        self.asked = WhoField(theme)
        self.add(self.asked)
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.act_button = self.add_button(t("保存"), "primary")
        self.act_button.setDefault(True)
        self.act_button.clicked.connect(lambda _=False: self._go())
        self.finished.connect(self.deleteLater)

    def _go(self) -> None:
        if self.asked.name():
            self.accept()


def ask_who(theme: Theme, parent: QWidget, then: Callable[[str], object]) -> WhoDialog:
    """Ask, and go on with the name."""
    dialog = WhoDialog(theme, parent)
    dialog.accepted.connect(lambda: then(last_name()))
    dialog.open()
    dialog.asked.line.setFocus()
    return dialog
