"""Sentences of the player that depend on the question."""

from __future__ import annotations

import re

from trainer.quiz.arrangement import Item
from trainer.quiz.options import LETTERS
from trainer.quiz.prompt import Choose, Fill, Prompt, Response
from trainer.ui.answers.choose import SIGNS
from trainer.ui.words import t

FLAG_KEYS = ("F", "M")
NO_BREAK = "\N{NO-BREAK SPACE}"
GAP = re.compile(r"（[\s_]*）")


def stem(item: Item) -> str:
    """The stem, its gap in brackets wide enough to see and never broken across lines."""
    return GAP.sub(f"（{NO_BREAK * 8}）", item.stem)


def task(item: Item) -> str:
    """What is to be done: kind, how much to choose, points."""
    return t("{}，{}，{} 分").format(item.label, _how(item.prompt), item.points)


def hint(item: Item) -> str:
    """Which keys answer this question and which go on."""
    if not isinstance(item.prompt, Choose):
        return t("写完按 Alt+→ 下一题")
    letters = LETTERS[: len(item.prompt.options)]
    if _signs(item.prompt):
        return t("按 A 选对，按 B 选错，{} 标记，→ 下一题").format(flag_key(item))
    return t("按 {} 选择，{} 标记，→ 下一题").format(" ".join(letters), flag_key(item))


def flag_key(item: Item) -> str:
    """F flags, unless an option has that letter: then M."""
    return next(key for key in FLAG_KEYS if key not in _letters(item.prompt))


def in_letters(item: Item, response: Response) -> str:
    """A response as the candidate saw it: by the letters shown, or as written."""
    if not isinstance(item.prompt, Choose):
        return "；".join(text for text in response if text) or t("没答")
    shown = zip(LETTERS, item.prompt.options, strict=False)
    chosen = [_option(letter, o.key, o.text) for letter, o in shown if o.key in response]
    return "；".join(chosen) or t("没答")


def numbers(items: tuple[Item, ...]) -> str:
    """Numbers of questions in a row."""
    return "、".join(str(item.number) for item in items)


def _option(letter: str, key: str, text: str) -> str:
    return text if key in SIGNS else f"{letter} {text}"


def _letters(prompt: Prompt) -> str:
    return LETTERS[: len(prompt.options)] if isinstance(prompt, Choose) else ""


def _signs(prompt: Choose) -> bool:
    return all(option.key in SIGNS for option in prompt.options)


def _how(prompt: Prompt) -> str:
    if isinstance(prompt, Fill):
        return t("{} 个空").format(prompt.blanks)
    if not isinstance(prompt, Choose):
        return t("写在下面")
    if _signs(prompt):
        return t("选对或错")
    return t("可以选几个") if prompt.several else t("选 1 个")
