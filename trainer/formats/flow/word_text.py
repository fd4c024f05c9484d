"""The text of one paragraph of Word: words, what is underlined, pictures, formulas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from trainer.formats.flow.line import Span
from trainer.formats.flow.omml import Unwritable, tex_of
from trainer.formats.flow.word_package import Package, value
from trainer.formats.office_picture import own_drawing, said_of
from trainer.formats.picture_taking import taken
from trainer.formats.xml_tree import below, child, local
from trainer.quiz.draft import Doubt
from trainer.quiz.picture import Picture

if TYPE_CHECKING:
    from lxml import etree

_DEEPEST: Final = 20
_THROUGH: Final = frozenset(
    ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "customXml")
)  # fmt: skip
_RAISED: Final = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_LOWERED: Final = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
_SIGNS: Final = {
    "F0FC": "√", "F0FB": "×", "F050": "√", "F04F": "×", "F052": "√", "F051": "×", "F0FE": "√",
    "F0FD": "×", "F0D6": "√", "F0B4": "×", "F0A3": "≤", "F0B3": "≥", "F0B0": "°", "F0B1": "±",
    "F057": "Ω", "F06D": "μ", "F0A5": "∞", "F0B9": "≠", "F0BB": "≈",
}  # fmt: skip
_LOST: Final = "〔图〕"


class Paragraph:
    """Takes one paragraph in; *text* and *underlined* are what came of it."""

    def __init__(self, package: Package, pictures: dict[str, Picture]) -> None:
        self.package = package
        self.pictures = pictures
        self.text = ""
        self.underlined: list[Span] = []
        self.doubts: list[Doubt] = []
        self.boxes: list[str] = []

    def take(self, paragraph: etree._Element) -> Paragraph:
        """All that the paragraph holds."""
        self._inside(paragraph, 0)
        return self

    def _inside(self, parent: etree._Element, depth: int) -> None:
        for element in parent if depth < _DEEPEST else ():
            name = local(element)
            if name == "r":
                self._run(element)
            elif name in _THROUGH:
                self._inside(element, depth + 1)
            elif name == "oMath":
                self._formula(element)
            elif name == "oMathPara":
                self._inside(element, depth + 1)
            elif name == "AlternateContent":
                self._inside_first(element, depth)

    def _inside_first(self, element: etree._Element, depth: int) -> None:
        choice = next((part for part in element), None)
        if choice is not None:
            self._inside(choice, depth + 1)

    def _run(self, run: etree._Element) -> None:
        properties = child(run, "rPr")
        under = value(child(properties, "u"))
        start = len(self.text)
        words = "".join(self._part(part) for part in run if local(part) != "rPr")
        self.text += _shifted(words, value(child(properties, "vertAlign")))
        if under and under != "none" and len(self.text) > start:
            self._underline(start, len(self.text))

    def _underline(self, start: int, end: int) -> None:
        if self.underlined and self.underlined[-1][1] == start:
            start = self.underlined.pop()[0]
        self.underlined.append((start, end))

    def _part(self, part: etree._Element) -> str:
        """The text of one thing in a run."""
        name = local(part)
        if name == "t":
            return part.text or ""
        if name in ("br", "cr"):
            return "" if value(part, "type") in ("page", "column") else "\n"
        if name == "sym":
            return _sign(value(part, "char"))
        if name in ("drawing", "pict", "object"):
            return self._drawing(part)
        if name == "AlternateContent":
            first = next((one for one in part), None)
            return "" if first is None else "".join(self._part(one) for one in first)
        return {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}.get(name, "")

    def _drawing(self, drawing: etree._Element) -> str:
        boxes = list(below(drawing, "txbxContent"))
        for box in boxes:
            text = " ".join("".join(t.text or "" for t in below(p, "t")) for p in below(box, "p"))
            self.boxes += [text.strip()] if text.strip() else []
        if boxes:
            return ""
        alt = said_of(next(below(drawing, "docPr"), None))
        return "".join(self._picture(sources, alt) for sources in _sources(drawing))

    def _picture(self, sources: tuple[str, ...], alt: str) -> str:
        """The first of *sources* that can be shown; all are forms of one picture."""
        found = [taken(data) for name in sources if (data := self.package.data(name))]
        shown = next((one for one in found if isinstance(one, Picture)), None)
        if shown is None:
            fault = found[-1] if found else "不在文件里，请找到它"
            said = f"这一题的图片{fault}，再插到题里。图片的地方写着“{_LOST}”。"
            self.doubts.append(Doubt("picture", said))
            return _LOST
        self.pictures[shown.id] = shown
        return f"![{alt}]({shown.id})"

    def _formula(self, math: etree._Element) -> None:
        try:
            tex = tex_of(math)
        except Unwritable:
            self.text += "".join(t.text or "" for t in below(math, "t"))
            said = "这一题里有一个公式没有全认出来，只留下了里面的文字，请照原文改好。"
            self.doubts.append(Doubt("picture", said))
            return
        self.text += f"${tex}$" if tex else ""


def _sources(drawing: etree._Element) -> Iterator[tuple[str, ...]]:
    """The relations that name each picture of a drawing, its finest form first."""
    for element in below(drawing, "blip", "imagedata"):
        source = value(element, "embed") or value(element, "id") or value(element, "link")
        if source:
            yield tuple(filter(None, (value(own_drawing(element), "embed"), source)))


def _shifted(text: str, how: str) -> str:
    """Small raised or lowered digits as such; what Unicode has no sign for as a formula."""
    table = {"superscript": _RAISED, "subscript": _LOWERED}.get(how)
    if table is None or not text.strip():
        return text
    if all(ord(c) in table or c.isspace() for c in text):
        return text.translate(table)
    if text.isascii() and text.isalnum():
        return f"${'^' if how == 'superscript' else '_'}{{{text}}}$"
    return text


def _sign(code: str) -> str:
    known = _SIGNS.get(code.upper())
    if known is not None:
        return known
    return chr(int(code, 16)) if code.isalnum() and len(code) == 4 and not code.upper().startswith("F0") else "□"  # fmt: skip
