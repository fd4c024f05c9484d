"""The panel at the top: the headline, its button, and how the other teams stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.today import Meeting
from trainer.ui import style, tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import ElidedLabel, Icon, Line, Paragraph
from trainer.ui.today.facts import Facts
from trainer.ui.today.headline import Headline, choose
from trainer.ui.today.press import Press
from trainer.ui.today.tiles import Tiles
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_SOFT = {"warn": ("warnsoft", "warn"), "info": ("infosoft", "link"), "ok": ("oksoft", "ok")}
_STATES = {
    "held": ("circle-check", "ok"),
    "running": ("circle-dot", "link"),
    "late": ("circle-alert", "warn"),
    "excused": ("info", "ink2"),
    "ahead": ("clock", "ink2"),
}


class HeadlinePanel(Panel):
    """`acted(headline)` on its button, `excused(team)` on the link, `team_pressed(team)`."""

    acted = Signal(object)
    excused = Signal(str)
    team_pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, flush=True)
        self.headline: Headline | None = None
        self._meetings: tuple[Meeting, ...] = ()
        self.mark = IconTile(theme)
        self.title = Paragraph(theme, "", tokens.TITLE, bold=True)
        self.words = Paragraph(theme, "", tone="ink2")
        self.act = Button(theme, "", "primary", size="large")
        self.act.clicked.connect(lambda _=False: self.acted.emit(self.headline))
        self.excuse = Button(theme, t("登记没开的原因"), "link")
        self.excuse.clicked.connect(lambda _=False: self._tell_excuse())
        self.add(self._top())
        self.line = Line()
        self.add(self.line)
        self.teams = Tiles(theme, 176)
        self.teams.setContentsMargins(*(theme.gap(8),) * 4)
        self.add(self.teams)
        self.body.setSpacing(0)

    def show_facts(self, facts: Facts) -> None:
        """Show the headline of now, and the teams it does not speak of."""
        headline = choose(facts)
        self._say(headline)
        about = str(headline.arguments.get("team", ""))
        meetings = tuple(m for m in facts.overview.meetings if m.team != about)
        if meetings != self._meetings:
            self._meetings = meetings
            self._show_teams(meetings)
        for part in (self.line, self.teams):
            part.setVisible(bool(meetings))

    def _say(self, headline: Headline) -> None:
        self.headline = headline
        self.mark.show_icon(headline.icon, *_SOFT[headline.tone])
        self.title.say(headline.title)
        self.words.say("\n".join(line for line in headline.lines if line))
        self.act.setVisible(bool(headline.act))
        self.act.icon_name = headline.act_icon
        self.act.setText(headline.act)
        self.excuse.setVisible(bool(headline.team))

    def _top(self) -> QHBoxLayout:
        theme = self.theme
        row = QHBoxLayout()
        row.setContentsMargins(*(theme.gap(n) for n in (16, 20, 16, 20)))
        row.setSpacing(theme.gap(24))
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        way = QBoxLayout.Direction
        inner = QBoxLayout(way.TopToBottom if theme.narrow else way.LeftToRight)
        inner.setSpacing(theme.gap(16))
        inner.addLayout(self._text(), 1)
        inner.addLayout(self._buttons())
        row.addLayout(inner, 1)
        return row

    def _text(self) -> QVBoxLayout:
        text = QVBoxLayout()
        text.setSpacing(self.theme.gap(4))
        text.addStretch()
        text.addWidget(self.title)
        text.addWidget(self.words)
        text.addStretch()
        return text

    def _buttons(self) -> QBoxLayout:
        way = QBoxLayout.Direction
        buttons = QBoxLayout(way.LeftToRight if self.theme.narrow else way.TopToBottom)
        buttons.setSpacing(self.theme.gap(8))
        if not self.theme.narrow:
            buttons.addStretch()
        buttons.addWidget(self.act)
        buttons.addWidget(self.excuse)
        buttons.addStretch()
        return buttons

    def _show_teams(self, meetings: Sequence[Meeting]) -> None:
        cells = [TeamCell(self.theme, meeting) for meeting in meetings]
        for cell in cells:
            cell.clicked.connect(lambda _=False, c=cell: self.team_pressed.emit(c.meeting.team))
        self.teams.fill(cells)

    def _tell_excuse(self) -> None:
        if self.headline is not None:
            self.excused.emit(self.headline.team)


class TeamCell(Press):
    """How the meeting of one team stands; a press leads to it."""

    def __init__(self, theme: Theme, meeting: Meeting) -> None:
        first, second = _words(meeting)
        super().__init__(theme, f"{meeting.team} {first} {second}".strip())
        self.meeting = meeting
        icon, tone = _STATES[meeting.state]
        head = QHBoxLayout()
        head.setSpacing(theme.gap(8))
        head.addWidget(Icon(theme, icon, tone))
        head.addWidget(ElidedLabel(theme, meeting.team, bold=True), 1)
        self.column.addLayout(head)
        colour = tone if meeting.state == "late" else "ink2"
        self.column.addWidget(ElidedLabel(theme, first, tokens.SMALL, tone=colour))
        self.column.addWidget(ElidedLabel(theme, second, tokens.SMALL, tone="ink2"))


def _words(meeting: Meeting) -> tuple[str, str]:
    began = f"{meeting.began:%H:%M} " if meeting.began else ""
    due = t("应到 {0} 人").format(meeting.due)
    if meeting.state == "held":
        present = t("到 {0} / {1}，用时 {2} 分钟")
        return began + t("已召开"), present.format(meeting.present, meeting.due, meeting.minutes)
    if meeting.state == "running":
        return began + t("正在开"), t("到 {0} / {1}").format(meeting.present, meeting.due)
    if meeting.state == "excused":
        return t("今天不开"), meeting.reason
    return (t("还没有开") if meeting.state == "late" else t("还没到时间")), due


class IconTile(QWidget):
    """A drawing on a soft rounded ground."""

    def __init__(self, theme: Theme, side: int = 48) -> None:
        super().__init__()
        self._theme, self._ground = theme, "infosoft"
        self._icon = Icon(theme, "circle", size=26)
        self.setFixedSize(theme.px(side), theme.px(side))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignCenter)

    def show_icon(self, name: str, ground: str, tone: str) -> None:
        """Change drawing and colours."""
        self._ground = ground
        self._icon.show_icon(name, tone)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color(self._theme, self._ground))
        radius = tokens.RADIUS_CONTROL
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
