"""Over an import: how far it is, and what the files hold in figures."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.formats.batch import Plan
from trainer.quiz.kinds import KINDS
from trainer.ui import icons, style, tokens
from trainer.ui.bank.import_words import file_words
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.stat import StatTile
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import ElidedLabel, Icon, Label, Line
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_STEPS = (t("选文件"), t("核对"), t("完成"))
_DISC = 24
_ICON = 22


class Steps(QWidget):
    """Which of the three steps is in hand; those before it are ticked."""

    def __init__(self, theme: Theme, current: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(8))
        for number, words in enumerate(_STEPS, 1):
            if number > 1:
                line = Line()
                line.setFixedWidth(theme.px(24))
                row.addWidget(line)
            row.addWidget(_Disc(theme, number, current))
            bold = number == current
            row.addWidget(Label(theme, words, bold=bold, tone="ink" if bold else "ink2"))
        self.setAccessibleName(t("第 {} 步，共 3 步：{}").format(current, _STEPS[current - 1]))


class _Disc(QWidget):
    def __init__(self, theme: Theme, number: int, current: int) -> None:
        super().__init__()
        self._theme, self._number, self._current = theme, number, current
        self.setFixedSize(theme.px(_DISC), theme.px(_DISC))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a tick, the number on navy, or the number in a ring."""
        del event
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        done, here = self._number < self._current, self._number == self._current
        ground = "oksoft" if done else "navy" if here else "surface"
        painter.setBrush(style.color(theme, ground))
        painter.setPen(style.color(theme, "edge") if not (done or here) else Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if done:
            image = icons.pixmap(theme, "check", "ok", 16, self.devicePixelRatioF())
            inset = (self.width() - theme.px(16)) / 2
            painter.drawPixmap(QPointF(inset, inset), image)
            return
        painter.setFont(style.font(theme, tokens.SMALL, bold=True))
        painter.setPen(style.color(theme, "surface" if here else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class Figures(QFrame):
    """`left_out_asked` and `near_asked` come from the two links below the figures."""

    left_out_asked = Signal()
    near_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "panel")
        self.file = ElidedLabel(theme, "", bold=True)
        self.read = ElidedLabel(theme, "", tokens.SMALL, tone="ink2")
        self.tiles = {
            "ready": StatTile(theme, "—", t("可以直接入库")),
            "review": StatTile(theme, "—", t("要您看一眼")),
            "same": StatTile(theme, "—", t("库里已有，会跳过")),
        }
        self.notes = Flow(theme.gap(8))
        self.left_out = Button(theme, "", "link", size="small")
        self.near = Button(theme, "", "link", size="small")
        self.left_out.clicked.connect(lambda _=False: self.left_out_asked.emit())
        self.near.clicked.connect(lambda _=False: self.near_asked.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.gap(20), theme.gap(10), theme.gap(20), theme.gap(10))
        column.setSpacing(theme.gap(8))
        column.addLayout(self._tiles())
        column.addLayout(self._below())

    def show_plan(self, plan: Plan, near: int) -> None:
        """Show the figures of *plan*; *near* pairs are nearly the same."""
        head, read = file_words(plan.batch)
        self.file.setText(head)
        self.read.setText(read)
        figures = {
            "ready": plan.count("new", "changed"),
            "review": plan.count("review"),
            "same": plan.count("same", "double"),
        }
        for key, figure in figures.items():
            self.tiles[key].show_figure(f"{figure:,}")
        self._show_notes(plan)
        out = sum(len(reading.left_out) for reading in plan.batch.readings)
        self.left_out.setText(t("文件里还有 {:,} 处不是试题").format(out))
        self.left_out.setVisible(out > 0)
        self.near.setText(t("{:,} 对题很像").format(near))
        self.near.setVisible(near > 0)

    def _show_notes(self, plan: Plan) -> None:
        self.notes.clear()
        for name, count in plan.by_kind().items():
            self.notes.add(Tag(self.theme, f"{KINDS[name].label} {count:,}"))
        changed, lost = plan.count("changed"), plan.count("rejected")
        if changed:
            self.notes.add(Tag(self.theme, t("更新库里的 {:,}").format(changed), "info"))
        copied = len(plan.renumbered)
        if copied:
            told = t("别的题库里有的 {:,}，另存为新题号").format(copied)
            self.notes.add(Tag(self.theme, told, "info"))
        if lost:
            self.notes.add(Tag(self.theme, t("不导入 {:,}").format(lost), "bad"))

    def _tiles(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(20))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.file)
        words.addWidget(self.read)
        words.addStretch()
        row.addLayout(_with_icon(self.theme, "file-spreadsheet", "ink2", words), 1)
        for key, icon, tone in _TILES:
            row.addWidget(Line(upright=True))
            tile = QVBoxLayout()
            tile.addWidget(self.tiles[key])
            row.addLayout(_with_icon(self.theme, icon, tone, tile), 1)
        return row

    def _below(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(8))
        row.addWidget(self.notes, 1)
        row.addWidget(self.near)
        row.addWidget(self.left_out)
        return row


_TILES = (
    ("ready", "circle-check", "ok"),
    ("review", "circle-alert", "warn"),
    ("same", "copy", "ink2"),
)


def _with_icon(theme: Theme, icon: str, tone: str, words: QVBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.gap(12))
    row.addWidget(Icon(theme, icon, tone, _ICON))
    row.addLayout(words, 1)
    return row
