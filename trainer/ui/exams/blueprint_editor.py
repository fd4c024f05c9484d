"""组卷方案: a recipe edited while the bank answers whether it can be drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from trainer.authoring import Trial
from trainer.quiz.blueprint import Blueprint
from trainer.quiz.paper import Paper
from trainer.quiz.stock import Stock
from trainer.ui import tokens
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.exams.blueprint_form import BlueprintForm
from trainer.ui.exams.paper_dialog import PaperDialog
from trainer.ui.exams.rows_panel import RowsPanel
from trainer.ui.exams.stock_pane import StockPane
from trainer.ui.exams.view import View, Ways
from trainer.ui.parts.buttons import primary, secondary
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.words import t

PAUSE_MS: Final = 150
SLOW_MS: Final = 300


class BlueprintEditor(View):
    """*blueprint* as kept, unless *fresh*; *draft* what was changed here and is not kept yet."""

    def __init__(
        self,
        context: Context,
        ways: Ways,
        blueprint: Blueprint,
        *,
        draft: Blueprint | None = None,
        fresh: bool = False,
    ) -> None:
        super().__init__(context, ways)
        self.blueprint, self.fresh = blueprint, fresh
        begin = draft or blueprint
        self._asked = 0
        self._stock: Stock | None = None  # held, so that every key need not read it
        self.check: Trial | None = None
        self.header = PageHeader(
            self.theme,
            begin.title or t("新方案"),
            parent_title=t("组卷方案"),
            go_parent=self.go_up,
        )
        self._add_actions()
        self.form = BlueprintForm(self.theme, begin)
        self.rows = RowsPanel(self.theme)
        self.rows.set_rows(begin.rows)
        self.pane = StockPane(self.theme)
        self.pane.taken.connect(self._take)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._count)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._say_waiting)
        self.form.changed.connect(self._change)
        self.form.copy.clicked.connect(lambda _=False: self._copy())
        self.form.drop.clicked.connect(lambda _=False: self._drop())
        self.rows.changed.connect(self._change)
        self.column.addWidget(self.header)
        self.column.addWidget(self._body(), 1)
        self._tell_saved()

    def value(self) -> Blueprint:
        """Give the recipe as edited."""
        return self.form.fill(replace(self.blueprint, rows=self.rows.rows()))

    def draft(self) -> Blueprint | None:
        """Give what is not kept yet, None when nothing is."""
        now = self.value()
        return None if now == self.blueprint and not self.fresh else now

    def reload(self) -> None:
        """Read the bank again and count."""
        self._stock = None
        self._count()

    def save(self) -> None:
        """Keep the recipe."""
        self._keep(lambda kept: self.context.toast(t("已保存“{}”").format(kept.title)))

    def draw(self) -> None:
        """抽题成卷: keep the recipe and go on to choosing people."""
        if self.make.isEnabled():
            self._keep(lambda kept: self.ways.to_new_exam(kept.id))

    def go_up(self) -> None:
        """Back to the list; what is not kept waits here."""
        self.ways.to_office("blueprints")

    def panes(self) -> list[QWidget]:
        """Go round form, rows and verdict."""
        return [self.form, self.rows, self.pane]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the verdict below when it is narrow."""
        super().resizeEvent(event)
        narrow = self.theme.narrow or event.size().width() < tokens.WIDE_ENOUGH - 168
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._split.setDirection(way)
        wide = self.theme.px(tokens.DETAIL_WIDTH)
        self.pane.setMinimumWidth(0 if narrow else wide)
        self.pane.setMaximumWidth(16_777_215 if narrow else wide)

    def hideEvent(self, event: QHideEvent) -> None:
        """Count no more; a visit counts again."""
        super().hideEvent(event)
        self._timer.stop()
        self._slow.stop()

    # ---- inside

    def _add_actions(self) -> None:
        theme = self.theme
        self.try_out = secondary(theme, t("试抽一份"), "eye")
        self.keep = secondary(theme, t("保存"), "save")
        self.make = primary(theme, t("抽题成卷"))
        self.make.setToolTip("Ctrl Enter")
        self.try_out.clicked.connect(lambda _=False: self._try_out())
        self.keep.clicked.connect(lambda _=False: self.save())
        self.make.clicked.connect(lambda _=False: self.draw())
        self.header.add(self.try_out, self.keep, self.make)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, self.draw, context=context)

    def _body(self) -> ScrollPage:
        page = ScrollPage(self.theme)
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.setSpacing(self.theme.gap(24))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.gap(16))
        column.addWidget(self.form)
        column.addWidget(self.rows)
        column.addStretch(1)
        self._split.addWidget(left, 1)
        self._split.addWidget(self.pane, 0, Qt.AlignmentFlag.AlignTop)
        page.add(self._split)
        return page

    def _change(self) -> None:
        self.make.setEnabled(False)
        self._asked += 1
        self._tell_saved()
        self._timer.start()
        self._slow.start()

    def _count(self) -> None:
        asked, blueprint, stock = self._asked, self.value(), self._stock
        authoring = self.context.services.authoring

        def work() -> tuple[Stock, Trial]:
            known = authoring.stock() if stock is None else stock
            return known, authoring.trial(blueprint, known)

        def done(found: tuple[Stock, Trial]) -> None:
            self._stock = found[0]
            self._show_check(asked, blueprint, found[1])

        self.ask(work, done)

    def _say_waiting(self) -> None:
        self.rows.wait()
        self.pane.wait()

    def _show_check(self, asked: int, blueprint: Blueprint, check: Trial) -> None:
        if asked != self._asked:
            return
        self._slow.stop()
        self.check = check
        self.rows.show_check(check)
        self.pane.show_check(blueprint, check)
        self.form.tell_points(blueprint)
        self.make.setEnabled(check.paper is not None)
        self.try_out.setEnabled(check.paper is not None)

    def _tell_saved(self) -> None:
        self.header.set_title(self.form.name.text().strip() or t("新方案"))
        self.header.set_subtitle(t("有修改，还没保存") if self.draft() else "")

    def _take(self, blueprint: object) -> None:
        """Apply a change that helps; it can be undone."""
        if not isinstance(blueprint, Blueprint):
            return
        before = self.value()
        self._show_value(blueprint)
        self.context.toast(t("已按建议改好"), lambda: self._show_value(before))

    def _show_value(self, blueprint: Blueprint) -> None:
        self.form.audience.choose(blueprint.audience)
        self.rows.set_rows(blueprint.rows)
        self._change()

    def _keep(self, then: Callable[[Blueprint], object]) -> None:
        value = self.value()

        def kept(_: None) -> None:
            self.blueprint, self.fresh = value, False
            self._tell_saved()
            then(value)

        self.ask(lambda: self.context.services.authoring.keep(value), kept)

    def _copy(self) -> None:
        now = self.value()
        key = f"own-{self.context.clock():%Y%m%d%H%M%S%f}"
        copied = replace(now, id=key, title=t("{}（副本）").format(now.title))
        self.ways.to_blueprint(copied, fresh=True)

    def _drop(self) -> None:
        authoring, kept = self.context.services.authoring, self.blueprint

        def back() -> None:
            run(self.context.desk, lambda _: authoring.keep(kept), failed=self.failed)

        def gone(_: None) -> None:
            self.context.toast(t("已删除“{}”").format(kept.title), back)
            self.ways.to_office("blueprints")

        self.ask(lambda: authoring.drop(kept.id), gone)

    def _try_out(self) -> None:
        blueprint = self.value()
        self.ask(lambda: self.context.services.authoring.draw(blueprint), self._show_paper)

    def _show_paper(self, paper: Paper) -> None:
        self.preview = PaperDialog(self.theme, self, paper, self.context.pictures)
        self.preview.again.connect(self._try_again)
        self.preview.open()

    def _try_again(self) -> None:
        self.preview.close()
        self._try_out()
