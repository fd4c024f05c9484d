"""The names of QTI 2.1, 2.2 and 3.0: read as those of 2.1, written as either.

In 3.0 `choiceInteraction` is `qti-choice-interaction` and `maxChoices` is `max-choices`; what is HTML
keeps its names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from trainer.formats.xml_tree import local

_HTML: Final = frozenset(
    ("p", "div", "span", "ul", "ol", "li", "table", "tbody", "tr", "th", "td", "br", "img",
     "strong", "object")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dialect:
    """One version: its namespaces, what its parts are called in a manifest, and its templates."""

    version: str
    item: str
    package: str
    schema: str
    schema_version: str
    item_type: str
    templates: str
    ending: str = ""
    dashed: bool = False


V21: Final = Dialect(
    "2.1",
    "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "http://www.imsglobal.org/xsd/imscp_v1p1",
    "QTIv2.1 Package",
    "1.0.0",
    "imsqti_item_xmlv2p1",
    "http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
)
V30: Final = Dialect(
    "3.0",
    "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    "QTI Package",
    "3.0.0",
    "imsqti_item_xmlv3p0",
    "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
    ".xml",
    True,
)


def undashed(root: etree._Element) -> None:
    """Gives a tree of 3.0 the names of 2.1, in place; other trees stay as they are."""
    for element in root.iter("{*}*"):
        name = local(element)
        if not name.startswith("qti-"):
            continue
        element.tag = _camel(name.removeprefix("qti-"))
        for key, value in list(element.attrib.items()):
            if "-" in str(key) and not str(key).startswith(("data-", "aria-", "{")):
                del element.attrib[key]
                element.set(_camel(str(key)), value)


def spoken(root: etree._Element, dialect: Dialect) -> etree._Element:
    """A tree with the names of 2.1 and no namespace, as *dialect* says it."""
    space = etree.QName(root).namespace or dialect.item
    plain: Mapping[str, str] = {None: space}  # type: ignore[dict-item]  # None: without a prefix
    made = etree.Element(_named(root, dialect), _attributes(root, dialect), nsmap=plain)
    made.text = root.text
    for inner in root:
        said = spoken(inner, dialect)
        said.tail = inner.tail
        made.append(said)
    return made


def _named(element: etree._Element, dialect: Dialect) -> str:
    name = local(element)
    if etree.QName(element).namespace:
        return str(element.tag)
    dashed = dialect.dashed and name not in _HTML
    return f"{{{dialect.item}}}{'qti-' + _dashed(name) if dashed else name}"


def _attributes(element: etree._Element, dialect: Dialect) -> dict[str, str]:
    own = not etree.QName(element).namespace and local(element) not in _HTML
    dashed = dialect.dashed and own
    return {
        _dashed(str(k)) if dashed and not str(k).startswith("{") else str(k): str(v)
        for k, v in element.attrib.items()
    }


def _camel(name: str) -> str:
    return re.sub(r"-([a-z])", lambda m: m[1].upper(), name)


def _dashed(name: str) -> str:
    return re.sub(r"[A-Z]", lambda m: "-" + m[0].lower(), name)
