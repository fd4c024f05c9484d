"""Whether the dates and counts of a case can be true."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.training.case import Case

SHORTEST, LONGEST = 400, 900
"""Characters of the story of a full case."""


def case_problems(placed: Placed[Case]) -> Iterator[Problem]:
    """More gravely injured than injured, a report older than the accident."""
    case = placed.value
    if case.severe and case.injured is not None and case.severe > case.injured:
        yield placed.problem("“severe”是重伤，包括在“injured”里，不能比它多，请核对。", "severe")
    for at, source in enumerate(case.sources):
        if source.kind in ("report", "release") and source.date < _begun(case, source.date):
            said = f"来源的日期{source.date}早于事故发生的{case.date}，请核对。"
            yield placed.problem(said, "sources", at, "date")


def case_hints(placed: Placed[Case]) -> Iterator[Problem]:
    """A story too short or too long, a timeline out of order."""
    case = placed.value
    length = len("".join(case.story.split()))
    if not case.only_seed and not SHORTEST <= length <= LONGEST:
        said = f"“事故经过”有{length}字，完整案例写{SHORTEST}～{LONGEST}字。"
        yield placed.problem(said)
    for at, (one, after) in enumerate(pairwise(case.timeline), start=1):
        if after.at < one.at[: len(after.at)]:
            said = f"“{after.at}”排在“{one.at}”后面，请按先后排。"
            yield placed.problem(said, "timeline", at)


def _begun(case: Case, like: str) -> str:
    """The day of the accident, as exactly as *like* is written."""
    return case.date.isoformat()[: len(like)]
