"""延时: how many minutes, who allows it and why; each is a step in the record."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, SpinBox, TextField
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class ExtensionDialog(Dialog):
    """`given` carries minutes, who and why."""

    given = Signal(int, str, str)

    def __init__(self, theme: Theme, parent: QWidget, title: str) -> None:
        text = t("只加时间，开考时间不变。谁批准、什么原因都写进考场记录。")
        super().__init__(theme, parent, title, text)
        self.minutes = SpinBox(theme, 1, 180, 10, t("分钟"))
        self.who = TextField(theme, placeholder=t("例如：李四"))
        self.why = TextField(theme, placeholder=t("例如：停电 10 分钟"))
        self._who = Field(theme, t("批准人"), self.who)
        self._why = Field(theme, t("原因"), self.why)
        for field in (Field(theme, t("延长"), self.minutes), self._who, self._why):
            self.add(field)
        stay = self.add_button(t("取消"))
        stay.clicked.connect(lambda _=False: self.reject())
        self.act = self.add_button(t("延时"), "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(lambda _=False: self._try())
        self.finished.connect(lambda _: self.deleteLater())
        self.minutes.setFocus()

    def _try(self) -> None:
        who, why = self.who.text().strip(), self.why.text().strip()
        self._who.fail("" if who else t("请写是谁批准的。"))
        self._why.fail("" if why else t("请写为什么延时。"))
        self.adjustSize()
        if who and why:
            self.given.emit(self.minutes.value(), who, why)
            self.accept()
