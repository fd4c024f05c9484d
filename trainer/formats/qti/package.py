"""An IMS content package: a zip whose manifest lists items, tests and pictures."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from lxml import etree

from trainer.formats.problem import Problem
from trainer.formats.xml_tree import below, child, parsed, words

MANIFEST: Final = "imsmanifest.xml"
FOLDER: Final = "images/"
"""Where our own packages keep their pictures."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One item or test: where it lies and what the manifest says of it."""

    path: str
    id: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """*archive* has been checked; its parts are read when they are asked for, never unpacked."""

    name: str
    archive: zipfile.ZipFile
    parts: dict[str, str] = field(default_factory=dict)
    """What each path is called inside."""

    def data(self, path: str) -> bytes | None:
        """The bytes at *path*; None where there are none, or the path leads out of the package."""
        inside = self.parts.get(path)
        return None if inside is None else self.archive.read(inside)

    def tree(self, path: str) -> etree._Element | Problem:
        """The XML at *path*."""
        data = self.data(path)
        if data is None:
            return Problem(self.name, 0, f"清单里写了“{path[:80]}”，压缩包里没有。", path[:80])
        return parsed(data, self.name, path)

    def manifest(self) -> str:
        """Where the manifest lies; some programs pack the folder with it."""
        found = [path for path in self.parts if posixpath.basename(path).lower() == MANIFEST]
        return min(found, key=lambda path: (path.count("/"), path), default="")


def opened(data: bytes, name: str) -> Package:
    """The package in *data*, which has been checked."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = [i.filename for i in archive.infolist() if not i.is_dir()]
    each = ((inside(part.replace("\\", "/"), ""), part) for part in names)
    return Package(name, archive, {path: part for path, part in each if path})


def inside(href: str, folder: str) -> str:
    """The path that *href* means from *folder*; empty where it leads out of the package."""
    path = posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))
    return "" if path.startswith(("/", "..")) or path == "." else path


def resources(root: etree._Element, folder: str, sort: str) -> Iterator[Resource]:
    """The resources of the manifest whose type begins with one of *sort* (parted by blanks)."""
    for found in below(root, "resource"):
        if (found.get("type") or "").lower().startswith(tuple(sort.split())):
            yield Resource(_path(found, folder), _id(found), tuple(_keywords(found)))


def _path(resource: etree._Element, folder: str) -> str:
    file = child(resource, "file")
    href = resource.get("href") or ("" if file is None else file.get("href") or "")
    return inside(href, folder) or href


def _id(resource: etree._Element) -> str:
    """The id that the question had here, if it came from here."""
    for found in below(resource, "identifier"):
        if words(child(found, "catalog")) == "jingzhong":
            return words(child(found, "entry"))
    return ""


def _keywords(resource: etree._Element) -> Iterator[str]:
    for keyword in below(resource, "keyword"):
        texts = [words(t) for t in below(keyword, "string", "langstring")] or [words(keyword)]
        yield from filter(None, texts[:1])


def in_tests(package: Package, root: etree._Element, folder: str) -> list[str]:
    """The paths of the items in the order in which tests ask them."""
    found: list[str] = []
    for test in resources(root, folder, "imsqti_test imsqti_assessment"):
        tree = package.tree(test.path)
        if isinstance(tree, Problem):
            continue
        here = posixpath.dirname(test.path)
        found += [
            inside(ref.get("href") or "", here)
            for ref in below(tree, "assessmentItemRef", "qti-assessment-item-ref")
        ]
    return found
