"""A warning-education record says what it still lacks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from clockwork import NINE

from trainer.store import codec
from trainer.training.attendance import Attendee, State
from trainer.training.education import Education, Finding

WRONG = Finding("湿润剂是否足量？", False, "补足湿润剂", "钱立本", date(2026, 12, 1))
COMPLETE = Education(
    "JY-2026-0001", date(2026, 11, 23), "某公司爆炸警示教育", "tank", "王建国",
    began=NINE, ended=NINE + timedelta(hours=1), hours=Fraction(3, 2),
    facts="爆炸", lessons="看清标签", discussion="我们也有",
    findings=(Finding("是否分类存放？", True), WRONG),
    exam=7, roll=(Attendee("0011", "张三", State.PRESENT), Attendee("0012", "刘秀英", State.ABSENT)),
)  # fmt: skip


def test_a_complete_record_lacks_nothing() -> None:
    assert COMPLETE.lacking() == ()
    assert COMPLETE.present == 1


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"ended": None}, "起止时间"),
        ({"lessons": ""}, "事故情况和教训"),
        ({"discussion": " \n"}, "讨论情况"),
        ({"findings": ()}, "对照检查结论"),
        ({"findings": (Finding("是否分类存放？"),)}, "对照检查结论"),
        ({"findings": (replace(WRONG, measure=""),)}, "问题的整改措施、责任人和期限"),
        ({"findings": (replace(WRONG, by=None),)}, "问题的整改措施、责任人和期限"),
        ({"roll": ()}, "签到"),
        ({"roll": (Attendee("0011", "张三"),)}, "签到"),
        ({"exam": 0}, "小测"),
    ],
)
def test_each_thing_missing_is_named_alone(missing: dict[str, Any], said: str) -> None:
    assert replace(COMPLETE, **missing).lacking() == (said,)


def test_a_finding_is_open_until_it_is_put_right() -> None:
    assert WRONG.open
    assert not replace(WRONG, closed=date(2026, 11, 30)).open
    assert not Finding("是否分类存放？", True).open
    assert not Finding("还没有看").open


def test_a_record_survives_the_store() -> None:
    assert codec.load(Education, codec.dump(COMPLETE)) == COMPLETE
