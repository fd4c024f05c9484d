"""The form of questions that are answered by pointing into a picture."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, field_validator, model_validator

from trainer.formats.question_schema.entry import Form, Weight
from trainer.formats.schema import Strict, Text, count, said
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.spot import MOST, Hazard, Spotting
from trainer.quiz.shape import Form as Outline
from trainer.quiz.shape import Shape

Corner = Annotated[tuple[int, ...], count(2, 2)]
Box = Annotated[tuple[int, ...], count(4, 4)]


class HazardEntry(Strict):
    """One hazard: what it is and, in thousandths of the picture, where."""

    what: Text
    rect: Box | None = None
    ellipse: Box | None = None
    polygon: tuple[Corner, ...] | None = None
    clause: Text = ""
    explanation: Text = ""
    points: Weight = 1

    @field_validator("rect")
    @classmethod
    def _a_rect(cls, box: Box | None) -> Box | None:
        return _drawn("rect", box)

    @field_validator("ellipse")
    @classmethod
    def _an_ellipse(cls, box: Box | None) -> Box | None:
        return _drawn("ellipse", box)

    @field_validator("polygon")
    @classmethod
    def _a_polygon(cls, corners: tuple[Corner, ...] | None) -> tuple[Corner, ...] | None:
        if corners is not None:
            _checked("polygon", _points(corners))
        return corners

    @model_validator(mode="after")
    def _one_shape(self) -> HazardEntry:
        given = (self.rect, self.ellipse, self.polygon)
        if sum(shape is not None for shape in given) != 1:
            raise said("要写且只写 rect、ellipse、polygon 中的一个，说明在图上哪里")
        return self

    def hazard(self) -> Hazard:
        """The hazard this says."""
        return Hazard(self.what, self._shape(), self.clause, self.explanation, self.points)

    def _shape(self) -> Shape:
        if self.polygon is not None:
            return Shape("polygon", _points(self.polygon))
        if self.rect is not None:
            return Shape("rect", _corners(self.rect))
        return Shape("ellipse", _corners(self.ellipse or ()))


def _drawn(form: Outline, box: Box | None) -> Box | None:
    if box is not None:
        _checked(form, _corners(box))
    return box


def _checked(form: Outline, points: tuple[tuple[int, int], ...]) -> None:
    try:
        Shape(form, points)
    except ValueError as error:
        raise said(f"画得不对：{error}，请改正") from error


def _corners(box: Box) -> tuple[tuple[int, int], ...]:
    return ((box[0], box[1]), (box[2], box[3]))


def _points(corners: tuple[Corner, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((x, y) for x, y in corners)


class SpotForm(Form):
    """隐患排查题: *wrong* points may miss."""

    picture: Text
    wrong: Annotated[int, Field(ge=0, le=MOST)] = 2
    hazards: Annotated[tuple[HazardEntry, ...], count(1, MOST)]

    def made(self) -> Kind:
        """The kind with its key."""
        return Spotting(self.picture, tuple(h.hazard() for h in self.hazards), self.wrong)
