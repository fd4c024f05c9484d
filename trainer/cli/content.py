"""`trainer content …`: what is wrong with content, what is thin, and how much there is."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.cli.output import Output, write
from trainer.cli.parsing import say_as_json, to_file
from trainer.formats.problem import Problem
from trainer.quiz.refusals import Invalid

if TYPE_CHECKING:
    from trainer.library.loading import Library


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    under = commands.add_parser("content", help="检查内容文件").add_subparsers(
        required=True, metavar="命令"
    )
    check = under.add_parser("check", help="检查内容文件，逐条报告 文件:行: 问题")
    _where(check)
    check.add_argument("--strict", action="store_true", help="有提示也算没通过")
    say_as_json(check)
    check.set_defaults(run=_check, homeless=True)
    table = under.add_parser("table", help="数一数内容，写成一页表格（Markdown）")
    _where(table)
    to_file(table, required=False, note="写到这个文件，不写就显示出来")
    table.set_defaults(run=_table, homeless=True)


def _where(command: argparse.ArgumentParser) -> None:
    command.add_argument("dir", nargs="?", metavar="DIR", help="内容文件夹，默认是随带内容")


def _loaded(given: argparse.Namespace) -> Library:
    from trainer.clocks import CHINA, steady_clock
    from trainer.library import load, shipped

    folder = Path(given.dir) if given.dir else shipped()
    if not folder.is_dir():
        raise Invalid(f"没有内容文件夹{folder}。")
    return load(folder, steady_clock()().astimezone(CHINA).date())


def _check(given: argparse.Namespace, output: Output) -> int:
    found = _loaded(given)
    for problem in found.problems:
        output.say(str(problem))
    for hint in found.hints:
        output.say(f"提示 {hint}")
    counts = {
        "cases": len(found.cases),
        "cards": len(found.cards),
        "questions": len(found.questions),
        "laws": len(found.statutes),
        "primers": len(found.primers),
    }
    output.say(
        f"案例{counts['cases']}起，责任卡{counts['cards']}张，试题{counts['questions']}道，"
        f"法规{counts['laws']}部，知识页{counts['primers']}页，"
        f"问题{len(found.problems)}处，提示{len(found.hints)}处。"
    )
    lists = {"problems": _told(found.problems), "hints": _told(found.hints)}
    output.give({**counts, **lists})
    return 1 if found.problems or (given.strict and found.hints) else 0


def _told(problems: Iterable[Problem]) -> list[dict[str, object]]:
    return [{"file": str(p.file), "line": p.line, "sentence": p.sentence} for p in problems]


def _table(given: argparse.Namespace, output: Output) -> int:
    from trainer.library.table import table

    page = table(_loaded(given))
    if given.out:
        output.say(f"已写入{write(given.out, page.encode())}")
    else:
        output.say(page)
    return 0
