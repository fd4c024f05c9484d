"""近况: four short answers about a person, each a way to the list behind it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from trainer.quiz.marks import plain
from trainer.roster import File
from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Label
from trainer.ui.people.tables import verdict
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class RecentPanel(Panel):
    """`pressed(tab)` asks for the list behind an answer."""

    pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("近况"))
        self.body.setSpacing(0)
        self.answers = {
            tab: self._answer(tab, words)
            for tab, words in (
                ("sittings", t("最近测评")),
                ("certificates", t("证书")),
                ("briefings", t("晨会")),
                ("educations", t("警示教育")),
            )
        }

    def show_file(self, file: File) -> None:
        """Answer for another person."""
        self.answers["sittings"].setText(_sat(file))
        self.answers["certificates"].setText(t("{0} 张").format(len(file.certificates)))
        self.answers["briefings"].setText(t("到过 {0} 次").format(len(file.briefings)))
        self.answers["educations"].setText(t("到过 {0} 次").format(len(file.educations)))

    def _answer(self, tab: str, words: str) -> Button:
        row = QHBoxLayout()
        row.addWidget(Label(self.theme, words, tokens.SMALL, tone="ink2"), 1)
        button = Button(self.theme, "", "link", size="small")
        button.clicked.connect(lambda _=False: self.pressed.emit(tab))
        row.addWidget(button)
        self.add(row)
        return button


def _sat(file: File) -> str:
    if not file.sittings:
        return t("还没有")
    last = max(file.sittings, key=lambda sat: sat.on)
    words, _ = verdict(last)
    if last.score is None or last.score.pending:
        return words
    return t("{0} 分，{1}").format(plain(last.score.earned), words)
