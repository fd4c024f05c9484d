"""cloze (multianswer): 填空题 with several gaps, or a 材料题.

Gaps that are all texts make a 填空题. Where other gaps stand among them, each is a part of a 材料题; and
where the text says `（1）…`, `（2）…` in paragraphs of their own, these are the stems of the parts. That is
also how a 材料题 is written, if its parts are choices, gaps and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from trainer.formats.moodle.cloze_code import Choice, Code, Sort, coded, parts
from trainer.formats.moodle.texts import starred, unstarred
from trainer.formats.told import Told, made, refused
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.judging import GAP, truth
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS
from trainer.quiz.prompt import Option

_PLACE: Final = "\ufdd0"  # stands for a code; no text may hold it
_NUMBERED: Final = re.compile(r"\n\n（(\d{1,2})）")


def gaps(stem: str, case: bool = False) -> Told:
    """A cloze; *case*: it says of itself that it is a 材料题."""
    found = list(parts(stem.replace(_PLACE, "")))
    codes = [part for part in found if isinstance(part, Code)]
    text = "".join(_PLACE if isinstance(part, Code) else part for part in found)
    if not codes:
        return refused(stem, "完形填空里没有找到空（{1:SHORTANSWER:=…} 这样的写法），没有读。")
    try:
        return _told(text, codes, case)
    except ValueError as error:
        return refused(
            stem, f"完形填空里有一个空用不了：{error}，没有读。请在 Moodle 里改好再导出。"
        )


def _told(text: str, codes: Sequence[Code], case: bool) -> Told:
    texts = all(code.sort == "text" for code in codes)
    numbered = _numbered(text, codes) if case or not texts else None
    if numbered is not None:
        return _case(*numbered, codes)
    stem = text.replace(_PLACE, GAP)
    why = tuple(dict.fromkeys(why for code in codes for why in code.why()))
    if texts:
        return _blank(stem, codes, why)
    if len(codes) == 1:
        return Told(stem, _kind(codes), tuple(_doubts(codes)), None, why)
    return _case(_counted(text), [(f"第 {n} 空", [c]) for n, c in enumerate(codes, 1)], codes)


def _blank(stem: str, codes: Sequence[Code], why: tuple[str, ...]) -> Told:
    shown = "；".join("|".join(c.text for c in code.right()) for code in codes)
    told = made(stem, lambda: _filled(codes), Draft("blank", stem, answer=shown), *_doubts(codes))
    return replace(told, more=why)


def _case(
    material: str, asked: Iterable[tuple[str, Sequence[Code]]], codes: Sequence[Code]
) -> Told:
    made_parts = [
        Part(
            stem,
            _kind(own),
            own[0].weight,
            "\n".join(dict.fromkeys(w for c in own for w in c.why())),
        )
        for stem, own in asked
    ]
    return Told(material, Case(tuple(made_parts)), tuple(_doubts(codes)))


def _counted(text: str) -> str:
    """*text* with （1）, （2）… where its gaps are."""
    first, *rest = text.split(_PLACE)
    return first + "".join(f"（{number}）{part}" for number, part in enumerate(rest, 1))


def _numbered(
    text: str, codes: Sequence[Code]
) -> tuple[str, list[tuple[str, Sequence[Code]]]] | None:
    """The material, and each part's stem with its codes; None where the text is not laid out so."""
    material, *rest = _NUMBERED.split(text)
    stems = rest[1::2]
    in_order = rest[::2] == [str(n) for n in range(1, len(stems) + 1)]
    if not stems or not in_order or not material.strip() or _PLACE in material:
        return None
    asked: list[tuple[str, Sequence[Code]]] = []
    at = 0
    for stem in stems:
        own = codes[at : at + stem.count(_PLACE)]
        at += len(own)
        shown = _stem(stem, own)
        if shown is None:
            return None
        asked.append((shown, own))
    return material, asked


def _stem(stem: str, own: Sequence[Code]) -> str | None:
    if own and all(code.sort == "text" for code in own):
        return stem.replace(_PLACE, GAP)
    ended = stem.removesuffix(f"\n{_PLACE}")
    return ended if len(own) == 1 and ended != stem and ended.strip() else None


