"""Building an item: elements with the names of QTI 2.1, without a namespace until the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from trainer.formats.html_text import markup
from trainer.formats.xml_tree import fit

Source = Callable[[str], str]


class Unfit(ValueError):
    """No item can hold this question."""


@dataclass(frozen=True, slots=True)
class Making:
    """An item as it grows. *dashed*: it will be QTI 3.0."""

    root: etree._Element
    source: Source
    dashed: bool = False
    conditions: list[etree._Element] = field(default_factory=list)

    def response(
        self, name: str, cardinality: str, base: str, correct: Iterable[str]
    ) -> etree._Element:
        """Declares a response and what is right."""
        made = etree.Element(
            "responseDeclaration", identifier=name, cardinality=cardinality, baseType=base
        )
        values = list(correct)
        if values:
            right = add(made, "correctResponse")
            for value in values:
                add(right, "value").text = fit(value)
        count = sum(1 for _ in self.root.iterchildren("responseDeclaration"))
        self.root.insert(count, made)
        return made

    def say(self, parent: etree._Element, text: str) -> etree._Element:
        """*text* as content of *parent*, with its pictures and formulas."""
        self.fill(parent, markup(text, self.source, math=True) if text else "")
        return parent

    def fill(self, parent: etree._Element, html: str) -> None:
        """Well-formed *html* as content of *parent*."""
        try:
            made = etree.fromstring(f"<div>{html}</div>")
        except etree.XMLSyntaxError as error:
            raise Unfit(str(error)) from error
        for styled in made.iter("span"):
            styled.attrib.pop("style", "")
        parent.text = (parent.text or "") + (made.text or "")
        parent.extend(list(made))

    def apart(self, parent: etree._Element, name: str, **attributes: str) -> etree._Element:
        """A block for the marker or for afterwards; 3.0 wants its content in one more element."""
        made = add(parent, name, **attributes)
        return add(made, "contentBody") if self.dashed else made

    def score(self, test: etree._Element, *worth: etree._Element) -> None:
        """Adds to the score what is *worth* where *test* holds."""
        condition = etree.Element("responseCondition")
        then = add(condition, "responseIf")
        then.append(test)
        total = add(add(then, "setOutcomeValue", identifier=SCORE), "sum")
        add(total, "variable", identifier=SCORE)
        total.extend(worth)
        self.conditions.append(condition)


SCORE: Final = "SCORE"


def add(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    """A new last child of *parent*."""
    return etree.SubElement(parent, name, {key: fit(value) for key, value in attributes.items()})


def points(worth: int) -> etree._Element:
    """So many points."""
    made = etree.Element("baseValue", baseType="float")
    made.text = str(worth)
    return made


def both(name: str, response: str, **attributes: str) -> etree._Element:
    """A comparison of what was answered with what is right."""
    made = etree.Element(name, attributes)
    add(made, "variable", identifier=response)
    add(made, "correct", identifier=response)
    return made


def given(response: str) -> etree._Element:
    """That something was answered."""
    made = etree.Element("not")
    add(add(made, "isNull"), "variable", identifier=response)
    return made


def mapped(response: str, name: str = "mapResponse") -> etree._Element:
    """What the mapping gives for what was answered."""
    return etree.Element(name, identifier=response)
