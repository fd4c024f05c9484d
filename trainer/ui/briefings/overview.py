"""What the page of meetings shows, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from trainer.briefings import Plan
from trainer.training.briefing import Briefing
from trainer.ui.words import t


@dataclass(frozen=True, slots=True)
class Overview:
    """Today's plans, the week by day and team, and all records, newest first."""

    today: date
    plans: tuple[Plan, ...]
    week: dict[tuple[date, str], str]
    records: tuple[Briefing, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Days of the week, in order."""
        return tuple(dict.fromkeys(day for day, _ in self.week))


def read(services: Any) -> Overview:
    """Read it; runs on the desk."""
    service = services.briefings
    return Overview(service.today(), service.plans(), service.week(), service.all())


def state(plan: Plan) -> tuple[str, str, str]:
    """Give words, tone and icon of a plan: where its meeting stands."""
    if plan.held and plan.held.ended:
        return t("已开"), "ok", "circle-check"
    if plan.held:
        step = plan.held.step + 1
        return t("开到第 {} 步").format(step), "link", "circle-dot"
    if plan.excuse:
        return t("没开：{}").format(plan.excuse), "ink2", "info"
    return t("还没开"), "warn", "clock"


def way_on(plan: Plan) -> str:
    """Name what can be done with a plan: start, go on, print."""
    if plan.held is None:
        return t("开始晨会")
    return t("打印记录") if plan.held.ended else t("继续晨会")


WEEK = {
    "held": ("已开", "ok", "circle-check"),
    "late": ("今天还没开", "warn", "clock"),
    "missed": ("没开", "warn", "circle-alert"),
    "excused": ("有原因", "ink2", "info"),
    "ahead": ("—", "ink3", ""),
}
"""Words, tone and icon of each word of the service's week."""
