"""What a question becomes in each table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from trainer.formats.body import bodies, body, version_of
from trainer.formats.reading import Plain
from trainer.quiz.kinds import KINDS
from trainer.quiz.likeness import asked, identity
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

    def identity(self, one: Question | Plain) -> str:
        """By what a re-import knows a question again."""
        known = self.identities.get(one.id)
        if known:
            return known
        stem, *others = one.asked() if isinstance(one, Plain) else asked(one)
        return identity(stem, others)


@dataclass(slots=True)
class Lines:
    """Rows gathered for several questions, by table; *changes* are for questions that stand there."""

    saving: Saving
    questions: list[Line] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)
    versions: list[Line] = field(default_factory=list)
    links: list[Line] = field(default_factory=list)
    _worded: dict[int, Question | Plain] = field(default_factory=dict)

    def add(
        self, first: int, fresh: Sequence[Question | Plain], facets: Sequence[int], state: str
    ) -> None:
        """Questions that are new, numbered from *first*."""
        by = self.saving
        told = zip(fresh, facets, _bodies(fresh), strict=True)
        for no, (one, facet, text) in enumerate(told, start=first):
            version = self._content(no, 1, one, text)
            self.questions.append(
                (
                    no, one.id, facet, by.bank, state, *_measures(one), 0, by.at, 1, version,
                    by.identity(one), by.who, "", by.who, _listed(one.stem), 0, 0, None,
                )
            )  # fmt: skip

    def change(self, no: int, seq: int, question: Question, facet: int) -> None:
        """A question that gets another content as version *seq*."""
        by = self.saving
        version = self._content(no, seq, question, body(question))
        kind, difficulty, parts = _measures(question)
        self.changes.append(
            {
                "key": no, "facet": facet, "bank": by.bank, "kind": kind,
                "difficulty": difficulty, "parts": parts,
                "changed": by.at, "seq": seq, "version": version,
                "identity": by.identity(question), "author": by.who, "stem": _listed(question.stem),
            }
        )  # fmt: skip

    def wordings(self) -> list[tuple[int, str]]:
        """What is sought in all of them, by number."""
        return list(zip(self._worded, wordings(list(self._worded.values())), strict=True))

    def _content(self, no: int, seq: int, one: Question | Plain, text: str) -> str:
        """What a question says, under the version that this gives back; *text* is its body."""
        by = self.saving
        version = version_of(text)
        self.versions.append((no, seq, by.at, by.who, by.note, closed(text, version)))
        self._worded[no] = one
        if not isinstance(one, Plain):
            self.links += ((ref, no) for ref in dict.fromkeys(_links(one, text)))
        return version


def _bodies(batch: Sequence[Question | Plain]) -> list[str]:
    """The body of each question of *batch*."""
    plain = iter(bodies([one for one in batch if isinstance(one, Plain)]))
    return [next(plain) if isinstance(one, Plain) else body(one) for one in batch]


def _measures(one: Question | Plain) -> tuple[int, int, int]:
    """What is kept of a question to order and count by: its kind, difficulty and parts."""
    if isinstance(one, Plain):
        return RANKS[one.kind], _LEVELS[one.about.difficulty], 1
    return RANKS[one.kind.name], _LEVELS[one.difficulty], one.kind.parts()


def wordings(batch: Sequence[Question | Plain]) -> list[str]:
    """What is sought in each question of *batch*."""
    texts = ["\n".join(_sought(question)) for question in batch]
    if not bare("\n".join(texts)):
        texts = [
            text if bare(text) else "\n".join(map(plain, _sought(question)))
            for text, question in zip(texts, batch, strict=True)
        ]
    return normals(texts)


def _sought(one: Question | Plain) -> tuple[str, ...]:
    about = one.about if isinstance(one, Plain) else one
    texts = one.options if isinstance(one, Plain) else one.kind.texts()
    ref, ground = "" if one.id.startswith(MADE_ID) else one.id, about.ground
    return (
        ref, one.stem, *texts, one.explanation, ground.document, ground.article,
        *about.topics, *about.tags,
    )  # fmt: skip


def _links(question: Question, text: str) -> Iterable[str]:
    """What *question*, written as *text*, leads to."""
    ground = question.ground
    if not (ground.case or question.cases or question.duties or shows_pictures(question, text)):
        return ()
    cases = [f"case:{ref}" for ref in (ground.case, *question.cases) if ref]
    duties = [f"duty:{ref}" for ref in question.duties]
    return (*cases, *duties, *(f"picture:{ref}" for ref in pictures_of(question)))


def _listed(stem: str) -> str:
    return plain(stem)[:_LONGEST]
