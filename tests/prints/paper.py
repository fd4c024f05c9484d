"""What a test may ask of a printed page: its words, and how far anything reaches."""

from __future__ import annotations

import pypdfium2

MM = 72 / 25.4
Extent = tuple[float, float, float, float]


def pages(pdf: bytes) -> list[str]:
    """The words of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def words(pdf: bytes) -> str:
    """All words, line ends left out."""
    return "".join(pages(pdf)).replace("\r", "").replace("\n", "")


def extents(pdf: bytes) -> list[Extent]:
    """How far left, up, right and down each page's drawing reaches, in mm from the top left."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_extent(page) for page in document]


def _extent(page: pypdfium2.PdfPage) -> Extent:
    boxes = [drawn.get_bounds() for drawn in page.get_objects(max_depth=1) if not _punched(drawn)]
    height = page.get_height()
    return (
        min(box[0] for box in boxes) / MM,
        (height - max(box[3] for box in boxes)) / MM,
        max(box[2] for box in boxes) / MM,
        (height - min(box[1] for box in boxes)) / MM,
    )


def _punched(drawn: pypdfium2.PdfObject) -> bool:
    """Whether it is one of the hair crosses that show where to punch."""
    left, _, right, _ = drawn.get_bounds()
    edge = (left < 13.5 * MM and right < 14 * MM) or left > 196 * MM
    return edge and drawn.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH and right - left < 3 * MM
