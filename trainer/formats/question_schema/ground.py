"""The form of where a question comes from."""

from __future__ import annotations

from pydantic import model_validator

from trainer.formats.schema import Strict, Text, said
from trainer.quiz.question import Ground

_GOES_WITH = {
    "law": {"law", "article", "version", "issuer"},
    "document": {"document", "issuer", "date"},
    "case": {"case"},
}


class GroundEntry(Strict):
    """Where a question comes from: a law, a document or a case."""

    law: Text = ""
    article: Text = ""
    version: Text = ""
    document: Text = ""
    issuer: Text = ""
    date: Text = ""
    case: Text = ""

    @model_validator(mode="after")
    def _one_ground(self) -> GroundEntry:
        named = sum(bool(x) for x in (self.law, self.document, self.case))
        if named != 1:
            raise said("要写且只写 law、document、case 中的一个")
        given = self.model_fields_set
        strange = given - _GOES_WITH[next(k for k in _GOES_WITH if k in given)]
        if strange:
            raise said(f"里“{'、'.join(sorted(strange))}”放错了，请对照格式说明改正")
        return self

    def ground(self) -> Ground:
        """The ground this says."""
        return Ground(
            self.law or self.document, self.article, self.version or self.date, self.issuer,
            self.case,
        )  # fmt: skip
