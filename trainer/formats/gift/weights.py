"""What the percents of a GIFT question say about its key: only what we can mean exactly is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from trainer.formats.gift.syntax import Choice, NumberChoice
from trainer.quiz.draft import Doubt
from trainer.quiz.options import LETTERS

_WHOLE: Final = Fraction(100)
_ROUNDING: Final = Fraction(1)


@dataclass(frozen=True, slots=True)
class Key:
    """*right* holds the places of the right choices; *kind* what they make of a choice question."""

    kind: Literal["single", "multiple"]
    right: tuple[int, ...]
    doubt: Doubt | None = None


def credit(choice: Choice | NumberChoice) -> Fraction:
    """How many percent it earns."""
    if choice.weight is not None:
        return choice.weight
    return _WHOLE if choice.right else Fraction(0)


def key(choices: Sequence[Choice]) -> Key:
    """The key of a question with options. What a wrong tick costs is the exam's to say, not the key's."""
    earned = [credit(choice) for choice in choices]
    full = tuple(i for i, share in enumerate(earned) if share >= _WHOLE)
    some = tuple(i for i, share in enumerate(earned) if 0 < share < _WHOLE)
    if len(full) == 1:
        return Key("single", full, _partial(choices, some))
    if full:
        return Key("multiple", full, _either(full))
    if some and not _even([earned[i] for i in some]):
        return Key("multiple" if len(some) > 1 else "single", some, _uneven(choices, some))
    return Key("multiple" if some else "single", some)


def accepted(choices: Sequence[Choice | NumberChoice]) -> tuple[int, Doubt | None]:
    """The first place that earns everything (-1: none does), and what is doubtful about the others."""
    earned = [credit(choice) for choice in choices]
    first = next((i for i, share in enumerate(earned) if share >= _WHOLE), -1)
    if not any(0 < share < _WHOLE for share in earned):
        return first, None
    said = "有的答案只给一部分分数，这里没有这种给分法；全给分的算对，请核对其余的答案。"
    return first, Doubt("unsupported", said)


def _even(shares: Sequence[Fraction]) -> bool:
    alike = max(shares) - min(shares) <= Fraction(1, 10)
    return len(shares) > 1 and alike and abs(sum(shares) - _WHOLE) <= _ROUNDING


def _partial(choices: Sequence[Choice], some: Sequence[int]) -> Doubt | None:
    if not some:
        return None
    said = f"选{_shares(choices, some)}，这里的单选题选错不给分，请核对答案。"
    return Doubt("unsupported", said)


def _either(full: Sequence[int]) -> Doubt:
    said = (
        f"{_letters(full)}都给全分，GIFT 里选其中一个就算对，这里没有这种给分法；"
        "要全选才对就定为多选题，否则请改成一个答案。"
    )
    return Doubt("kind-conflict", said)


def _uneven(choices: Sequence[Choice], some: Sequence[int]) -> Doubt:
    said = f"选{_shares(choices, some)}，合起来不是平分的100%，请核对哪些选项是对的。"
    return Doubt("unsupported", said)


def _shares(choices: Sequence[Choice], places: Sequence[int]) -> str:
    return "、".join(f"{_letters([i])}给{_percent(credit(choices[i]))}%的分" for i in places)


def _percent(share: Fraction) -> str:
    return f"{float(share):g}"


def _letters(places: Sequence[int]) -> str:
    return "、".join(LETTERS[i] if i < len(LETTERS) else f"第{i + 1}项" for i in places)
