"""A part of a kind that has no form here: it is told so, and stays word for word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from trainer.ui import tokens
from trainer.ui.bank.editor.body import Body, Ways
from trainer.ui.parts.text import Paragraph
from trainer.ui.words import t

_ELSEWHERE: Final = {"kind", "stem", "points", "explanation"}


class KeptBody(Body):
    """Gives back what it was shown."""

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        self._kept: dict[str, Any] = {}
        words = t("这种题型在这里改不了，答案原样保留。换成别的题型才会去掉。")
        self.column.addWidget(Paragraph(self.theme, words, tokens.SMALL, tone="ink2"))
        self.column.addWidget(self.below)

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Keep all that the fields of the part do not show."""
        self._kept = {key: value for key, value in form.items() if key not in _ELSEWHERE}
        self.keys = tuple(self._kept)

    def values(self) -> dict[str, Any]:
        """Give it back."""
        return dict(self._kept)
