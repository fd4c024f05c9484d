"""Pictures on their way in: what can be shown is taken as it is, GIF and BMP are drawn anew as PNG."""

from __future__ import annotations

import io
import struct
import warnings
from typing import Final

from trainer.formats.picture_check import picture_fault
from trainer.quiz.picture import MOST_BYTES, Picture, media_of, picture

MOST_RAW: Final = 30_000_000
"""How large a GIF or BMP may be: as PNG it takes up far less."""
MOST_PIXELS: Final = 25_000_000
_FORMS: Final = {b"GIF87a": "GIF", b"GIF89a": "GIF", b"BM": "BMP"}
_MODES: Final = frozenset(("1", "L", "LA", "P", "RGB", "RGBA"))
_META: Final = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")
_AS_PNG: Final = "请在 Word 或 Excel 里打开原来的文件，右键把这张图另存为 PNG"
_METAFILE: Final = f"是 WMF 或 EMF 图，这里显示不了，{_AS_PNG}"
_DAMAGED: Final = "已损坏，打不开，请另存为 png"


def taken(data: bytes) -> Picture | str:
    """The picture that *data* holds, or why it cannot be shown and what to do."""
    media = media_of(data)
    if media is not None:
        return picture_fault(data) or picture(data, media)
    form = next((name for head, name in _FORMS.items() if data.startswith(head)), "")
    if form:
        return _redrawn(data, form)
    return _METAFILE if _is_metafile(data) else picture_fault(data)


def _is_metafile(data: bytes) -> bool:
    packed = data.startswith(b"\x1f\x8b")  # .wmz and .emz; no picture else begins so
    return packed or data.startswith(_META) or data[40:44] == b" EMF"


def _redrawn(data: bytes, form: str) -> Picture | str:
    """The first frame of *data* as PNG."""
    if len(data) > MOST_RAW:
        return f"有 {len(data) / 1_000_000:.1f} MB，最大 {MOST_RAW // 1_000_000} MB，请缩小"
    if _pixels(data, form) > MOST_PIXELS:
        return _swollen()
    made = _as_png(data, form)
    if isinstance(made, str):
        return made
    if len(made) > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        return f"转成 PNG 有 {len(made) / 1_000_000:.1f} MB，最大 {most} MB，请缩小"
    return picture(made, "png")


def _pixels(data: bytes, form: str) -> int:
    """How many pixels the head of *data* speaks of, before anything is unpacked."""
    if form == "GIF":
        wide, high = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
        return wide * high
    sides = (int.from_bytes(data[at : at + 4], "little", signed=True) for at in (18, 22))
    wide, high = sides if data[14:15] != b"\x0c" else (data[18] + data[19] * 256, data[20] + data[21] * 256)  # fmt: skip
    return abs(wide * high)


def _swollen() -> str:
    return f"解开后超过 {MOST_PIXELS // 10_000} 万个像素，太大，没有取，请缩小"


def _as_png(data: bytes, form: str) -> bytes | str:
    from PIL import Image  # noqa: PLC0415  (slow, and rarely needed)

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=(form,)) as image:
                # A frame of a GIF may be larger than the head says.
                return _swollen() if image.width * image.height > MOST_PIXELS else _saved(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
        return _swollen()
    except (OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, ArithmeticError, struct.error):  # fmt: skip
        return _DAMAGED


def _saved(image: object) -> bytes:
    from PIL import Image  # noqa: PLC0415  (see above)

    assert isinstance(image, Image.Image)
    image.load()
    drawn = image if image.mode in _MODES else image.convert("RGB")
    out = io.BytesIO()
    drawn.save(out, "PNG", optimize=True)
    return out.getvalue()
