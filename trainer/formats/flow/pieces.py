"""The lines of one question sorted by what they say: stem, options, answer, explanation and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from trainer.formats.flow.blocks import Block
from trainer.formats.flow.clues import options_inside
from trainer.formats.flow.line import Line, joined
from trainer.formats.flow.signs import Sign, fields, narrow, option_letter

_A: Final = re.compile(r"(?:(?<=[\s　。？?）)：:])|^)[（(]?[AＡ][)）]?\s?[、.．:：)）]")
_TAIL: Final = re.compile(r"^(?P<text>.*\S)[\s　]+(?P<letter>[A-JＡ-Ｊ])$")
_LABEL_ALONE: Final = re.compile(r"[（(]?[A-Za-zＡ-Ｊ]\s?[)）]?\s?[、.．:：)）]?")
_COUNTED: Final = re.compile(r"\s*(?:[（(]?\d{1,2}[)）、.．]|[①-⑳]|[一二三四五六七八九十]{1,2}、)")


@dataclass(slots=True)
class Pieces:
    """*options* are lines; *slips* are sentences on what a scan seems to have done to them."""

    stem: list[Line] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    answer: list[str] = field(default_factory=list)
    open: bool = False
    """Whether the answer was announced by 答：, as answers in words are."""
    explanation: str = ""
    other: dict[str, str] = field(default_factory=dict)
    slips: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)


def pieces_of(block: Block) -> Pieces:
    """What *block* says, by part."""
    return _Sorting(block).run()


class _Sorting:
    def __init__(self, block: Block) -> None:
        self.block = block
        self.out = Pieces()
        self.where = "stem"
        self.wraps = False
        self.due = "A"  # the letter that the next option should have
        self.pending: list[str] = []  # lines among the options that have no letter

    def run(self) -> Pieces:
        for at, (line, sign) in enumerate(zip(self.block.lines, self.block.signs, strict=True)):
            self.wraps = line.wraps
            begins = sign.end if sign.what == "start" and not at else 0
            self._line(line, sign, begins)
        self._settle("")
        return self.out

    def _line(self, line: Line, sign: Sign, begins: int) -> None:
        for name, start, end in fields(line.text):
            piece = line.cut(max(start, begins), end) if end > begins else line.cut(end, end)
            if name:
                self._begin_field(name)
            if piece.text or (name and self.where == "stem"):
                self._piece(piece, sign if not name else Sign("text"), fresh=bool(name))

    def _begin_field(self, name: str) -> None:
        self._settle("")
        self.where = "answer" if name == "open" else name
        self.out.open = self.out.open or name == "open"

    def _piece(self, piece: Line, sign: Sign, *, fresh: bool) -> None:
        if self.where == "stem":
            self._of_stem(piece, sign)
        elif self.where == "options":
            self._of_options(piece.text, sign)
        elif self.where == "answer":
            self._of_answer(piece.text, fresh)
        elif self.where == "explanation":
            self.out.explanation = joined(self.out.explanation, piece.text, self._flows(piece.text))
        else:
            self._other(piece.text, fresh)

    def _other(self, text: str, fresh: bool) -> None:
        if fresh:
            self.out.other[self.where] = text
        else:  # a mark like 难度：易 is a line long
            self.where = "explanation"
            self.out.explanation = joined(self.out.explanation, text, self._flows(text))

    def _flows(self, text: str) -> bool:
        """Whether *text* goes on with the line before it."""
        return self.wraps and not _COUNTED.match(text)

    def _of_stem(self, piece: Line, sign: Sign) -> None:
        if sign.what == "option":
            self.where = "options"
            self._of_options(piece.text, sign)
            return
        found = _A.search(piece.text) if options_inside(piece.text) else None
        if found is None:
            found = self._a_alone(piece)
        if found is None:
            self.out.stem.append(piece)
            return
        if piece.text[: found.start()].strip():
            self.out.stem.append(piece.cut(0, found.start()))
        self.where = "options"
        self._of_options(piece.text[found.start() :], Sign("option", letter="A"))

    def _a_alone(self, piece: Line) -> re.Match[str] | None:
        """An option A at the end of the stem's line, where B begins the next line."""
        lines = self.block.lines
        at = next((i for i, line in enumerate(lines) if line.text.endswith(piece.text)), len(lines))
        follows = at + 1 < len(lines) and option_letter(lines[at + 1].text) == "B"
        return _A.search(piece.text) if follows else None

    def _of_options(self, text: str, sign: Sign) -> None:
        letter = sign.letter if sign.what == "option" else option_letter(text)
        if letter:
            self._settle(letter)
            self.out.options.append(text.strip())
            self.due = _after(text, letter)
            return
        tail = _TAIL.match(text[:200])
        if tail and narrow(tail["letter"]) == self.due and len(text) < 200:
            self.out.slips.append(f"选项{self.due}的字母在一行的末尾，请核对")
            self.out.options.append(f"{self.due}、{tail['text'].strip()}")
            self.due = chr(ord(self.due) + 1)
            return
        self.pending.append(text.strip())

    def _settle(self, letter: str) -> None:
        """What becomes of lines without a letter, now that *letter* (empty: none) follows."""
        if not self.pending:
            return
        skipped = bool(letter) and ord(letter) - ord(self.due) == 1
        if skipped:
            self.out.slips.append(f"选项{self.due}前面没有字母，请核对")
            self.out.options.append(f"{self.due}、{_run_on(self.pending, self.wraps)}")
        elif self.out.options:
            last = self.out.options[-1]
            self.out.options[-1] = _run_on([last, *self.pending], self.wraps)
            if not self.wraps and not _LABEL_ALONE.fullmatch(last):
                self.out.strays += self.pending
        self.pending = []

    def _of_answer(self, text: str, fresh: bool) -> None:
        if not text:
            return
        if self.out.answer and self._flows(text) and not fresh:
            self.out.answer[-1] = joined(self.out.answer[-1], text, True)
        elif self.out.answer and not self.out.open and self.block.phase == "answered":
            self.where = "explanation"
            self.out.explanation = joined(self.out.explanation, text, self._flows(text))
        else:
            self.out.answer.append(text)


def _after(text: str, letter: str) -> str:
    """The letter due after a line of options that begins with *letter*."""
    due = chr(ord(letter) + 1)
    for found in re.finditer(r"[（(]?([A-JＡ-Ｊ])[)）]?[、.．:：)）]", text[:4000]):
        if narrow(found[1]) == due:
            due = chr(ord(due) + 1)
    return due


def _run_on(texts: list[str], wraps: bool) -> str:
    whole = texts[0]
    for text in texts[1:]:
        whole = joined(whole, text, wraps) if wraps else f"{whole} {text}"
    return whole
