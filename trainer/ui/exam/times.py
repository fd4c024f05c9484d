"""How the times of an exam are said, at the door and in the office alike."""

from __future__ import annotations

from datetime import datetime, tzinfo

from trainer.quiz.exam import Exam
from trainer.ui.words import t


def moment(at: datetime, zone: tzinfo) -> str:
    """A time of this year as people say it."""
    local = at.astimezone(zone)
    return t("{0} 月 {1} 日 {2}").format(local.month, local.day, f"{local:%H:%M}")


def until(exam: Exam, zone: tzinfo) -> str:
    """Until when one may begin."""
    return t("{} 前").format(moment(exam.closes, zone)) if exam.closes else t("不限")
