"""The bank as a list: pages of it, how many there are of what, and what may be drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import filterfalse
from typing import Any, Final

import sqlalchemy as sa

from trainer.quiz.listing import GROUPS, Bunch, Only, Query, Row
from trainer.quiz.review import USABLE
from trainer.quiz.stock import Bin, Stock
from trainer.quiz.twins import Glimpse
from trainer.store.among import among
from trainer.store.facets import Facets, Values, cited, kind_name
from trainer.store.memory import Memory, Ticked
from trainer.store.search import Index, normal, settled
from trainer.store.tables import counters, edits, questions, wordings

CHANGES: Final = "questions"
"""The counter of how often the bank has changed."""

_FEW: Final = 3000
"""So many rows are sorted within a few milliseconds."""

_ORDERS: Final[Mapping[str, sa.ColumnElement[Any]]] = {
    "": questions.c.no,
    "kind": questions.c.kind,
    "stem": questions.c.stem,
    "difficulty": questions.c.difficulty,
    "used": questions.c.used,
    "rate": questions.c.rate,
    "changed": questions.c.changed,
}
_ROWS = sa.select(
    questions.c.no, questions.c.id, questions.c.stem, questions.c.facet, questions.c.used,
    questions.c.asked, questions.c.solved,
    sa.exists().where(edits.c.question == questions.c.id).label("edited"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sought:
    """A query taken apart: its words, what the index says of them, and the facets that fit (None: all).

    *hits* and *fits* are how many questions of *total* the index and the filters leave.
    """

    words: tuple[str, ...]
    pairs: sa.TextClause | None
    facets: Collection[int] | None = None
    hits: int = 0
    fits: int = 0
    total: int = 0

    def by_words(self, *, in_order: bool) -> bool:
        """Whether the index of words leads: *in_order* it gives the first rows at once."""
        few_fit = self.facets is not None and self.fits <= _FEW
        return self.pairs is not None and (self.hits <= _FEW or (in_order and not few_fit))

    def by_facets(self) -> bool:
        """Whether to read what fits and sort it, rather than all in order until a page is full."""
        return self.fits <= _FEW or (not self.words and 2 * self.fits <= self.total)


class Listing:
    """Reads many questions at a time, without decoding one."""

    def __init__(self, connection: sa.Connection, memory: Memory) -> None:
        self._db = connection
        self._memory = memory
        self._facets = Facets(connection, memory)
        self._pairs = Index(connection, "word_pairs")
        self._touched = False

    def page(self, query: Query, first: int = 0, count: int = 100) -> tuple[Row, ...]:
        """*count* rows of *query* from the *first* (0) on, in its order."""
        found = self._ordered(query, (questions.c.no,)).limit(count).offset(first)
        numbers = list(self._db.scalars(found))
        rows = self._db.execute(_ROWS.where(among(self._db, questions.c.no, numbers))).all()
        known = self._facets.get({row.facet for row in rows})
        shown = {row.no: _row(row, known[row.facet]) for row in rows}
        return tuple(shown[no] for no in numbers)

    def ids(self, query: Query) -> tuple[str, ...]:
        """The ids of everything *query* finds, in its order."""
        return tuple(self._db.scalars(self._ordered(query, (questions.c.id,))))

    def find(self, words: str, limit: int | None = None) -> tuple[str, ...]:
        """The ids of the first questions with every one of *words*, in the order entered."""
        query = self._ordered(Query(words), (questions.c.id,))
        return tuple(self._db.scalars(query.limit(limit)))

    def bunches(self, words: str = "", only: Only | None = None) -> tuple[Bunch, ...]:
        """How many questions with *words* there are of all values, by what no filter tells apart."""
        plain = not words.strip() and only is None
        counted = self._counted() if plain else self._counted_with(words, only)
        known = self._facets.get(counted)
        return tuple(Bunch(known[facet], count) for facet, count in counted.items())

    def stock(self) -> Stock:
        """What papers are drawn from: the numbers of all questions that may be used."""
        known = self._facets.get(self._counted())
        state = GROUPS.index("states")
        query = sa.select(questions.c.facet, questions.c.parts, questions.c.no)
        bins: dict[tuple[int, int], list[int]] = defaultdict(list)
        for facet, parts, no in self._db.execute(query.order_by(questions.c.no)):
            bins[facet, parts].append(no)
        return tuple(
            _bin(known[facet], parts, numbers)
            for (facet, parts), numbers in bins.items()
            if known[facet][state] == (USABLE,)
        )

    def banks(self) -> dict[str, int]:
        """Each bank's name and how many questions it holds."""
        found: dict[str, int] = defaultdict(int)
        for bunch in self.bunches():
            found[bunch.values[0][0]] += bunch.count
        return dict(sorted(found.items()))

    def glimpses(self) -> tuple[Glimpse, ...]:
        """Every question as what looks for likeness needs it, in the order they came in."""
        query = sa.select(
            questions.c.id, questions.c.bank, questions.c.state, questions.c.identity,
            questions.c.stem,
        )  # fmt: skip
        found = self._db.execute(query.order_by(questions.c.no))
        return tuple(Glimpse(*row) for row in found)

    def citations(self) -> dict[tuple[str, str], int]:
        """How many questions cite each version of each law: by title and version ("" for none)."""
        counted = self._counted()
        known = self._facets.get(counted)
        found: dict[tuple[str, str], int] = defaultdict(int)
        for facet, count in counted.items():
            for law in cited(known[facet]):
                found[law] += count
        return dict(found)

    def citing(self, title: str) -> tuple[tuple[str, str], ...]:
        """The questions that cite a law, with the version each cites."""
        known = self._facets.get(self._counted())
        laws = {
            facet: version for facet in known for t, version in cited(known[facet]) if t == title
        }
        query = sa.select(questions.c.id, questions.c.facet).order_by(_aside(questions.c.no))
        found = self._db.execute(query.where(among(self._db, questions.c.facet, laws)))
        return tuple((ref, laws[facet]) for ref, facet in found)

    def _counted(self) -> Mapping[int, int]:
        """Questions by facet; remembered until the bank changes, and never what is not committed."""
        now = self._changes()
        at, counted = self._memory.counted
        if at == now and not self._touched:
            return counted
        query = sa.select(questions.c.facet, sa.func.count()).group_by(questions.c.facet)
        fresh = {int(facet): int(count) for facet, count in self._db.execute(query)}
        if not self._touched:
            self._memory.counted = (now, fresh)
        return fresh

    def _counted_with(self, words: str, only: Only | None) -> Mapping[int, int]:
        wanted = tuple(normal(words).split())
        sought = _Sought(wanted, self._pairs.sought(wanted))
        query = self._matching(sought, (questions.c.facet, sa.func.count()))
        query = self._one_of(query, only).group_by(questions.c.facet)
        return {int(facet): int(count) for facet, count in self._db.execute(query)}

    def _one_of(self, query: sa.Select[Any], only: Only | None) -> sa.Select[Any]:
        return query if only is None else query.where(among(self._db, questions.c.id, only.ids))

    def _changes(self) -> int:
        query = sa.select(counters.c.last).where(counters.c.series == CHANGES)
        return int(self._db.scalar(query) or 0)

    def _sought(self, query: Query) -> _Sought:
        words = tuple(dict.fromkeys(normal(query.words).split()))
        pairs = self._pairs.sought(words)
        hits = 0 if pairs is None else self._hits(pairs)
        facets = self._fitting(query.ticked)
        if facets is None:
            return _Sought(words, pairs, hits=hits)
        counted = self._counted()
        fits = sum(counted[facet] for facet in facets)
        return _Sought(words, pairs, facets, hits, fits, sum(counted.values()))

    def _fitting(self, ticked: Mapping[str, Collection[str]]) -> Collection[int] | None:
        """The facets that have a tick in each group where there are ticks."""
        active = [(GROUPS.index(group), ticks) for group, ticks in ticked.items() if ticks]
        if not active:
            return None
        counted = self._counted()
        wanted = frozenset((at, frozenset(ticks)) for at, ticks in active)
        of, before, fit = self._memory.fitting
        if of is not counted or before != wanted:  # the next page asks the same
            fit = self._picked(counted, wanted)
            self._memory.fitting = (counted, wanted, fit)
        return fit if len(fit) < len(counted) else None

    def _picked(self, counted: Mapping[int, int], active: Ticked) -> list[int]:
        known = self._facets.get(counted)
        fit = list(counted)
        for at, wanted in active:
            fit = [facet for facet in fit if not wanted.isdisjoint(known[facet][at])]
        return fit

    def _hits(self, pairs: sa.TextClause) -> int:
        query = sa.select(sa.func.count()).select_from(self._pairs.table).where(pairs)
        return int(self._db.scalar(query) or 0)

    def _ordered(self, query: Query, columns: Iterable[Any]) -> sa.Select[Any]:
        sought = self._sought(query)
        by = _ORDERS[query.order]
        found, key = self._driven(sought, columns, by, falling=query.descending)
        found = self._one_of(found, query.only)
        keys = (key,) if by is questions.c.no else (key, questions.c.no)
        falling = query.descending
        ways = [k.desc() if falling else k.asc() for k in keys]
        if query.order == "rate":  # what nobody answered stands last either way
            ways[0] = ways[0].nulls_last()
        return found.order_by(*ways)

    def _driven(
        self, sought: _Sought, columns: Iterable[Any], by: sa.ColumnElement[Any], *, falling: bool
    ) -> tuple[sa.Select[Any], sa.ColumnElement[Any]]:
        """The query by whatever leaves least to read, and the key to order it by."""
        if sought.by_words(in_order=by is questions.c.no and not falling):
            key = self._pairs.table.c.rowid if by is questions.c.no else _aside(by)
            return self._matching(sought, columns), key
        query = self._holding(sa.select(*columns), sought.words)
        if sought.facets is None:
            return query, by
        if sought.by_facets():
            return query.where(among(self._db, questions.c.facet, sought.facets)), _aside(by)
        return query.where(among(self._db, _aside(questions.c.facet), sought.facets)), by

    def _matching(self, sought: _Sought, columns: Iterable[Any]) -> sa.Select[Any]:
        """By the index of words first, as far as it says anything of them."""
        query = sa.select(*columns)
        if sought.facets is not None:
            query = query.where(among(self._db, _aside(questions.c.facet), sought.facets))
        if sought.pairs is None:
            return self._holding(query, sought.words)
        table = self._pairs.table
        joined = query.join_from(table, questions, questions.c.no == table.c.rowid)
        return self._holding(joined.where(sought.pairs), filterfalse(settled, sought.words))

    def _holding(self, query: sa.Select[Any], words: Iterable[str]) -> sa.Select[Any]:
        text = (
            sa.select(wordings.c.text).where(wordings.c.question == questions.c.no)
        ).scalar_subquery()
        for word in words:
            query = query.where(self._pairs.holds(text, word))
        return query


def _aside(column: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """*column* in a way that keeps the database from reading by its index."""
    return sa.func.coalesce(column, sa.null())


def _row(found: Any, values: Values) -> Row:
    bank, kind, topics, audience, difficulty, state, _, tags, _, lacks, _ = values
    return Row(
        found.no, found.id, bank[0], kind[0], found.stem, topics, audience, difficulty[0],
        state[0], tags, found.used, lacks, bool(found.edited), found.asked, found.solved,
    )  # fmt: skip


def _bin(values: Values, parts: int, numbers: list[int]) -> Bin:
    _, _, topics, audience, difficulty, *_ = values
    return Bin(kind_name(values), parts, topics, audience, difficulty[0], tuple(numbers))
