"""备份与恢复, and what the doctor says about this installation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t
from trainer.upkeep import Check


class BackupPanel(Panel):
    """`backup_asked()` and `restore_asked()`; the page asks for the file."""

    backup_asked = Signal()
    restore_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("备份与恢复"), icon="hard-drive")
        self.last = Paragraph(theme, "", tone="ink2")
        hint = t("备份里有人员信息、题库答案和签发证书的密钥，请像档案一样保管。")
        self.back_up = Button(theme, t("立即备份…"), icon="save")
        self.restore = Button(theme, t("从备份恢复…"), "danger", "rotate-ccw")
        self.back_up.clicked.connect(lambda _=False: self.backup_asked.emit())
        self.restore.clicked.connect(lambda _=False: self.restore_asked.emit())
        buttons = Flow(theme.gap(8))
        buttons.add(self.back_up, self.restore)
        self.add(self.last)
        self.add(Paragraph(theme, hint, tokens.SMALL, tone="ink2"))
        self.add(buttons)
        self.body.setSpacing(theme.gap(12))

    def show_last(self, at: datetime | None) -> None:
        """Say when a backup was last made."""
        when = t("上次备份：{0} 年 {1} 月 {2} 日 {3}")
        self.last.say(
            when.format(at.year, at.month, at.day, f"{at:%H:%M}")
            if at
            else t("还没有备份过。请每周备份一次，存到 U 盘或者另一台电脑上。")
        )


class DoctorPanel(Panel):
    """What was looked at, the wrong things first; `asked()` to look again."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("检查"))
        self.again = Button(theme, t("再查一遍"), "link", "refresh-cw", size="small")
        self.again.clicked.connect(lambda _=False: self.asked.emit())
        self.add_action(self.again)
        self.body.setSpacing(theme.gap(12))
        self.wait = Paragraph(theme, t("正在检查……"), tone="ink2")
        self.add(self.wait)
        self.lines: list[QWidget] = []

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show what was found."""
        self.wait.hide()
        for line in self.lines:
            line.hide()
            line.deleteLater()
        ordered = sorted(checks, key=lambda check: check.good)
        self.lines = [self._line(check) for check in ordered]
        for line in self.lines:
            self.add(line)

    def _line(self, check: Check) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(StateText(self.theme, check.name, "ok" if check.good else "bad"))
        sentence = Paragraph(self.theme, check.sentence, tokens.SMALL, tone="ink2")
        sentence.setContentsMargins(self.theme.px(18) + self.theme.gap(8), 0, 0, 0)
        column.addWidget(sentence)
        return line
