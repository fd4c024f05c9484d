"""Hours by 生产经营单位安全培训规定 第九、十三条."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from trainer.training.hours import INITIAL, RULES, YEARLY, HoursEntry, HoursRule, balance, rule_for
from trainer.training.person import CATEGORIES

TODAY = date(2026, 11, 23)
WORKER = HoursRule("从业人员", True, Fraction(72), Fraction(20), "规定")


def entry(hours: str, kind: str = YEARLY, on: date = TODAY) -> HoursEntry:
    return HoursEntry(0, "0011", on, Fraction(hours), kind, "警示教育")


@pytest.mark.parametrize(
    ("category", "trade", "initial", "yearly"),
    [
        ("主要负责人", "机械制造", 32, 12),
        ("安全管理人员", "机械制造", 32, 12),
        ("班组长", "机械制造", 24, 0),
        ("从业人员", "机械制造", 24, 0),
        ("主要负责人", "危险化学品", 48, 16),
        ("安全管理人员", "煤矿", 48, 16),
        ("班组长", "非煤矿山", 72, 20),
        ("从业人员", "金属冶炼", 72, 20),
    ],
)
def test_what_the_rule_asks(category: str, trade: str, initial: int, yearly: int) -> None:
    rule = rule_for(category, ("仓储物流", trade), RULES)
    assert rule is not None
    assert (rule.initial, rule.yearly) == (initial, yearly)
    assert "生产经营单位安全培训规定" in rule.basis


def test_every_category_but_officials_has_both_rules() -> None:
    ruled = {(r.category, r.high_hazard) for r in RULES}
    assert ruled == {(c, h) for c in CATEGORIES if c != "领导干部" for h in (False, True)}
    assert rule_for("领导干部", ("危险化学品",), RULES) is None


def test_nobody_owes_anything_without_a_rule() -> None:
    found = balance(None, [entry("1")], None, TODAY)
    assert found.settled
    assert (found.year_done, found.basis) == (1, "")


def test_initial_hours_count_whenever_they_were_and_yearly_ones_this_year() -> None:
    found = balance(
        WORKER,
        [entry("70", INITIAL, date(2019, 4, 8)), entry("19.5"), entry("8", on=date(2025, 12, 31))],
        date(2019, 4, 8),
        TODAY,
    )
    assert (found.initial_short, found.year_short) == (2, Fraction(1, 2))
    assert not found.settled


def test_thirds_of_an_hour_add_up_exactly() -> None:
    found = balance(WORKER, [entry("72", INITIAL), *[entry("1/3")] * 60], None, TODAY)
    assert found.settled


@pytest.mark.parametrize(
    ("joined", "due"), [(date(2026, 1, 1), 0), (date(2025, 12, 31), 20), (None, 20)]
)
def test_the_yearly_duty_begins_the_year_after_one_joined(joined: date | None, due: int) -> None:
    assert balance(WORKER, [], joined, TODAY).year_due == due


def test_more_than_asked_is_never_owed_back() -> None:
    found = balance(WORKER, [entry("100", INITIAL), entry("30")], None, TODAY)
    assert (found.initial_short, found.year_short) == (0, 0)
