"""shortanswer, numerical and essay: 填空题 with one gap, 数值题, 简答题."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from trainer.formats.moodle.page import Page, html, quoted, share
from trainer.formats.told import Told, made
from trainer.formats.xml_tree import child, children, said, words
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.judging import GAP, GAPS
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.number import Numeric, value
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.picture import Picture

WHOLE: Final = 100.0
_POINTS: Final = re.compile(r"[（(]\s*(\d{1,3})\s*分\s*[)）]\s*[。；;]?$")
_BULLET: Final = re.compile(r"^(?:- |\d{1,2}\. )")


def gapped(stem: str) -> str:
    """*stem* with one gap, as we write gaps; at its end where it leaves none."""
    found, gaps = GAPS.subn(GAP, stem)
    return found if gaps else f"{stem}{GAP}"


def fill(question: etree._Element, page: Page, stem: str) -> Told:
    """shortanswer: the texts that count in full."""
    answers = list(children(question, "answer"))
    whole = [words(child(a, "text")) for a in answers if share(a) >= WHOLE]
    texts = tuple(unstarred(text) for text in whole)
    doubts = [*_partial(answers), *_stars(whole)]
    stem = gapped(stem)
    if len(GAPS.findall(stem)) > 1:
        doubts.append(
            Doubt("gaps", "题干里有几个空，Moodle 的简答填空却只有一个答案，请补上每个空的答案。")
        )
    draft = Draft("blank", stem, answer="|".join(texts))
    if not texts:
        doubts.append(Doubt("no-answer", "没有算全对的答案，请补上。"))
        return Told(stem, None, tuple(doubts), draft)
    told = made(stem, lambda: Blank((texts,)), draft, *doubts)
    return Told(told.stem, told.kind, told.doubts, told.draft, _more(answers, page))


def _partial(answers: Sequence[etree._Element]) -> list[Doubt]:
    return [
        Doubt("unclear-answer", f"{quoted(words(child(a, 'text')))}给 {share(a):g}% 的分。这里答案只有对和错，没有收它，请看要不要算对。")
        for a in answers
        if 0 < share(a) < WHOLE
    ]  # fmt: skip


def _stars(texts: Sequence[str]) -> list[Doubt]:
    return [
        Doubt("unclear-answer", f"答案{quoted(text)}里的 * 在 Moodle 里代表任意文字，这里不行，请改成完整的答案。")
        for text in texts
        if starred(text)
    ]  # fmt: skip


def starred(text: str) -> bool:
    """Whether *text* has an asterisk that stands for any text."""
    return bool(re.search(r"(?<!\\)\*", text))


def unstarred(text: str) -> str:
    """*text* with its asterisks meant as such."""
    return text.replace("\\*", "*")


def _more(answers: Sequence[etree._Element], page: Page) -> tuple[str, ...]:
    return tuple(filter(None, (page.text(child(answer, "feedback")) for answer in answers)))


def number(question: etree._Element, page: Page, stem: str) -> Told:
    """numerical: one number in full, within its tolerance."""
    answers = [a for a in children(question, "answer") if words(child(a, "text")) != "*"]
    whole = [a for a in answers if share(a) >= WHOLE]
    doubts = [*_partial(answers), *_units(question)]
    if len(whole) != 1:
        sentence = (
            "没有算全对的数，请补上。"
            if not whole
            else f"有 {len(whole)} 个数都算全对，这里只能有一个，请选一个。"
        )
        shown = " ".join(words(child(a, "text")) for a in whole)
        draft = Draft("number", stem, answer=shown)
        return Told(stem, None, (*doubts, Doubt("unclear-answer", sentence)), draft)
    answer = words(child(whole[0], "text"))
    slack = words(child(whole[0], "tolerance")) or "0"
    unit = _unit(question)
    draft = Draft("number", stem, answer=f"{answer}±{slack} {unit}".strip())
    told = made(stem, lambda: Numeric(answer, slack, unit), draft, *doubts)
    return Told(told.stem, told.kind, told.doubts, told.draft, _more(answers, page))


def _named(question: etree._Element) -> list[tuple[float, str]]:
    units = child(question, "units")
    found = [] if units is None else list(children(units, "unit"))
    each = [(words(child(u, "multiplier")), words(child(u, "unit_name"))) for u in found]
    return [(float(value(factor) or 1), name) for factor, name in each]


def _unit(question: etree._Element) -> str:
    return next((name for factor, name in _named(question) if factor == 1), "")


def _units(question: etree._Element) -> list[Doubt]:
    named = [name for _, name in _named(question)]
    if len(named) <= 1 and (not named or _unit(question)):
        return []
    return [
        Doubt(
            "unsupported", f"有几个单位（{'、'.join(named)}），这里只收一个，请看答案和单位对不对。"
        )
    ]


def essay(question: etree._Element, page: Page, stem: str) -> Told:
    """essay: the points are what the grader is told, a line each."""
    lines = [
        _BULLET.sub("", line).strip()
        for line in page.text(child(question, "graderinfo")).split("\n")
    ]
    points = tuple(_point(line) for line in lines if line)
    draft = Draft("short", stem, answer="\n".join(filter(None, lines)))
    if not points:
        doubt = Doubt("no-answer", "没有写评分要点（Moodle 里的“评分者信息”），请补上。")
        return Told(stem, None, (doubt,), draft)
    return made(stem, lambda: Short(points), draft)


def _point(line: str) -> Point:
    found = _POINTS.search(line)
    text = line[: found.start()].rstrip() if found else line
    return Point(text or line, max(1, int(found[1])) if found and text else 1)


def write_fill(question: etree._Element, kind: Blank) -> None:
    """Each text that counts, with its asterisks meant as such."""
    said(question, "usecase", "0")
    for text in kind.answers[0]:
        answer = etree.SubElement(question, "answer", fraction="100", format="moodle_auto_format")
        said(answer, "text", text.replace("*", "\\*"))


def write_number(question: etree._Element, kind: Numeric) -> None:
    """The number, its tolerance and its unit, which a candidate may leave away."""
    answer = etree.SubElement(question, "answer", fraction="100", format="moodle_auto_format")
    said(answer, "text", kind.answer)
    said(answer, "tolerance", kind.tolerance)
    if kind.unit:
        unit = etree.SubElement(etree.SubElement(question, "units"), "unit")
        said(unit, "multiplier", "1")
        said(unit, "unit_name", kind.unit)
    said(question, "unitgradingtype", "0")
    said(question, "unitpenalty", "0.1000000")
    said(question, "showunits", "0" if kind.unit else "3")
    said(question, "unitsleft", "0")


def write_essay(question: etree._Element, kind: Short, pictures: Mapping[str, Picture]) -> None:
    """The points as a list for the grader."""
    for name, text in (
        ("responseformat", "editor"), ("responserequired", "1"), ("responsefieldlines", "10"),
        ("attachments", "0"), ("attachmentsrequired", "0"),
    ):  # fmt: skip
        said(question, name, text)
    lines = "\n".join(f"- {' '.join(p.text.split())}（{p.weight}分）" for p in kind.points)
    html(question, "graderinfo", lines, pictures)
    said(etree.SubElement(question, "responsetemplate", format="html"), "text", "")
