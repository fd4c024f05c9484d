"""Questions out of their written form, with the place of each."""

from __future__ import annotations

from typing import cast

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.formats.question_schema import ENTRIES, Entry
from trainer.formats.schema import checked
from trainer.formats.tree import Path, Tree
from trainer.formats.written import versioned
from trainer.quiz.question import Ground, Question


def questions(tree: Tree) -> tuple[list[Placed[Question]], list[Problem], int]:
    """All questions of a list, the problems of the others, and how many entries there are."""
    problems = list(tree.problems)
    if not isinstance(tree.data, list):
        if not problems:
            problems.append(tree.problem((), "要写成试题的列表，每题以“- id:”开头。"))
        return [], problems, 0
    found: list[Placed[Question]] = []
    for at in range(len(tree.data)):
        question, wrong = _question(tree, (at,))
        problems += wrong
        if question:
            found.append(Placed(question, tree, (at,)))
    return found, problems, len(tree.data)


def _question(tree: Tree, path: Path) -> tuple[Question | None, list[Problem]]:
    data = cast(list[object], tree.data)[cast(int, path[0])]
    if not isinstance(data, dict):
        return None, [tree.problem(path, "这一项不是试题，试题以“- id:”开头。")]
    kind = data.get("kind")
    model = ENTRIES.get(kind) if isinstance(kind, str) else None
    if model is None:
        return None, [_no_kind(tree, path, kind)]
    entry, problems = checked(model, tree, path)
    return (question_of(entry) if entry else None), problems


def _no_kind(tree: Tree, path: Path, kind: object) -> Problem:
    known = "、".join(ENTRIES)
    if not isinstance(kind, str):
        return tree.problem((*path, "kind"), f"缺少“kind”，请补上，可用：{known}。")
    return tree.problem((*path, "kind"), f"“kind”写了“{kind}”，不在词表里，可用：{known}。")


def question_of(entry: Entry) -> Question:
    """The question that *entry* writes down, with its version."""
    return versioned(
        Question(
            id=entry.id,
            stem=entry.stem,
            kind=entry.made(),
            explanation=entry.explanation,
            ground=entry.source.ground() if entry.source else Ground(),
            topics=entry.topics,
            audience=entry.audience,
            difficulty=entry.difficulty,
            cases=entry.cases,
            posts=entry.posts,
            duties=entry.duties,
        )
    )
