"""The register of certificates."""

from __future__ import annotations

import sqlalchemy as sa

from trainer.quiz.certificate import Certificate
from trainer.quiz.refusals import NotFound
from trainer.store import codec
from trainer.store.tables import certificates


class Certificates:
    """Certificates by number, one a sitting at most."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def of_sitting(self, seat_id: int) -> Certificate | None:
        """The certificate issued for a sitting, if any."""
        query = sa.select(certificates.c.body).where(certificates.c.sitting == seat_id)
        body = self._db.scalar(query)
        return codec.load(Certificate, body) if body else None

    def get(self, number: str) -> Certificate:
        """By number. Raises NotFound."""
        query = sa.select(certificates.c.body).where(certificates.c.number == number)
        body = self._db.scalar(query)
        if body is None:
            raise NotFound(f"没有编号为“{number}”的证书。")
        return codec.load(Certificate, body)

    def all(self, person: str = "") -> tuple[Certificate, ...]:
        """Everybody's, or one person's, by number."""
        query = sa.select(certificates.c.body).order_by(certificates.c.number)
        if person:
            query = query.where(certificates.c.person == person)
        return tuple(codec.load(Certificate, body) for body in self._db.scalars(query))

    def add(self, seat_id: int, issued: Certificate) -> None:
        """Enter it for good."""
        self._db.execute(
            sa.insert(certificates).values(
                number=issued.number,
                sitting=seat_id,
                person=issued.staff_no,
                body=codec.dump(issued),
            )
        )
