"""设置: everything the unit decides about the program, on one page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.office import Look, Profile
from trainer.training.hours import HoursRule
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.manual.window import open_manual
from trainer.ui.page import Page
from trainer.ui.parts.columns import Columns
from trainer.ui.parts.confirm import confirm
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.said import said
from trainer.ui.settings.about_panel import AboutPanel, KeyPanel
from trainer.ui.settings.care_panel import BackupPanel, DoctorPanel
from trainer.ui.settings.facts import Facts, read
from trainer.ui.settings.hours_panel import HoursPanel
from trainer.ui.settings.look_panel import LookPanel
from trainer.ui.settings.password_panel import PasswordPanel
from trainer.ui.settings.unit_panel import UnitPanel
from trainer.ui.tokens import Theme
from trainer.ui.window import MainWindow
from trainer.ui.words import t
from trainer.upkeep import Check

T = TypeVar("T")


class SettingsPage(Page):
    """Two columns of panels; each keeps what it asks for by itself."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.header = PageHeader(self.theme, t("设置"))
        self.body = ScrollPage(self.theme)
        self.look = LookPanel(self.theme)
        self.unit = UnitPanel(self.theme)
        self.hours = HoursPanel(self.theme)
        self.password = PasswordPanel(self.theme)
        self.backup = BackupPanel(self.theme)
        self.doctor = DoctorPanel(self.theme)
        self.key = KeyPanel(self.theme)
        self.about = AboutPanel(self.theme)
        self.column.addWidget(self.header)
        self.column.addWidget(self.body, 1)
        self._arrange()
        self._connect()

    def shown(self, **arguments: Any) -> None:
        """Answer a visit; the doctor looks as well."""
        super().shown(**arguments)
        self.examine()

    def refresh(self) -> None:
        """Read what is kept."""
        services = self.context.services
        self._do(lambda: read(services), self._show)

    def panes(self) -> list[QWidget]:
        """Give the panels."""
        return [
            self.look, self.unit, self.hours, self.backup, self.password,
            self.doctor, self.key, self.about,
        ]  # fmt: skip

    def save(self) -> None:
        """Keep who we are (Ctrl S)."""
        self.unit.send()

    def examine(self) -> None:
        """Let the doctor look."""
        self._do(self.context.services.upkeep.examine, self._show_checks)

    def back_up(self) -> None:
        """Ask where to, then write everything into one file."""
        day = f"{self.context.services.briefings.today():%Y%m%d}"
        name = t("警钟备份-{0}.zip").format(day)
        chosen, _ = QFileDialog.getSaveFileName(self, t("备份到"), name, t("备份 (*.zip)"))
        if chosen:
            upkeep = self.context.services.upkeep
            self._do(lambda: upkeep.backup(Path(chosen)), self._backed_up, t("备份"))

    def restore(self) -> None:
        """Ask which file, ask once more, then put it in place of today's data."""
        chosen, _ = QFileDialog.getOpenFileName(self, t("从哪个备份恢复"), "", t("备份 (*.zip)"))
        if not chosen or not self._sure(Path(chosen)):
            return
        upkeep = self.context.services.upkeep
        self._do(lambda: upkeep.restore(Path(chosen)), self._restored, t("恢复"))

    def _arrange(self) -> None:
        columns = Columns(self.theme, side_width=400)
        for panel in (self.look, self.unit, self.hours):
            columns.main.addWidget(panel)
        columns.main.addStretch()
        for aside in (self.backup, self.password, self.doctor, self.key, self.about):
            columns.side.addWidget(aside)
        columns.side.addStretch()
        self.body.add(columns)

    def _connect(self) -> None:
        self.look.changed.connect(self._keep_look)
        self.unit.kept.connect(self._keep_unit)
        self.hours.changed.connect(self._change_hours)
        self.hours.restored.connect(self._restore_hours)
        self.password.asked.connect(self._change_password)
        self.backup.backup_asked.connect(self.back_up)
        self.backup.restore_asked.connect(self.restore)
        self.doctor.asked.connect(self.examine)
        self.key.copied.connect(lambda: self.context.toast(t("公钥指纹已复制")))
        self.about.manual_asked.connect(lambda: open_manual(self.window(), self.theme))

    def _show(self, facts: Facts) -> None:
        self.header.set_subtitle(facts.profile.unit)
        self.look.show_look(facts.look)
        self.unit.show_profile(facts.profile)
        self._show_rules(facts)
        self.backup.show_last(facts.backup)
        self.key.show_key(facts.key)
        window = self.window()
        if isinstance(window, MainWindow) and facts.backup is not None:
            at = facts.backup
            words = t("{0}月{1}日 {2} 已备份").format(at.month, at.day, f"{at:%H:%M}")
            window.set_backup(words)

    def _show_rules(self, facts: Facts) -> None:
        self.hours.show_rules(facts.rules, high_hazard=facts.high_hazard)

    def _show_checks(self, checks: Sequence[Check]) -> None:
        self.doctor.show_checks(checks)

    def _keep_look(self, look: Look) -> None:
        office = self.context.services.office
        theme = Theme(dark=look.dark, scale=look.scale / 100, motion=self.theme.motion)
        self._do(lambda: office.keep_look(look), lambda _: self._dress(theme))

    def _dress(self, theme: Theme) -> None:
        window = self.window()
        if isinstance(window, MainWindow):
            window.set_theme(theme)

    def _keep_unit(self, profile: Profile) -> None:
        office = self.context.services.office

        def kept(_: object) -> None:
            self.context.toast(t("已保存"))
            self.refresh()

        self._do(lambda: office.rename(profile), kept, refused=self.unit.refuse)

    def _change_hours(self, rule: HoursRule) -> None:
        office = self.context.services.office
        self._do(lambda: (office.change_hours(rule), read(self.context.services))[1], self._ruled)

    def _restore_hours(self, rule: HoursRule) -> None:
        office, services = self.context.services.office, self.context.services

        def work() -> Facts:
            office.restore_hours(rule.category, high_hazard=rule.high_hazard)
            return read(services)

        self._do(work, self._ruled)

    def _ruled(self, facts: Facts) -> None:
        self._show_rules(facts)
        self.context.toast(t("学时规定已修改，人员档案里的应学学时跟着变"))

    def _change_password(self, old: str, new: str) -> None:
        office = self.context.services.office

        def kept(_: object) -> None:
            self.password.clear()
            self.context.toast(t("管理员密码已修改"))

        self._do(lambda: office.change_password(old, new), kept, refused=self.password.refuse)

    def _backed_up(self, path: Path) -> None:
        self.context.toast(t("已备份到 {0}").format(path.name))
        self.refresh()

    def _sure(self, path: Path) -> bool:
        return confirm(
            self.theme,
            self,
            question=t("用“{0}”换掉现在的数据？").format(path.name),
            text=t(
                "现在的数据不会丢，留在数据文件夹里，文件名带“恢复前”。请先让正在答题的人交卷。"
            ),
            act=t("恢复"),
        )

    def _restored(self, kept: Path) -> None:
        self.context.toast(t("已恢复。恢复前的数据留在 {0}").format(kept.name))
        self.refresh()

    def _do(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        title: str = "",
        *,
        refused: Callable[[str], object] | None = None,
    ) -> None:
        tell = refused or self.context.error
        run(
            self.context.desk,
            lambda _: work(),
            done,
            lambda error: tell(said(error)),
            owner=self,
            title=title,
        )
