"""Search that finds two-character words: an index of neighbouring character pairs.

SQLite keeps the pairs in an FTS5 table that holds nothing else, PostgreSQL in an array with a GIN
index. Where pairs alone do not settle it, a comparison over the few texts found makes the answer exact.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from trainer.quiz.narrow import halved
from trainer.store.filling import pour
from trainer.store.tables import texts

_ASCII = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")
_APART = "\0"


def normal(text: str) -> str:
    """What is compared: half-width, lower case, one space between words."""
    text = halved(text)
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    return " ".join(text.casefold().split())


def normals(texts: Sequence[str]) -> list[str]:
    """`normal` of each of *texts*, at the cost of one long one."""
    whole = _APART.join(texts)
    if whole.count(_APART) != len(texts) - 1:
        return [normal(text) for text in texts]
    return [text.strip() for text in normal(whole).split(_APART)]


def spreads(texts: Sequence[str]) -> list[str]:
    """`spread` of each of *texts*, at the cost of one long one."""
    whole, start, found = spread(" ".join(texts)), 0, []
    for text in texts:
        end = start + 3 * len(text)
        found.append(whole[start:end])
        start = end + 3
    return found


def spread(text: str) -> str:
    """All pairs of neighbouring characters of the normalised *text*, parted by spaces.

    FTS5 takes whatever of ASCII is no letter or digit for a space, so such signs are in no pair.
    What is in an index was spread like this, and only so can be taken out again: another way to
    spread needs a revision that fills the indexes anew.
    """
    given = memoryview(f"{text} ".encode("utf-32-le", "replace")).cast("I")
    paired = memoryview(bytearray(b" \0\0\0" * (3 * (len(given) - 1)))).cast("I")
    paired[0::3] = given[:-1]
    paired[1::3] = given[1:]
    return str(paired, "utf-32-le")


def grams(word: str) -> tuple[str, ...]:
    """The pairs of *word* that an index holds, once each."""
    joined = normal(word)
    pairs = (joined[i : i + 2] for i in range(len(joined) - 1))
    return tuple(sorted({p for p in pairs if all(map(_kept, p))}))


def settled(word: str) -> bool:
    """Whether whatever holds the pairs of the normalised *word* holds the word."""
    return len(word) == 2 and all(map(_kept, word))


def _kept(sign: str) -> bool:
    return sign in _ASCII or sign >= "\x80"


class Index:
    """The pairs of texts, by number. *name* is its table; texts come and go as they were indexed."""

    def __init__(self, connection: sa.Connection, name: str) -> None:
        self._db = connection
        self._sqlite = connection.dialect.name == "sqlite"
        self._name = name
        self.table = sa.table(name, sa.column("rowid", sa.Integer))

    def add(self, numbered: Sequence[tuple[int, str]]) -> None:
        """Index normalised texts under numbers that it does not hold."""
        pour(self._db, *self.rows(numbered))

    def rows(
        self, numbered: Sequence[tuple[int, str]]
    ) -> tuple[str, dict[str, str], list[tuple[object, ...]]]:
        """The table, the types of its columns, and what `add` inserts there."""
        rows: list[tuple[object, ...]]
        if self._sqlite:
            spread_out = spreads([text for _, text in numbered])
            rows = [(no, pairs) for (no, _), pairs in zip(numbered, spread_out, strict=True)]
        else:
            rows = [(no, _held(text)) for no, text in numbered]
        return self._name, {"rowid": "INTEGER", "pairs": "TEXT[]"}, rows

    def drop(self, numbered: Sequence[tuple[int, str]]) -> None:
        """Forget texts, which have to be those that were added."""
        if self._sqlite:
            name = self._name
            out = f"INSERT INTO {name} ({name}, rowid, pairs) VALUES ('delete', ?, ?)"
            gone: Any = [(no, spread(text)) for no, text in numbered]
        else:
            out = f"DELETE FROM {self._name} WHERE rowid = %s"
            gone = [(no,) for no, _ in numbered]
        if gone:
            self._db.exec_driver_sql(out, gone)

    def sought(self, words: Iterable[str]) -> sa.TextClause | None:
        """A condition on `table`: it may hold all of *words*; None where pairs say nothing."""
        pairs = sorted({g for w in words for g in grams(w)})
        if not pairs:
            return None
        if self._sqlite:
            joined = " AND ".join(f'"{p}"' for p in pairs)
            return sa.text(f"{self.table.name} MATCH :pairs").bindparams(pairs=joined)
        having = f"{self.table.name}.pairs @> CAST(:pairs AS TEXT[])"
        return sa.text(having).bindparams(pairs=pairs)

    def holds(self, column: sa.ColumnElement[str], word: str) -> sa.ColumnElement[bool]:
        """Whether the text in *column* holds the normalised *word*, sign for sign."""
        found = sa.func.instr if self._sqlite else sa.func.strpos
        return found(column, word) > 0


def _held(text: str) -> list[str]:
    return sorted({text[i : i + 2] for i in range(len(text) - 1)})


class Search:
    """The index over cases and cards."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection
        self._index = Index(connection, "grams")

    def put(self, shelf: str, ref: str, parts: Iterable[str]) -> None:
        """Index the thing *ref* of *shelf* under *parts*, replacing what was there."""
        self.drop(shelf, ref)
        text = normal("\n".join(p for p in parts if p))
        key = self._db.execute(
            sa.insert(texts).values(shelf=shelf, ref=ref, text=text)
        ).inserted_primary_key
        self._index.add([(int(key[0]) if key else 0, text)])

    def drop(self, shelf: str, ref: str) -> None:
        """Forget *ref*."""
        here = (texts.c.shelf == shelf) & (texts.c.ref == ref)
        for old in self._db.execute(sa.select(texts.c.id, texts.c.text).where(here)).all():
            self._index.drop([(old.id, old.text)])
            self._db.execute(sa.delete(texts).where(texts.c.id == old.id))

    def find(self, shelf: str, words: str) -> tuple[str, ...]:
        """Refs of *shelf* that hold every one of *words* (parted by spaces), in the order entered."""
        wanted = normal(words).split()
        query = sa.select(texts.c.ref).where(texts.c.shelf == shelf).order_by(texts.c.id)
        sought = self._index.sought(wanted)
        if sought is not None:
            rowid = self._index.table.c.rowid
            query = query.where(texts.c.id.in_(sa.select(rowid).where(sought)))
        for word in wanted:
            query = query.where(self._index.holds(texts.c.text, word))
        return tuple(self._db.scalars(query))
