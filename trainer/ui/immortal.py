"""A guard against PySide6 6.12.0 on Python 3.11, which loses references to True and None.

Each emit of a Python signal loses one to True, each call into Qt that gives nothing back one to None.
At zero the interpreter aborts. Python 3.12 made both immortal; here they get so many references
that no session can lose them all. Harmless where nothing is lost.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

PLENTY: Final = 1 << 40


def keep_alive() -> None:
    """Give True, False and None plenty of references, once; nothing to do where they are immortal."""
    if sys.version_info >= (3, 12):
        return
    for one in (True, False, None):
        if sys.getrefcount(one) < PLENTY // 2:
            ctypes.c_ssize_t.from_address(id(one)).value += PLENTY
