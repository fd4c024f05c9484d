"""How a question stands in the table."""

from __future__ import annotations

from typing import Final

from trainer.quiz import rich
from trainer.quiz.listing import Row
from trainer.quiz.question import DIFFICULTIES
from trainer.ui.parts.table_model import Column
from trainer.ui.words import t

GAP: Final = "（　　）"


def columns() -> list[Column]:
    """Kind, stem, topics, difficulty."""
    return [
        Column(t("题型"), _kind, 68, tone="ink2", small=True, sort=lambda r: r.kind),
        Column(t("题干"), lambda r: one_line(r.stem), main=True, sort=lambda r: r.stem),
        Column(t("主题"), _topics, 152, tone="ink2", small=True, sort=lambda r: r.topics),
        Column(
            t("难度"), lambda r: r.difficulty, 64, "center", tone="ink2", small=True, sort=_hardness
        ),
    ]


def one_line(stem: str) -> str:
    """The stem without line breaks, its gap no wider than it must be."""
    return " ".join(rich.plain(stem).split()).replace("（ ）", GAP)


def _kind(row: Row) -> str:
    return row.kind.removesuffix(t("题"))


def _topics(row: Row) -> str:
    return "、".join(row.topics)


def _hardness(row: Row) -> int:
    order: tuple[str, ...] = DIFFICULTIES
    return order.index(row.difficulty) if row.difficulty in order else len(order)
