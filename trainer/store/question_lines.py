"""What a question becomes in each table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from trainer.formats.body import body, version_of
from trainer.quiz.kinds import KINDS
from trainer.quiz.likeness import identity_of
from trainer.quiz.picture import pictures_of, shows_pictures
from trainer.quiz.question import DIFFICULTIES, Question
from trainer.quiz.rich import bare, plain
from trainer.store.bodies import closed
from trainer.store.search import normals

Line = tuple[Any, ...]

RANKS: Final = {name: rank for rank, name in enumerate(KINDS)}
_LEVELS: Final = {name: rank for rank, name in enumerate(DIFFICULTIES)}
MADE_ID: Final = "q-"
"""How ids begin that no person gave: nobody searches by them."""


_LONGEST: Final = 600
"""Characters of a stem to list and order by: an index takes no more."""


@dataclass(frozen=True, slots=True)
class Saving:
    """Who saves questions where and when, as it stands in the tables."""

    bank: str
    who: str
    at: str
    note: str = ""
    identities: Mapping[str, str] = field(default_factory=dict)
    """As far as they are known, by id."""

    def identity(self, question: Question) -> str:
        """By what a re-import knows *question* again."""
        return self.identities.get(question.id) or identity_of(question)


@dataclass(slots=True)
class Lines:
    """Rows gathered for several questions, by table; *changes* are for questions that stand there."""

    saving: Saving
    questions: list[Line] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)
    versions: list[Line] = field(default_factory=list)
    links: list[Line] = field(default_factory=list)
    _worded: dict[int, Question] = field(default_factory=dict)

    def add(self, no: int, question: Question, facet: int, state: str) -> None:
        """A question that is new."""
        by = self.saving
        version = self._content(no, 1, question)
        self.questions.append(
            (
                no, question.id, facet, by.bank, state, RANKS[question.kind.name],
                _LEVELS[question.difficulty], question.kind.parts(), 0, by.at, 1,
                version, by.identity(question), by.who, "", by.who, _listed(question),
                0, 0, None,
            )
        )  # fmt: skip

    def change(self, no: int, seq: int, question: Question, facet: int) -> None:
        """A question that gets another content as version *seq*."""
        by = self.saving
        version = self._content(no, seq, question)
        self.changes.append(
            {
                "key": no, "facet": facet, "bank": by.bank, "kind": RANKS[question.kind.name],
                "difficulty": _LEVELS[question.difficulty], "parts": question.kind.parts(),
                "changed": by.at, "seq": seq, "version": version,
                "identity": by.identity(question), "author": by.who, "stem": _listed(question),
            }
        )  # fmt: skip

    def wordings(self) -> list[tuple[int, str]]:
        """What is sought in all of them, by number."""
        return list(zip(self._worded, wordings(list(self._worded.values())), strict=True))

    def _content(self, no: int, seq: int, question: Question) -> str:
        """What a question says, under the version that this gives back."""
        by, text = self.saving, body(question)
        version = version_of(text)
        self.versions.append((no, seq, by.at, by.who, by.note, closed(text, version)))
        self._worded[no] = question
        self.links += ((ref, no) for ref in dict.fromkeys(_links(question, text)))
        return version


def wordings(batch: Sequence[Question]) -> list[str]:
    """What is sought in each question of *batch*."""
    texts = ["\n".join(_sought(question)) for question in batch]
    if not bare("\n".join(texts)):
        texts = [
            text if bare(text) else "\n".join(map(plain, _sought(question)))
            for text, question in zip(texts, batch, strict=True)
        ]
    return normals(texts)


def _sought(question: Question) -> tuple[str, ...]:
    ground = question.ground
    ref = "" if question.id.startswith(MADE_ID) else question.id
    return (
        ref, question.stem, *question.kind.texts(), question.explanation, ground.document,
        ground.article, *question.topics, *question.tags,
    )  # fmt: skip


def _links(question: Question, text: str) -> Iterable[str]:
    """What *question*, written as *text*, leads to."""
    ground = question.ground
    if not (ground.case or question.cases or question.duties or shows_pictures(question, text)):
        return ()
    cases = [f"case:{ref}" for ref in (ground.case, *question.cases) if ref]
    duties = [f"duty:{ref}" for ref in question.duties]
    return (*cases, *duties, *(f"picture:{ref}" for ref in pictures_of(question)))


def _listed(question: Question) -> str:
    return plain(question.stem)[:_LONGEST]
