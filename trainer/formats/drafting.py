"""A question as people would type it into a table or a text: the inverse of judging."""

from __future__ import annotations

from trainer.quiz.draft import Draft
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question


def drafted(question: Question) -> Draft | None:
    """What somebody would type for *question*; None for a kind that no line of text can hold.

    That it is read as the same again is not certain: write and read to know.
    """
    typed = _typed(question.kind)
    if typed is None:
        return None
    options, answer = typed
    return Draft(
        question.kind.name, question.stem, options, answer, question.explanation,
        cited(question.ground), question.difficulty, (*question.topics, *question.tags),
        question.audience, question.id, not isinstance(question.kind, Blank) or question.kind.ordered,
    )  # fmt: skip


def cited(ground: Ground) -> str:
    """The law or document as it is cited: `《安全生产法》（2021-06-10）第二十八条`."""
    if not ground.document:
        return ""
    version = f"（{ground.version}）" if ground.version else ""
    return f"《{ground.document}》{version}{ground.article}"


def _typed(kind: Kind) -> tuple[tuple[str, ...], str] | None:  # noqa: PLR0911  (one a kind)
    """Options and answer."""
    match kind:
        case Single():
            return _texts(kind.options), _letters(kind.options, (kind.answer,))
        case Multiple():
            return _texts(kind.options), _letters(kind.options, kind.answer)
        case Judge():
            return (), kind.answer
        case Blank():
            return (), "；".join("|".join(gap) for gap in kind.answers)
        case Numeric():
            return (), _number(kind)
        case Order():
            return kind.items, ""
        case Match():
            return (*(f"{left}={right}" for left, right in kind.pairs), *kind.extra), ""
        case Short():
            return (), "\n".join(map(_point, kind.points))
        case _:
            return None


def _texts(options: tuple[Option, ...]) -> tuple[str, ...]:
    return tuple(option.text for option in options)


def _letters(options: tuple[Option, ...], keys: tuple[str, ...]) -> str:
    return "".join(LETTERS[at] for at, option in enumerate(options) if option.key in keys)


def _number(kind: Numeric) -> str:
    slack = f"±{kind.tolerance}" if kind.tolerance != "0" else ""
    return f"{kind.answer}{slack} {kind.unit}".rstrip()


def _point(point: Point) -> str:
    return f"{point.text}（{point.weight}分）" if point.weight != 1 else point.text
