"""One unit of work: the shelves and ledgers as seen inside one transaction."""

from __future__ import annotations

from functools import cached_property

import sqlalchemy as sa

from trainer.store.acts import Acts
from trainer.store.certificates import Certificates
from trainer.store.edits import Edits
from trainer.store.exams import ExamRows
from trainer.store.laws import Laws
from trainer.store.ledger import Ledger
from trainer.store.leftovers import Leftovers
from trainer.store.memory import Memory
from trainer.store.papers import Papers
from trainer.store.people import People
from trainer.store.pictures import Pictures
from trainer.store.questions import Questions
from trainer.store.records import Records
from trainer.store.shelf import Shelf
from trainer.store.sittings import Sittings
from trainer.store.tallies import Tallies


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
        """Cases, cards and the search over them."""
        return Shelf(self._db)

    @cached_property
    def questions(self) -> Questions:
        """The banks: questions, their history and the search over them."""
        return Questions(self._db, self._memory)

    @cached_property
    def edits(self) -> Edits:
        """Unsaved changes of questions."""
        return Edits(self._db)

    @cached_property
    def pictures(self) -> Pictures:
        """What questions show."""
        return Pictures(self._db)

    @cached_property
    def laws(self) -> Laws:
        """What questions are grounded in."""
        return Laws(self._db)

    @cached_property
    def acts(self) -> Acts:
        """What can be undone."""
        return Acts(self._db)

    @cached_property
    def leftovers(self) -> Leftovers:
        """Entries of imports still to be mended."""
        return Leftovers(self._db)

    @cached_property
    def papers(self) -> Papers:
        """Blueprints and papers."""
        return Papers(self._db, self._memory.papers, self.questions)

    @cached_property
    def exams(self) -> ExamRows:
        """Exams and who may sit them."""
        return ExamRows(self._db)

    @cached_property
    def sittings(self) -> Sittings:
        """Seats and steps."""
        return Sittings(self._db, self.papers, self._memory)

    @cached_property
    def tallies(self) -> Tallies:
        """How questions were answered."""
        return Tallies(self._db)

    @cached_property
    def certificates(self) -> Certificates:
        """The register of certificates."""
        return Certificates(self._db)

    @cached_property
    def records(self) -> Records:
        """Morning meetings and warning-education sessions."""
        return Records(self._db)
