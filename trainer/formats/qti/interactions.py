"""Each kind of question as an interaction, with its response and its scoring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from trainer.formats.html_text import markup
from trainer.formats.picture_size import Size
from trainer.formats.pixels import corners, noted, pixels
from trainer.formats.qti.tree import Making, Unfit, add, both, given, mapped, points
from trainer.formats.xml_tree import fit
from trainer.quiz.judging import GAP
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric, value
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.prompt import Option
from trainer.quiz.shape import Shape

_TRUTHS: Final = {YES: "true", NO: "false"}


@dataclass(frozen=True, slots=True)
class Asking:
    """Where a question goes: into *body* of an item, under the response *name*.

    *worth* is its share among the others; *size* that of its picture.
    """

    making: Making
    body: etree._Element
    name: str
    worth: int
    size: Size

    def interaction(self, tag: str, **attributes: str) -> etree._Element:
        """The element that asks."""
        return add(self.body, tag, responseIdentifier=self.name, **attributes)

    def right(self, cardinality: str, base: str, *correct: str) -> etree._Element:
        """Declares what is right."""
        return self.making.response(self.name, cardinality, base, correct)

    def whole(self, comparison: str, **attributes: str) -> None:
        """Everything for the right answer, nothing for others."""
        self.making.score(both(comparison, self.name, **attributes), points(self.worth))


def ask(to: Asking, stem: str, kind: Kind) -> None:
    """Puts *stem* and what asks for the answer into place. Raises Unfit."""
    if isinstance(kind, Blank):
        _gaps(to, stem, kind)
        return
    to.making.say(to.body, stem)
    match kind:
        case Judge():
            shown = tuple(Option(word, said) for said, word in _TRUTHS.items())
            _choice(to, shown, (_TRUTHS[kind.answer],), "single")
        case Single():
            _choice(to, kind.options, kind.key(), "single")
        case Multiple():
            _choice(to, kind.options, kind.key(), "multiple")
        case Numeric():
            _number(to, kind)
        case Order():
            _order(to, kind)
        case Match():
            _match(to, kind)
        case Short():
            _short(to, kind)
        case Spotting():
            _spots(to, kind)
        case _:
            raise Unfit(kind.name)


def _choice(
    to: Asking, options: tuple[Option, ...], right: tuple[str, ...], cardinality: str
) -> None:
    to.right(cardinality, "identifier", *right)
    most = "1" if cardinality == "single" else "0"
    made = to.interaction("choiceInteraction", shuffle="false", maxChoices=most)
    for option in options:
        to.making.say(add(made, "simpleChoice", identifier=option.key), option.text)
    to.whole("match")


def _gaps(to: Asking, stem: str, kind: Blank) -> None:
    html, count = markup(stem, to.making.source, math=True), len(kind.answers)
    if html.count(GAP) != count:
        raise Unfit("gaps")
    for number, texts in enumerate(kind.answers, 1):
        name = to.name if count == 1 else f"{to.name}_{number}"
        gap = f'<textEntryInteraction responseIdentifier="{name}" expectedLength="20"/>'
        html = html.replace(GAP, gap, 1)
        _gap(to, name, texts, f"{to.worth / count:.6g}")
    to.making.fill(to.body, html)


def _gap(to: Asking, name: str, texts: tuple[str, ...], share: str) -> None:
    declared = to.making.response(name, "single", "string", texts[:1])
    mapping = add(declared, "mapping", defaultValue="0")
    for text in texts:
        add(mapping, "mapEntry", mapKey=text, mappedValue=share, caseSensitive="false")
    to.making.score(given(name), mapped(name))


def _number(to: Asking, kind: Numeric) -> None:
    to.right("single", "float", _decimal(kind.answer))
    line = add(to.body, "p")
    line.set("class", "answer")
    add(line, "textEntryInteraction", responseIdentifier=to.name, expectedLength="12")
    if kind.unit:
        unit = add(line, "span")
        unit.set("class", "unit")
        unit.text = fit(kind.unit)
    slack = _decimal(kind.tolerance)
    to.whole("equal", toleranceMode="absolute", tolerance=f"{slack} {slack}")


def _decimal(text: str) -> str:
    """The number as any program reads it; as it was written, where that is how."""
    plain = text.strip()
    try:
        float(plain)
    except ValueError:
        return repr(float(value(text) or 0))
    return plain if plain.isascii() and "_" not in plain else repr(float(plain))


def _order(to: Asking, kind: Order) -> None:
    names = [f"I{number}" for number in range(1, len(kind.items) + 1)]
    to.right("ordered", "identifier", *names)
    made = to.interaction("orderInteraction", shuffle="true")
    for name, text in zip(names, kind.items, strict=True):
        to.making.say(add(made, "simpleChoice", identifier=name), text)
    to.whole("match")


def _match(to: Asking, kind: Match) -> None:
    rights = list(dict.fromkeys(right for _, right in kind.pairs))
    pairs = [f"L{n} R{rights.index(r) + 1}" for n, (_, r) in enumerate(kind.pairs, 1)]
    to.right("multiple", "directedPair", *pairs)
    made = to.interaction("matchInteraction", shuffle="true", maxAssociations=str(len(pairs)))
    lefts = [left for left, _ in kind.pairs]
    for letter, texts, most in (("L", lefts, "1"), ("R", [*rights, *kind.extra], "0")):
        side = add(made, "simpleMatchSet")
        for number, text in enumerate(texts, 1):
            name = f"{letter}{number}"
            to.making.say(add(side, "simpleAssociableChoice", identifier=name, matchMax=most), text)
    to.whole("match")


def _short(to: Asking, kind: Short) -> None:
    to.right("single", "string")
    listed = add(to.making.apart(to.body, "rubricBlock", view="scorer"), "ul")
    for point in kind.points:
        to.making.say(add(listed, "li"), f"{point.text}（{point.weight}分）")
    to.interaction("extendedTextInteraction", expectedLines="8")


def _spots(to: Asking, kind: Spotting) -> None:
    areas = add(to.right("multiple", "point"), "areaMapping", defaultValue="0")
    told = add(to.making.apart(to.body, "rubricBlock", view="scorer"), "table")
    told.set("class", "hazards")
    rows = add(told, "tbody")
    for hazard in kind.hazards:
        form, coords = _area(hazard.shape, to.size)
        add(areas, "areaMapEntry", shape=form, coords=coords, mappedValue=str(hazard.points))
        _row(to.making, add(rows, "tr"), hazard)
    most = str(len(kind.hazards) + kind.wrong)
    _scene(to, to.interaction("selectPointInteraction", maxChoices=most), kind.picture)
    to.making.score(given(to.name), mapped(to.name, "mapResponsePoint"))


def _row(making: Making, row: etree._Element, hazard: Hazard) -> None:
    about = (
        hazard.what,
        noted(hazard.shape),
        str(hazard.points),
        hazard.clause,
        hazard.explanation,
    )
    for text in about:
        making.say(add(row, "td"), text)


def _scene(to: Asking, parent: etree._Element, picture: str) -> None:
    wide, high = (str(round(side)) for side in to.size)
    source = to.making.source(picture)
    if to.making.dashed:
        add(parent, "img", src=source, alt="", width=wide, height=high)
        return
    media = picture.rpartition(".")[2]
    sort = f"image/{'svg+xml' if media == 'svg' else media}"
    add(parent, "object", data=source, type=sort, width=wide, height=high)


def _area(shape: Shape, size: Size) -> tuple[str, str]:
    left, top, right, bottom = shape.box()
    (x, y), (across, down) = pixels(((left, top), (right, bottom)), size)
    if shape.form == "rect":
        return "rect", f"{x},{y},{across},{down}"
    if shape.form == "ellipse" and across - x == down - y:
        return "circle", f"{(x + across) // 2},{(y + down) // 2},{(across - x) // 2}"
    return "poly", ",".join(f"{x},{y}" for x, y in pixels(corners(shape), size))
