"""All sessions, and everything found wrong that is not yet put right."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from trainer.educations import OpenFinding
from trainer.training.education import Education
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class SessionsList(ScrollPage):
    """`opened` carries the number of a session, `closed` a finding that is put right."""

    opened = Signal(str)
    closed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._today = date.min
        self.table = ListTable(
            theme, _sessions(), name=t("警示教育"), two_lines=True, key=lambda e: e.number
        )
        self.findings = ListTable(
            theme, self._finding_columns(), name=t("没整改完的问题"), two_lines=True,
            key=lambda f: (f.number, f.place),
        )  # fmt: skip
        self.panel = Panel(theme, t("记录"), ruled=True, flush=True)
        self.panel.add(self.table)
        self.wrong = Panel(theme, t("没整改完的问题"), ruled=True, flush=True)
        self.wrong.add(self.findings)
        self.add(self.wrong)
        self.add(self.panel)
        self.table.opened.connect(lambda e: self.opened.emit(e.number))
        self.table.acted.connect(lambda e: self.opened.emit(e.number))
        self.findings.acted.connect(self.closed)
        self.findings.opened.connect(lambda f: self.opened.emit(f.number))

    def show_all(
        self, sessions: tuple[Education, ...], findings: tuple[OpenFinding, ...], today: date
    ) -> None:
        """Show sessions and open findings."""
        self._today = today
        self.table.set_rows(sessions)
        self.findings.set_rows(findings)
        self.wrong.setVisible(bool(findings))
        late = sum(1 for f in findings if f.finding.by and f.finding.by < today)
        note = t("{} 条，{} 条过期").format(len(findings), late)
        self.wrong.set_note(note if late else t("{} 条").format(len(findings)))
        drafts = sum(1 for e in sessions if e.archived is None)
        self.panel.set_note(t("{} 次，{} 次没归档").format(len(sessions), drafts))
        self.table.fit_rows(len(sessions))
        self.findings.fit_rows(len(findings))

    def _finding_columns(self) -> list[Column]:
        return [
            Column(t("问题"), lambda f: Cell(f.finding.point, f.title), main=True),
            Column(t("整改措施"), lambda f: f.finding.measure or t("还没写"), optional=True),
            Column(t("责任人"), lambda f: f.finding.who or "—", 96),
            Column(t("期限"), self._due, 130),
            Column("", lambda _: Cell(t("整改完成"), button=True), 130),
        ]

    def _due(self, found: OpenFinding) -> Cell:
        by = found.finding.by
        if by is None:
            return Cell(t("没定"), tone="warn", icon="circle-alert")
        late = by < self._today
        day = f"{by.month} 月 {by.day} 日"
        return Cell(day, t("过期") if late else "", tone="bad" if late else "", sub_tone="bad")


def _sessions() -> list[Column]:
    return [
        Column(t("日期"), lambda e: f"{e.on:%Y-%m-%d}", 112, tone="ink2"),
        Column(t("题目"), lambda e: Cell(e.title, _under(e)), main=True),
        Column(t("到会"), lambda e: f"{e.present} / {len(e.roll)}", 76, "right"),
        Column(t("状态"), _state, 220),
        Column("", lambda e: Cell(t("查看") if e.archived else t("继续写"), button=True), 110),
    ]


def _under(session: Education) -> str:
    return "　".join(part for part in (session.number, session.team) if part)


def _state(session: Education) -> Cell:
    if session.archived is not None:
        return Cell(t("已归档"), tone="ok", icon="circle-check")
    lacking = session.lacking()
    if not lacking:
        return Cell(t("齐了，可以归档"), tone="link", icon="circle-dot")
    words = t("还差 {} 项").format(len(lacking))
    return Cell(words, "、".join(lacking), tone="warn", icon="circle-alert")
