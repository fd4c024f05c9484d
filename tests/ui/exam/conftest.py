"""An exam room: a store with three people and a paper, and the window before a candidate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trainer import house
from trainer.exams import Exams
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.manner import Manner
from trainer.quiz.paper import Paper, Section
from trainer.quiz.prompt import Option, Response
from trainer.quiz.question import Ground, Question
from trainer.quiz.scoring import usual
from trainer.training.person import Person
from trainer.trouble import Trouble
from trainer.ui import style
from trainer.ui.context import Context
from trainer.ui.desk import Desk
from trainer.ui.exam import journal
from trainer.ui.exam.player import Player
from trainer.ui.exam.window import ExamWindow
from trainer.ui.tokens import Theme

SECRET = "只许阅卷人看"
PEOPLE = (
    Person("0018", "张三", team="包装班组"),
    Person("0019", "李四", team="包装班组"),
    Person("0020", "王五", team="机修班组"),
)


def options(*texts: str) -> tuple[Option, ...]:
    return tuple(Option(key, text) for key, text in zip("ABCDEFGH", texts, strict=False))


SINGLE = Single(options("先请示", "撤离", "做完再走", "拍照"), "B")
MULTIPLE = Multiple(options("通风", "检测", "监护", "抽烟", "喝水", "睡觉"), ("A", "B", "C"))
BLANK = Blank(((f"{SECRET}一",), (f"{SECRET}二",)))
SHORT = Short((Point(f"{SECRET}三"),))


def section(points: int, *kinds: Any) -> Section:
    name = kinds[0].name
    ground = Ground("中华人民共和国安全生产法", "第五十五条", "2021-06-10")
    questions = tuple(
        Question(f"{name}{i}", f"{name} 第{i}个题干（　　）。", kind, f"{SECRET}解析", ground)
        for i, kind in enumerate(kinds, 1)
    )
    return Section(name, Fraction(points), usual(name), questions)


def paper(*sections: Section, minutes: int = 30) -> Paper:
    return Paper("三季度测评", "从业人员", sections, timedelta(minutes=minutes))


class Wayward:
    """The exams, which fail to keep answers when told; every try is noted."""

    def __init__(self, exams: Exams) -> None:
        self._exams = exams
        self.broken = False
        self.tries: list[tuple[int, Response, UUID]] = []

    def answer(self, seat: int, no: str, number: int, response: Response, *, nonce: UUID) -> None:
        self.tries.append((number, response, nonce))
        if self.broken:
            raise Trouble("磁盘已满，没有保存。")
        self._exams.answer(seat, no, number, response, nonce=nonce)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._exams, name)


class Ticks:
    """A steady clock that moves when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Room:
    """What a test of the exam window works with."""

    house: house.House
    desk: Desk
    clock: Any
    bot: QtBot
    exams: Wayward
    ticks: Ticks = field(default_factory=Ticks)
    window: ExamWindow = field(init=False)
    left: list[ExamWindow] = field(default_factory=list)

    def set(self, *sections: Section, minutes: int = 30, **choices: Any) -> int:
        choices.setdefault("shuffle", False)
        numbers = [person.no for person in PEOPLE]
        return self.house.exams.set(paper(*sections, minutes=minutes), numbers, **choices)

    def enter(self, theme: Theme | None = None, size: tuple[int, int] = (1440, 900)) -> ExamWindow:
        context = self.context(theme or Theme())
        self.window = ExamWindow(context, monotonic=self.ticks)
        self.left.append(self.window)  # one collected while the next is shown loses its ring
        self.bot.addWidget(self.window, before_close_func=_set_free)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)
        return self.window

    def sit(self, *sections: Section, person: Person = PEOPLE[0], **choices: Any) -> Player:
        theme = choices.pop("theme", None)
        size = choices.pop("size", (1440, 900))
        self.set(*sections, **choices)
        self.enter(theme, size)
        self.identify(person)
        self.window.start()
        return self.player()

    def identify(self, person: Person = PEOPLE[0]) -> None:
        self.bot.waitUntil(lambda: self.window.choose_name(person.name))
        self.window.enter_number(person.no)
        self.bot.waitUntil(self.find(QWidget, "start").isVisible)

    def player(self) -> Player:
        self.bot.waitUntil(lambda: isinstance(self.window.page, Player))
        page = self.window.page
        assert isinstance(page, Player)
        return page

    def find(self, kind: type, name: str) -> Any:
        found = [w for w in self.window.findChildren(kind, name) if w.window() is not None]
        assert found, f"no {name} in the window"
        return found[-1]

    def shown(self, name: str) -> bool:
        return any(w.isVisible() for w in self.window.findChildren(QWidget, name))

    def saved(self) -> None:
        """Wait until everything is stored."""
        session = self.window.session
        assert session is not None
        self.bot.waitUntil(lambda: not session.journal.pending)

    def stored(self) -> dict[int, Response]:
        """What the store holds of the sitting."""
        session = self.window.session
        assert session is not None
        seat, no = session.desk.seat, session.desk.person.no
        return self.house.exams.desk(seat, no).responses

    def later(self, seconds: float) -> None:
        """Let time pass for the wall clock and the steady one."""
        self.clock.now += timedelta(seconds=seconds)
        self.ticks.now += seconds
        session = self.window.session
        assert session is not None
        session.countdown.tick()

    def hand_in(self) -> None:
        """交卷, with the last look."""
        self.player().ask_to_hand_in()
        self.find(QWidget, "confirm").click()
        self.bot.waitUntil(lambda: self.shown("result"))

    def context(self, theme: Theme) -> Context:
        services = SimpleNamespace(
            exams=self.exams,
            office=self.house.office,
            study=self.house.study,
            zone=self.house.zone,
        )

        def never(*_: object, **__: object) -> None:
            raise AssertionError("the exam window asked the main window")

        return Context(
            services=services,
            desk=self.desk,
            theme=theme,
            clock=self.clock,
            navigate=never,
            lock=never,
            toast=never,
            show_pdf=never,
            error=never,
            require_admin=never,
        )


def _set_free(window: QWidget) -> None:
    window._free = True  # type: ignore[attr-defined]


@pytest.fixture
def room(
    tmp_path: Path, clock: Any, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Room]:
    style.apply(qapp, Theme())
    monkeypatch.setattr(journal, "SECOND_MS", 20)
    seeds = iter(range(1, 100))
    clock.now = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
    built = house.build(
        f"sqlite:///{tmp_path / 'room.db'}",
        tmp_path,
        tmp_path,
        clock=clock,
        zone=ZoneInfo("Asia/Shanghai"),
        seed=lambda: next(seeds),
    )
    for person in PEOPLE:
        built.roster.put(person)
    desk = Desk()
    yield Room(built, desk, clock, qtbot, Wayward(built.exams))
    desk.close()
    built.close()


@pytest.fixture
def practice() -> dict[str, Any]:
    return {"manner": Manner.PRACTICE, "title": "每日一练"}


@pytest.fixture
def secret() -> str:
    return SECRET


@pytest.fixture
def sections() -> Callable[..., Section]:
    return section


@pytest.fixture
def kinds() -> SimpleNamespace:
    return SimpleNamespace(
        single=SINGLE, multiple=MULTIPLE, blank=BLANK, short=SHORT, judge=Judge("错")
    )


@pytest.fixture
def people() -> tuple[Person, ...]:
    return PEOPLE
