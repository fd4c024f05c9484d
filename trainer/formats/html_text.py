"""The HTML of other programs and our Markdown, both ways. Nothing that could run comes through."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from typing import Any, Final

from lxml import etree

from trainer.formats.html_flow import GAP_TAG, VERBATIM, Flow, Show
from trainer.formats.mathml import mathml
from trainer.formats.xml_tree import fit, local
from trainer.quiz import rich
from trainer.quiz.picture import SHOWN

Source = Callable[[str], str]
"""Gives for a picture's id what an `img` names it by."""

_PLAIN: Final = re.compile(r"[^\s*$!|\\<>&`\-\xa0](?:[^\n\r\t\f*$!|\\<>&\xa0 ]| (?! ))*(?<! )")
_RULER: Final = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")


class _Parser(HTMLParser):
    """Hands tags and texts on."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(convert_charrefs=True)
        self._flow = flow

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self._flow.start(tag, {key: value or "" for key, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        self._flow.end(tag)

    def handle_data(self, data: str) -> None:
        """Text."""
        self._flow.text(data)


def text_of_html(html: str, show: Show) -> str:
    """*html* as our Markdown; *show* says what stands for each picture. Never raises."""
    flow = Flow(show)
    parser = _Parser(flow)
    try:
        parser.feed(html)
        parser.close()
    except AssertionError:  # html.parser's word for a declaration it does not know
        return re.sub(r"<[^<>]*>", "", html)
    return flow.result()


Cut = Callable[[Any], str | None]
"""Is given an element; says what stands in the text for it and all it holds; None lets it be read."""


def whole(element: etree._Element) -> None:
    """Nothing is cut."""


def text_of_element(element: etree._Element, show: Show, cut: Cut = whole) -> str:
    """What *element* holds, as our Markdown."""
    flow = Flow(show)
    flow.text(element.text or "")
    for inner in element:
        _feed(inner, flow, cut)
    return flow.result()


def _feed(element: etree._Element, flow: Flow, cut: Cut) -> None:
    """No tree is deeper than `xml_tree.DEEPEST`, so this may call itself."""
    instead = cut(element)
    name = GAP_TAG if instead is not None else local(element).lower()
    attributes = {str(key): str(value) for key, value in element.attrib.items()}
    flow.start(name, attributes if instead is None else {"text": instead})
    if instead is None:
        flow.text(element.text or "")
        for inner in element:
            _feed(inner, flow, cut)
    flow.end(name)
    flow.text(element.tail or "")


def markup(text: str, source: Source, math: bool = False) -> str:
    """Well-formed HTML that reads back as *text*, to the letter. *math*: formulas as MathML."""
    text = fit(text)
    if _PLAIN.fullmatch(text):
        return f"<p>{escape(text, quote=False)}</p>"
    made = _Markup(source, math)
    shown = made.blocks(text)
    return shown if text_of_html(shown, made.back) == text else made.verbatim(text)


class _Markup:
    """One text on its way into HTML; remembers what its pictures are called there."""

    def __init__(self, source: Source, math: bool) -> None:
        self._source = source
        self._math = math
        self._ids: dict[str, str] = {}

    def back(self, source: str, alt: str) -> str:
        """The picture as our Markdown."""
        return f"![{alt}]({self._ids.get(source, source)})"

    def verbatim(self, text: str) -> str:
        """*text* with its pictures, all else as it stands."""
        parts, last = [], 0
        for found in SHOWN.finditer(text):
            parts += [_exact(text[last : found.start()]), self._image(found[1], found[2])]
            last = found.end()
        inner = "".join((*parts, _exact(text[last:])))
        return f'<p><span class="{VERBATIM}" style="white-space: pre-wrap">{inner}</span></p>'

    def blocks(self, text: str) -> str:
        """Paragraphs, lists and tables."""
        runs = _blocks(text.split("\n"))
        return "".join(
            self._block(lines, bool(at), spaced) for at, (lines, spaced) in enumerate(runs)
        )

    def _block(self, lines: list[str], later: bool, spaced: bool) -> str:
        before = "<br/>" if later and spaced else ""
        if lines[0].startswith("- "):
            items = "".join(f"<li>{self._line(line[2:])}</li>" for line in lines)
            return f"{before}<ul>{items}</ul>"
        if _is_table(lines):
            return before + self._table(lines)
        tag = "p" if spaced or not later else "div"
        return f"<{tag}>{'<br/>'.join(map(self._line, lines))}</{tag}>"

    def _table(self, lines: list[str]) -> str:
        rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in (lines[0], *lines[2:])]
        made = [self._row(row, "td" if at else "th") for at, row in enumerate(rows)]
        return f"<table><tbody>{''.join(made)}</tbody></table>"

    def _row(self, row: list[str], tag: str) -> str:
        cells = (self._line(text.strip().replace("\\|", "|")) for text in row)
        return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"

    def _line(self, text: str) -> str:
        return "".join(map(self._said, rich.parsed(text)))

    def _said(self, block: rich.Block) -> str:
        match block:
            case rich.Paragraph(inlines):
                return "".join(map(self._inline, inlines))
            case rich.PictureBlock(alt, name):
                return self._image(alt, name)
            case rich.FormulaBlock(tex):
                return self._formula(tex, block=True)
            case _:  # a line alone is no list and no table
                return ""

    def _inline(self, inline: rich.Inline) -> str:
        match inline:
            case rich.Words(text, bold):
                words = escape(text, quote=False)
                return f"<strong>{words}</strong>" if bold else words
            case rich.Formula(tex):
                return self._formula(tex, block=False)
            case rich.PictureInline(alt, name):
                return self._image(alt, name)

    def _formula(self, tex: str, *, block: bool) -> str:
        made = mathml(tex, block) if self._math else None
        return made or escape(rf"\[{tex}\]" if block else rf"\({tex}\)", quote=False)

    def _image(self, alt: str, name: str) -> str:
        source = self._source(name)
        self._ids[source] = name
        return f'<img src="{escape(source)}" alt="{escape(alt)}"/>'


def _exact(text: str) -> str:
    return escape(text, quote=False).replace("\r", "&#13;").replace("\n", "<br/>")


def _blocks(lines: list[str]) -> list[tuple[list[str], bool]]:
    """Runs of lines of one sort (a list, a table, text), and whether an empty line stands before."""
    runs: list[tuple[list[str], bool]] = []
    before = ""
    for line in lines:
        sort = _sort(line)
        if sort and sort == before:
            runs[-1][0].append(line)
        elif sort:
            runs.append(([line], not before))
        before = sort
    return runs


def _sort(line: str) -> str:
    if not line:
        return ""
    return "list" if line.startswith("- ") else "table" if line.startswith("|") else "text"


def _is_table(lines: list[str]) -> bool:
    framed = all(len(line) > 1 and line.startswith("|") and line.endswith("|") for line in lines)
    return framed and len(lines) > 1 and bool(_RULER.fullmatch(lines[1]))
