"""How a question stands in the table."""

from __future__ import annotations

from typing import Final

from trainer.quiz import rich
from trainer.quiz.listing import Row
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.words import t

GAP: Final = "（　　）"
_STEM: Final = 200
"""The least width of the stem: other columns give way to it."""
WAITING: Final = Row(0, "", "", "", "…", (), (), "")
"""Stands for a row that is not read yet."""
ORDERS: Final = ("kind", "stem", "", "difficulty", "", "rate", "used")
"""What a press on each column's head asks for; empty: nothing."""


def columns() -> list[Column]:
    """Kind, stem, topics, difficulty, state, how well it is answered and how often it was used."""
    return [
        Column(t("题型"), _kind, 84, tone="ink2", small=True, sortable=True),
        Column(t("题干"), _stem, main=True, least=_STEM, sortable=True),
        Column(t("主题"), _topics, 124, tone="ink2", small=True, optional=True),
        Column(
            t("难度"), lambda r: r.difficulty, 64, "center", tone="ink2", small=True, sortable=True
        ),
        Column(t("状态"), _state, 76, small=True),
        Column(
            t("答对率"), _rate, 100, "right", tone="ink2", small=True, sortable=True, optional=True
        ),
        Column(
            t("用过"), _used, 64, "right", tone="ink2", small=True, sortable=True, optional=True
        ),
    ]


def one_line(stem: str) -> str:
    """The stem without line breaks and marks, its gap no wider than it must be."""
    return " ".join(rich.plain(stem).split()).replace("（ ）", GAP)


def _stem(row: Row) -> str | Cell:
    line = one_line(row.stem)
    return Cell(line, icon="pencil") if row.edited else line


def _kind(row: Row) -> str:
    return row.kind.removesuffix(t("题"))


def _topics(row: Row) -> str:
    return "、".join(row.topics)


def _state(row: Row) -> Cell:
    tone = {"可用": "ink2", "待审": "warn", "草稿": "warn"}.get(row.state, "ink3")
    return Cell(row.state if row.id else "", tone=tone, small=True)


def rate_words(asked: int, solved: int) -> str:
    """How many of all answers had full marks, never rounded up: 86%（43次）."""
    return t("{}%（{:,}次）").format(100 * solved // asked, asked) if asked else "—"


def _rate(row: Row) -> str:
    return rate_words(row.asked, row.solved) if row.id else ""


def _used(row: Row) -> str:
    return f"{row.used:,}" if row.used else ""
