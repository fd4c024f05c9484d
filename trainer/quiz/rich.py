"""Rich texts: a small, safe part of Markdown that leaves the texts of question banks as they are.

Only these mean something: `**bold**`, lists of at least two lines that begin with `- `, tables
with a line of dashes under their head, `![what it shows](picture id)`, formulas `$…$` and
`$$…$$`. A backslash before a mark takes its meaning; before anything else it is a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from trainer.quiz.picture import SHOWN


@dataclass(frozen=True, slots=True)
class Words:
    """Text as it stands, line breaks and all."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Formula:
    """TeX within a line."""

    tex: str


@dataclass(frozen=True, slots=True)
class PictureInline:
    """A picture among words: *alt* says what it shows."""

    alt: str
    id: str


Inline = Words | Formula | PictureInline
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Items:
    """A list with a dot before each item."""

    items: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Rows of as many cells each; the first is the head."""

    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """A picture on a line of its own."""

    alt: str
    id: str


@dataclass(frozen=True, slots=True)
class FormulaBlock:
    """A formula on a line of its own."""

    tex: str


Block = Paragraph | Items | TableBlock | PictureBlock | FormulaBlock

_MARKS: Final = re.compile(r"\*\*|\$|\\|\||!\[|\n-")
_ESCAPED: Final = re.compile(r"(\\+)([*$|]|!(?=\[))|^(\\+)(-)(?= )", re.MULTILINE)
_ESCAPABLE: Final = re.compile(r"(\\*)([*$|]|!(?=\[))|^(\\*)(-)(?= )", re.MULTILINE)
_STANDINS: Final = {mark: chr(0xFDD0 + at) for at, mark in enumerate("\\*$|!-")}
"""Characters that no text has: an escaped mark is one of them while the text is taken apart."""
_AS_WORDS: Final = {ord(sign): mark for mark, sign in _STANDINS.items()}
_AS_TEX: Final = {ord(sign): "\\" + mark for mark, sign in _STANDINS.items()}
_TAKEN: Final = re.compile("[\ufdd0-\ufdef]")
_DISPLAY: Final = re.compile(r"\$\$(?!\$)((?:(?!\n\s*\n)[^$])+)\$\$")
_INLINE: Final = re.compile(rf"(?P<picture>{SHOWN.pattern})|(?<!\$)\$(?!\s)([^$\n]*[^\s$])\$(?!\d)")
_STARS: Final = re.compile(r"(?<!\*)\*\*(?!\*)")
_TEX: Final = re.compile(r"\\[A-Za-z,;:!{}%]|[\^_]")
_SUM: Final = re.compile(r"(?!\d+$)(?!.*[A-Za-z]{2})[A-Za-z0-9+\-*/=<>≤≥≠±×÷·(),.|' ]*[^\s,.(]")
_DASHES: Final = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")


def parsed(text: str) -> tuple[Block, ...]:
    """The blocks of a text. Total: what is no mark is words."""
    if _MARKS.search(text):
        return _parsed(text)
    return (Paragraph((Words(text),)),) if text else ()


def marked(text: str) -> bool:
    """Whether anything in it is more than words as they stand."""
    return _MARKS.search(text) is not None and parsed(text) != (Paragraph((Words(text),)),)


def bare(text: str) -> bool:
    """Whether no part of it can be a mark: it is words as they stand."""
    return _MARKS.search(text) is None


def plain(text: str) -> str:
    """One line to read: for lists, search and screen readers."""
    if not _MARKS.search(text):
        return text if "\n" not in text else _lined(text)
    return _lined("\n".join(map(_said, parsed(text))))


def escape(text: str) -> str:
    """A text that is read as *text*, word for word, whatever marks are in it."""
    if not marked(text):
        return text
    return _ESCAPABLE.sub(_shielded, text)


def _shielded(found: re.Match[str]) -> str:
    slashes, mark = _escape(found)
    return f"{slashes * 2}\\{mark}"


def _escape(found: re.Match[str]) -> tuple[str, str]:
    """The backslashes and the mark behind them."""
    return (found[1], found[2]) if found[2] else (found[3], found[4])


def inline_words(inlines: Iterable[Inline]) -> str:
    """The words of a line of text, pictures and formulas among them, as `plain` says them."""
    return "".join(map(_inline_said, inlines))


def _lined(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()


def _said(block: Block) -> str:
    match block:
        case Paragraph(inlines):
            return inline_words(inlines)
        case Items(items):
            return "；".join(map(inline_words, items))
        case TableBlock(rows):
            return "；".join("，".join(map(inline_words, row)) for row in rows)
        case PictureBlock(alt, _):
            return _pictured(alt)
        case FormulaBlock(tex):
            return tex


def _inline_said(inline: Inline) -> str:
    match inline:
        case Words(text, _):
            return text
        case Formula(tex):
            return tex
        case PictureInline(alt, _):
            return _pictured(alt)


def _pictured(alt: str) -> str:
    return f"[图：{alt}]" if alt else "[图]"


@lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[Block, ...]:
    if _TAKEN.search(text):
        return (Paragraph((Words(text),)),)
    parts: list[Block | str] = []
    shielded, at = _ESCAPED.sub(_stood_in, text), 0
    for found in _DISPLAY.finditer(shielded):
        if _is_tex(found[1]):
            parts += [*_prose(shielded[at : found.start()]), FormulaBlock(_tex(found[1]))]
            at = found.end()
    parts += _prose(shielded[at:])
    return tuple(_whole(parts))


def _whole(parts: list[Block | str]) -> Iterator[Block]:
    """Parts with their words read; the line ends round a block are the block's."""
    for part in parts:
        if not isinstance(part, str):
            yield part
        elif len(parts) == 1:
            yield Paragraph(_inlines(part))
        elif part.strip():
            yield Paragraph(_inlines(part.strip("\n")))


