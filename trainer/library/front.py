"""Files with a head between two `---`, and text under second-level headings below it."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.formats.problem import Problem
from trainer.formats.tree import Tree, grow

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Front:
    """The head as a tree, the lines below it, and the number of the first of these."""

    tree: Tree
    lines: tuple[str, ...]
    first: int


def parted(text: str, file: str, what: str) -> tuple[Front | None, list[Problem]]:
    """Head and body of *text*; *what* it is says the complaint where there is no head."""
    lines = text.split("\n")
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() == FENCE), 0)
    if lines[0].rstrip() != FENCE or not end:
        sentence = f"{what}要以“---”开头，头部之后再有一行“---”，请补上。"
        return None, [Problem(file, 1, sentence)]
    tree = grow("\n".join(lines[1:end]), file, first=2)
    if tree.data is None:
        empty = Problem(file, 1, "头部是空的，请按格式说明填写。")
        return None, list(tree.problems) or [empty]
    return Front(tree, tuple(lines[end + 1 :]), end + 2), []
