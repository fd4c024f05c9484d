"""The one thing the page is about: what should have happened, else what comes next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any

from trainer.briefings import Plan
from trainer.today import Due, Meeting
from trainer.ui.today.dues import deadline, icon, way
from trainer.ui.today.facts import Facts
from trainer.ui.words import t


@dataclass(frozen=True, slots=True)
class Headline:
    """Title, lines below, an act and where it leads; *team* may give a reason instead.

    *tone* is `warn` for what is late, `info` for what comes, `ok` when all is done.
    """

    title: str
    lines: tuple[str, ...]
    icon: str
    tone: str
    act: str = ""
    key: str = ""
    arguments: dict[str, Any] = field(default_factory=dict)
    act_icon: str = ""
    team: str = ""


def choose(facts: Facts) -> Headline:
    """Late meeting, running meeting, overdue thing, coming meeting, next due, all done."""
    overview = facts.overview
    if (late := facts.meeting("late")) is not None:
        return _late(facts, late)
    if (running := facts.meeting("running")) is not None:
        return _running(running)
    first = next(iter(overview.dues), None)
    if first is not None and first.by is not None and first.by < overview.on:
        return _due(facts, first, "warn")
    if (coming := facts.meeting("ahead")) is not None:
        return _coming(facts, coming)
    if first is not None:
        return _due(facts, first, "info")
    return Headline(t("今天都办完了"), (t("没有到期的事，晨会都开过了。"),), "circle-check", "ok")


def _late(facts: Facts, meeting: Meeting) -> Headline:
    begins, now = facts.overview.meeting_time, facts.overview.now
    host = t("主持人{0}").format(meeting.host) if meeting.host else t("还没有班组长")
    said = t("应在 {0} 召开，已过{1}。应到 {2} 人，{3}。").format(
        begins, _since(begins, now), meeting.due, host
    )
    return Headline(
        title=t("{0}的晨会还没有开").format(meeting.team),
        lines=(said, _ready(facts.plan(meeting.team))),
        icon="sunrise",
        tone="warn",
        act=t("开始晨会"),
        key="briefings",
        arguments={"team": meeting.team, "start": True},
        act_icon="play",
        team=meeting.team,
    )


def _running(meeting: Meeting) -> Headline:
    return Headline(
        title=t("{0}的晨会正在开").format(meeting.team),
        lines=(
            t("已到 {0} 人，应到 {1} 人，还没有结束归档。").format(meeting.present, meeting.due),
        ),
        icon="sunrise",
        tone="info",
        act=t("继续晨会"),
        key="briefings",
        arguments={"team": meeting.team, "start": True},
        act_icon="play",
    )


def _coming(facts: Facts, meeting: Meeting) -> Headline:
    others = sum(m.state == "ahead" for m in facts.overview.meetings) - 1
    more = t("同一时间还有 {0} 个班组。").format(others) if others else ""
    return Headline(
        title=t("{0} {1}晨会").format(facts.overview.meeting_time, meeting.team),
        lines=(
            t("应到 {0} 人。").format(meeting.due) + more,
            _ready(facts.plan(meeting.team)),
        ),
        icon="sunrise",
        tone="info",
        act=t("现在就开"),
        key="briefings",
        arguments={"team": meeting.team, "start": True},
        act_icon="play",
    )


def _due(facts: Facts, due: Due, tone: str) -> Headline:
    to = way(due)
    by = deadline(due, facts.overview.on)[0]
    lines = (due.detail, t("期限：{0}").format(by))
    return Headline(due.title, lines, icon(due), tone, to.verb, to.key, to.arguments)


def _ready(plan: Plan | None) -> str:
    if plan is None or plan.case is None:
        return t("案例库还没有能讲的案例。")
    return t("已备好：案例《{0}》、{1} 道题、{2} 条注意事项").format(
        plan.case.short, len(plan.questions), len(plan.cautions)
    )


def _since(begins: str, now: datetime) -> str:
    began = datetime.combine(now.date(), time.fromisoformat(begins), now.tzinfo)
    minutes = int((now - began).total_seconds() // 60)
    if minutes < 60:
        return t(" {0} 分钟").format(minutes)
    return t(" {0} 小时 {1} 分钟").format(*divmod(minutes, 60))
