"""A small house with people, one case and two questions, and a context that remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer import house
from trainer.house import House
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.single import Single
from trainer.quiz.prompt import Option
from trainer.quiz.question import Question
from trainer.training.case import Case, Lessons
from trainer.training.person import Person
from trainer.training.source import Source
from trainer.ui.context import Context
from trainer.ui.desk import Desk
from trainer.ui.tokens import Theme

BEGAN = datetime(2026, 11, 25, 0, 0, tzinfo=UTC)  # eight in the morning in China

CASE = Case(
    id="dust", title="某厂粉尘爆炸事故", short="某厂粉尘", date=date(2014, 8, 2), province="江苏",
    place="江苏省昆山市", sources=(Source("报告", "国务院调查组", "2014-12-30", "report"),), story="除尘系统起火爆炸。", dead=75,
    lessons=Lessons(("落实责任",), ("定期检查",), ("积尘立即清扫", "停机再清理")),
    checks=("除尘器灰斗有没有积灰？", "清扫有没有记录？"), talk=("谁来清扫？",),
)  # fmt: skip
OPTIONS = (Option("A", "用压缩空气吹"), Option("B", "用防爆吸尘器吸"))
QUESTIONS = (
    Question("q1", "积尘怎么清？", Single(OPTIONS, "B"), "吹扫会扬尘。", cases=("dust",)),
    Question("q2", "铝粉遇火花会爆炸。", Judge("对"), "是。", cases=("dust",)),
)


@dataclass(slots=True)
class Bench:
    """The house, a clock that moves when told, and what the page asked of the window."""

    house: House
    desk: Desk
    qtbot: QtBot
    theme: Theme
    now: datetime = BEGAN
    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def context(self) -> Context:
        return Context(
            services=self.house, desk=self.desk, theme=self.theme, clock=lambda: self.now,
            navigate=lambda key, **arguments: self.went.append((key, arguments)),
            lock=lambda: None, toast=lambda text, undo=None: self.said.append(text),
            show_pdf=lambda title, _: self.printed.append(title), error=self.errors.append,
            require_admin=lambda then: then(),
        )  # fmt: skip

    def settle(self) -> None:
        """Wait until the desk has nothing in hand."""
        self.qtbot.waitUntil(lambda: not self.desk.busy)

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, widget: QWidget, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(widget, key)
        self.settle()

    def later(self, **much: float) -> None:
        self.now += timedelta(**much)


def build(tmp_path: Path, qtbot: QtBot, theme: Theme, people: int = 3) -> Bench:
    """A bench over a fresh database; close desk and house after use."""
    made: list[Bench] = []
    clock: Callable[[], datetime] = lambda: made[0].now if made else BEGAN  # noqa: E731
    rooms = house.build(
        f"sqlite:///{tmp_path}/bench.db", tmp_path, tmp_path, clock=clock,
        zone=ZoneInfo("Asia/Shanghai"), seed=lambda: 7,
    )  # fmt: skip
    with rooms.store.work() as work:
        work.shelf.put_case(CASE)
        work.questions.put_many(QUESTIONS, "本单位", who="管理员", at=BEGAN)
        for n in range(1, people + 1):
            kind = "班组长" if n == 1 else "从业人员"
            work.people.put(Person(f"{n:03}", f"工友{n}", team="包装班组", category=kind))
    made.append(Bench(rooms, Desk(), qtbot, theme))
    return made[0]
