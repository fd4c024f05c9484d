"""What a running text parts into: sections, and in them blocks of lines of one question each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from trainer.formats.flow.keys import Item
from trainer.formats.flow.line import Line
from trainer.formats.flow.signs import Sign, Style

Phase = Literal["stem", "options", "asked", "answered", "open", "explain"]
"""What the last line of a block was part of; *asked*: an answer is announced and not yet there."""


@dataclass(slots=True)
class Section:
    """Questions under one heading. *kind* is what the heading says they are, empty for 选择题 alone."""

    kind: str = ""
    topics: tuple[str, ...] = ()
    noise: bool = False
    blocks: list[Block] = field(default_factory=list)
    keyed: bool = False

    def open_blocks(self) -> list[Block]:
        """Those that a key has to answer."""
        return [block for block in self.blocks if not block.answered]


@dataclass(slots=True)
class Block:
    """The lines of one question. *key* and *key_note* are its answer from a key and what is said there."""

    section: Section
    number: int = 0
    style: Style = ""
    lines: list[Line] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)
    phase: Phase = "stem"
    sealed: str = ""
    """What bracket in the stem answers it already: letter, truth or text."""
    has_options: bool = False
    """Whether an option B was seen in it."""
    sub: int = 0
    """The last number within its answer that looked like a question's."""
    missed: tuple[int, int] | None = None
    """Numbers that are missing just after it."""
    follower: int = 0
    """The number of the block after it."""
    key: str = ""
    key_note: str = ""

    @property
    def answered(self) -> bool:
        """Whether its own lines answer it."""
        return bool(self.sealed) or self.phase in ("answered", "open", "explain")

    @property
    def complete(self) -> bool:
        """Whether another question may follow."""
        return self.answered or self.phase == "options"


@dataclass(slots=True)
class KeyGroup:
    """Answers that stand together, for the questions of one section as a rule."""

    before: int
    """How many sections there were when it came."""
    kind: str = ""
    items: list[Item] = field(default_factory=list)
    notes: dict[int, str] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    faults: list[tuple[Line, str]] = field(default_factory=list)


@dataclass(slots=True)
class Parted:
    """A whole text: every line is in a block, in a key or left out."""

    sections: list[Section] = field(default_factory=list)
    keys: list[KeyGroup] = field(default_factory=list)
    left: list[tuple[Line, str]] = field(default_factory=list)

    def blocks(self) -> list[Block]:
        """All blocks in their order."""
        return [block for section in self.sections for block in section.blocks]
