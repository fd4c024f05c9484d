"""The facets at the left of the library, over them the standard the types are called by."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.study import Facets
from trainer.ui import tokens
from trainer.ui.cases.query import GROUPS, Query
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.facets import Facet, FacetGroup, FacetList
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_LIMITS: Final = {"levels": 4, "types": 7, "trades": 6, "years": 5}


class FilterPane(QFrame):
    """`changed` carries the query as it now stands, apart from its words."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "right-line")
        self._query = Query()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        self.edition = Segments(
            theme,
            [Option("2025", t("2025版")), Option("1986", t("1986版"))],
            "2025",
            name=t("事故类别按哪一版分"),
            small=True,
        )
        self.edition.changed.connect(self._switch)
        column.addWidget(self._edition_bar(theme))
        self.facets = FacetList(theme)
        self.facets.changed.connect(self._tick)
        column.addWidget(self.facets, 1)

    def show_query(self, query: Query) -> None:
        """Show what is in force, without telling."""
        self._query = query
        self.edition.choose(query.edition)
        self.facets.blockSignals(True)
        self.facets.set_ticked({key: frozenset(v) for key, v in query.ticked.items()})
        self.facets.blockSignals(False)

    def show_facets(self, facets: Facets) -> None:
        """Show the counts of what ticking would give."""
        self.facets.set_groups(
            [
                FacetGroup(
                    key,
                    t(title),
                    [Facet(value, value, count) for value, count in getattr(facets, key)],
                    _LIMITS[key],
                )
                for key, title, _ in GROUPS
            ]
        )

    def _edition_bar(self, theme: Theme) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.gap(16), theme.gap(12), theme.gap(16), 0)
        row.setSpacing(theme.gap(8))
        row.addWidget(Label(theme, t("类别"), tokens.SMALL, bold=True))
        row.addStretch()
        row.addWidget(self.edition)
        return bar

    def _switch(self, edition: str) -> None:
        """The types of one edition mean nothing in the other."""
        ticked = {key: value for key, value in self._query.ticked.items() if key != "types"}
        self.changed.emit(replace(self._query, edition=edition, ticked=ticked))

    def _tick(self, ticked: Mapping[str, frozenset[Hashable]]) -> None:
        words = {key: frozenset(map(str, values)) for key, values in ticked.items()}
        self.changed.emit(replace(self._query, ticked=words))
