"""Question banks in Aiken: a line that asks, options `A.` or `A)` a line each, `ANSWER: B`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from trainer.formats.archive import too_large
from trainer.formats.asked import entry
from trainer.formats.bank import NO_HINTS, Format, Hints, Pictures
from trainer.formats.decoding import decoded
from trainer.formats.losses import WHOLE, losses
from trainer.formats.problem import Problem
from trainer.formats.reading import Entry, Place, Reading
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.judging import letters
from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS
from trainer.quiz.question import Question

MOST: Final = 100_000
"""How many questions one file may hold."""
_EVERY: Final = 3000
_LINES: Final = re.compile(r"\r\n|\r|\n")
_OPTION: Final = re.compile(r"([A-Z])[.)]\s*(.*)")
_ANSWER: Final = re.compile(r"ANSWER\s*[:：]\s*(.*)", re.IGNORECASE)
_KEY: Final = re.compile(r"^ANSWER:[ \t]*[A-Z][ \t]*$", re.MULTILINE)
_FIRST: Final = re.compile(r"^A[.)]", re.MULTILINE)


def looks_like(text: str) -> bool:
    """Whether *text* has lines that only Aiken has."""
    sample = text[:200_000].replace("\r", "\n")
    return bool(_KEY.search(sample) and _FIRST.search(sample))


@dataclass(slots=True)
class _Asked:
    """Lines of one question. *apart*: an empty line came after what is there."""

    line: int
    stem: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    labels: str = ""
    answer: str | None = None
    loose: list[tuple[int, str]] = field(default_factory=list)
    apart: bool = False

    def take(self, number: int, text: str) -> bool:
        """Whether *text* belongs here; it begins the next question otherwise."""
        found = _OPTION.fullmatch(text)
        if found and self.stem:
            self.options.append(found[2].strip())
            self.labels += found[1]
        elif self.options and self.apart:
            return False
        elif self.options:
            self.loose.append((number, text))
        else:
            self.stem.append(text)
        self.apart = False
        return True

    def entry(self, file: str) -> Entry:
        """What the lines come to."""
        given = (self.answer or "").strip()
        draft = Draft(
            "" if len(letters(given) or "") == 1 else "single",
            "\n".join(self.stem), tuple(self.options), given,
        )  # fmt: skip
        raw = [("题干", draft.stem), *zip(self.labels, self.options, strict=True)]
        raw += [("多余的行", text) for _, text in self.loose]
        return entry(draft, Place(file, self.line), self._doubts(), (*raw, ("ANSWER", given)))

    def _doubts(self) -> list[Doubt]:
        found = []
        if len(self.stem) > 1:
            said = f"题干写了{len(self.stem)}行，Aiken 的题干只有一行，请看看前面的是不是标题。"
            found.append(Doubt("unsupported", said))
        if self.labels != LETTERS[: len(self.labels)]:
            said = f"选项的字母是{self.labels}，不是从 A 起一个接一个，请核对答案。"
            found.append(Doubt("unclear-answer", said))
        for number, text in self.loose:
            said = f"选项后面多了一行“{text[:20]}”，请看看它属于哪里。"
            found.append(Doubt("unsupported", said, at=number))
        return found


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """Every question of *data*; one without ANSWER does not lose the next."""
    large = too_large(data, name)
    text = large or decoded(data, name)
    if isinstance(text, Problem):
        return Reading(name, troubles=(text,))
    lines = _LINES.split(text)
    asked: list[_Asked] = []
    for number, line in enumerate(lines, 1):
        if number % _EVERY == 0:
            hints.report(number, len(lines))
        _take(asked, number, line.strip())
    if not asked or len(asked) > MOST:
        said = (
            f"有{len(asked)}道题，最多{MOST}道，请拆成几个文件。"
            if asked
            else "文件是空的，没有试题。"
        )
        return Reading(name, troubles=(Problem(name, 0, said),))
    hints.report(len(lines), len(lines))
    return Reading(name, tuple(one.entry(name) for one in asked))


def _take(asked: list[_Asked], number: int, text: str) -> None:
    open_ = asked[-1] if asked and asked[-1].answer is None else None
    if not text:
        if open_:
            open_.apart = True
        return
    found = _ANSWER.fullmatch(text)
    if open_ is None or (found is None and not open_.take(number, text)):
        open_ = _Asked(number)
        asked.append(open_)
        if found is None:
            open_.stem.append(text)
    if found:
        open_.answer = found[1]


def write(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """单选题 and 判断题; the others are not written."""
    del pictures
    carried = (q for q in questions if not any(w.startswith(WHOLE) for w in lost(q)))
    return "\n".join(map(_block, carried)).encode()


def _block(question: Question) -> str:
    kind = question.kind
    texts = [o.text for o in kind.options] if isinstance(kind, Single) else [YES, NO]
    right = kind.answer if isinstance(kind, Single) else "AB"[[YES, NO].index(kind.key()[0])]
    options = (f"{LETTERS[i]}. {_line(text)}" for i, text in enumerate(texts))
    return "\n".join((_line(question.stem), *options, f"ANSWER: {right}", ""))


def _line(text: str) -> str:
    return _LINES.sub(" ", text).strip()


def lost(question: Question) -> tuple[str, ...]:
    """All but stem, options and answer of 单选题 and 判断题."""
    if not isinstance(question.kind, Single | Judge):
        return (f"{WHOLE}（Aiken 没有{KINDS[question.kind.name].label}）",)
    found = read(_block(question).encode(errors="replace"), "").entries
    back = found[0].question if len(found) == 1 and not found[0].doubts else None
    return losses(question, back, "Aiken 写不下这样的题干或选项")


AIKEN = Format("aiken", "Aiken 文本", (".txt",), read, write, lost)
