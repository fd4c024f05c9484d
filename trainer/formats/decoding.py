"""Text out of bytes of any encoding that Chinese programs write: strictly, never with a loss."""

from __future__ import annotations

import codecs
from typing import Final, Literal

from trainer.formats.problem import Problem

_MARKED: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 20_000
_READABLE: Final = 0.85
_Wide = Literal["utf-16-le", "utf-16-be"]


def decoded(data: bytes, name: str) -> str | Problem:
    """The text of *data*; a problem, with the place of the first bad byte, where none comes out.

    UTF-8 and UTF-16 with and without a mark, GBK, GB18030. Line ends stay as they are.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            found = _strict(data, encoding)
            return found if isinstance(found, str) else _undecodable(data, name, found)
    if b"\0" in data:
        return _wide(data) or Problem(name, 1, "这不是文本文件，里面有空字节，请换一个文件。")
    return _narrow(data, name)


def _narrow(data: bytes, name: str) -> str | Problem:
    as_utf8 = _strict(data, "utf-8")
    if isinstance(as_utf8, str):
        return as_utf8
    if _damaged_utf8(data):
        return _undecodable(data, name, as_utf8)
    as_national = _strict(data, "gb18030")
    if isinstance(as_national, str):
        return as_national
    return _wide(data) or _undecodable(data, name, max(as_utf8, as_national))


def _strict(data: bytes, encoding: str) -> str | int:
    """The text, or the index of the first byte that cannot be read."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start


def _damaged_utf8(data: bytes) -> bool:
    """Whether all but a little of it is UTF-8: read as GBK it would come out as nonsense."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(not c.isascii() for c in text) - bad
    return good > 10 * bad


def _wide(data: bytes) -> str:
    """The text of UTF-16 without a mark; empty where it is not that."""
    if len(data) % 2:
        return ""
    orders: tuple[_Wide, _Wide] = ("utf-16-le", "utf-16-be")
    texts = [text for order in orders if isinstance(text := _strict(data, order), str)]
    best = max(texts, key=_readable, default="")
    return best if _readable(best) >= _READABLE and "\0" not in best else ""


def _readable(text: str) -> float:
    """The share of letters, digits, Chinese characters and their punctuation."""
    sample = text[:_SAMPLE]
    return sum(map(_usual, sample)) / len(sample) if sample else 0


def _usual(char: str) -> bool:
    return (
        " " <= char <= "~"
        or char in "\t\r\n"
        or "\u3000" <= char <= "\u303f"
        or "\u4e00" <= char <= "\u9fff"
        or "\uff00" <= char <= "\uffef"
    )


def _undecodable(data: bytes, name: str, at: int) -> Problem:
    line = data.count(b"\n", 0, at) + 1
    return Problem(
        name,
        line,
        f"文字编码认不出来：第{at + 1}个字节起读不成字（试过 UTF-8、UTF-16、GB18030），"
        "请在原来的程序里另存为 UTF-8 再导入。",
    )
