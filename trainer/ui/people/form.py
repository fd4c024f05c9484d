"""A dialog that asks, tries on the desk, and says over its fields what was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field
from trainer.ui.said import said
from trainer.ui.words import t


class Form(Dialog):
    """Subclasses add fields and call `attempt`; closes itself once that succeeded."""

    def __init__(
        self, context: Context, parent: QWidget | None, title: str, text: str, act: str
    ) -> None:
        super().__init__(context.theme, parent, title, text)
        self.context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner(context.theme, "error", " ")
        self.banner.hide()
        self.add(self.banner)
        self.stay = self.add_button(t("取消"))
        self.stay.clicked.connect(lambda _=False: self.reject())
        self.act = self.add_button(act, "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(lambda _=False: self.send())

    def send(self) -> None:
        """Check the fields and `attempt` what they ask for."""

    def attempt(self, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Run *work* on the desk; close and call *done* if it succeeds."""
        self.act.setEnabled(False)

        def succeeded(result: Any) -> None:
            self.accept()
            done(result)

        run(self.context.desk, lambda _: work(), succeeded, self._refused, owner=self)

    def add_row(self, *fields: Field) -> None:
        """Add fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(16))
        for field in fields:
            row.addWidget(field, 1)
        self.body.addLayout(row)

    def say(self, sentence: str) -> None:
        """Say what is wrong, over the fields; nothing typed is lost."""
        self.act.setEnabled(True)
        self.banner.say(sentence)
        self.banner.setVisible(bool(sentence))
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))

    def _refused(self, error: Exception) -> None:
        self.say(said(error))
