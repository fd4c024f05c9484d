"""What the lines around a line tell of it: looked up a few lines ahead, never further."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from trainer.formats.flow.keys import key_line
from trainer.formats.flow.line import Line
from trainer.formats.flow.signs import Sign, bare_letter, fields, sign_of
from trainer.quiz.judging import GAPS

AHEAD: Final = 12
LETTERED: Final = re.compile(r"[（(][\s　]{0,9}[A-JＡ-Ｊ][A-JＡ-Ｊ,，、\s　]{0,20}[)）]")
TRUTH: Final = re.compile(
    r"[（(][\s　]{0,9}(?:[√×✓✗✔✘对错]|正确|错误|[TF])[\s　]{0,9}[)）][\s　。.；;]{0,4}$|^[\s　]{0,9}[（(][\s　]{0,9}[√×✓✗✔✘][\s　]{0,9}[)）]"
)
_FIRST_OPTION: Final = re.compile(r"(?:^|[\s　。？?）)：:])[（(]?[AＡ][)）]?[、.．:：)）]")
_SECOND_OPTION: Final = re.compile(r"[（(]?[BＢ][)）]?[、.．:：)）]")


def options_inside(text: str) -> bool:
    """Whether options begin in *text* and at least two of them stand there."""
    first = _FIRST_OPTION.search(text)
    return bool(first and _SECOND_OPTION.search(text, first.end()))


def seal_of(line: Line, kind: str) -> str:
    """What in the stem *line* answers it already: letter, truth, text, or nothing."""
    text = line.text
    if TRUTH.search(text):
        return "truth"
    if LETTERED.search(text) and kind not in ("judge", "short"):
        return "letter"
    if kind in ("", "blank") and any(line.text[a:b].strip() for a, b in line.underlined):
        return "text"
    return "text" if kind == "blank" and _filled(text) else ""


def _filled(text: str) -> bool:
    return any(found[1].strip() for found in re.finditer(r"[（(]([^（()）]{1,60})[)）]", text))


class Clues:
    """The lines of a text, what each says of itself, and which have a blank line before them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = [line for line in lines if line.text.strip()]
        self.signs = [sign_of(line) for line in self.lines]
        self._take_bare_letters()
        self._after_blank = _after_blanks(lines)

    def after_blank(self, at: int) -> bool:
        """Whether a blank line stands before."""
        return at in self._after_blank

    def sign(self, at: int) -> Sign:
        """What the line at *at* says; a plain text beyond the end."""
        return self.signs[at] if at < len(self.signs) else Sign("title")

    def own(self, at: int) -> bool:
        """Whether the line itself holds what only a question holds."""
        line, sign = self.lines[at], self.signs[at]
        text = line.text[sign.end :]
        if GAPS.search(text) or LETTERED.search(text) or TRUTH.search(line.text):
            return True
        return (
            text.rstrip().endswith(("？", "?")) or options_inside(text) or self.answers_inside(at)
        )

    def answers_inside(self, at: int) -> bool:
        """Whether an answer is announced in the middle of the line."""
        return len(fields(self.lines[at].text[:2000])) > 1

    def evident(self, at: int) -> bool:
        """Whether the line at *at* begins what can only be a question."""
        return self.own(at) or self.followed(at)

    def followed(self, at: int) -> bool:
        """Whether options or an answer come before the next number of the same style."""
        style = self.signs[at].style
        for later in range(at + 1, min(at + AHEAD, len(self.lines))):
            sign = self.signs[later]
            if sign.what in ("option", "answer"):
                return not self.key_at(later)
            if sign.what in ("title", "contents") or (sign.what == "start" and sign.style == style):
                return False
        return False

    def followed_by_options(self, at: int) -> bool:
        """Whether an option stands among the next lines."""
        return any(self.sign(later).what == "option" for later in range(at + 1, at + 7))

    def options_next(self, at: int) -> bool:
        """Whether options follow, with nothing but text before them."""
        for later in range(at + 1, min(at + 4, len(self.lines))):
            sign = self.signs[later]
            if sign.what == "option":
                return sign.letter == "A"
            if sign.what != "text":
                return False
        return False

    def _take_bare_letters(self) -> None:
        """`A 一周` is an option where `B 两周` follows, or where A came before."""
        last = ""
        for at, sign in enumerate(self.signs):
            if sign.what == "text":
                letter = bare_letter(self.lines[at].text)
                if (letter == "A" and self._bare_at(at + 1) == "B") or (
                    last and letter and ord(letter) - ord(last) in (1, 2)
                ):
                    self.signs[at] = Sign("option", letter=letter)
            last = self.signs[at].letter or (last if sign.what == "text" else "")

    def _bare_at(self, at: int) -> str:
        return bare_letter(self.lines[at].text) if at < len(self.lines) else ""

    def key_at(self, at: int) -> bool:
        """Whether the line is of a key and of nothing else."""
        if at >= len(self.lines):
            return False
        found = key_line(self.lines[at].text)
        return found is not None and (found.ranged or len(found.items) > 1)

    def any_key_at(self, at: int) -> bool:
        """Likewise, with a single answer counting too."""
        return at < len(self.lines) and key_line(self.lines[at].text) is not None


def _after_blanks(lines: Sequence[Line]) -> set[int]:
    found: set[int] = set()
    at, blank = 0, True
    for line in lines:
        if not line.text.strip():
            blank = True
            continue
        if blank:
            found.add(at)
        at, blank = at + 1, False
    return found
