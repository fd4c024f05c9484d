"""A value together with the place it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from trainer.formats.problem import Problem
from trainer.formats.tree import Path, Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """*value*, read from *path* of *tree*."""

    value: T
    tree: Tree
    path: Path = ()

    @property
    def file(self) -> str:
        """The file it stands in."""
        return self.tree.file

    @property
    def line(self) -> int:
        """The line it begins on."""
        return self.tree.line(self.path)

    def problem(self, sentence: str, *path: str | int) -> Problem:
        """*sentence* said of *path* within it."""
        return self.tree.problem((*self.path, *path), sentence)
