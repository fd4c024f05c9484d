"""The first start: the unit's name, its trades, the administrator's password, example people."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.office import Profile
from trainer.training.vocabulary import TRADES
from trainer.ui import tokens
from trainer.ui.desk import Desk, Job, run
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.ring import FocusRing
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Icon, Label, Paragraph
from trainer.ui.parts.tick_grid import TickGrid
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.said import said
from trainer.ui.tokens import Theme
from trainer.ui.words import t

WIDTH = 880


class Welcome(QWidget):
    """One page; `done` when the unit is kept. A refusal stands under the field it is about."""

    done = Signal()

    def __init__(self, theme: Theme, services: Any, desk: Desk) -> None:
        super().__init__()
        self.theme, self._services, self._desk = theme, services, desk
        self.setWindowTitle(t("警钟"))
        self.resize(1440, 900)
        self.setObjectName("welcome")
        self.unit = self._named(TextField(theme, placeholder=t("印在证书和记录上的全称")), "unit")
        self.trades = TickGrid(theme, TRADES)
        self.password = self._named(TextField(theme), "password")
        self.again = self._named(TextField(theme), "again")
        self.examples = CheckBox(theme, t("载入示例人员（虚构的 21 人，方便先试用）"), checked=True)
        self.examples.setObjectName("examples")
        self.begin = Button(theme, t("开始使用"), kind="primary", size="large")
        self.begin.setObjectName("begin")
        self._make_fields()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page())
        self._connect()
        self._ring = FocusRing(theme, self)
        self.unit.setFocus()

    def _make_fields(self) -> None:
        theme = self.theme
        for line in (self.password, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
        self.unit_field = Field(theme, t("单位名称"), self.unit)
        words = t("行业（可多选，决定法定学时和推荐的案例）")
        self.trades_field = Field(theme, words, self.trades)
        hint = t("至少 6 个字符，忘了没有办法找回")
        self.password_field = Field(theme, t("管理员密码"), self.password, hint)
        self.again_field = Field(theme, t("再输一遍"), self.again)

    def _connect(self) -> None:
        self.begin.clicked.connect(lambda _=False: self._keep())
        self.unit.returnPressed.connect(self.focusNextChild)
        self.password.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._keep)
        self.trades.changed.connect(lambda: self.trades_field.fail(""))
        for line, field in (
            (self.unit, self.unit_field),
            (self.password, self.password_field),
            (self.again, self.again_field),
        ):
            line.textEdited.connect(lambda _, field=field: field.fail(""))

    def _page(self) -> ScrollPage:
        page = ScrollPage(self.theme)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._panel(), 100)
        row.addStretch(1)
        page.column.insertStretch(0, 1)
        page.column.insertLayout(1, row)
        return page

    def _panel(self) -> Panel:
        theme = self.theme
        panel = Panel(theme)
        panel.setMaximumWidth(theme.px(WIDTH))
        panel.body.setContentsMargins(*(theme.gap(32),) * 4)
        panel.body.setSpacing(theme.gap(20))
        panel.add(self._head())
        panel.add(self.unit_field)
        panel.add(self.trades_field)
        passwords = QHBoxLayout()
        passwords.setSpacing(theme.gap(16))
        passwords.addWidget(self.password_field, 1)
        passwords.addWidget(self.again_field, 1)
        panel.add(passwords)
        panel.add(self.examples)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.begin)
        panel.add(foot)
        return panel

    def _head(self) -> QVBoxLayout:
        theme = self.theme
        head = QVBoxLayout()
        head.setSpacing(theme.gap(8))
        row = QHBoxLayout()
        row.setSpacing(theme.gap(12))
        row.addWidget(Icon(theme, "bell", "navy", 28), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Label(theme, t("欢迎使用警钟"), tokens.FIGURE, bold=True), 1)
        head.addLayout(row)
        words = t("安全生产培训与知识测评。先写明这是哪个单位，一分钟就好，以后都能在“设置”里改。")
        head.addWidget(Paragraph(theme, words, tone="ink2"))
        return head

    def _named(self, line: TextField, name: str) -> TextField:
        line.setObjectName(name)
        return line

    def _keep(self) -> None:
        if not self.begin.isEnabled():
            return
        for field in (self.unit_field, self.trades_field, self.password_field, self.again_field):
            field.fail("")
        if self.password.text() != self.again.text():
            self._refuse(self.again_field, t("两次输入的密码不一样，请重新输入。"))
            return
        profile = Profile(self.unit.text().strip(), self.trades.ticked())
        password, examples = self.password.text(), self.examples.isChecked()

        def work(_: Job[None]) -> None:
            self._services.office.open(profile, password)
            if examples:
                self._services.office.load_examples()

        self.begin.setEnabled(False)
        run(self._desk, work, lambda _: self.done.emit(), self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        sentence = said(error)
        if not self.unit.text().strip():
            self._refuse(self.unit_field, sentence)
        elif not self.trades.ticked():
            self._refuse(self.trades_field, sentence)
        else:
            self._refuse(self.password_field, sentence)

    def _refuse(self, field: Field, sentence: str) -> None:
        self.begin.setEnabled(True)
        field.fail(sentence)
        first = next(iter(self.trades.boxes.values()))
        (first if field is self.trades_field else field.editor).setFocus()
