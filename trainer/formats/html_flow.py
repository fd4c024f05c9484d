"""HTML as a stream of tags and texts, flowing into our Markdown; what is not known leaves its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from lxml import etree

from trainer.formats.mathml import tex_of
from trainer.quiz import rich

Show = Callable[[str, str], str]
"""Gets the source and the alternative text of a picture; gives what stands in the text instead."""

VERBATIM: Final = "verbatim"
"""The class of a `span` whose text is to be taken as it stands, spaces and all."""
GAP_TAG: Final = "gap"
"""Not HTML: an element that stands for its attribute `text`."""

_PARAGRAPHS: Final = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre")
_LINES: Final = (
    "div", "section", "article", "header", "footer", "ul", "ol", "li", "tr", "table", "dl", "dt",
    "dd", "hr", "caption", "prompt", "figure", "figcaption", "center", "address",
)  # fmt: skip
_BLOCKS: Final = dict.fromkeys(_PARAGRAPHS, 2) | dict.fromkeys(_LINES, 1)
"""How many lines further down each of these begins."""
_SKIPPED: Final = frozenset(("script", "style", "head", "template", "noscript", "object"))
_MEDIA: Final = frozenset(("img", "embed", "audio", "video", "iframe", "object"))
_VOID: Final = frozenset(
    ("img", "br", "hr", "embed", "input", "source", "meta", "link", "wbr", "col")
)
_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
_TEX: Final = re.compile(
    r"\\\((?P<inline>.{1,2000}?)\\\)"
    r"|(?:\\\[(?P<block>.{1,2000}?)\\\]|\$\$(?P<dollars>[^$]{1,2000})\$\$)",
    re.DOTALL,
)
_HIGH: Final = dict(zip("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", strict=True))
_LOW: Final = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))


class Run:
    """Text that grows; breaks and spaces wait until something follows them."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.breaks = 0
        self.space = False
        self.prefix = ""
        self.bold = 0
        self._bold_at: int | None = None

    def add(self, data: str) -> None:
        """Text as HTML means it: white space is one space."""
        text = _SPACES.sub(" ", data)
        wide = text.replace("\xa0", " ")
        core = wide.strip(" ")
        self.space |= wide.startswith(" ")
        if core:
            self.put(core)
            self.space = wide.endswith(" ")

    def put(self, text: str) -> None:
        """*text* as it stands, after what was waiting."""
        if self.parts and self.breaks:
            self.parts.append("\n" * self.breaks)
        elif self.parts and self.space:
            self.parts.append(" ")
        self.breaks, self.space = 0, False
        if self.prefix:
            self.parts.append(self.prefix)
            self.prefix = ""
        if self.bold and self._bold_at is None:
            self._bold_at = len(self.parts)
        self.parts.append(text)

    def apart(self, breaks: int) -> None:
        """What follows stands at least so many lines further down."""
        self.breaks = max(self.breaks, breaks)

    def thick(self) -> None:
        """What follows is bold."""
        self.bold += 1

    def thin(self) -> None:
        """The inverse of `thick`; what stood between comes between asterisks, line by line."""
        self.bold = max(0, self.bold - 1)
        if self.bold or self._bold_at is None:
            return
        inside = "".join(self.parts[self._bold_at :])
        del self.parts[self._bold_at :]
        self._bold_at = None
        self.parts.append(inside if "**" in inside else self._thickened(inside))

    def _thickened(self, inside: str) -> str:
        lines = [f"**{line}**" if line.strip() else line for line in inside.split("\n")]
        if self.parts and self.parts[-1].startswith("**") and self.parts[-1].endswith("**"):
            lines[0] = self.parts.pop()[:-2] + lines[0].removeprefix("**")
        return "\n".join(lines)

    def text(self) -> str:
        """All of it."""
        return "".join(self.parts)


