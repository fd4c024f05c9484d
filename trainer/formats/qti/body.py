"""What an item asks: one question, or several about one text.

Gaps that are all texts make one 填空题. Several interactions of other sorts are the parts of a 材料题: as
our own packages lay them out, or by what stands before each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from trainer.formats.html_text import text_of_element
from trainer.formats.qti import choices, places, texts
from trainer.formats.qti.item import Item, processing_doubts
from trainer.formats.told import Told, refused
from trainer.formats.xml_tree import child, local
from trainer.quiz.draft import Doubt
from trainer.quiz.judging import GAP
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.picture import Picture

_GAPS: Final = ("textEntryInteraction", "inlineChoiceInteraction")
_HIDDEN: Final = ("rubricBlock", "feedbackBlock", "feedbackInline", "infoControl", "stylesheet")
_PLACE: Final = "\ufdd0"  # stands for an interaction; no text may hold it
_PLAIN: Final[dict[str, Callable[[etree._Element, Item, str], Told]]] = {
    "choiceInteraction": choices.choice,
    "inlineChoiceInteraction": choices.choice,
    "orderInteraction": choices.order,
    "matchInteraction": choices.match,
    "gapMatchInteraction": choices.gaps,
}
"""Interactions that say all there is to know."""
_OWN: Final = re.compile(r"EXPLANATION_(\d{1,2})")


@dataclass(frozen=True, slots=True)
class _Body:
    item: Item
    pictures: Mapping[str, Picture]

    def text(self, within: etree._Element, gap: str = "") -> str:
        """What stands in *within*, with *gap* for each gap and nothing for other interactions."""
        return self.cut(within, lambda element: gap if local(element) in _GAPS else "")

    def cut(self, within: etree._Element, place: object) -> str:
        """The same with what *place* says for each interaction."""
        assert callable(place)

        def instead(element: etree._Element) -> str | None:
            if local(element) in _HIDDEN or element.get("class") == "answer":
                return ""
            return str(place(element)) if local(element).endswith("Interaction") else None

        return text_of_element(within, self.item.show, instead)


def told_of(item: Item, pictures: Mapping[str, Picture]) -> Told | None:
    """What *item* asks; None where there is nothing to answer."""
    body = child(item.root, "itemBody")
    found = [] if body is None else list(_interactions(body))
    if body is None or not found:
        return None
    if child(item.root, "templateDeclaration") is not None:
        return refused(
            _Body(item, pictures).text(body),
            "每次换数的题（templateDeclaration）这里没有，没有读。",
        )
    told = _told(_Body(item, pictures), body, found)
    return replace(told, doubts=(*told.doubts, *_beyond(item)))


def _beyond(item: Item) -> Iterator[Doubt]:
    yield from processing_doubts(item.root)
    if child(item.root, "assessmentStimulusRef") is not None:
        yield Doubt("unsupported", "材料写在另一个文件里，没有并进来，请把材料补到题干里。")


def _interactions(within: etree._Element) -> Iterator[etree._Element]:
    for element in within.iter("{*}*"):
        name = local(element)
        if name.endswith("Interaction") and name != "endAttemptInteraction":
            yield element


def _told(body: _Body, within: etree._Element, found: Sequence[etree._Element]) -> Told:
    parts = [p for p in within if local(p) == "div" and "part" in (p.get("class") or "").split()]
    if parts and all(list(_interactions(part)) for part in parts):
        material = next((p for p in within if p.get("class") == "material"), None)
        stem = "" if material is None else body.text(material)
        return _case(stem, [_part(body, p, number) for number, p in enumerate(parts, 1)])
    if len(found) == 1 or _all_texts(body, found):
        return _one(body, within, found)
    if any(local(f) in _GAPS for f in found):
        return _numbered(body, within, found)
    return _in_turn(body, within, found)


def _all_texts(body: _Body, found: Sequence[etree._Element]) -> bool:
    return all(
        local(f) == "textEntryInteraction" and not texts.is_number(f, body.item) for f in found
    )


def _one(body: _Body, within: etree._Element, found: Sequence[etree._Element]) -> Told:
    """One question: its stem is what stands in *within* and in the interaction's prompt."""
    stem = body.text(within, GAP)
    prompt = body.item.text(child(found[0], "prompt"))
    stem = "\n\n".join(filter(None, (stem, prompt)))
    if local(found[0]) == "gapMatchInteraction":
        stem = "\n\n".join(filter(None, (stem, _gap_text(body, found[0]))))
    return _asked(body, within, found, stem)


