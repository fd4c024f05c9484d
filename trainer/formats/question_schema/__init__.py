"""The form of one question, kind by kind: `ENTRIES` by the kind's name."""

from __future__ import annotations

from typing import Annotated, Any, Final, TypeVar, Union, cast

from pydantic import ConfigDict, Discriminator, Tag, create_model

from trainer.formats.question_schema.arranging import MatchForm, OrderForm
from trainer.formats.question_schema.choices import JudgeForm, MultipleForm, SingleForm
from trainer.formats.question_schema.entry import Entry as Entry
from trainer.formats.question_schema.entry import Form, PartEntry
from trainer.formats.question_schema.pointing import SpotForm
from trainer.formats.question_schema.writing import BlankForm, NumberForm, ShortForm
from trainer.formats.schema import Text, count, one_of
from trainer.quiz.judging import GAP as GAP
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.case import MOST, Case, Part

F = TypeVar("F", bound=Form)

FORMS: Final[dict[str, type[Form]]] = {
    "single": SingleForm,
    "multiple": MultipleForm,
    "judge": JudgeForm,
    "blank": BlankForm,
    "number": NumberForm,
    "order": OrderForm,
    "match": MatchForm,
    "short": ShortForm,
    "spot": SpotForm,
}
"""Of every kind but those made of others."""


def _with(more: type[F], forms: dict[str, type[Form]]) -> dict[str, type[F]]:
    """Each of *forms* with what *more* has besides."""
    return {
        name: cast(type[F], create_model(more.__name__, __base__=(form, more)))
        for name, form in forms.items()
    }


class _Strange(PartEntry):
    """A part whose kind is none; nothing else can be said of it."""

    model_config = ConfigDict(extra="ignore")
    kind: Annotated[Text, one_of(tuple(FORMS))]
    stem: Any = None


def _tag(data: object) -> str:
    """In brackets, so that it is no step of the place where something is wrong."""
    kind = data.get("kind") if isinstance(data, dict) else None
    return f"[{kind}]" if isinstance(kind, str) and kind in FORMS else "[strange]"


_PARTS = {**_with(PartEntry, FORMS), "strange": _Strange}
_TAGGED: Any = Union[tuple(Annotated[model, Tag(f"[{name}]")] for name, model in _PARTS.items())]  # noqa: UP007


class CaseForm(Form):
    """材料题: the stem is what the *parts* ask about."""

    parts: Annotated[tuple[Annotated[_TAGGED, Discriminator(_tag)], ...], count(1, MOST)]

    def made(self) -> Kind:
        """The kind with its keys."""
        return Case(tuple(Part(p.stem, p.made(), p.points, p.explanation) for p in self.parts))


ENTRIES: Final[dict[str, type[Entry]]] = _with(Entry, {**FORMS, "case": CaseForm})
