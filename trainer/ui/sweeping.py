"""Garbage is collected on the screen's thread only.

Python collects wherever an object happens to be made. A widget in a cycle that is let go on the
desk's thread takes the whole program down, so while a desk works nobody else may collect.
"""

from __future__ import annotations

import gc
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 250
LIMITS: Final = (700, 10, 40)
"""Collections of each age before the next older one; Python's own, but for the slow last one."""


class Sweeper(QObject):
    """Takes collecting over from Python until it is closed; belongs to the screen's thread."""

    _open: ClassVar[int] = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        Sweeper._open += 1
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        due = [age for age, count in enumerate(gc.get_count()) if count > LIMITS[age]]
        if due:
            gc.collect(due[-1])

    def close(self) -> None:
        """Give collecting back to Python once nobody needs it taken over."""
        if self._timer.isActive():
            self._timer.stop()
            Sweeper._open -= 1
            if not Sweeper._open:
                gc.enable()
