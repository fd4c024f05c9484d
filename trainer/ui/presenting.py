"""The way from a meeting or a session to the slides of its case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.training.case import Case
from trainer.ui.context import Context

if TYPE_CHECKING:
    from trainer.ui.cases.presenter import PresenterWindow


def present(context: Context, case: Case) -> PresenterWindow:
    """Show the slides of *case* on the whole screen; keep what is given until it has `ended`."""
    from trainer.ui.cases.presenter import PresenterWindow  # noqa: PLC0415 - only when presenting

    window = PresenterWindow(context, case)
    window.showFullScreen()
    return window
