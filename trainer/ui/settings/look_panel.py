"""外观: text size and ground; both count at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal

from trainer.office import Look
from trainer.ui import tokens
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

SIZES: Final = (100, 115, 130, 150, 175, 200)


class LookPanel(Panel):
    """`changed(look)` by a person's choice."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("外观"), t("按下就生效，只管这台电脑"))
        sizes = [Option(size, f"{size}%") for size in SIZES]
        grounds = [
            Option(False, t("浅色"), icon="sun"),
            Option(True, t("深色"), icon="moon"),
        ]
        small = theme.scale > 1.5
        self.scale = Segments(theme, sizes, name=t("字号"), small=small)
        self.ground = Segments(theme, grounds, name=t("底色"), small=small)
        for words, part in ((t("字号"), self.scale), (t("底色"), self.ground)):
            self.add(Label(theme, words, tokens.SMALL, tone="ink2"))
            self.add(part)
            part.changed.connect(lambda _: self._tell())

    def show_look(self, look: Look) -> None:
        """Show what is kept; a size between two shows as the nearest."""
        self.scale.choose(min(SIZES, key=lambda size: abs(size - look.scale)))
        self.ground.choose(look.dark)

    def _tell(self) -> None:
        self.changed.emit(Look(self.scale.value(), self.ground.value()))
