"""Every slip in the table of laws and in a page of knowledge is told where it stands; so is what is thin."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from trainer.library import digest, load
from trainer.quiz.law import articles_of
from trainer.quiz.question import Ground

LAWS = """\
- title: 工贸企业粉尘防爆安全规定
  kind: 部门规章
  issuer: 应急管理部
  about: 管工贸企业防粉尘爆炸的事。
  versions:
  - version: "2021-07-25"
    number: 应急管理部令第6号
    since: "2021-09-01"
    articles:
      第十八条: 作业场所和设备上的粉尘要及时清理。
- title: 旧办法
  kind: 部门规章
  issuer: 某部
  versions: [{version: "2010-05-24", since: "2010-07-01", until: "2026-06-01"}]
  replaced_by: 新规定
- title: 新规定
  also: [新规定（第19号令）]
  kind: 部门规章
  issuer: 某部
  versions: [{version: "2025-12", since: "2026-06-01"}]
  replaces: [旧办法]
"""
PAGE = """\
---
id: dust
title: 粉尘为什么会炸
order: 10
topics: [粉尘防爆]
audience: [从业人员]
summary: 积尘、扬尘、火源凑在一起就会炸。
laws:
  - {law: 工贸企业粉尘防爆安全规定, articles: [第十八条], version: "2021-07-25"}
cases: [dust-2014]
posts: [packer]
sources:
  - {document: 某规定, issuer: 某部, date: "2021-07-25", kind: law}
---

开头一段。

## 记住

- 清扫
- 禁火

