"""One item: what it declares, how it is scored, what it says afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from trainer.formats.html_flow import Show
from trainer.formats.html_text import text_of_element
from trainer.formats.xml_tree import below, child, children, local, words
from trainer.quiz.draft import Doubt
from trainer.quiz.kinds.number import value

_TEMPLATES: Final = ("match_correct", "map_response", "map_response_point", "cc2_match")
_PLAIN: Final = frozenset(
    ("responseProcessing", "responseCondition", "responseIf", "responseElse", "match", "variable",
     "correct", "setOutcomeValue", "sum", "baseValue", "mapResponse", "mapResponsePoint", "isNull",
     "not", "and", "equal")
)  # fmt: skip
"""What processing may be made of that gives points for right answers and nothing else."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What a response may be, and which is right."""

    cardinality: str = "single"
    base: str = ""
    correct: tuple[str, ...] = ()
    mapping: tuple[tuple[str, float], ...] = ()
    areas: tuple[tuple[str, str, float], ...] = ()

    def full(self) -> tuple[str, ...]:
        """The keys of the mapping that are worth the most."""
        most = max((worth for _, worth in self.mapping), default=0)
        return tuple(key for key, worth in self.mapping if worth == most and worth > 0)

    def partial(self) -> tuple[str, ...]:
        """The keys of the mapping that are worth something, but less."""
        full = self.full()
        return tuple(key for key, worth in self.mapping if worth > 0 and key not in full)


@dataclass(frozen=True, slots=True)
class Item:
    """An `assessmentItem` with the names of QTI 2.1; *show* says what stands for its pictures."""

    root: etree._Element
    show: Show
    declared: dict[str, Declared] = field(default_factory=dict)

    def text(self, element: etree._Element | None) -> str:
        """What *element* says, feedback apart."""
        return "" if element is None else text_of_element(element, self.show, _no_feedback)

    def of(self, interaction: etree._Element) -> Declared:
        """What *interaction* asks for."""
        return self.declared.get(interaction.get("responseIdentifier") or "", Declared())

    def tolerance(self, interaction: etree._Element) -> tuple[str, tuple[Doubt, ...]]:
        """By how much a number may be off."""
        for equal in below(self.root, "equal"):
            if any(_is(v, interaction) for v in children(equal, "variable")):
                return _tolerance(equal)
        return "0", ()

    def feedback(self) -> Iterator[tuple[str, str]]:
        """The identifier and the text of all that is shown after the answer."""
        for found in below(self.root, "modalFeedback", "feedbackBlock", "feedbackInline"):
            text = text_of_element(found, self.show)
            if text:
                yield found.get("identifier") or "", text

    def rubric(self, within: etree._Element) -> etree._Element | None:
        """What only the marker sees."""
        return next(
            (r for r in below(within, "rubricBlock") if "scorer" in (r.get("view") or "")), None
        )


def item_of(root: etree._Element, show: Show) -> Item:
    """*root* with what it declares."""
    found = {d.get("identifier") or "": _declared(d) for d in children(root, "responseDeclaration")}
    return Item(root, show, found)


def _declared(element: etree._Element) -> Declared:
    correct, mapping = child(element, "correctResponse"), child(element, "mapping")
    areas = child(element, "areaMapping")
    return Declared(
        element.get("cardinality") or "single",
        element.get("baseType") or "",
        tuple(words(v) for v in ([] if correct is None else children(correct, "value"))),
        tuple(_mapped(e) for e in ([] if mapping is None else children(mapping, "mapEntry"))),
        tuple(_area(e) for e in ([] if areas is None else children(areas, "areaMapEntry"))),
    )


def _mapped(entry: etree._Element) -> tuple[str, float]:
    return entry.get("mapKey") or "", _float(entry.get("mappedValue"))


def _area(entry: etree._Element) -> tuple[str, str, float]:
    return entry.get("shape") or "", entry.get("coords") or "", _float(entry.get("mappedValue"))


def _float(text: str | None) -> float:
    found = value(text or "")
    return float(found) if found is not None else 0.0


def _is(variable: etree._Element, interaction: etree._Element) -> bool:
    return variable.get("identifier") == interaction.get("responseIdentifier")


def _tolerance(equal: etree._Element) -> tuple[str, tuple[Doubt, ...]]:
    both = (equal.get("tolerance") or "").split()
    if (equal.get("toleranceMode") or "exact") == "exact" or not both:
        return "0", ()
    if equal.get("toleranceMode") == "relative" or len(set(both)) > 1 or value(both[0]) is None:
        said = f"允许误差“{' '.join(both)}”是按比例的或者两边不一样，这里只有一个上下相同的误差，请看着改。"
        return "0", (Doubt("unclear-answer", said),)
    return both[0], ()


def _no_feedback(element: etree._Element) -> str | None:
    return "" if local(element) in ("feedbackInline", "feedbackBlock", "rubricBlock") else None


def processing_doubts(root: etree._Element) -> Iterator[Doubt]:
    """What the scoring does that a question here cannot."""
    found = child(root, "responseProcessing")
    template = (
        "" if found is None else (found.get("template") or found.get("templateLocation") or "")
    )
    known = template.rpartition("/")[2].lower().removesuffix(".xml") in _TEMPLATES
    if found is not None and not known and not _plain(found):
        said = "计分规则是专门写的，这里只会按标准答案算分，请看答案对不对。"
        yield Doubt("unsupported", said)


def _plain(processing: etree._Element) -> bool:
    return len(processing) > 0 and all(local(e) in _PLAIN for e in processing.iter("{*}*"))
