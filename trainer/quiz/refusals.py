"""The rules say no: a code for programs, a sentence for people."""

from __future__ import annotations


class Refusal(Exception):
    """A rule forbids what was asked; nothing has changed. `str(refusal)` is a Chinese sentence."""

    code = "refused"


class TimeIsUp(Refusal):
    """The deadline has passed."""

    code = "time-is-up"


class AlreadyFinished(Refusal):
    """The sitting is closed; nothing follows its end."""

    code = "already-finished"


class NotAllowed(Refusal):
    """Whoever asks may not do this."""

    code = "not-allowed"


class NotEarned(Refusal):
    """No pass, no certificate."""

    code = "not-earned"


class Shortage(Refusal):
    """The bank cannot fill the blueprint. *gaps* names each row: (row number from 1, missing)."""

    code = "shortage"

    def __init__(self, sentence: str, gaps: tuple[tuple[int, int], ...]) -> None:
        super().__init__(sentence)
        self.gaps = gaps


class Invalid(Refusal):
    """What was given makes no sense; the sentence says what, where and what to do."""

    code = "invalid"


class NotFound(Refusal):
    """There is no such thing here."""

    code = "not-found"