![三样东西](three.svg)
"""
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="9" height="9"/></svg>'
)
FILES = {"laws.yaml": LAWS, "knowledge/dust.md": PAGE, "pictures/three.svg": PICTURE}


@pytest.fixture
def whole(content: Path) -> Path:
    for name, text in FILES.items():
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    return content


def changed(whole: Path, name: str, good: str, bad: str) -> Path:
    file = whole / name
    text = file.read_text(encoding="utf-8")
    assert text.count(good) == 1, "the test must change exactly one place"
    file.write_text(text.replace(good, bad), encoding="utf-8")
    return whole


def test_laws_and_pages_are_read_whole(whole: Path) -> None:
    library = load(whole, date(2026, 11, 23))
    assert library.problems == ()
    dust, old, new = library.statutes
    assert dust.gist("第十八条", "2021-07-25") == "作业场所和设备上的粉尘要及时清理。"
    assert (old.versions[0].until, old.replaced_by) == (date(2026, 6, 1), new.title)
    (page,) = library.primers
    assert [c.head for c in page.chapters] == ["", "记住"]
    assert page.grounds == (Ground(dust.title, "第十八条", "2021-07-25"),)
    assert set(page.pictures()) == set(library.pictures)


def test_an_article_is_cited_only_where_something_is_known_of_it(whole: Path) -> None:
    dust, _, new = load(whole).statutes
    found = dust.cited(Ground(dust.title, "第十八条", "2021-07-25"))
    assert found is not None
    assert (found.law.number, found.text) == (
        "应急管理部令第6号",
        "作业场所和设备上的粉尘要及时清理。",
    )
    other = dust.cited(Ground(dust.title, "第一条", "2021-07-25"))
    assert other is not None
    assert (other.text, other.statute.about) == ("", "管工贸企业防粉尘爆炸的事。")
    assert dust.cited(Ground(dust.title, "第十八条", "2020-01-01")) is None
    assert new.cited(Ground(new.title, "第一条", "2025-12")) is None


def test_several_articles_and_their_paragraphs_are_looked_up_one_by_one(whole: Path) -> None:
    dust = load(whole).statutes[0]
    version = "2021-07-25"
    text = dust.gist("第十八条", version)
    assert articles_of("第十八条第二款、第十九条") == ("第十八条", "第十九条")
    assert articles_of("第一百三十四条之一") == ("第一百三十四条之一",)
    assert articles_of("5.2.9") == ("5.2.9",)
    assert dust.gist("第十八条第一款", version) == text
    assert dust.gist("第十八条、第十九条", version) == f"第十八条：{text}"
    assert dust.unknown("第十八条、第十九条", version) == ("第十九条",)


@pytest.mark.parametrize(
    ("good", "bad", "told"),
    [
        ("title: 工贸企业粉尘防爆安全规定", "title: 《工贸企业粉尘防爆安全规定》", "1: “title”不带书名号，请删去《》。"),
        ("[新规定（第19号令）]\n  kind: 部门规章", "[]\n  kind: 规章", "18: “kind”写了“规章”，不在词表里，可用：法律、行政法规、地方性法规、部门规章、地方政府规章、司法解释、党内法规、规范性文件、国家标准、行业标准、地方标准、特种设备安全技术规范。"),
        ('until: "2026-06-01"', 'until: "2010-06-01"', "14: “versions”第1项的“until”不晚于“since”，请改正。"),
        (', until: "2026-06-01"', "", "11: 写了“replaced_by”，最后一个版本就要写“until”。"),
        ('[{version: "2025-12", since: "2026-06-01"}]', '[{version: "2025-12"}, {version: "2026-01"}]', "20: “versions”里2025-12版后面还有2026-01版，请写它的“until”。"),
        ("replaced_by: 新规定", "replaced_by: 别的规定", "15: 法规表里没有“别的规定”，请补上。"),
        ("  replaces: [旧办法]\n", "", "15: “新规定”的“replaces”里没有“旧办法”，请补上。"),
        ("also: [新规定（第19号令）]", "also: [旧办法]", "16: “旧办法”在第11行已经有了，请合在一起。"),
        ("要及时清理。", "要及时清理（待核实）。", "10: 还写着“待核实”，请核实后删去这个记号，核实不了就不写。"),
    ],
)  # fmt: skip
def test_each_slip_among_the_laws_is_told_where_it_stands(
    whole: Path, good: str, bad: str, told: str
) -> None:
    problems = load(changed(whole, "laws.yaml", good, bad)).problems
    assert f"laws.yaml:{told}" in [str(p) for p in problems]


@pytest.mark.parametrize(
    ("good", "bad", "told"),
    [
        ("id: dust\n", "id: dusts\n", "2: 编号“dusts”和文件名“dust”不同，请改成一样。"),
        ("order: 10\n", "", "2: 缺少“order”，请补上。"),
        ("topics: [粉尘防爆]", "topics: [粉尘]", "5: “topics”第1项写了“粉尘”，不在词表里，可用："),
        ("cases: [dust-2014]", "cases: [dust-1]", "10: 没有案例“dust-1”，请改正编号或先写这个案例。"),
        ("posts: [packer]", "posts: [baker]", "11: 没有责任卡“baker”，请改正编号或先写这张卡。"),
        ("## 记住", "### 记住", "18: 标题“### 记住”不对，只用二级标题，写成“## 标题”。"),
        ("(three.svg)", "(four.svg)", "23: 没有图片“four.svg”，请把它放进 pictures 或 scenes 文件夹，或改正文件名。"),
        ("![三样东西](three.svg)", "看图：![三样东西](three.svg)", "23: 图片要单独占一行，请在前后换行。"),
    ],
)  # fmt: skip
def test_each_slip_in_a_page_is_told_where_it_stands(
    whole: Path, good: str, bad: str, told: str
) -> None:
    problems = load(changed(whole, "knowledge/dust.md", good, bad)).problems
    assert any(str(p).startswith(f"knowledge/dust.md:{told}") for p in problems)


def test_a_question_on_an_ended_law_is_a_problem_from_the_day_it_ended(whole: Path) -> None:
    old = "source: {law: 旧办法, article: 第一条, version: '2010-05-24'}"
    changed(whole, "questions/workers.yaml", "source: {case: dust-2014}", old)
    assert load(whole).problems == ()
    assert load(whole, date(2026, 5, 31)).problems == ()
    (problem,) = load(whole, date(2026, 6, 1)).problems
    assert str(problem) == (
        "questions/workers.yaml:18: 《旧办法》2010-05-24版自2026-06-01起失效，由《新规定》代替，"
        "请改引现行规定。"
    )


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{law: 没有的法, article: 第一条, version: '2020'}", "法规表里没有《没有的法》，请补上或改正名称。"),
        ("{law: 新规定, article: 第一条, version: '2020'}", "法规表里《新规定》没有2020版，有：2025-12。"),
        ("{law: 新规定, article: 第一条, version: 2025-12}", "法规表里《新规定》没有第一条的要点，请补上。"),
    ],
)  # fmt: skip
def test_what_cites_the_unknown_is_hinted_at_and_taken_all_the_same(
    whole: Path, source: str, told: str
) -> None:
    changed(whole, "questions/workers.yaml", "{case: dust-2014}", source)
    library = load(whole)
    assert library.problems == ()
    assert f"questions/workers.yaml:18: {told}" in [str(h) for h in library.hints]


def test_what_is_thin_is_hinted_at(whole: Path) -> None:
    changed(whole, "cases/dust-2014.md", "posts: [packer]", "posts: []")
    told = [str(h) for h in load(whole).hints]
    assert "cases/dust-2014.md:2: 考这起案例的题有2道，至少要5道（材料题按小题算）。" in told, told
    assert "responsibility_cards/packer.yaml:1: 考这个岗位的题有1道，至少要3道。" in told
    one_way = "案例“dust-2014”的“posts”里没有这个岗位，请补上或删去这里的。"
    assert f"responsibility_cards/packer.yaml:26: {one_way}" in told
    assert any("“事故经过”有12字" in line for line in told)
    assert any("没有给从业人员的题：法律责任、" in line for line in told)
    assert any(line.startswith("knowledge/dust.md:2: 正文有") for line in told)


def test_dates_and_counts_that_cannot_be_are_problems(whole: Path) -> None:
    changed(whole, "cases/dust-2014.md", "injured: 163", "injured: 163\nsevere: 164")
    changed(whole, "cases/dust-2014.md", "date: 2014-12-30", "date: 2014-07")
    told = [p.sentence for p in load(whole).problems]
    assert told == [
        "“severe”是重伤，包括在“injured”里，不能比它多，请核对。",
        "来源的日期2014-07早于事故发生的2014-08-02，请核对。",
    ]


def test_hazards_that_lie_upon_each_other_are_hinted_at(whole: Path) -> None:
    spot = """
- id: q-3
  kind: spot
  stem: 指出隐患。
  picture: three.svg
  hazards:
  - {what: 甲, rect: [100, 100, 500, 500]}
  - {what: 乙, rect: [200, 200, 520, 480]}
  - {what: 丙, rect: [600, 600, 800, 800]}
  explanation: 说明。
  source: {case: dust-2014}
  topics: [事故案例]
  audience: [从业人员]
"""
    file = whole / "questions" / "workers.yaml"
    file.write_text(file.read_text(encoding="utf-8") + spot, encoding="utf-8")
    library = load(whole)
    assert library.problems == ()
    upon = [h.sentence for h in library.hints if "重叠" in h.sentence]
    assert upon == ["第1处和第2处隐患有一大半重叠，点不清是哪一处，请画开。"]


def test_the_digest_changes_with_the_laws(whole: Path) -> None:
    before = digest(whole)
    changed(whole, "laws.yaml", "要及时清理", "要每班清理")
    assert digest(whole) != before
