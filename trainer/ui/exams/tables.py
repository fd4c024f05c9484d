"""The columns of the lists of 测评."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo

from trainer.exams import Result
from trainer.quiz.marks import plain
from trainer.ui.exam.times import moment
from trainer.ui.exams.gathered import BlueprintLine, ExamLine, Sitter
from trainer.ui.exams.wording import VERDICTS, minutes_left, span, state
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.words import t


def exam_columns(zone: tzinfo, clock: Callable[[], datetime]) -> list[Column]:
    """All exams."""
    return [
        Column(t("测评"), lambda r: Cell(r.exam.title, _kind(r)), main=True, least=240),
        Column(t("状态"), lambda r: state(r.exam, clock()), 108),
        Column(
            t("时间"), lambda r: span(r.exam, zone), 280, tone="ink2", small=True, optional=True
        ),
        Column(t("应考"), lambda r: t("{} 人").format(r.people), 80, "right"),
        Column(t("已交卷"), lambda r: t("{} 人").format(r.handed_in), 88, "right"),
        Column(t("合格"), _passed, 128, "right"),
        Column("", lambda _: Cell(t("打开"), button=True), 104),
    ]


def blueprint_columns() -> list[Column]:
    """All recipes."""
    return [
        Column(t("方案"), lambda r: r.blueprint.title, main=True, least=240),
        Column(t("对象"), lambda r: r.blueprint.audience or t("不限"), 128, tone="ink2"),
        Column(t("题数"), lambda r: t("{} 题").format(r.blueprint.questions), 88, "right"),
        Column(
            t("满分"),
            lambda r: t("{} 分").format(plain(r.blueprint.possible)),
            88,
            "right",
            optional=True,
        ),
        Column(t("合格线"), _pass_mark, 88, "right", optional=True),
        Column(t("限时"), lambda r: t("{} 分钟").format(r.blueprint.minutes), 104, "right"),
        Column(t("抽得出吗"), _drawable, 144),
        Column("", lambda _: Cell(t("打开"), button=True), 104),
    ]


def sitter_columns(
    clock: Callable[[], datetime], zone: tzinfo, questions: int, over: bool
) -> list[Column]:
    """Who sits now."""

    def left(row: Sitter) -> str:
        return t("{} 分").format(minutes_left(row.deadline, clock())) if row.deadline else "—"

    def progress(row: Sitter) -> Cell:
        done = row.answered if row.sitting else (questions if row.result.seat else 0)
        words = f"{row.answered} / {questions}" if row.sitting else _handed_in(row, zone)
        return Cell(words, small=True, meter=done / max(questions, 1))

    return [
        Column(t("姓名"), lambda r: Cell(r.result.person.name, bold=r.needs_help), 96, main=True),
        Column(t("班组"), lambda r: r.result.person.team or r.result.person.department, 120,
               tone="ink2", small=True, optional=True),
        Column(t("状态"), lambda r: _stage(r, over), 136),
        Column(t("进度"), progress, 184),
        Column(t("剩余"), left, 80, "right"),
        Column(t("说明"), lambda r: Cell(_remark(r), tone="warn" if r.needs_help else "ink2",
                                       small=True)),
    ]  # fmt: skip


def result_columns(zone: tzinfo, over: bool, certificates: bool) -> list[Column]:
    """What came of it."""
    columns = [
        Column(t("姓名"), lambda r: r.person.name, 104, main=True, sort=lambda r: r.person.name),
        Column(t("工号"), lambda r: r.person.no, 96, tone="ink2", sort=lambda r: r.person.no),
        Column(t("班组"), lambda r: r.person.team or r.person.department, tone="ink2",
               sort=lambda r: r.person.team),
        Column(t("得分"), _points, 88, "right", sort=_sort_points),
        Column(t("结果"), lambda r: verdict(r, over), 120, sort=lambda r: r.word),
        Column(t("交卷"), lambda r: moment(r.finished, zone) if r.finished else "—", 184,
               tone="ink2", small=True, optional=True, sort=lambda r: str(r.finished or "")),
    ]  # fmt: skip
    if certificates:
        columns.append(Column("", _certificate_button, 104))
    return columns


def verdict(result: Result, over: bool) -> Cell:
    """The result's word with its colour and icon; who has not come is not 缺考 before the end."""
    if result.word == "缺考" and not over:
        return Cell(t("还没考"), tone="ink2", icon="clock")
    tone, icon = VERDICTS[result.word]
    return Cell(result.word, tone=tone, icon=icon)


def _kind(line: ExamLine) -> str:
    return "·".join(w for w in (line.exam.manner.value, line.exam.audience) if w)


def _passed(line: ExamLine) -> Cell:
    below = t("{} 份待阅卷").format(line.pending) if line.pending else ""
    return Cell(t("{} 人").format(line.passed), below, sub_tone="warn")


def _pass_mark(line: BlueprintLine) -> str:
    blueprint = line.blueprint
    return t("{} 分").format(plain(blueprint.possible * blueprint.pass_share))


def _drawable(line: BlueprintLine) -> Cell:
    if line.short:
        return Cell(t("差 {} 题").format(line.short), tone="bad", icon="circle-alert")
    return Cell(t("抽得出"), tone="ok", icon="circle-check")


def _stage(row: Sitter, over: bool) -> Cell:
    if row.needs_help:
        return Cell(t("时钟被改"), tone="warn", icon="triangle-alert")
    if row.sitting:
        return Cell(t("作答中"), icon="pencil")
    if row.result.seat:
        return Cell(t("已交卷"), tone="ok", icon="circle-check")
    return Cell(t("缺考") if over else t("未到"), tone="ink2", icon="user-x")


def _handed_in(row: Sitter, zone: tzinfo) -> str:
    end = row.result.finished
    return t("{} 交卷").format(f"{end.astimezone(zone):%H:%M}") if end else "—"


def _remark(row: Sitter) -> str:
    if row.needs_help:
        return t("电脑时间被调回 {} 次").format(row.result.clock_moves)
    if row.result.reason is not None and row.result.reason.value == "time-up":
        return t("时间到，自动交卷")
    return ""


def _points(result: Result) -> str:
    score = result.score
    return "—" if score is None or score.pending else plain(score.earned)


def _sort_points(result: Result) -> float:
    return -1.0 if result.score is None else float(result.score.earned)


def _certificate_button(result: Result) -> Cell:
    return Cell(t("证书"), button=True) if result.word == "合格" else Cell()
