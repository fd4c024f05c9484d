"""One question of a Moodle bank, type by type, both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from lxml import etree

from trainer.formats.moodle.choices import choice, truth, write_choice, write_truth
from trainer.formats.moodle.cloze import cloze_of, gaps
from trainer.formats.moodle.markers import spots, write_spots
from trainer.formats.moodle.page import Page, file, html, kind_of, plain, single
from trainer.formats.moodle.pairs import pairs, steps, write_pairs, write_steps
from trainer.formats.moodle.texts import (
    essay,
    fill,
    number,
    write_essay,
    write_fill,
    write_number,
)
from trainer.formats.reading import Place
from trainer.formats.tag_words import CASE, words_of
from trainer.formats.told import Frame, Told, refused
from trainer.formats.xml_tree import below, child, children, said, words
from trainer.quiz.judging import GAP
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.picture import Picture, pictures_of
from trainer.quiz.question import TOPICS, Question

_READERS: Final[dict[str, Callable[[etree._Element, Page, str], Told]]] = {
    "multichoice": choice,
    "truefalse": truth,
    "shortanswer": fill,
    "numerical": number,
    "matching": pairs,
    "ordering": steps,
    "essay": essay,
    "ddmarker": spots,
}
_TYPES: Final = {
    "calculated": "计算题（每次换数）",
    "calculatedmulti": "计算选择题（每次换数）",
    "calculatedsimple": "简单计算题（每次换数）",
    "ddimageortext": "拖图题（没有写明每处有多大）",
    "ddwtos": "拖字填空题",
    "gapselect": "选词填空题",
    "random": "随机抽题",
    "randomsamatch": "随机配对题",
}


def told_of(question: etree._Element, page: Page, tags: Sequence[str] = ()) -> Told:
    """What *question* says, with the doubts about its pictures."""
    stem = page.text(child(question, "questiontext"))
    name = kind_of(question)
    if name in ("cloze", "multianswer"):
        told = gaps(stem, CASE in tags)
    elif name in _READERS:
        told = _READERS[name](question, page, stem)
    else:
        said_so = f"{_TYPES[name]}（{name}）" if name in _TYPES else f"“{name}”"
        told = refused(
            stem,
            f"Moodle 的{said_so}这里没有对应的题型，没有读。请在 Moodle 里改成别的题型再导出。",
        )
    return replace(told, doubts=(*told.doubts, *page.doubts))


def frame_of(
    question: etree._Element, page: Page, place: Place, category: Sequence[str] = ()
) -> Frame:
    """What questions of all types have."""
    tags = child(question, "tags")
    found = [] if tags is None else [words(child(t, "text")) for t in children(tags, "tag")]
    explanation = page.text(child(question, "generalfeedback"))
    if category:
        found += dict.fromkeys(("/".join(category), *(c for c in category[-1:] if c in TOPICS)))
    return Frame(
        place, words(child(question, "idnumber")), explanation, tuple(found), tuple(_raw(question))
    )


def _raw(question: etree._Element) -> Iterator[tuple[str, str]]:
    yield "题型", kind_of(question)
    for label, name in (("名称", "name"), ("题干", "questiontext"), ("评分者信息", "graderinfo")):
        text = words(child(child(question, name), "text"))
        if text:
            yield label, text
    for answer in children(question, "answer"):
        yield f"答案 {answer.get('fraction') or '0'}%", words(child(answer, "text"))
    for hint in children(question, "hint"):
        yield "提示", words(child(hint, "text"))


def element_of(question: Question, pictures: Mapping[str, Picture]) -> etree._Element | None:
    """*question* as Moodle writes it; None where no type of Moodle's can hold it."""
    name, stem = _type(question)
    if not name or not stem:
        return None
    made = etree.Element("question", type=name, nsmap={"jz": "urn:jingzhong:bank"})
    plain(made, "name", single(question.stem))
    html(made, "questiontext", stem, pictures)
    html(made, "generalfeedback", question.explanation, pictures)
    said(made, "defaultgrade", f"{_grade(question)}.0000000")
    said(made, "penalty", "1.0000000" if name == "truefalse" else "0.3333333")
    said(made, "hidden", "0")
    said(made, "idnumber", question.id)
    _write_kind(made, question, pictures)
    tags = etree.SubElement(made, "tags")
    for word in words_of(question):
        plain(tags, "tag", word)
    _rest(made, question, pictures)
    return made


def _rest(made: etree._Element, question: Question, pictures: Mapping[str, Picture]) -> None:
    """Pictures in answers that hold no HTML stand beside the stem."""
    there = {found.get("name") for found in below(made, "file")}
    for name in pictures_of(question):
        if name in pictures and name not in there:
            file(made[1], pictures[name])


def _type(question: Question) -> tuple[str, str]:
    """The type, and the stem as it is written there."""
    kind, stem = question.kind, question.stem
    if isinstance(kind, Case) or (isinstance(kind, Blank) and len(kind.answers) > 1):
        return "cloze", cloze_of(stem, kind)
    if isinstance(kind, Blank):
        return "shortanswer", stem if stem.count(GAP) == 1 else ""
    return next((name for known, name in _NAMES.items() if isinstance(kind, known)), ""), stem


_NAMES: Final[dict[type, str]] = {
    Single: "multichoice",
    Multiple: "multichoice",
    Judge: "truefalse",
    Numeric: "numerical",
    Order: "ordering",
    Match: "matching",
    Short: "essay",
    Spotting: "ddmarker",
}


def _grade(question: Question) -> int:
    match question.kind:
        case Short(points):
            return sum(point.weight for point in points)
        case Case(questions):
            return sum(part.weight for part in questions)
        case _:
            return 1


def _write_kind(made: etree._Element, question: Question, pictures: Mapping[str, Picture]) -> None:
    match question.kind:
        case Single() | Multiple() as kind:
            write_choice(made, kind, pictures)
        case Judge() as kind:
            write_truth(made, kind)
        case Blank() as kind if len(kind.answers) == 1:
            write_fill(made, kind)
        case Numeric() as kind:
            write_number(made, kind)
        case Order() as kind:
            write_steps(made, kind, pictures)
        case Match() as kind:
            write_pairs(made, kind, pictures)
        case Short() as kind:
            write_essay(made, kind, pictures)
        case Spotting() as kind:
            write_spots(made, kind, pictures)
