"""Things a question leads to: found by typing, added, and taken away again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.parts.buttons import IconButton
from trainer.ui.parts.fields import TextField
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.tags import FilterChip
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_SHOWN: Final = 10
_LIST_WIDTH: Final = 560


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be added: *ref* is kept, *name* stands on the form, *words* in the list to choose from.

    *more* is searched too and never shown.
    """

    ref: str
    name: str
    words: str
    more: str = ""

    def has(self, typed: str) -> bool:
        """Whether every word typed is in it."""
        text = f"{self.name} {self.words} {self.more}".casefold()
        return all(word in text for word in typed.casefold().split())


class LinkEdit(QWidget):
    """Those chosen stand as chips, or with *long* names one a line; a search line adds more."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, hint: str, *, long: bool = False) -> None:
        super().__init__()
        self.theme, self._name, self._long = theme, name, long
        self._chosen: list[str] = []
        self._names: dict[str, str] = {}
        self._offers: dict[str, Offer] = {}
        self.removers: dict[str, FilterChip | IconButton] = {}
        self.line = TextField(theme, "", hint)
        self.line.setAccessibleName(t("加{}").format(name))
        self.all_button = IconButton(theme, "chevron-down", t("列出可以加的{}").format(name))
        self.all_button.clicked.connect(lambda _=False: self._list())
        self._model = QStringListModel(self)
        self._lay_out()
        self._complete()

    def value(self) -> list[str]:
        """Give the ids chosen, in the order they were chosen."""
        return list(self._chosen)

    def show_value(self, refs: Iterable[object]) -> None:
        """Show *refs* as chosen, without news."""
        self._chosen = [str(ref) for ref in refs]
        self._draw()

    def offer(self, offers: Sequence[Offer], names: Iterable[Offer] = ()) -> None:
        """Let *offers* be added; *names* are those of others that may be chosen already."""
        self._offers = {offer.ref: offer for offer in offers}
        self._names = {offer.ref: offer.name for offer in (*names, *offers)}
        for part in (self.line, self.all_button):
            part.setEnabled(bool(offers))
        self._draw()

    def add(self, ref: str) -> None:
        """Choose one more."""
        if ref in self._offers and ref not in self._chosen:
            self._chosen.append(ref)
            self._draw()
            self.changed.emit()

    def drop(self, ref: str) -> None:
        """Choose one less; the keyboard goes on to the search line."""
        self._chosen.remove(ref)
        self.line.setFocus()
        self._draw()
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.gap(6))
        column.addWidget(Label(self.theme, self._name, tokens.SMALL, tone="ink2"))
        self.chips = Flow(self.theme.gap(8))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(self.theme.gap(4))
        self._place = QWidget()
        self._place.setLayout(self.lines)
        self.lines.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._place if self._long else self.chips)
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.all_button)
        column.addLayout(row)

    def _complete(self) -> None:
        """Offer what has the words typed, in whatever order they were typed."""
        completer = QCompleter(self._model, self.line)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        if (shown := completer.popup()) is not None:
            shown.setMinimumWidth(self.theme.px(_LIST_WIDTH))
        completer.activated.connect(self._picked)
        self.line.setCompleter(completer)
        self.line.textEdited.connect(self._seek)
        self.line.returnPressed.connect(self._take_only)

    def _matching(self, typed: str) -> list[Offer]:
        left = (offer for offer in self._offers.values() if offer.ref not in self._chosen)
        return [offer for offer in left if offer.has(typed)]

    def _seek(self, typed: str) -> None:
        self._model.setStringList([offer.words for offer in self._matching(typed)])

    def _list(self) -> None:
        self.line.setFocus()
        self._seek(self.line.text())
        self.line.completer().complete()

    def _picked(self, words: str) -> None:
        found = next((o for o in self._matching("") if o.words == words), None)
        if found is not None:
            self.add(found.ref)
        QTimer.singleShot(0, self.line, self.line.clear)  # after Qt has put the words in

    def _take_only(self) -> None:
        """On Enter take what was typed where it can mean only one."""
        typed = self.line.text().strip()
        found = self._matching(typed) if typed else []
        named = [offer for offer in found if typed in {offer.name, offer.words}]
        if len(named or found) == 1:
            self._picked((named or found)[0].words)

    def _draw(self) -> None:
        self.removers.clear()
        self.chips.clear()
        while (item := self.lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for ref in self._chosen:
            self._add_line(ref) if self._long else self._add_chip(ref)
        (self._place if self._long else self.chips).setVisible(bool(self._chosen))

    def _add_chip(self, ref: str) -> None:
        name = self._names.get(ref, ref)
        chip = FilterChip(self.theme, name)
        chip.setAccessibleName(t("去掉{0} {1}").format(self._name, name))
        chip.removed.connect(lambda: self.drop(ref))
        self.removers[ref] = chip
        self.chips.add(chip)

    def _add_line(self, ref: str) -> None:
        name = self._names.get(ref, ref)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.gap(8))
        row.addWidget(Paragraph(self.theme, name), 1)
        cross = IconButton(self.theme, "x", t("去掉{0} {1}").format(self._name, name), size="small")
        cross.clicked.connect(lambda _=False: self.drop(ref))
        self.removers[ref] = cross
        row.addWidget(cross)
        self.lines.addWidget(line)
