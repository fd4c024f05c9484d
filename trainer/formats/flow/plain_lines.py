"""Questions that come back from a typed text as they went in: told without reading the text.

Most questions of a bank are such: words, figures and commas. Whatever could be taken for a number, a
letter, a heading, a key or a mark is not, and is for the reader to decide.
"""

from __future__ import annotations

import re
from typing import Final

from trainer.formats.asked import entry
from trainer.formats.flow.signs import KIND_WORDS, LONGEST, fields
from trainer.formats.reading import Place
from trainer.quiz.draft import Draft
from trainer.quiz.judging import GAP
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.question import Question

_NOWHERE: Final = Place("", 1)
_FIRST: Final = r"\u4e00-\u9fffA-Za-z0-9《“"
_WORD: Final = rf"[{_FIRST}，。、”》：？；！％%℃＋+＝=/～—-]| (?=\S)|(?<=[0-9])\.(?=[0-9])|(?<=[0-9])·(?=[0-9])"
_NO_TITLE: Final = rf"(?![0-9/ =：—-]*{KIND_WORDS})(?=(?:[^\u4e00-\u9fff]*[\u4e00-\u9fff]){{5}})"
_NO_KEY: Final = r"(?=.*(?![对错正确误第题至到])[\u4e00-\u9fff])"
_STEM: Final = re.compile(rf"{_NO_TITLE}{_NO_KEY}[{_FIRST}](?:{_WORD}|{GAP}){{5,600}}(?<! )")
_OPTION: Final = re.compile(rf"[{_FIRST}](?:{_WORD}){{0,300}}(?<! )")
_TAKEN: Final = re.compile(rf"[A-Za-z][、.：]|[0-9]、|{KIND_WORDS}题|答 ?案")
"""What might begin an option, a question or a key in the midst of a line."""
_SECOND: Final = re.compile(r"(?<![\d.])(?:2[、.．](?!\d)|[（(]2[)）])")
"""What a second question would begin with."""
_FRAME: Final = re.compile(r"[:：【\[]")
"""What every mark in the midst of a line has."""
_CUT: Final = re.compile(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029\t…\ufeff]|·{2}|\.{4}")
"""Ends of lines, and what leads to the number of a page."""


def read_again(question: Question, draft: Draft) -> Question | None:
    """What is read of *question*, typed as *draft*; None where only reading can tell."""
    if not _typed_plainly(question, draft) or not _notes_apart(draft):
        return None
    typed = Draft(
        draft.kind, draft.stem, draft.options, draft.answer, draft.explanation, draft.source,
        draft.difficulty, question.topics,
    )  # fmt: skip
    found = entry(typed, _NOWHERE)
    return None if found.doubts else found.question


def _typed_plainly(question: Question, draft: Draft) -> bool:
    """Whether stem and options are words that nothing else is written with."""
    kind = question.kind
    if isinstance(kind, Judge):
        if GAP in draft.stem:
            return False
    elif not isinstance(kind, Single | Multiple) or len(draft.options) < 2:
        return False
    return _only(_STEM, draft.stem) and all(_only(_OPTION, text) for text in draft.options)


def _only(words: re.Pattern[str], text: str) -> bool:
    """Whether there are nothing but *words* in *text*."""
    if words.fullmatch(text) is None or _TAKEN.search(text):
        return False
    return "：" not in text or [name for name, _, _ in fields(text)] == [""]


def _notes_apart(draft: Draft) -> bool:
    """Whether explanation and source are one line each, with no other mark in it."""
    return _one_piece("解析", draft.explanation) and _one_piece("依据", draft.source)


def _one_piece(name: str, text: str) -> bool:
    if not text:
        return True
    if len(text) > LONGEST // 2 or text != text.strip() or _CUT.search(text):
        return False
    line = f"{name}：{text}"
    if _FRAME.search(text) and (len(found := fields(line)) > 1 or found[0][1] != len(name) + 1):
        return False
    return _SECOND.search(line) is None
