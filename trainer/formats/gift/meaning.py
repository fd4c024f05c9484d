"""What a GIFT question comes to among ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import Final

from trainer.formats.asked import entry
from trainer.formats.gift.feedback import points_in
from trainer.formats.gift.shown import Showing
from trainer.formats.gift.syntax import (
    Amount,
    Description,
    Essay,
    Item,
    Matching,
    MultipleChoice,
    NumberChoice,
    Numerical,
    ShortAnswer,
    Text,
    TrueFalse,
)
from trainer.formats.gift.weights import accepted, credit, key
from trainer.formats.reading import Entry, Place
from trainer.formats.tag_words import ANY_ORDER, described, said_difficulty
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.judging import GAP, GAPS
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.options import LETTERS
from trainer.quiz.picture import by_content, named_in
from trainer.quiz.question import Question

_EMPTY: Final = Question("", "", Judge(YES))
_EXACT: Final = Context(prec=400)
_JOKER: Final = re.compile(r"(?<!\\)\*")


@dataclass(frozen=True, slots=True)
class _Asked:
    """*draft* is for people to mend, *kind* what the file says to the letter; *said*: feedback."""

    draft: Draft
    doubts: tuple[Doubt, ...] = ()
    kind: Kind | None = None
    said: tuple[str, ...] = ()


def entry_of(
    item: Item,
    place: Place,
    raw: tuple[tuple[str, str], ...],
    words: tuple[str, ...],
    show: Showing,
) -> Entry:
    """*item* as an entry; *words* are the names of its categories."""
    asked = _asked(item, show)
    general = show.text(item.general)
    if isinstance(item.body, Essay):
        general, points = points_in(general)
        asked = replace(asked, draft=asked.draft.mended(answer=points))
    known = described(_EMPTY, (*item.tags, *words))
    draft = asked.draft.mended(
        id=item.id or "",
        explanation="\n".join(text for text in (general, *asked.said) if text),
        source=known.ground.sentence(),
        difficulty=said_difficulty(known),
        topics=(*known.topics, *known.tags),
        audience=known.audience,
    )
    found = entry(draft, place, (*asked.doubts, *_missing(draft, show)), raw)
    if found.question is None:
        return found
    kind = asked.kind or found.question.kind
    bare = Question(draft.id, found.question.stem, kind, draft.explanation)
    return replace(found, question=described(bare, (*item.tags, *words)))


def _missing(draft: Draft, show: Showing) -> tuple[Doubt, ...]:
    """Pictures that nobody can have. Those named by their content may be in the bank already; whoever
    brings the questions in looks there."""
    texts = (draft.stem, *draft.options, draft.answer, draft.explanation)
    return tuple(
        Doubt("picture", f"图片“{name}”不在文件里，请在编辑里加上，或从题里删去。")
        for name in named_in(texts)
        if name not in show.pictures and not by_content(name)
    )


def _asked(item: Item, show: Showing) -> _Asked:
    after = "" if item.after is None else GAP + item.after
    stem = show.text(Text(item.markup, item.before + after)).strip()
    match item.body:
        case MultipleChoice():
            return _choice(item.body, stem, show)
        case ShortAnswer():
            return _short(item.body, stem, show, ANY_ORDER not in item.tags)
        case TrueFalse():
            return _truth(item.body, stem, show)
        case Numerical():
            return _numerical(item.body, stem, show)
        case Matching():
            return _matching(item.body, stem, show)
        case Essay() | Description():
            return _Asked(Draft("short", stem))


def _truth(body: TrueFalse, stem: str, show: Showing) -> _Asked:
    said = (("答错时：", body.wrong), ("答对时：", body.right))
    lines = tuple(head + show.text(node) for head, node in said if node)
    return _Asked(Draft("judge", stem, answer=YES if body.true else NO), said=lines)


def _choice(body: MultipleChoice, stem: str, show: Showing) -> _Asked:
    found = key(body.choices)
    options = tuple(show.text(choice.text) for choice in body.choices)
    letters = "".join(LETTERS[i] for i in found.right if i < len(LETTERS))
    said = tuple(
        f"{LETTERS[i] if i < len(LETTERS) else i + 1}：{show.text(choice.feedback)}"
        for i, choice in enumerate(body.choices)
        if choice.feedback
    )
    doubts = (found.doubt,) if found.doubt else ()
    return _Asked(Draft(found.kind, stem, options, letters), doubts, said=said)


def _short(body: ShortAnswer, stem: str, show: Showing, ordered: bool) -> _Asked:
    _, doubt = accepted(body.choices)
    texts = [show.text(c.text) for c in body.choices if credit(c) >= 100]
    said = tuple(_reply(show.text(c.text), c.feedback, show) for c in body.choices if c.feedback)
    doubts = [doubt] if doubt else []
    if any(_JOKER.search(text) for text in texts):
        told = "答案里的“*”在 GIFT 里代表任意文字，这里只认写出来的字，请改正。"
        doubts.append(Doubt("unsupported", told))
    right = tuple(text.replace("\\*", "*") for text in texts)
    gaps = len(GAPS.findall(stem))
    if gaps > 1 and len(right) > 1:
        told = f"题干里有{gaps}个空，答案却是{len(right)}个并列的，请给每个空各写答案。"
        doubts.append(Doubt("gaps", told))
    whole = stem if gaps else stem + GAP if stem else ""
    exact = _made(lambda: Blank((right,), ordered)) if gaps < 2 else None
    draft = Draft("blank", whole, answer="|".join(right), ordered=ordered)
    return _Asked(draft, tuple(doubts), exact, said)


def _reply(answer: str, feedback: Text | None, show: Showing) -> str:
    head = "其他答案" if answer in ("", "*") else f"答“{answer}”"
    return f"{head}：{show.text(feedback)}"


def _matching(body: Matching, stem: str, show: Showing) -> _Asked:
    both = [(show.text(pair.left), pair.right) for pair in body.pairs]
    pairs = tuple((left, right) for left, right in both if left)
    extra = tuple(right for left, right in both if not left)
    options = (*("=".join(pair) for pair in pairs), *extra)
    return _Asked(Draft("match", stem, options), kind=_made(lambda: Match(pairs, extra)))


def _numerical(body: Numerical, stem: str, show: Showing) -> _Asked:
    at, doubt = accepted(body.choices)
    said = tuple(_reply(_written(c), c.feedback, show) for c in body.choices if c.feedback)
    amount = body.choices[at].amount if at >= 0 else None
    if amount is None:
        return _Asked(Draft("number", stem), (doubt,) if doubt else (), said=said)
    answer, slack = _middle(amount)
    others = {c.amount for c in body.choices if credit(c) >= 100} - {amount}
    if others and doubt is None:
        told = "有几个数都给全分，这里的数值题只有一个答案；先取了第一个，请核对。"
        doubt = Doubt("unsupported", told)
    draft = Draft("number", stem, answer=answer if slack == "0" else f"{answer}±{slack}")
    exact = _made(lambda: Numeric(answer, slack))
    return _Asked(draft, (doubt,) if doubt else (), exact, said)


def _written(choice: NumberChoice) -> str:
    found = choice.amount
    if found is None or found.form == "simple":
        return found.low if found else ""
    return f"{found.low}{':' if found.form == 'range' else '..'}{found.high}"


def _middle(amount: Amount) -> tuple[str, str]:
    """The number and its tolerance; of a range the middle and half its width, which is the same."""
    if amount.form == "simple":
        return amount.low, "0"
    if amount.form == "range":
        return amount.low, amount.high
    low, high = Decimal(amount.low), Decimal(amount.high)
    middle = _EXACT.divide(_EXACT.add(low, high), Decimal(2))
    return _decimal(middle), _decimal(_EXACT.divide(_EXACT.subtract(high, low), Decimal(2)))


def _decimal(number: Decimal) -> str:
    return f"{number.normalize(_EXACT):f}"


def _made(make: Callable[[], Kind]) -> Kind | None:
    """The kind, or None where its parts do not fit; the draft tells why."""
    try:
        return make()
    except ValueError:
        return None
