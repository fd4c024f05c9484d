"""The cores of many stems, worked out only if somebody looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainer.quiz.likeness import core


class Cores(Mapping[str, str]):
    """By id, of *stems* by id; in their order."""

    def __init__(self, stems: Mapping[str, str]) -> None:
        self._stems = stems

    def __getitem__(self, ref: str) -> str:
        return core(self._stems[ref])

    def __iter__(self) -> Iterator[str]:
        return iter(self._stems)

    def __len__(self) -> int:
        return len(self._stems)
