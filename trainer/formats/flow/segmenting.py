"""Running text as a reading: every line of it in one entry or left out, with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from trainer.formats.asked import entry
from trainer.formats.bank import Hints
from trainer.formats.flow.blocks import Block, Parted
from trainer.formats.flow.drafting import Drafted, drafted
from trainer.formats.flow.key_matching import match_keys
from trainer.formats.flow.line import Line
from trainer.formats.flow.parting import parted
from trainer.formats.problem import Problem
from trainer.formats.reading import Entry, LeftOut, Reading
from trainer.formats.undisturbed import undisturbed
from trainer.quiz.draft import Doubt
from trainer.quiz.judging import letters
from trainer.quiz.picture import Picture, named_in

MOST_ENTRIES: Final = 100_000
_EVERY: Final = 300
_SMALL: Final = Doubt("scan", "别的题答案是大写字母，这里是小写，像是扫描识别错的，请核对。")


def read_lines(
    lines: Sequence[Line],
    file: str,
    hints: Hints,
    pictures: Mapping[str, Picture] | None = None,
    left: Sequence[tuple[Line, str]] = (),
) -> Reading:
    """What *lines* of *file* come to. *left* are lines that were left out before, in their places."""
    with undisturbed():
        return _read_lines(lines, file, hints, pictures or {}, left)


def _read_lines(
    lines: Sequence[Line],
    file: str,
    hints: Hints,
    pictures: Mapping[str, Picture],
    left: Sequence[tuple[Line, str]],
) -> Reading:
    found = parted(lines)
    told = [*left, *match_keys(found), *found.left]
    blocks = found.blocks()
    if len(blocks) > MOST_ENTRIES:
        said = f"里面有 {len(blocks)} 道题，一次最多 {MOST_ENTRIES} 道。请拆成几个文件再导入。"
        return Reading(file, troubles=(Problem(file, 0, said),))
    entries = _entries(blocks, file, hints)
    out = (*_left_out(told, file), *_gaps(found, file))
    kept = shown(entries, pictures)
    return Reading(file, entries, _in_order(out), kept, troubles=_empty(entries, file))


def shown(entries: Sequence[Entry], pictures: Mapping[str, Picture]) -> dict[str, Picture]:
    """Those of *pictures* that *entries* show."""
    names = {name for one in entries for name in _named(one)}
    return {name: found for name, found in pictures.items() if name in names}


def _empty(entries: Sequence[Entry], file: str) -> tuple[Problem, ...]:
    if entries:
        return ()
    said = "没有找到题目。题目前面要有题号，选项前面要有 A、B、C，答案写成“答案：”或写在括号里。"
    return (Problem(file, 0, said),)


def _entries(blocks: Sequence[Block], file: str, hints: Hints) -> tuple[Entry, ...]:
    found: list[Drafted] = []
    for at, block in enumerate(blocks):
        if at % _EVERY == 0:
            hints.report(at, len(blocks))
        found.append(drafted(block, hints.kind))
    hints.report(len(blocks), len(blocks))
    mixed = any(letters(one.draft.answer) and not one.small for one in found)
    made = zip(blocks, found, strict=True)
    return tuple(_entry(block, one, file, mixed) for block, one in made)


def _entry(block: Block, one: Drafted, file: str, mixed: bool) -> Entry:
    doubts = (*one.doubts, _SMALL) if one.small and mixed else one.doubts
    raw = tuple(line.raw() for line in block.lines)
    return entry(one.draft, block.lines[0].place(file), doubts, raw)


def _named(one: Entry) -> tuple[str, ...]:
    draft = one.draft
    if draft is None:
        return ()
    return named_in((draft.stem, *draft.options, draft.answer, draft.explanation))


def _left_out(told: Sequence[tuple[Line, str]], file: str) -> list[LeftOut]:
    return [LeftOut(line.place(file), line.text, why) for line, why in told]


def _gaps(found: Parted, file: str) -> list[LeftOut]:
    """Numbers that are missing: noted at the place where the questions should be."""
    return [_gap(block, block.missed, file) for block in found.blocks() if block.missed]


def _gap(block: Block, missed: tuple[int, int], file: str) -> LeftOut:
    first, last = missed
    which = f"第 {first} 题" if first == last else f"第 {first}～{last} 题"
    why = f"题号从 {first - 1} 跳到 {last + 1}，{which}没有找到，请对照原文"
    return LeftOut(block.lines[-1].place(file), "", why)


def _in_order(out: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    return tuple(sorted(out, key=lambda one: (len(one.place.sheet), one.place.sheet, one.place.number)))  # fmt: skip


def merged(before: Reading, after: Reading) -> Reading:
    """Both as one reading of one file."""
    return replace(
        before,
        entries=(*before.entries, *after.entries),
        left_out=_in_order((*before.left_out, *after.left_out)),
        pictures={**before.pictures, **after.pictures},
        tables=(*before.tables, *after.tables),
        troubles=(*before.troubles, *after.troubles),
    )
