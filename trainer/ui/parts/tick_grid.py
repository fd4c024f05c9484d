"""Many boxes to tick, in columns of equal width, so many as there is room for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal

from trainer.ui.parts.flow import Flow
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.tokens import Theme


class TickGrid(Flow):
    """`TickGrid(theme, ["煤矿", …])`; `ticked()` gives the words ticked, in their order."""

    changed = Signal()

    def __init__(self, theme: Theme, words: Sequence[str]) -> None:
        super().__init__(theme.gap(4))
        self.boxes = {word: CheckBox(theme, word) for word in words}
        widest = max((box.sizeHint().width() for box in self.boxes.values()), default=0)
        for box in self.boxes.values():
            box.setFixedWidth(widest + theme.gap(12))
            box.toggled.connect(lambda _: self.changed.emit())
            self.add(box)

    def ticked(self) -> tuple[str, ...]:
        """Give the words ticked."""
        return tuple(word for word, box in self.boxes.items() if box.isChecked())

    def set_ticked(self, words: Collection[str]) -> None:
        """Tick exactly *words*."""
        for word, box in self.boxes.items():
            box.setChecked(word in words)