class Flow:
    """Feed it `start`, `text` and `end` in the order of the document, then take `result`."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._run = Run()
        self._outer: list[tuple[Run, int]] = []  # and how many tables are open there
        self._tables: list[list[list[str]]] = []
        self._lists: list[int | None] = []
        self._skipping, self._skipped = 0, ""
        self._kept: list[str] = []  # of each span and pre: whether its white space counts
        self._raised = ""
        self._math: list[etree._Element] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._math or tag == "math":
            self._begin_math(tag, attributes)
        elif self._skipping:
            self._skipping += tag == self._skipped
        elif tag in _MEDIA or tag in _SKIPPED:
            self._shown(tag, attributes)
        else:
            self._begin(tag, attributes)

    def text(self, data: str) -> None:
        """Text of the innermost element."""
        if self._math:
            _append(self._math[-1], data)
        elif not self._skipping and data:
            self._say(data)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._math:
            self._end_math(tag)
        elif self._skipping:
            self._skipping -= tag == self._skipped
        elif tag not in _VOID:
            self._finish(tag)

    def result(self) -> str:
        """The text; what was left open ends here."""
        while self._outer:
            self._end_cell()
        while self._tables:
            self._end_table()
        return self._run.text()

    def _say(self, data: str) -> None:
        if VERBATIM in self._kept:
            self._run.put(data)
        elif "pre" in self._kept:
            self._run.put(rich.escape(data))
        elif self._raised:
            self._run.add(_raised(data, self._raised))
        else:
            self._run.add(_meant(data))

    def _shown(self, tag: str, attributes: Mapping[str, str]) -> None:
        source = attributes.get("src", "") or attributes.get("data", "")
        if tag in _MEDIA and source:
            alt = re.sub(r"[\[\]\n]+", " ", attributes.get("alt", "")).strip()
            self._run.put(self._show(source, alt))
        if tag in _SKIPPED:
            self._skipping, self._skipped = 1, tag

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "br":
            self._break()
        elif tag == GAP_TAG:
            self._gap(attributes.get("text", ""))
        elif tag in ("b", "strong"):
            self._run.thick()
        elif tag in ("sub", "sup"):
            self._raised = tag
        elif tag in ("td", "th"):
            self._end_open_cell()
            self._outer.append((self._run, len(self._tables)))
            self._run = Run()
        elif tag in ("span", "pre"):
            own = VERBATIM in attributes.get("class", "").split()
            self._kept.append(VERBATIM if own else tag if tag == "pre" else "")
        self._begin_block(tag)

    def _gap(self, text: str) -> None:
        if text:
            self._run.put(text)

    def _break(self) -> None:
        if any(self._kept):
            self._run.put("\n")
        else:
            self._run.breaks += 1

    def _begin_block(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._run.apart(1 if self._lists else _BLOCKS[tag])
        if tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._run.prefix = self._bullet()
        elif tag == "table":
            self._tables.append([])
        elif tag == "tr" and self._tables:
            self._end_open_cell()
            self._tables[-1].append([])

    def _bullet(self) -> str:
        indent = "  " * max(0, len(self._lists) - 1)
        if not self._lists or self._lists[-1] is None:
            return f"{indent}- "
        self._lists[-1] += 1
        return f"{indent}{self._lists[-1]}. "

    def _finish(self, tag: str) -> None:
        if tag in ("b", "strong"):
            self._run.thin()
        elif tag in ("sub", "sup"):
            self._raised = ""
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag == "table":
            self._end_table()
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag in ("span", "pre") and self._kept:
            self._kept.pop()
        if tag in _BLOCKS:
            self._run.apart(1)

    def _end_open_cell(self) -> None:
        """HTML lets people leave cells open; the next one ends them."""
        if self._outer and self._outer[-1][1] == len(self._tables):
            self._end_cell()

    def _end_cell(self) -> None:
        if not self._outer:
            return
        cell = self._run.text()
        self._run = self._outer.pop()[0]
        if not self._tables:
            self._run.put(cell)
            return
        rows = self._tables[-1] or [[]]
        self._tables[-1] = rows
        rows[-1].append(cell)

    def _end_table(self) -> None:
        self._end_open_cell()
        rows = [row for row in self._tables.pop() if any(row)] if self._tables else []
        if rows:
            self._run.apart(1)
            self._run.put(_table(rows))

    def _begin_math(self, tag: str, attributes: Mapping[str, str]) -> None:
        kept = {k: v for k, v in attributes.items() if k in ("display", "encoding")}
        made = etree.Element(tag if tag.isidentifier() else "mrow", kept)
        if self._math:
            self._math[-1].append(made)
        self._math.append(made)

    def _end_math(self, tag: str) -> None:
        if tag != "math" and len(self._math) > 1:
            self._math.pop()
            return
        root = self._math[0]
        self._math = []
        formula = tex_of(root)
        if formula:
            self._run.put(_formula(formula, block=root.get("display") == "block"))


def _meant(data: str) -> str:
    """Text that our Markdown takes for just this text, with its TeX as formulas."""
    parts, last = [], 0
    for found in _TEX.finditer(data):
        tex = found["inline"] or found["block"] or found["dollars"]
        parts += [rich.escape(data[last : found.start()]), _formula(tex, block=not found["inline"])]
        last = found.end()
    return "".join((*parts, rich.escape(data[last:])))


def _formula(tex: str, *, block: bool) -> str:
    """*tex* as a formula where it is one; else as words."""
    sign = "$$" if block else "$"
    shown = f"{sign}{tex.strip()}{sign}"
    formula = isinstance(rich.parsed(shown)[0], rich.FormulaBlock) if block else rich.marked(shown)
    return shown if formula else rich.escape(tex)


def _append(element: etree._Element, data: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + data
    else:
        element.text = (element.text or "") + data


def _raised(data: str, tag: str) -> str:
    """Figures above or below the line have signs of their own; other text is marked by ^ or _."""
    signs, mark = (_HIGH, "^") if tag == "sup" else (_LOW, "_")
    if all(c in signs for c in data):
        return "".join(signs[c] for c in data)
    return f"{mark}{data}" if len(data) == 1 else f"{mark}({data})"


def _table(rows: list[list[str]]) -> str:
    wide = max(map(len, rows))
    if wide == 1:
        return "\n".join(row[0] for row in rows)
    cells = [[_cell(text) for text in row] + [""] * (wide - len(row)) for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    return "\n".join([lines[0], f"|{' --- |' * wide}", *lines[1:]])


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split("\n"))
