"""考场: who needs help first, then everybody by name; more time, and 收卷."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.context import Context
from trainer.ui.exams.exam_acts import ExamActs
from trainer.ui.exams.gathered import ExamSheet, Sitter
from trainer.ui.exams.sitter_pane import SitterPane
from trainer.ui.exams.tab import Tab
from trainer.ui.exams.tables import sitter_columns
from trainer.ui.parts.buttons import secondary
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.stat import StatRow, StatTile
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.text import ElidedLabel
from trainer.ui.words import t

PANE = 304


class RoomTab(Tab):
    """Rows keep their places while somebody points at them: the order follows the names."""

    def __init__(self, context: Context, acts: ExamActs) -> None:
        super().__init__(context, acts)
        self._sheet: ExamSheet | None = None
        names = (t("应到"), t("已进场"), t("作答中"), t("已交卷"), t("要处理"), t("未到"))
        self.tiles = [StatTile(self.theme, "", name) for name in names]
        self.table = ListTable(
            self.theme, [], name=t("考场里的人"), key=lambda s: s.result.person.no
        )
        self.pane = SitterPane(self.theme)
        self.pane.extend.connect(lambda sitter: acts.extend([sitter]))
        self.table.chosen.connect(self._follow)
        self.table.opened.connect(lambda _: self._look_closer())
        self.split = ListDetail(self.theme, self._list(), self.pane, detail_width=PANE)
        self.column.addWidget(self.split, 1)
        self.extend_all = secondary(self.theme, t("全体延时…"), "timer")
        self.close_exam = secondary(self.theme, t("收卷…"), "download")
        self.extend_all.clicked.connect(lambda _=False: acts.extend(self.sitting()))
        self.close_exam.clicked.connect(lambda _=False: acts.close(len(self.sitting())))
        self.add_actions(self.extend_all, self.close_exam)

    def sitting(self) -> list[Sitter]:
        """Give those who sit now."""
        return [s for s in self._sheet.sitters if s.sitting] if self._sheet else []

    def show_sheet(self, sheet: ExamSheet) -> None:
        """Show who sits."""
        first, self._sheet = self._sheet is None, sheet
        over = _over(sheet)
        if first:
            columns = sitter_columns(
                self.context.clock, self.context.services.zone, len(sheet.paper), over
            )
            self.table.set_columns(columns)
        self._show_figures(sheet)
        self.table.set_rows(sorted(sheet.sitters, key=lambda s: (not s.needs_help, _stage(s))))
        self.extend_all.setEnabled(bool(self.sitting()))
        self.close_exam.setEnabled(sheet.exam.closed is None)
        self._follow(self.table.current())

    def _show_figures(self, sheet: ExamSheet) -> None:
        sitting = len(self.sitting())
        absent = sheet.count("缺考")
        come = len(sheet.sitters) - absent
        troubled = sum(s.needs_help for s in sheet.sitters)
        figures = (len(sheet.sitters), come, sitting, come - sitting, troubled, absent)
        for tile, figure in zip(self.tiles, figures, strict=True):
            tile.show_figure(str(figure))
        self.tiles[4].figure.set_tone("bad" if troubled else "ink")
        self.tiles[5].show_figure(str(absent), t("缺考") if _over(sheet) else t("未到"))

    def _follow(self, sitter: Sitter | None) -> None:
        if self._sheet is not None:
            self.pane.show_sitter(sitter, self._sheet, self.context.clock())

    def _look_closer(self) -> None:
        self.split.open_detail()

    def _list(self) -> QWidget:
        box = QFrame()
        box.setProperty("part", "surface")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QFrame()
        top.setProperty("part", "bottom-line")
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        figures = StatRow(self.theme, self.tiles)
        figures.setProperty("part", "surface")
        row.addWidget(figures)
        column.addWidget(top)
        column.addWidget(self.table, 1)
        column.addWidget(self._foot())
        return box

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("part", "top-line")
        row = QHBoxLayout(foot)
        pad = self.theme.gap(8)
        row.setContentsMargins(self.theme.gap(16), pad, self.theme.gap(16), pad)
        words = t("要处理的排在最前，再是在作答的。每 10 秒更新一次。")
        row.addWidget(ElidedLabel(self.theme, words, 13, tone="ink2"))
        return foot


def _over(sheet: ExamSheet) -> bool:
    return sheet.exam.opens <= sheet.now and not sheet.exam.open_at(sheet.now)


def _stage(sitter: Sitter) -> tuple[int, str]:
    stage = 0 if sitter.sitting else 2 if sitter.result.seat else 1
    return stage, sitter.result.person.no
