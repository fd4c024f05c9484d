"""What questions are filtered by, kept once for all questions that no filter tells apart.

A filter picks facets, of which there are few, and the database picks questions by the numbers of
their facets. Facets never change: a question that changes moves to another.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from trainer.formats.reading import About, Plain
from trainer.quiz.kinds import KINDS
from trainer.quiz.listing import GROUPS, USED
from trainer.quiz.question import Question
from trainer.store.among import among, dumped, source
from trainer.store.memory import Memory
from trainer.store.tables import facets

Values = tuple[tuple[str, ...], ...]
"""The values of a question by group, in the order of GROUPS; kinds by their labels. Behind them
stands the version of the law that is cited, so that laws can be counted by version."""

_KINDS_AT: Final = GROUPS.index("kinds")
_BANKS_AT: Final = GROUPS.index("banks")
_LAWS_AT: Final = GROUPS.index("laws")
_STATES_AT: Final = GROUPS.index("states")
_USES_AT: Final = GROUPS.index("uses")
_LABELS: Final = {name: (kind.label,) for name, kind in KINDS.items()}
_NAMES: Final[dict[tuple[str, ...], str]] = {(kind.label,): name for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a question stands apart from its content."""

    bank: str
    state: str
    used: bool = False


def values(one: Question | Plain, standing: Standing) -> Values:
    """The values that a question has in every group."""
    if isinstance(one, Plain):
        return _values(one.kind, one.about, explained=bool(one.explanation), standing=standing)
    return _values(one.kind.name, one, explained=bool(one.explanation), standing=standing)


def _values(kind: str, about: Question | About, *, explained: bool, standing: Standing) -> Values:
    ground = about.ground
    filled = (("解析", explained), ("依据", ground.document or ground.case), ("主题", about.topics))
    return (
        (standing.bank,), _LABELS[kind], about.topics, about.audience,
        (about.difficulty,), (standing.state,), (ground.document,) if ground.document else (),
        about.tags, USED[:1] if standing.used else USED[1:],
        tuple([word for word, there in filled if not there]),
        (ground.version,) if ground.document else (),
    )  # fmt: skip


def moved(old: Values, *, bank: str = "", state: str = "", used: bool | None = None) -> Values:
    """*old* in another bank, state or use."""
    new = list(old)
    if bank:
        new[_BANKS_AT] = (bank,)
    if state:
        new[_STATES_AT] = (state,)
    if used is not None:
        new[_USES_AT] = USED[:1] if used else USED[1:]
    return tuple(new)


def kind_name(found: Values) -> str:
    """The name of the kind of question."""
    return _NAMES[found[_KINDS_AT]]


def cited(found: Values) -> Iterator[tuple[str, str]]:
    """Title and version of the law that is cited, if any."""
    return zip(found[_LAWS_AT], found[len(GROUPS)], strict=True)


class Facets:
    """Facets by number, and their numbers by values. Only what others committed is remembered."""

    def __init__(self, connection: sa.Connection, memory: Memory) -> None:
        self._db = connection
        self._memory = memory
        self._fresh: dict[Values, int] = {}
        self._own: dict[int, Values] = {}

    def numbers(self, wanted: Iterable[Values]) -> Mapping[Values, int]:
        """The numbers of at least these facets; those that are new are entered."""
        known = self._memory.facet_numbers
        missing = [v for v in dict.fromkeys(wanted) if v not in known and v not in self._fresh]
        if missing:
            self._enter({_written(found): found for found in missing})
        return {**known, **self._fresh} if self._fresh else known

    def get(self, numbers: Iterable[int]) -> Mapping[int, Values]:
        """At least the facets with these numbers."""
        known = self._memory.facets
        missing = [n for n in set(numbers) if n not in known and n not in self._own]
        if len(missing) > 200:
            self._remember(self._db.execute(sa.select(facets.c.id, facets.c.body)))
        elif missing:
            few = sa.select(facets.c.id, facets.c.body).where(facets.c.id.in_(missing))
            self._remember(self._db.execute(few))
        return {**known, **self._own} if self._own else known

    def _remember(self, rows: Iterable[Any]) -> None:
        for number, body in rows:
            if number not in self._own:
                self._memory.keep_facet(number, _read(body))

    def _enter(self, missing: Mapping[str, Values]) -> None:
        bodies = list(missing)
        values_of = source(self._db, facets.c.body.type)
        into = f"INSERT INTO facets (body) {values_of} WHERE TRUE ON CONFLICT (body) DO NOTHING"
        self._db.execute(sa.text(into).bindparams(given=dumped(bodies)))
        query = sa.select(facets.c.id, facets.c.body)
        query = query.where(among(self._db, facets.c.body, bodies))
        for number, body in self._db.execute(query):
            self._fresh[missing[body]] = number
            self._own[number] = missing[body]


def _written(found: Values) -> str:
    kept = [*found]
    kept[_KINDS_AT] = (kind_name(found),)
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _read(body: str) -> Values:
    found = [tuple(values) for values in json.loads(body)]
    found[_KINDS_AT] = _LABELS[found[_KINDS_AT][0]]
    return tuple(found)
