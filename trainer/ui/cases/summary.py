"""The case chosen in the list, in short, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.training.case import Case
from trainer.training.figures import figures
from trainer.training.slides import slides
from trainer.ui import tokens
from trainer.ui.cases.rows import types, where
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.levels import LevelBars
from trainer.ui.parts.panel import Foot
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.stat import StatTile
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import Label, Line, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class Summary(QFrame):
    """Its signals carry the case: to present it, to open it, to hold a session on it."""

    presented = Signal(object)
    opened = Signal(object)
    used = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.case: Case | None = None
        self.setProperty("part", "surface")
        self.setAccessibleName(t("案例摘要"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.text = ScrollPage(theme, padding=20, gap=12)
        self.present_button = Button(
            theme, t("讲解…"), "primary", "presentation", size="large", keys="F5"
        )
        self.open_button = Button(theme, t("打开案例"))
        self.use_button = Button(theme, t("警示教育"))
        self.foot = Foot(theme)
        self.foot.add(self.present_button)
        self.foot.add(self.open_button, self.use_button)
        column.addWidget(self.text, 1)
        column.addWidget(self.foot)
        self.setFocusProxy(self.present_button)
        self._connect()

    def show_case(self, case: Case | None, edition: str = "2025") -> None:
        """Show another case, or none."""
        self.case = case
        self.text.clear()
        self.foot.setVisible(case is not None)
        if case is not None:
            self._head(case)
            self._figures(case)
            self._facts(case, edition)
            self._words(t("直接原因"), case.direct_cause)
            lessons = (*case.lessons.leaders, *case.lessons.managers, *case.lessons.workers)
            self._words(t("教训"), lessons[0] if lessons else "")
            self._tags(case)

    def _head(self, case: Case) -> None:
        self.text.add(
            Label(self.theme, f"{case.date.isoformat()}·{where(case)}", tokens.SMALL, tone="ink2")
        )
        self.text.add(Paragraph(self.theme, case.title, tokens.SECTION, bold=True))
        if case.level:
            self.text.add(LevelBars(self.theme, case.level, case.level.label, tokens.SMALL))
        if case.only_seed:
            self.text.add(Tag(self.theme, t("来源：课件"), "warn"))

    def _figures(self, case: Case) -> None:
        people = [figure for figure in figures(case) if figure.label.startswith("人")]
        if not people:
            return
        row = Flow(self.theme.gap(32))
        for figure in people:
            row.add(StatTile(self.theme, figure.value, figure.label.removeprefix("人")))
        self.text.add(row)

    def _facts(self, case: Case, edition: str) -> None:
        facts = (
            (t("直接损失"), case.loss),
            (t("行业"), "、".join(case.trades)),
            (t("类别"), "、".join(types(case, edition))),
            (t("单位"), case.unit),
            (t("来源"), _source(case)),
            (t("说明"), case.figures_note),
        )
        self.text.add(FactGrid(self.theme, [fact for fact in facts if fact[1]]))

    def _words(self, title: str, text: str) -> None:
        if text:
            self.text.add(Line())
            self.text.add(Label(self.theme, title, tokens.SMALL, bold=True))
            self.text.add(Paragraph(self.theme, text, tone="ink2"))

    def _tags(self, case: Case) -> None:
        tags = Flow(self.theme.gap(8))
        tags.add(Tag(self.theme, t("讲解 {} 页").format(len(slides(case)))))
        if case.checks:
            tags.add(Tag(self.theme, t("对照检查 {} 条").format(len(case.checks))))
        self.text.add(tags)

    def _connect(self) -> None:
        self.present_button.clicked.connect(lambda _=False: self.presented.emit(self.case))
        self.open_button.clicked.connect(lambda _=False: self.opened.emit(self.case))
        self.use_button.clicked.connect(lambda _=False: self.used.emit(self.case))


class FactGrid(QWidget):
    """Names at the left, what is known at the right."""

    def __init__(self, theme: Theme, facts: list[tuple[str, str]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.gap(16))
        grid.setVerticalSpacing(theme.gap(8))
        grid.setColumnStretch(1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for row, (name, text) in enumerate(facts):
            grid.addWidget(Paragraph(theme, name, tokens.SMALL, tone="ink2"), row, 0)
            grid.addWidget(Paragraph(theme, text, tokens.SMALL), row, 1)
        grid.setColumnMinimumWidth(0, theme.px(56))


def _source(case: Case) -> str:
    if not case.sources:
        return ""
    source = case.sources[0]
    return t("{}，{}").format(source.issuer, source.date)
