"""Pictures as office files hold them: what one shows, and a drawing (SVG) beside its own dots.

Word and Excel since 2016 show a drawing itself; what cannot shows the PNG that stands beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trainer.formats.drawn import drawn
from trainer.formats.picture_size import Size, picture_size
from trainer.formats.xml_tree import below, child

if TYPE_CHECKING:
    from lxml import etree

OURS: Final = "警钟题图"
"""Begins the name of a picture whose description is the picture's own text, and not made up by Word."""
PX: Final = 9525  # EMU
_USUAL: Final[Size] = (300.0, 225.0)
_DOTS: Final = 1200
_MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_LINKS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SVG: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_BLANK: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a4944415478da63f8"
    "0f00010101001bb6ee560000000049454e44ae426082"
)
"""One white dot, for a drawing that cannot be drawn here."""


def dots(svg: bytes) -> bytes:
    """A PNG that looks like *svg*; a blank one where it cannot be drawn."""
    try:
        return drawn(svg, _DOTS)
    except ValueError:
        return _BLANK


def extent(data: bytes, widest: float, highest: float) -> tuple[int, int]:
    """Width and height in EMU: as on a screen, but no more than *widest* and *highest* EMU."""
    wide, high = picture_size(data) or _USUAL
    share = min(1.0, widest / (wide * PX), highest / (high * PX))
    return max(1, int(wide * PX * share)), max(1, int(high * PX * share))


def add_drawing(blip: etree._Element, link: str) -> None:
    """Says that the own form of the picture *blip* is the drawing behind *link*."""
    from lxml import etree  # noqa: PLC0415  (slow, and rarely needed)

    extensions = etree.SubElement(blip, f"{{{_MAIN}}}extLst")
    extension = etree.SubElement(extensions, f"{{{_MAIN}}}ext", uri=_EXTENSION)
    made = etree.SubElement(extension, f"{{{_SVG}}}svgBlip", nsmap={"asvg": _SVG})
    made.set(f"{{{_LINKS}}}embed", link)


def own_drawing(blip: etree._Element) -> etree._Element | None:
    """The drawing that *blip* shows the dots of."""
    extensions = child(blip, "extLst")
    return None if extensions is None else next(below(extensions, "svgBlip"), None)


def said_of(about: etree._Element | None) -> str:
    """What a picture of ours says that it shows; 图 for all others, whose words are made up."""
    if about is None or not (about.get("name") or "").startswith(OURS):
        return "图"
    return " ".join((about.get("descr") or "").replace("]", " ").split("\n"))
