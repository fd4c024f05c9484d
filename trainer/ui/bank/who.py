"""Who changes questions: a name, asked where it matters and remembered while the program runs."""

from __future__ import annotations

from trainer.ui.parts.fields import Field, TextField
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_last: list[str] = [""]


def last_name() -> str:
    """The name given last; empty before anybody gave one."""
    return _last[0]


def remember(name: str) -> None:
    """Offer *name* the next time."""
    _last[0] = name.strip()


class WhoField(Field):
    """Asks for the name; `name()` gives it, or says below the line that it is missing."""

    def __init__(self, theme: Theme) -> None:
        self.line = TextField(theme, last_name())
        hint = t("版本记录里写这个名字；自己写的题要由另一个人审过才能用")
        super().__init__(theme, t("谁改的"), self.line, hint)

    def name(self) -> str:
        """The name, or empty with a sentence below."""
        name = self.line.text().strip()
        self.fail("" if name else t("请写上名字。"))
        remember(name)
        return name
