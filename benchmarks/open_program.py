"""The program itself, over a home of its own; says ready when the first page shows its data.

With `settle` the home is set up first: unit, example people, content.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from trainer.__main__ import opener
from trainer.clocks import CHINA, steady_clock
from trainer.ui.late import Late
from trainer.ui.program import Program


def main(home: str, settle: bool) -> None:
    """Open as `trainer` does; leave at the first idle moment with a page shown and no work left."""
    clock = steady_clock()
    if settle:
        prepare(opener(Path(home), "", clock)())
    app = QApplication(sys.argv[:1])
    program = Program(app, Late(opener(Path(home), "", clock), clock, CHINA, Path(home)))
    program.open()
    program.window.grab()
    print("ready", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
    watch = QTimer()
    watch.timeout.connect(lambda: leave(app, program))
    watch.start(1)
    app.exec()
    program.close()


def prepare(house: object) -> None:
    """Do what the welcome does."""
    from trainer.office import Profile

    house.office.open(Profile("示例单位", ("工贸通用",)), "benchmark")
    house.office.load_examples()
    house.study.refresh()
    house.close()


def leave(app: QApplication, program: Program) -> None:
    """Once nothing is left to do: the first page shows its data."""
    if program.window is not None and program.window.page is not None and not program.desk.busy:
        program.window.grab()
        print("idle", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        app.quit()


main(sys.argv[1], "settle" in sys.argv)
