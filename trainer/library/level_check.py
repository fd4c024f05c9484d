"""The level a case states against what 国务院令第493号 第三条 makes of its figures."""

from __future__ import annotations

from dataclasses import replace

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.training.accident_level import BY_LABEL
from trainer.training.case import Case


def level_problems(placed: Placed[Case]) -> list[Problem]:
    """A level below the figures, or above them without a word why."""
    case = placed.value
    computed = replace(case, stated_level="").level
    if not case.stated_level or computed is None:
        return []
    stated = BY_LABEL[case.stated_level]
    rule = f"按国务院令第493号第三条，这些数字是{computed.label}事故"
    if stated < computed:
        return [placed.problem(f"“level”写了{stated.label}，{rule}，请核对。", "level")]
    if stated > computed and not case.figures_note and "提级" not in case.story:
        sentence = f"“level”写了{stated.label}，{rule}；级别更高的请在“figures_note”里说明依据。"
        return [placed.problem(sentence, "level")]
    return []
