"""Formulas become outlines that are really drawn; what is not TeX becomes none and nothing worse."""

from __future__ import annotations

import re
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formulas import UNIT, Outline, outline

COMMANDS = (r"\frac", r"\sqrt", r"\left(", r"\right)", r"\text{甲}", "^", "_", "{", "}", "&", "x", "2",
            r"\\", r"\begin{matrix}", r"\end{matrix}", r"\sum", r"\hat", r"\foo", "<", "速", " ", r"\color{red}",
            r"\boxed", r"\overset", "'", "%", "#", "~", r"\tag{1}", r"\hspace{9em}")  # fmt: skip


def drawn(tex: str) -> Outline:
    made = outline(tex)
    assert made is not None
    return made


@pytest.mark.parametrize(
    "tex",
    [
        "x", r"\frac{a}{b}", r"P=\frac{合格人数}{总人数}\times 100\%", r"\text{速度，}=5", "a<b", "P_{合格}", r"90^\circ",
        r"\begin{cases}1&x>0\\2&x<0\end{cases}", r"\sqrt[3]{x}", r"\cancel{x}", r"\boxed{x}", "25℃", r"\overline{AB}",
    ],
)  # fmt: skip
def test_what_is_taught_in_school_is_drawn(tex):
    made = drawn(tex)
    assert made.advance > 0.2
    assert 0.3 < made.ascent < 2
    assert all(re.fullmatch(r"[MLQCZ0-9. e-]+", shape.path) for shape in made.shapes)


def test_a_letter_is_an_outline_and_no_box():
    """The font's sign for what it lacks has corners alone; letters have curves."""
    for char in "x速合，":
        (shape,) = drawn(rf"\text{{{char}}}").shapes
        assert shape.path.count("Q") + shape.path.count("C") >= 4


def test_different_letters_have_different_outlines():
    one, other = drawn("速").shapes[0].path, drawn("度").shapes[0].path
    assert one != other


def test_shapes_stay_within_the_box_they_claim():
    made = drawn(r"\frac{a}{b}+\sqrt{x}")
    points = [float(n) for s in made.shapes for n in re.findall(r"-?[\d.]+", s.path)]
    xs, ys = points[::2], points[1::2]
    assert min(xs) >= -0.1 * UNIT
    assert max(xs) <= (made.advance + 0.1) * UNIT
    assert min(ys) == pytest.approx(-made.ascent * UNIT, abs=30)
    assert max(ys) == pytest.approx(made.descent * UNIT, abs=30)


def test_a_formula_of_its_own_stands_taller():
    inline, own = drawn(r"\frac{a}{b}"), outline(r"\frac{a}{b}", display=True)
    assert own is not None
    assert own.ascent > inline.ascent


@pytest.mark.parametrize(
    "tex", ["", " ", r"\frac{a", "x^", r"\foo{x}", "a & b", r"\left( x", "😀", r"\hspace{999em}x", "x" * 3000]
)  # fmt: skip
def test_broken_tex_has_no_outline(tex):
    assert outline(tex) is None


@pytest.mark.parametrize(
    "one", ["{%s}", r"\frac{%s}{y}", r"\left(%s\right)", r"\begin{matrix}%s\end{matrix}"]
)
def test_what_is_nested_deeply_is_refused_at_once(one):
    tex = "x"
    for _ in range(30):
        tex = one % tex
    outline("x")
    began = time.perf_counter()
    assert outline(tex) is None
    assert time.perf_counter() - began < 1


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(COMMANDS), max_size=8).map("".join) | st.text(max_size=12))
def test_no_text_is_more_than_refused(tex):
    made = outline(tex)
    assert made is None or made.advance > 0


def test_the_library_is_loaded_by_the_first_formula_only():
    code = (
        "import sys, trainer.formulas; assert 'ziamath' not in sys.modules;"
        "assert trainer.formulas.outline('x'); assert 'ziamath' in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
