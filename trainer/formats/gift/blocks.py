"""A GIFT file cut at its blank lines, comments and categories apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_LINES: Final = re.compile(r"\r\n|\r|\n")
_CATEGORY: Final = re.compile(r"\s*\$CATEGORY:\s*(.*?)\s*$")
_ID: Final = re.compile(r"\[id:((?:\\\]|[^\]\[\x00-\x1f])+)\]")
_TAG: Final = re.compile(r"\[tag:((?:\\\]|[^\]\[\x00-\x1f])+)\]")


@dataclass(slots=True)
class Block:
    """What stands between two blank lines. *line* is that of its first line that is no comment.

    A comment leaves an empty line in *lines*, so that places stay right.
    """

    line: int
    lines: list[str] = field(default_factory=list)
    comments: list[tuple[int, str]] = field(default_factory=list)
    categories: list[tuple[int, str]] = field(default_factory=list)

    def text(self) -> str:
        """All but comments and categories."""
        return "\n".join(self.lines)

    def id(self) -> str | None:
        """The id that a comment gives."""
        found = [m[1] for _, text in self.comments for m in _ID.finditer(text)]
        return found[0].replace("\\]", "]").strip() if found else None

    def tags(self) -> tuple[str, ...]:
        """The tags that the comments give."""
        found = (m[1] for _, text in self.comments for m in _TAG.finditer(text))
        return tuple(tag.replace("\\]", "]").strip() for tag in found)


def blocks(text: str) -> Iterator[Block]:
    """The blocks of *text* in order."""
    block: Block | None = None
    for number, line in enumerate(_LINES.split(text), 1):
        if not line.strip():
            if block:
                yield block
            block = None
            continue
        block = block or Block(number)
        _take(block, number, line)
    if block:
        yield block


def _take(block: Block, number: int, line: str) -> None:
    category = _CATEGORY.match(line)
    if line.lstrip().startswith("//"):
        block.comments.append((number, line.strip()))
    elif category:
        block.categories.append((number, category[1]))
    else:
        if not any(block.lines):
            block.line, block.lines = number, []
        block.lines.append(line)
        return
    block.lines.append("")
