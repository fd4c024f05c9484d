"""Search that finds two-character words: an index of neighbouring character pairs.

SQLite keeps the pairs in an FTS5 table, PostgreSQL in an array with a GIN index; a plain text
comparison over the few rows found makes the answer exact.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import sqlalchemy as sa

from trainer.store.tables import texts


def normal(text: str) -> str:
    """What is compared: half-width, lower case, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def grams(text: str) -> tuple[str, ...]:
    """All pairs of neighbouring characters of *text*, once each, in hex so that any index takes them."""
    joined = normal(text)
    pairs = (joined[i : i + 2] for i in range(len(joined) - 1))
    return tuple(sorted({p.encode().hex() for p in pairs if " " not in p}))


class Search:
    """The index over everything on the shelves."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection
        self._sqlite = connection.dialect.name == "sqlite"

    def put(self, shelf: str, ref: str, parts: Iterable[str]) -> None:
        """Index the thing *ref* of *shelf* under *parts*, replacing what was there."""
        self.drop(shelf, ref)
        text = normal("\n".join(p for p in parts if p))
        key = self._db.execute(
            sa.insert(texts).values(shelf=shelf, ref=ref, text=text)
        ).inserted_primary_key
        found = grams(text)
        self._db.execute(
            sa.text("INSERT INTO grams (rowid, pairs) VALUES (:id, :pairs)"),
            {"id": key[0] if key else 0, "pairs": " ".join(found) if self._sqlite else list(found)},
        )

    def drop(self, shelf: str, ref: str) -> None:
        """Forget *ref*."""
        here = (texts.c.shelf == shelf) & (texts.c.ref == ref)
        old = self._db.scalar(sa.select(texts.c.id).where(here))
        if old is not None:
            self._db.execute(sa.text("DELETE FROM grams WHERE rowid = :id"), {"id": old})
            self._db.execute(sa.delete(texts).where(texts.c.id == old))

    def find(self, shelf: str, words: str) -> tuple[str, ...]:
        """Refs of *shelf* that hold every one of *words* (parted by spaces), in the order entered."""
        wanted = normal(words).split()
        query = sa.select(texts.c.ref).where(texts.c.shelf == shelf).order_by(texts.c.id)
        pairs = sorted({g for w in wanted for g in grams(w)})
        if pairs:
            query = query.where(texts.c.id.in_(self._having(pairs)))
        for word in wanted:
            query = query.where(texts.c.text.contains(word, autoescape=True))
        return tuple(self._db.scalars(query))

    def _having(self, pairs: list[str]) -> sa.TextClause:
        if self._sqlite:
            clause = sa.text("SELECT rowid FROM grams WHERE pairs MATCH :pairs")
            return clause.bindparams(pairs=" AND ".join(f'"{p}"' for p in pairs))
        return sa.text("SELECT rowid FROM grams WHERE pairs @> CAST(:pairs AS TEXT[])").bindparams(
            pairs=pairs
        )
