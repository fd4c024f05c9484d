"""A personal file adds up, says what is owed, and carries sums from page to page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from prints import golden, paper
from prints.samples import UNIT
from trainer.prints.person_file import (
    PersonFile,
    RecordLine,
    SittingLine,
    conclusion,
    person_file,
)
from trainer.prints.results_sheet import ResultLine, Results, results_sheet
from trainer.quiz.certificate import Certificate
from trainer.training.hours import INITIAL, YEARLY, Balance, HoursEntry
from trainer.training.person import Person

BASIS = "《生产经营单位安全培训规定》第十三条"
OWING = Balance(Fraction(72), Fraction(72), Fraction(14), Fraction(20), BASIS)


def entries(count: int) -> tuple[HoursEntry, ...]:
    return tuple(
        HoursEntry(i, "0217", date(2025, 9, 1) + timedelta(days=7 * i), Fraction(3, 2),
                   INITIAL if i < 3 else YEARLY, "粉尘涉爆岗位操作规程", f"JY-2026-{i:04}")
        for i in range(count)
    )  # fmt: skip


def file(count: int = 7) -> PersonFile:
    certificate = Certificate(
        "JZ-2026-00012", "张三", "0217", UNIT, "包装工", "安全生产知识测评", "从业人员", "86分",
        date(2026, 5, 6), None, UNIT,
    )  # fmt: skip
    return PersonFile(
        Person("0217", "张三", UNIT, "包装车间", "甲班", "包装工", joined=date(2025, 9, 1)),
        OWING,
        entries(count),
        (
            SittingLine("年度测评", date(2026, 5, 6), "86", True),
            SittingLine("专项测评", date(2026, 7, 1), "—", None),
        ),
        (certificate,),
        (RecordLine("CH-2026-0012", "晨会", date(2026, 11, 23), "包装车间甲班"),),
        UNIT,
        date(2026, 11, 23),
    )


def people(count: int) -> tuple[ResultLine, ...]:
    verdicts = ("合格", "不合格", "缺考", "待阅卷")
    return tuple(
        ResultLine(
            f"人员{i}", f"{i:05}", "示例县应急管理局", "" if i % 4 > 1 else "80", verdicts[i % 4]
        )
        for i in range(count)
    )


def test_a_file_looks_as_approved(request):
    pdf = person_file(file())
    golden.check("person-file", pdf, approve=request.config.getoption("--approve"))


def test_a_list_of_results_looks_as_approved(request):
    pdf = results_sheet(
        Results("年度测评", people(12), date(2026, 11, 20), "80分合格", "0012", UNIT)
    )
    golden.check("results-sheet", pdf, approve=request.config.getoption("--approve"))


def test_what_is_owed_is_said_in_one_sentence():
    assert conclusion(OWING, 2026) == "2026年度再培训还差6学时，应于2026年12月31日前完成。"
    untrained = replace(OWING, initial_done=Fraction(64))
    assert conclusion(untrained, 2026).startswith("岗前初次培训还差8学时，补足前不得独立上岗；")
    assert "均已达到要求" in conclusion(replace(OWING, year_done=Fraction(20)), 2026)
    assert "没有应修学时要求" in conclusion(replace(OWING, basis=""), 2026)


def test_hours_are_carried_from_page_to_page_and_add_up():
    pages = paper.pages(person_file(file(60)))
    ledgers = [p for p in pages if "个人学时台账" in p]
    assert "合　　计" in ledgers[-1]
    assert "90" in ledgers[-1].split("合　　计")[1]  # 60 × 1.5
    for page in ledgers[1:]:
        carried, first = re.findall(r"承前页\s+([\d.]+)\s+(\d+)\s+20", page)[0]
        assert Fraction(carried) == (int(first) - 1) * Fraction(3, 2)
    assert "承前页" not in ledgers[0]


def test_the_file_names_the_rule_the_sittings_the_certificate_and_the_records():
    said = paper.words(person_file(file()))
    for word in (BASIS, "年度测评", "待阅卷", "JZ-2026-00012", "长期有效", "CH-2026-0012"):
        assert word in said


def test_every_page_behind_the_cover_counts_the_cover():
    pages = paper.pages(person_file(file(60)))
    assert "一人一档" in pages[0]
    for number, page in enumerate(pages[1:], start=2):
        assert f"第{number}页　共{len(pages)}页" in page


def test_a_person_of_whom_nothing_is_known_still_has_a_file():
    nobody = PersonFile(
        Person("1", "某人"), Balance(*[Fraction(0)] * 4, ""), (), (), (), (), "", date(2026, 1, 1)
    )
    said = paper.words(person_file(nobody))
    assert "还没有学时记录" in said
    assert said.count("暂无。") == 3


@pytest.mark.parametrize("pdf", [person_file(file(60)), results_sheet(Results("测评", people(90)))])
def test_nothing_lies_outside_the_margins(pdf):
    for number, (left, top, right, foot) in enumerate(paper.extents(pdf), start=1):
        edge = 25 if number % 2 else 15
        assert left >= edge - 0.6
        assert top >= 14
        assert right <= edge + 172
        assert foot <= 287


def test_results_are_counted_and_nobody_is_lost():
    pdf = results_sheet(Results("测评", people(90)))
    said = paper.words(pdf).replace(" ", "")
    assert "应考90人，实考68人，缺考22人；合格23人，不合格23人，待阅卷22人；合格率50%" in said
    for one in people(90):
        assert one.staff_no in said
    for page in paper.pages(pdf):
        assert "工号" in page


def test_an_empty_list_says_so():
    assert "没有应考人员" in paper.words(results_sheet(Results("测评", ())))


def test_same_data_same_bytes():
    assert person_file(file()) == person_file(file())
