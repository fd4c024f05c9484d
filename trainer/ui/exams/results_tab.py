"""成绩: five figures, how the scores are spread, everybody's result, certificates."""

from __future__ import annotations

from trainer.exams import Result
from trainer.quiz.marks import plain
from trainer.ui import tokens
from trainer.ui.context import Context
from trainer.ui.exams.exam_acts import ExamActs
from trainer.ui.exams.figures import BIN, ENOUGH, Figures, figures, shares, spread
from trainer.ui.exams.gathered import ExamSheet
from trainer.ui.exams.listing import Listing
from trainer.ui.exams.tab import Tab
from trainer.ui.exams.tables import result_columns
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.bars import Histogram
from trainer.ui.parts.buttons import primary
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.stat import StatRow, StatTile
from trainer.ui.words import t


class ResultsTab(Tab):
    """Fewer than twenty results show no distribution, only the list."""

    def __init__(self, context: Context, acts: ExamActs) -> None:
        super().__init__(context, acts)
        self._sheet: ExamSheet | None = None
        page = ScrollPage(self.theme, gap=16)
        self.open_band = Banner(self.theme, "info", "-")
        self.few_band = Banner(self.theme, "info", t("人数少，先看名单。满 20 人才画分数分布。"))
        self.tiles = [StatTile(self.theme, "", "", size=tokens.HEADLINE) for _ in range(5)]
        self.spread = Panel(self.theme, t("分数分布"), t("每柱 5%，斜线为不合格"))
        self.histogram: Histogram | None = None
        self.list = Listing(self.theme, t("名单"), [], key=lambda r: r.person.no)
        self.list.table.acted.connect(self._certificate)
        for widget in (
            self.open_band,
            StatRow(self.theme, self.tiles),
            self.few_band,
            self.spread,
            self.list,
        ):
            page.add(widget)
        self.column.addWidget(page)
        self.issue = primary(self.theme, t("发证"), "award")
        self.issue.clicked.connect(lambda _=False: acts.issue(self._due()))
        self.add_actions(self.issue)

    def show_sheet(self, sheet: ExamSheet) -> None:
        """Show what came of it."""
        self._sheet = sheet
        self._show_bands(sheet)
        self._show_figures(figures(sheet.results), sheet)
        self._show_spread(sheet)
        over = sheet.exam.opens <= sheet.now and not sheet.exam.open_at(sheet.now)
        certified = sheet.exam.certificate_months is not None
        zone = self.context.services.zone
        self.list.table.set_columns(result_columns(zone, over, certified))
        self.list.show_rows(sheet.results)
        self.list.set_note(t("{} 人").format(len(sheet.results)))
        self.issue.setVisible(certified)
        due = self._due()
        self.issue.setEnabled(due > 0)
        self.issue.setText(t("发证（{} 人）").format(due) if due else t("证书已发齐"))
        if not sheet.count("合格"):
            self.issue.setText(t("发证"))

    def _show_bands(self, sheet: ExamSheet) -> None:
        sitting = sheet.count("答题中")
        waiting = sheet.count("待阅卷")
        words = [t("还有 {} 人没交卷").format(sitting)] if sitting else []
        words += [t("{} 人的卷子等着阅").format(waiting)] if waiting else []
        self.open_band.setVisible(bool(words))
        self.open_band.say(t("{}，数字会变。").format("，".join(words)))

    def _show_figures(self, found: Figures, sheet: ExamSheet) -> None:
        possible = plain(sheet.paper.possible)
        none = found.sat == 0
        shown = (
            (t("{} 人").format(found.sat), t("有成绩，应考 {}").format(found.expected)),
            ("—" if none else f"{found.pass_rate:.1%}", t("合格率，{} 人").format(found.passed)),
            ("—" if none else t("{} 分").format(f"{found.mean:.1f}"),
             t("平均分，满分 {}").format(possible)),
            ("—" if none else t("{} 分").format(f"{found.middle:g}"), t("中位数")),
            (t("{} 人").format(len(sheet.to_retake)), t("要补训、补考")),
        )  # fmt: skip
        for tile, (figure, label) in zip(self.tiles, shown, strict=True):
            tile.show_figure(figure, label)

    def _show_spread(self, sheet: ExamSheet) -> None:
        found = shares(sheet.results)
        enough = len(found) >= ENOUGH
        self.spread.setVisible(enough)
        self.few_band.setVisible(bool(found) and not enough)
        if not enough:
            return
        low, counts = spread(found)
        mark = round(sheet.paper.pass_share * 100)
        points = plain(sheet.paper.possible * sheet.paper.pass_share)
        said = "，".join(f"{low + i * BIN}%–{low + (i + 1) * BIN}% {n} 人" for i, n in
                        enumerate(counts) if n)  # fmt: skip
        made = Histogram(
            self.theme, counts, low=low, width=BIN, mark=mark,
            mark_words=t("合格线 {} 分").format(points), sentence=said,
        )  # fmt: skip
        self._put(made)

    def _put(self, made: Histogram) -> None:
        if self.histogram is None:
            self.spread.add(made)
        else:
            self.spread.body.replaceWidget(self.histogram, made)
            self.histogram.hide()
            self.histogram.deleteLater()
        self.histogram = made

    def _due(self) -> int:
        if self._sheet is None:
            return 0
        held = {c.staff_no for c in self._sheet.issued}
        return sum(r.word == "合格" and r.person.no not in held for r in self._sheet.results)

    def _certificate(self, result: Result) -> None:
        self.acts.print_certificate(result)
