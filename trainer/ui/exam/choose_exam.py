"""The exams one may sit now."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Signal

from trainer.quiz.exam import Exam
from trainer.ui import tokens
from trainer.ui.exam.column import Column
from trainer.ui.exam.times import until
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell
from trainer.ui.parts.table_model import Column as Field
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class ChooseExam(Column):
    """`chosen` carries the exam, `again` asks to look again when there is none."""

    chosen = Signal(object)
    again = Signal()

    def __init__(self, theme: Theme, zone: tzinfo) -> None:
        super().__init__(theme)
        self._zone = zone
        self.title = Paragraph(theme, "", tokens.FIGURE, bold=True)
        self.note = Paragraph(theme, "", tokens.SECTION, tone="ink2")
        self.table = ListTable(theme, self._columns(), name=t("测评"), two_lines=True)
        self.table.setObjectName("exams")
        self.table.opened.connect(self.chosen)
        self._next = Button(theme, t("下一步"), "primary", size="large")
        self._next.setObjectName("exam-next")
        self._next.clicked.connect(lambda _=False: self._go())
        self._again = Button(theme, t("再看一次"), "primary", "refresh-cw", size="large")
        self._again.setObjectName("again")
        self._again.clicked.connect(lambda _=False: self.again.emit())
        self._panel = Panel(theme, flush=True)
        self._panel.add(self.table)
        for part in (self.title, self.note, self._panel):
            self.add(part)
        self.add_actions(self._next, self._again)

    def show_exams(self, exams: tuple[Exam, ...]) -> None:
        """Show what is open, or what to do where nothing is."""
        self.table.set_rows(exams)
        self._panel.setVisible(bool(exams))
        self.table.fit_rows(min(len(exams), 8))
        self._next.setVisible(bool(exams))
        self._again.setVisible(not exams)
        self.title.say(t("参加哪一场测评？") if exams else t("现在没有开放的测评"))
        self.note.say("" if exams else t("请管理员在“测评”里安排测评，到开始时间以后再看一次。"))
        self.note.setVisible(not exams)

    def begin(self) -> None:
        """Take the keyboard."""
        (self.table if self.table.rows else self._again).setFocus()

    def _go(self) -> None:
        if (exam := self.table.current()) is not None:
            self.chosen.emit(exam)

    def _columns(self) -> tuple[Field, ...]:
        return (
            Field(t("测评"), lambda e: Cell(e.title, sub=e.audience), main=True),
            Field(t("方式"), lambda e: e.manner.value, width=96),
            Field(t("最晚开始"), lambda e: until(e, self._zone), width=200),
        )
