"""Items read: one in a file of its own, or all of a package in their order."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from trainer.formats.album import Album
from trainer.formats.archive import checked_zip
from trainer.formats.bank import Hints
from trainer.formats.problem import Problem
from trainer.formats.qti.body import explanation_of, told_of
from trainer.formats.qti.dialect import undashed
from trainer.formats.qti.item import item_of
from trainer.formats.qti.package import (
    FOLDER,
    Package,
    Resource,
    in_tests,
    inside,
    opened,
    resources,
)
from trainer.formats.reading import Entry, LeftOut, Place, Reading
from trainer.formats.told import Frame, entry_of, refused
from trainer.formats.xml_tree import local, parsed
from trainer.quiz.picture import Picture

MOST_ENTRIES: Final = 100_000
_OFTEN: Final = 300
_ITEMS: Final = "imsqti_item imsqti_apipitem"
_WHOLE: Final = {
    "questestinterop": "这是 QTI 1.2，这里只读 2.1、2.2 和 3.0。请在原来的程序里按新版 QTI 或 Moodle XML 导出。",
    "manifest": "这只是清单，试题在别的文件里。请把整个压缩包（.zip）一起导入。",
    "assessmentTest": "这只是试卷，试题在别的文件里。请把整个压缩包（.zip）一起导入。",
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What has been read so far."""

    entries: list[Entry] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)

    def take(self, root: etree._Element, frame: Frame, find: Callable[[str], bytes | None]) -> None:
        """One item."""
        album = Album(find, self.pictures)
        item = item_of(root, album.show)
        told = told_of(item, self.pictures)
        if told is None:
            shown = root.get("title") or root.get("identifier") or ""
            self.left_out.append(LeftOut(frame.place, shown, "里面没有要答的地方，不是题。"))
            return
        about = Frame(
            frame.place, frame.id or root.get("identifier") or "", explanation_of(item),
            frame.words, (("名称", root.get("title") or ""), ("题干", told.stem)),
        )  # fmt: skip
        entry = entry_of(told, about)
        album.beside(entry.question, FOLDER)
        doubts = tuple(dict.fromkeys((*entry.doubts, *album.doubts)))
        self.entries.append(Entry(entry.place, entry.question, doubts, entry.draft, entry.raw))

    def refuse(self, problem: Problem, place: Place) -> None:
        """An item that cannot be read."""
        self.entries.append(entry_of(refused("", problem.sentence), Frame(place)))


def read(data: bytes, name: str, hints: Hints) -> Reading:
    """A package or a single item. Never raises for what is in *data*."""
    if data.startswith(b"PK"):
        return _package(data, name, hints)
    root = parsed(data, name)
    if isinstance(root, Problem):
        return Reading(name, troubles=(root,))
    undashed(root)
    wrong = _no_item(root)
    if wrong:
        return Reading(name, troubles=(Problem(name, 0, wrong),))
    found = _Found()
    found.take(root, Frame(Place(name, 1, unit="题")), lambda source: None)
    return Reading(name, tuple(found.entries), tuple(found.left_out), found.pictures)


def _no_item(root: etree._Element) -> str:
    if local(root) == "assessmentItem":
        return ""
    return _WHOLE.get(local(root), "不是 QTI 的试题。请按 QTI 2.1、2.2 或 3.0 导出。")


def _package(data: bytes, name: str, hints: Hints) -> Reading:
    wrong = checked_zip(data, name)
    if wrong is not None:
        return Reading(name, troubles=(wrong,))
    package = opened(data, name)
    found = _Found()
    listed = _listed(package, found)
    if isinstance(listed, Problem):
        return Reading(name, troubles=(listed,))
    for number, resource in enumerate(listed[:MOST_ENTRIES], 1):
        _take(package, resource, number, found)
        if number % _OFTEN == 0 or number == len(listed):
            hints.report(number, len(listed))
    if not found.entries and not found.left_out:
        said = "压缩包里没有 QTI 2.1、2.2 或 3.0 的试题。请按其中一种重新导出。"
        return Reading(name, troubles=(Problem(name, 0, said),))
    return Reading(name, tuple(found.entries), tuple(found.left_out), found.pictures)


def _listed(package: Package, found: _Found) -> Sequence[Resource] | Problem:
    """The items of the package, as tests order them, then as the manifest does."""
    at = package.manifest()
    for path in package.parts:
        if path.lower().endswith(".zip"):
            why = "是压缩包里的压缩包，没有读。请取出来单独导入。"
            found.left_out.append(LeftOut(Place(package.name, 0, path, "题"), path, why))
    if not at:
        return [Resource(path) for path in sorted(package.parts) if path.lower().endswith(".xml")]
    root = package.tree(at)
    if isinstance(root, Problem):
        return root
    folder = posixpath.dirname(at)
    if next(resources(root, folder, "imsqti_xmlv1p"), None) is not None:
        return Problem(package.name, 0, _WHOLE["questestinterop"])
    items = {r.path: r for r in resources(root, folder, _ITEMS)}
    _tests(package, root, folder, found)
    asked = [
        items[path] for path in dict.fromkeys(in_tests(package, root, folder)) if path in items
    ]
    return list(dict.fromkeys((*asked, *items.values())))


def _tests(package: Package, root: etree._Element, folder: str, found: _Found) -> None:
    for test in resources(root, folder, "imsqti_test imsqti_assessment"):
        place = Place(package.name, 0, test.path, "题")
        found.left_out.append(LeftOut(place, test.path, "是试卷，只按它排了题的次序。"))


def _take(package: Package, resource: Resource, number: int, found: _Found) -> None:
    place = Place(package.name, number, resource.path, "题")
    root = package.tree(resource.path)
    if isinstance(root, Problem):
        found.refuse(root, place)
        return
    undashed(root)
    wrong = _no_item(root)
    if wrong:
        found.left_out.append(LeftOut(place, resource.path, wrong))
        return
    folder = posixpath.dirname(resource.path)
    frame = Frame(place, resource.id, words=resource.words)
    found.take(root, frame, lambda source: package.data(inside(source, folder)))
