"""A candidate at the exam window: at the door, under the clock, to the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from trainer.quiz.arrangement import Item
from trainer.quiz.paper import Paper
from trainer.quiz.prompt import Arrange, Choose, Fill, Number, Pair, Several, Spot
from trainer.tour.guide import Guide
from trainer.ui.exam.player import Player
from trainer.ui.exam.result import Result
from trainer.ui.exam.window import ExamWindow


@dataclass(slots=True)
class Candidate:
    """Drives *window* with keyboard and mouse; knows the *paper* only to choose what to press."""

    guide: Guide
    window: ExamWindow
    paper: Paper

    @property
    def page(self) -> Any:
        """Door, player or result."""
        return self.window.page

    def come_in(self, name: str, no: str, picture: str = "") -> None:
        """Choose the name, write the number, read the rules, begin."""
        stage = self.guide.stage
        stage.wait(lambda: self.window.choose_name(name), f"the name {name}")
        if picture:
            stage.look(self.window, f"{picture}-door")
        self.window.enter_number(no)
        self.guide.settle()
        stage.wait(self.page.rules.start.isVisible, "the rules")
        if picture:
            stage.look(self.window, f"{picture}-rules")
        self.window.start()
        stage.wait(lambda: isinstance(self.page, Player), "the first question")
        self.guide.settle()

    def answer(self, right: bool, count: int = 10_000) -> int:
        """Answer up to *count* questions from here on, and stay at the last; how many."""
        sheet = self.page.sheet
        done = 0
        while done < count:
            self._answer(sheet.item, right)
            done += 1
            if sheet.last or done == count:
                break
            self.guide.stage.key(self.page, Qt.Key.Key_Right)
        self._stored()
        return done

    def hand_in(self, picture: str = "") -> Any:
        """交卷, confirm, and wait for the result."""
        stage = self.guide.stage
        self.page.ask_to_hand_in()
        if picture:
            stage.look(self.window, f"{picture}-hand-in")
        stage.press(self.window, "交卷")
        stage.wait(lambda: isinstance(self.page, Result), "the result")
        self.guide.settle()
        if picture:
            stage.look(self.window, f"{picture}-result")

    def _answer(self, item: Item, right: bool) -> None:
        kind = next(s.question.kind for s in self.paper if s.number == item.slot)
        key = kind.key()
        match item.prompt:
            case Choose(options):
                wrong = [o.key for o in options if o.key not in key][:1] or list(key[:1])
                wanted = key if right else tuple(wrong)
                for place, option in enumerate(options):
                    if option.key in wanted:
                        self.window.press_option(place)
            case Fill(blanks):
                for number in range(1, blanks + 1):
                    line = self.guide.stage.find(self.window, QLineEdit, f"gap-{number}")
                    self.guide.stage.type(line, key[number - 1] if right else "不知道")
            case Number() | Arrange() | Pair() | Spot() | Several():
                control = self.page.question.control
                control.show_response(key if right else ())
                control.changed.emit(key if right else ())
            case _:
                area = self.guide.stage.find(self.window, QPlainTextEdit, "text")
                self.guide.stage.type(area, key[0] if right else "不知道")
        self.guide.stage.idle(0)

    def _stored(self) -> None:
        self.page.settle()
        self.guide.stage.wait(
            lambda: not self.window.session.journal.pending,  # type: ignore[union-attr]
            "the answers to be stored",
        )
        self.guide.settle()
