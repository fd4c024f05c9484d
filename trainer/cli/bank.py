"""`trainer bank …`: question banks."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.cli.output import Output, read, write

if TYPE_CHECKING:
    from trainer.house import House

SHIPPED = "随带题库"


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    under = commands.add_parser("bank", help="题库").add_subparsers(required=True, metavar="命令")
    brought = under.add_parser("import", help="导入试题")
    brought.add_argument("file", metavar="FILE")
    brought.add_argument("--bank", default="", metavar="B", help="题库名称，默认用文件名")
    brought.add_argument("--dry-run", action="store_true", help="只检查，不写入")
    brought.add_argument("--json", action="store_true")
    brought.set_defaults(run=_import)
    taken = under.add_parser("export", help="导出试题")
    taken.add_argument("file", metavar="FILE")
    taken.add_argument("--bank", default="", metavar="B", help="默认全部题库")
    taken.add_argument("--format", default="", metavar="F", help="默认看文件扩展名")
    taken.set_defaults(run=_export)
    search = under.add_parser("search", help="按词查试题")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--limit", type=int, default=20, metavar="N")
    search.add_argument("--json", action="store_true")
    search.set_defaults(run=_search)
    stats = under.add_parser("stats", help="题库统计")
    stats.add_argument("--json", action="store_true")
    stats.set_defaults(run=_stats)


def _import(given: argparse.Namespace, house: House, output: Output) -> int:
    name = Path(given.file).name
    bank = given.bank or Path(given.file).stem
    report = house.banks.import_(read(given.file), name, bank, dry_run=given.dry_run)
    for problem in report.problems:
        output.say(f"{problem}")
    verb = "可导入" if given.dry_run else "已导入"
    output.say(
        f"读到{report.read}题，{verb}{report.accepted}题，待核对{report.review}题，不能用{report.rejected}题。"
    )
    output.give(
        {
            "read": report.read,
            "accepted": report.accepted,
            "review": report.review,
            "rejected": report.rejected,
            "by_kind": dict(report.by_kind),
            "problems": [{"where": p.where, "message": p.sentence} for p in report.problems],
        }
    )
    return 1 if report.problems else 0


def _export(given: argparse.Namespace, house: House, output: Output) -> int:
    wanted = given.format or Path(given.file).suffix.lstrip(".") or "yaml"
    output.say(f"已写入{write(given.file, house.banks.export(given.bank, wanted))}")
    return 0


def _search(given: argparse.Namespace, house: House, output: Output) -> int:
    found = house.banks.search(" ".join(given.words), limit=given.limit)
    for question in found:
        output.say(f"{question.id}\t{question.kind.label}\t{question.stem}")
    output.say(f"共{len(found)}题。")
    output.give(
        {
            "questions": [
                {"id": q.id, "kind": q.kind.name, "stem": q.stem, "topics": list(q.topics)}
                for q in found
            ]
        }
    )
    return 0


def _stats(given: argparse.Namespace, house: House, output: Output) -> int:
    stats = asdict(house.banks.stats())
    for key, value in stats.items():
        output.say(f"{key}: {value}")
    output.give(stats)
    return 0
