"""What every schema is made of, and pydantic's complaints in Chinese."""

from __future__ import annotations

import re
from collections.abc import Collection, Sized
from datetime import date
from math import ceil
from typing import Annotated, Any, TypeVar
from unicodedata import east_asian_width

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    ValidationError,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from trainer.formats.problem import Problem
from trainer.formats.tree import Path, Tree

M = TypeVar("M", bound="Strict")

_OURS = "said"
_KINDS = {
    "string_type": "要写成一段文字",
    "tuple_type": "要写成列表，如 [甲, 乙]",
    "dict_type": "要写成“名称: 内容”",
    "model_type": "要写成“名称: 内容”",
    "string_too_short": "是空的，请填上；用不着就整行删去",
    "int_parsing": "要写成整数",
    "int_type": "要写成整数",
    "float_parsing": "要写成数字",
    "float_type": "要写成数字",
    "finite_number": "要写成数字",
    "bool_parsing": "只能写 true 或 false",
    "bool_type": "只能写 true 或 false",
    "greater_than_equal": "不能小于 {ge}",
    "less_than_equal": "不能大于 {le}",
}


class Strict(BaseModel):
    """Unknown keys are errors, values do not change, text has no blanks around it."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, allow_inf_nan=False
    )


def said(sentence: str) -> PydanticCustomError:
    """An error whose message is ours: what follows the name of the thing, without a full stop."""
    return PydanticCustomError(_OURS, "{sentence}", {"sentence": sentence})


def breadth(text: str) -> int:
    """How many 汉字 wide: two narrow characters count as one."""
    return ceil(sum(1 if east_asian_width(c) in "WFA" else 0.5 for c in text))


def at_most(limit: int) -> AfterValidator:
    """Text no broader than *limit* 汉字."""

    def check(text: str) -> str:
        if breadth(text) > limit:
            raise said(f"有{breadth(text)}个字，最多{limit}个，请缩短")
        return text

    return AfterValidator(check)


def one_of(words: Collection[str]) -> AfterValidator:
    """Text out of a closed list."""

    def check(text: str) -> str:
        if text not in words:
            raise said(f"写了“{text}”，不在词表里，可用：{'、'.join(words)}")
        return text

    return AfterValidator(check)


def count(least: int, most: int) -> AfterValidator:
    """A list of so many things."""

    def check(things: Sized) -> Sized:
        if not least <= len(things) <= most:
            wanted = f"{least}项" if least == most else f"{least}～{most}项"
            raise said(f"有{len(things)}项，要写{wanted}")
        return things

    return AfterValidator(check)


def like(pattern: str, sentence: str) -> AfterValidator:
    """Text of a certain form; *sentence* says which."""
    form = re.compile(pattern)

    def check(text: str) -> str:
        if not form.fullmatch(text):
            raise said(f"写了“{text}”，{sentence}")
        return text

    return AfterValidator(check)


def _day(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise said(f"写了“{value}”，要写成 2022-05-08 这样的日期") from error


Text = Annotated[str, StringConstraints(min_length=1)]
Texts = tuple[Text, ...]
Id = Annotated[Text, like(r"[a-z0-9]+(-[a-z0-9]+)*", "编号只能用小写字母、数字和连字符")]
Day = Annotated[date, BeforeValidator(_day)]


def checked(model: type[M], tree: Tree, path: Path = ()) -> tuple[M | None, list[Problem]]:
    """What stands at *path* of *tree* as *model*, or everything that is wrong with it."""
    data: Any = tree.data
    for step in path:
        data = data[step]
    value, found = faults_of(model, data)
    return value, [tree.problem((*path, *loc), text) for loc, text in found]


def faults_of(model: type[M], data: object) -> tuple[M | None, list[tuple[Path, str]]]:
    """*data* as *model*, or each thing that is wrong with it and where in it."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, [(_place(e["loc"]), sentence(e)) for e in errors]


def sentence(error: ErrorDetails) -> str:
    """What is wrong, where in the entry, and what to do."""
    loc = _place(error["loc"])
    if error["type"] == "missing":
        return f"{named(loc[:-1])}缺少“{loc[-1]}”，请补上。"
    if error["type"] == "extra_forbidden":
        return f"{named(loc[:-1])}不认识“{loc[-1]}”，请改正拼写或删去。"
    if error["type"] == _OURS:
        return f"{named(loc)}{error['msg']}。"
    if error["input"] is None:
        return f"{named(loc)}{_KINDS['string_too_short']}。"
    told = _KINDS.get(error["type"], "写得不对，请对照格式说明改正")
    return f"{named(loc)}{told.format(**error.get('ctx', {}))}。"


def _place(loc: tuple[int | str, ...]) -> Path:
    return tuple(step for step in loc if not (isinstance(step, str) and step.startswith("[")))


def named(loc: Path) -> str:
    """A path as people say it: “hazards”第2项的“where”; nothing for the entry itself."""
    said_so_far = ""
    for step in loc:
        if isinstance(step, int):
            said_so_far += f"第{step + 1}项"
        else:
            said_so_far += f"的“{step}”" if said_so_far else f"“{step}”"
    return said_so_far
