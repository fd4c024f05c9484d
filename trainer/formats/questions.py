"""Questions out of their written form, with the place of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from trainer.formats.body import versioned
from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.formats.question_schema import ENTRIES, Entry
from trainer.formats.schema import checked
from trainer.formats.tree import Path, Tree
from trainer.quiz.question import Ground, Question

MOST: Final = 100_000
"""How many questions one file may hold."""
_NO_GROUND: Final = Ground()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the list, and the question it is or what is wrong with it."""

    path: Path
    question: Question | None
    problems: tuple[Problem, ...]


def items(tree: Tree, root: Path = ()) -> Iterator[Item]:
    """Each entry of the list at *root*; an entry the tree has problems with is no question."""
    broken: dict[Path, list[Problem]] = {}
    deep = len(root) + 1
    for path, problem in zip(tree.paths, tree.problems, strict=True):
        broken.setdefault(path[:deep], []).append(problem)
    for at in range(len(at_path(tree, root))):
        path = (*root, at)
        question, wrong = _question(tree, path)
        wrong += broken.get(path, ())
        yield Item(path, None if wrong else question, tuple(sorted(wrong)))


def at_path(tree: Tree, path: Path) -> Any:
    """What stands at *path*."""
    found: Any = tree.data
    for step in path:
        found = found[step]
    return found


def list_problem(tree: Tree, root: Path = ()) -> Problem | None:
    """Why there is no list of questions at *root*; None where there is one."""
    found = at_path(tree, root)
    if not isinstance(found, list):
        return tree.problem(root, "要写成试题的列表，每题以“- id:”开头。")
    if len(found) > MOST:
        said = f"有{len(found)}道题，一个文件最多{MOST}道，请拆成几个文件。"
        return tree.problem(root, said)
    return None


def questions(tree: Tree) -> tuple[list[Placed[Question]], list[Problem]]:
    """All questions of a file that is a list, and everything that is wrong with it."""
    whole = [p for path, p in zip(tree.paths, tree.problems, strict=True) if not path]
    problem = list_problem(tree)
    if problem:
        return [], whole or [problem]
    read = list(items(tree))
    found = [Placed(i.question, tree, i.path) for i in read if i.question is not None]
    return found, [*whole, *(p for i in read for p in i.problems)]


def _question(tree: Tree, path: Path) -> tuple[Question | None, list[Problem]]:
    data = at_path(tree, path)
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
            ground=entry.source.ground() if entry.source else _NO_GROUND,
            topics=entry.topics,
            audience=entry.audience,
            difficulty=entry.difficulty,
            cases=entry.cases,
            posts=entry.posts,
            duties=entry.duties,
            tags=entry.tags,
        )
    )
