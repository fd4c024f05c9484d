"""The course of an accident: each moment as shown, and how long after the one before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from trainer.training.case import Moment

_AT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?: (\d\d:\d\d(?::\d\d)?))?")
_AFTER = re.compile(r"^(?:\d+时(?:\d+分)?)?(左右|许)，")
_BEFORE = re.compile(r"^约(?:在)?此时")
_MONTHS_FROM = 100
_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Step:
    """*when* as shown, *gap* since the step before or empty where the sources do not allow one.

    *far* marks a step that came a day or more after the one before.
    """

    when: str
    what: str
    gap: str = ""
    far: bool = False


@dataclass(frozen=True, slots=True)
class _Time:
    year: int
    month: int
    day: int
    clock: str
    mark: str
    """约 before the clock, 左右 or 许 after it, or nothing."""

    @property
    def on(self) -> date | None:
        return date(self.year, self.month, self.day) if self.day else None


def course(moments: Iterable[Moment]) -> tuple[Step, ...]:
    """All moments in their order, the clock alone where the day is that of the step before."""
    found: list[Step] = []
    before: _Time | None = None
    for moment in moments:
        now, what = _read(moment)
        gap, far = _gap(before, now) if before else ("", False)
        found.append(Step(_when(now, before), what, gap, far))
        before = now
    return tuple(found)


def _read(moment: Moment) -> tuple[_Time, str]:
    match = _AT.fullmatch(moment.at)
    if match is None:
        return _Time(0, 0, 0, "", ""), f"{moment.at} {moment.what}"
    year, month, day = (int(part or 0) for part in match.groups()[:3])
    what, mark = moment.what, ""
    if after := _AFTER.match(what):
        what, mark = what[after.end() :], after[1]
    elif early := _BEFORE.match(what):
        what, mark = what[early.end() :], "约"
    return _Time(year, month, day, match[4] or "", mark), what


def _when(now: _Time, before: _Time | None) -> str:
    clock = f"约{now.clock}" if now.mark == "约" else f"{now.clock}{now.mark}"
    if before is not None and now.on == before.on and now.clock:
        return clock
    year = "" if before is not None and before.year == now.year else f"{now.year}年"
    month = f"{now.month}月" if now.month else ""
    day = f"{now.day}日" if now.day else ""
    return f"{year}{month}{day} {clock}".strip() if now.year else ""


def _gap(before: _Time, now: _Time) -> tuple[str, bool]:
    if before.on is None or now.on is None:
        return "", True
    days = (now.on - before.on).days
    if before.clock and now.clock:
        return _lapse(before, now), days > 0
    return (_days(days), True) if days > 0 else ("", False)


def _lapse(before: _Time, now: _Time) -> str:
    lapse = _moment(now) - _moment(before)
    exact = len(before.clock) == len(now.clock) and not (before.mark or now.mark)
    exact = exact and lapse < timedelta(days=1)
    if lapse <= timedelta(0):
        return ""
    if not exact:
        lapse -= lapse % timedelta(minutes=60 if lapse >= timedelta(days=1) else 1)
    return ("" if exact else "约") + _words(lapse)


def _moment(at: _Time) -> datetime:
    assert at.on is not None
    return datetime.combine(at.on, time.fromisoformat(at.clock))


def _words(lapse: timedelta) -> str:
    minutes, seconds = divmod(lapse.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((lapse.days, "天"), (hours, "小时"), (minutes, "分"), (seconds, "秒"))
    words = "".join(f"{count}{unit}" for count, unit in parts if count)
    return f"{words}钟" if words.endswith("分") else words


def _days(days: int) -> str:
    if days == 1:
        return "次日"
    return f"{days}天" if days < _MONTHS_FROM else f"约{round(days / _MONTH)}个月"
