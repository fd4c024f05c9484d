"""One person's page: who, how many hours, and everything on record."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.roster import File
from trainer.training.person import Person
from trainer.ui import style, tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.columns import Columns
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import Tag, Tone
from trainer.ui.parts.text import Paragraph
from trainer.ui.people.balance_panel import BalancePanel
from trainer.ui.people.recent_panel import RecentPanel
from trainer.ui.people.records_panel import RecordsPanel
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class FileView(ScrollPage):
    """Shows a `File`; its signals ask the page to act on it."""

    edit_asked = Signal()
    leave_asked = Signal()
    back_asked = Signal()
    print_asked = Signal()
    card_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, gap=16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.file: File | None = None
        self.avatar = Avatar(theme)
        self.name = Paragraph(theme, "", tokens.FIGURE, bold=True)
        self.tag = Tag(theme, "", "plain")
        self.about = Paragraph(theme, "", tone="ink2")
        self.balance = BalancePanel(theme)
        self.records = RecordsPanel(theme)
        self.recent = RecentPanel(theme)
        self.add(self._head())
        self.add(self.balance)
        columns = Columns(theme, side_width=248, main_least=600, gap=16)
        columns.main.addWidget(self.records)
        columns.side.addWidget(self.recent)
        columns.side.addStretch()
        columns.main.addStretch()
        self.add(columns)
        self.recent.pressed.connect(self.records.turn_to)

    def show_file(self, file: File) -> None:
        """Show another person, or the same anew."""
        person = file.person
        if self.file is None or self.file.person.no != person.no:
            self.verticalScrollBar().setValue(0)
            self.records.turn_to("hours")
        self.file = file
        self.avatar.say(person.name)
        self.name.say(person.name)
        self.tag.say(*_tag(file))
        self.about.say(_about(person))
        self.balance.show_balance(file.balance, here=person.here)
        self.records.show_file(file)
        self.recent.show_file(file)
        self.leave.setVisible(person.here)
        self.back.setVisible(not person.here)
        self.card.setVisible(bool(person.post))

    def show_nobody(self, nobody: bool) -> None:
        """Show an empty page where the list is empty."""
        if nobody:
            self.file = None
        self._content.setVisible(not nobody)

    def _head(self) -> QBoxLayout:
        theme, way = self.theme, QBoxLayout.Direction
        outer = QBoxLayout(way.TopToBottom if theme.narrow else way.LeftToRight)
        outer.setSpacing(theme.gap(16))
        who = QHBoxLayout()
        who.setSpacing(theme.gap(16))
        who.addWidget(self.avatar)
        who.addLayout(self._words(), 1)
        outer.addLayout(who, 1)
        outer.addWidget(self._actions())
        return outer

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(self.theme.gap(12))
        self.name.setWordWrap(False)
        line.addWidget(self.name)
        line.addWidget(self.tag)
        line.addStretch(1)
        words.addLayout(line)
        words.addWidget(self.about)
        return words

    def _actions(self) -> QWidget:
        theme = self.theme
        self.card = Button(theme, t("看责任卡"), icon="id-card")
        self.edit = Button(theme, t("修改…"))
        self.leave = Button(theme, t("办理离职"))
        self.back = Button(theme, t("恢复在岗"))
        self.print_out = Button(theme, t("一人一档 PDF"), icon="file-text")
        acts = (
            (self.edit, self.edit_asked), (self.leave, self.leave_asked),
            (self.back, self.back_asked), (self.print_out, self.print_asked),
        )  # fmt: skip
        for button, asked in acts:
            button.clicked.connect(lambda _=False, asked=asked: asked.emit())
        self.card.clicked.connect(lambda _=False: self._tell_card())
        buttons = (self.card, self.edit, self.leave, self.back, self.print_out)
        if theme.narrow:
            flow = Flow(theme.gap(8))
            flow.add(*buttons)
            return flow
        return _row(theme, buttons)

    def _tell_card(self) -> None:
        if self.file is not None:
            self.card_asked.emit(self.file.person.post)


def _row(theme: Theme, buttons: tuple[Button, ...]) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.gap(8))
    for button in buttons:
        layout.addWidget(button)
    return row


def _tag(file: File) -> tuple[str, Tone]:
    if file.person.left is not None:
        return t("{0} 离职").format(file.person.left), "plain"
    if file.balance.initial_short:
        return t("岗前学时未满"), "warn"
    if file.balance.year_short:
        return t("今年学时不足"), "warn"
    return t("学时不欠"), "ok"


def _about(person: Person) -> str:
    joined = t("{0} 入职").format(person.joined) if person.joined else ""
    number = t("工号 {0}").format(person.no)
    place = person.team or person.department or person.unit
    kind = t(person.category) if person.category not in {person.post, "从业人员"} else ""
    parts = (place, person.post, kind, number, joined)
    return "，".join(part for part in parts if part)


class Avatar(QWidget):
    """The first character of a name in a circle."""

    def __init__(self, theme: Theme, side: int = 56) -> None:
        super().__init__()
        self._theme, self._words = theme, ""
        self.setFixedSize(theme.px(side), theme.px(side))

    def say(self, name: str) -> None:
        """Change the name."""
        self._words = name[:1]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and character."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color(self._theme, "data3"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(style.color(self._theme, "ink"))
        painter.setFont(style.font(self._theme, tokens.TITLE))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
