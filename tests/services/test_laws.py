"""The table of laws, and what a revision does to the questions that cite one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from trainer.laws import Cited
from trainer.quiz.law import Law
from trainer.quiz.refusals import Invalid

if TYPE_CHECKING:
    from trainer.house import House

TITLE = "工贸企业有限空间作业安全规定"


def test_every_law_that_a_question_cites_is_listed_with_its_versions(house: House) -> None:
    cited = {law.title: law for law in house.laws.all()}
    assert dict(cited[TITLE].questions).keys() == {"2023-11-29"}
    assert cited[TITLE].stale == 0


def test_a_revised_law_sends_its_usable_questions_to_review_and_back(house: House) -> None:
    before = sum(len(b.numbers) for b in house.authoring.stock())
    new = Law(TITLE, "2026-05-01", since=date(2026, 6, 1))
    act = house.laws.revise(TITLE, date(2026, 5, 31), new, "李四")
    cited = next(law for law in house.laws.all() if law.title == TITLE)
    assert cited.stale == cited.total > 0
    assert sum(len(b.numbers) for b in house.authoring.stock()) == before - cited.total
    house.editing.undo(act)
    assert sum(len(b.numbers) for b in house.authoring.stock()) == before


def test_questions_of_the_new_version_stay_usable(house: House) -> None:
    before = sum(len(b.numbers) for b in house.authoring.stock())
    house.laws.revise(TITLE, date(2026, 5, 31), Law(TITLE, "2023-11-29"), "李四")
    assert sum(len(b.numbers) for b in house.authoring.stock()) == before


def test_a_law_that_nobody_knows_cannot_be_revised(house: House) -> None:
    with pytest.raises(Invalid, match="没有题引用"):
        house.laws.revise("没有的法", date(2026, 1, 1), None, "李四")


def test_a_law_that_ends_before_it_begins_is_refused(house: House) -> None:
    with pytest.raises(Invalid, match="早于"):
        house.laws.put(Law("某法", "2026-01-01", since=date(2026, 2, 1), until=date(2026, 1, 1)))


def test_undoing_a_revision_brings_the_table_of_laws_back_unless_it_was_mended(
    house: House,
) -> None:
    old = Law(TITLE, "2023-11-29", since=date(2024, 1, 1))
    house.laws.put(old)
    act = house.laws.revise(TITLE, date(2026, 5, 31), Law(TITLE, "2026-05-01"), "李四")
    house.editing.undo(act)
    assert _versions(house) == (old,)
    act = house.laws.revise(TITLE, date(2026, 5, 31), None, "李四")
    mended = Law(TITLE, "2023-11-29", until=date(2026, 6, 30))
    house.laws.put(mended)
    house.editing.undo(act)
    assert _versions(house) == (mended,)


def test_usable_questions_are_counted_by_the_version_they_cite(house: House) -> None:
    cited = next(law for law in house.laws.all() if law.title == TITLE)
    assert house.laws.usable(TITLE) == dict(cited.questions)
    house.laws.revise(TITLE, date(2026, 5, 31), None, "李四")
    assert house.laws.usable(TITLE) == {}


def test_a_version_cannot_end_before_it_came_into_force_and_nothing_changes_then(
    house: House,
) -> None:
    house.laws.put(Law(TITLE, "2023-11-29", since=date(2024, 1, 1)))
    before, usable = house.laws.all(), house.laws.usable(TITLE)
    for new in (Law(TITLE, "2026-05-01"), None):
        with pytest.raises(Invalid, match="2023-11-29 版到2024年1月1日才施行"):
            house.laws.revise(TITLE, date(2023, 12, 31), new, "李四")
    assert (house.laws.all(), house.laws.usable(TITLE)) == (before, usable)
    house.laws.revise(TITLE, date(2024, 1, 1), None, "李四")
    assert _versions(house)[0].until == date(2024, 1, 1)


def test_a_version_that_only_questions_name_cannot_end_before_it_was_made_public(
    house: House,
) -> None:
    with pytest.raises(Invalid, match="到2023年11月29日才公布"):
        house.laws.revise(TITLE, date(2023, 11, 28), None, "李四")


def test_a_version_is_not_taken_the_place_of_by_an_older_one(house: House) -> None:
    with pytest.raises(Invalid, match="2013年5月20日，早于"):
        house.laws.revise(TITLE, date(2026, 5, 31), Law(TITLE, "2013-05-20"), "李四")


def test_a_version_known_by_its_year_alone_hinders_no_date(house: House) -> None:
    house.laws.put(Law("某法", "2020"))
    house.laws.revise("某法", date(2019, 1, 1), Law("某法", "2018"), "李四")
    (cited,) = [law for law in house.laws.all() if law.title == "某法"]
    assert [law.until for law in cited.versions] == [None, date(2019, 1, 1)]


@pytest.mark.parametrize(
    ("words", "found"),
    [("有限空间", True), ("13 号", True), ("应急管理部 gb", True), ("ＧＢ", True), ("消防", False)],
)
def test_a_law_is_found_by_title_number_or_issuer(words: str, found: bool) -> None:
    first = Law(TITLE, "2013-05-20", "GB 59")
    cited = Cited(TITLE, (first, Law(TITLE, "2023-11-29", "第13号", "应急管理部")), ())
    assert cited.has(words) is found


def _versions(house: House) -> tuple[Law, ...]:
    return next(law.versions for law in house.laws.all() if law.title == TITLE)
