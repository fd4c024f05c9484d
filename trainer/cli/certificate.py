"""`trainer certificate print / verify` and `trainer record print`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from trainer.cli.output import Output, read, write
from trainer.cli.parsing import say_as_json, to_file

if TYPE_CHECKING:
    from trainer.house import House


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    under = commands.add_parser("certificate", help="证书").add_subparsers(
        required=True, metavar="命令"
    )
    printed = under.add_parser("print", help="印证书（PDF）")
    printed.add_argument("number", metavar="NUMBER", help="证书编号")
    to_file(printed)
    printed.set_defaults(run=_print)
    checked = under.add_parser("verify", help="验证一张证书（PDF）的真伪")
    checked.add_argument("file", metavar="FILE", help="证书文件")
    say_as_json(checked)
    checked.set_defaults(run=_verify)
    records = commands.add_parser("record", help="记录").add_subparsers(
        required=True, metavar="命令"
    )
    record = records.add_parser("print", help="印晨会、警示教育记录（PDF）")
    record.add_argument("id", metavar="ID", help="记录编号，如 CH-2026-0001")
    to_file(record)
    record.set_defaults(run=_record)


def _print(given: argparse.Namespace, house: House, output: Output) -> int:
    output.say(f"已写入{write(given.out, house.printing.certificate(given.number))}")
    return 0


def _verify(given: argparse.Namespace, house: House, output: Output) -> int:
    verdict = house.awards.verify_file(read(given.file))
    output.say(verdict.sentence)
    number = verdict.certificate.number if verdict.certificate else None
    output.give(
        {
            "genuine": verdict.genuine,
            "ours": verdict.ours,
            "sentence": verdict.sentence,
            "number": number,
        }
    )
    return 0 if verdict.genuine and verdict.ours else 1  # another unit must vouch for its own


def _record(given: argparse.Namespace, house: House, output: Output) -> int:
    output.say(f"已写入{write(given.out, house.printing.record(given.id))}")
    return 0
