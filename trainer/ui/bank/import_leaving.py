"""What was decided on an import page and is not written yet is not lost without a word."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.ui.parts.confirm import confirm
from trainer.ui.tokens import Theme
from trainer.ui.words import t


def may_drop(theme: Theme, parent: QWidget, decided: int, *, mapped: bool = False) -> bool:
    """Ask once whether *decided* entries, or columns that were *mapped*, may be forgotten."""
    if not decided and not mapped:
        return True
    what = t("核对过的 {:,} 题").format(decided) if decided else t("改过的列的对应")
    return confirm(
        theme,
        parent,
        question=t("保留这次的核对，还是放弃？"),
        text=t("{}还没有写进题库。放弃就没有了，题库和原来一样。").format(what),
        act=t("放弃"),
        stay=t("保留，接着核对"),
    )
