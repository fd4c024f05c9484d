"""How times and states of exams are said."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Final

from trainer.quiz.exam import Exam
from trainer.quiz.manner import Manner
from trainer.ui.exam.times import moment
from trainer.ui.parts.table_model import Cell
from trainer.ui.words import t

VALIDITIES: Final = (12, 24, 36, 60, 0, None)
"""How many months a certificate may hold: 0 for ever, None where none is issued."""

# The words of `Result.word` with their colour and icon.
VERDICTS: Final = {
    "合格": ("ok", "circle-check"),
    "不合格": ("bad", "circle-x"),
    "待阅卷": ("warn", "square-pen"),
    "答题中": ("ink2", "pencil"),
    "缺考": ("ink2", "user-x"),
}


def span(exam: Exam, zone: tzinfo) -> str:
    """From when to when one may sit."""
    end = exam.closed or exam.closes
    if end is None:
        return t("{} 起，不限结束时间").format(moment(exam.opens, zone))
    same = end.astimezone(zone).date() == exam.opens.astimezone(zone).date()
    last = f"{end.astimezone(zone):%H:%M}" if same else moment(end, zone)
    return t("{0} 到 {1}").format(moment(exam.opens, zone), last)


def state(exam: Exam, now: datetime) -> Cell:
    """Whether it is ahead, under way or over."""
    if exam.open_at(now):
        return Cell(t("进行中"), tone="ok", icon="play")
    if exam.closed is None and exam.opens > now:
        return Cell(t("未开始"), tone="link", icon="clock")
    return Cell(t("已结束"), tone="ink2", icon="check")


def validity(months: int | None) -> str:
    """How long a certificate holds."""
    if months is None:
        return t("不发证")
    if months == 0:
        return t("长期有效")
    if months % 12 == 0:
        return t("{0} 年（{1} 个月）").format(months // 12, months)
    return t("{} 个月").format(months)


def manner_note(manner: Manner) -> str:
    """What the manner means for a candidate."""
    if manner is Manner.PRACTICE:
        return t("每答一题就看得到对错和解析，可以重复练，不发证。")
    return t("交卷以后才看得到成绩和答案，每人一次；补考由管理员安排。")


def minutes_left(deadline: datetime, now: datetime) -> int:
    """Whole minutes to *deadline*, begun ones counted."""
    return max(0, -int((now - deadline).total_seconds() // 60))
