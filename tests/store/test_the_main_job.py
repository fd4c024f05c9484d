"""The main job through the services, on the shipped content, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
from clockwork import Clock

from trainer.clocks import CHINA
from trainer.house import House, build
from trainer.library import shipped
from trainer.office import Profile
from trainer.quiz.listing import Query
from trainer.training.education import Finding

TEAM = "包装班组"


@pytest.fixture
def house(url: str, tmp_path: Path, clock: Clock) -> Iterator[House]:
    home = tmp_path / "office"
    home.mkdir()
    made = build(url, home, shipped(), clock=clock, zone=CHINA, seed=count(7).__next__)
    made.office.open(Profile("示例化工有限公司", ("危险化学品",)), "long enough")
    made.office.load_examples()
    made.study.refresh()
    yield made
    made.close()


def sat(house: House, exam: int, no: str, *, right: bool) -> int:
    desk = house.exams.begin(exam, no, nonce=uuid4())
    if right:
        for slot in house.exams.paper(exam):
            key = slot.question.kind.key()
            house.exams.answer(desk.seat, no, slot.number, key, nonce=uuid4())
    house.exams.hand_in(desk.seat, no, nonce=uuid4())
    return desk.seat


def test_from_an_accident_case_to_a_printed_certificate(house: House) -> None:
    assert {c.id for c in house.study.cases(words="爆炸").cases} >= {"tianjin-port-2015"}
    everything = len(house.study.cases().cases)
    assert house.study.cases(words="中毒", levels=("较大",)).total == everything
    assert house.study.search("包装", 5)
    paper = house.authoring.draw(house.authoring.blueprint("workers"))
    exam = house.exams.set(paper, ("0011", "0012"))
    seat = sat(house, exam, "0011", right=True)
    sat(house, exam, "0012", right=False)
    issued = house.awards.issue(seat)
    assert house.awards.verify_file(house.printing.certificate(issued.number)).genuine
    assert [r.person.no for r in house.exams.to_retake(exam)] == ["0012"]
    assert [r.word for r in house.exams.results(exam)] == ["合格", "不合格"]


def test_from_roll_call_and_talk_to_a_persons_file(house: House, clock: Clock) -> None:
    number = house.briefings.start(TEAM).number
    house.briefings.mark_rest(number)
    clock.on(minutes=6)
    house.briefings.end(number)
    session = house.educations.start("tianjin-port-2015", ("0011",), host="孙晓燕", team=TEAM)
    for place, finding in enumerate(session.findings):
        house.educations.find(session.number, place, Finding(finding.point, True))
    quick = house.authoring.draw(house.authoring.blueprint("quick"))
    exam = house.exams.set(quick, ("0011",), certificate_months=None)
    house.educations.write(session.number, discussion="先弄清底数。", exam=exam)
    house.educations.mark_rest(session.number)
    house.educations.end(session.number)
    before = house.roster.file("0011").balance.year_done
    house.educations.archive(session.number)
    file = house.roster.file("0011")
    assert file.balance.year_done == before + 1
    assert ([b.number for b in file.briefings], len(file.educations)) == ([number], 1)
    for record in (number, session.number):
        assert house.printing.record(record).startswith(b"%PDF")
    assert house.printing.person_file("0011").startswith(b"%PDF")


def test_the_bank_is_listed_counted_and_searched(house: House) -> None:
    rows = house.banks.page(Query(), count=1000)
    assert len(rows) == house.banks.stats().total >= 150
    found = house.banks.ids(Query("有限空间 通风"))
    assert found
    assert set(found) < {row.id for row in rows}
    assert tuple(q.id for q in house.banks.search("有限空间 通风")) == found
    assert house.banks.sheet(rows[0].id).question.id == rows[0].id


def test_what_is_due_is_told(house: House) -> None:
    overview = house.today.overview()
    assert {m.team for m in overview.meetings} == {TEAM, "机修班组", "装卸班组"}
    assert all(m.state == "late" for m in overview.meetings)
    assert overview.dues
    assert house.briefings.week()[overview.on, TEAM] == "late"


def test_content_that_has_not_changed_is_not_written_again(house: House) -> None:
    assert house.study.refresh() == 0
