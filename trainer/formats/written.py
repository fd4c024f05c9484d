"""A question as people write it down: as a file of questions and the editor hold it."""

from __future__ import annotations

from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question


def written(question: Question) -> dict[str, object]:
    """The written form, without what is empty."""
    body: dict[str, object] = {
        "id": question.id,
        "kind": question.kind.name,
        "stem": question.stem,
        **_key(question.kind),
        "explanation": question.explanation,
        "source": _source(question.ground),
        "topics": list(question.topics),
        "audience": list(question.audience),
        "difficulty": question.difficulty,
        "cases": list(question.cases),
        "posts": list(question.posts),
        "duties": list(question.duties),
        "tags": list(question.tags),
    }
    return _full(body)


def _key(kind: Kind) -> dict[str, object]:
    match kind:
        case Single():
            return {"options": _options(kind.options), "answer": kind.answer}
        case Multiple():
            return {"options": _options(kind.options), "answer": list(kind.answer)}
        case Judge():
            return {"answer": kind.answer}
        case Blank():
            gaps = [list(gap) for gap in kind.answers]
            return {"answer": gaps} if kind.ordered else {"answer": gaps, "unordered": True}
        case Short():
            return {"answer": [{"point": p.text, "points": p.weight} for p in kind.points]}
        case _:
            return _rarer_key(kind)


def _rarer_key(kind: Kind) -> dict[str, object]:
    match kind:
        case Numeric():
            slack = kind.tolerance if kind.tolerance != "0" else ""
            return _full({"answer": kind.answer, "tolerance": slack, "unit": kind.unit})
        case Order():
            return {"answer": list(kind.items)}
        case Match():
            pairs = [list(pair) for pair in kind.pairs]
            return _full({"answer": pairs, "extra": list(kind.extra)})
        case Case():
            return {"parts": [_part(part) for part in kind.questions]}
        case Spotting():
            hazards = [_hazard(h) for h in kind.hazards]
            return {"picture": kind.picture, "wrong": kind.wrong, "hazards": hazards}
        case _:
            raise TypeError(f"no written form for {kind.name}")


def _part(part: Part) -> dict[str, object]:
    body = {"kind": part.kind.name, "stem": part.stem, **_key(part.kind)}
    return _full({**body, "points": part.weight, "explanation": part.explanation})


def _hazard(hazard: Hazard) -> dict[str, object]:
    points = [list(point) for point in hazard.shape.points]
    flat = points if hazard.shape.form == "polygon" else [at for point in points for at in point]
    body = {"what": hazard.what, hazard.shape.form: flat, "clause": hazard.clause}
    return _full({**body, "explanation": hazard.explanation, "points": hazard.points})


def _full(body: dict[str, object]) -> dict[str, object]:
    """*body* without what is empty; 0 is not."""
    return {key: value for key, value in body.items() if value or value == 0}


def _options(options: tuple[Option, ...]) -> dict[str, str]:
    return {o.key: o.text for o in options}


def _source(ground: Ground) -> dict[str, str]:
    if ground.case:
        return {"case": ground.case}
    if ground.issuer and not ground.article:
        body = {"document": ground.document, "issuer": ground.issuer, "date": ground.version}
    else:
        body = {
            "law": ground.document,
            "article": ground.article,
            "version": ground.version,
            "issuer": ground.issuer,
        }
    return {key: value for key, value in body.items() if value}
