"""What a refusal or a trouble says to the person; everything else is a fault and goes on."""

from __future__ import annotations

from trainer.quiz.refusals import Refusal
from trainer.trouble import Trouble


def said(error: Exception) -> str:
    """Give the sentence of a Refusal or a Trouble; raise anything else again."""
    if isinstance(error, Refusal | Trouble):
        return str(error)
    raise error
