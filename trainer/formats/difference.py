"""What changed from one version of a question to the next, field by field and character by character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

from trainer.formats.written import written
from trainer.quiz.kinds import KINDS
from trainer.quiz.question import Question

Part = tuple[Literal["same", "gone", "new"], str]
Names = Mapping[str, Mapping[str, str]]
"""For keys of the written form (cases, posts, duties) what people call each id."""

LABELS: Final = {
    "kind": "题型",
    "stem": "题干",
    "options": "选项",
    "answer": "答案",
    "unordered": "不分先后",
    "tolerance": "允许误差",
    "unit": "单位",
    "extra": "多余的项",
    "parts": "小题",
    "picture": "图",
    "wrong": "允许点错",
    "hazards": "隐患",
    "explanation": "解析",
    "source": "依据",
    "topics": "主题",
    "audience": "对象",
    "difficulty": "难度",
    "cases": "案例",
    "posts": "岗位",
    "duties": "职责",
    "tags": "标签",
}
"""Each key of the written form and what people call it, in the order they read it."""
_NO_NAMES: Final[Names] = {}
_LONGEST: Final = 2000  # characters; longer texts are shown whole, old and new


@dataclass(frozen=True, slots=True)
class Change:
    """One field, before and after as people read them; empty where there was or is nothing."""

    label: str
    before: str
    after: str

    def parts(self) -> tuple[Part, ...]:
        """The text with what is gone and what is new, in reading order."""
        if max(len(self.before), len(self.after)) > _LONGEST:
            whole: tuple[Part, ...] = (("gone", self.before), ("new", self.after))
            return tuple(part for part in whole if part[1])
        return tuple(_parts(self.before, self.after))


def difference(before: Question, after: Question, names: Names = _NO_NAMES) -> tuple[Change, ...]:
    """Every field that is not the same in both, in reading order; links by their *names*."""
    old, new = _fields(before, names), _fields(after, names)
    labels = [*dict.fromkeys((*old, *new))]
    ordered = sorted(labels, key=_rank)
    return tuple(
        Change(label, old.get(label, ""), new.get(label, ""))
        for label in ordered
        if old.get(label, "") != new.get(label, "")
    )


def _rank(label: str) -> tuple[int, str]:
    name = label.partition(" ")[0]
    known = list(LABELS.values())
    return (known.index(name) if name in known else len(known), label)


def _fields(question: Question, names: Names) -> dict[str, str]:
    """The written form as labelled texts; each option is a field of its own."""
    found: dict[str, str] = {}
    for key, value in written(question).items():
        label = LABELS.get(key)
        if label is None:
            continue
        if key == "options" and isinstance(value, Mapping):
            found |= {f"{label} {letter}": str(text) for letter, text in value.items()}
        elif key == "kind":
            found[label] = KINDS[str(value)].label
        else:
            found[label] = "\n".join(_lines(_named(key, value, names)))
    return found


def _named(key: str, value: object, names: Names) -> object:
    """Links by their names, those without one as they are."""
    if key == "source" and isinstance(value, Mapping) and "case" in value:
        return {**value, "case": names.get("cases", {}).get(value["case"], value["case"])}
    known = names.get(key)
    if known is None or not isinstance(value, list | tuple):
        return value
    return [known.get(ref, ref) for ref in value]


def _lines(value: object) -> Iterator[str]:
    """Nested lists and records as lines."""
    match value:
        case Mapping():
            yield "；".join(" ".join(_lines(part)) for part in value.values())
        case list() | tuple():
            for part in value:
                yield "、".join(_lines(part)) if isinstance(part, list) else "；".join(_lines(part))
        case _:
            yield str(value)


def _parts(before: str, after: str) -> Iterator[Part]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            yield "same", before[a:b]
            continue
        if b > a:
            yield "gone", before[a:b]
        if d > c:
            yield "new", after[c:d]
