"""Sentences of the player that depend on the question."""

from __future__ import annotations

import re
from dataclasses import replace
from string import ascii_uppercase as LETTERS
from typing import Any, Final

from trainer.quiz.answer_words import answer_words
from trainer.quiz.arrangement import Item
from trainer.quiz.prompt import (
    Arrange,
    Asked,
    Choose,
    Fill,
    Number,
    Pair,
    Prompt,
    Response,
    Several,
    Spot,
    Write,
    unpacked,
)
from trainer.ui.answers.choose import SIGNS
from trainer.ui.words import t

FLAG_KEYS = ("F", "M")
NO_BREAK = "\N{NO-BREAK SPACE}"
GAP = re.compile(r"（[\s_]*）")
_WAYS: Final[dict[type[Any], str]] = {
    Number: "写一个数",
    Arrange: "排出先后",
    Pair: "每项选一个",
    Write: "写在下面",
}
_HINTS: Final[dict[type[Any], str]] = {
    Arrange: "空格拿起，↑ ↓ 移动，空格放下，→ 下一题",
    Pair: "数字选左边，字母选选项，→ 下一题",
    Spot: "方向键移动，空格点上，Alt+→ 下一题",
    Several: "Alt+↓ 下一小题，Alt+→ 下一题",
}


def stem(item: Item) -> str:
    """The stem, its gap in brackets wide enough to see and never broken across lines."""
    return GAP.sub(f"（{NO_BREAK * 8}）", item.stem)


def task(item: Item) -> str:
    """What is to be done: kind, how much to choose, points."""
    return t("{}，{}，{} 分").format(item.label, _how(item.prompt), item.points)


def hint(item: Item) -> str:
    """Which keys answer this question and which go on."""
    prompt = item.prompt
    if not isinstance(prompt, Choose):
        return t(_HINTS.get(type(prompt), "写完按 Alt+→ 下一题"))
    letters = LETTERS[: len(prompt.options)]
    if _signs(prompt):
        return t("按 A 选对，按 B 选错，{} 标记，→ 下一题").format(flag_key(item))
    return t("按 {} 选择，{} 标记，→ 下一题").format(" ".join(letters), flag_key(item))


def flag_key(item: Item) -> str:
    """F flags, unless an option has that letter: then M; nothing where both are options."""
    return next((key for key in FLAG_KEYS if key not in _letters(item.prompt)), "")


def in_letters(item: Item, response: Response) -> str:
    """A response as the candidate saw it: by the letters shown, or as written."""
    return answer_words(item.prompt, response)


def partly(item: Item, response: Response) -> bool:
    """Whether something is answered and something is left open."""
    match item.prompt:
        case Fill(count):
            return _some(response, count)
        case Pair(lefts):
            return _some(response, len(lefts))
        case Several(parts):
            given = [unpacked(text) for text in response]
            within = (partly(_part(item, p), g) for p, g in zip(parts, given, strict=False))
            return _some(response, len(parts)) or any(within)
        case _:
            return False


def numbers(items: tuple[Item, ...]) -> str:
    """Numbers of questions in a row."""
    return "、".join(str(item.number) for item in items)


def _some(response: Response, count: int) -> bool:
    return 0 < sum(bool(text.strip()) for text in response[:count]) < count


def _part(item: Item, asked: Asked) -> Item:
    return replace(item, stem=asked.stem, prompt=asked.prompt)


def _letters(prompt: Prompt) -> str:
    match prompt:
        case Choose() | Pair():
            return LETTERS[: len(prompt.options)]
        case Several(parts):
            return max((_letters(part.prompt) for part in parts), key=len)
        case _:
            return ""


def _signs(prompt: Choose) -> bool:
    return all(option.key in SIGNS for option in prompt.options)


def _how(prompt: Prompt) -> str:
    match prompt:
        case Choose():
            return _choices(prompt)
        case Fill(count):
            return t("{} 个空").format(count)
        case Spot():
            return t("找 {} 处").format(prompt.count)
        case Several(parts):
            return t("{} 个小题").format(len(parts))
        case _:
            return t(_WAYS[type(prompt)])


def _choices(prompt: Choose) -> str:
    if _signs(prompt):
        return t("选对或错")
    return t("可以选几个") if prompt.several else t("选 1 个")
