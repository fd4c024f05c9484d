"""Answers as somebody writes them into a file, checked against the question they are for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from trainer.quiz.kinds.spot import place
from trainer.quiz.prompt import (
    Arrange,
    Choose,
    Fill,
    Number,
    Pair,
    Prompt,
    Response,
    Several,
    Spot,
    Write,
    packed,
)
from trainer.quiz.refusals import Invalid
from trainer.quiz.shape import WHOLE

EXAMPLE: Final = (
    '如 {"1": ["A"], "2": ["对"]}；填空一空一个，排序、连线按试卷上的字母，'
    '找隐患写 "x,y"（千分之几），材料题写 {"1": ["A"], "2": ["20"]}'
)


def response(given: object, prompt: Prompt) -> Response:
    """What *given*, as read from JSON, answers to *prompt*. Raises Invalid."""
    if isinstance(prompt, Several):
        return _of_parts(given, prompt)
    if not isinstance(given, list) or not all(isinstance(text, str) for text in given):
        raise Invalid('答案要写成 ["A"] 这样的列表。')
    return _CHECKS[type(prompt)](given, prompt)


def _chosen(given: list[str], prompt: Choose) -> Response:
    _known(given, {o.key for o in prompt.options})
    if len(given) > 1 and not prompt.several:
        raise Invalid("只能选一项。")
    return tuple(sorted(set(given)))


def _filled(given: list[str], prompt: Fill) -> Response:
    if len(given) != prompt.blanks:
        raise Invalid(f'有{prompt.blanks}个空，要写{prompt.blanks}个答案，空着的写 ""。')
    return tuple(given)


def _one_number(given: list[str], prompt: Number) -> Response:
    del prompt
    if len(given) != 1:
        raise Invalid('数值题只写一个数，如 ["160"]。')
    return tuple(given)


def _written(given: list[str], prompt: Write) -> Response:
    del prompt
    if len(given) != 1:
        raise Invalid("简答题要把全部文字写成一个答案。")
    return tuple(given)


def _arranged(given: list[str], prompt: Arrange) -> Response:
    keys = {o.key for o in prompt.options}
    _known(given, keys)
    if len(given) != len(keys) or set(given) != keys:
        raise Invalid(f"要把{len(keys)}项都排上，每项一次。")
    return tuple(given)


def _paired(given: list[str], prompt: Pair) -> Response:
    _known(filter(None, given), {o.key for o in prompt.options})
    if len(given) != len(prompt.lefts):
        raise Invalid(f'左边有{len(prompt.lefts)}项，要写{len(prompt.lefts)}个字母，没连的写 ""。')
    return tuple(given)


def _pointed(given: list[str], prompt: Spot) -> Response:
    for text in given:
        at = place(text)
        if at is None or max(at) > WHOLE:
            raise Invalid(f"“{text}”不是图上的点，要写成 250,731 的样子，每个数 0～{WHOLE}。")
    if len(given) > prompt.most:
        raise Invalid(f"最多点{prompt.most}处，写了{len(given)}处。")
    return tuple(given)


def _of_parts(given: object, prompt: Several) -> Response:
    """Parts by their numbers, or one after the other."""
    count = len(prompt.parts)
    if isinstance(given, list):
        given = {str(n): part for n, part in enumerate(given, start=1)}
    if not isinstance(given, dict):
        raise Invalid('材料题的答案要写成 {"1": ["A"], "2": ["对"]} 的样子。')
    if beyond := [n for n in given if n not in map(str, range(1, count + 1))]:
        raise Invalid(f"没有第{beyond[0]}小题，小题号是1～{count}。")
    parts = tuple(
        _of_part(n, given.get(str(n), []), part.prompt)
        for n, part in enumerate(prompt.parts, start=1)
    )
    return parts if any(parts) else ()


def _of_part(number: int, given: object, prompt: Prompt) -> str:
    if given == []:
        return ""
    try:
        return packed(response(given, prompt))
    except Invalid as error:
        raise Invalid(f"第{number}小题：{error}") from None


def _known(given: Any, keys: set[str]) -> None:
    if unknown := set(given) - keys:
        raise Invalid(f"没有选项{'、'.join(sorted(unknown))}。")


_CHECKS: Final[dict[type[Any], Callable[[list[str], Any], Response]]] = {
    Choose: _chosen,
    Fill: _filled,
    Number: _one_number,
    Write: _written,
    Arrange: _arranged,
    Pair: _paired,
    Spot: _pointed,
}
