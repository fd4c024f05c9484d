"""Answers that stand in the stem itself: `…称为（B）。`, `…。（×）`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from trainer.quiz.judging import GAP, letters, truth

_LETTERS: Final = re.compile(r"[（(][ \u3000]*([A-JＡ-Ｊ](?:[ 、,，]*[A-JＡ-Ｊ])*)[ \u3000]*[）)]")
_TRUTH: Final = re.compile(
    r"[（(][ \u3000]*(√|×|✓|✔|✗|✘|对|错|正确|错误|[TFXx])[ \u3000]*[）)][ \u3000]*([。.]?)$"
)


class Inside(NamedTuple):
    """The *stem* without its *answer*, and the *kind* if the answer tells it."""

    stem: str
    answer: str
    kind: str = ""


def answer_inside(stem: str) -> Inside | None:
    """What the one pair of brackets with an answer in it tells; None where there is none or more."""
    found = _LETTERS.findall(stem)
    if len(found) == 1 and (named := letters(found[0])):
        return Inside(_LETTERS.sub(GAP, stem), named)
    last = _TRUTH.search(stem)
    if last is None or found:
        return None
    return Inside(stem[: last.start()].rstrip() + last[2], truth(last[1]) or "", "judge")
