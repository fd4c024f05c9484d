"""Where a fact comes from: a document, who issued it, when. Never a web address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SourceKind = Literal["report", "release", "law", "standard", "seed"]


@dataclass(frozen=True, slots=True)
class Source:
    """*date* is written as known: 2016-02-05, 2017-12 or 2022."""

    document: str
    issuer: str
    date: str
    kind: SourceKind

    def sentence(self) -> str:
        """As printed: 《document》，issuer，date."""
        return f"《{self.document}》，{self.issuer}，{self.date}"
