"""ddmarker: labels that are dragged to their places in a picture. 隐患排查题.

Each place becomes a hazard called by its label. What Moodle has no room for (clause, explanation,
points, the exact place) stands in attributes of our own, which Moodle passes over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

from trainer.formats.moodle.page import AT, Page, file
from trainer.formats.picture_size import Size, picture_size
from trainer.formats.pixels import corners, denoted, noted, numbers, pixels, shaped
from trainer.formats.told import Told, made, refused
from trainer.formats.xml_tree import child, children, fit, said, words
from trainer.quiz.draft import Doubt
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.picture import Picture
from trainer.quiz.shape import Shape

OURS: Final = "{urn:jingzhong:bank}"
_WRONG: Final = 2
_SOME: Final[Size] = (1000.0, 1000.0)


def spots(question: etree._Element, page: Page, stem: str) -> Told:
    """ddmarker."""
    background = child(question, "file")
    name = "" if background is None else background.get("name") or ""
    shown = name if page.trusting else page.album(question).taken(AT + name)
    size = _SOME if page.trusting else picture_size(page.pictures[shown].data) if shown else None
    if size is None:
        return refused(stem, "底图不在文件里，或者看不出它的大小，认不出标的是哪里，没有读。")
    drags = {words(child(drag, "no")): drag for drag in children(question, "drag")}
    try:
        hazards = [_hazard(drop, drags, size) for drop in children(question, "drop")]
    except ValueError as error:
        return refused(stem, f"{error}，认不出标的是哪里，没有读。")
    wrong = _count(question.get(f"{OURS}wrong"), _WRONG)
    return made(stem, lambda: Spotting(shown, tuple(hazards), wrong), None, *_idle(question, drags))


def _hazard(drop: etree._Element, drags: Mapping[str, etree._Element], size: Size) -> Hazard:
    drag = drags.get(words(child(drop, "choice")))
    what = "" if drag is None else words(child(drag, "text"))
    return Hazard(
        what, _shape(drop, size), drop.get(f"{OURS}clause") or "",
        drop.get(f"{OURS}explanation") or "", _count(drop.get(f"{OURS}points"), 1),
    )  # fmt: skip


def _shape(drop: etree._Element, size: Size) -> Shape:
    exact = denoted(drop.get(f"{OURS}shape") or "")
    if exact is not None:
        return exact
    form, at = words(child(drop, "shape")).lower(), numbers(words(child(drop, "coords")))
    if form == "circle" and len(at) == 3:
        x, y, radius = at
        return shaped("ellipse", ((x - radius, y - radius), (x + radius, y + radius)), size)
    if form == "rectangle" and len(at) == 4:
        left, top, wide, high = at
        return shaped("rect", ((left, top), (left + wide, top + high)), size)
    if form == "polygon":
        return shaped("polygon", zip(at[::2], at[1::2], strict=False), size)
    raise ValueError(f"图上的形状写的是“{form}”")


def _idle(question: etree._Element, drags: Mapping[str, etree._Element]) -> list[Doubt]:
    used = {words(child(drop, "choice")) for drop in children(question, "drop")}
    idle = [words(child(drag, "text")) for no, drag in drags.items() if no not in used]
    if not idle:
        return []
    named = "、".join(idle)
    return [
        Doubt("unsupported", f"标签“{named}”不放在图上，找隐患的题用不着，没有收。请看这样行不行。")
    ]


def _count(text: str | None, usual: int) -> int:
    return int(text) if text and re.fullmatch(r"[0-9]{1,3}", text) else usual


def write_spots(question: etree._Element, kind: Spotting, pictures: Mapping[str, Picture]) -> None:
    """The picture, a label for each hazard, and where it belongs."""
    said(question, "shuffleanswers", "1")
    etree.SubElement(question, "showmisplaced")
    question.set(f"{OURS}wrong", str(kind.wrong))
    shown = pictures.get(kind.picture, Picture(kind.picture, b""))
    file(question, shown)
    size = picture_size(shown.data) or _SOME
    for number, hazard in enumerate(kind.hazards, 1):
        drag = etree.SubElement(question, "drag")
        said(drag, "no", str(number))
        said(drag, "text", hazard.what)
        said(drag, "noofdrags", "1")
    for number, hazard in enumerate(kind.hazards, 1):
        _drop(question, number, hazard, size)


def _drop(question: etree._Element, number: int, hazard: Hazard, size: Size) -> None:
    drop = etree.SubElement(question, "drop")
    form, coords = _coords(hazard.shape, size)
    for name, text in (
        ("no", str(number)),
        ("shape", form),
        ("coords", coords),
        ("choice", str(number)),
    ):
        said(drop, name, text)
    for name, value in (
        ("shape", noted(hazard.shape)), ("points", str(hazard.points)),
        ("clause", hazard.clause), ("explanation", hazard.explanation),
    ):  # fmt: skip
        if value:
            drop.set(OURS + name, fit(value))


def _coords(shape: Shape, size: Size) -> tuple[str, str]:
    left, top, right, bottom = shape.box()
    (x, y), (across, down) = pixels(((left, top), (right, bottom)), size)
    if shape.form == "rect":
        return "rectangle", f"{x},{y};{across - x},{down - y}"
    if shape.form == "ellipse" and across - x == down - y:
        radius = (across - x) // 2
        return "circle", f"{x + radius},{y + radius};{radius}"
    return "polygon", ";".join(f"{x},{y}" for x, y in pixels(corners(shape), size))
