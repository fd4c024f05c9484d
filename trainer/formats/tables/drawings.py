"""The pictures of an xlsx: those that lie over cells, and those of WPS that are cells."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from trainer.formats.office_picture import OURS, own_drawing, said_of
from trainer.formats.picture_taking import taken
from trainer.formats.problem import Problem
from trainer.formats.tables.anchored import CELLS, Anchored, CellPictures
from trainer.formats.xml_tree import below, child, local, parsed, words
from trainer.quiz.picture import Picture

if TYPE_CHECKING:
    from lxml import etree

MOST: Final = 20_000
"""How many pictures of a sheet are looked at."""
_ANCHORS: Final = ("oneCellAnchor", "twoCellAnchor", "absoluteAnchor")
_NOT_THERE: Final = "不在文件里，请找到它"
_FORMULA: Final = re.compile(
    rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^>]*>\s*<(?:\w+:)?f\b[^>]*>([^<]*DISPIMG\([^<]{0,300})<"
)
_ID: Final = re.compile(r'DISPIMG\(\s*"([^"]{1,100})"')


@dataclass(frozen=True, slots=True)
class Drawings:
    """Reads them from *archive*; *targets* tells what a part points to, by id."""

    archive: zipfile.ZipFile
    names: frozenset[str]
    targets: Callable[[str], Mapping[str, str]]
    seen: dict[str, Picture | str] = field(default_factory=dict)

    def over(self, sheet: str) -> tuple[Anchored, ...]:
        """The pictures that lie over the cells of the sheet in the part *sheet*."""
        parts = sorted({t for t in self.targets(sheet).values() if "/drawings/" in t} & self.names)
        return tuple(one for part in parts if part.endswith(".xml") for one in self._drawn(part))

    def _drawn(self, part: str) -> Iterator[Anchored]:
        root = self._tree(part)
        targets = self.targets(part)
        count = 0
        for anchor in () if root is None else below(root, *_ANCHORS):
            for blip in below(anchor, "blip"):
                count += 1
                if count > MOST:
                    return
                yield self._anchored(anchor, blip, targets)

    def _anchored(
        self, anchor: etree._Element, blip: etree._Element, targets: Mapping[str, str]
    ) -> Anchored:
        about = _about(blip)
        name = "" if about is None else about.get("name") or ""
        ref = name.removeprefix(OURS).strip() if name.startswith(OURS) else ""
        row, column = _at(anchor, "from")
        foot = _at(anchor, "to")[0] if local(anchor) == "twoCellAnchor" else -1
        return Anchored(row, column, self._picture(blip, targets), foot, said_of(about), ref)

    def _picture(self, blip: etree._Element, targets: Mapping[str, str]) -> Picture | str:
        """The finest form of it that can be shown."""
        forms = [own for own in (own_drawing(blip), blip) if own is not None]
        found = [self._taken(targets.get(_embedded(form), "")) for form in forms]
        return next((one for one in found if isinstance(one, Picture)), found[-1])

    def _taken(self, part: str) -> Picture | str:
        if part not in self.seen:
            there = part in self.names
            self.seen[part] = taken(self.archive.read(part)) if there else _NOT_THERE
        return self.seen[part]

    def inside(self, sheets: Mapping[str, str]) -> CellPictures | None:
        """The pictures that are cells of *sheets*, given as parts by name; None where there are none."""
        part = next((name for name in self.names if name.lower() == CELLS), "")
        formulas = {name: dict(self._formulas(sheet)) for name, sheet in sheets.items()}
        if not part and not any(formulas.values()):
            return None
        return CellPictures(dict(self._kept(part)) if part else {}, formulas)

    def _kept(self, part: str) -> Iterator[tuple[str, Picture | str]]:
        root = self._tree(part)
        targets = self.targets(part)
        for blip in () if root is None else below(root, "blip"):
            about = _about(blip)
            if about is not None and about.get("name"):
                yield str(about.get("name")), self._picture(blip, targets)

    def _formulas(self, sheet: str) -> Iterator[tuple[tuple[int, int], str]]:
        data = self.archive.read(sheet)
        for found in _FORMULA.finditer(data) if b"DISPIMG(" in data else ():
            named = _ID.search(html.unescape(found[3].decode(errors="replace")))
            if named:
                yield (int(found[2]) - 1, _column(found[1])), named[1]

    def _tree(self, part: str) -> etree._Element | None:
        root = parsed(self.archive.read(part), part)
        return None if isinstance(root, Problem) else root


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _at(anchor: etree._Element, name: str) -> tuple[int, int]:
    """Row and column of a corner; -1 where it names none."""
    corner = child(anchor, name)
    return _number(child(corner, "row")), _number(child(corner, "col"))


def _number(element: etree._Element | None) -> int:
    text = words(element)
    return int(text) if text.isdecimal() and len(text) < 8 else -1


def _embedded(blip: etree._Element) -> str:
    found = (str(v) for k, v in blip.attrib.items() if str(k).rpartition("}")[2] == "embed")
    return next(found, "")


def _about(blip: etree._Element) -> etree._Element | None:
    """What says how the picture around *blip* is called."""
    filled = blip.getparent()
    around = None if filled is None else filled.getparent()
    head = child(around, "nvPicPr")
    return child(head if head is not None else child(around, "nvSpPr"), "cNvPr")
