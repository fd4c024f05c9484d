"""Which form each kind of question has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trainer.ui.bank.editor.body import Body, Ways
from trainer.ui.bank.editor.case import CaseBody
from trainer.ui.bank.editor.kinds import SIMPLE

BODIES: Final[dict[str, Callable[[Ways, str], Body]]] = {
    **SIMPLE,
    "case": CaseBody,
}
"""By the kind's name."""
