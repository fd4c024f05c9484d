"""How people call what they look for among the questions, and the answer to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trainer.quiz.kinds import KINDS
from trainer.quiz.listing import USED, WORDS, Query, Survey
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS
from trainer.quiz.review import STATES
from trainer.ui.words import t

GROUPS: Final = (
    ("banks", "题库"),
    ("kinds", "题型"),
    ("topics", "主题"),
    ("audience", "对象"),
    ("difficulties", "难度"),
    ("states", "状态"),
    ("laws", "依据"),
    ("tags", "标签"),
    ("uses", "使用"),
    ("lacks", "缺少"),
)
"""Group and how a person calls it."""

_ORDER: Final[Mapping[str, Sequence[str]]] = {
    "kinds": [kind.label for kind in KINDS.values()],
    "topics": TOPICS,
    "audience": AUDIENCES,
    "difficulties": DIFFICULTIES,
    "states": STATES,
    "uses": USED,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """How many there are for *query*, and what each filter would show."""

    query: Query
    found: Survey

    @property
    def culprit(self) -> tuple[str, int]:
        """The group that keeps most away, and how many it does; no name where none alone does."""
        best = max(((n, group) for group, n in self.found.relief.items()), default=(0, ""))
        return (best[1], best[0]) if best[0] else ("", 0)


def in_order(group: str, values: Collection[str]) -> list[str]:
    """Values of a group in the order of the trade, the unknown ones behind by name."""
    known = _ORDER.get(group, ())
    return [v for v in known if v in values] + sorted(v for v in values if v not in known)


def named(query: Query, group: str) -> str:
    """How a person calls that part of the query: 搜索“爆炸”, or 题型：单选题."""
    if group == WORDS:
        return t("搜索“{}”").format(query.words.strip())
    title = dict(GROUPS)[group]
    return t("{}：{}").format(t(title), "、".join(in_order(group, query.ticked[group])))
