"""Hypothesis strategies for every kind of question, and for what candidates may send."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.blank import Blank, same
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS
from trainer.quiz.prompt import Option, Response

CHARACTERS = st.sampled_from("安全生产法先通风后检测①②abAB019.,，。 、：%_'\"\\（）\n　")
words = st.text(CHARACTERS, min_size=1, max_size=8)
answers = words.filter(lambda text: bool(same(text)))


@st.composite
def option_lists(draw: st.DrawFn) -> tuple[Option, ...]:
    texts = draw(st.lists(words, min_size=2, max_size=6, unique=True))
    return tuple(Option(LETTERS[i], text) for i, text in enumerate(texts))


@st.composite
def singles(draw: st.DrawFn) -> Single:
    options = draw(option_lists())
    return Single(options, draw(st.sampled_from([o.key for o in options])))


@st.composite
def multiples(draw: st.DrawFn) -> Multiple:
    options = draw(option_lists())
    right = draw(st.sets(st.sampled_from([o.key for o in options]), min_size=1))
    return Multiple(options, tuple(sorted(right)))


gaps = st.lists(answers, min_size=1, max_size=3).map(tuple)
points = st.builds(Point, words, st.integers(1, 5))

OF_KIND: dict[str, SearchStrategy[Kind]] = {
    "single": singles(),
    "multiple": multiples(),
    "judge": st.builds(Judge, st.sampled_from([YES, NO])),
    "blank": st.lists(gaps, min_size=1, max_size=4).map(lambda found: Blank(tuple(found))),
    "short": st.lists(points, min_size=1, max_size=4).map(lambda found: Short(tuple(found))),
}

kinds: SearchStrategy[Kind] = st.one_of(*OF_KIND.values())

responses: SearchStrategy[Response] = st.lists(
    st.one_of(st.sampled_from([*LETTERS, YES, NO, ""]), st.text(max_size=10)), max_size=8
).map(tuple)
"""Anything that fits the type: letters there are not, too many texts, any character at all."""
