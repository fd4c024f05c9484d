"""A case sheet says all that the case holds, and how sure its figures are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prints import golden, paper
from prints.samples import UNIT
from trainer.prints.case_sheet import ROOMY, case_sheet, sheet_rows
from trainer.prints.record_sheet import Form, laid_out
from trainer.prints.type import TooLong
from trainer.training.case import Case, Cause, Lessons, Link, Moment
from trainer.training.source import Source

LINYI = Case(
    id="linyi-jinyu-2017",
    title="山东临沂金誉石化有限公司“6·5”罐车泄漏重大爆炸着火事故",
    short="临沂金誉6·5",
    date=date(2017, 6, 5),
    province="山东省",
    place="山东省临沂市临港经济开发区",
    sources=(Source("“6·5”罐车泄漏重大爆炸着火事故调查报告", "山东省政府", "2017-12", "report"),),
    story="凌晨1时左右，储运部装卸区，卸车作业。\n\n快接接口与罐车液相卸料管没有可靠连接。",
    time="01:00",
    dead=10,
    injured=9,
    loss_wan=4468,
    stated_level="重大",
    figures_note="伤亡和损失以调查报告为准。",
    timeline=(Moment("2017-06-05 01:00", "开阀，接口脱离"),),
    chain=(
        Link("长途奔波，连续作业", "驾驶员极度疲惫"),
        Link("接口没有可靠连接", "快接接口与卸料管"),
        Link("遇点火源，爆炸", "装卸区爆炸着火"),
    ),
    direct_cause="没有严格执行卸车规程，出现严重操作失误。",
    causes=(Cause("金誉石化", ("安全生产主体责任不落实", "装卸环节管理缺失。")),),
    accountability="29人受党纪政纪处分。",
    lessons=Lessons(
        ("夜间装卸升级管控。",), ("紧急切断阀定期试。",), ("静置、接地、查接口，再开阀。",)
    ),
    checks=("接口、软管谁确认？", "切断阀多久试一次？"),
    talk=("疲劳的人来卸车，你怎么办？",),
)


def test_a_case_looks_as_approved(request):
    pdf = case_sheet(LINYI, unit=UNIT)
    golden.check("case-sheet", pdf, approve=request.config.getoption("--approve"))


def test_everything_the_case_holds_is_said():
    said = paper.words(case_sheet(LINYI))
    for word in (
        "10人", "9人", "4468万元", "重大事故", "驾驶员极度疲惫", "严重操作失误", "装卸环节管理缺失",
        "29人", "夜间装卸升级管控", "紧急切断阀", "静置、接地", "软管谁确认", "你怎么办", "山东省政府",
    ):  # fmt: skip
        assert word in said.replace(" ", "")


def test_how_sure_the_figures_are_is_said_only_where_there_is_a_doubt():
    doubtful = replace(LINYI, seed_note="课件写11人。", only_seed=True)
    said = paper.words(case_sheet(doubtful))
    assert "与课件的出入：课件写11人。" in said
    assert "没有查到正式调查报告" in said
    assert "没有查到正式调查报告" not in paper.words(case_sheet(LINYI))


def test_a_case_of_which_little_is_known_has_no_empty_headings():
    bare = Case(
        "bare", "某企业中毒事故", "某企业", date(2001, 6, 18), "山东省", "茌平", (), "中毒。"
    )
    said = paper.words(case_sheet(bare))
    assert "未见公布的伤亡和损失数字" in said
    for heading in ("责任追究", "时间线", "教训", "讨论", "来源", "事故等级"):
        assert heading not in said


def test_the_level_is_as_many_bars_as_it_is_grave():
    graver = replace(LINYI, stated_level="特别重大")
    assert "特别重大事故" in paper.words(case_sheet(graver))
    assert case_sheet(graver) != case_sheet(LINYI)


def test_a_long_story_flows_and_loses_nothing():
    sentence = "火从运抵区南侧的集装箱里烧起来。"
    pdf = case_sheet(replace(LINYI, story=sentence * 200), unit=UNIT)
    assert paper.words(pdf).count("烧") == 200
    for number, (left, top, right, foot) in enumerate(paper.extents(pdf), start=1):
        edge = 25 if number % 2 else 15
        assert left >= edge - 0.6
        assert top >= 14
        assert right <= edge + 172
        assert foot <= 287


def test_figures_of_five_kinds_stand_beside_the_level():
    full = replace(LINYI, dead=165, missing=8, injured=798, severe=58, loss_wan=686600)
    said = paper.words(case_sheet(full)).replace(" ", "")
    for figure in ("165人", "8人", "798人", "58人", "68.66亿元"):
        assert figure in said


def test_figures_no_one_can_read_are_refused():
    absurd = replace(LINYI, dead=10**20, injured=10**20)
    with pytest.raises(TooLong, match="伤亡和损失数字"):
        case_sheet(absurd)


def test_same_data_same_bytes():
    assert case_sheet(LINYI, unit=UNIT) == case_sheet(LINYI, unit=UNIT)


def test_lines_stand_closer_where_that_saves_a_page():
    form = Form("事故警示案例", "AQ-AL-01", "", LINYI.short, scan="x")
    roomy = laid_out(form, sheet_rows(LINYI, ROOMY))
    assert (len(roomy), len(paper.pages(case_sheet(LINYI)))) == (2, 1)
