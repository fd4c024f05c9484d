"""`trainer unit open`: a first start without a screen."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from trainer.cli.output import Output, read
from trainer.cli.parsing import say_as_json
from trainer.quiz.refusals import Invalid

if TYPE_CHECKING:
    from trainer.house import House


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    under = commands.add_parser("unit", help="本单位").add_subparsers(required=True, metavar="命令")
    opened = under.add_parser("open", help="首次设置：单位名称、行业和管理员密码")
    opened.add_argument("name", metavar="NAME", help="单位名称，会印在证书和记录上")
    opened.add_argument(
        "--trade", action="append", required=True, metavar="T", help="行业，可写多次"
    )
    opened.add_argument("--meeting", default="07:30", metavar="HH:MM", help="晨会时间，默认 07:30")
    opened.add_argument(
        "--password-file",
        default="-",
        metavar="FILE",
        help="管理员密码在这个文件的第一行；默认读标准输入",
    )
    say_as_json(opened)
    opened.set_defaults(run=_open)


def _open(given: argparse.Namespace, house: House, output: Output) -> int:
    from trainer.office import Profile

    profile = Profile(given.name.strip(), tuple(dict.fromkeys(given.trade)), given.meeting)
    house.office.open(profile, _password(given.password_file))
    output.say(f"已设置：{profile.unit}（{'、'.join(profile.trades)}），晨会{profile.meeting}。")
    output.give({"unit": profile.unit, "trades": profile.trades, "meeting": profile.meeting})
    return 0


def _password(file: str) -> str:
    """The first line of *file*, or of standard input for `-`; asked for at a terminal, unseen."""
    if file != "-":
        return _line(read(file))
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass("管理员密码（至少 6 个字符，输入时不显示）：")
    return _line(sys.stdin.buffer.read())


def _line(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").partition("\n")[0].removesuffix("\r")
    except UnicodeDecodeError:
        raise Invalid("管理员密码要用 UTF-8 编码书写。") from None
