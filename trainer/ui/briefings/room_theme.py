"""Sizes for a room: type grows with the screen, controls stand in proportion to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QSize

from trainer.ui import style, tokens
from trainer.ui.tokens import SCALE_MAX, SCALE_MIN, Theme

DRAWN_AT: Final = QSize(1440, 900)
PERSON_SHARE: Final = 1.12
"""Room type is two to three times desk type already; a person's text size adds so much at most."""
CONTROLS: Final = 1.6


@dataclass(frozen=True, slots=True)
class RoomTheme:
    """*words* for what the room reads, *parts* for what the host presses and fills in."""

    words: Theme
    parts: Theme

    @property
    def sheet(self) -> str:
        """Give the style sheet of a window whose fields are read from afar."""
        size = self.parts.px(tokens.BODY)
        fields = f"QLineEdit, QPlainTextEdit {{ font-size: {size}px; }}"
        return style.sheet(self.parts) + fields


def room_theme(theme: Theme, screen: QSize) -> RoomTheme:
    """Fit *theme* to a screen; nothing is smaller than drawn at 1440 × 900."""
    fit = min(screen.width() / DRAWN_AT.width(), screen.height() / DRAWN_AT.height())
    words = replace(theme, scale=_held(max(1.0, fit) * min(theme.scale, PERSON_SHARE)))
    return RoomTheme(words, replace(theme, scale=_held(words.scale * CONTROLS)))


def _held(scale: float) -> float:
    return min(max(scale, SCALE_MIN), SCALE_MAX)
