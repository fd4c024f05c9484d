"""Question banks in our own YAML, as in `content/questions`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import yaml

from trainer.formats.bank import Format, Read
from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.formats.tree import decoded, grow
from trainer.formats.written import written
from trainer.quiz.question import Question

LINKS = ("cases", "posts", "duties", "source")
"""Keys that lead to something outside the file."""

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def read(data: bytes, name: str) -> Read:
    """The questions of *data*; an id used twice counts once."""
    from trainer.formats.questions import questions  # noqa: PLC0415  (brings in pydantic)

    text, problems = decoded(data, name)
    if problems:
        return Read((), (), problems, (), 0)
    found, wrong, entries = questions(grow(text, name))
    kept, doubles = once(found)
    return Read(
        questions=tuple(p.value for p in kept),
        lines=tuple(p.line for p in kept),
        problems=tuple(sorted([*wrong, *doubles])),
        review=(),
        read=entries,
        parts=tuple({key: p.tree.line((*p.path, key)) for key in LINKS} for p in kept),
    )


def once(found: Iterable[Placed[Question]]) -> tuple[list[Placed[Question]], list[Problem]]:
    """The first of each id, and a problem for every further one."""
    first: dict[str, Placed[Question]] = {}
    problems: list[Problem] = []
    for placed in found:
        known = first.setdefault(placed.value.id, placed)
        if known is not placed:
            problems.append(
                placed.problem(
                    f"编号“{placed.value.id}”已经用在 {known.file}:{known.line}，请换一个编号。",
                    "id",
                )
            )
    return list(first.values()), problems


def write(bank: Sequence[Question]) -> bytes:
    """A file that reads back as the same questions."""
    text: str = yaml.dump(
        [written(q) for q in bank],
        Dumper=_DUMPER,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=100_000,
    )
    return text.encode()


YAML = Format("yaml", "警钟题库（YAML）", (".yaml", ".yml"), read, write)
