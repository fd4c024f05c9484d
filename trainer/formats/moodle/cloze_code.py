"""The code of one gap in a Moodle cloze: `{2:MULTICHOICE:=right#why~wrong}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Sort = Literal["text", "number", "one", "several"]

_HEAD: Final = re.compile(
    r"\{(?P<weight>[0-9]{0,4}):(?P<name>"
    r"NUMERICAL|NM|SHORTANSWER(?:_C)?|SAC?|MWC?"
    r"|MULTICHOICE(?:_[VH]S?|_S)?|MC[VH]?S?|MULTIRESPONSE(?:_HS?|_S)?|MRH?S?):"
)
_SORTS: Final[tuple[tuple[str, Sort], ...]] = (
    ("NUMERICAL", "number"), ("NM", "number"), ("MULTIRESPONSE", "several"), ("MR", "several"),
    ("MULTICHOICE", "one"), ("MC", "one"), ("S", "text"), ("MW", "text"),
)  # fmt: skip
_WORTH: Final = re.compile(r"=|%(-?[0-9]{1,3}(?:\.[0-9]{1,9})?)%")
_NAMES: Final[dict[Sort, str]] = {
    "text": "SHORTANSWER", "number": "NUMERICAL", "one": "MULTICHOICE_V", "several": "MULTIRESPONSE",
}  # fmt: skip
_ESCAPED: Final = '}~#\\/"='


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a gap, what it is worth in percent, and what is said of it."""

    text: str
    worth: float = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """One gap: its *weight* and what may stand in it."""

    sort: Sort
    choices: tuple[Choice, ...]
    weight: int = 1

    def right(self) -> tuple[Choice, ...]:
        """What counts in full; of a gap with several right answers, all that count."""
        least = 0 if self.sort == "several" else 99.9
        return tuple(c for c in self.choices if c.worth > least)

    def why(self) -> tuple[str, ...]:
        """What is said of the answers."""
        return tuple(dict.fromkeys(c.why for c in self.choices if c.why))


def parts(text: str) -> Iterator[str | Code]:
    """The texts and the codes of a cloze, in turn."""
    last = at = 0
    while head := _HEAD.search(text, at):
        pieces, end = _answers(text, head.end())
        at = head.end() if end < 0 else end
        if end < 0:
            continue
        yield text[last : head.start()]
        yield Code(_sort(head["name"]), tuple(map(_choice, pieces)), int(head["weight"] or "1"))
        last = end
    yield text[last:]


def _sort(name: str) -> Sort:
    return next(sort for head, sort in _SORTS if name.startswith(head))


def _answers(text: str, at: int) -> tuple[list[list[str]], int]:
    """Each answer with its feedback, from *at* on, and where the code ends; -1 where it does not."""
    answers: list[list[str]] = [[""]]
    while at < len(text):
        sign = text[at]
        if sign == "\\" and text[at + 1 : at + 2] and text[at + 1] in _ESCAPED:
            answers[-1][-1] += text[at : at + 2]
            at += 1
        elif sign == "}":
            return answers, at + 1
        elif sign == "~" and answers != [[""]]:
            answers.append([""])
        elif sign == "#" and len(answers[-1]) == 1:
            answers[-1].append("")
        elif sign != "~":
            answers[-1][-1] += sign
        at += 1
    return answers, -1


def _choice(pieces: list[str]) -> Choice:
    found = _WORTH.match(pieces[0])
    worth = 0.0 if found is None else float(found[1]) if found[1] else 100.0
    text = pieces[0][found.end() :] if found else pieces[0]
    return Choice(_bare(text), worth, _bare(pieces[1]) if len(pieces) > 1 else "")


def _bare(text: str) -> str:
    return re.sub(r"\\([}~#\\/\"=])", r"\1", text)


def coded(code: Code) -> str:
    """The inverse of `parts`, for one gap."""
    return f"{{{code.weight}:{_NAMES[code.sort]}:{'~'.join(_written(code))}}}"


def _written(code: Code) -> Iterator[str]:
    for choice in code.choices:
        worth = "=" if choice.worth == 100 else f"%{choice.worth:.7g}%"
        text = _escaped(choice.text)
        text = text.replace("*", "\\*") if code.sort == "text" else text
        why = f"#{_escaped(choice.why)}" if choice.why else ""
        yield f"{worth}{text}{why}"


def _escaped(text: str) -> str:
    return re.sub(r"([}~#\\])", r"\\\1", text)
