"""A question's written form, and the version that is made of it."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256

from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.short import Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question


def versioned(question: Question) -> Question:
    """With the version its content has: twelve hex digits that change with any of it."""
    canonical = json.dumps(written(question), ensure_ascii=False, sort_keys=True)
    return replace(question, version=sha256(canonical.encode()).hexdigest()[:12])


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
    }
    return {key: value for key, value in body.items() if value}


def _key(kind: Kind) -> dict[str, object]:
    match kind:
        case Single():
            return {"options": _options(kind.options), "answer": kind.answer}
        case Multiple():
            return {"options": _options(kind.options), "answer": list(kind.answer)}
        case Judge():
            return {"answer": kind.answer}
        case Blank():
            return {"answer": [list(gap) for gap in kind.answers]}
        case Short():
            return {"answer": [{"point": p.text, "points": p.weight} for p in kind.points]}
        case _:
            raise TypeError(f"no written form for {kind.name}")


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
