"""What the forms of cases and cards share."""

from __future__ import annotations

from typing import Annotated

from trainer.formats.schema import Strict, Text, like, one_of
from trainer.training.source import Source, SourceKind
from trainer.training.vocabulary import TRADES, TYPES_1986, TYPES_2025

KINDS: tuple[SourceKind, ...] = ("report", "release", "law", "standard", "seed")

Trade = Annotated[Text, one_of(TRADES)]
Type2025 = Annotated[Text, one_of(TYPES_2025)]
Type1986 = Annotated[Text, one_of(TYPES_1986)]
KnownDate = Annotated[
    Text,
    like(
        r"[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
        "要写成 2022-05-08、2022-05 或 2022",
    ),
]


class SourceEntry(Strict):
    """Where a fact comes from."""

    document: Text
    issuer: Text
    date: KnownDate
    kind: Annotated[Text, one_of(KINDS)]

    def source(self) -> Source:
        """The source this says."""
        kind = next(k for k in KINDS if k == self.kind)
        return Source(self.document, self.issuer, self.date, kind)
