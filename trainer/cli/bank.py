"""`trainer bank …`: question banks."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.cli.output import Output, read, write
from trainer.cli.parsing import count, say_as_json
from trainer.quiz.kinds import KINDS

if TYPE_CHECKING:
    from trainer.house import House

_LABELS = {
    "total": "共",
    "by_bank": "题库",
    "by_kind": "题型",
    "by_topic": "主题",
    "by_audience": "对象",
    "by_difficulty": "难度",
    "letters": "单选答案",
    "without_explanation": "没有解析",
    "without_source": "没有出处",
}


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    under = commands.add_parser("bank", help="题库").add_subparsers(required=True, metavar="命令")
    brought = under.add_parser("import", help="导入试题")
    brought.add_argument("file", metavar="FILE", help="题库文件")
    brought.add_argument("--bank", default="", metavar="B", help="题库名称，默认用文件名")
    brought.add_argument("--dry-run", action="store_true", help="只检查，不写入")
    say_as_json(brought)
    brought.set_defaults(run=_import)
    taken = under.add_parser("export", help="导出试题")
    taken.add_argument("file", metavar="FILE", help="写到这个文件")
    taken.add_argument("--bank", default="", metavar="B", help="默认全部题库")
    taken.add_argument("--format", default="", metavar="F", help="默认看文件扩展名")
    taken.set_defaults(run=_export)
    search = under.add_parser("search", help="按词查试题")
    search.add_argument("words", nargs="+", metavar="WORDS", help="每个词都要有")
    search.add_argument("--limit", type=count, default=20, metavar="N", help="最多几题，默认 20")
    say_as_json(search)
    search.set_defaults(run=_search)
    stats = under.add_parser("stats", help="题库统计")
    say_as_json(stats)
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
    wanted = given.format or _format(given.file, house.banks.formats())
    output.say(f"已写入{write(given.file, house.banks.export(given.bank, wanted))}")
    return 0


def _format(file: str, formats: tuple[tuple[str, str, tuple[str, ...]], ...]) -> str:
    """The format that *file* asks for by its ending; the ending itself where there is none."""
    ending = Path(file).suffix.lower()
    known = (name for name, _, endings in formats if ending in endings)
    return next(known, ending.lstrip(".") or formats[0][0])


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
    for key, label in _LABELS.items():
        output.say(f"{label}\t{_said(key, stats[key])}")
    output.give(stats)
    return 0


def _said(key: str, value: int | dict[str, int]) -> str:
    if isinstance(value, int):
        return f"{value}题"
    names = {n: kind.label for n, kind in KINDS.items()} if key == "by_kind" else {}
    return "，".join(f"{names.get(k, k)}{n}题" for k, n in value.items()) or "无"
