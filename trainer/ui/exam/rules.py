"""What binds the candidate, read before the clock starts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from trainer.quiz.exam import Exam
from trainer.training.person import Person
from trainer.ui import tokens
from trainer.ui.exam.column import Column
from trainer.ui.exam.hand_in import HEIGHT
from trainer.ui.exam.header import who
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class Rules(Column):
    """`agreed` asks to begin, `back` to choose another name."""

    agreed = Signal()
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title = Paragraph(theme, "", tokens.FIGURE, bold=True)
        self.person = Paragraph(theme, "", tokens.SECTION, tone="ink2")
        self.person.setObjectName("person")
        self.going_on = Banner(theme, "info", t("您上次答到一半，答案都在，时间一直在走。接着答。"))
        self._panel = Panel(theme, t("测评须知"), ruled=True)
        self._panel.setObjectName("notice")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.gap(12))
        self._panel.add(self._lines)
        self.start = Button(theme, t("开始答题"), "primary", size="large")
        self.start.setObjectName("start")
        self.start.setFixedHeight(theme.px(HEIGHT))
        self.start.clicked.connect(lambda _=False: self.agreed.emit())
        back = Button(theme, t("不是我，返回"), size="large")
        back.setObjectName("not-me")
        back.setFixedHeight(theme.px(HEIGHT))
        back.clicked.connect(lambda _=False: self.back.emit())
        for part in (self.title, self.person, self.going_on, self._panel):
            self.add(part)
        self.add_actions(self.start, back)

    def show_rules(
        self, exam: Exam, person: Person, notice: tuple[str, ...], *, going_on: bool
    ) -> None:
        """Show the rules of *exam* to *person*."""
        self.title.say(exam.title)
        self.person.say(who(person))
        self.going_on.setVisible(going_on)
        self.start.setText(t("继续答题") if going_on else t("开始答题"))
        self.set_busy(False)
        while (item := self._lines.takeAt(0)) is not None:
            _let_go(item.layout())
        for number, line in enumerate((*notice, *_habits()), 1):
            self._lines.addLayout(self._line(number, line))

    def set_busy(self, busy: bool) -> None:
        """Press 开始答题 only once."""
        self.start.setEnabled(not busy)

    def begin(self) -> None:
        """Take the keyboard."""
        self.start.setFocus()

    def _line(self, number: int, line: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(8))
        digit = Label(self.theme, f"{number}.", tokens.SECTION, tone="ink2")
        digit.setFixedWidth(self.theme.px(24))
        row.addWidget(digit, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(self.theme, line, tokens.SECTION), 1)
        return row


def _habits() -> tuple[str, ...]:
    return (
        t("每答一题自动保存，右上角显示“已保存”才算存上；出现红色提示请举手。"),
        t("交卷前可以改答案；交卷以后不能再改。"),
    )


def _let_go(row: QLayout | None) -> None:
    while row is not None and (item := row.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
