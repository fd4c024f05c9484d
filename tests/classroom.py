"""A page over real services with the shipped content, and a note of where it wanted to go."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clockwork import Clock

from trainer.clocks import CHINA
from trainer.house import House, build
from trainer.office import Profile
from trainer.ui.context import Context
from trainer.ui.desk import Desk
from trainer.ui.tokens import Theme

CONTENT = Path(__file__).resolve().parents[1] / "content"


@dataclass
class Classroom:
    house: House
    context: Context
    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    papers: list[tuple[str, bytes]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def opened(file: Path, clock: Clock) -> House:
    return build(
        f"sqlite:///{file}",
        file.parent,
        CONTENT,
        clock=clock,
        zone=CHINA,
        seed=itertools.count(1).__next__,
    )


def teach(file: Path) -> None:
    """After the welcome, with all of the shipped content."""
    house = opened(file, Clock())
    house.office.open(Profile("示例化工有限公司", ("危险化学品",)), "correct horse")
    house.study.refresh()
    house.close()


@contextmanager
def classroom(file: Path, clock: Clock, theme: Theme) -> Iterator[Classroom]:
    house, desk = opened(file, clock), Desk()
    lists: tuple[list[Any], ...] = ([], [], [])
    went, papers, errors = lists

    def navigate(key: str, **arguments: Any) -> None:
        went.append((key, arguments))

    def require_admin(then: Callable[[], object]) -> None:
        then()

    context = Context(
        services=house,
        desk=desk,
        theme=theme,
        clock=clock,
        navigate=navigate,
        lock=lambda: None,
        toast=lambda text, undo=None: None,
        show_pdf=lambda title, data: papers.append((title, data)),
        error=errors.append,
        require_admin=require_admin,
    )
    yield Classroom(house, context, went, papers, errors)
    desk.close()
    house.close()
