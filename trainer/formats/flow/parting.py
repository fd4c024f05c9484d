"""Where one question ends and the next begins: lines into sections, blocks, keys and what is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from trainer.formats.flow.blocks import Block, Parted, Phase, Section
from trainer.formats.flow.clues import Clues, options_inside, seal_of
from trainer.formats.flow.key_reading import KeyReading
from trainer.formats.flow.line import Line
from trainer.formats.flow.signs import LONGEST, Sign, answer_like, asks, fields, sign_of, started
from trainer.formats.flow.titles import Title

_BEFORE: Final = "第一道题之前的文字"
_NOWHERE: Final = "不属于任何一道题"
_LONG: Final = f"这一行超过 {LONGEST} 字，不像是题目"


def parted(lines: Sequence[Line]) -> Parted:
    """*lines* as sections and blocks. Every line that is not blank comes out once."""
    return _Parting(Clues(lines)).run()


class _Parting:
    """Goes through the lines once, knowing the section and the block it is in."""

    def __init__(self, clues: Clues) -> None:
        self.clues = clues
        self.out = Parted()
        self.section = Section()
        self.out.sections.append(self.section)
        self.block: Block | None = None
        self.chapters: dict[int, str] = {}
        self.front = False  # under a heading like 前言
        self.keys = KeyReading(clues, self.out)
        self.begun = False
        self.loose = self._loose()
        self.first_sure = self._first_sure()

    def _first_sure(self) -> int:
        """The first line from which on questions are to be expected."""
        for at, sign in enumerate(self.clues.signs):
            kind_title = sign.title is not None and sign.title.what == "kind" and not sign.title.key
            if kind_title or (sign.what == "start" and self.clues.evident(at)):
                return at
        return 0

    def _loose(self) -> bool:
        """Whether lines like `1 从业人员…` go on with `2 …`, or with numbers that are written out."""
        numbers: set[int] = set()
        for line, sign in zip(self.clues.lines, self.clues.signs, strict=True):
            found = sign if sign.what == "start" else None
            if sign.what == "text":
                found = started(line.text[:40], loose=True)
            if found is not None and found.style == "点":
                numbers.add(found.number)
        return {1, 2} <= numbers

    def run(self) -> Parted:
        for at in range(len(self.clues.lines)):
            self._take(at)
        self._close()
        return self.out

    def _take(self, at: int) -> None:
        line, sign = self.clues.lines[at], self._sign(at)
        if len(line.text) > LONGEST:
            self._leave(line, _LONG)
        elif sign.what in ("contents", "page"):
            self._leave(line, "目录" if sign.what == "contents" else "页码")
        elif sign.title is not None and not self.clues.key_at(at):
            self._titled(at, line, sign.title)
        elif not self.keys.take(at, self.block):
            self._ask(at, line, sign)

    def _sign(self, at: int) -> Sign:
        """A line that ends like one of a contents page is none once questions have begun."""
        sign = self.clues.signs[at]
        line = self.clues.lines[at]
        if sign.what == "contents" and self.begun and not line.contents:
            sign = sign_of(line, contents=False)
            self.clues.signs[at] = sign
        return sign

    def _titled(self, at: int, line: Line, title: Title) -> None:
        if title.what == "chapter" and self._belongs(at):
            self._attach(line, Sign("text"))
            return
        self._close()
        if self.keys.titled(at, title):
            self._leave(line, "答案表的标题")
            return
        self.front = title.what == "front"
        if title.what in ("kind", "chapter"):
            self._open_section(title)
        self._leave(line, {"kind": "题型标题", "front": "标题"}.get(title.what, "标题"))

    def _belongs(self, at: int) -> bool:
        """Whether what looks like a chapter's heading is a part of an answer: （一）… , 一、…"""
        title = self.clues.signs[at].title
        if self.block is None or title is None or title.level < 4 or self.clues.lines[at].heading:
            return False
        return self.block.phase in ("open", "explain", "asked") and not self._leads(at)

    def _leads(self, at: int) -> bool:
        """Whether numbered questions follow the heading at once."""
        following = self.clues.sign(at + 1)
        return following.what == "title" or (following.what == "start" and following.number == 1 and self.clues.evident(at + 1))  # fmt: skip

    def _open_section(self, title: Title) -> None:
        self.chapters = {k: v for k, v in self.chapters.items() if k < title.level}
        if title.what == "chapter":
            self.chapters[title.level] = title.name
        kind = title.kind if title.what == "kind" or title.level >= 4 else ""
        if title.what == "chapter" and not kind and title.level >= 4:
            kind = self.section.kind
        self.section = Section(kind, tuple(self.chapters.values()), title.noise)
        self.out.sections.append(self.section)

    def _ask(self, at: int, line: Line, sign: Sign) -> None:
        sign = self._loosely(line, sign)
        if sign.what == "start":
            self._numbered(at, line, sign)
        elif sign.what == "text":
            self._plain(at, line, sign)
        elif sign.what == "option":
            self._option(line, sign)
        elif self.block is None:
            self._leave(line, f"{_NOWHERE}：前面没有题干")
        else:
            self._attach(line, sign)

    def _loosely(self, line: Line, sign: Sign) -> Sign:
        """`12 从业人员…` and `12.5米…` where 12 is due."""
        if sign.what != "text" or not self.loose:
            return sign
        found = started(line.text, loose=True)
        if found is None or (self.block and not self.block.complete):
            return sign
        last = self.block.number if self.block and self.block.style == "点" else 0
        return found if found.number == last + 1 else sign

    def _numbered(self, at: int, line: Line, sign: Sign) -> None:
        if self._too_early(at) and not self.clues.own(at):
            self._leave(line, _BEFORE)
        elif self.block is None or self._begins(at, sign, self.block):
            self._open(line, sign)
        else:
            self._attach(line, sign)

    def _too_early(self, at: int) -> bool:
        return (self.front and not self.clues.followed(at)) or (
            self.block is None and at < self.first_sure
        )

    def _begins(self, at: int, sign: Sign, block: Block) -> bool:
        """Whether a numbered line begins another question."""
        same = sign.style == block.style
        if sign.style == "题":
            return True
        if block.phase in ("open", "explain"):
            return self._ends_open(at, sign, block)
        if same or not block.style:
            return True
        if not block.complete:
            return block.phase == "stem" and sign.number == block.number + 1 and self._tagged(at)
        due = sign.number == block.number + 1 and sign.style != "圈"
        return due or (self.clues.evident(at) and sign.style != "圈" and block.phase != "stem")

    def _tagged(self, at: int) -> bool:
        return bool(self.clues.lines[at].text) and self.clues.followed(at)

    def _ends_open(self, at: int, sign: Sign, block: Block) -> bool:
        """Whether a number after a long answer is the next question's and not the answer's own."""
        if sign.style != block.style:
            return sign.number == block.number + 1 and self.clues.followed(at) if block.style else self.clues.evident(at)  # fmt: skip
        due = sign.number == block.number + 1
        running = sign.number == block.sub + 1
        if due and not (block.sub and running):
            return True
        if running or sign.number <= block.number:
            begins = self.clues.followed(at) and (due or not running or sign.number == 1)
            block.sub = 0 if begins else sign.number
            return begins
        return True

    def _option(self, line: Line, sign: Sign) -> None:
        block = self.block
        if block is None:
            self._leave(line, f"{_NOWHERE}：选项前面没有题干")
        elif sign.letter == "A" and block.phase in ("options", "answered") and block.has_options:
            self._open(line, Sign("option", letter="A"))  # its stem is lost
        else:
            self._attach(line, sign)

    def _plain(self, at: int, line: Line, sign: Sign) -> None:
        begins = self._fresh(at, self.block) if self.block else self._first_plain(at)
        if begins:
            self._open(line, sign)
        elif self.block is None:
            self._leave(line, _NOWHERE if self.begun else _BEFORE)
        else:
            self._attach(line, sign)

    def _first_plain(self, at: int) -> bool:
        """Whether a line without a number begins the first question of a section."""
        if self.clues.options_next(at) or self.clues.answers_inside(at):
            return True
        line = self.clues.lines[at]
        if self.clues.sign(at + 1).what == "answer" and not self.clues.key_at(at + 1):
            return bool(self.clues.sign(at + 1).what == "answer" and not self.front)
        if self.front or at < self.first_sure:
            return False
        if seal_of(line, self.section.kind):
            return True
        return bool(self.section.kind) and asks(line.text) and not self._numbers_ahead(at)

    def _numbers_ahead(self, at: int) -> bool:
        return any(self.clues.sign(later).what == "start" for later in range(at + 1, at + 7))

    def _fresh(self, at: int, block: Block) -> bool:
        """Whether a line without a number begins another question."""
        if not block.complete:
            return False
        unnumbered, gap = not block.number, self.clues.after_blank(at)
        settled = block.phase not in ("open", "explain") or unnumbered or gap
        if self.clues.options_next(at):
            return settled and not (block.phase == "stem" and block.sealed == "letter")
        if self.clues.sign(at + 1).what == "answer" and not self.clues.key_at(at + 1):
            return block.phase in ("answered", "explain") or (unnumbered and block.phase == "open")
        return unnumbered and self._fresh_alone(at, block, gap)

    def _fresh_alone(self, at: int, block: Block, gap: bool) -> bool:
        line = self.clues.lines[at]
        if self.clues.answers_inside(at):
            return True
        if block.phase in ("open", "explain"):
            return gap and bool(seal_of(line, self.section.kind))
        return gap or bool(seal_of(line, self.section.kind))

    def _open(self, line: Line, sign: Sign) -> None:
        self._note_gap(sign)
        if self._restarts(sign):
            old = self.section
            self.section = Section(old.kind, old.topics)
            self.out.sections.append(self.section)
        self.block = Block(self.section, sign.number, sign.style)
        self.section.blocks.append(self.block)
        self.begun, self.front = True, False
        self._attach(line, sign)

    def _restarts(self, sign: Sign) -> bool:
        return sign.number == 1 and any(block.number for block in self.section.blocks[-1:])

    def _note_gap(self, sign: Sign) -> None:
        last = self.section.blocks[-1] if self.section.blocks else None
        if last:
            last.follower = sign.number
        if last and last.number and last.number + 1 < sign.number <= last.number + 50:
            last.missed = (last.number + 1, sign.number - 1)

    def _attach(self, line: Line, sign: Sign) -> None:
        block = self.block
        if block is None:
            self._leave(line, _NOWHERE)
            return
        block.lines.append(line)
        block.signs.append(sign)
        block.has_options = block.has_options or sign.letter > "A" or options_inside(line.text)
        if block.phase == "stem" and not block.sealed:
            block.sealed = seal_of(line.cut(sign.end) if sign.end > 2 else line, self.section.kind)
        block.phase = _phase_after(block.phase, line.text, sign)

    def _close(self) -> None:
        self.block = None

    def _leave(self, line: Line, why: str) -> None:
        self.out.left.append((line, why))


def _phase_after(phase: Phase, text: str, sign: Sign) -> Phase:
    """What a block is in after *text*."""
    for name, start, end in fields(text[:LONGEST]):
        piece = text[start:end].strip()
        if name == "explanation":
            phase = "explain"
        elif name in ("answer", "open") or (phase == "asked" and piece):
            plain = answer_like(piece) and name != "open"
            phase = "asked" if not piece else "answered" if plain else "open"
        elif not name and phase in ("stem", "options"):
            phase = "options" if sign.what == "option" or options_inside(piece) else phase
    return phase