def _stood_in(found: re.Match[str]) -> str:
    slashes, mark = _escape(found)
    pairs, odd = divmod(len(slashes), 2)
    return _STANDINS["\\"] * pairs + (_STANDINS[mark] if odd else mark)


def _tex(source: str) -> str:
    return source.translate(_AS_TEX).strip()


def _is_tex(source: str) -> bool:
    """Whether it looks like TeX; a price, a gap or a path between dollars does not."""
    body = source.strip()
    if "__" in body or not body.strip("_^ "):
        return False
    return bool(_TEX.search(body.translate(_AS_TEX)) or _SUM.fullmatch(body))


def _prose(text: str) -> Iterator[Block | str]:
    """Lists, tables and pictures on lines of their own, and the text between them."""
    lines, begun, at = text.split("\n"), 0, 0
    while at < len(lines):
        size, block = _block_at(lines, at)
        if block is None:
            at += 1
            continue
        if at > begun:
            yield "\n".join(lines[begun:at])
        yield block
        begun = at = at + size
    if begun < len(lines):
        yield "\n".join(lines[begun:])


def _block_at(lines: list[str], at: int) -> tuple[int, Block | None]:
    """The block that begins with that line and how many lines it takes."""
    line = lines[at]
    if line.startswith("- "):
        items = _while_begun(lines, at, "- ")
        return len(items), Items(tuple(_inlines(i[2:]) for i in items)) if len(items) > 1 else None
    if "|" in line and (rows := _table(lines, at)):
        return len(rows) + 1, TableBlock(rows)
    if line.lstrip().startswith("![") and (found := SHOWN.fullmatch(line.strip())):
        return 1, PictureBlock(_words(found[1]), found[2])
    return 0, None


def _while_begun(lines: list[str], at: int, mark: str) -> list[str]:
    end = at
    while end < len(lines) and lines[end].startswith(mark):
        end += 1
    return lines[at:end]


def _table(lines: list[str], at: int) -> tuple[tuple[Inlines, ...], ...]:
    """The rows of the table that begins here; none if none does."""
    head = _cells(lines[at])
    dashes = lines[at + 1] if at + 1 < len(lines) else ""
    if not _DASHES.fullmatch(dashes) or "|" not in dashes or len(_cells(dashes)) != len(head):
        return ()
    rows = [head]
    for line in lines[at + 2 :]:
        if "|" not in line:
            break
        rows.append((*_cells(line), *[""] * len(head))[: len(head)])
    return tuple(tuple(_inlines(cell) for cell in row) for row in rows)


def _cells(line: str) -> tuple[str, ...]:
    body = line.strip()
    return tuple(cell.strip() for cell in body.removeprefix("|").removesuffix("|").split("|"))


def _words(text: str) -> str:
    return text.translate(_AS_WORDS)


def _inlines(text: str) -> Inlines:
    """Words, formulas and pictures of one line or several."""
    signs = list(_signs(text))
    stars = _pairs(text, signs)
    places = sorted([*signs, *((at, at + 2, None) for at in stars)], key=lambda s: s[0])
    made: list[Inline] = []
    begun, bold = 0, False
    for start, end, inline in places:
        if start > begun:
            made.append(Words(_words(text[begun:start]), bold))
        if inline is None:
            bold = not bold
        else:
            made.append(inline)
        begun = end
    if begun < len(text):
        made.append(Words(_words(text[begun:])))
    return tuple(made)


_Sign = tuple[int, int, Inline | None]


def _signs(text: str) -> Iterator[_Sign]:
    """Where pictures and formulas stand."""
    at = 0
    while found := _INLINE.search(text, at):
        at = found.end()
        if found["picture"]:
            yield found.start(), at, PictureInline(_words(found[2]), found[3])
        elif _is_tex(found[4]):
            yield found.start(), at, Formula(_tex(found[4]))
        else:
            at = found.start() + 1


def _pairs(text: str, signs: list[_Sign]) -> list[int]:
    """Where bold begins and ends, in turn; a `**` without its other is not here."""
    inside = [range(start, end) for start, end, _ in signs]
    places: list[int] = []
    for found in _STARS.finditer(text):
        at = found.start()
        if _power(text, at) or any(at in span for span in inside):
            continue
        if len(places) % 2 == 0:
            if text[at + 2 : at + 3].strip():
                places.append(at)
        elif "\n" in text[places[-1] : at]:
            places[-1] = at
        elif text[at - 1].strip():
            places.append(at)
    return places[: len(places) // 2 * 2]


def _power(text: str, at: int) -> bool:
    """Whether `**` stands between digits or letters, as in 2**10."""
    before, after = text[at - 1 : at] if at else "", text[at + 2 : at + 3]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()


def fitted(widths: Sequence[float], room: float) -> tuple[float, ...]:
    """How wide the columns of a table stand: as they like, or the wide ones share what is left."""
    left, given = room, dict.fromkeys(range(len(widths)), 0.0)
    for count, at in enumerate(sorted(given, key=lambda i: widths[i])):
        given[at] = min(widths[at], left / (len(widths) - count))
        left -= given[at]
    return tuple(given.values())
