"""All services over one store: what screens and the command line are given.

Each service is imported when it is first asked for, so that the window opens without waiting for
the libraries that print, import and validate.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.store import Store

if TYPE_CHECKING:
    from trainer.authoring import Authoring
    from trainer.awards import Awards
    from trainer.banks import Banks
    from trainer.briefings import Briefings
    from trainer.editing import Editing
    from trainer.educations import Educations
    from trainer.exams import Exams
    from trainer.intake import Intake
    from trainer.laws import Laws
    from trainer.office import Office
    from trainer.printing import Printing
    from trainer.roster import Roster
    from trainer.study import Study
    from trainer.today import Today
    from trainer.upkeep import Upkeep


class House:
    """One installation: *home* is its data folder, *content* what was shipped with it."""

    def __init__(  # noqa: PLR0913  (everything from outside comes in here)
        self,
        store: Store,
        home: Path,
        content: Path,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        seed: Callable[[], int],
    ) -> None:
        self.store, self.home, self.content = store, home, content
        self.clock, self.zone, self.seed = clock, zone, seed

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    @cached_property
    def office(self) -> Office:
        """The unit and its administrator."""
        from trainer.office import Office

        return Office(self.store, self.clock, self.home)

    @cached_property
    def study(self) -> Study:
        """Cases, cards, search."""
        from trainer.study import Study

        return Study(self.store, self.content, self.clock)

    @cached_property
    def banks(self) -> Banks:
        """Question banks."""
        from trainer.banks import Banks

        return Banks(self.store, self.clock)

    @cached_property
    def intake(self) -> Intake:
        """Bringing questions in."""
        from trainer.intake import Intake

        return Intake(self.store, self.clock)

    @cached_property
    def editing(self) -> Editing:
        """Writing and changing questions."""
        from trainer.editing import Editing

        return Editing(self.store, self.clock)

    @cached_property
    def laws(self) -> Laws:
        """The table of laws."""
        from trainer.laws import Laws

        return Laws(self.store, self.clock)

    @cached_property
    def authoring(self) -> Authoring:
        """Recipes and papers."""
        from trainer.authoring import Authoring

        return Authoring(self.store, self.seed)

    @cached_property
    def exams(self) -> Exams:
        """The exam room."""
        from trainer.exams import Exams

        return Exams(self.store, self.clock, self.seed)

    @cached_property
    def awards(self) -> Awards:
        """Certificates."""
        from trainer.awards import Awards

        return Awards(self.store, self.clock, self.zone)

    @cached_property
    def roster(self) -> Roster:
        """People and hours."""
        from trainer.roster import Roster

        return Roster(self.store, self.clock, self.zone)

    @cached_property
    def briefings(self) -> Briefings:
        """Morning meetings."""
        from trainer.briefings import Briefings

        return Briefings(self.store, self.clock, self.zone)

    @cached_property
    def educations(self) -> Educations:
        """Warning education."""
        from trainer.educations import Educations

        return Educations(self.store, self.clock, self.zone)

    @cached_property
    def printing(self) -> Printing:
        """Everything on paper."""
        from trainer.printing import Printing

        return Printing(self.store, self.clock, self.zone)

    @cached_property
    def today(self) -> Today:
        """What is due."""
        from trainer.today import Today

        return Today(self.store, self.clock, self.zone)

    @cached_property
    def upkeep(self) -> Upkeep:
        """Backup and health."""
        from trainer.upkeep import Upkeep

        return Upkeep(self.store, self.clock, self.home)


def build(  # noqa: PLR0913  (everything from outside comes in here)
    url: str,
    home: Path,
    content: Path,
    *,
    clock: Callable[[], datetime],
    zone: tzinfo,
    seed: Callable[[], int],
    ready: bool = True,
) -> House:
    """Open the database at *url* (creating or migrating it) and put the services over it.

    Not *ready*, the database is left as it is, damaged or of another version, for `upkeep` to mend.
    """
    store = Store(url)
    if ready:
        store.prepare()
        _catch_up(store)
    return House(store, home, content, clock=clock, zone=zone, seed=seed)


def _catch_up(store: Store) -> None:
    """Count the answers of sittings that ended before there were sums (once, after an upgrade)."""
    with store.work() as work:
        for seat in work.sittings.uncounted():
            work.tallies.count(seat.id, work.sittings.look(seat.id))
