"""整理资料: what the record will hold, and where pictures and sheets are kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.training.attendance import State
from trainer.training.briefing import Briefing
from trainer.ui.briefings.room_theme import RoomTheme
from trainer.ui.parts.fields import Field, TextArea
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Icon, Label, Paragraph
from trainer.ui.words import t


class ClosingView(QWidget):
    """`written` carries the words on the materials when the field is left."""

    written = Signal(str)

    def __init__(self, theme: RoomTheme) -> None:
        super().__init__()
        self.theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.words.gap(n) for n in (40, 24, 40, 24)))
        row.setSpacing(theme.words.gap(24))
        panel = QFrame()
        panel.setProperty("part", "panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 1, 1, 1)
        self.page = ScrollPage(theme.words, padding=24, gap=8)
        column.addWidget(self.page)
        row.addWidget(panel, 3)
        side = QVBoxLayout()
        self.text = TextArea(
            theme.parts, "", t("例如：照片 4 张存在班组电脑；签到表夹在 2 号柜"), lines=4
        )
        field = Field(theme.parts, t("影像、签到表放在哪里"), self.text)
        field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        side.addWidget(field)
        words = t("本人在打印的记录上签名；会议应在监控范围内进行。")
        side.addWidget(Paragraph(theme.words, words, 22, tone="ink2"))
        side.addStretch()
        row.addLayout(side, 2)
        self.setFocusProxy(self.text)

    def show_briefing(self, briefing: Briefing, minutes: str) -> None:
        """Show the record as it stands."""
        self.page.clear()
        title = t("记录已存好") if briefing.ended else t("记录里会有")
        self.page.add(self._title(title, done=briefing.ended is not None))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.theme.words.gap(20))
        grid.setVerticalSpacing(self.theme.words.gap(2))
        grid.setColumnStretch(1, 1)
        for number, (head, text) in enumerate(summary(briefing, minutes)):
            label = Label(self.theme.words, head, 24, tone="ink2")
            label.setFixedHeight(self.theme.words.line(24))
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Paragraph(self.theme.words, text, 24), number, 1)
        box = QWidget()
        box.setLayout(grid)
        self.page.add(box)
        self.text.setReadOnly(briefing.ended is not None)
        if not self.text.hasFocus():
            self.text.setPlainText(briefing.materials)

    def keep(self) -> None:
        """Tell what is written now."""
        if not self.text.isReadOnly():
            self.written.emit(self.text.text())

    def _title(self, words: str, *, done: bool) -> QWidget:
        row = QHBoxLayout(box := QWidget())
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.words.gap(12))
        if done:
            row.addWidget(Icon(self.theme.words, "circle-check", "ok", 32))
        row.addWidget(Label(self.theme.words, words, 32, bold=True))
        row.addStretch()
        return box


def summary(briefing: Briefing, minutes: str) -> list[tuple[str, str]]:
    """Give heads and texts of the record in brief; what is empty says so."""
    absent = "、".join(
        f"{a.name}（{a.note or '未写原因'}）" for a in briefing.roll if a.state is State.ABSENT
    )
    worrying = "\n".join(
        f"{a.name} {a.state.value}：{a.note or '还没定怎么安排'}" for a in briefing.worrying
    )
    rows = [
        (t("编号"), briefing.number),
        (t("主持"), briefing.host or t("没有写")),
        (t("时长"), minutes),
        (t("人数"), t("应到 {}，实到 {}").format(briefing.due, briefing.present)),
        (t("缺勤"), absent or t("无")),
        (t("不放心"), worrying or t("无")),
        (t("任务"), _numbered(briefing.tasks) or t("没有写")),
        (t("培训"), "、".join(briefing.training) or t("没有案例")),
        (t("注意"), _numbered(briefing.cautions) or t("没有写")),
    ]
    return [*rows, (t("提前结束"), briefing.short_reason)] if briefing.short_reason else rows


def _numbered(lines: tuple[str, ...]) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(lines, 1))
