"""`trainer tour / backup / restore / doctor`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.cli.output import Output

if TYPE_CHECKING:
    from trainer.house import House


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    tour = commands.add_parser("tour", help="离屏走一遍主要流程，存下每个画面和打印件")
    tour.add_argument("out", metavar="OUT")
    tour.set_defaults(run=_tour, homeless=True)
    backup = commands.add_parser("backup", help="备份到一个文件")
    backup.add_argument("file", metavar="FILE")
    backup.set_defaults(run=_backup)
    restore = commands.add_parser("restore", help="从备份恢复，原数据留在旁边")
    restore.add_argument("file", metavar="FILE")
    restore.set_defaults(run=_restore)
    doctor = commands.add_parser("doctor", help="检查安装、磁盘、数据库和随带内容")
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(run=_doctor)


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
    checks = house.upkeep.examine()
    for check in checks:
        output.say(f"{'正常' if check.good else '有问题'}\t{check.name}\t{check.sentence}")
    output.give(
        {"checks": [{"name": c.name, "good": c.good, "sentence": c.sentence} for c in checks]}
    )
    return 0 if all(c.good for c in checks) else 1
