"""Which files may serve as pictures: known by their first bytes, not too large, and nothing but a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from trainer.formats.tree import Path
from trainer.quiz.picture import MOST_BYTES, SHOWN, media_of

if TYPE_CHECKING:
    from lxml import etree

_ACTIVE: Final = frozenset(
    (
        "script",
        "foreignObject",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "handler",
        "listener",
    )
)
_ELSEWHERE: Final = re.compile(r"url\(\s*[\"']?(?![\"'#\s])|@import|javascript:", re.IGNORECASE)
_INSIDE: Final = re.compile(r"#|data:image/(?:png|jpeg|gif);base64,", re.IGNORECASE)


def picture_fault(data: bytes) -> str:
    """Why *data* cannot be shown as a picture and what to do; empty where it can."""
    media = media_of(data)
    if media is None:
        return "不是 png、jpeg 或 svg 图片，请换一种格式保存"
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        return f"有 {len(data) / 1_000_000:.1f} MB，最大 {most} MB，请缩小"
    return _drawing_fault(data) if media == "svg" else ""


def _drawing_fault(data: bytes) -> str:
    from trainer.formats.problem import Problem  # noqa: PLC0415  (with the next)
    from trainer.formats.xml_tree import parsed  # noqa: PLC0415  (brings in lxml)

    root = parsed(data, "svg")
    if isinstance(root, Problem):
        return f"打不开：{root.sentence.rstrip('。')}"
    if b"<?xml-stylesheet" in data:
        return "引用了外部的样式，请在画图软件里另存为普通 svg"
    return next(_faults(root), "")


def _faults(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name in _ACTIVE:
            yield f"里有“{name}”，不是单纯的图，请在画图软件里删去或另存为 png"
        if name == "style" and _ELSEWHERE.search(element.text or ""):
            yield "引用了文件以外的东西，请在画图软件里另存为普通 svg"
        for key, value in element.attrib.items():
            if str(key).lower().startswith("on"):
                yield "里有脚本，请在画图软件里另存为普通 svg 或 png"
            elif _outside(str(key), str(value)):
                yield "引用了文件以外的东西，请在画图软件里另存为普通 svg"


def _outside(key: str, value: str) -> bool:
    if key.rpartition("}")[2] == "href":
        return not _INSIDE.match(value.strip())
    return bool(_ELSEWHERE.search(value))


def renamed(data: Any, names: Mapping[str, str]) -> Any:
    """Plain *data* of questions with the pictures it shows called by other *names*, where there are any."""
    if isinstance(data, str):
        return SHOWN.sub(lambda m: f"![{m[1]}]({names.get(m[2], m[2])})", data)
    if isinstance(data, list):
        return [renamed(item, names) for item in data]
    if isinstance(data, dict):
        return {key: _renamed_at(key, value, names) for key, value in data.items()}
    return data


def _renamed_at(key: str, value: Any, names: Mapping[str, str]) -> Any:
    if key == "picture" and isinstance(value, str):
        return names.get(value, value)
    return renamed(value, names)


def shown_in(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Each picture that plain *data* of questions shows, and where."""
    if isinstance(data, str):
        yield from ((path, found[2]) for found in SHOWN.finditer(data))
    elif isinstance(data, list):
        for at, item in enumerate(data):
            yield from shown_in(item, (*path, at))
    elif isinstance(data, dict):
        for key, value in data.items():
            if key == "picture" and isinstance(value, str):
                yield (*path, key), value
            else:
                yield from shown_in(value, (*path, key))
