"""人员档案 as a person uses it: find, read, enter hours, let go, take back."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stage import at_keys
from ui.household import Household, household

from trainer.house import House
from trainer.ui.people.hours_dialog import HoursDialog
from trainer.ui.people.page import PeoplePage
from trainer.ui.people.person_dialog import PersonDialog
from trainer.ui.tokens import Theme

DAY = date(2026, 11, 20)


def names(page: PeoplePage) -> list[str]:
    return [line.person.name for line in page.list.table.rows]


def entered(host: Household, no: str, hours: int, kind: str, proof: str = "") -> None:
    host.house.roster.enter_hours([no], DAY, Fraction(hours), kind, "安全操作规程", proof)


def test_those_short_of_hours_come_first_and_say_how_many(host: Household) -> None:
    entered(host, "0010", 72, "岗前初次")
    entered(host, "0010", 20, "年度再培训")
    page = host.open(PeoplePage)
    assert names(page)[-2:] == ["王建国", "林正"]
    assert page.header.subtitle.text() == "6 人，4 人学时不足"


def test_a_link_opens_the_file_of_the_person_it_names(host: Household) -> None:
    page = host.open(PeoplePage, person="0012")
    assert page.view.name.accessibleName() == "刘秀英"
    assert page.view.tag.text == "岗前学时未满"
    assert "第十三条" in page.view.balance.basis.accessibleName()
    assert "不能独立上岗" in page.view.balance.banner.text.accessibleName()
    assert page.view.balance.year.state.accessibleName() == "不要求"


def test_links_set_the_filters(host: Household) -> None:
    page = host.open(PeoplePage, team="机修班组")
    assert sorted(names(page)) == ["李卫东", "马永刚"]
    page.shown(short=True)
    host.settle()
    assert "林正" not in names(page)
    assert page.list.state.value() == "short"


def test_the_search_finds_by_name_number_or_post(host: Household) -> None:
    page = host.open(PeoplePage)
    for words, found in (("刘", ["刘秀英"]), ("0021", ["马永刚"]), ("焊工", ["马永刚"])):
        host.write(page.finder, words)
        host.key(page.finder, Qt.Key.Key_Return)
        assert names(page) == found
    host.write(page.finder, "没有这个人")
    host.key(page.finder, Qt.Key.Key_Return)
    assert page.list.none.isVisible()
    assert not page.enter.isEnabled()


def test_hours_go_to_all_who_are_ticked_and_can_be_taken_back(host: Household) -> None:
    page = host.open(PeoplePage)
    page.list.table.set_ticked(frozenset({"0011", "0021"}))
    assert page.enter.text() == "给 2 人登记学时…"
    host.click(page.enter)
    dialog = host.dialog(HoursDialog)
    host.write(dialog.hours, "１．５")
    host.write(dialog.content, "有限空间作业")
    host.key(dialog.content, Qt.Key.Key_Return)
    for no in ("0011", "0021"):
        [entry] = host.house.roster.file(no).entries
        assert (entry.hours, entry.kind, entry.content) == (
            Fraction(3, 2), "岗前初次", "有限空间作业",
        )  # fmt: skip
    assert page.list.table.ticked == frozenset()
    host.undo()
    assert not host.house.roster.file("0011").entries
    assert not host.house.roster.file("0021").entries


def test_hours_that_are_no_number_are_refused_at_their_field(host: Household) -> None:
    page = host.open(PeoplePage, person="0011")
    page.new()
    dialog = host.dialog(HoursDialog)
    host.write(dialog.hours, "两小时")
    host.click(dialog.act)
    assert dialog.isVisible()
    assert dialog.hours_field.failed
    assert dialog.content_field.failed
    host.write(dialog.hours, "101")
    host.write(dialog.content, "培训")
    host.click(dialog.act)
    assert "不超过 100" in dialog.banner.text.accessibleName()
    assert not host.house.roster.file("0011").entries
    dialog.reject()


def test_an_entry_that_is_deleted_comes_back_as_it_was(host: Household) -> None:
    entered(host, "0011", 8, "岗前初次", "签到表第 2 页")
    page = host.open(PeoplePage, person="0011")
    table = page.view.records.tables["hours"]
    table.acted.emit(table.rows[0])
    host.settle()
    assert not host.house.roster.file("0011").entries
    host.undo()
    [entry] = host.house.roster.file("0011").entries
    assert (entry.on, entry.hours, entry.proof) == (DAY, Fraction(8), "签到表第 2 页")


def test_hours_of_an_archived_record_lead_to_it_and_are_not_deleted(host: Household) -> None:
    entered(host, "0011", 1, "年度再培训", "警示教育 JY-2026-0001")
    page = host.open(PeoplePage, person="0011")
    table = page.view.records.tables["hours"]
    table.acted.emit(table.rows[0])
    host.settle()
    assert len(host.house.roster.file("0011").entries) == 1
    assert len(host.errors) == 1  # there is no such record here: a sentence, not a crash


def test_who_leaves_is_kept_under_a_filter_and_can_come_back(host: Household) -> None:
    page = host.open(PeoplePage, person="0011")
    host.click(page.view.leave)
    assert host.house.roster.person("0011").left == date(2026, 11, 23)
    assert "张三" not in names(page)
    host.undo()
    assert host.house.roster.person("0011").here
    host.house.roster.leave("0011", DAY)
    page.shown(person="0011")
    host.settle()
    assert page.view.tag.text == "2026-11-20 离职"
    host.click(page.view.back)
    assert host.house.roster.person("0011").here


def test_somebody_new_needs_a_number_of_their_own(host: Household) -> None:
    page = host.open(PeoplePage)
    host.click(page.list.add_one)
    dialog = host.dialog(PersonDialog)
    host.write(dialog.no, "0011")
    host.write(dialog.name, "新来的")
    host.click(dialog.act)
    assert "已经是张三的" in dialog.banner.text.accessibleName()
    assert host.house.roster.person("0011").name == "张三"
    host.write(dialog.no, "0099")
    host.click(dialog.act)
    assert host.house.roster.person("0099").name == "新来的"
    assert page.view.name.accessibleName() == "新来的"


def test_a_person_is_changed_under_the_number_they_have(host: Household) -> None:
    page = host.open(PeoplePage, person="0011")
    host.click(page.view.edit)
    dialog = host.dialog(PersonDialog)
    assert not dialog.no.isEnabled()
    host.write(dialog.post, "叉车司机")
    host.click(dialog.act)
    assert host.house.roster.person("0011").post == "叉车司机"


def test_the_file_is_printed_by_its_key(host: Household) -> None:
    page = host.open(PeoplePage, person="0011")
    at_keys(host.qtbot, page.list.table)
    host.qtbot.keyClick(page.list.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    host.settle()
    [(title, data)] = host.printed
    assert title == "一人一档 张三"
    assert data.startswith(b"%PDF")


def test_an_empty_list_says_what_to_bring(empty_host: Household) -> None:
    page = empty_host.open(PeoplePage)
    assert page.stack.currentWidget() is page.empty
    assert not page.enter.isVisible()


@pytest.mark.parametrize("theme", [Theme(dark=True), Theme(scale=1.5)])
def test_when_narrow_the_file_takes_the_place_of_the_list_and_esc_goes_back(
    house: House, qtbot: QtBot, theme: Theme
) -> None:
    with household(house, qtbot, theme) as host:
        page = host.open(PeoplePage, 960 - theme.px(168), person="0011")
        assert page.width() == 960 - theme.px(168)
        assert page.list_detail.narrow
        assert not page.list.isVisible()
        page.activateWindow()
        host.key(page, Qt.Key.Key_Escape)
        assert page.list.isVisible()
