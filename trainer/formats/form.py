"""The written form of a question while somebody is filling it in: what stands in it, and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from trainer.formats.body import versioned
from trainer.formats.difference import LABELS
from trainer.formats.tree import Path
from trainer.formats.written import written
from trainer.quiz.question import Question

Form = dict[str, Any]
"""As `written` makes it and YAML holds it; half-filled ones too."""

_NAMES: Final = {
    **LABELS,
    "points": "分值",
    "point": "要点",
    "law": "法规名称",
    "document": "文件名称",
    "article": "条款",
    "version": "版本日期",
    "issuer": "发布单位",
    "date": "日期",
    "case": "案例",
    "what": "隐患",
    "clause": "条款",
    "rect": "位置",
    "ellipse": "位置",
    "polygon": "位置",
    "id": "编号",
}
_ANY_ID: Final = "q-0"
"""Questions of other systems have ids that our files would not take; here any will do."""
_KEY = re.compile(r"“([a-z]+)”")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at *path* of the form, in a sentence for the person who fills it in."""

    path: Path
    sentence: str


@dataclass(frozen=True, slots=True)
class Made:
    """The question that a form says, or what keeps it from being one."""

    question: Question | None
    faults: tuple[Fault, ...] = ()


def form_of(question: Question) -> Form:
    """The form that says *question*; nothing in it is shared with another."""
    form: Form = _copied(written(question))
    return form


def made(form: Mapping[str, Any]) -> Made:
    """What *form* comes to. Empty texts and lists count as left out. Never raises."""
    from trainer.formats.question_schema import ENTRIES  # noqa: PLC0415  (brings in pydantic)
    from trainer.formats.questions import question_of  # noqa: PLC0415  (likewise)
    from trainer.formats.schema import faults_of  # noqa: PLC0415  (likewise)

    kind = form.get("kind")
    if not isinstance(kind, str) or kind not in ENTRIES:
        return Made(None, (Fault(("kind",), "请选一种题型。"),))
    entry, wrong = faults_of(ENTRIES[kind], {**_plain(form), "id": _ANY_ID})
    if entry is None:
        return Made(None, tuple(Fault(path, _chinese(said)) for path, said in wrong))
    try:
        question = replace(question_of(entry), id=str(form.get("id", "")))
        return Made(versioned(question))
    except ValueError as error:
        return Made(None, (Fault((), f"{error}。"),))


def _plain(form: Mapping[str, Any]) -> dict[str, Any]:
    """As a YAML file would hold it: without what is empty at the top."""
    return {key: _texts(value) for key, value in form.items() if value not in ("", [], {}, None)}


def _texts(value: Any) -> Any:
    """Numbers as the text that the schema expects."""
    match value:
        case Mapping():
            return {str(key): _texts(part) for key, part in value.items()}
        case list() | tuple():
            return [_texts(part) for part in value]
        case bool():
            return "true" if value else "false"
        case None:
            return None
        case _:
            return str(value)


def _copied(value: Any) -> Any:
    match value:
        case Mapping():
            return {key: _copied(part) for key, part in value.items()}
        case list() | tuple():
            return [_copied(part) for part in value]
        case _:
            return value


def _chinese(sentence: str) -> str:
    return _KEY.sub(lambda found: f"“{_NAMES.get(found[1], found[1])}”", sentence)
