"""The command line: a thin skin over the services.

Errors are one sentence on standard error; `--json` prints one JSON document on standard output and
nothing else. Exit code 0 done, 1 refused or problems found, 2 misuse.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from trainer import __version__
from trainer.cli import bank, care, case, certificate, exam, people
from trainer.cli.output import Output

if TYPE_CHECKING:
    from trainer.house import House


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one Chinese sentence."""

    def error(self, message: str) -> NoReturn:
        words = _chinese(message)
        self.exit(2, f"{words}。用 {self.prog} --help 看用法。\n")


_MEANINGS = (
    ("the following arguments are required: ", "缺少参数："),
    ("unrecognized arguments: ", "不认识的参数："),
    ("invalid choice: ", "没有这个命令或选项："),
    ("expected one argument", "后面要跟一个值"),
    ("invalid int value: ", "要填整数，不能是"),
    ("argument ", "参数 "),
    ("(choose from", "（可用："),
)


def _chinese(message: str) -> str:
    for english, chinese in _MEANINGS:
        message = message.replace(english, chinese)
    return message.replace(")", "）") if "（" in message else message


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = _Parser(
        prog="trainer", description="警钟：安全生产培训与知识测评。不带命令时打开程序。"
    )
    whole.add_argument("--home", metavar="DIR", help="数据文件夹")
    whole.add_argument("--database", metavar="URL", help="数据库地址（多机共用时）")
    whole.add_argument("--version", action="version", version=f"警钟 {__version__}")
    whole.set_defaults(run=None)
    commands = whole.add_subparsers(metavar="命令", parser_class=_Parser)
    for group in (case, bank, people, exam, certificate, care):
        group.add(commands)
    return whole


def run(given: argparse.Namespace, open_house: Callable[[], House]) -> int:
    """Do what *given* asks; the exit code. Refusals are the caller's to print."""
    output = Output(sys.stdout, as_json=getattr(given, "json", False))
    if getattr(given, "homeless", False):
        return int(given.run(given, output))
    house = open_house()
    try:
        house.study.refresh()
        return int(given.run(given, house, output))
    finally:
        house.close()
