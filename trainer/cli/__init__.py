"""The command line: a thin skin over the services.

Errors are one sentence on standard error; `--json` prints one JSON document on standard output and
nothing else. Exit code 0 done, 1 refused or problems found, 2 misuse.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer import __version__
from trainer.cli import bank, care, case, certificate, content, exam, people, unit
from trainer.cli.output import Output
from trainer.cli.parsing import Parser

if TYPE_CHECKING:
    from trainer.house import House


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = Parser(prog="trainer", description="警钟：安全生产培训与知识测评。不带命令时打开程序。")
    whole.add_argument("--home", metavar="DIR", help="数据文件夹")
    whole.add_argument("--database", metavar="URL", help="数据库地址（多机共用时）")
    whole.add_argument("--version", action="version", version=f"警钟 {__version__}", help="看版本")
    whole.set_defaults(run=None)
    commands = whole.add_subparsers(metavar="命令")
    for group in (content, case, bank, people, exam, certificate, unit, care):
        group.add(commands)
    return whole


def run(given: argparse.Namespace, open_house: Callable[..., House]) -> int:
    """Do what *given* asks; the exit code. Refusals are the caller's to print.

    A command marked `homeless` needs no data; one marked `unready` gets a house whose database may
    be damaged or of another version, to mend it.
    """
    output = Output(sys.stdout, as_json=getattr(given, "json", False))
    if getattr(given, "homeless", False):
        return int(given.run(given, output))
    ready = not getattr(given, "unready", False)
    house = open_house(ready=ready)
    try:
        if ready:
            house.study.refresh()
        return int(given.run(given, house, output))
    finally:
        house.close()
