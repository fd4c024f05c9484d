"""The parts of a Word file that a reader of its text needs."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from trainer.formats.archive import checked_zip
from trainer.formats.problem import Problem
from trainer.formats.xml_tree import below, child, children, parsed

if TYPE_CHECKING:
    from lxml import etree

_OLE: Final = b"\xd0\xcf\x11\xe0"
_CONTENTS: Final = re.compile(r"toc\s*\d|目录\s*\d", re.IGNORECASE)
_HEADING: Final = re.compile(r"(?:heading|标题)\s*\d|title", re.IGNORECASE)
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style of paragraphs says of those that have it."""

    heading: bool = False
    contents: bool = False
    list: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Package:
    """*targets* are the parts that the document names, by the names it uses."""

    body: etree._Element
    numbering: etree._Element | None
    styles: Mapping[str, Style]
    targets: Mapping[str, str]
    archive: zipfile.ZipFile = field(repr=False)

    def data(self, name: str) -> bytes | None:
        """The bytes of what the document calls *name*."""
        part = self.targets.get(name, "")
        return self.archive.read(part) if part in self.archive.namelist() else None


def opened(data: bytes, name: str) -> Package | Problem:
    """The parts of the Word file *data*; a problem where it is none or must not be read."""
    if data.startswith(_OLE):
        return Problem(
            name,
            0,
            "文件加了密码，或者其实是旧的 .doc 文件。请在 Word 里去掉密码，另存为 .docx 再导入。",
        )
    return checked_zip(data, name) or _opened(zipfile.ZipFile(io.BytesIO(data)), name)


def _opened(archive: zipfile.ZipFile, name: str) -> Package | Problem:
    main = _main(archive, name)
    if main not in archive.namelist():
        return Problem(
            name, 0, "里面没有正文，不是 Word 文件（.docx）。请在 Word 里另存为 .docx 再导入。"
        )
    root = parsed(archive.read(main), name)
    if isinstance(root, Problem):
        return root
    body = child(root, "body")
    if body is None:
        return Problem(
            name, 0, "里面没有正文，不是 Word 文件（.docx）。请在 Word 里另存为 .docx 再导入。"
        )
    targets, kinds = _relations(archive, main, name)
    numbering = _part(archive, kinds.get("numbering", ""), name)
    styles = _part(archive, kinds.get("styles", ""), name)
    return Package(body, numbering, _styles(styles), targets, archive)


def _main(archive: zipfile.ZipFile, name: str) -> str:
    _, kinds = _relations(archive, "", name)
    return kinds.get("officeDocument", "word/document.xml")


def _part(archive: zipfile.ZipFile, part: str, name: str) -> etree._Element | None:
    if part not in archive.namelist():
        return None
    root = parsed(archive.read(part), name)
    return None if isinstance(root, Problem) else root


def _relations(
    archive: zipfile.ZipFile, part: str, name: str
) -> tuple[dict[str, str], dict[str, str]]:
    """The parts that *part* names, by id and by kind."""
    folder, base = posixpath.split(part)
    root = _part(archive, posixpath.join(folder, "_rels", f"{base}.rels"), name)
    ids: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for relation in [] if root is None else children(root, "Relationship"):
        if relation.get("TargetMode") == "External":
            continue
        target = str(relation.get("Target", ""))
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))  # fmt: skip
        ids[str(relation.get("Id", ""))] = path
        kinds.setdefault(str(relation.get("Type", "")).rpartition("/")[2], path)
    return ids, kinds


def value(element: etree._Element | None, name: str = "val") -> str:
    """An attribute of *element*, in whatever namespace."""
    if element is None:
        return ""
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith(f"}}{name}")), "")


def _styles(root: etree._Element | None) -> dict[str, Style]:
    if root is None:
        return {}
    named = {value(s, "styleId"): s for s in children(root, "style")}
    return {name: _style(name, named) for name in named}


def _style(name: str, named: Mapping[str, etree._Element]) -> Style:
    """What the style and those it is based on say."""
    heading = contents = False
    numbering, level, depth = "", 0, 0
    while name in named and depth < _DEEPEST:
        style = named[name]
        title = value(child(style, "name"))
        properties = child(style, "pPr")
        heading = heading or bool(_HEADING.match(title)) or child(properties, "outlineLvl") is not None  # fmt: skip
        contents = contents or bool(_CONTENTS.match(title))
        if not numbering:
            numbering, level = numbered(properties)
        name, depth = value(child(style, "basedOn")), depth + 1
    return Style(heading, contents, numbering, level)


def numbered(properties: etree._Element | None) -> tuple[str, int]:
    """The list that a paragraph or a style is in, and the level; the list empty for none."""
    found = child(properties, "numPr")
    level = value(child(found, "ilvl"))
    return value(child(found, "numId")), int(level) if level.isdecimal() and len(level) < 3 else 0


def in_contents(block: etree._Element) -> bool:
    """Whether a control with content holds Word's own contents page."""
    kinds = (value(kind) for kind in below(block, "docPartGallery"))
    return any("Contents" in kind for kind in kinds)
