"""A bank written for Moodle's import, and what of a question stays behind."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from trainer.formats.bank import Pictures
from trainer.formats.losses import WHOLE, losses
from trainer.formats.moodle.page import Page
from trainer.formats.moodle.questions import element_of, frame_of, told_of
from trainer.formats.reading import Place
from trainer.formats.told import entry_of
from trainer.formats.xml_tree import below, written
from trainer.quiz.picture import Picture, pictures_of
from trainer.quiz.question import Question

WHY = "Moodle 没有能装下它的题型"


def write(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """A file that Moodle imports; the same bytes for the same questions."""
    quiz = etree.Element("quiz", nsmap={"jz": "urn:jingzhong:bank"})
    for question in questions:
        made = None if whole(lost(question)) else element_of(question, pictures)
        if made is not None:
            quiz.append(made)
    return written(quiz)


def whole(found: Sequence[str]) -> bool:
    """Whether what is lost is the question itself."""
    return bool(found) and found[0].startswith(WHOLE)


def lost(question: Question) -> tuple[str, ...]:
    """What comes back otherwise, or not at all, when it is written and read again."""
    made = element_of(question, {})
    if made is None:
        return losses(question, None, WHY)
    page = Page({}, [], trusting=True)
    frame = frame_of(made, page, Place("", 1))
    back = entry_of(told_of(made, page, frame.words), frame)
    found = losses(question, back.question if back.verdict == "accepted" else None, WHY)
    return found if _leaves_pictures(question) else tuple(w for w in found if w != "图片")


def _leaves_pictures(question: Question) -> bool:
    """Whether it shows pictures in places where Moodle has nothing but words."""
    refs = pictures_of(question)
    made = element_of(question, {ref: Picture(ref, b"") for ref in refs}) if refs else None
    taken = set() if made is None else {file.get("name") for file in below(made, "file")}
    return not taken.issuperset(refs)
