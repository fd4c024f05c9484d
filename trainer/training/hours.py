"""学时: what a person has and owes, by 生产经营单位安全培训规定 (原总局令第3号) 第九、十三条.

The rules are a table that a unit may edit; then they say 本单位规定. Hours are exact Fractions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

HIGH_HAZARD = frozenset({"煤矿", "非煤矿山", "危险化学品", "烟花爆竹", "金属冶炼"})
"""Trades of which the rule asks more (第九条第二款、第十三条)."""

_NO3 = "生产经营单位安全培训规定"


@dataclass(frozen=True, slots=True)
class HoursRule:
    """Owed by *category* in a high-hazard unit or another: *initial* once, *yearly* each year after."""

    category: str
    high_hazard: bool
    initial: Fraction
    yearly: Fraction
    basis: str


def _rule(category: str, high: bool, initial: int, yearly: int, article: str) -> HoursRule:
    return HoursRule(category, high, Fraction(initial), Fraction(yearly), f"《{_NO3}》{article}")


RULES: tuple[HoursRule, ...] = (
    _rule("主要负责人", False, 32, 12, "第九条"),
    _rule("安全管理人员", False, 32, 12, "第九条"),
    _rule("班组长", False, 24, 0, "第十三条"),
    _rule("从业人员", False, 24, 0, "第十三条"),
    _rule("主要负责人", True, 48, 16, "第九条"),
    _rule("安全管理人员", True, 48, 16, "第九条"),
    _rule("班组长", True, 72, 20, "第十三条"),
    _rule("从业人员", True, 72, 20, "第十三条"),
)
"""领导干部 of party and government are not covered by this rule and owe nothing here."""

INITIAL, YEARLY = "岗前初次", "年度再培训"
KINDS = (INITIAL, YEARLY)


@dataclass(frozen=True, slots=True)
class HoursEntry:
    """Hours of one person. *proof* names the record they stand on, such as 警示教育 JY-2026-0003."""

    id: int
    person: str
    on: date
    hours: Fraction
    kind: str
    content: str
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """Initial and this year's hours, done and due. *basis* names the rule, empty where none."""

    initial_done: Fraction
    initial_due: Fraction
    year_done: Fraction
    year_due: Fraction
    basis: str

    @property
    def initial_short(self) -> Fraction:
        """Initial hours still owed; until then nobody works alone."""
        return max(Fraction(0), self.initial_due - self.initial_done)

    @property
    def year_short(self) -> Fraction:
        """This year's hours still owed."""
        return max(Fraction(0), self.year_due - self.year_done)

    @property
    def settled(self) -> bool:
        """Nothing owed."""
        return not self.initial_short and not self.year_short


def rule_for(category: str, trades: Iterable[str], rules: Sequence[HoursRule]) -> HoursRule | None:
    """The rule that binds *category* in a unit of *trades*, if any."""
    high = bool(HIGH_HAZARD & set(trades))
    return next((r for r in rules if r.category == category and r.high_hazard == high), None)


def balance(
    rule: HoursRule | None, entries: Iterable[HoursEntry], joined: date | None, today: date
) -> Balance:
    """What is done and due on *today*. The yearly duty begins the year after one joined."""
    entries = tuple(entries)
    initial = sum((e.hours for e in entries if e.kind == INITIAL), start=Fraction(0))
    year = sum(
        (e.hours for e in entries if e.kind == YEARLY and e.on.year == today.year),
        start=Fraction(0),
    )
    if rule is None:
        return Balance(initial, Fraction(0), year, Fraction(0), "")
    first_year = joined is not None and joined.year == today.year
    return Balance(
        initial, rule.initial, year, Fraction(0) if first_year else rule.yearly, rule.basis
    )
