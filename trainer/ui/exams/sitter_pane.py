"""Beside the room: one person, what is the matter, and the one act that helps."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer.quiz.marks import plain
from trainer.ui import tokens
from trainer.ui.exams.gathered import ExamSheet, Sitter
from trainer.ui.exams.wording import minutes_left
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import primary
from trainer.ui.parts.meter import Meter
from trainer.ui.parts.text import ElidedLabel, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class SitterPane(QFrame):
    """`extend` carries the `Sitter`."""

    extend = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "surface")
        self._sitter: Sitter | None = None
        self.name = ElidedLabel(theme, "", tokens.TITLE, bold=True)
        self.place = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.trouble = Banner(theme, "warn", "-", title=t("电脑时间被改过"))
        self.state = Paragraph(theme)
        self.meter = Meter(theme)
        self.more = primary(theme, t("延时…"), "timer")
        self.more.clicked.connect(lambda _=False: self.extend.emit(self._sitter))
        self.setFocusProxy(self.more)
        note = t("每一次延时、收卷都记下时间、人和原因，写进考场记录。")
        column = QVBoxLayout(self)
        pad = theme.gap(20)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.gap(12))
        for widget in (self.name, self.place, self.trouble, self.state, self.meter, self.more):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(Paragraph(theme, note, tokens.SMALL, tone="ink2"))

    def show_sitter(self, sitter: Sitter | None, sheet: ExamSheet, now: datetime) -> None:
        """Show one person of *sheet*."""
        self._sitter = sitter
        if sitter is None:
            return
        person = sitter.result.person
        self.name.setText(person.name)
        self.place.say("，".join(w for w in (person.no, person.place, person.post) if w))
        self.trouble.setVisible(sitter.needs_help)
        moves = t("往回调了 {} 次。已用的时间没有变，照原来的截止时间收卷。")
        self.trouble.say(moves.format(sitter.result.clock_moves), t("电脑时间被改过"))
        self.state.say(_said(sitter, sheet, now))
        self.meter.setVisible(sitter.sitting)
        self.meter.show_share(sitter.answered / max(len(sheet.paper), 1))
        self.more.setVisible(sitter.sitting)
        self.more.setText(t("给{}延时…").format(person.name))


def _said(sitter: Sitter, sheet: ExamSheet, now: datetime) -> str:
    result = sitter.result
    if sitter.deadline is not None:
        left = minutes_left(sitter.deadline, now)
        words = t("已答 {0} 题，共 {1} 题，还剩 {2} 分钟。")
        return words.format(sitter.answered, len(sheet.paper), left)
    if result.score is None:
        over = not sheet.exam.open_at(now)
        return t("没有来考。可以排到补考。") if over else t("还没有进考场。")
    if result.score.pending:
        return t("已交卷，有 {} 题要人工阅卷。").format(result.score.pending)
    return t("已交卷，{0} 分，{1}。").format(plain(result.score.earned), result.word)
