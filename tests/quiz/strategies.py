"""Hypothesis strategies for every kind of question, and for what candidates may send."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.blank import Blank, same
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.options import LETTERS
from trainer.quiz.picture import picture
from trainer.quiz.prompt import Option, Response, packed
from trainer.quiz.shape import Shape

CHARACTERS = st.sampled_from("安全生产法先通风后检测①②abAB019.,，。 、：%_'\"\\（）\n　")
words = st.text(CHARACTERS, min_size=1, max_size=8)

SCENE = picture(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>', "svg")
PHOTO = picture(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da63"
        "6460f80f00010501012718e3660000000049454e44ae426082"
    ),
    "png",
)
PICTURES = {shown.id: shown for shown in (SCENE, PHOTO)}


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    if draw(st.booleans()):
        left, top = draw(st.integers(0, 900)), draw(st.integers(0, 900))
        right, bottom = draw(st.integers(left + 10, 1000)), draw(st.integers(top + 10, 1000))
        return Shape(draw(st.sampled_from(["rect", "ellipse"])), ((left, top), (right, bottom)))
    corner = st.tuples(st.integers(0, 1000), st.integers(0, 1000))
    corners = draw(st.lists(corner, min_size=3, max_size=7))
    try:
        return Shape("polygon", tuple(corners))
    except ValueError:
        assume(False)
        raise


@st.composite
def decimals(draw: st.DrawFn, *, signed: bool = True) -> str:
    whole = str(draw(st.integers(0, 100_000)))
    places = draw(st.text("0123456789", max_size=4))
    sign = draw(st.sampled_from(["", "-"])) if signed else ""
    return f"{sign}{whole}.{places}" if places else f"{sign}{whole}"


def kinds_of(
    texts: SearchStrategy[str], right: int = 1, units: SearchStrategy[str] = words
) -> dict[str, SearchStrategy[Kind]]:
    """A strategy for each kind, made of *texts*; at least *right* options of a 多选题 are right."""
    said = texts.filter(lambda text: bool(text.strip()))
    simple = _simple(texts, right, units)
    parts = st.builds(
        Part, said, st.one_of(*simple.values()), st.integers(1, 5), st.just("") | texts
    )
    return {
        **simple,
        "case": st.lists(parts, min_size=1, max_size=3).map(lambda found: Case(tuple(found))),
    }


def _simple(
    texts: SearchStrategy[str], right: int, units: SearchStrategy[str]
) -> dict[str, SearchStrategy[Kind]]:
    said = texts.filter(lambda text: bool(text.strip()))
    filled = texts.filter(lambda text: bool(same(text)))
    gaps = st.lists(filled, min_size=1, max_size=3).map(tuple)
    points = st.builds(Point, texts, st.integers(1, 5))
    shown = st.lists(texts, min_size=2, max_size=6, unique=True).map(_lettered)
    return {
        "single": shown.flatmap(_single),
        "multiple": shown.flatmap(lambda options: _multiple(options, right)),
        "judge": st.builds(Judge, st.sampled_from([YES, NO])),
        "blank": st.builds(Blank, st.lists(gaps, min_size=1, max_size=4).map(tuple), st.booleans()),
        "number": st.builds(Numeric, decimals(), decimals(signed=False), st.just("") | units),
        "order": st.lists(said, min_size=2, max_size=6, unique=True).map(
            lambda items: Order(tuple(items))
        ),
        "match": matches(said),
        "short": st.lists(points, min_size=1, max_size=4).map(lambda found: Short(tuple(found))),
        "spot": spottings(said),
    }


def _lettered(texts: list[str]) -> tuple[Option, ...]:
    return tuple(Option(letter, text) for letter, text in zip(LETTERS, texts, strict=False))


def _single(options: tuple[Option, ...]) -> SearchStrategy[Single]:
    return st.sampled_from(options).map(lambda right: Single(options, right.key))


def _multiple(options: tuple[Option, ...], least: int) -> SearchStrategy[Multiple]:
    keys = st.sets(st.sampled_from([o.key for o in options]), min_size=least)
    return keys.map(lambda right: Multiple(options, tuple(sorted(right))))


@st.composite
def matches(draw: st.DrawFn, texts: SearchStrategy[str]) -> Kind:
    lefts = draw(st.lists(texts, min_size=2, max_size=5, unique=True))
    rights = [draw(texts) for _ in lefts]
    extra = draw(st.lists(texts, max_size=3))
    assume(len({*rights, *extra}) > 1)
    return Match(tuple(zip(lefts, rights, strict=True)), tuple(extra))


@st.composite
def spottings(draw: st.DrawFn, texts: SearchStrategy[str]) -> Kind:
    more = st.just("") | texts
    hazard = st.builds(Hazard, texts, shapes(), more, more, st.integers(1, 5))
    hazards = draw(st.lists(hazard, min_size=1, max_size=4))
    return Spotting(draw(st.sampled_from(list(PICTURES))), tuple(hazards), draw(st.integers(0, 3)))


def option_lists() -> SearchStrategy[tuple[Option, ...]]:
    return st.lists(words, min_size=2, max_size=6, unique=True).map(_lettered)


def singles() -> SearchStrategy[Single]:
    return option_lists().flatmap(_single)


def multiples() -> SearchStrategy[Multiple]:
    return option_lists().flatmap(lambda options: _multiple(options, 1))


OF_KIND: dict[str, SearchStrategy[Kind]] = kinds_of(words)

kinds: SearchStrategy[Kind] = st.one_of(*OF_KIND.values())

_places = st.tuples(st.integers(-5, 1100), st.integers(0, 1000)).map("{0[0]},{0[1]}".format)
_texts = st.one_of(
    st.sampled_from([*LETTERS, YES, NO, "", "[]", '["A"]', "[[]]", "null", "12.5", "1e99", "٣"]),
    _places,
    st.text(max_size=10),
)
responses: SearchStrategy[Response] = st.lists(
    _texts | st.lists(_texts, max_size=4).map(lambda inner: packed(tuple(inner))), max_size=8
).map(tuple)
"""Anything that fits the type: letters there are not, too many texts, any character at all."""
