"""Where the questions stand in a JSON file of any shape; what else is in it is left out with its path."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from trainer.formats.json.options import is_option, scalar
from trainer.formats.tables.roles import Head, head_of

DEEPEST: Final = 20
_ANSWERED: Final = frozenset(("answer", "answers", "options", "option"))
_SHOWN: Final = 200


@dataclass(frozen=True, slots=True)
class Group:
    """Questions of one array: *members* with their places in it from 1.

    *name* is what the array is called; *material*: the text that they all are about. *notes*: what
    the file says of the values of a role.
    """

    path: str
    name: str
    members: tuple[tuple[int, Mapping[str, Any]], ...]
    material: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rest:
    """What is no question: where it stands, and why it is left out."""

    path: str
    number: int
    text: str
    why: str


@dataclass(slots=True)
class Search:
    """Walks a value; gathers *groups* and the *rest*, in the order of the file."""

    groups: list[Group] = field(default_factory=list)
    rest: list[Rest] = field(default_factory=list)

    def walk(self, value: Any, path: str = "", name: str = "", deep: int = 0) -> None:
        """All of *value*, which stands at *path*."""
        if deep > DEEPEST:
            self._leave(path, 1, value, f"套了{DEEPEST}层以上，没有读")
        elif isinstance(value, list):
            self._list(value, path, name, deep)
        elif isinstance(value, Mapping):
            self._object(value, path, name, deep)
        elif path == "":
            self._leave(path, 1, value, "不是试题")

    def _list(self, value: list[Any], path: str, name: str, deep: int) -> None:
        asked = any(is_question(one) for one in value)
        members = []
        for number, one in enumerate(value, 1):
            if asked and has_stem(one):
                members.append((number, one))
            elif isinstance(one, list | Mapping) and one:
                self.walk(one, f"{path}[{number}]", name, deep + 1)
            else:
                self._leave(path, number, one, "不是试题")
        if members:
            self._take(members, path, name, deep)

    def _object(self, value: Mapping[str, Any], path: str, name: str, deep: int) -> None:
        if is_question(value):
            self._take([(1, value)], path, name, deep)
            return
        named = [one for one in value.values() if is_question(one)]
        if len(named) > 1:  # questions under their numbers
            self._list(list(value.values()), path, name, deep)
            return
        inner = {k: v for k, v in value.items() if isinstance(v, list | Mapping) and v}
        own = {k: v for k, v in value.items() if k not in inner}
        before = len(self.groups)
        for key, one in inner.items():
            self.walk(one, f"{path}.{key}" if path else key, key, deep + 1)
        if own:
            why = "不是试题，是关于它们的说明" if len(self.groups) > before else "认不出是试题"
            self._leave(path, 1, own, why)

    def _take(self, members: list[tuple[int, Any]], path: str, name: str, deep: int) -> None:
        kept = []
        for number, one in members:
            parts = list(_parts(one)) if deep < DEEPEST else []
            if not parts:
                kept.append((number, one))
                continue
            material = stem_of(one)
            self._leave(path, number, material, "材料，它的小题另列在后面")
            for key, found in parts:
                numbered = tuple(enumerate(found, 1))
                inside = f"{path}[{number}].{key}" if path else f"[{number}].{key}"
                self.groups.append(Group(inside, key, numbered, material))
        if kept:
            self.groups.append(Group(path, name, tuple(kept)))

    def _leave(self, path: str, number: int, value: Any, why: str) -> None:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)[:_SHOWN]
        self.rest.append(Rest(path, number, text[:_SHOWN], why))


def role_of(key: str) -> Head:
    """What stands under *key*."""
    return head_of(key) if len(key) <= 40 else Head("")


def stem_of(value: Mapping[str, Any]) -> str:
    """The first text that may be asked."""
    texts = (scalar(v) for k, v in value.items() if role_of(k).role == "stem")
    return next((text for text in texts if text.strip()), "")


def has_stem(value: Any) -> bool:
    """Whether *value* is an object that says what it asks, be it with an empty text."""
    return isinstance(value, Mapping) and any(
        role_of(key).role == "stem" and not isinstance(v, list | Mapping)
        for key, v in value.items()
    )


def is_question(value: Any) -> bool:
    """Whether *value* asks something and has options or an answer, or questions below it."""
    if not isinstance(value, Mapping) or not has_stem(value):
        return False
    if any(role_of(key).role in _ANSWERED for key in value):
        return True
    return any(all(map(is_option, v)) for v in value.values() if isinstance(v, list) and v)


def _parts(value: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """The questions below a material."""
    for key, inner in value.items():
        if role_of(key).role in _ANSWERED or not isinstance(inner, list) or not inner:
            continue
        if all(is_question(one) for one in inner) and not all(map(is_option, inner)):
            yield key, inner
