"""The foot of an import: into which bank, by whom, what will be written, and the act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout

from trainer.ui import tokens
from trainer.ui.bank.who import last_name, remember
from trainer.ui.parts.buttons import primary, secondary
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_BANK: Final = 190
_WHO: Final = 110


class ImportFoot(QFrame):
    """`acted` when the orange button is pressed and a name is there."""

    acted = Signal()
    cancelled = Signal()
    renamed = Signal()

    def __init__(self, theme: Theme, bank: str, banks: Sequence[str]) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "top-line")
        self.bank = TextField(theme, bank)
        self.who = TextField(theme, last_name(), t("姓名"))
        self.bank_field = Field(theme, t("放进题库"), self.bank)
        self.who_field = Field(theme, t("谁导入的"), self.who)
        self.bank_field.setFixedWidth(theme.px(_BANK))
        self.who_field.setFixedWidth(theme.px(_WHO))
        self._offer(banks)
        self.words = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.cancel_button = secondary(theme, t("取消"))
        self.act_button = primary(theme, t("导入"))
        self.act_button.setEnabled(False)
        self.cancel_button.clicked.connect(lambda _=False: self.cancelled.emit())
        self.act_button.clicked.connect(lambda _=False: self._act())
        self.bank.textChanged.connect(lambda _: self.renamed.emit())
        self.who.textEdited.connect(lambda _: self.who_field.fail(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(24), theme.gap(10), theme.gap(24), theme.gap(10))
        row.setSpacing(theme.gap(12))
        row.addWidget(self.bank_field)
        row.addWidget(self.who_field)
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.act_button)

    def name(self) -> str:
        """Who it is; empty, and said so, where nobody is named."""
        name = self.who.text().strip()
        self.who_field.fail("" if name else t("请写上名字。"))
        if name:
            remember(name)
        else:
            self.who.setFocus()
        return name

    def _offer(self, banks: Sequence[str]) -> None:
        completer = QCompleter(list(banks), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.bank.setCompleter(completer)
        self.bank.setToolTip(t("已有的题库：{}").format("、".join(banks)) if banks else "")

    def _act(self) -> None:
        if self.name():
            self.acted.emit()
