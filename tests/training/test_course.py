"""Moments as sources write them become steps with the time between them."""

from __future__ import annotations

from trainer.training.case import Moment
from trainer.training.course import course


def gaps(*moments: tuple[str, str]) -> list[str]:
    return [step.gap for step in course(Moment(at, what) for at, what in moments)]


def test_seconds_are_counted_where_both_sides_have_them() -> None:
    fire = ("2015-08-12 22:51:46", "起火")
    first = ("2015-08-12 23:34:06", "第一次爆炸")
    second = ("2015-08-12 23:34:37", "第二次爆炸")
    assert gaps(fire, first, second) == ["", "42分20秒", "31秒"]


def test_a_time_that_is_only_about_gives_an_interval_that_is_only_about() -> None:
    assert gaps(("2007-08-19 19:45", "19时45分左右，外溢"), ("2007-08-19 20:10", "爆炸")) == [
        "",
        "约25分钟",
    ]


def test_minutes_against_seconds_are_not_made_exact() -> None:
    assert gaps(("2015-08-12 23:34:37", "爆炸"), ("2015-08-14 16:40", "扑灭"))[1] == "约1天17小时"


def test_a_day_alone_gives_no_hours() -> None:
    assert gaps(("2004-04-15", "当晚泄漏"), ("2004-04-16 02:00", "爆炸"))[1] == "次日"


def test_a_month_alone_gives_no_interval_at_all() -> None:
    assert gaps(("2020-07-14", "公布"), ("2021-10", "宣判"))[1] == ""


def test_the_word_about_moves_from_the_sentence_to_the_time() -> None:
    (step,) = course([Moment("2013-06-03 06:10", "左右，起火")])
    assert (step.when, step.what) == ("2013年6月3日 06:10左右", "起火")


def test_the_day_is_said_once() -> None:
    steps = course([Moment("2015-08-12 22:51:46", "起火"), Moment("2015-08-12 23:34:06", "爆炸")])
    assert [step.when for step in steps] == ["2015年8月12日 22:51:46", "23:34:06"]


def test_a_step_a_day_later_is_far() -> None:
    steps = course([Moment("2015-08-12 22:51", "起火"), Moment("2015-08-14 16:40", "扑灭")])
    assert [step.far for step in steps] == [False, True]
