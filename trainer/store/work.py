"""One unit of work: the shelves and ledgers as seen inside one transaction."""

from __future__ import annotations

from functools import cached_property

import sqlalchemy as sa

from trainer.store.certificates import Certificates
from trainer.store.exams import ExamRows
from trainer.store.ledger import Ledger
from trainer.store.memory import Memory
from trainer.store.papers import Papers
from trainer.store.people import People
from trainer.store.records import Records
from trainer.store.shelf import Shelf
from trainer.store.sittings import Sittings


class Work:
    """What can be done inside a transaction. Everything returns values of the subject, never rows."""

    def __init__(self, connection: sa.Connection, memory: Memory) -> None:
        self._db = connection
        self._memory = memory

    @cached_property
    def ledger(self) -> Ledger:
        """Settings, numbers, the log."""
        return Ledger(self._db)

    @cached_property
    def people(self) -> People:
        """The roster and its hours."""
        return People(self._db)

    @cached_property
    def shelf(self) -> Shelf:
        """Cases, cards, questions and the search over them."""
        return Shelf(self._db)

    @cached_property
    def papers(self) -> Papers:
        """Blueprints and papers."""
        return Papers(self._db, self._memory.papers)

    @cached_property
    def exams(self) -> ExamRows:
        """Exams and who may sit them."""
        return ExamRows(self._db)

    @cached_property
    def sittings(self) -> Sittings:
        """Seats and steps."""
        return Sittings(self._db, self.papers, self._memory)

    @cached_property
    def certificates(self) -> Certificates:
        """The register of certificates."""
        return Certificates(self._db)

    @cached_property
    def records(self) -> Records:
        """Morning meetings and warning-education sessions."""
        return Records(self._db)
