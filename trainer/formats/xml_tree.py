"""XML from strangers: no document types, no entities, nothing from elsewhere, no bottomless trees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from trainer.formats.archive import too_large
from trainer.formats.problem import Problem

DEEPEST: Final = 120
MOST_ELEMENTS: Final = 3_000_000
_DECLARES: Final = re.compile(rb"(?>\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?>\s|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)  # fmt: skip
_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_ENTITIES: Final = "文件里夹带了自定义的实体（DTD），不是正常导出来的，没有读。"


def parsed(data: bytes, name: str, part: str = "") -> etree._Element | Problem:
    """The root of *data*, without comments and instructions; a problem with the line where it is none.

    *part* names the file inside of an archive.
    """
    large = too_large(data, name)
    if large is not None:
        return large
    if _DECLARES.match(data[:100_000].replace(b"\0", b"")):
        return Problem(name, 0, _ENTITIES, part)
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        return _broken(error, name, part)
    except (ValueError, LookupError) as error:
        del error
        return Problem(name, 0, "不是 XML 文件，打不开。请在原来的程序里重新导出。", part)
    return _fault(root, name, part) or root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True, strip_cdata=True,
    )  # fmt: skip


def _broken(error: etree.XMLSyntaxError, name: str, part: str) -> Problem:
    line = error.lineno or 0
    if "depth" in str(error).lower():
        return Problem(name, line, _too_deep(), part)
    if "huge" in str(error).lower() or "too long" in str(error).lower():
        return Problem(name, line, "有一段内容超过 10 MB，不像是题库，没有读。", part)
    said = f"第 {line} 行不是正确的 XML，文件可能没有下载完整。请在原来的程序里重新导出。"
    return Problem(name, line, said, part)


def _too_deep() -> str:
    return f"文件里一层套一层，超过了 {DEEPEST} 层，不像是题库，没有读。"


def _fault(root: etree._Element, name: str, part: str) -> Problem | None:
    if root.getroottree().docinfo.internalDTD is not None:
        return Problem(name, 0, _ENTITIES, part)
    depth = 0
    for count, (event, _) in enumerate(etree.iterwalk(root, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return Problem(name, 0, _too_deep(), part)
        if count > 2 * MOST_ELEMENTS:
            return Problem(name, 0, "文件里的标记太多，不像是题库，没有读。", part)
    return None


def local(element: etree._Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def line(element: etree._Element) -> int:
    """The line that the element begins on."""
    found = element.sourceline
    return found if isinstance(found, int) else 0


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children called *name*, in whatever namespace."""
    return (child for child in element if local(child) == name)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child called *name*."""
    return None if element is None else next(children(element, name), None)


def below(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """All elements below *element* that have one of *names*, in their order."""
    return (found for found in element.iterdescendants() if local(found) in names)


def words(element: etree._Element | None) -> str:
    """The text in *element*, trimmed unless it says `xml:space="preserve"`."""
    if element is None:
        return ""
    text = "".join(map(str, element.itertext()))
    return text if element.get(_SPACE) == "preserve" else text.strip()


def said(element: etree._Element, name: str, text: str, **attributes: str) -> etree._Element:
    """A new last child *name* of *element* that reads back as *text*."""
    made = etree.SubElement(element, name, {key: fit(v) for key, v in attributes.items()})
    made.text = fit(text)
    return spaced(made)


def spaced(element: etree._Element) -> etree._Element:
    """*element*, saying so where its text begins or ends with blanks."""
    if element.text and element.text != element.text.strip():
        element.set(_SPACE, "preserve")
    return element


def fit(text: str) -> str:
    """*text* without the characters that no XML may hold."""
    return _UNFIT.sub("�", text)


def carried(text: str) -> bool:
    """Whether XML can hold every character of *text*."""
    return _UNFIT.search(text) is None


def written(root: etree._Element) -> bytes:
    """The file: always the same bytes for the same tree."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"
