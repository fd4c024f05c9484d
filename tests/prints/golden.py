"""Compare a PDF with what was once approved: its words and their places, and its picture."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

HERE = Path(__file__).parent / "golden"
INK_ALLOWED = 0.01  # of the approved ink may differ, for anti-aliasing
Word = list[int | str]


def words(pdf: bytes) -> list[Word]:
    """Each run of text with its page and its box in whole points."""
    runs: list[Word] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            text = page.get_textpage()
            for i in range(text.count_rects()):
                box = text.get_rect(i)
                runs.append([number, text.get_text_bounded(*box), *map(round, box)])
    return runs


def picture(pdf: bytes, page: int = 0) -> Image.Image:
    """A grey picture of one page, a pixel a point."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[page].render(scale=1).to_pil().convert("L")


def changed_ink(approved: Image.Image, now: Image.Image) -> float:
    """The differing pixels as a share of the approved picture's ink."""
    if approved.size != now.size:
        return 1.0
    differs = ImageChops.difference(approved, now).point(lambda p: 255 * (p > 64))
    ink = approved.point(lambda p: 255 * (p < 192))
    return differs.histogram()[255] / max(1, ink.histogram()[255])


def check(name: str, pdf: bytes, *, approve: bool, home: Path = HERE) -> None:
    """Assert that *pdf* is as approved, or approve it."""
    said = home / f"{name}.json"
    pages = range(_pages(pdf))
    if approve:
        home.mkdir(exist_ok=True)
        said.write_text(_dump(words(pdf)), encoding="utf-8")
        for page in pages:
            picture(pdf, page).save(_seen(home, name, page))
    assert words(pdf) == json.loads(said.read_text(encoding="utf-8"))
    for page in pages:
        with Image.open(_seen(home, name, page)) as approved:
            assert changed_ink(approved, picture(pdf, page)) <= INK_ALLOWED, f"page {page + 1}"


def _seen(home: Path, name: str, page: int) -> Path:
    return home / f"{name}-{page + 1}.png"


def _pages(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _dump(runs: list[Word]) -> str:
    """One run a line, so that a diff shows which words moved."""
    lines = (json.dumps(run, ensure_ascii=False) for run in runs)
    return "[\n" + ",\n".join(lines) + "\n]\n"
