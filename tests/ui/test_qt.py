"""What we need of Qt's binding, and what keeps us safe from it."""

from __future__ import annotations

import subprocess
import sys

EMITS = """
import sys
{guard}
from PySide6.QtCore import QCoreApplication, QObject, Signal
app = QCoreApplication([])
class Bell(QObject):
    rung = Signal(int)
bell = Bell()
bell.rung.connect(lambda n: None)
for n in range(20_000):
    bell.rung.emit(n)
print("alive", flush=True)
"""


def rung(guard: str) -> subprocess.CompletedProcess[str]:
    program = EMITS.format(guard=guard)
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )


def test_twenty_thousand_signals_do_not_end_the_program():
    done = rung("import trainer.ui")
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr[-400:]


def test_a_million_calls_that_give_nothing_back_do_not_end_the_program():
    program = (
        "import trainer.ui\n"
        "from PySide6.QtCore import QObject\n"
        "one = QObject()\n"
        "for _ in range(1_000_000): one.setObjectName('x')\n"
        "print('alive', flush=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr[-400:]


def test_true_has_references_to_spare_where_it_is_not_immortal():
    import trainer.ui  # noqa: F401  (importing it is the guard)

    assert sys.version_info >= (3, 12) or sys.getrefcount(True) > 1 << 39
