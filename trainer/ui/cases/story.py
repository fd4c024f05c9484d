"""The parts of a case as they are read, each under its head; what is missing is left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.training.case import Case
from trainer.training.course import course
from trainer.training.figures import figures
from trainer.ui import tokens
from trainer.ui.cases.chain_view import ChainView
from trainer.ui.cases.rows import types
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.empty import NumberDisc
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.levels import LevelBars
from trainer.ui.parts.stat import StatRow, StatTile
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import Label, Line, Paragraph
from trainer.ui.parts.timeline import Moment, Timeline
from trainer.ui.tokens import Theme
from trainer.ui.words import t

Section = tuple[str, str, QWidget]
_LAYER: Final = 120


def sections(theme: Theme, case: Case) -> list[Section]:
    """Key, words of the tab and the widget of each part there is."""
    makers: tuple[tuple[str, str, Callable[[Theme, Case], QWidget | None]], ...] = (
        ("facts", t("概况"), _facts),
        ("course", t("经过"), _course),
        ("causes", t("原因"), _causes),
        ("lessons", t("教训"), _lessons),
        ("answered", t("追责"), _answered),
    )
    made = ((key, words, make(theme, case)) for key, words, make in makers)
    return [(key, words, widget) for key, words, widget in made if widget is not None]


def _facts(theme: Theme, case: Case) -> QWidget:
    block = Block(theme, gap=12)
    block.add(Paragraph(theme, case.title, tokens.FIGURE, bold=True))
    block.add(_place(theme, case))
    known = figures(case)
    if known:
        tiles = [StatTile(theme, f.value, f.label, size=tokens.HEADLINE) for f in known]
        block.add(StatRow(theme, tiles, panel=False))
    if case.figures_note:
        block.add(Paragraph(theme, case.figures_note, tokens.SMALL, tone="ink2"))
    if case.seed_note:
        block.add(Banner(theme, "warn", case.seed_note, icon="info"))
    return block


def _place(theme: Theme, case: Case) -> QWidget:
    on = f"{case.date.year}年{case.date.month}月{case.date.day}日 {case.time}".strip()
    kinds = "、".join(types(case, "2025"))
    row = Flow(theme.gap(16))
    if case.level:
        row.add(LevelBars(theme, case.level, case.level.label))
    if case.only_seed:
        row.add(Tag(theme, t("来源：课件"), "warn"))
    row.add(Label(theme, on, tone="ink2"))
    for words in ("、".join(case.trades), kinds):
        if words:
            row.add(Label(theme, words, tone="ink2"))
    block = Block(theme, gap=4)
    block.add(row)
    block.add(Paragraph(theme, "·".join(filter(None, (case.place, case.unit))), tone="ink2"))
    return block


def _course(theme: Theme, case: Case) -> QWidget | None:
    if not (case.timeline or case.story):
        return None
    steps = course(case.timeline)
    day, _, clock = steps[0].when.rpartition(" ") if steps else ("", "", "")
    note = t("{} 时间轴不按比例").format(day).strip() if steps else ""
    block = Block(theme, t("经过"), note)
    if steps:
        moments = [Moment(s.when, s.what, s.gap, s.far) for s in steps]
        moments[0] = Moment(clock, steps[0].what)
        block.add(Timeline(theme, moments))
    for paragraph in filter(None, (p.strip() for p in case.story.splitlines())):
        block.add(Paragraph(theme, paragraph))
    return block


def _causes(theme: Theme, case: Case) -> QWidget | None:
    if not (case.chain or case.causes or case.direct_cause):
        return None
    block = Block(theme, t("原因"))
    if case.chain or case.causes:
        block.add(ChainView(theme, case.chain, case.causes))
    for paragraph in filter(None, (p.strip() for p in case.direct_cause.splitlines())):
        block.add(Paragraph(theme, paragraph, tone="ink2"))
    return block


def _lessons(theme: Theme, case: Case) -> QWidget | None:
    layers = (
        (t("领导干部和负责人"), case.lessons.leaders),
        (t("管理人员"), case.lessons.managers),
        (t("一线人员"), case.lessons.workers),
    )
    if not any(lines for _, lines in layers):
        return None
    block = Block(theme, t("教训"), t("由事故原因归纳"))
    for name, lines in layers:
        if lines:
            block.add(_layer(theme, name, lines))
    return block


def _layer(theme: Theme, name: str, lines: Sequence[str]) -> QWidget:
    layer = QWidget()
    row = QHBoxLayout(layer)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.gap(16))
    label = Paragraph(theme, name, tokens.SMALL, tone="ink2")
    label.setFixedWidth(theme.px(_LAYER))
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    points = Block(theme, gap=8)
    for number, line in enumerate(lines, 1):
        points.add(_point(theme, number, line))
    row.addWidget(points, 1)
    return layer


def _point(theme: Theme, number: int, words: str) -> QWidget:
    point = QWidget()
    row = QHBoxLayout(point)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.gap(12))
    disc = NumberDisc(theme, number, filled=True, side=24)
    row.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Paragraph(theme, words), 1)
    return point


def _answered(theme: Theme, case: Case) -> QWidget | None:
    if not case.accountability:
        return None
    block = Block(theme, t("追责"))
    for paragraph in filter(None, (p.strip() for p in case.accountability.splitlines())):
        block.add(Paragraph(theme, paragraph))
    return block


class Block(QWidget):
    """Things below each other, under a head with a small note if it has one."""

    def __init__(self, theme: Theme, title: str = "", note: str = "", *, gap: int = 12) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap(gap))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(title)
        if title:
            self._column.addWidget(Line())
            self._column.addWidget(_head(theme, title, note))

    def add(self, widget: QWidget) -> None:
        """Add something below."""
        self._column.addWidget(widget)


def _head(theme: Theme, title: str, note: str) -> QWidget:
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, theme.gap(8), 0, 0)
    row.setSpacing(theme.gap(8))
    row.addWidget(Label(theme, title, tokens.SECTION, bold=True))
    row.addWidget(Label(theme, note, tokens.SMALL, tone="ink2"))
    row.addStretch()
    return head
