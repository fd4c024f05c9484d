"""Pictures that questions show, by an id that says their content."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from trainer.quiz.picture import Picture
from trainer.quiz.refusals import NotFound
from trainer.store.among import among
from trainer.store.counting import insert_unless_there
from trainer.store.tables import pictures


class Pictures:
    """The same picture is kept once, whoever brought it."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def put(self, picture: Picture) -> None:
        """Keep *picture*."""
        insert_unless_there(self._db, pictures, id=picture.id, data=picture.data)

    def get(self, picture_id: str) -> Picture:
        """One picture. Raises NotFound."""
        found = self.many([picture_id])
        if picture_id not in found:
            raise NotFound(f"没有图片“{picture_id}”，请重新插入这张图片。")
        return found[picture_id]

    def many(self, ids: Iterable[str]) -> dict[str, Picture]:
        """Those of *ids* that there are, by id."""
        query = sa.select(pictures).where(among(self._db, pictures.c.id, ids))
        return {row.id: Picture(row.id, bytes(row.data)) for row in self._db.execute(query)}

    def known(self) -> frozenset[str]:
        """The ids of all pictures."""
        return frozenset(self._db.scalars(sa.select(pictures.c.id)))

    def drop(self, ids: Iterable[str]) -> None:
        """Forget pictures."""
        self._db.execute(sa.delete(pictures).where(among(self._db, pictures.c.id, ids)))
