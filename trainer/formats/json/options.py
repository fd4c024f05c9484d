"""The options of a question in JSON: a list, an object, or a list of objects with labels and flags."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from trainer.formats.json.parsing import Figure, deeper
from trainer.formats.option_text import split_options
from trainer.formats.tables.roles import bare
from trainer.quiz.options import LETTERS

_TEXTS: Final = (
    "text", "content", "optioncontent", "optiontext", "itemcontent", "title", "description", "desc",
    "value", "name", "option", "内容", "选项内容", "文字", "选项",
)  # fmt: skip
_LABELS: Final = (
    "label", "optionname", "optionno", "optioncode", "itemname", "key", "letter", "optionkey",
    "optionlabel", "code", "mark", "prefix", "no", "sort",
    "order", "index", "name", "option", "value", "标识", "序号", "字母", "选项",
)  # fmt: skip
_IDS: Final = ("id", "optionid", "uuid", "oid")
_FLAGS: Final = (
    "iscorrect", "correct", "isright", "right", "isanswer", "istrue", "checked", "answer", "是否正确",
    "正确", "isanswered",
)  # fmt: skip
_YES: Final = frozenset(("true", "1", "y", "yes", "是", "对", "正确", "√"))
_NO: Final = frozenset(("false", "0", "n", "no", "否", "错", "错误", "", "null", "×"))


@dataclass(frozen=True, slots=True)
class Options:
    """*texts* in order; *names*: what an answer may call each; *right*: letters by flags, or None.

    *joined* is a text in which all of them stand. *certain*: their letters came off without doubt.
    """

    texts: tuple[str, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    right: str | None = None
    joined: str = ""
    certain: bool = True

    def letter(self, name: str) -> str:
        """The letter of the option that is called *name*; empty for none or several."""
        found = [i for i, names in enumerate(self.names) if name.strip().upper() in names]
        return LETTERS[found[0]] if len(found) == 1 and found[0] < len(LETTERS) else ""


NONE: Final = Options()


def unfolded(value: Any) -> Any:
    """*value*, or what it says where it is a text that holds JSON itself."""
    if isinstance(value, str) and value.strip()[:1] in ("[", "{") and value.strip()[-1:] in "]}":
        try:
            found = json.loads(value, parse_int=Figure, parse_float=Figure, parse_constant=Figure)
        except (ValueError, RecursionError):
            return value
        usable = isinstance(found, list | dict) and found and not deeper(found, 5)
        return found if usable else value
    return value


def scalar(value: Any) -> str:
    """What a person reads for one value; empty for what is none."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str) else ""


def options_of(value: Any) -> Options:
    """The options that *value* writes."""
    value = unfolded(value)
    if isinstance(value, str):
        return Options(joined=value)
    if isinstance(value, Mapping):
        return _labelled(value)
    if not isinstance(value, list) or not value:
        return NONE
    if all(isinstance(one, Mapping) for one in value):
        if all(len(one) == 1 for one in value):  # [{"A": "…"}, {"B": "…"}]
            return _labelled({k: v for one in value for k, v in one.items()})
        return _objects(value)
    return _listed([scalar(one) for one in value])


def is_option(value: Any) -> bool:
    """Whether an object is one option: a text with a label or a flag, and nothing that is asked."""
    if not isinstance(value, Mapping) or not 1 < len(value) < 12:
        return False
    keys = {bare(key) for key in value}
    flagged = any(key in keys for key in _FLAGS[:-4])
    label = _pick(value, _LABELS)
    short = len(label.strip()) <= 2 and bool(label.strip())
    return bool(_pick(value, _TEXTS).strip()) and (flagged or short)


def _labelled(value: Mapping[str, Any]) -> Options:
    texts = tuple(scalar(text) for text in value.values())
    return Options(texts, tuple((str(label).strip().upper(),) for label in value))


def _listed(texts: Sequence[str]) -> Options:
    """Texts that may carry their letters."""
    split = split_options("\n".join(texts))
    if len(split.texts) == len(texts) and not any("\n" in text for text in texts):
        bare_texts = split.texts
        kept = tuple(text.strip() for text in texts)
        certain = split.certain or bare_texts == kept
        return Options(bare_texts, _lettered(texts), certain=certain)
    return Options(tuple(texts), _lettered(texts))


def _lettered(texts: Sequence[object]) -> tuple[tuple[str, ...], ...]:
    return tuple((LETTERS[i] if i < len(LETTERS) else str(i),) for i in range(len(texts)))


def _objects(value: Sequence[Mapping[str, Any]]) -> Options:
    texts, names, flags = [], [], []
    for one in value:
        taken = _key(one, _TEXTS)
        label = _pick({k: v for k, v in one.items() if k != taken}, _LABELS)
        found = (label.strip().upper(), _pick(one, _IDS).strip().upper())
        texts.append(scalar(one.get(taken)))
        names.append(tuple(name for name in found if name))
        flags.append(_flag(one))
    if not any(names):
        names = list(_lettered(texts))
    return Options(tuple(texts), tuple(names), _by_flags(flags))


def _by_flags(flags: Sequence[bool | None]) -> str | None:
    if any(flag is None for flag in flags) and not any(flags):
        return None
    return "".join(LETTERS[i] for i, flag in enumerate(flags[: len(LETTERS)]) if flag)


def _flag(one: Mapping[str, Any]) -> bool | None:
    key = _key(one, _FLAGS)
    said = scalar(one.get(key)).strip().casefold()
    if not key or said not in _YES | _NO:
        return None
    return said in _YES


def _key(one: Mapping[str, Any], known: Sequence[str]) -> str:
    plain = {bare(key): key for key in reversed(list(one))}
    return next((plain[word] for word in known if word in plain), "")


def _pick(one: Mapping[str, Any], known: Sequence[str]) -> str:
    return scalar(one.get(_key(one, known)))
