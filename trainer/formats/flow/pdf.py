"""PDF files that hold text: lines of pages, without what every page repeats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from trainer.formats.archive import too_large
from trainer.formats.bank import Hints
from trainer.formats.flow.line import Line
from trainer.formats.flow.segmenting import read_lines
from trainer.formats.problem import Problem
from trainer.formats.reading import Reading

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_PAGES: Final = 3000
_MOST_TEXT: Final = 20_000_000
_EDGE: Final = 2
_SCANNED: Final = 5  # characters a page
_BREAKS: Final = re.compile(r"\r\n|[\r\n\f\v]")
_UNSEEN: Final = re.compile("[\ufffe\uffff\u00ad\u200b\ufeff\0]")
_NUMBER: Final = re.compile(
    r"[-–—·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-–—·\s]*"
)
_REPEATED: Final = "页眉或页脚，每页都有"

Page = list[str]


def read(data: bytes, name: str, hints: Hints) -> Reading:
    """The questions of a PDF file."""
    large = too_large(data, name)
    pages = large or _pages(data, name, hints)
    if isinstance(pages, Problem):
        return Reading(name, troubles=(pages,))
    characters = sum(len(line.strip()) for page in pages for line in page)
    if characters < _SCANNED * len(pages):
        return Reading(name, troubles=(_scanned(name),))
    lines, left = _lines(pages)
    return read_lines(lines, name, hints, left=left)


def _scanned(name: str) -> Problem:
    said = (
        "PDF 里没有文字，是扫描的图片。请找原来的 Word 文件，或用识别软件转成文字，核对以后再导入。"
    )
    return Problem(name, 0, said)


def _pages(data: bytes, name: str, hints: Hints) -> list[Page] | Problem:
    import pypdfium2  # noqa: PLC0415  (a native library, loaded for PDF only)

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return Problem(name, 0, _LOCKED if locked else _DAMAGED)
    try:
        return _texts(document, name, hints)
    except pypdfium2.PdfiumError:
        return Problem(name, 0, _DAMAGED)
    finally:
        document.close()


_LOCKED: Final = "PDF 加了密码。请去掉密码再导入。"
_DAMAGED: Final = "PDF 已损坏或没有下载完整，打不开。请重新下载或重新导出。"


def _texts(document: PdfDocument, name: str, hints: Hints) -> list[Page] | Problem:
    count = len(document)
    if count > MOST_PAGES:
        return Problem(name, 0, f"PDF 有 {count} 页，最多 {MOST_PAGES} 页。请拆成几个文件再导入。")
    pages: list[Page] = []
    size = 0
    for at in range(count):
        text = _text(document, at)
        size += len(text)
        if size > _MOST_TEXT:
            return Problem(name, 0, "PDF 里的文字太多，不像是题库。请拆成几个文件再导入。")
        pages.append(_BREAKS.split(_UNSEEN.sub("", text)))
        if at % 20 == 0:
            hints.report(0, count)
    return pages


def _text(document: PdfDocument, at: int) -> str:
    page = document[at]
    try:
        text = page.get_textpage()
        try:
            return str(text.get_text_bounded())
        finally:
            text.close()
    finally:
        page.close()


def _lines(pages: Sequence[Page]) -> tuple[list[Line], list[tuple[Line, str]]]:
    """The lines of all pages, and those that pages repeat."""
    repeated = _repeated(pages)
    lines: list[Line] = []
    left: list[tuple[Line, str]] = []
    for at, page in enumerate(pages, start=1):
        edge = set(_edges(page))
        for number, text in enumerate(page, start=1):
            line = Line(number, text.strip(), sheet=f"第 {at} 页", wraps=True)
            why = _why(text, repeated) if number - 1 in edge else ""
            if why:
                left.append((line, why))
            elif line.text:
                lines.append(line)
    return lines, left


def _why(text: str, repeated: frozenset[str]) -> str:
    if not text.strip():
        return ""
    if _shape(text) in repeated:
        return _REPEATED
    return "页码" if _NUMBER.fullmatch(text) else ""


def _edges(page: Page) -> Iterator[int]:
    """The places of the first and last lines that are not blank."""
    filled = [at for at, text in enumerate(page) if text.strip()]
    yield from filled[:_EDGE]
    yield from filled[_EDGE:][-_EDGE:]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", "".join(text.split()))


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    """What most pages begin or end with, whatever the numbers in it."""
    counts = Counter(shape for page in pages for shape in {_shape(page[at]) for at in _edges(page)})
    least = max(3, (len(pages) + 1) // 2)
    return frozenset(s for s, n in counts.items() if n >= least and s != "#" and not _asks(s))


def _asks(shape: str) -> bool:
    """Options and answers look alike on many pages."""
    return bool(re.match(r"[（(]?[A-JＡ-Ｊ][)）]?[、.．:：]|.{0,4}答案|#[、.．)）]", shape))
