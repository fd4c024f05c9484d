"""Every slip in a case is told where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from trainer.library import load
from trainer.training.case import Moment
from trainer.training.vocabulary import TRADES

Told = Callable[[str, str, str], list[str]]

FILE = "cases/dust-2014.md"


def test_a_whole_case_is_read_without_problems(content: Path) -> None:
    library = load(content)
    (case,) = library.cases
    assert library.problems == ()
    assert (case.id, case.date, case.time, case.dead) == (
        "dust-2014",
        date(2014, 8, 2),
        "07:34",
        97,
    )
    assert case.story == "早晨，粉尘爆炸。\n\n第二段。"
    assert (case.direct_cause, case.accountability) == ("积尘遇热。", "")
    assert case.timeline[1] == Moment("2014-12", "报告公布")
    assert case.sources[0].sentence() == "《调查报告》，调查组，2014-12-30"


@pytest.mark.parametrize(
    ("good", "bad", "told_at"),
    [
        ("province: 江苏省\n", "", ["2: 缺少“province”，请补上。"]),
        ("province:", "provinze:", ["2: 缺少“province”，请补上。", "7: 不认识“provinze”，请改正拼写或删去。"]),
        ("province: 江苏省", "province:", ["7: “province”是空的，请填上；用不着就整行删去。"]),
        ("province: 江苏省", "province: [江苏省]", ["7: “province”要写成一段文字。"]),
        ("id: dust-2014", "id: Dust-2014", ["2: “id”写了“Dust-2014”，编号只能用小写字母、数字和连字符。"]),
        ("short: 某厂粉尘爆炸", "short: 某省某市某区某镇某村某厂粉", ["4: “short”有13个字，最多12个，请缩短。"]),
        ("date: 2014-08-02", "date: 2014年8月2日", ["5: “date”写了“2014年8月2日”，要写成 2022-05-08 这样的日期。"]),
        ('time: "07:34"', "time: 早上", ["6: “time”写了“早上”，要写成 \"22:51\"。"]),
        ("trades: [粉尘涉爆]", "trades: [粉尘]", ["9: “trades”第1项写了“粉尘”，不在词表里，可用：" + "、".join(TRADES) + "。"]),
        ("trades: [粉尘涉爆]", "trades: 粉尘涉爆", ["9: “trades”要写成列表，如 [甲, 乙]。"]),
        ("dead: 97", "dead: 九十七", ["11: “dead”要写成整数。"]),
        ("dead: 97", "dead: -1", ["11: “dead”不能小于 0。"]),
        ("dead: 97", "dead: 97\ndead: 98", ["12: “dead”写了两次，请只留一个。"]),
        ("level: 特别重大", "level: 特大", ["13: “level”写了“特大”，不在词表里，可用：一般、较大、重大、特别重大。"]),
        ("level: 特别重大", "level: 重大", ["13: “level”写了重大，按国务院令第493号第三条，这些数字是特别重大事故，请核对。"]),
        ("dead: 97", "dead: 9", ["13: “level”写了特别重大，按国务院令第493号第三条，这些数字是较大事故；级别更高的请在“figures_note”里说明依据。"]),
        ("what: 爆炸", "wat: 爆炸", ["15: “timeline”第1项不认识“wat”，请改正拼写或删去。", "15: “timeline”第1项缺少“what”，请补上。"]),
        ('at: "2014-12"', "at: 年底", ["16: “timeline”第2项的“at”写了“年底”，要写成 2015-08-12 22:51:46，不知道的部分从后面省去。"]),
        ("  leaders: [不批不合格的厂房。]", "  leaders: [一, 二, 三, 四]", ["18: “lessons”的“leaders”有4项，要写1～3项。"]),
        ("checks: [一？, 二？, 三？, 四？, 五？]", "checks: [一？]", ["19: “checks”有1项，要写5～8项。"]),
        ("talk: [甲？, 乙？, 丙？]", "talk: [甲？, 乙？]", ["20: “talk”有2项，要写3项。"]),
        ("posts: [packer]", "posts: [packer, baker]", ["21: 没有责任卡“baker”，请改正编号或先写这张卡。"]),
        ("date: 2014-12-30, kind", "date: 去年底, kind", ["23: “sources”第1项的“date”写了“去年底”，要写成 2022-05-08、2022-05 或 2022。"]),
        ("kind: report", "kind: paper", ["23: “sources”第1项的“kind”写了“paper”，不在词表里，可用：report、release、law、standard、seed。"]),
        ("sources:\n  - {document: 调查报告, issuer: 调查组, date: 2014-12-30, kind: report}\n", "", ["2: 缺少“sources”，请补上。"]),
        ("title: 某厂", "title: 某厂: 的", ["3: 读不懂：冒号用在了不该用的地方，带冒号的文字请加引号。"]),
        ("\n---\n\n## 事故经过", "\n\n## 事故经过", ["1: 案例要以“---”开头，头部之后再有一行“---”，请补上。"]),
        ("## 事故经过\n", "", ["27: “## 事故经过”之前不能有文字，请移到标题下面。", "25: 缺少“## 事故经过”，请补上。"]),
        ("## 直接原因", "## 直接成因", ["32: 标题“## 直接成因”不对，正文只有“## 事故经过”、“## 直接原因”、“## 责任追究”三个标题。"]),
        ("## 直接原因", "### 直接原因", ["32: 标题“### 直接原因”不对，正文只有“## 事故经过”、“## 直接原因”、“## 责任追究”三个标题。"]),
        ("## 直接原因", "## 事故经过", ["32: “## 事故经过”写了两次，请合在一起。"]),
        ("## 事故经过", "## 责任追究\n\n没有。\n\n## 事故经过", ["30: “## 事故经过”的位置不对，顺序是“## 事故经过”、“## 直接原因”、“## 责任追究”。", "36: “## 直接原因”的位置不对，顺序是“## 事故经过”、“## 直接原因”、“## 责任追究”。"]),
        ("\n积尘遇热。\n", "", ["32: “## 直接原因”下面没有内容，请写上或删去这个标题。"]),
        ("积尘遇热。", "见 www.example.org/a", ["34: 不能写网址（www.），请写文件名称、发布机关和日期。"]),
        ("积尘遇热。", "积尘😀遇热。", ["34: 字库里没有“😀”（U+1F600），请换一个字。"]),
        ("kind: report}", "kind: report}\nonly_seed: true", ["24: 来源不止课件，请删去“only_seed”或多余的来源。", "33: 只有课件一个来源的案例只写“## 事故经过”，请删去“## 直接原因”。"]),
    ],
)  # fmt: skip
def test_each_slip_is_told_where_it_stands(
    told: Told, good: str, bad: str, told_at: list[str]
) -> None:
    assert sorted(told(FILE, good, bad)) == sorted(f"{FILE}:{sentence}" for sentence in told_at)


@pytest.mark.parametrize(
    "why", ["figures_note: 国务院提级调查。", "figures_note: 影响恶劣，按重大事故调查。"]
)
def test_a_level_above_the_figures_needs_a_word_why(told: Told, why: str) -> None:
    assert told(FILE, "dead: 97", f"dead: 9\n{why}") == []


def test_a_level_without_figures_is_taken_as_stated(told: Told) -> None:
    assert told(FILE, "dead: 97\n", "") == []


def test_the_missing_count_among_the_dead(told: Told) -> None:
    assert told(FILE, "dead: 97", "dead: 29\nmissing: 1") == []


def test_a_case_with_problems_does_not_make_its_links_look_broken(told: Told) -> None:
    assert told(FILE, "province: 江苏省\n", "") == [f"{FILE}:2: 缺少“province”，请补上。"]


def test_a_file_named_otherwise_than_its_case_is_told(content: Path) -> None:
    (content / FILE).rename(content / "cases" / "dust.md")
    assert [str(p) for p in load(content).problems] == [
        "cases/dust.md:2: 编号“dust-2014”和文件名“dust”不同，请改成一样。"
    ]


def test_a_file_that_is_no_case_is_told(content: Path) -> None:
    (content / "cases" / "note.txt").write_text("x", encoding="utf-8")
    assert [str(p) for p in load(content).problems] == [
        "cases/note.txt:1: 这里只放 .md 文件，请改名或移走。"
    ]


def test_foreign_bytes_are_told_at_their_line(content: Path) -> None:
    (content / "cases" / "old.md").write_bytes("---\nid: 旧\n".encode("gb18030"))
    assert [str(p) for p in load(content).problems] == [
        "cases/old.md:2: 文件不是 UTF-8 编码，请另存为 UTF-8。"
    ]
