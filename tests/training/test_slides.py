"""A case becomes slides: one thought each, titles that fit, nothing invented, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from trainer.training.case import Case, Cause, Lessons, Link, Moment
from trainer.training.figures import Figure, figures, injured
from trainer.training.slides import (
    LINE_CHARACTERS,
    POINT_LINES,
    TITLE_CHARACTERS,
    Chain,
    Course,
    Points,
    slides,
    split,
)
from trainer.training.source import Source

CASE = Case(
    id="port",
    title="某港“8·12”火灾爆炸事故",
    short="某港8·12",
    date=date(2015, 8, 12),
    province="天津市",
    place="天津市滨海新区",
    sources=(Source("调查报告", "国务院事故调查组", "2016-02-05", "report"),),
    story="起火。",
    dead=165,
    missing=8,
    injured=798,
    severe=58,
    loss_wan=686600,
    stated_level="特别重大",
    timeline=(
        Moment("2015-08-12 22:51:46", "起火"),
        Moment("2015-08-12 23:34:06", "第一次爆炸"),
        Moment("2015-08-12 23:34:37", "第二次爆炸"),
        Moment("2015-08-14 16:40", "扑灭"),
    ),
    chain=tuple(Link(f"环{n}", f"第{n}环的说明") for n in range(1, 8)),
    causes=(Cause("某公司", ("违法建设", "违法经营")),),
    accountability="49人被采取刑事强制措施。",
    lessons=Lessons(("看现场。",), ("查记录。",), ("先撤离。",)),
    talk=("谁能说清库里有什么？",),
)


def chapters(case: Case) -> list[str]:
    return list(dict.fromkeys(slide.chapter for slide in slides(case)))


def test_a_whole_case_has_all_chapters_in_order() -> None:
    assert chapters(CASE) == [
        "封面", "事故情况", "经过", "直接原因", "管理原因", "追责", "教训", "想一想", "来源",
    ]  # fmt: skip


def test_parts_that_are_missing_are_left_out() -> None:
    bare = replace(
        CASE, dead=None, missing=None, injured=None, severe=None, loss_wan=None, timeline=(),
        chain=(), causes=(), accountability="", lessons=Lessons(), talk=(),
    )  # fmt: skip
    assert chapters(bare) == ["封面", "来源"]


def test_a_long_title_gives_way_to_the_short_one_and_stays_readable_below() -> None:
    cover = slides(replace(CASE, title="长" * 31))[0]
    assert (cover.title, cover.body.lines[0]) == (CASE.short, "长" * 31)


def test_no_interval_of_the_course_is_lost_between_slides() -> None:
    bodies = [slide.body for slide in slides(CASE) if isinstance(slide.body, Course)]
    assert bodies[0].steps[-1] == bodies[1].steps[0]
    assert {step.gap for body in bodies for step in body.steps} >= {"42分20秒", "31秒"}


def test_the_interval_that_tells_most_is_the_title() -> None:
    titles = [slide.title for slide in slides(CASE) if slide.chapter == "经过"]
    assert titles[0] == "从起火到第一次爆炸，42分20秒"


def test_the_chain_is_split_evenly_and_only_its_last_link_ends_it() -> None:
    chains = [slide.body for slide in slides(CASE) if isinstance(slide.body, Chain)]
    assert [len(chain.links) for chain in chains] == [3, 2, 2]
    assert [chain.first for chain in chains] == [1, 4, 6]
    assert [chain.ends for chain in chains] == [False, False, True]


def test_too_many_lessons_go_on_with_their_numbers_on_the_next_slide() -> None:
    many = replace(CASE, lessons=Lessons(workers=tuple("话" * 80 for _ in range(5))))
    bodies = [slide.body for slide in slides(many) if slide.chapter == "教训"]
    assert [body.first for body in bodies if isinstance(body, Points)] == [1, 3, 5]


def test_a_text_too_long_is_split_and_nothing_of_it_is_lost() -> None:
    told = "".join(f"第{n}句话说得不短，也不长。" for n in range(1, 60))
    long = replace(CASE, accountability=told)
    bodies = [s.body for s in slides(long) if s.chapter == "追责"]
    assert len(bodies) > 1
    assert "".join(line for b in bodies if isinstance(b, Points) for line in b.lines) == told


@pytest.mark.parametrize("text", ["", "短。", "没有停顿" * 40, "一句。" * 30, "甲，乙，丙" * 30])
def test_pieces_are_short_enough_and_whole(text: str) -> None:
    pieces = split(text, 28)
    assert all(0 < len(piece) <= 28 for piece in pieces)
    assert "".join(pieces) == text


def test_titles_and_points_keep_to_their_share() -> None:
    for slide in slides(CASE):
        assert len(slide.title) <= TITLE_CHARACTERS
        if isinstance(slide.body, Points):
            lines = sum(-(-len(line) // LINE_CHARACTERS) for line in slide.body.lines)
            assert lines <= POINT_LINES


def test_the_gravely_injured_are_not_counted_twice() -> None:
    assert figures(CASE) == (
        Figure("165", "人死亡"),
        Figure("8", "人失踪"),
        Figure("798", "人受伤"),
        Figure("68.66", "亿元直接损失"),
    )


def test_where_only_the_gravely_injured_are_known_it_is_said() -> None:
    case = replace(CASE, injured=None, severe=76)
    assert injured(case) == "76重"
    assert Figure("76", "人重伤") in figures(case)


def test_an_unknown_number_is_no_zero() -> None:
    case = replace(CASE, injured=None, severe=None)
    assert injured(case) == "—"
    assert not [figure for figure in figures(case) if figure.value == "0"]