def _doubts(codes: Iterable[Code]) -> Iterator[Doubt]:
    for number, code in enumerate(codes, 1):
        partly = [c.text for c in code.choices if 0 < c.worth < 99.9]
        if partly and code.sort != "several":
            sentence = f"第 {number} 空里“{partly[0]}”只给一部分分。这里答案只有对和错，没有收它，请看答案对不对。"
            yield Doubt("unclear-answer", sentence)
        if code.sort == "text" and any(starred(c.text) for c in code.right()):
            yield Doubt(
                "unclear-answer",
                f"第 {number} 空的答案里有 *，在 Moodle 里代表任意文字，请看答案对不对。",
            )


def _kind(codes: Sequence[Code]) -> Kind:
    code = codes[0]
    if code.sort == "text":
        return _filled(codes)
    return _number(code) if code.sort == "number" else _choice(code)


def _filled(codes: Sequence[Code]) -> Blank:
    return Blank(tuple(tuple(unstarred(c.text) for c in code.right()) for code in codes))


def _number(code: Code) -> Numeric:
    right = code.right()
    if len(right) != 1:
        raise ValueError(f"数值的空要有一个全对的数，不是{len(right)}个")
    answer, _, slack = right[0].text.partition(":")
    return Numeric(answer.strip(), slack.strip() or "0")


def _choice(code: Code) -> Kind:
    texts, right = [c.text for c in code.choices], code.right()
    if not 2 <= len(texts) <= len(LETTERS):
        raise ValueError(f"选择的空要有 2～{len(LETTERS)} 个选项，不是{len(texts)}个")
    keys = tuple(LETTERS[at] for at, c in enumerate(code.choices) if c in right)
    options = tuple(Option(LETTERS[at], text) for at, text in enumerate(texts))
    if code.sort == "several":
        return Multiple(options, keys)
    if len(keys) != 1:
        raise ValueError(f"单选的空要有一个全对的选项，不是{len(keys)}个")
    truths = [truth(text) for text in texts]
    return Judge(str(truth(right[0].text))) if truths == [YES, NO] else Single(options, keys[0])


def cloze_of(stem: str, kind: Blank | Case) -> str:
    """The text of a cloze that `gaps` reads; of a kind that none can hold, nothing."""
    if isinstance(kind, Blank):
        return _gapped(stem, kind)
    asked = [_part(part) for part in kind.questions]
    if not all(asked):
        return ""
    return stem + "".join(f"\n\n（{number}）{text}" for number, text in enumerate(asked, 1))


def _gapped(stem: str, kind: Blank, weight: int = 1, why: str = "") -> str:
    first, *rest = stem.split(GAP)
    if len(rest) != len(kind.answers):
        return ""
    codes = [Code("text", tuple(Choice(t, 100) for t in gap), weight) for gap in kind.answers]
    codes[0] = _explained(codes[0], why)
    return first + "".join(coded(c) + text for c, text in zip(codes, rest, strict=True))


def _part(part: Part) -> str:
    if isinstance(part.kind, Blank):
        return _gapped(part.stem, part.kind, part.weight, part.explanation)
    code = _code(part.kind, part.weight)
    return f"{part.stem}\n{coded(_explained(code, part.explanation))}" if code else ""


def _explained(code: Code, why: str) -> Code:
    first, *rest = code.choices
    return replace(code, choices=(replace(first, why=why), *rest))


def _code(kind: Kind, weight: int) -> Code | None:
    match kind:
        case Judge():
            choices = [Choice(word, 100 if word == kind.answer else 0) for word in (YES, NO)]
            return Code("one", tuple(choices), weight)
        case Single() | Multiple():
            return _options(kind, weight)
        case Numeric() if not kind.unit:
            return Code("number", (Choice(f"{kind.answer}:{kind.tolerance}", 100),), weight)
        case _:
            return None


def _options(kind: Single | Multiple, weight: int) -> Code:
    sort: Sort = "one" if isinstance(kind, Single) else "several"
    right, wrong = 100 / len(kind.key()), 0 if sort == "one" else -100
    choices = [Choice(o.text, right if o.key in kind.key() else wrong) for o in kind.options]
    return Code(sort, tuple(choices), weight)
