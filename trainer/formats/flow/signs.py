"""What one line says of itself: a number in front, an option's letter, an answer, a heading."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

from trainer.formats.flow.line import Line
from trainer.formats.flow.titles import Title, title_of
from trainer.quiz.judging import kind_named, letters, truth

What = Literal["text", "start", "option", "answer", "note", "title", "contents", "page"]
Style = Literal["", "第", "点", "半括", "括", "圈", "汉", "题"]

LONGEST: Final = 20_000
"""Characters of a line; what is longer is no line of a question bank."""

KIND_WORDS: Final = (
    r"(?:单项选择|单选|多项选择|多选|不定项选择|不定项|数字类选择|选择|判断|是非|对错|填空|简答|问答|论述"
    r"|名词解释|简述|案例分析|计算|数值|排序|连线|匹配|配对)"
)
TAG: Final = re.compile(
    rf"[（(【\[]\s*(?P<tag>{KIND_WORDS}题?)(?:[，,、；;\s]*(?:共|每题)?\d+(?:\.\d+)?\s*分)?\s*[)）】\]]\s*[:：]?"
)
_TRUE_FIRST: Final = re.compile(r"\s*[（(]\s*(?P<truth>[√×✓✗✔✘对错])\s*[)）]\s*(?=\d)")
_NUMBER: Final = re.compile(
    r"\s*(?:第\s*(?P<第>\d{1,5})\s*题\s*[.．、:：]?"
    r"|[（(【\[]\s*(?P<括>\d{1,4})\s*[)）】\]]\s*[、.．:：]?"
    r"|(?P<半括>\d{1,5})\s*[)）]"
    r"|(?P<点>\d{1,5})\s*(?:[、．]|\.(?!\d)|\.(?=\d{4}\s*年)|\s[.])"
    r"|(?P<圈>[①-⑳])"
    r"|(?P<汉>[一二三四五六七八九十]{1,3})\s*[、.．]"
    r"|(?P<题>题目|题干|试题)\s*[:：])\s*"
)
_LOOSE: Final = re.compile(r"\s*(?P<点>\d{1,5})(?:\.(?=\d)|[\s　]+(?=[\u4e00-\u9fff《（(]))\s*")
"""`1.5台以上…` and `1 从业人员…`: a number only where one is due."""
_OPTION: Final = re.compile(
    r"\s*(?:[（(【\[]\s*([A-Ja-jＡ-Ｊａ-ｊ])\s*[)）】\]]|([A-Ja-jＡ-Ｊａ-ｊ])\s*[、.．:：)）,，])"
)
_BARE: Final = re.compile(r"\s*([A-JＡ-Ｊ])(?![A-Za-zＡ-Ｚａ-ｚ0-9\-－/%])\s*(?=\S)")
_ANSWER_WORD: Final = r"(?:(?:本题|试题)?(?:参考|正确|标准)?\s*答\s*案)"
_EXPLAIN_WORD: Final = r"(?:(?:参考)?(?:答案|试题|题目|习题|本题)?\s*(?:解析|详解|分析|解答|讲解))"
_META_WORD: Final = (
    r"(?:难易程度|难易度|难度系数|难度等级|难度|知识点|考核点|考点|所属章节|章节|标签|法规依据|法律依据|依据来源|依据"
    r"|题目来源|来源|出处|题型|试题类型|类型|分值|分数|关键词|关键字|编号)"
)
_MARK: Final = re.compile(
    rf"(?:[\^*]{{1,4}}\s?)?(?:[【\[](?P<framed>{_EXPLAIN_WORD}|{_ANSWER_WORD}|{_META_WORD}|答)[】\]]\s?[:：]?"
    rf"|(?P<plain>{_EXPLAIN_WORD}|{_ANSWER_WORD})\s?[:：]"
    rf"|(?:(?<=[\s　])|^)(?P<meta>{_META_WORD})\s?[:：])\s?"
)
_FIRST: Final = re.compile(
    rf"\s*(?:(?P<answer>[（(]?{_ANSWER_WORD}[)）]?\s*(?:[:：]|是|为)?)|(?P<open>答\s*[:：])|(?P<bare>{_EXPLAIN_WORD}))\s*"
)
_HAS_MARK: Final = re.compile(r"[:：【\[案解析]")
_PAGE: Final = re.compile(
    r"[-—–·\s]*(?:第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}|[-—–]\s*\d{1,4}\s*[-—–])[-—–·\s]*"
)
_CONTENTS: Final = re.compile(r"(?:\.{4,}|…{2,}|·{4,}|\t)[\s.…·]*\d{1,4}\s*$")
_ENDS: Final = ("？", "?", "。", "！", "；", "：", ":")
_DIGITS: Final = {c: i + 1 for i, c in enumerate("一二三四五六七八九")}


@dataclass(frozen=True, slots=True)
class Sign:
    """*number* and *style* of what begins a question, whose stem begins at *end*; *letter* of an option."""

    what: What
    number: int = 0
    style: Style = ""
    end: int = 0
    letter: str = ""
    title: Title | None = None


TEXT: Final = Sign("text")


def sign_of(line: Line, *, contents: bool = True) -> Sign:
    """What *line* says of itself, seen alone; *contents*: it may be a line of a contents page."""
    text = line.text
    if line.contents or (contents and _of_contents(text)):
        return Sign("contents")
    if len(text) > LONGEST:
        return TEXT
    if _PAGE.fullmatch(text[:60]) and len(text) <= 60:
        return Sign("page")
    found = _marked(text) or _titled(line) or _lettered(text) or started(text)
    return found or TEXT


def _of_contents(text: str) -> bool:
    return len(text) < 200 and bool(_CONTENTS.search(text)) and not option_letter(text)


def _marked(text: str) -> Sign | None:
    found = field_first(text)
    return Sign("answer" if found in ("answer", "open") else "note") if found else None


def _titled(line: Line) -> Sign | None:
    if len(line.text) > 120:
        return None
    title = title_of(line.text, styled=line.heading)
    return Sign("title", title=title) if title else None


def _lettered(text: str) -> Sign | None:
    letter = option_letter(text)
    return Sign("option", letter=letter) if letter else None


def started(text: str, loose: bool = False) -> Sign | None:
    """The number, or the tag, that a question begins with; *loose* takes `1 ` and `1.5` for 1 too."""
    at = 0
    first = _TRUE_FIRST.match(text) or TAG.match(text.lstrip())
    if first:
        at = first.end() + (len(text) - len(text.lstrip()) if "tag" in first.groupdict() else 0)
    found = _NUMBER.match(text, at) or (_LOOSE.match(text, at) if loose else None)
    if found is None:
        return Sign("start", 0, "题", 0) if first else None
    style: Style = found.lastgroup  # type: ignore[assignment]
    return Sign("start", _value(found[style]), style, found.end())


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    if len(written) == 1 and "①" <= written <= "⑳":
        return ord(written) - ord("①") + 1
    tens, ten, units = written.rpartition("十")
    if not ten:
        return _DIGITS.get(units, 0)
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(units, 0)


def option_letter(text: str) -> str:
    """The letter of the option that *text* begins with: `Ａ．`, `（B）`, `c:`; empty for none."""
    found = _OPTION.match(text)
    return narrow(found[1] or found[2]).upper() if found else ""


def bare_letter(text: str) -> str:
    """The letter in front of *text* that no sign follows: `A 一周`."""
    found = _BARE.match(text)
    return narrow(found[1]) if found else ""


def narrow(text: str) -> str:
    """*text* in half width."""
    return unicodedata.normalize("NFKC", text)


def field_first(text: str) -> str:
    """The field that *text* begins with; empty where it begins with none."""
    pieces = fields(text)
    return pieces[0][0]


def fields(text: str) -> list[tuple[str, int, int]]:
    """The parts of *text*: (field, start, end). The first has no field where no mark begins the line.

    Fields: answer, open (`答：`), explanation, and the words of `META`.
    """
    if not _HAS_MARK.search(text):
        return [("", 0, len(text))]
    marks = [(_field(m), m.start(), m.end()) for m in _MARK.finditer(text)]
    first = _first(text)
    if first and not (marks and marks[0][1] <= first[1]):
        marks = [first, *(m for m in marks if m[1] >= first[2])]
    if not marks or text[: marks[0][1]].strip():
        marks = [("", 0, 0), *marks]
    ends = [*(start for _, start, _ in marks[1:]), len(text)]
    return [(name, end, until) for (name, _, end), until in zip(marks, ends, strict=True)]


def _field(mark: re.Match[str]) -> str:
    word = (mark["framed"] or mark["plain"] or mark["meta"]).replace(" ", "")
    if re.fullmatch(_EXPLAIN_WORD, word):
        return "explanation"
    return "answer" if re.fullmatch(_ANSWER_WORD, word) else "open" if word == "答" else META[word]


def _first(text: str) -> tuple[str, int, int] | None:
    """Marks that count at the head of a line only, and without a colon only before a plain answer."""
    found = _FIRST.match(text)
    if found is None:
        return None
    if found["open"]:
        return "open", found.start(), found.end()
    rest = text[found.end() :]
    if found["answer"] and (_sure(found["answer"]) or answer_like(rest)):
        return "answer", found.start(), found.end()
    return ("explanation", found.start(), found.end()) if found["bare"] and not rest.strip() else None  # fmt: skip


def _sure(word: str) -> bool:
    return word.rstrip().endswith((":", "："))


def answer_like(text: str) -> bool:
    """Whether *text* is nothing, or nothing but letters, or right or wrong."""
    plain = text.strip(" 　。.;；")
    return not plain or (len(plain) <= 30 and bool(letters(plain) or truth(plain)))


META: Final = {
    **dict.fromkeys(("难易程度", "难易度", "难度系数", "难度等级", "难度"), "difficulty"),
    **dict.fromkeys(("知识点", "考核点", "考点", "所属章节", "章节", "标签"), "topics"),
    **dict.fromkeys(("法规依据", "法律依据", "依据来源", "依据", "题目来源", "来源", "出处"), "source"),
    **dict.fromkeys(("题型", "试题类型", "类型"), "kind"),
    **dict.fromkeys(("分值", "分数", "关键词", "关键字", "编号"), "aside"),
}  # fmt: skip
"""What other marks are taken for."""


def asks(text: str) -> bool:
    """Whether *text* ends as a sentence or a question does."""
    return text.rstrip().endswith(_ENDS)


def tagged_kind(text: str) -> str:
    """The kind that a tag in *text* names."""
    found = TAG.search(text)
    return kind_named(found["tag"]) if found else ""
