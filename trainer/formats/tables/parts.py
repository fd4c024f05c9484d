"""What the reader of cells does not tell of an xlsx: numbers shown in percent, pictures."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from typing import Final

from trainer.formats.tables.anchored import CELLS, Anchored, CellPictures

_ATTRIBUTE: Final = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_PERCENTS: Final = frozenset(("9", "10"))
_SPOT: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(frozen=True, slots=True)
class Parts:
    """By the name of a sheet: the cells (row, column from 0) in percent, the pictures over them.

    *inside* is there where cells hold pictures themselves, as WPS does it.
    """

    percents: Mapping[str, frozenset[tuple[int, int]]] = field(default_factory=dict)
    drawn: Mapping[str, tuple[Anchored, ...]] = field(default_factory=dict)
    inside: CellPictures | None = None


def parts_of(data: bytes) -> Parts:
    """What the parts of an xlsx tell; nothing for other archives."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = frozenset(archive.namelist())
        if "xl/workbook.xml" not in names:
            return Parts()
        styles = _percent_styles(_text(archive, "xl/styles.xml", names))
        pictured = any(name.startswith("xl/drawings/") for name in names)
        counted = any(name.lower() in (CELLS, "xl/calcchain.xml") for name in names)
        if not (styles or pictured or counted):
            return Parts()
        sheets = dict(_sheets(archive, names))
        percents = {n: _in_percent(archive, part, styles) for n, part in sheets.items() if styles}
        if not (pictured or counted):
            return Parts(percents)
        return Parts(percents, *_pictures(archive, sheets, names))


def _pictures(
    archive: zipfile.ZipFile, sheets: Mapping[str, str], names: frozenset[str]
) -> tuple[dict[str, tuple[Anchored, ...]], CellPictures | None]:
    from trainer.formats.tables.drawings import Drawings  # noqa: PLC0415  (brings in lxml)

    drawings = Drawings(archive, names, lambda part: dict(_targets(archive, part, names)))
    return {n: drawings.over(part) for n, part in sheets.items()}, drawings.inside(sheets)


def _text(archive: zipfile.ZipFile, part: str, names: frozenset[str]) -> str:
    return archive.read(part).decode(errors="replace") if part in names else ""


def _tags(text: str, tag: str) -> Iterator[dict[str, str]]:
    """The attributes of each element called *tag*, whatever its prefix."""
    for found in re.finditer(rf"<(?:\w+:)?{tag}\b([^>]*)>", text):
        yield {key: one or other for key, one, other in _ATTRIBUTE.findall(found[1])}


def _sheets(archive: zipfile.ZipFile, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Name and part of each sheet."""
    targets = dict(_targets(archive, "xl/workbook.xml", names))
    for sheet in _tags(_text(archive, "xl/workbook.xml", names), "sheet"):
        part = next((targets.get(v, "") for k, v in sheet.items() if k.endswith(":id")), "")
        if part in names:
            yield _unescaped(sheet.get("name", "")), part


def _unescaped(text: str) -> str:
    for mark, char in (
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", '"'),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ):
        text = text.replace(mark, char)
    return re.sub(r"&#(\d{1,6});", lambda found: chr(int(found[1])), text)


def _targets(
    archive: zipfile.ZipFile, part: str, names: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """What *part* points to, by id."""
    folder, _, file = part.rpartition("/")
    for link in _tags(_text(archive, f"{folder}/_rels/{file}.rels", names), "Relationship"):
        target = link.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else join(dirname(part), target)
        yield link.get("Id", ""), normpath(path)


def _percent_styles(styles: str) -> frozenset[str]:
    """The numbers of the styles that show 0.1 as 10%."""
    formats = _PERCENTS | {
        f.get("numFmtId", "") for f in _tags(styles, "numFmt") if "%" in f.get("formatCode", "")
    }
    used = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    given = _tags(used[0], "xf") if used else ()
    return frozenset(str(at) for at, xf in enumerate(given) if xf.get("numFmtId") in formats)


def _in_percent(
    archive: zipfile.ZipFile, part: str, styles: frozenset[str]
) -> frozenset[tuple[int, int]]:
    cells = re.compile(rf'<(?:\w+:)?c\b[^>]*\bs="(?:{"|".join(styles)})"[^>]*>'.encode())
    found: set[tuple[int, int]] = set()
    for cell in cells.findall(archive.read(part)):
        at = {k: a or b for k, a, b in _ATTRIBUTE.findall(cell.decode(errors="replace"))}
        spot = _SPOT.fullmatch(at.get("r", ""))
        if spot and at.get("t", "n") == "n":
            found.add((int(spot[2]) - 1, _column(spot[1])))
    return frozenset(found)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
