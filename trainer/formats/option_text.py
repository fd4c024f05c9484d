"""Options that stand together in one text, told apart by whatever marks the writer used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Final

_STRONG: Final = tuple(
    map(re.compile, (r"[\r\n]+", r"<br\s*/?>", r"\*\*", r"##+", r"\$\$", r"\|+", r"\t+"))
)
_WEAK: Final = tuple(map(re.compile, (r"[；;]", r"[ \u3000]{2,}")))
_OPEN: Final = r"(?:[（(【\[]\s*)?"
_MARKS: Final = r"[.．、:：)）】\]]"
_HEAD: Final = re.compile(rf"\s*{_OPEN}([A-Za-zＡ-Ｚａ-ｚ])\s*({_MARKS})?\s*")
_LABEL: Final = re.compile(rf"{_OPEN}([A-ZＡ-Ｚ])\s*({_MARKS})\s*")
_SMALL: Final = re.compile(rf"{_OPEN}([a-zａ-ｚ])\s*({_MARKS})\s*")
_INNER: Final = re.compile(rf"\s{_OPEN}[A-JＡ-Ｊ]\s*{_MARKS}")
_TOKENS: Final = ("**", "##", "$$", "|", "；", ";")
_CLASSES: Final = frozenset("类级型种项区栏档组")


@dataclass(frozen=True, slots=True)
class Options:
    """*texts* without their letters; not *certain* means: a proposal that a person must see."""

    texts: tuple[str, ...]
    certain: bool = True


def split_options(text: str) -> Options:
    """The options of *text*. Where letters skip one, its text is empty."""
    text = text.strip()
    if not text:
        return Options(())
    return _lettered_pieces(text) or _marked(text) or _pieces_alone(text) or _bare(text)


def _lettered_pieces(text: str) -> Options | None:
    """Pieces between separators that begin with A, B, C…, with or without a mark."""
    for separator in (*_STRONG, _WEAK[0]):
        pieces = _pieces(separator, text)
        if len(pieces) > 1 and (found := _without_letters(pieces)):
            return found
    return None


def _pieces(separator: re.Pattern[str], text: str) -> list[str]:
    return [piece for part in separator.split(text) if (piece := part.strip())]


def _without_letters(pieces: Sequence[str]) -> Options | None:
    heads = [found for piece in pieces if (found := _HEAD.match(piece))]
    if len(heads) < len(pieces) or not _in_order(heads):
        return None
    texts = tuple(p[h.end() :] for p, h in zip(pieces, heads, strict=True))
    bare = [text for text, head in zip(texts, heads, strict=True) if not head[2]]
    if bare and len(set(texts)) < len(texts):
        return None  # A类, B类, C类: the letters are what is asked
    doubtful = _clinging(bare) or any(_INNER.search(text) for text in texts)
    return Options(texts, not doubtful)


def _in_order(labels: Sequence[re.Match[str]]) -> bool:
    return "".join(map(_letter, labels)) == ascii_uppercase[: len(labels)]


def _letter(label: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", label[1]).upper()


def _clinging(bare: Sequence[str]) -> bool:
    """Whether a letter without a mark may belong to the word behind it."""
    if any(text[:1].isascii() and text[:1].isalpha() for text in bare):
        return True
    return len(bare) > 1 and len({text[:1] for text in bare}) == 1 and bare[0][:1] in _CLASSES


def _marked(text: str) -> Options | None:
    """Letters with a mark, wherever they stand: `A．增大B．减少C．不变`."""
    small = _SMALL.match(text)
    labels = list((_SMALL if small else _LABEL).finditer(text))
    if not labels or text[: labels[0].start()].strip("*#$| \u3000") or _letter(labels[0]) != "A":
        return None
    mark = labels[0][2]
    usable = [label for label in labels if label[2] == mark or _stands_free(text, label)]
    if len(usable) > 1 and _in_order(usable):
        return Options(_between(text, usable))
    rising = _rising(usable)
    return Options(_between(text, rising), certain=False) if len(rising) > 1 else None


def _stands_free(text: str, label: re.Match[str]) -> bool:
    at = label.start()
    return not at or text[at - 1].isspace() or text[:at].endswith(_TOKENS)


def _rising(labels: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The labels whose letters go up, by as little as can be."""
    kept: list[re.Match[str]] = []
    for at, label in enumerate(labels):
        last = _letter(kept[-1]) if kept else "@"
        step = ord(_letter(label)) - ord(last)
        nearer = any(0 < ord(_letter(later)) - ord(last) < step for later in labels[at + 1 :])
        if step > 0 and not nearer:
            kept.append(label)
    return kept


def _between(text: str, labels: Sequence[re.Match[str]]) -> tuple[str, ...]:
    """What stands behind each label; empty for the letters that are skipped."""
    ends = [*(label.start() for label in labels[1:]), len(text)]
    texts = {
        _letter(label): _trimmed(text[label.end() : end])
        for label, end in zip(labels, ends, strict=True)
    }
    letters = ascii_uppercase[: ascii_uppercase.index(max(texts)) + 1]
    return tuple(texts.get(letter, "") for letter in letters)


def _trimmed(text: str) -> str:
    """*text* without a separator at its end; one that closes what it opened stays."""
    text = text.strip()
    for token in _TOKENS[:4]:
        if text.endswith(token) and text.count(token) % 2:
            return text[: -len(token)].rstrip()
    return text


def _pieces_alone(text: str) -> Options | None:
    """Pieces between separators without letters."""
    for separator in (*_STRONG, *_WEAK):
        pieces = tuple(_pieces(separator, text))
        if len(pieces) > 1:
            plain = not any(_LABEL.match(piece) for piece in pieces)
            return Options(pieces, plain and separator not in _WEAK)
    return None


def _bare(text: str) -> Options:
    """Letters without anything to tell them by, `A强制性B自愿性`: never certain."""
    wide = unicodedata.normalize("NFKC", text)
    if len(wide) != len(text) or not wide.startswith("A"):
        return Options((text,))
    cuts = [0]
    for letter in ascii_uppercase[1:]:
        at = wide.find(letter, cuts[-1] + 1)
        if at < 0:
            break
        cuts.append(at)
    if len(cuts) == 1:
        return Options((_HEAD.sub("", text, count=1) if _LABEL.match(text) else text,))
    ends = [*cuts[1:], len(text)]
    texts = tuple(text[a + 1 : b].strip() for a, b in zip(cuts, ends, strict=True))
    return Options(texts, certain=False)
