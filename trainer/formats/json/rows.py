"""Objects as rows of a table, so that the reader of tables says what each is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from trainer.formats.gift.shown import Showing
from trainer.formats.gift.syntax import Text
from trainer.formats.json.answers import Answered, Counting, answered
from trainer.formats.json.kind_words import KindWords
from trainer.formats.json.options import NONE, Options, is_option, options_of, scalar, unfolded
from trainer.formats.json.parsing import Object
from trainer.formats.json.search import role_of
from trainer.quiz.draft import Doubt
from trainer.quiz.kinds import KINDS
from trainer.quiz.picture import named_in

HEADS: Final = {
    "id": "编号", "kind": "题型", "stem": "题干", "answer": "答案", "explanation": "解析",
    "source": "依据", "topics": "主题", "audience": "对象", "difficulty": "难度", "tags": "标签",
}  # fmt: skip
"""Columns that every table of objects has, by role; then one for each option."""
RARE: Final = {"options": "选项", "ordered": "填空顺序", "keywords": "关键词", "picture": "图片"}
_STEMS: Final = ("stem", "question", "content", "text", "name", "title")
_LONGEST: Final = 2000


@dataclass(frozen=True, slots=True)
class Fields:
    """What an object holds, by role; *options* apart; *answer* as the file has it."""

    texts: Mapping[str, str]
    options: Options
    answer: Any
    raw: tuple[tuple[str, str], ...]
    doubts: tuple[Doubt, ...] = ()


def fields(one: Mapping[str, Any], show: Showing) -> Fields:
    """The parts of one question."""
    texts: dict[str, list[str]] = {}
    lettered: dict[int, str] = {}
    options, answers, answer = NONE, [], None
    for key, value in sorted(one.items(), key=lambda item: _rank(item[0])):
        role, at = role_of(key)
        if _are_options(value):
            options = _shown(options_of(value), show)
        elif role == "option" and at >= 0 and not isinstance(value, list | Mapping):
            lettered.setdefault(at, _plain(scalar(value), show))
        elif role in ("options", "option"):
            options = options if options is not NONE else _shown(options_of(value), show)
        elif role == "answer" and answer is None:
            answer = value
        elif role == "answers":
            answers.append(_words(value, "|"))
        elif role:
            texts.setdefault(role, []).append(_plain(_words(value, "、"), show))
    if lettered and options is NONE:
        filled = max((at for at, text in lettered.items() if text.strip()), default=-1) + 1
        options = options_of([lettered.get(at, "") for at in range(filled)])
    joined = {role: _joined(role, found) for role, found in texts.items()}
    raw = tuple((key, _raw(value)) for key, value in one.items())
    return Fields(
        joined, options, answers if answer is None and answers else answer, raw, _doubts(one)
    )


def _rank(key: str) -> int:
    """Where an object has several keys for the stem, the one that says so most plainly comes first."""
    plain = key.casefold().replace("_", "")
    found = (i for i, word in enumerate(_STEMS) if plain.endswith(word))
    return next(found, 0) if role_of(key).role == "stem" else 0


def _are_options(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(map(is_option, value))


def _shown(options: Options, show: Showing) -> Options:
    texts = tuple(_plain(text, show) for text in options.texts)
    joined = options.joined
    return Options(texts, options.names, options.right, joined, options.certain)


def _plain(text: str, show: Showing) -> str:
    return show.text(Text("moodle", text)) if "<" in text else text


def _words(value: Any, between: str) -> str:
    value = unfolded(value)
    if isinstance(value, list):
        return between.join(filter(None, (_words(one, between) for one in value)))
    if isinstance(value, Mapping):
        named = (v for k, v in value.items() if k.casefold() in ("name", "title", "text", "名称"))
        return next(map(scalar, named), "")
    return scalar(value)


def _joined(role: str, found: list[str]) -> str:
    filled = [text for text in found if text.strip()]
    if role in ("topics", "tags", "audience"):
        return "、".join(filled)
    return "\n".join(filled) if role == "explanation" else next(iter(filled), "")


def _raw(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _doubts(one: Mapping[str, Any]) -> tuple[Doubt, ...]:
    doubles = one.doubles if isinstance(one, Object) else ()
    return tuple(
        Doubt("double", f"“{name}”在这道题里写了两次，取了第一次的，请核对。") for name in doubles
    )


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one question, and what is doubtful before anybody looks at them."""

    cells: list[str]
    doubts: tuple[Doubt, ...]
    raw: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The questions of one array as a table."""

    heads: tuple[str, ...]
    roles: tuple[str, ...]
    rows: tuple[Row, ...]


def sheet(
    found: list[Fields], name: str, words: KindWords, numbers: Counting, show: Showing
) -> Sheet:
    """*found* as a table. *name* says their kind where they do not; bare numbers are no ids."""
    rare = [role for role in RARE if any(_rare(one, role) for one in found)]
    width = max((len(one.options.texts) for one in found), default=0)
    letters = [f"选项{'ABCDEFGHIJ'[i] if i < 10 else ''}" for i in range(width)]
    ids = any(not one.texts.get("id", "").strip().isdigit() for one in found if one.texts.get("id"))
    whole = _of_name(name, words)
    rows = []
    for one in found:
        texts = dict(one.texts)
        texts["kind"] = _kind(texts.get("kind", ""), whole, words)
        texts["id"] = texts.get("id", "") if ids else ""
        said = answered(one.answer, one.options, texts.get("stem", ""), numbers)
        texts["answer"] = said.text
        texts["options"] = one.options.joined
        options = [*one.options.texts, *[""] * (width - len(one.options.texts))]
        cells = [*(texts.get(role, "") for role in (*HEADS, *rare)), *options, ""]
        rows.append(
            Row(cells, (*one.doubts, *said.doubts, *_more(one, said, cells, show)), one.raw)
        )
    heads = (*HEADS.values(), *(RARE[role] for role in rare), *letters)
    return Sheet(heads, (*HEADS, *rare, *("option",) * width), tuple(rows))


def _rare(one: Fields, role: str) -> bool:
    return bool(one.options.joined if role == "options" else one.texts.get(role))


def _of_name(name: str, words: KindWords) -> str:
    """The kind that the array's name says; empty for none."""
    found = words.word(name)
    return found if found != name or any(k.label in name for k in KINDS.values()) else ""


def _kind(said: str, whole: str, words: KindWords) -> str:
    """The word for the kind: the question's own, else that of the array; a number says less."""
    found = words.word(said)
    coded = not found or (found == said and len(said) <= 2)
    return whole if whole and coded else found


def _more(one: Fields, said: Answered, cells: Iterable[str], show: Showing) -> Iterable[Doubt]:
    del said
    if not one.options.certain:
        yield Doubt("glued", "选项前面的字母可能不是编号，请对照原文核对。")
    texts = list(cells)
    if any("\ufffd" in text for text in texts):
        yield Doubt("scan", "里有读不出的字（�），请对照原文补上。")
    for picture in named_in(texts):
        if picture not in show.pictures:
            yield Doubt("picture", f"图片“{picture}”不在文件里，请在编辑里加上，或从题里删去。")
