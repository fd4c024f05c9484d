"""`trainer bank …`: question banks."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.cli.bank_health import health, health_lines
from trainer.cli.output import Output, read, write
from trainer.cli.parsing import count, say_as_json
from trainer.quiz.kinds import KINDS
from trainer.quiz.refusals import NotFound
from trainer.quiz.tally import hardest

if TYPE_CHECKING:
    from trainer.formats import Format
    from trainer.formats.batch import Plan
    from trainer.house import House

HUGEST = 50_000_000
"""Larger files are refused without being read, see `formats.batch`."""

_FIRST = ("qti30", "docx", "table")
"""Formats that are meant where several share an ending."""
_PLAIN = "yaml"
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
    brought.add_argument("files", nargs="+", metavar="FILE", help="题库文件，可以几个一起")
    brought.add_argument("--bank", default="", metavar="B", help="题库名称，默认用第一个文件名")
    brought.add_argument("--dry-run", action="store_true", help="只检查，不写入")
    say_as_json(brought)
    brought.set_defaults(run=_import)
    undone = under.add_parser("undo", help="撤销一次导入或批量修改")
    undone.add_argument("act", type=count, metavar="N", help="操作的编号，导入完成时给出")
    undone.set_defaults(run=_undo)
    taken = under.add_parser("export", help="导出试题")
    taken.add_argument("file", metavar="FILE", help="写到这个文件")
    taken.add_argument("--bank", default="", metavar="B", help="默认全部题库")
    taken.add_argument("--format", default="", metavar="F", help="默认看文件扩展名")
    say_as_json(taken)
    taken.set_defaults(run=_export)
    blank = under.add_parser("template", help="写出空白的 Excel 模板")
    blank.add_argument("file", metavar="FILE", help="写到这个文件")
    blank.set_defaults(run=_template)
    health = under.add_parser("health", help="题库体检")
    health.add_argument("--bank", default="", metavar="B", help="默认全部题库")
    say_as_json(health)
    health.set_defaults(run=_health)
    search = under.add_parser("search", help="按词查试题")
    search.add_argument("words", nargs="+", metavar="WORDS", help="每个词都要有")
    search.add_argument("--limit", type=count, default=20, metavar="N", help="最多几题，默认 20")
    say_as_json(search)
    search.set_defaults(run=_search)
    stats = under.add_parser("stats", help="题库统计")
    say_as_json(stats)
    stats.set_defaults(run=_stats)


def _import(given: argparse.Namespace, house: House, output: Output) -> int:
    intake = house.intake
    batch = intake.read([(Path(file).name, read(file, most=HUGEST)) for file in given.files])
    plan = intake.plan(batch, given.bank or Path(given.files[0]).stem)
    _tell(plan, output)
    done = None if given.dry_run or not plan.read else intake.commit(plan, "管理员")
    verb = "可导入" if done is None else "已导入"
    output.say(
        f"读到{plan.read}题，{verb}{plan.accepted}题（新增{plan.count('new')}，更新{plan.count('changed')}，"
        f"已有{plan.count('same')}，文件里重复{plan.count('double')}），"
        f"待核对{plan.count('review')}题，不能用{plan.count('rejected')}题。"
    )
    if done is not None:
        output.say(f"要撤销这次导入：trainer bank undo {done.act}")
    output.give({**report(plan), "act": done.act if done else None})
    return 1 if plan.problems() or not plan.read else 0


def _tell(plan: Plan, output: Output) -> None:
    for problem in plan.problems():
        output.say(f"{problem}")
    for reading in plan.batch.readings:
        for left in reading.left_out:
            output.say(f"{left.place}：不是试题，略过。{left.why}")
    if plan.renumbered:
        output.say(f"{len(plan.renumbered)}题的编号在别的题库里用着，在这里另存为新题号。")
    for pair in plan.near:
        output.say(f"{plan.place(pair.at)}：和{plan.other(pair)}几乎一样。")


def report(plan: Plan) -> dict[str, Any]:
    """What the preview shows, for programs."""
    return {
        "read": plan.read,
        "accepted": plan.accepted,
        "review": plan.count("review"),
        "rejected": plan.count("rejected"),
        "added": plan.count("new"),
        "changed": plan.count("changed"),
        "same": plan.count("same"),
        "doubles": plan.count("double"),
        "renumbered": len(plan.renumbered),
        "by_kind": plan.by_kind(),
        "problems": [{"where": p.where, "message": p.sentence} for p in plan.problems()],
        "left_out": [
            {"where": str(left.place), "text": left.text, "why": left.why}
            for reading in plan.batch.readings
            for left in reading.left_out
        ],
        "near": [
            {"where": plan.place(pair.at), "other": plan.other(pair), "alike": round(pair.share, 3)}
            for pair in plan.near
        ],
    }


def _undo(given: argparse.Namespace, house: House, output: Output) -> int:
    output.say(f"已撤销：{house.editing.undo(given.act)}")
    return 0


def _export(given: argparse.Namespace, house: House, output: Output) -> int:
    wanted = given.format or _format(given.file, house.banks.writable())
    data = house.banks.export(given.bank, wanted)
    lost = house.banks.lost(given.bank, wanted)
    output.say(f"已写入{write(given.file, data)}")
    for what, number in lost.items():
        output.say(f"这种格式带不走：{what}，{number}题")
    output.give({"file": given.file, "format": wanted, "lost": lost})
    return 0


def _format(file: str, formats: Iterable[Format]) -> str:
    """The format that *file* asks for by its ending; the ending itself where there is none."""
    ending = Path(file).suffix.lower()
    known = [form.name for form in formats if ending in form.suffixes]
    return next((name for name in known if name in _FIRST), "") or next(
        iter(known), ending.lstrip(".") or _PLAIN
    )


def _template(given: argparse.Namespace, house: House, output: Output) -> int:
    output.say(f"已写入{write(given.file, house.banks.template())}")
    return 0


def _health(given: argparse.Namespace, house: House, output: Output) -> int:
    found = house.banks.health(given.bank)
    document = {**health(found), "stale": len(house.laws.stale())}
    if given.bank and given.bank not in found.outline.counts["banks"]:
        raise NotFound(f"没有题库“{given.bank}”。")
    for label, line in health_lines(found):
        output.say(f"{label}\t{line}")
    output.say(f"依据已失效\t{document['stale']}题")
    output.give(document)
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
    worst = hardest(house.banks.tallies())
    for key, label in _LABELS.items():
        output.say(f"{label}\t{_said(key, stats[key])}")
    for tally in worst:
        share = f"{100 * tally.solved // tally.asked}%（{tally.asked}次）"
        output.say(f"答得最差\t{share}\t{tally.id}\t{tally.stem}")
    output.give({**stats, "hardest": [asdict(tally) for tally in worst]})
    return 0


def _said(key: str, value: int | dict[str, int]) -> str:
    if isinstance(value, int):
        return f"{value}题"
    names = {n: kind.label for n, kind in KINDS.items()} if key == "by_kind" else {}
    return "，".join(f"{names.get(k, k)}{n}题" for k, n in value.items()) or "无"
