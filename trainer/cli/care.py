"""`trainer tour / backup / restore / doctor`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.cli.output import Output
from trainer.cli.parsing import say_as_json
from trainer.quiz.refusals import Refusal
from trainer.trouble import Trouble

if TYPE_CHECKING:
    from trainer.house import House
    from trainer.upkeep import Check


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    tour = commands.add_parser("tour", help="离屏走一遍主要流程，存下每个画面和打印件")
    tour.add_argument("out", metavar="OUT", help="存到这个文件夹")
    tour.set_defaults(run=_tour, homeless=True)
    backup = commands.add_parser("backup", help="备份到一个文件")
    backup.add_argument("file", metavar="FILE", help="写到这个文件")
    backup.set_defaults(run=_backup)
    restore = commands.add_parser("restore", help="从备份恢复，原数据留在旁边")
    restore.add_argument("file", metavar="FILE", help="备份文件")
    restore.set_defaults(run=_restore, unready=True)
    doctor = commands.add_parser("doctor", help="检查安装、磁盘、数据库和随带内容")
    say_as_json(doctor)
    doctor.set_defaults(run=_doctor, unready=True)


def _tour(given: argparse.Namespace, output: Output) -> int:
    import subprocess
    import sys

    command = [sys.executable, "-m", "trainer.tour", given.out]
    return subprocess.run(command, check=False).returncode


def _backup(given: argparse.Namespace, house: House, output: Output) -> int:
    output.say(f"已备份到{house.upkeep.backup(Path(given.file))}")
    return 0


def _restore(given: argparse.Namespace, house: House, output: Output) -> int:
    kept = house.upkeep.restore(Path(given.file))
    output.say(f"已恢复。恢复前的数据留在{kept}")
    return 0


def _doctor(given: argparse.Namespace, house: House, output: Output) -> int:
    checks = (*_opening(house), *house.upkeep.examine())
    for check in checks:
        output.say(f"{'正常' if check.good else '有问题'}\t{check.name}\t{check.sentence}")
    output.give(
        {"checks": [{"name": c.name, "good": c.good, "sentence": c.sentence} for c in checks]}
    )
    return 0 if all(c.good for c in checks) else 1


def _opening(house: House) -> tuple[Check, ...]:
    """What keeps the program from opening this house, if anything does."""
    from trainer.upkeep import Check

    try:
        house.store.prepare()
        house.study.refresh()
    except (Refusal, Trouble) as error:
        return (Check("打开", False, str(error)),)
    return ()
