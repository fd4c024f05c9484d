"""The first start: the unit's name, its trades, the administrator's password, example people."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.office import Profile
from trainer.quiz.refusals import Refusal
from trainer.training.vocabulary import TRADES
from trainer.trouble import Trouble
from trainer.ui import tokens
from trainer.ui.desk import Desk, Job, run
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.flow import FlowLayout
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class Welcome(QWidget):
    """One page; `done` when the unit is kept."""

    done = Signal()

    def __init__(self, theme: Theme, services: Any, desk: Desk) -> None:
        super().__init__()
        self.theme, self._services, self._desk = theme, services, desk
        self.setWindowTitle(t("警钟"))
        self.resize(1440, 900)
        self.setObjectName("welcome")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage(theme)
        outer.addWidget(page)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._panel(), 4)
        row.addStretch(1)
        page.column.addStretch(1)
        page.column.addLayout(row)
        page.column.addStretch(1)
        self.unit.setFocus()

    def _panel(self) -> Panel:
        theme = self.theme
        panel = Panel(theme)
        panel.setMaximumWidth(theme.px(860))
        column = panel.body
        column.setSpacing(theme.gap(16))
        column.addWidget(Label(theme, t("欢迎使用警钟"), tokens.FIGURE, bold=True))
        column.addWidget(
            Paragraph(
                theme,
                t(
                    "安全生产培训与知识测评。先告诉程序这是哪个单位，一分钟就好；以后都能在“设置”里改。"
                ),
                tone="ink2",
            )
        )
        self.banner = Banner(theme, "error")
        self.banner.hide()
        column.addWidget(self.banner)
        self.unit = TextField(theme, placeholder=t("印在证书和记录上的全称"))
        self.unit.setObjectName("unit")
        column.addWidget(Field(theme, t("单位名称"), self.unit))
        column.addLayout(self._trades())
        column.addLayout(self._passwords())
        self.examples = CheckBox(theme, t("载入示例人员（虚构的 21 人，方便先试用）"), checked=True)
        self.examples.setObjectName("examples")
        column.addWidget(self.examples)
        self.begin = Button(theme, t("开始使用"), kind="primary", size="large")
        self.begin.setObjectName("begin")
        self.begin.clicked.connect(lambda _=False: self._keep())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.begin)
        column.addLayout(foot)
        return panel

    def _trades(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.theme.gap(4))
        words = t("行业（可多选，决定法定学时和推荐的案例）")
        column.addWidget(Label(self.theme, words, tokens.SMALL, tone="ink2"))
        box = QWidget()
        flow = FlowLayout(box, gap=self.theme.gap(16))
        self.trades = {trade: CheckBox(self.theme, trade) for trade in TRADES}
        for tick in self.trades.values():
            flow.addWidget(tick)
        column.addWidget(box)
        return column

    def _passwords(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(16))
        self.password, self.again = TextField(self.theme), TextField(self.theme)
        for line, name, hint in (
            (self.password, t("管理员密码"), t("至少 6 个字符，忘记后只能从备份恢复")),
            (self.again, t("再输一遍"), ""),
        ):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            row.addWidget(Field(self.theme, name, line, hint), 1)
        self.password.setObjectName("password")
        self.again.setObjectName("again")
        return row

    def _keep(self) -> None:
        if self.password.text() != self.again.text():
            self._say(t("两次输入的密码不一样，请重新输入。"))
            return
        profile = Profile(
            self.unit.text().strip(),
            tuple(trade for trade, tick in self.trades.items() if tick.isChecked()),
        )
        password, examples = self.password.text(), self.examples.isChecked()

        def work(_: Job[None]) -> None:
            self._services.office.open(profile, password)
            if examples:
                self._services.office.load_examples()

        self.begin.setEnabled(False)
        run(self._desk, work, lambda _: self.done.emit(), self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal | Trouble):
            raise error
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self.begin.setEnabled(True)
        self.banner.say(sentence)
        self.banner.show()
