"""selectPointInteraction and hotspotInteraction: 隐患排查题."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from trainer.formats.picture_size import Size, picture_size
from trainer.formats.pixels import denoted, numbers, shaped
from trainer.formats.qti.item import Item
from trainer.formats.told import Told, made, refused
from trainer.formats.xml_tree import below
from trainer.quiz.draft import Doubt
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.picture import Picture
from trainer.quiz.shape import Shape

_SHOWN: Final = re.compile(r"!\[[^\]\n]*\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class _Area:
    what: str
    form: str
    coords: str


def spots(
    interaction: etree._Element, item: Item, stem: str, within: etree._Element,
    pictures: Mapping[str, Picture],
) -> Told:  # fmt: skip
    """The hazards are told in a table for the marker; else they are the areas that count."""
    scene = next(below(interaction, "object", "img"), None)
    name = "" if scene is None else _taken(scene, item)
    if scene is None or not name:
        return refused(stem, "题里的图不在压缩包里，认不出标的是哪里，没有读。")
    areas = list(_areas(interaction, item))
    hazards = list(_told(item, within))
    try:
        named = bool(hazards) and len(hazards) == len(areas)
        found = hazards if named else _hazards(areas, _size(scene, pictures.get(name)))
    except ValueError as error:
        return refused(stem, f"{error}，认不出标的是哪里，没有读。")
    most = interaction.get("maxChoices") or ""
    spare = int(most) - len(found) if re.fullmatch(r"[0-9]{1,3}", most) and most != "0" else 2
    doubts = () if named else _unnamed(areas)
    return made(stem, lambda: Spotting(name, tuple(found), max(0, spare)), None, *doubts)


def _taken(scene: etree._Element, item: Item) -> str:
    source = scene.get("data") or scene.get("src") or ""
    found = _SHOWN.search(item.show(source, "")) if source else None
    return found[1] if found else ""


def _size(scene: etree._Element, shown: Picture | None) -> Size:
    said = numbers(f"{scene.get('width') or ''} {scene.get('height') or ''}")
    size = (said[0], said[1]) if len(said) == 2 and min(said) > 0 else None
    size = size or (picture_size(shown.data) if shown else None)
    if size is None:
        raise ValueError("看不出图有多大")
    return size


def _areas(interaction: etree._Element, item: Item) -> Iterator[_Area]:
    declared = item.of(interaction)
    for form, coords, worth in declared.areas:
        if worth > 0:
            yield _Area("", form, coords)
    for spot in below(interaction, "hotspotChoice"):
        if (spot.get("identifier") or "") in (declared.correct or declared.full()):
            label = spot.get("hotspotLabel") or ""
            yield _Area(label, spot.get("shape") or "", spot.get("coords") or "")


def _hazards(areas: Sequence[_Area], size: Size) -> list[Hazard]:
    return [
        Hazard(area.what or f"第 {number} 处", _shape(area, size))
        for number, area in enumerate(areas, 1)
    ]


def _shape(area: _Area, size: Size) -> Shape:
    at = numbers(area.coords)
    if area.form == "circle" and len(at) == 3:
        at = [*at, at[2]]
    if area.form in ("circle", "ellipse") and len(at) == 4:
        x, y, across, down = at
        return shaped("ellipse", ((x - across, y - down), (x + across, y + down)), size)
    if area.form == "rect" and len(at) == 4:
        return shaped("rect", ((at[0], at[1]), (at[2], at[3])), size)
    if area.form == "poly":
        corners = list(zip(at[::2], at[1::2], strict=False))
        return shaped("polygon", corners[:-1] if corners[:1] == corners[-1:] else corners, size)
    raise ValueError(f"图上的形状写的是“{area.form}”")


def _unnamed(areas: Sequence[_Area]) -> tuple[Doubt, ...]:
    count = sum(not area.what for area in areas)
    if not count:
        return ()
    said = f"图上标了 {len(areas)} 处，有 {count} 处没有写是什么隐患，请补上。"
    return (Doubt("no-answer", said),)


def _told(item: Item, within: etree._Element) -> Iterator[Hazard]:
    """The rows of the table that our own packages bring for the marker."""
    rubric = item.rubric(within)
    tables = (
        [] if rubric is None else [t for t in below(rubric, "table") if t.get("class") == "hazards"]
    )
    for row in below(tables[0], "tr") if tables else ():
        cells = [item.text(cell) for cell in below(row, "td")]
        shape = denoted(cells[1]) if len(cells) == 5 else None
        if shape is not None:
            weight = int(cells[2]) if re.fullmatch(r"[0-9]{1,3}", cells[2]) else 1
            yield Hazard(cells[0], shape, cells[3], cells[4], max(1, weight))
