"""One block of lines as a draft, with what is doubtful in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from trainer.formats.flow.blocks import Block
from trainer.formats.flow.line import Line
from trainer.formats.flow.pieces import Pieces, pieces_of
from trainer.formats.flow.signs import narrow, tagged_kind
from trainer.formats.flow.stem import (
    Stem,
    mended,
    of_blank,
    of_choice,
    of_judge,
    of_judged,
    untagged,
    whole,
)  # fmt: skip
from trainer.formats.option_text import split_options
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.judging import GAPS, kind_named, letters, truth
from trainer.quiz.likeness import core

_MOST_LABELS: Final = 60
_LABELS: Final = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]\s?[、.．:：)）\]】]")
_CHOICES: Final = ("single", "multiple", "order")
_SAID_WHY: Final = re.compile(
    r"(?P<truth>[√×✓✗✔✘对错]|正确|错误)[\s　]*[，,。；;：:（(][\s　]*(?P<why>[^\n].*)", re.DOTALL
)
_LETTER_FIRST: Final = re.compile(
    r"(?P<letter>[A-JＡ-Ｊ])[\s　]*[、.．:：)）\s][\s　]*(?P<text>\S.*)"
)
_POINT: Final = re.compile(r"[（(](\d{1,2})[)）]|([①-⑳])")
_NO_ANSWERS: Final = frozenset(("略", "见解析", "见教材", "详见解析", "见答案", "无", "无答案"))
_PARTED: Final = re.compile(r"[、,，;；/\s　]+")


@dataclass(frozen=True, slots=True)
class Drafted:
    """*small*: the answer is written in small letters, which is a slip where others are not."""

    draft: Draft
    doubts: tuple[Doubt, ...]
    small: bool = False


def drafted(block: Block, default: str) -> Drafted:
    """What *block* says; *default* is the kind where nothing tells it."""
    return _Drafting(block, default).run()


class _Drafting:
    def __init__(self, block: Block, default: str) -> None:
        self.block = block
        self.default = default
        self.pieces = pieces_of(block)
        self.doubts: list[Doubt] = []
        self.line, self.tag = untagged(whole(self.pieces.stem))
        self.answer = "\n".join(self.pieces.answer).strip() or block.key
        self.explanation = self.pieces.explanation or block.key_note

    def run(self) -> Drafted:
        options = self._options(self.pieces)
        kind = self._kind()
        self._take_truth_before_number()
        stem = self._stem(kind, options)
        answer = self.answer or stem.answer
        self._compare(stem)
        kind = kind or stem.kind
        answer = self._meant(answer, kind, options)
        draft = self._draft(kind or self._last_resort(options), stem, options, answer)
        self._other_doubts(stem)
        small = bool(letters(answer) and options and answer.islower())
        return Drafted(draft, tuple(self.doubts), small)

    def _doubt(self, code: str, sentence: str) -> None:
        self.doubts.append(Doubt(code, sentence))

    def _kind(self) -> str:
        """What a tag says, or else the heading of the section."""
        head = self.block.lines[0].text[: self.block.signs[0].end]
        said = kind_named(self.tag) or tagged_kind(head) or kind_named(self.pieces.other.get("kind", ""))  # fmt: skip
        kind = said or self.block.section.kind
        if kind != "case":
            return kind
        self._doubt(
            "unsupported", "材料题读不成一题，先当作简答题，请在题目里改成材料题或核对要点。"
        )
        return "short"

    def _take_truth_before_number(self) -> None:
        head = self.block.lines[0].text[: self.block.signs[0].end]
        found = re.match(r"\s*[（(]\s*([√×✓✗✔✘对错])\s*[)）]", head)
        self.answer = self.answer or (found[1] if found else "")

    def _options(self, pieces: Pieces) -> tuple[str, ...]:
        if not pieces.options:
            return ()
        region = "\n".join(pieces.options)
        if len(_LABELS.findall(region)) > _MOST_LABELS:
            self._doubt("glued", "选项里的字母太多，分不开，请逐个改好。")
            return tuple(pieces.options[:10])
        found = split_options(region)
        if not found.certain:
            self._doubt("glued", "选项之间分得不一定对，请逐个核对。")
        return found.texts

    def _stem(self, kind: str, options: tuple[str, ...]) -> Stem:
        line, answered = self.line, bool(self.answer)
        if options or kind in _CHOICES:
            return self._of_choice(kind, options)
        if kind == "judge":
            found = None if answered else of_judge(line)
            return found or Stem(of_judged(line.text))
        if kind == "blank":
            return self._of_blank()
        return Stem(line.text) if kind else self._of_unknown(answered)

    def _of_choice(self, kind: str, options: tuple[str, ...]) -> Stem:
        if kind in ("blank", "short", "number"):
            said = "题型写的不是选择题，却有选项，请改题型。"
            self._doubt("kind-conflict", said)
        found = of_judge(self.line) if kind == "judge" and not self.answer else None
        return found or of_choice(self.line, answered=bool(self.answer))

    def _of_blank(self) -> Stem:
        if self.answer:
            return Stem(_with_gaps(self.line))
        return of_blank(self.line) or Stem(self.line.text)

    def _of_unknown(self, answered: bool) -> Stem:
        """No kind and no options: what stands in the stem tells the kind, or nothing does."""
        if answered:
            judged = truth(self.answer) is not None
            return Stem(of_judged(self.line.text) if judged else _with_gaps(self.line))
        judge = of_judge(self.line)
        if judge is not None:
            return judge
        under = of_blank(self.line) if self.line.underlined else None
        return under or of_choice(self.line, answered=False)

    def _compare(self, stem: Stem) -> None:
        """Two answers to one question must be the same."""
        if self.answer and stem.answer and letters(stem.answer) and letters(self.answer) != letters(stem.answer):  # fmt: skip
            self._doubt(
                "unclear-answer",
                f"题干括号里是“{stem.answer}”，答案写的是“{self.answer[:20]}”，请改成一样的。",
            )

    def _meant(self, answer: str, kind: str, options: tuple[str, ...]) -> str:
        """The answer without the words around it."""
        if (options and kind != "judge") or kind in _CHOICES:
            return self._letters_meant(answer, options)
        if kind in ("judge", ""):
            why = _SAID_WHY.fullmatch(answer)
            if why:
                self.explanation = self.explanation or why["why"].rstrip(")）")
                return why["truth"]
        if kind == "short" or (not kind and self.pieces.open):
            return _points(answer)
        return answer

    def _letters_meant(self, answer: str, options: tuple[str, ...]) -> str:
        if not answer or letters(answer):
            return answer.rstrip("。.;；")
        plain = answer.strip(" 　。.;；")
        if letters(plain):
            return plain
        said = _LETTER_FIRST.fullmatch(plain)
        if said:
            at = ord(narrow(said["letter"])) - ord("A")
            if at < len(options) and core(options[at]) == core(said["text"]):
                return said["letter"]
        proposal, why = mended(answer)
        if why:
            self._doubt("scan", f"{why}，请核对。")
        return proposal

    def _last_resort(self, options: tuple[str, ...]) -> str:
        if options or not self.pieces.open or GAPS.search(self.line.text):
            return "" if options else self.default
        return "short"

    def _draft(self, kind: str, stem: Stem, options: tuple[str, ...], answer: str) -> Draft:
        other = self.pieces.other
        topics = (*self.block.section.topics, *_PARTED.split(other.get("topics", "")))
        return Draft(
            kind, stem.text, options, answer, self.explanation, other.get("source", ""),
            other.get("difficulty", "").rstrip("。"), tuple(dict.fromkeys(t for t in topics if t)),
        )  # fmt: skip

    def _other_doubts(self, stem: Stem) -> None:
        for slip in (*self.pieces.slips, *((stem.slip,) if stem.slip else ())):
            self._doubt("scan", f"{slip.removesuffix('，请核对')}，请核对。")
        if self.answer.strip(" 　。.：:（）()") in _NO_ANSWERS:
            self._doubt("unclear-answer", f"答案写的是“{_cropped(self.answer)}”，请写出答案。")
        for stray in self.pieces.strays[:3]:
            self._doubt("glued", f"“{_cropped(stray)}”接在选项后面，看不出属于哪里，请核对。")
        for line in self.block.lines:
            self.doubts += line.doubts
        section = self.block.section
        if section.noise and section.blocks[0] is self.block:
            self._doubt("scan", "题型旁边有多余的数字，像是扫描识别出来的，请核对这一题。")
        self._missing()

    def _missing(self) -> None:
        """Whether a number that is missing stands in the middle of one of the lines."""
        number = self.block.number + 1
        if number in (1, self.block.follower):
            return
        mark = re.compile(rf"(?<![\d.])(?:{number}[、.．](?!\d)|[（(]{number}[)）])")
        if any(mark.search(line.text[3:]) for line in self.block.lines) and self.pieces.options:
            self._doubt("glued", f"第 {number} 题像是并进了这一题，请分开。")
            self.block.missed = None


def _with_gaps(line: Line) -> str:
    """The stem with gaps where blanks are underlined."""
    blank = replace(
        line, underlined=tuple(s for s in line.underlined if not line.text[slice(*s)].strip())
    )
    found = of_blank(blank) if blank.underlined else None
    return found.text if found else line.text


def _points(answer: str) -> str:
    """A point a line, where points are numbered within one line."""
    lines: list[str] = []
    for line in answer.split("\n"):
        marks = list(_POINT.finditer(line))
        numbers = [int(m[1]) if m[1] else ord(m[2]) - ord("①") + 1 for m in marks]
        if len(numbers) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
            lines.append(line)
            continue
        cuts = [0 if not line[: marks[0].start()].strip() else None, *(m.start() for m in marks)]
        starts = sorted({cut for cut in cuts if cut is not None} | {0})
        lines += [line[a:b].strip() for a, b in zip(starts, [*starts[1:], len(line)], strict=True)]
    return "\n".join(line for line in lines if line.strip())


def _cropped(text: str) -> str:
    return text if len(text) <= 20 else text[:19] + "…"
