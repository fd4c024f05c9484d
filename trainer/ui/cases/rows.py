"""How a case stands in the list of the library, and the orders the list can be in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from trainer.training.case import Case
from trainer.training.figures import injured
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.words import t

NEWEST: Final = "newest"
ORDERS: Final = (
    (NEWEST, "发生日期，新的在前"),
    ("oldest", "发生日期，早的在前"),
    ("dead", "死亡人数，多的在前"),
    ("level", "事故等级，重的在前"),
)
_DATE: Final = re.compile(r"“[\d·・.]+”")
_LEVEL: Final = re.compile(r"(特别重大|重大|较大|一般)(?=.*事故)")
_MUNICIPAL: Final = ("北京市", "天津市", "上海市", "重庆市")


def columns(edition: Callable[[], str]) -> list[Column]:
    """The columns; the types stand as the *edition* of the moment calls them."""
    return [
        Column(t("发生日期"), lambda c: c.date.isoformat(), 105, tone="ink2", small=True),
        Column(t("案例"), lambda c: _title(c, edition()), main=True),
        Column(t("等级"), _level, 112, small=True),
        Column(t("死亡"), lambda c: _count(c.dead), 60, "right"),
        Column(t("受伤"), injured, 72, "right", tone="ink2", optional=True),
    ]


def in_order(cases: Sequence[Case], order: str) -> list[Case]:
    """*cases* in the order chosen; those that are equal in it stand newest first."""
    newest = sorted(cases, key=lambda c: (c.date, c.id), reverse=True)
    if order == "oldest":
        return newest[::-1]
    if order == "dead":
        return sorted(newest, key=lambda c: -((c.dead or 0) + (c.missing or 0)))
    if order == "level":
        return sorted(newest, key=lambda c: -(c.level or 0))
    return newest


def where(case: Case) -> str:
    """The place as short as it is clear: 天津滨海新区, 山东聊城市."""
    rest = case.place.removeprefix(case.province)
    first = case.province if case.province in _MUNICIPAL else case.province.removesuffix("省")
    first = first.removesuffix("市")
    cut = min((rest.find(end) + 1 for end in "市区县州" if end in rest), default=0)
    return first + rest[:cut]


def heading(title: str) -> str:
    """The title without what columns of its own say: the date in quotes and the level."""
    return _LEVEL.sub("", _DATE.sub("", title, count=1), count=1)


def types(case: Case, edition: str) -> tuple[str, ...]:
    """The types as that edition of the standard calls them."""
    return case.types_2025 if edition == "2025" else case.types_1986


def _title(case: Case, edition: str) -> Cell:
    parts = (where(case), "、".join(case.trades), "、".join(types(case, edition)))
    sub = "·".join(part for part in parts if part)
    name = heading(case.title.removeprefix(case.province))
    if case.only_seed:
        return Cell(name, t("来源：课件·{}").format(sub), sub_tone="warn")
    return Cell(name, sub)


def _level(case: Case) -> Cell:
    if case.level is None:
        return Cell(t("没有写明"), tone="ink2", small=True)
    return Cell(case.level.label, level=int(case.level), small=True)


def _count(number: int | None) -> str:
    return "—" if number is None else str(number)
