"""Pictures laid over the cells of an xlsx that is there already."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from trainer.formats.bank import Pictures
from trainer.formats.office_picture import OURS, PX, add_drawing, dots, extent
from trainer.formats.settled import settled_zip
from trainer.formats.xml_tree import written
from trainer.quiz.picture import SHOWN, Picture

_WIDEST: Final = 126  # px: within the narrowest column of an option
_HIGHEST: Final = 480  # px that all pictures of a cell take together: rows are no higher
_EACH: Final = 120  # px
_TEXT: Final = 18.0  # points below the pictures
_SHEET: Final = "xl/worksheets/sheet1.xml"
_LINKS: Final = "xl/worksheets/_rels/sheet1.xml.rels"
_TYPES: Final = "[Content_Types].xml"
_DRAWING: Final = "xl/drawings/drawing1.xml"
_DRAWING_LINKS: Final = "xl/drawings/_rels/drawing1.xml.rels"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_OVER: Final = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_KINDS: Final = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_KIND: Final = "application/vnd.openxmlformats-officedocument.drawing+xml"


@dataclass(frozen=True, slots=True)
class Laid:
    """A picture over the cell at *row* and *column*, from 0; *top* is how far below its edge, in EMU."""

    picture: Picture
    alt: str
    row: int
    column: int
    top: int
    size: tuple[int, int]


def laid(row: int, cells: Sequence[str], pictures: Pictures) -> tuple[Laid, ...]:
    """The pictures that the texts of a row show, those of one cell below each other."""
    return tuple(one for at, cell in enumerate(cells) if "![" in cell for one in _in_cell(row, at, cell, pictures))  # fmt: skip


def _in_cell(row: int, column: int, text: str, pictures: Pictures) -> Iterator[Laid]:
    shown = {found[2]: found[1] for found in SHOWN.finditer(text) if found[2] in pictures}
    most = min(_EACH, _HIGHEST // max(1, len(shown)))
    top = 0
    for ref, alt in shown.items():
        size = extent(pictures[ref].data, _WIDEST * PX, most * PX)
        yield Laid(pictures[ref], alt, row, column, top, size)
        top += size[1]


def height(row: Sequence[Laid]) -> float:
    """How many points high a row must be for its pictures and a line of text."""
    return max(one.top + one.size[1] for one in row) / PX * 0.75 + _TEXT


def with_pictures(book: bytes, pictures: Sequence[Laid]) -> bytes:
    """*book* with *pictures* over its first sheet."""
    out = io.BytesIO(book)
    files = {f"xl/media/{name}": data for name, data in _files(pictures)}
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, _changed(part, data))
        for name, data in files.items():
            new.writestr(name, data)
        new.writestr(_LINKS, _links({"rId1": ("drawing", f"/{_DRAWING}")}))
        names = {name: f"rId{at}" for at, name in enumerate(files, start=1)}
        new.writestr(_DRAWING, _drawing(pictures, names))
        links = {link: ("image", f"/{name}") for name, link in names.items()}
        new.writestr(_DRAWING_LINKS, _links(links))
    return settled_zip(out.getvalue())


def _files(pictures: Sequence[Laid]) -> Iterator[tuple[str, bytes]]:
    """Each picture once, and the dots of each drawing."""
    for shown in {one.picture.id: one.picture for one in pictures}.values():
        yield shown.id, shown.data
        if shown.media == "svg":
            yield _dots_of(shown), dots(shown.data)


def _dots_of(shown: Picture) -> str:
    return f"{shown.id.partition('.')[0]}-dots.png"


def _changed(part: str, data: bytes) -> bytes:
    if part == _SHEET:
        before, end, after = data.rpartition(b"</worksheet>")
        return before + f'<drawing xmlns:r="{_OFFICE}" r:id="rId1"/>'.encode() + end + after
    if part == _TYPES:
        said = "".join(f'<Default Extension="{e}" ContentType="{k}"/>' for e, k in _KINDS.items() if f'"{e}"'.encode() not in data)  # fmt: skip
        said += f'<Override PartName="/{_DRAWING}" ContentType="{_KIND}"/>'
        before, end, after = data.rpartition(b"</Types>")
        return before + said.encode() + end + after
    return data


def _links(links: dict[str, tuple[str, str]]) -> bytes:
    said = (
        f'<Relationship Id="{link}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for link, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(said)}</Relationships>'.encode()


def _drawing(pictures: Sequence[Laid], names: dict[str, str]) -> bytes:
    from lxml import etree  # noqa: PLC0415  (slow, and rarely needed)

    root = etree.Element(f"{{{_OVER}}}wsDr", nsmap={"xdr": _OVER, "a": _MAIN, "r": _OFFICE})
    for number, one in enumerate(pictures, start=1):
        _anchor(etree.SubElement(root, f"{{{_OVER}}}oneCellAnchor"), number, one, names)
    return written(root)


def _anchor(anchor: Any, number: int, one: Laid, names: dict[str, str]) -> None:
    corner = _add(anchor, _OVER, "from")
    for name, value in (("col", one.column), ("colOff", 0), ("row", one.row), ("rowOff", one.top)):
        _add(corner, _OVER, name).text = str(value)
    size = {"cx": str(one.size[0]), "cy": str(one.size[1])}
    _add(anchor, _OVER, "ext", **size)
    shown = _add(anchor, _OVER, "pic")
    about = _add(shown, _OVER, "nvPicPr")
    name = f"{OURS} {one.picture.id}"
    _add(about, _OVER, "cNvPr", id=str(number), name=name, descr=one.alt)
    _add(_add(about, _OVER, "cNvPicPr"), _MAIN, "picLocks", noChangeAspect="1")
    _fill(_add(shown, _OVER, "blipFill"), one.picture, names)
    looks = _add(shown, _OVER, "spPr")
    frame = _add(looks, _MAIN, "xfrm")
    _add(frame, _MAIN, "off", x="0", y="0")
    _add(frame, _MAIN, "ext", **size)
    _add(_add(looks, _MAIN, "prstGeom", prst="rect"), _MAIN, "avLst")
    _add(anchor, _OVER, "clientData")


def _fill(filled: Any, shown: Picture, names: dict[str, str]) -> None:
    drawing = shown.media == "svg"
    seen = _dots_of(shown) if drawing else shown.id
    blip = _add(filled, _MAIN, "blip")
    blip.set(f"{{{_OFFICE}}}embed", names[f"xl/media/{seen}"])
    if drawing:
        add_drawing(blip, names[f"xl/media/{shown.id}"])
    _add(_add(filled, _MAIN, "stretch"), _MAIN, "fillRect")


def _add(parent: Any, space: str, name: str, /, **said: str) -> Any:
    from lxml import etree  # noqa: PLC0415  (slow, and rarely needed)

    return etree.SubElement(parent, f"{{{space}}}{name}", said)
