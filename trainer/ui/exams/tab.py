"""What the tabs of one exam share: their actions stand beside the tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.context import Context
from trainer.ui.exams.exam_acts import ExamActs
from trainer.ui.exams.gathered import ExamSheet


class Tab(QWidget):
    """Subclass, fill `column`, put buttons with `add_actions`, show in `show_sheet`."""

    def __init__(self, context: Context, acts: ExamActs) -> None:
        super().__init__()
        self.context, self.acts = context, acts
        self.theme = context.theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.bar = QWidget()
        self._row = QHBoxLayout(self.bar)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self.theme.gap(8))

    def add_actions(self, *buttons: QWidget) -> None:
        """Add actions, the primary one last."""
        for button in buttons:
            self._row.addWidget(button)

    def show_sheet(self, sheet: ExamSheet) -> None:
        """Show the exam as it stands."""
