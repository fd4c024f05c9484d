"""argparse that speaks Chinese: headings, help and what is wrong, the last in one sentence."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

_SAID: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"the following arguments are required: (.+)", lambda m: f"缺少参数 {_listed(m[1])}"),
    (r"unrecognized arguments: (.+)", lambda m: f"不认识的参数 {m[1]}"),
    (
        r"argument (.+?): invalid choice: (.+) \(choose from (.+)\)",
        lambda m: f"{m[1]} 没有{_quoted(m[2])}，可用：{_listed(m[3])}",
    ),
    (r"argument (.+?): expected one argument", lambda m: f"{m[1]} 后面要跟一个值"),
    (r"argument (.+?): expected at least one argument", lambda m: f"{m[1]} 后面至少要跟一个值"),
    (
        r"argument (.+?): invalid int value: (.+)",
        lambda m: f"{m[1]} 要填整数，不能是{_quoted(m[2])}",
    ),
    (r"argument (.+?): ignored explicit argument .+", lambda m: f"{m[1]} 后面不能跟值"),
    (r"argument (.+?): not allowed with argument (.+)", lambda m: f"{m[1]} 不能和 {m[2]} 同用"),
    (r"argument (.+?): (.*[一-鿿].*)", lambda m: f"{m[1]} {m[2]}"),
)


def chinese(message: str) -> str:
    """What argparse's English *message* says, without a full stop."""
    for pattern, said in _SAID:
        if match := re.fullmatch(pattern, message):
            return said(match)
    return "命令写得不对"


def _quoted(text: str) -> str:
    return f"“{text.strip(chr(39))}”"


def _listed(text: str) -> str:
    return "、".join(part.strip(" '") for part in text.split(","))


class _Formatter(argparse.HelpFormatter):
    """Begins with 用法."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Takes options only as they are written in full; misuse ends with exit code 2."""

    def __init__(self, **given: Any) -> None:
        super().__init__(formatter_class=_Formatter, allow_abbrev=False, add_help=False, **given)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="看用法")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one sentence on standard error."""
        self.exit(2, f"{chinese(message)}。用 {self.prog} --help 看用法。\n")


def count(text: str) -> int:
    """A whole number from 1."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"要填大于 0 的整数，不能是“{text}”")
    return int(text)


def say_as_json(command: argparse.ArgumentParser) -> None:
    """Let *command* answer with one JSON document."""
    command.add_argument("--json", action="store_true", help="只输出一份 JSON，供程序读取")


def to_file(command: argparse.ArgumentParser, *, required: bool = True, note: str = "") -> None:
    """Let *command* be told where to write."""
    command.add_argument(
        "-o", dest="out", required=required, metavar="FILE", help=note or "写到这个文件"
    )
