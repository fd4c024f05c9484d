"""What numbers mean that stand for kinds and for right and wrong: the rest of the rows tells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from trainer.formats.tables.roles import hint_of
from trainer.quiz.judging import kind_named, letters, truth

_CODE: Final = re.compile(r"[0-9A-Za-z]{1,2}")
_SAID: Final = re.compile(r"([0-9])\s*[-=:为是表示代]*\s*(正确|错误|对|错|√|×)")
_KIND_SAID: Final = re.compile(r"([0-9])\s*[-=:为是表示代]*\s*([单多判填简问][^\d,;、，；]*)")
_DIGITS: Final = frozenset("0123456789")


class Fact(NamedTuple):
    """What of a row tells: the word for its kind, whether it has options, its answer."""

    word: str
    options: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Codes:
    """*kinds* by code; *truths* by digit, *sure* or merely proposed; *bare* judges have no options."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    truths: Mapping[str, str] = field(default_factory=dict)
    sure: bool = True
    bare: bool = False


def codes(facts: Iterable[Fact], kind: str, heads: Mapping[str, str]) -> Codes:
    """What the codes of a table mean. *heads* by role may say it; *kind* is that of all rows."""
    rows = list(facts)
    kinds = _kinds(rows, hint_of(heads.get("kind", "")))
    judges = [r for r in rows if (kinds.get(r.word) or kind_named(r.word) or kind) == "judge"]
    truths, sure = _truths(judges, hint_of(heads.get("answer", "")))
    return Codes(kinds, truths, sure, _bare(rows))


def _kinds(rows: Iterable[Fact], hint: str) -> dict[str, str]:
    said = {code: kind_named(word) for code, word in _KIND_SAID.findall(hint)}
    groups: dict[str, list[Fact]] = {}
    for row in rows:
        if _CODE.fullmatch(row.word):
            groups.setdefault(row.word, []).append(row)
    found = {code: said.get(code) or _kind(group) for code, group in groups.items()}
    twice = [kind for kind in found.values() if kind and list(found.values()).count(kind) > 1]
    return {code: kind for code, kind in found.items() if kind not in twice}


def _kind(rows: Iterable[Fact]) -> str:
    """The one kind that all *rows* can be; empty for none."""
    seen = {_looks(row) for row in rows} - {"open"}
    if seen == {"single", "multiple"}:
        return "multiple"
    return seen.pop() if len(seen) == 1 and seen != {"other"} else ""


def _looks(row: Fact) -> str:
    if not row.answer:
        return "open"
    if not row.options or {truth(o) for o in row.options} == {"对", "错"}:
        judged = row.answer in ("0", "1", "2") or truth(row.answer) or row.options
        return "judge" if judged else "other"
    named = letters(row.answer)
    return "other" if not named else "single" if len(named) == 1 else "multiple"


def _truths(rows: Iterable[Fact], hint: str) -> tuple[dict[str, str], bool]:
    said = {d: truth(word) or "" for d, word in _SAID.findall(unicodedata.normalize("NFKC", hint))}
    answers = {row.answer for row in rows if row.answer}
    digits = answers & _DIGITS
    if not digits:
        return {}, True
    if digits <= set(said):
        return said, True
    usual = {"1": "对", "0": "错"} if "0" in digits else {"1": "对", "2": "错"}
    both = digits == set(usual)
    return usual, both and answers == digits and not said


def _bare(rows: Iterable[Fact]) -> bool:
    """Whether T and F without options are right and wrong: nothing else stands there."""
    answers = {row.answer.casefold() for row in rows if not row.options and not row.word}
    return len(answers - {""}) > 1 and answers <= {"t", "f", ""}
