"""What a workbook must be like before a reader that fills whole rectangles may open it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final

WIDEST: Final = 702
MOST_CELLS: Final = 10_000_000
MOST_TEXT: Final = 600_000_000
_STEP: Final = 1 << 20
_SHORTEST_VALUE: Final = len("<c><v>0</v></c>")
_STRINGS: Final = "sharedstrings.xml"
_CONTENT: Final = "content.xml"
_NO_SHEETS: Final = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bmp", ".rels", _STRINGS)
_FAR: Final = re.compile(rb'<c(?: (?!r="[A-Z][0-9]{1,5}")|[>\t\r\n])')
_PREFIXED: Final = re.compile(rb":c[>\s]")
_CELL: Final = re.compile(rb"<(?:\w+:)?(row|c)\b([^>]*?)(/?)>")
_PLACE: Final = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]*)(\d{0,9})""")
_TEXT: Final = re.compile(rb"<(?:\w+:)?v\b[^>]*>\s*(\d{1,9})\s*<")
_ODS: Final = re.compile(
    rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^>]*?)(/?)>"
)
_REPEATED: Final = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,9})"')


class Spotter:
    """Looks at the parts of a workbook while they are unpacked, and notes those that may be too large.

    Most sheets have up to 26 columns and fewer than 100,000 rows: a look at them is enough.
    """

    def __init__(self) -> None:
        self.suspects: set[str] = set()
        self._part, self._rest = "", b""

    def look(self, part: str, chunk: bytes) -> None:
        """See the next bytes of *part*."""
        if part != self._part:
            self.close()
            self._part = part
        lower = part.lower()
        if part in self.suspects or lower == _CONTENT or lower.endswith(_NO_SHEETS):
            return
        text = self._rest + chunk
        cut = max(text.rfind(b"<"), 0)
        self._search(text, cut)
        self._rest = text[cut:]

    def close(self) -> None:
        """There is no more of the part at hand."""
        self._search(self._rest, len(self._rest))
        self._rest = b""

    def _search(self, text: bytes, end: int) -> None:
        if _FAR.search(text, 0, end) or _PREFIXED.search(text, 0, end):
            self.suspects.add(self._part)


def sprawl(data: bytes, spotter: Spotter | None = None) -> str:
    """Why the sheets of a workbook are too large to be read; empty if they are not.

    With a *spotter* that has seen all its parts only those that it suspects are looked at.
    """
    if spotter is not None:
        spotter.close()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.namelist():
            said = _part(archive, part, spotter)
            if said:
                return said
        return _repeated_texts(archive)


def _part(archive: zipfile.ZipFile, part: str, spotter: Spotter | None) -> str:
    """What is wrong with a part: any may be a sheet."""
    lower = part.lower()
    if lower.endswith(_NO_SHEETS):
        return ""
    if lower == _CONTENT:
        return _open_document(archive, part)
    if spotter is not None and part not in spotter.suspects:
        return ""
    return _too_large(*_extent(archive, part))


def _chunks(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Parts of *part* that end before a `<`."""
    with archive.open(part) as stream:
        rest = b""
        while chunk := stream.read(_STEP):
            rest += chunk
            cut = rest.rfind(b"<")
            if cut > 0:
                yield rest[:cut]
                rest = rest[cut:]
        yield rest


def _extent(archive: zipfile.ZipFile, part: str) -> tuple[int, int]:
    """The last row and column that a cell with something in it has."""
    row = column = last_row = last_column = 0
    for chunk in _chunks(archive, part):
        for tag, rest, empty in _CELL.findall(chunk):
            place = _PLACE.search(rest)
            if tag == b"row":
                row = int(place[2] or row + 1) if place else row + 1
                column = 0
                continue
            if place and place[1] and place[2]:
                row, column = int(place[2]), _column(place[1])
            else:
                column += 1
            if not empty:
                last_row, last_column = max(last_row, row), max(last_column, column)
    return last_row, last_column


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:6]:
        number = number * 26 + letter - 64
    return number


def _too_large(rows: int, columns: int) -> str:
    if columns > WIDEST:
        return f"表格一直写到第{columns}列，最多{WIDEST}列。请删去右边多余的列再导入。"
    if rows * columns > MOST_CELLS:
        return f"表格有{rows}行、{columns}列，太大了。请删去多余的行和列，或拆成几个文件再导入。"
    return ""


def _open_document(archive: zipfile.ZipFile, part: str) -> str:
    rows = columns = last_column = times = 0
    filled = False
    for chunk in _chunks(archive, part):
        for closing, tag, rest, empty in _ODS.findall(chunk):
            found = _REPEATED.search(rest)
            repeated = int(found[1]) if found else 1
            if tag == b"table" and not closing:
                rows = last_column = 0
            elif tag == b"table-row" and not closing:
                columns, times, filled = 0, repeated, False
            elif tag == b"table-row":
                rows += times if filled or times < 1000 else 0
            elif not closing:
                columns += repeated
                if not empty:
                    filled, last_column = True, max(last_column, columns)
            if said := _too_large(rows, last_column):
                return said
    return ""


def _repeated_texts(archive: zipfile.ZipFile) -> str:
    """Long texts that cells share are copied for each cell: small files can become huge."""
    names = archive.namelist()
    strings = next((part for part in names if part.lower().endswith(_STRINGS)), "")
    if not strings:
        return ""
    lengths = [len(text) for text in archive.read(strings).split(b"</si>")]
    sheets = [part for part in names if not part.lower().endswith(_NO_SHEETS)]
    values = sum(archive.getinfo(part).file_size for part in sheets) // _SHORTEST_VALUE
    if max(lengths) * values <= MOST_TEXT:
        return ""
    total = 0
    for chunk in (chunk for part in sheets for chunk in _chunks(archive, part)):
        total += sum(lengths[int(at)] for at in _TEXT.findall(chunk) if int(at) < len(lengths))
        if total > MOST_TEXT:
            return "表格里重复的长文字太多，展开后太大，不像是题库，没有读。"
    return ""
