"""All services over one store: what screens and the command line are given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from trainer.authoring import Authoring
from trainer.awards import Awards
from trainer.banks import Banks
from trainer.briefings import Briefings
from trainer.educations import Educations
from trainer.exams import Exams
from trainer.office import Office
from trainer.printing import Printing
from trainer.roster import Roster
from trainer.store import Store
from trainer.study import Study
from trainer.today import Today
from trainer.upkeep import Upkeep


@dataclass(frozen=True, slots=True)
class House:
    """One installation. Close it to let go of the database."""

    store: Store
    clock: Callable[[], datetime]
    zone: tzinfo
    office: Office
    study: Study
    banks: Banks
    authoring: Authoring
    exams: Exams
    awards: Awards
    roster: Roster
    briefings: Briefings
    educations: Educations
    printing: Printing
    today: Today
    upkeep: Upkeep

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()


def build(  # noqa: PLR0913  (everything from outside comes in here)
    url: str,
    home: Path,
    content: Path,
    *,
    clock: Callable[[], datetime],
    zone: tzinfo,
    seed: Callable[[], int],
) -> House:
    """Open the database at *url* (creating or migrating it) and put the services over it."""
    store = Store(url)
    store.prepare()
    return House(
        store=store,
        clock=clock,
        zone=zone,
        office=Office(store, clock),
        study=Study(store, content),
        banks=Banks(store, clock),
        authoring=Authoring(store, seed),
        exams=Exams(store, clock, seed),
        awards=Awards(store, clock, zone),
        roster=Roster(store, clock, zone),
        briefings=Briefings(store, clock, zone),
        educations=Educations(store, clock, zone),
        printing=Printing(store, clock, zone),
        today=Today(store, clock, zone),
        upkeep=Upkeep(store, clock, home),
    )
