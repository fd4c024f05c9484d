"""200 pocket cards against drawing the same glyphs with bare reportlab."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO
from statistics import median

import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.ratio import Ratio
from trainer import assets
from trainer.library import load, shipped
from trainer.prints.holder import Holder
from trainer.prints.pocket_cards import pocket_cards

_CARDS = 200


def measure(rounds: int) -> Ratio:
    """Medians of *rounds* after one warm-up each."""
    card = next(c for c in load(shipped()).cards if c.id == "packer")
    holders = [
        Holder(card, f"持卡人{n}", f"BZ-{n:04d}", "2026-11", "示例化工有限公司", "包装车间")
        for n in range(_CARDS)
    ]
    pages = _glyphs(pocket_cards(holders))
    _bare(pages)
    ours = [_timed(lambda: pocket_cards(holders)) for _ in range(rounds)]
    bare = [_timed(lambda: _bare(pages)) for _ in range(rounds)]
    return Ratio(f"{_CARDS} pocket cards / same glyphs, bare", median(ours), median(bare), "ms", 2)


def _glyphs(pdf: bytes) -> list[list[tuple[float, float, str]]]:
    """Every run of text of every page with its place."""
    pages = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            rects = [text.get_rect(i) for i in range(text.count_rects())]
            pages.append([(r[0], r[1], text.get_text_bounded(*r)) for r in rects])
    return pages


def _bare(pages: list[list[tuple[float, float, str]]]) -> bytes:
    if "Bare" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Bare", str(assets.font("regular"))))
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1, invariant=1)
    for page in pages:
        canvas.setFont("Bare", 7.5)
        for x, y, text in page:
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
