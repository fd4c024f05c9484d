"""体检: whether the banks are any good: topics covered, nothing given away, nothing missing or double."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trainer.quiz.health import Health, Outline
from trainer.quiz.listing import Only, Query
from trainer.quiz.review import RETIRED, STATES
from trainer.quiz.tally import Tally
from trainer.ui.bank import health_words as words
from trainer.ui.bank.health_answers import Answers
from trainer.ui.bank.health_panels import Coverage, Giveaways, asked_letters, shares
from trainer.ui.bank.pairs import PairsView
from trainer.ui.context import Context
from trainer.ui.desk import Job, run
from trainer.ui.parts.columns import Columns
from trainer.ui.parts.fields import Select
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.stat import StatRow, StatTile
from trainer.ui.parts.text import Paragraph
from trainer.ui.said import said
from trainer.ui.words import t

_LACKS: Final = ("解析", "依据", "主题")
_UNKNOWN: Final = "…"


class HealthPage(QWidget):
    """`left` goes back to the list; `asked` carries the query a figure stands for; `mending_asked` the
    bank ("" for all) whose waiting entries are to be mended.

    What the lists tell is shown at once; what every question has to be read for comes behind.
    """

    left = Signal()
    asked = Signal(object)
    mending_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.theme = context, context.theme
        self.outline: Outline | None = None
        self.health: Health | None = None
        self.stale: tuple[str, ...] = ()
        self.tallies: tuple[Tally, ...] = ()
        self.job: Job[Health] | None = None
        self.pairs: PairsView | None = None
        self.bank = Select(self.theme, [("", t("全部题库"))], "", small=True)
        self.bank.setAccessibleName(t("看哪个题库"))
        self.bank.picked.connect(lambda _: self.read())
        self.header = PageHeader(
            self.theme, t("体检"), parent_title=t("题库"), go_parent=self.go_up
        )
        self.header.add(self.bank)
        self.page = ScrollPage(self.theme, padding=24, gap=16)
        self.places = QStackedWidget()
        self.places.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.places, 1)
        self.read()

    def read(self) -> None:
        """Look at the bank that is chosen."""
        self.stop()
        self.health = None
        bank, services = str(self.bank.value() or ""), self.context.services
        run(
            self.context.desk,
            lambda _: (
                services.banks.outline(bank),
                _stale(services, bank),
                services.banks.tallies(bank),
            ),
            lambda found: self._begin(bank, *found),
            self._fail,
            owner=self,
        )

    def stop(self) -> None:
        """Read no further."""
        if self.job is not None:
            self.job.cancel()

    def go_up(self) -> None:
        """From the pairs to the figures, and from these to the list."""
        if self.pairs is None:
            self.stop()
            self.left.emit()
            return
        self.places.removeWidget(self.pairs)
        self.pairs.deleteLater()
        self.pairs = None
        self.bank.setEnabled(True)
        self.read()

    def _begin(
        self, bank: str, outline: Outline, stale: tuple[str, ...], tallies: tuple[Tally, ...]
    ) -> None:
        self.outline, self.stale, self.tallies = outline, stale, tallies
        names = [(name, name) for name in sorted(outline.counts["banks"])]
        self.bank.set_options([("", t("全部题库")), *names], bank)
        self.header.set_subtitle(words.head(outline))
        self._show_outline(outline)
        banks = self.context.services.banks
        self.job = run(
            self.context.desk,
            lambda job: banks.health(bank, job.report),
            lambda health: self._show_health(bank, health),
            self._fail,
            owner=self,
        )
        self.job.progress.connect(self._tell)

    def _show_outline(self, outline: Outline) -> None:
        self.page.clear()
        self.page.add(self._figures(outline))
        self.columns = Columns(self.theme, side_width=440, main_least=520, gap=16)
        self.coverage = Coverage(self.theme, outline)
        self.coverage.asked.connect(self._ask)
        self.columns.main.addWidget(self.coverage)
        self.answers = Answers(self.theme, self.tallies)
        self.answers.asked.connect(self._ask_all)
        self.columns.main.addWidget(self.answers)
        self.reading = Panel(self.theme, t("不懂也能猜对吗"))
        self.progress = Paragraph(self.theme, t("正在逐题看答案…"), tone="ink2")
        self.reading.add(self.progress)
        self.columns.side.addWidget(self.reading)
        self.columns.side.addStretch(1)
        self._add_shares(outline)
        self.columns.main.addStretch(1)
        self.page.add(self.columns)

    def _add_shares(self, outline: Outline) -> None:
        counts = outline.counts
        if len(counts["states"]) > 1:
            states = shares(self.theme, t("走到哪一步"), "states", counts["states"], self._ask_all)
            self.columns.main.addWidget(states)
        audience = shares(self.theme, t("给谁的题"), "audience", counts["audience"], self._ask)
        self.columns.main.addWidget(audience)
        if len(counts["banks"]) > 1 and not self.bank.value():
            banks = shares(self.theme, t("在哪个题库"), "banks", counts["banks"], self._ask_all)
            self.columns.main.addWidget(banks)

    def _figures(self, outline: Outline) -> QWidget:
        tiles = [StatTile(self.theme, f"{outline.total:,}", t("题"))]
        self.tiles: dict[str, StatTile] = {}
        for what in _LACKS:
            query = Query(ticked={"lacks": frozenset({what})})
            self._tile(what, outline.lacking(what), t("缺{}").format(t(what)), query)
        self._tile("对象", outline.lacking("对象"), t("缺对象"), None)
        stale = Query(only=Only(t("依据已失效"), frozenset(self.stale)))
        self._tile("stale", len(self.stale), t("依据失效"), stale)
        self._tile("waiting", outline.waiting, t("待核对"), None)
        self.tiles["waiting"].pressed.connect(self._mend)
        self._tile("twins", None, t("重复近似"), None)
        return StatRow(self.theme, [*tiles, *self.tiles.values()])

    def _tile(self, key: str, count: int | None, label: str, query: Query | None) -> None:
        late = key in {"对象", "twins"}
        leads = query is not None or key == "waiting"
        figure = _UNKNOWN if count is None else f"{count:,}"
        tile = StatTile(self.theme, figure, label, clickable=bool(count and leads) or late)
        if query is not None:
            tile.pressed.connect(lambda: self._ask(query))
        self.tiles[key] = tile

    def _tell(self, at: int, total: int) -> None:
        if self.health is None:
            self.progress.say(t("正在逐题看答案：{:,} / {:,}").format(at, total))

    def _show_health(self, bank: str, health: Health) -> None:
        if bank != self.bank.value():
            return
        self.health = health
        self.reading.hide()
        self.reading.deleteLater()
        self.giveaways = Giveaways(self.theme, health.telltales)
        self.giveaways.asked.connect(self._ask)
        for panel in (self.giveaways, *asked_letters(self.theme, health.telltales)):
            self.columns.side.insertWidget(self.columns.side.count() - 1, panel)
        self.tiles["twins"].show_figure(f"{len(health.twins):,}")
        self.tiles["twins"].pressed.connect(self.open_pairs)
        unaddressed = Only(t("缺对象"), frozenset(health.telltales.unaddressed))
        self.tiles["对象"].pressed.connect(lambda: self._ask(Query(only=unaddressed)))

    def open_pairs(self) -> None:
        """Show what is double and nearly double side by side."""
        if self.health is None or not len(self.health.twins):
            return
        pairs = PairsView(self.context, self.health.twins)
        pairs.opened.connect(lambda ids: self.asked.emit(Query(only=Only(t("近似的题"), ids))))
        self.pairs = pairs
        self.bank.setEnabled(False)
        self.places.addWidget(pairs)
        self.places.setCurrentWidget(pairs)
        pairs.table.setFocus()

    def _ask(self, query: Query) -> None:
        """Ask for what is looked at here: without what is retired, and of this bank."""
        ticked = dict(query.ticked)
        if self.outline is not None and self.outline.retired:
            ticked.setdefault("states", frozenset(STATES) - {RETIRED})
        self._ask_all(Query(ticked=ticked, only=query.only))

    def _ask_all(self, query: Query) -> None:
        ticked = dict(query.ticked)
        if self.bank.value():
            ticked.setdefault("banks", frozenset({str(self.bank.value())}))
        self.stop()
        self.asked.emit(replace(query, ticked=ticked))

    def _mend(self) -> None:
        self.stop()
        self.mending_asked.emit(str(self.bank.value() or ""))

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))


def _stale(services: Any, bank: str) -> tuple[str, ...]:
    """Questions of *bank* that rest on a law no longer in force."""
    found: tuple[str, ...] = services.laws.stale()
    if not bank or not found:
        return found
    within = Query(ticked={"banks": frozenset({bank})}, only=Only("", frozenset(found)))
    return tuple(services.banks.ids(within))
