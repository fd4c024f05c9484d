"""The five lists of a person's file."""

from __future__ import annotations

from trainer.quiz.certificate import Certificate
from trainer.quiz.marks import plain
from trainer.roster import RECORD, Sat
from trainer.training.briefing import Briefing
from trainer.training.education import Education
from trainer.training.hours import HoursEntry
from trainer.ui import tokens
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.tokens import Theme
from trainer.ui.words import t

IN_VIEW = 12


def hours_table(theme: Theme) -> ListTable:
    """Make the ledger; an entry of a record leads to it, another can be deleted."""
    columns = [
        Column(t("日期"), lambda e: f"{e.on:%Y-%m-%d}", 112, tone="ink2", small=True),
        Column(t("内容和凭证"), lambda e: Cell(e.content, e.proof or t("没有写凭证")), main=True),
        Column(t("类别"), lambda e: t(e.kind), 106, tone="ink2", small=True, optional=True),
        Column(t("学时"), lambda e: Cell(plain(e.hours), bold=True), 64, "right"),
        Column("", lambda e: Cell(t("看记录") if record(e) else t("删除"), button=True), 112),
    ]
    return ListTable(theme, columns, name=t("学时"), two_lines=True, key=lambda e: e.id)


def sittings_table(theme: Theme) -> ListTable:
    """Make the list of assessments."""
    columns = [
        Column(t("日期"), lambda s: f"{s.on:%Y-%m-%d}", 112, tone="ink2", small=True),
        Column(t("测评"), lambda s: s.exam.title, main=True),
        Column(t("成绩"), _score, 90, "right"),
        Column(t("结果"), _verdict, 110),
        Column("", lambda _: Cell(t("看成绩"), button=True), 112),
    ]
    return ListTable(theme, columns, name=t("测评"), key=lambda s: s.seat)


def certificates_table(theme: Theme) -> ListTable:
    """Make the list of certificates."""
    columns = [
        Column(t("证书"), lambda c: Cell(c.title, c.number), main=True),
        Column(t("发证"), lambda c: f"{c.issued:%Y-%m-%d}", 112, tone="ink2", small=True),
        Column(t("有效期至"), _until, 112, small=True),
        Column("", lambda _: Cell(t("打印证书"), button=True), 122),
    ]
    return ListTable(theme, columns, name=t("证书"), two_lines=True, key=lambda c: c.number)


def briefings_table(theme: Theme) -> ListTable:
    """Make the list of meetings attended."""
    columns = [
        Column(t("日期"), lambda b: f"{b.on:%Y-%m-%d}", 112, tone="ink2", small=True),
        Column(t("晨会"), _meeting, main=True),
        Column("", lambda _: Cell(t("看记录"), button=True), 112),
    ]
    return ListTable(theme, columns, name=t("晨会"), two_lines=True, key=lambda b: b.number)


def educations_table(theme: Theme) -> ListTable:
    """Make the list of sessions attended."""
    columns = [
        Column(t("日期"), lambda e: f"{e.on:%Y-%m-%d}", 112, tone="ink2", small=True),
        Column(t("警示教育"), _session, main=True),
        Column("", lambda _: Cell(t("看记录"), button=True), 112),
    ]
    return ListTable(theme, columns, name=t("警示教育"), two_lines=True, key=lambda e: e.number)


def fit_height(table: ListTable, *, two_lines: bool) -> None:
    """Make a table as high as its rows, or twelve of them."""
    height = tokens.ROW_TWO_LINES if two_lines else tokens.ROW
    rows = min(len(table.rows), IN_VIEW)
    table.setFixedHeight(table.theme.px(tokens.TABLE_HEAD) + rows * table.theme.px(height) + 2)


def record(entry: HoursEntry) -> str:
    """Give the number of the record an entry stands on, empty where it is none of ours."""
    return entry.proof.split()[-1] if entry.proof.startswith(RECORD) else ""


def verdict(sat: Sat) -> tuple[str, str]:
    """Give how a sitting ended, and the tone."""
    if sat.score is None:
        return t("答题中"), "ink2"
    if sat.score.pending:
        return t("待阅卷"), "warn"
    return (t("合格"), "ok") if sat.score.passed else (t("不合格"), "bad")


def _score(sat: Sat) -> str:
    return t("{0} 分").format(plain(sat.score.earned)) if sat.score else "—"


def _verdict(sat: Sat) -> Cell:
    words, tone = verdict(sat)
    return Cell(words, tone=tone)


def _until(certificate: Certificate) -> str:
    until = certificate.valid_until
    return f"{until:%Y-%m-%d}" if until else t("长期")


def _meeting(briefing: Briefing) -> Cell:
    taught = "、".join(briefing.training)
    return Cell(t("{0}晨会").format(briefing.team), taught or briefing.number)


def _session(education: Education) -> Cell:
    hours = t("{0} 学时").format(plain(education.hours))
    return Cell(education.title, f"{education.number}，{hours}")
