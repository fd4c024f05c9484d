"""A guard against PySide6 6.12.0 on Python 3.11: each emit of a Python signal loses a reference to True.

At zero the interpreter aborts, after a few hundred emits. Python 3.12 made True immortal; here it
gets so many references that no session can lose them all. Harmless where nothing is lost.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

PLENTY: Final = 1 << 40


def keep_true() -> None:
    """Give True plenty of references, once; nothing to do where it is immortal."""
    if sys.version_info < (3, 12) and sys.getrefcount(True) < PLENTY // 2:
        ctypes.c_ssize_t.from_address(id(True)).value += PLENTY
