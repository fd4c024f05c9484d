"""不放心人: who they are, what is proposed, and what the host decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.training.attendance import Attendee
from trainer.training.briefing import Briefing
from trainer.ui.briefings.room_theme import RoomTheme
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Icon, Label, Line, Paragraph
from trainer.ui.words import t

WIDTH = 420


class WorryPane(QFrame):
    """`decided` tells for whom what was decided."""

    decided = Signal(object, str)

    def __init__(self, theme: RoomTheme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "left-line")
        self.setFixedWidth(theme.words.px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.words.gap(24), 0, 0)
        column.setSpacing(theme.words.gap(8))
        self.title = Label(theme.words, "", 30, bold=True)
        self.title.setContentsMargins(theme.words.gap(24), 0, 0, 0)
        self.list = ScrollPage(theme.words, padding=24, gap=20)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)

    def show_briefing(self, briefing: Briefing) -> None:
        """Show who is worrying now."""
        self.list.clear()
        people = briefing.worrying
        self.title.setText(t("不放心人 {}").format(len(people)) if people else t("不放心人"))
        if not people:
            self.list.add(self._nobody())
        for number, attendee in enumerate(people):
            if number:
                self.list.add(Line())
            self.list.add(_Worry(self.theme, attendee, self))

    def ask(self, attendee: Attendee) -> None:
        """Let the host write another decision."""
        dialog = DecisionDialog(self.theme, self.window(), attendee)
        dialog.decided.connect(lambda words: self.decided.emit(attendee, words))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _nobody(self) -> QWidget:
        words = t("还没有。问一问：睡好了吗，身体舒服吗，家里有事吗？点人名就能登记。")
        return Paragraph(self.theme.words, words, 24, tone="ink2")


class DecisionDialog(Dialog):
    """Asks what is decided for one person."""

    decided = Signal(str)

    def __init__(self, theme: RoomTheme, parent: QWidget, attendee: Attendee) -> None:
        title = t("{}{}，怎么安排？").format(attendee.name, attendee.state.value)
        super().__init__(theme.parts, parent, title)
        self.setStyleSheet(theme.sheet)
        self.line = TextField(theme.parts, attendee.note or attendee.state.proposal)
        self.line.setMinimumWidth(theme.parts.px(400))
        self.add(Field(theme.parts, t("安排"), self.line))
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.keep = self.add_button(t("就这么定"), "primary")
        self.keep.clicked.connect(lambda _=False: self._tell())
        self.line.returnPressed.connect(self._tell)
        self.line.setFocus()

    def _tell(self) -> None:
        if self.line.text().strip():
            self.decided.emit(self.line.text().strip())
            self.accept()


class _Worry(QWidget):
    def __init__(self, theme: RoomTheme, attendee: Attendee, pane: WorryPane) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.words.gap(8))
        column.addLayout(self._head(theme, attendee))
        decided = bool(attendee.note)
        words = attendee.note if decided else t("建议：{}").format(attendee.state.proposal)
        text = Paragraph(theme.words, words, 24, tone="ok" if decided else "ink")
        column.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(theme.words.gap(12))
        if not decided:
            self.take = Button(theme.parts, t("照办"), icon="check")
            self.take.setAccessibleName(t("{}：照办").format(attendee.name))
            proposal = attendee.state.proposal
            self.take.clicked.connect(lambda _=False: pane.decided.emit(attendee, proposal))
            row.addWidget(self.take)
        other = Button(theme.parts, t("改安排…") if decided else t("另外安排…"))
        other.clicked.connect(lambda _=False: pane.ask(attendee))
        row.addWidget(other)
        row.addStretch()
        column.addLayout(row)

    def _head(self, theme: RoomTheme, attendee: Attendee) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.words.gap(12))
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Label(theme.words, attendee.name, 32, bold=True), 0, middle)
        row.addWidget(Icon(theme.words, "triangle-alert", "warn", 28), 0, middle)
        row.addWidget(Label(theme.words, attendee.state.value, 26, bold=True, tone="warn"))
        row.addStretch()
        return row
