"""Brings the answers of keys to the questions they are of, where there is no doubt whose they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from trainer.formats.flow.blocks import Block, KeyGroup, Parted, Section
from trainer.formats.flow.line import Line
from trainer.quiz.judging import letters, truth

_USED: Final = "答案表，已对到各题"
_UNUSED: Final = "答案表里的这些答案对不上题目，请核对题型和题号"


def match_keys(parted: Parted) -> list[tuple[Line, str]]:
    """Gives each block its answer; returns the lines of all keys and what became of them."""
    told: list[tuple[Line, str]] = []
    for group in parted.keys:
        sections = [s for s in parted.sections[: group.before] if not s.keyed and s.open_blocks()]
        found = _matched(group, sections)
        why = _USED if found or not group.items else _UNUSED
        faults = dict(group.faults)
        told += [(line, faults.get(line, why)) for line in group.lines]
    return told


def _matched(group: KeyGroup, sections: Sequence[Section]) -> bool:
    if not group.items or not sections:
        return False
    numbers = {number for number, _ in group.items}
    alike = [s for s in sections if s.kind == group.kind] if group.kind else list(sections)
    if group.kind and not alike:
        alike = [s for s in sections if not s.kind]
    alike = [s for s in alike if _suits(s, group)]
    if _unambiguous(alike, numbers):
        return _give(group, [b for s in alike for b in s.open_blocks()], alike)
    fitting = next((s for s in alike if _fits(s, numbers)), None)
    return fitting is not None and _give(group, fitting.open_blocks(), [fitting])


def _suits(section: Section, group: KeyGroup) -> bool:
    """Whether the answers are such as the questions ask for: letters for options, signs for 判断题."""
    said = [said for _, said in group.items]
    if all(truth(text) and not letters(text) for text in said):
        return section.kind not in ("single", "multiple") and not _with_options(section)
    if all(letters(text) for text in said):
        return section.kind in ("", "single", "multiple", "judge") or _with_options(section)
    return section.kind not in ("single", "multiple", "judge")


def _with_options(section: Section) -> bool:
    blocks = section.open_blocks()
    return sum(block.phase == "options" for block in blocks) * 2 > len(blocks)


def _unambiguous(sections: Sequence[Section], numbers: set[int]) -> bool:
    """Whether each number of the key is at most one open question's."""
    counts = Counter(b.number for s in sections for b in s.open_blocks())
    return any(n in counts for n in numbers) and all(counts[n] <= 1 for n in numbers)


def _fits(section: Section, numbers: set[int]) -> bool:
    """Whether key and section are of one size, give or take a few."""
    own = {b.number for b in section.open_blocks()}
    return len(own & numbers) * 10 >= 8 * max(len(own), len(numbers))


def _give(group: KeyGroup, blocks: Sequence[Block], sections: Sequence[Section]) -> bool:
    by_number = {block.number: block for block in blocks}
    given = 0
    for number, said in group.items:
        block = by_number.get(number)
        if block is not None:
            block.key, block.key_note = said, group.notes.get(number, "")
            given += 1
    for section in sections:
        section.keyed = section.keyed or all(block.key for block in section.open_blocks())
    return given > 0
