"""主题, 对象, 难度, 标签: what a question is about and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS
from trainer.ui import tokens
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.fields import Field, Select, TextField
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.tags import FilterChip
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class Several(QWidget):
    """Some of a list of words: each chosen one can be taken away, a drop-down adds another."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self.theme, self._words = theme, words
        self._chosen: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.flow = Flow(theme.gap(8))
        column.addWidget(self.flow)
        self.adding = Select(theme, small=True)
        self.adding.setAccessibleName(t("加{}").format(name))
        self.adding.picked.connect(self._add)
        self._name = name
        self._draw()

    def value(self) -> list[str]:
        """Give the words chosen, in the order they were chosen."""
        return list(self._chosen)

    def show_value(self, words: Iterable[str]) -> None:
        """Show *words* as chosen, without news."""
        self._chosen = [str(word) for word in words]
        self._draw()

    def _add(self, word: str) -> None:
        if word:
            self._chosen.append(word)
            self._draw()
            self.changed.emit()

    def _drop(self, word: str) -> None:
        self._chosen.remove(word)
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        self.adding.setParent(self)
        self.flow.clear()
        for word in self.value():
            chip = FilterChip(self.theme, word)
            chip.removed.connect(lambda word=word: self._drop(word))
            self.flow.add(chip)
        left = [word for word in self._words if word not in self._chosen]
        self.adding.set_options([("", t("加{}…").format(self._name)), *((w, w) for w in left)])
        self.adding.setVisible(bool(left))
        self.flow.add(self.adding)


class AboutEdit(QWidget):
    """`changed` when any of it was changed."""

    changed = Signal()
    keys = ("topics", "audience", "difficulty", "tags")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        self.topics = Several(theme, t("主题"), TOPICS)
        self.audience = Several(theme, t("对象"), AUDIENCES)
        levels = [Option(level, level) for level in DIFFICULTIES]
        self.difficulty = Segments(theme, levels, "中", name=t("难度"))
        self.tags = TextField(theme, "", t("几个标签用空格隔开"))
        for words, chosen in ((t("主题"), self.topics), (t("对象"), self.audience)):
            column.addWidget(Label(theme, words, tokens.SMALL, tone="ink2"))
            column.addWidget(chosen)
            chosen.changed.connect(self.changed)
        column.addWidget(Label(theme, t("难度"), tokens.SMALL, tone="ink2"))
        column.addWidget(self.difficulty, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Field(theme, t("标签"), self.tags))
        self.difficulty.changed.connect(lambda _: self.changed.emit())
        self.tags.textEdited.connect(lambda _: self.changed.emit())

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show what *form* says, without news."""
        self.topics.show_value(form.get("topics") or ())
        self.audience.show_value(form.get("audience") or ())
        self.difficulty.choose(form.get("difficulty", "中"))
        self.tags.setText(" ".join(map(str, form.get("tags") or ())))

    def values(self) -> dict[str, Any]:
        """Give the four keys."""
        return {
            "topics": self.topics.value(),
            "audience": self.audience.value(),
            "difficulty": self.difficulty.value() or "中",
            "tags": list(dict.fromkeys(self.tags.text().split())),
        }
