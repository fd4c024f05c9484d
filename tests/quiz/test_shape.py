"""Places in a picture: what is in, what is out, and that everybody can hit the middle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import shapes

from trainer.quiz.shape import Form, Point, Shape

HORSESHOE = Shape(
    "polygon",
    ((0, 0), (900, 0), (900, 900), (600, 900), (600, 300), (300, 300), (300, 900), (0, 900)),
)


@given(shapes())
def test_the_middle_is_inside_and_inside_the_box(shape: Shape) -> None:
    middle = shape.middle()
    left, top, right, bottom = shape.box()
    assert shape.holds(middle)
    assert left <= middle[0] <= right
    assert top <= middle[1] <= bottom


@given(shapes(), st.tuples(st.integers(-9, 1009), st.integers(-9, 1009)))
def test_nothing_outside_the_box_is_inside(shape: Shape, point: Point) -> None:
    left, top, right, bottom = shape.box()
    boxed = left <= point[0] <= right and top <= point[1] <= bottom
    assert boxed or not shape.holds(point)


@given(shapes())
def test_every_corner_of_a_polygon_is_inside(shape: Shape) -> None:
    corners = shape.points if shape.form == "polygon" else (shape.middle(),)
    assert all(map(shape.holds, corners))


@pytest.mark.parametrize(
    ("form", "points", "point", "held"),
    [
        ("rect", ((100, 100), (200, 300)), (100, 300), True),
        ("rect", ((200, 300), (100, 100)), (150, 101), True),
        ("rect", ((100, 100), (200, 300)), (99, 200), False),
        ("ellipse", ((100, 100), (300, 200)), (100, 150), True),
        ("ellipse", ((100, 100), (300, 200)), (200, 200), True),
        ("ellipse", ((100, 100), (300, 200)), (110, 110), False),
        ("polygon", ((0, 0), (100, 0), (0, 100)), (50, 50), True),
        ("polygon", ((0, 0), (100, 0), (0, 100)), (51, 51), False),
        ("polygon", ((0, 0), (100, 0), (0, 100)), (0, 50), True),
        ("polygon", ((0, 0), (100, 0), (0, 100)), (50, 0), True),
    ],
)
def test_an_edge_belongs_to_its_shape(
    form: Form, points: tuple[Point, ...], point: Point, held: bool
) -> None:
    assert Shape(form, points).holds(point) is held


def test_the_middle_of_a_hollow_shape_is_well_inside_of_it() -> None:
    x, y = HORSESHOE.middle()
    assert not HORSESHOE.holds((450, 600))
    assert all(HORSESHOE.holds((x + dx, y + dy)) for dx in (-50, 50) for dy in (0, 50))


@pytest.mark.parametrize(
    ("form", "points", "why"),
    [
        ("circle", ((0, 0), (100, 100)), "没有“circle”这种形状"),
        ("rect", ((0, 0),), "两个对角，不是1个点"),
        ("ellipse", ((0, 0), (50, 50), (99, 99)), "两个对角，不是3个点"),
        ("polygon", ((0, 0), (100, 100)), "至少三个角，不是2个点"),
        ("rect", ((0, 0), (1001, 100)), "超出了图"),
        ("rect", ((-1, 0), (100, 100)), "超出了图"),
        ("rect", ((0, 0), (9, 100)), "太小"),
        ("rect", ((0, 0), (100, 9)), "太小"),
    ],
)
def test_a_shape_nobody_could_hit_is_not_made(
    form: Form, points: tuple[Point, ...], why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        Shape(form, points)
