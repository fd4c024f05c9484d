"""`trainer tour OUT`: the main job, off-screen, on the shipped content and a house of its own.

OUT gets a picture of every screen, every printout as PDF, and `tour.json` with what was done.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

if __name__ == "__main__":  # before Qt is loaded: no display is wanted
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from trainer.clocks import CHINA
from trainer.house import build
from trainer.library import shipped
from trainer.tour import archive, bank, exams, first, meetings, study
from trainer.tour.guide import Guide
from trainer.tour.stage import Stage, TourClock
from trainer.ui.program import Program

BEGINS = datetime(2026, 11, 23, 0, 42, tzinfo=UTC)
"""A Monday, 08:42 in China: the same tour gives the same pictures."""

LEGS = (
    first.welcome,
    first.rail,
    study.case,
    study.card,
    exams.assessments,
    meetings.briefing,
    meetings.education,
    archive.person,
    bank.look,
    bank.bring_in,
    bank.write,
    bank.look_after,
    bank.give_out,
    exams.every_kind,
    archive.look_again,
)


def walk(out: Path) -> dict[str, object]:
    """Go through all legs, writing to *out*; what `tour.json` says. Raises Lost."""
    out.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    qInstallMessageHandler(_only_ours)
    app = QApplication.instance() or QApplication(["trainer"])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "警钟数据"
        home.mkdir()
        clock = TourClock(BEGINS)
        house = build(
            f"sqlite:///{home}/tour.db", home, shipped(),
            clock=clock, zone=CHINA, seed=count(2026).__next__,
        )  # fmt: skip
        program = Program(app, house)
        guide = Guide(program, house, Stage(out), clock)
        program.open(fresh=True)
        for leg in LEGS:
            leg(guide)
        guide.settle()
        program.close()
    told = {**guide.done, "files": guide.stage.files, "seconds": round(time.monotonic() - began, 1)}
    text = json.dumps(told, ensure_ascii=False, indent=2)
    (out / "tour.json").write_text(text + "\n", encoding="utf-8")
    return told


def _only_ours(kind: QtMsgType, _: QMessageLogContext, text: str | None) -> None:
    """Pass on what Qt has to say, but not that nobody sees the windows."""
    if "propagateSizeHints" not in (text or ""):
        print(kind.name, text, file=sys.stderr)


def main(arguments: list[str]) -> int:
    """Walk to the folder named, and say where the pictures are."""
    out = Path(arguments[0] if arguments else "tour")
    told = walk(out)
    qInstallMessageHandler(None)  # Qt outlives Python: it must not call back into it
    files = told["files"]
    assert isinstance(files, list)
    print(f"演示走完，用时{told['seconds']}秒，{len(files)}个画面和打印件在{out.resolve()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
