"""导入名单: what is shown before, what is written after."""

from __future__ import annotations

from pathlib import Path

import pytest
from ui.household import Household

from trainer.ui.people.amount import hours_of
from trainer.ui.people.import_dialog import ImportDialog
from trainer.ui.people.page import PeoplePage

HEAD = "工号,姓名,单位/部门/班组,岗位,类别,入职日期\n"
ROWS = (
    "0011,张三,示例化工有限公司/包装车间/包装班组,叉车司机,从业人员,2019-04-08\n"
    "0090,新来的,示例化工有限公司/包装车间/包装班组,包装工,从业人员,2026-08-01\n"
    "0091,错的,示例化工有限公司/包装车间,包装工,工人,2026-08-01\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "名单.csv"
    file.write_text(HEAD + ROWS, encoding="utf-8")
    return file


def previewed(host: Household, file: Path) -> tuple[PeoplePage, ImportDialog]:
    page = host.open(PeoplePage)
    page.preview(file)
    host.settle()
    return page, host.dialog(ImportDialog)


def test_the_preview_tells_added_changed_and_wrong_rows_and_writes_nothing(
    host: Household, table: Path
) -> None:
    _, dialog = previewed(host, table)
    [problem] = dialog.tables["bad"].rows
    assert problem.line == 4
    assert dialog.words.accessibleName().startswith("第 4 行：“类别”写了“工人”")
    assert [c.person.no for c in dialog.tables["added"].rows] == ["0090"]
    dialog.tabs.press(2)
    assert dialog.words.accessibleName() == "岗位：包装工 → 叉车司机"
    assert dialog.act.text() == "导入 2 人"
    dialog.reject()
    assert host.house.roster.person("0011").post == "包装工"
    assert len(host.house.roster.people()) == 6


def test_the_act_writes_what_was_shown(host: Household, table: Path) -> None:
    page, dialog = previewed(host, table)
    host.click(dialog.act)
    assert host.house.roster.person("0011").post == "叉车司机"
    assert host.house.roster.person("0090").name == "新来的"
    assert host.toasts[-1][0] == "新增 1 人，修改 1 人"
    assert page.header.subtitle.text().startswith("7 人")


def test_a_table_with_nothing_new_cannot_be_imported(host: Household, tmp_path: Path) -> None:
    file = tmp_path / "same.csv"
    file.write_text(HEAD + ROWS.splitlines(keepends=True)[2], encoding="utf-8")
    _, dialog = previewed(host, file)
    assert not dialog.act.isEnabled()
    dialog.reject()


def test_a_file_that_is_gone_or_no_table_is_told_in_a_sentence(
    host: Household, tmp_path: Path
) -> None:
    page = host.open(PeoplePage)
    page.preview(tmp_path / "没有.xlsx")
    host.settle()
    notes = tmp_path / "notes.csv"
    notes.write_text("随便写的\n", encoding="utf-8")
    page.preview(notes)
    host.settle()
    assert "读不了“没有.xlsx”" in host.errors[0]
    assert "没有表头" in host.errors[1]


@pytest.mark.parametrize(
    ("text", "hours"), [("2", "2"), (" 1.5 ", "3/2"), ("１／２", "1/2"), ("0", "0")]
)
def test_hours_are_read_exactly(text: str, hours: str) -> None:
    assert str(hours_of(text)) == hours


@pytest.mark.parametrize("text", ["", "两", "-1", "1,5", "1/0", "2小时", "nan", "1e3"])
def test_what_is_no_number_of_hours_is_not_guessed(text: str) -> None:
    assert hours_of(text) is None