def _asked(body: _Body, within: etree._Element, found: Sequence[etree._Element], stem: str) -> Told:
    item, first, name = body.item, found[0], local(found[0])
    if name in _PLAIN:
        told = _PLAIN[name](first, item, stem)
        return replace(told, more=choices.option_feedback(first, item))
    if name == "textEntryInteraction":
        gaps = _all_texts(body, found)
        return texts.filled(found, item, stem) if gaps else texts.number(first, item, stem)
    if name == "extendedTextInteraction":
        return texts.short(first, item, stem, within)
    if name in ("selectPointInteraction", "hotspotInteraction"):
        return places.spots(first, item, stem, within, body.pictures)
    return refused(stem, f"QTI 的“{name[:40]}”这里没有对应的题型，没有读。")


def _gap_text(body: _Body, interaction: etree._Element) -> str:
    """The text with its gaps numbered, without what goes into them."""
    count = 0

    def instead(element: etree._Element) -> str | None:
        nonlocal count
        if local(element) in ("gapText", "gapImg", "prompt"):
            return ""
        if local(element) != "gap":
            return None
        count += 1
        return f"（{count}）"

    return text_of_element(interaction, body.item.show, instead)


def _case(stem: str, parts: Sequence[tuple[Told, int, str]]) -> Told:
    doubts = tuple(doubt for told, _, _ in parts for doubt in told.doubts)
    made = [Part(t.stem, t.kind, weight, why) for t, weight, why in parts if t.kind]
    if len(made) < len(parts):
        return Told(
            stem, None, (*doubts, Doubt("unsupported", "有的小题用不了，整题没有读。", fatal=True))
        )
    try:
        return Told(stem, Case(tuple(made)), doubts)
    except ValueError as error:
        return refused(stem, f"{error}，没有读。")


def _part(body: _Body, within: etree._Element, number: int) -> tuple[Told, int, str]:
    found = list(_interactions(within))
    weights = re.findall(r"\bweight-([0-9]{1,3})\b", within.get("class") or "")
    whys = [text for name, text in body.item.feedback() if name == f"EXPLANATION_{number}"]
    told = _one(body, within, found)
    return told, max(1, int(weights[0])) if weights else 1, "\n".join(whys)


def _numbered(body: _Body, within: etree._Element, found: Sequence[etree._Element]) -> Told:
    """Gaps of several sorts in one text: the text numbers them."""
    places_of = {id(element): f"（{number}）" for number, element in enumerate(found, 1)}
    kept = list(found)  # elements keep their identity while somebody holds them
    stem = body.cut(within, lambda element: places_of.get(id(element), ""))
    parts = []
    for number, element in enumerate(kept, 1):
        prompt = body.item.text(child(element, "prompt"))
        parts.append((_asked(body, within, [element], prompt or f"第 {number} 空"), 1, ""))
    return _case(stem, parts)


def _in_turn(body: _Body, within: etree._Element, found: Sequence[etree._Element]) -> Told:
    """Each interaction is asked by its prompt, or else by the paragraph before it."""
    before = body.cut(within, lambda element: _PLACE).split(_PLACE)
    material: list[str] = []
    parts: list[tuple[Told, int, str]] = []
    for element, text in zip(found, before, strict=False):
        prompt = body.item.text(child(element, "prompt"))
        told = text.strip("\n").rpartition("\n\n") if not prompt else (text, "", prompt)
        stem = told[2] or f"第 {len(parts) + 1} 题"
        material.append(told[0].strip("\n"))
        parts.append((_asked(body, element, [element], stem), 1, ""))
    material += [text.strip("\n") for text in before[len(found) :]]
    stem = "\n\n".join(filter(None, material)) or body.item.root.get("title") or "回答下列各题。"
    return _case(stem, parts)


def explanation_of(item: Item) -> str:
    """What is shown after the answer, apart from what belongs to single options and parts."""
    inline = {
        text
        for e in item.root.iter("{*}feedbackInline", "feedbackInline")
        if (text := item.text(e))
    }
    said = [
        text for name, text in item.feedback() if not _OWN.fullmatch(name) and text not in inline
    ]
    return "\n".join(dict.fromkeys(said))
