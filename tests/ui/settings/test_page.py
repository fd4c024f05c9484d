"""设置 as the administrator uses it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from stage import at_keys
from ui.household import Household, household

from trainer.house import House
from trainer.office import Look, WrongPassword
from trainer.training.hours import RULES
from trainer.ui.settings import page as page_module
from trainer.ui.settings.page import SettingsPage
from trainer.ui.tokens import Theme
from trainer.ui.window import MainWindow, Route

OLD, NEW = "correct horse", "battery staple"


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def test_the_unit_is_kept_with_its_trades_and_phones(host: Household) -> None:
    page = host.open(SettingsPage)
    host.write(page.unit.unit, "新名字有限公司")
    host.write(page.unit.meeting, "08:10")
    page.unit.trades.boxes["煤矿"].click()
    host.click(page.unit.phones.more)
    _, name, number = page.unit.phones.rows[-1]
    host.write(name, "调度室")
    host.write(number, "8001")
    at_keys(host.qtbot, page.unit.unit)
    host.qtbot.keyClick(page.unit.unit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    host.settle()
    profile = host.house.office.profile()
    assert profile is not None
    assert (profile.unit, profile.meeting) == ("新名字有限公司", "08:10")
    assert profile.trades == ("危险化学品", "煤矿")
    assert profile.phones[-1] == ("调度室", "8001")
    assert host.toasts == [("已保存", None)]


def test_a_unit_without_a_name_is_refused_in_its_panel_and_nothing_changes(
    host: Household,
) -> None:
    page = host.open(SettingsPage)
    before = host.house.office.profile()
    page.unit.unit.clear()
    host.click(page.unit.save)
    assert "请填写单位名称" in page.unit.banner.text.accessibleName()
    assert page.unit.banner.isVisible()
    assert host.house.office.profile() == before


def test_the_password_changes_only_with_the_old_one_and_the_new_one_twice(
    host: Household,
) -> None:
    panel = host.open(SettingsPage).password
    host.write(panel.old, "wrong")
    host.write(panel.new, NEW)
    host.write(panel.again, "battery stable")
    host.click(panel.act)
    assert "两次输入" in panel.banner.text.accessibleName()
    host.write(panel.again, NEW)
    host.click(panel.act)
    assert panel.banner.text.accessibleName().startswith("密码不对")
    host.house.office.unlock(OLD)
    host.write(panel.old, OLD)
    host.key(panel.again, Qt.Key.Key_Return)
    host.house.office.unlock(NEW)
    with pytest.raises(WrongPassword):
        host.house.office.unlock(OLD)
    assert panel.old.text() == panel.new.text() == ""


def test_text_size_and_ground_count_at_once_and_are_kept(host: Household) -> None:
    routes = [Route("settings", "设置", SettingsPage, "settings")]
    window = MainWindow(routes, host.house, host.desk, host.theme, host.house.clock)
    host.qtbot.addWidget(window)
    window.show()
    window.navigate("settings")
    host.settle()
    for press in ("scale", "ground"):
        page = window.page
        assert isinstance(page, SettingsPage)
        getattr(page.look, press).press(3 if press == "scale" else 1)
        host.settle()
    assert (window.theme.scale, window.theme.dark) == (1.5, True)
    assert host.house.office.look() == Look(150, True)
    page = window.page
    assert isinstance(page, SettingsPage)
    host.settle()
    assert page.look.scale.value() == 150


def test_a_changed_rule_says_it_is_ours_until_the_law_is_put_back(host: Household) -> None:
    page = host.open(SettingsPage)
    assert page.hours.hazard.value() is True  # 危险化学品
    row = page.hours.rows[3]
    host.write(row.initial, "80")
    host.key(row.initial, Qt.Key.Key_Return)
    kept = host.house.office.hours_rules()[7]
    assert (kept.initial, kept.yearly, kept.basis) == (Fraction(80), Fraction(20), "本单位规定")
    row = page.hours.rows[3]
    assert row.basis.accessibleName() == "本单位规定"
    host.click(row.back)
    assert host.house.office.hours_rules() == RULES
    assert not page.hours.rows[3].back.isVisible()


def test_a_figure_that_is_no_number_is_marked_and_not_kept(host: Household) -> None:
    page = host.open(SettingsPage)
    row = page.hours.rows[0]
    host.write(row.yearly, "很多")
    host.key(row.yearly, Qt.Key.Key_Return)
    assert row.yearly.property("error")
    assert host.house.office.hours_rules() == RULES


def test_a_backup_is_written_and_brings_back_what_was_there(
    host: Household, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "备份.zip"
    chosen(monkeypatch, file)
    page = host.open(SettingsPage)
    host.click(page.backup.back_up)
    assert file.exists()
    assert page.backup.last.accessibleName() == "上次备份：2026 年 11 月 23 日 09:00"
    host.house.roster.leave("0011", host.house.briefings.today())
    asked: list[str] = []
    monkeypatch.setattr(
        page_module, "confirm", lambda *_, question, **__: asked.append(question) or True
    )
    host.click(page.backup.restore)
    assert asked == ["用“备份.zip”换掉现在的数据？"]
    assert host.house.roster.person("0011").here
    assert "恢复前" in host.toasts[-1][0]


def test_without_a_yes_nothing_is_restored(
    host: Household, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(monkeypatch, tmp_path / "any.zip")
    monkeypatch.setattr(page_module, "confirm", lambda *_, **__: False)
    page = host.open(SettingsPage)
    host.click(page.backup.restore)
    assert (host.errors, host.toasts) == ([], [])


def test_a_file_that_is_no_backup_is_refused_in_a_sentence(
    host: Household, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "notes.zip"
    file.write_text("随便写的", encoding="utf-8")
    chosen(monkeypatch, file)
    monkeypatch.setattr(page_module, "confirm", lambda *_, **__: True)
    host.click(host.open(SettingsPage).backup.restore)
    assert host.errors == ["notes.zip不是警钟的备份文件，或者已经损坏。"]
    assert host.house.roster.person("0011").here


def test_the_doctor_names_what_it_looked_at(host: Household) -> None:
    page = host.open(SettingsPage)
    assert len(page.doctor.lines) == len(host.house.upkeep.examine())
    host.click(page.doctor.again)
    assert not page.doctor.wait.isVisible()


def test_the_key_that_signs_can_be_copied(host: Household) -> None:
    page = host.open(SettingsPage)
    host.click(page.key.copy)
    assert QApplication.clipboard().text() == host.house.awards.public_key()


@pytest.mark.parametrize(
    ("theme", "screen"), [(Theme(dark=True), 960), (Theme(scale=1.5), 1280), (Theme(scale=2), 1440)]
)
def test_no_look_makes_the_page_wider_than_its_window(
    house: House, qtbot: QtBot, theme: Theme, screen: int
) -> None:
    with household(house, qtbot, theme) as host:
        page = host.open(SettingsPage, screen - theme.px(168))
        assert page.width() == screen - theme.px(168)
        room = page.body.viewport().width()
        assert all(panel.width() <= room for panel in page.panes())
