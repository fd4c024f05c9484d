"""What is being looked for in the case library, and how each part of it is called."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from trainer.study import CaseList, Study
from trainer.ui.words import t

GROUPS: Final = (
    ("levels", "事故等级", "等级"),
    ("types", "事故类别", "类别"),
    ("trades", "行业", "行业"),
    ("years", "发生年份", "年份"),
)
"""Group, its title over the boxes, its short name on a chip."""


@dataclass(frozen=True, slots=True)
class Query:
    """Words typed and boxes ticked; *edition* is the standard the types are called by."""

    words: str = ""
    edition: str = "2025"
    ticked: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether everything is shown."""
        return not self.words.strip() and not any(self.ticked.values())

    def chips(self) -> Iterator[tuple[str, str, str]]:
        """Each filter in force: group, value, the words on its chip."""
        for group, _, short in GROUPS:
            for value in sorted(self.ticked.get(group, ())):
                yield group, value, t("{}：{}").format(t(short), value)

    def without(self, group: str, value: str = "") -> Query:
        """The same without one tick, without a whole group, or without the words."""
        if group == "words":
            return replace(self, words="")
        left = self.ticked.get(group, frozenset()) - {value} if value else frozenset()
        return replace(self, ticked={**self.ticked, group: left})


@dataclass(frozen=True, slots=True)
class Answer:
    """What the library answered; *culprit* excludes most where nothing is left."""

    query: Query
    found: CaseList
    culprit: str = ""
    otherwise: int = 0


def ask(study: Study, query: Query) -> Answer:
    """Look for it; runs on the desk."""
    ticked: dict[str, Collection[str]] = dict(query.ticked)
    arguments: dict[str, Any] = {**ticked, "edition": query.edition}
    found = study.cases(query.words, **arguments)
    if found.cases or query.empty:
        return Answer(query, found)
    return Answer(query, found, *study.narrowest(query.words, query.edition, ticked))


def named(query: Query, group: str) -> str:
    """How a person calls that part of the query: “爆炸”, or 等级：重大、较大."""
    if group == "words":
        return t("搜索“{}”").format(query.words.strip())
    short = next(short for name, _, short in GROUPS if name == group)
    return t("{}：{}").format(t(short), "、".join(sorted(query.ticked.get(group, ()))))
