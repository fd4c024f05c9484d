"""multichoice and truefalse: 单选题, 多选题, 判断题."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from trainer.formats.moodle.page import Page, flag, html, plain, quoted, share
from trainer.formats.told import Told, chosen, made
from trainer.formats.xml_tree import child, children, said, words
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import stays_last
from trainer.quiz.picture import Picture

WHOLE = 100.0
_NEAR = 0.1  # thirds and sevenths are written with five places


def choice(question: etree._Element, page: Page, stem: str) -> Told:
    """multichoice: with one right answer or several."""
    answers = list(children(question, "answer"))
    options = [page.text(answer) for answer in answers]
    shares = [share(answer) for answer in answers]
    one = child(question, "single") is None or flag(question, "single")
    right, doubts = _one(options, shares) if one else _several(shares)
    told = chosen("single" if one else "multiple", stem, options, right, *doubts)
    return Told(told.stem, told.kind, told.doubts, told.draft, _more(answers, options, page))


def _one(options: Sequence[str], shares: Sequence[float]) -> tuple[list[int], list[Doubt]]:
    right = [at for at, worth in enumerate(shares) if worth >= WHOLE]
    partly = [at for at, worth in enumerate(shares) if 0 < worth < WHOLE]
    said_so = [
        f"单选题里{quoted(options[at])}给 {shares[at]:g}% 的分。这里单选只有全对和全错，请看答案对不对。"
        for at in partly
    ]
    return right, [Doubt("unclear-answer", sentence) for sentence in said_so]


def _several(shares: Sequence[float]) -> tuple[list[int], list[Doubt]]:
    right = [at for at, worth in enumerate(shares) if worth > 0]
    worths = [shares[at] for at in right]
    even = not right or (max(worths) - min(worths) < _NEAR and abs(sum(worths) - WHOLE) < 1)
    if even or all(worth >= WHOLE for worth in worths):
        return right, []
    sentence = (
        "多选题各个正确选项的分不一样，或者合起来不是 100%。这里按选对的个数算分，请看答案对不对。"
    )
    return right, [Doubt("unclear-answer", sentence)]


def _more(answers: Sequence[etree._Element], options: Sequence[str], page: Page) -> tuple[str, ...]:
    """What the file says of single answers."""
    told = [page.text(child(answer, "feedback")) for answer in answers]
    return tuple(f"“{option}”：{text}" for option, text in zip(options, told, strict=True) if text)


def truth(question: etree._Element, page: Page, stem: str) -> Told:
    """truefalse."""
    answers = list(children(question, "answer"))
    right = [words(child(a, "text")).lower() for a in answers if share(a) >= WHOLE]
    said_so = {"true": YES, "false": NO}.get(right[0] if len(right) == 1 else "")
    more = tuple(filter(None, (page.text(child(answer, "feedback")) for answer in answers)))
    if said_so is None:
        doubt = Doubt("no-answer", "没有写对还是错，请选一个。")
        return Told(stem, None, (doubt,), Draft("judge", stem), more)
    told = made(stem, lambda: Judge(said_so), Draft("judge", stem, answer=said_so))
    return Told(told.stem, told.kind, told.doubts, told.draft, more)


def write_choice(
    question: etree._Element, kind: Single | Multiple, pictures: Mapping[str, Picture]
) -> None:
    """The options with their shares; a wrong one of several costs everything, as it does here."""
    one = isinstance(kind, Single)
    fixed = any(stays_last(option.text) for option in kind.options)
    said(question, "single", "true" if one else "false")
    said(question, "shuffleanswers", "false" if fixed else "true")
    said(question, "answernumbering", "ABCD")
    right, wrong = f"{WHOLE / len(kind.key()):.7g}", "0" if one else "-100"
    for option in kind.options:
        html(question, "answer", option.text, pictures)
        question[-1].set("fraction", right if option.key in kind.key() else wrong)


def write_truth(question: etree._Element, kind: Judge) -> None:
    """Moodle's own words for 对 and 错."""
    for answer, word in ((YES, "true"), (NO, "false")):
        plain(
            question, "answer", word,
            fraction="100" if answer == kind.answer else "0", format="moodle_auto_format",
        )  # fmt: skip
