"""matching and ordering: 连线题 and 排序题."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from trainer.formats.moodle.page import Page, html, plain, share
from trainer.formats.told import Told, made
from trainer.formats.xml_tree import child, children, said, words
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.order import Order
from trainer.quiz.picture import Picture


def pairs(question: etree._Element, page: Page, stem: str) -> Told:
    """matching: an answer without a question belongs to nothing."""
    found = [
        (page.text(sub), words(child(child(sub, "answer"), "text")))
        for sub in children(question, "subquestion")
    ]
    both = tuple((left, right) for left, right in found if left)
    extra = tuple(right for left, right in found if not left and right)
    options = (*(f"{left}={right}" for left, right in both), *extra)
    return made(stem, lambda: Match(both, extra), Draft("match", stem, options))


def steps(question: etree._Element, page: Page, stem: str) -> Told:
    """ordering: each answer's fraction is its place."""
    answers = list(children(question, "answer"))
    places = [share(answer) for answer in answers]
    items = tuple(page.text(a) for _, a in sorted(zip(places, answers, strict=True), key=_first))
    doubts = []
    if len(set(places)) < len(places):
        doubts.append(Doubt("unclear-answer", "有两项写了同一个次序，请把各项排好。"))
    return made(stem, lambda: Order(items), Draft("order", stem, items), *doubts)


def _first(pair: tuple[float, etree._Element]) -> float:
    return pair[0]


def write_pairs(question: etree._Element, kind: Match, pictures: Mapping[str, Picture]) -> None:
    """Each pair, then what belongs to nothing."""
    said(question, "shuffleanswers", "true")
    for left, right in (*kind.pairs, *(("", text) for text in kind.extra)):
        html(question, "subquestion", left, pictures)
        plain(question[-1], "answer", right)


def write_steps(question: etree._Element, kind: Order, pictures: Mapping[str, Picture]) -> None:
    """The items in their order, each marked in its own place."""
    for name, text in (
        ("layouttype", "VERTICAL"), ("selecttype", "ALL"), ("selectcount", "0"),
        ("gradingtype", "ABSOLUTE_POSITION"), ("showgrading", "SHOW"), ("numberingstyle", "none"),
    ):  # fmt: skip
        said(question, name, text)
    for place, item in enumerate(kind.items, 1):
        html(question, "answer", item, pictures)
        question[-1].set("fraction", f"{place}.0000000")
