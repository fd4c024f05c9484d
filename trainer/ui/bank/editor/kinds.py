"""Which form each kind has that may be one of several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trainer.ui.bank.editor.blank import BlankBody
from trainer.ui.bank.editor.body import Body, Ways
from trainer.ui.bank.editor.choice import ChoiceBody
from trainer.ui.bank.editor.judge import JudgeBody
from trainer.ui.bank.editor.match import MatchBody
from trainer.ui.bank.editor.number import NumberBody
from trainer.ui.bank.editor.order import OrderBody
from trainer.ui.bank.editor.short import ShortBody
from trainer.ui.bank.editor.spot import SpotBody

SIMPLE: Final[dict[str, Callable[[Ways, str], Body]]] = {
    "single": ChoiceBody,
    "multiple": ChoiceBody,
    "judge": JudgeBody,
    "blank": BlankBody,
    "number": NumberBody,
    "order": OrderBody,
    "match": MatchBody,
    "short": ShortBody,
    "spot": SpotBody,
}
"""By the kind's name, of every kind that may be one of several."""
