"""One question as a file of another program tells it, on its way to an entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from trainer.formats.reading import Entry, Place
from trainer.formats.tag_words import ANY_ORDER, described, said_difficulty
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.judging import judged
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import YES, Judge
from trainer.quiz.question import Question

_NOTHING: Final = Judge(YES)
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Told:
    """*kind* is there when it can be marked; *draft* when people can mend it in words.

    *more* goes to the explanation: what the file says of single answers.
    """

    stem: str
    kind: Kind | None = None
    doubts: tuple[Doubt, ...] = ()
    draft: Draft | None = None
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What questions of all types have."""

    place: Place
    id: str = ""
    explanation: str = ""
    words: tuple[str, ...] = ()
    raw: tuple[tuple[str, str], ...] = ()


def chosen(
    name: str, stem: str, options: Sequence[str], right: Sequence[int], *doubts: Doubt
) -> Told:
    """A question with *options*, of which those at *right* are."""
    answer = "".join(LETTERS[at] if at < len(LETTERS) else "?" for at in right)
    draft = Draft(name, stem, tuple(options), answer)
    found = judged(draft)
    return Told(found.stem, found.kind, (*found.doubts, *doubts), draft)


def made(stem: str, kind: Callable[[], Kind], draft: Draft | None, *doubts: Doubt) -> Told:
    """A question of the *kind* that can be made, or the doubt that says why it cannot."""
    try:
        return Told(stem, kind(), doubts, draft)
    except ValueError as error:
        code = "unsupported" if draft is None else "unclear-answer"
        wrong = Doubt(code, f"{error}，请改正。", fatal=draft is None)
        return Told(stem, None, (*doubts, wrong), draft)


def refused(stem: str, sentence: str) -> Told:
    """A question that cannot be made, with why and what to do."""
    return Told(stem, None, (Doubt("unsupported", sentence, fatal=True),))


def entry_of(told: Told, frame: Frame) -> Entry:
    """The entry, with its draft where there is something to mend."""
    explanation = "\n".join(dict.fromkeys(filter(None, (frame.explanation, *told.more))))
    doubts = told.doubts
    if not told.stem.strip() and not any(d.code == "no-stem" for d in doubts):
        doubts = (*doubts, Doubt("no-stem", "没有题干，请补上。", fatal=told.draft is None))
    kind = told.kind
    if isinstance(kind, Blank) and ANY_ORDER in frame.words:
        kind = replace(kind, ordered=False)
    bare = Question(frame.id, told.stem, kind, explanation) if kind else None
    question = described(bare, frame.words) if bare and told.stem.strip() else None
    draft = _mendable(told, frame, explanation) if doubts and told.draft else None
    return Entry(frame.place, question, _once(doubts), draft, frame.raw)


def _mendable(told: Told, frame: Frame, explanation: str) -> Draft:
    assert told.draft is not None  # the caller saw to it
    empty = Question("", "", _NOTHING)
    known = described(empty, frame.words)
    return replace(
        told.draft, id=frame.id, stem=told.stem, explanation=explanation,
        source=known.ground.sentence(), topics=(*known.topics, *known.tags),
        audience=known.audience, difficulty=said_difficulty(known),
    )  # fmt: skip


def _once(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    return tuple(dict.fromkeys(doubts))
