"""`trainer people import`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.cli.output import Output, read
from trainer.cli.parsing import say_as_json

if TYPE_CHECKING:
    from trainer.house import House


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    under = commands.add_parser("people", help="人员").add_subparsers(required=True, metavar="命令")
    brought = under.add_parser("import", help="导入人员名单（xlsx、csv）")
    brought.add_argument("file", metavar="FILE", help="人员名单")
    brought.add_argument("--dry-run", action="store_true", help="只检查，不写入")
    say_as_json(brought)
    brought.set_defaults(run=_import)


def _import(given: argparse.Namespace, house: House, output: Output) -> int:
    report = house.roster.import_(read(given.file), Path(given.file).name, dry_run=given.dry_run)
    for problem in report.problems:
        output.say(f"{problem}")
    output.say(
        f"读到{report.read}人，新增{report.added}人，更新{report.changed}人，未变{report.same}人，"
        f"有问题{report.rejected}人。"
    )
    output.give(
        {
            "read": report.read,
            "added": report.added,
            "changed": report.changed,
            "same": report.same,
            "rejected": report.rejected,
            "problems": [{"where": p.where, "message": p.sentence} for p in report.problems],
        }
    )
    return 1 if report.problems else 0
