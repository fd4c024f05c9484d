"""The answer of a draft while it is mended: options with marks, 对 or 错, gaps, or text."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.draft import Draft
from trainer.quiz.judging import GAPS, gap_texts, truth
from trainer.quiz.kinds.judge import NO, YES
from trainer.quiz.options import LETTERS
from trainer.ui.parts.buttons import IconButton, link
from trainer.ui.parts.fields import Field, TextArea, TextField
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.parts.ticks import CheckBox, RadioButton
from trainer.ui.tokens import SMALL, Theme
from trainer.ui.words import t

_MARK: Final = 48
_TEXTS: Final = {
    "number": "一个数，可以带单位和误差：12.5 米、12±0.5 米",
    "short": "一行一个得分要点，行尾可以写（2分）",
    "": "答案",
}


class AnswerPart(QWidget):
    """Shows the options and the answer of a draft; `changed` tells of every key."""

    changed = Signal()

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__()
        self.theme, self.draft = theme, draft
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.gap(8))

    def texts(self) -> tuple[tuple[str, ...], str]:
        """Options and answer as they now stand."""
        return self.draft.options, self.draft.answer


class OptionRows(AnswerPart):
    """A mark, a line and a cross for each option; without *marks* only the lines."""

    def __init__(
        self, theme: Theme, draft: Draft, right: Collection[str], *, many: bool, marks: bool = True
    ) -> None:
        super().__init__(theme, draft)
        self._many, self._marks = many, marks
        self._answer = draft.answer
        self.marks: list[CheckBox | RadioButton] = []
        self.lines: list[TextField] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.gap(8))
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self.add_button = link(theme, t("加一个选项"), "plus")
        self.add_button.clicked.connect(lambda _=False: self._add())
        self.column.addWidget(self.add_button)
        self._fill(draft.options or ("", ""), right)

    def texts(self) -> tuple[tuple[str, ...], str]:
        """Options and the letters marked; the answer as written while no mark is touched."""
        texts = tuple(line.text() for line in self.lines)
        return texts if any(texts) or self.draft.options else (), self._answer

    def _fill(self, options: Collection[str], right: Collection[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.marks, self.lines = [], []
        self._group = QButtonGroup(self)
        self._group.setExclusive(not self._many)
        for row, text in enumerate(options):
            letter = LETTERS[row] if row < len(LETTERS) else ""
            self._add_row(row, letter, text, checked=bool(letter) and letter in right)
        self.add_button.setVisible(len(options) < len(LETTERS))

    def _add_row(self, row: int, letter: str, text: str, *, checked: bool) -> None:
        if self._marks:
            kind = CheckBox if self._many else RadioButton
            mark = kind(self.theme, letter, checked=checked)
            mark.setMinimumWidth(self.theme.px(_MARK))
            mark.setAccessibleName(t("{} 是正确答案").format(letter))
            mark.clicked.connect(lambda _=False: self._mark())
            self._group.addButton(mark)
            self.marks.append(mark)
            self._grid.addWidget(mark, row, 0)
        else:
            self._grid.addWidget(Label(self.theme, letter, bold=True), row, 0)
        line = TextField(self.theme, text)
        line.setAccessibleName(t("选项 {}").format(letter))
        line.textEdited.connect(lambda _: self.changed.emit())
        self.lines.append(line)
        self._grid.addWidget(line, row, 1)
        cross = IconButton(self.theme, "x", t("去掉选项 {}").format(letter), size="small")
        cross.clicked.connect(lambda _=False: self._remove(row))
        self._grid.addWidget(cross, row, 2)

    def _right(self) -> list[str]:
        return [LETTERS[at] for at, mark in enumerate(self.marks[:10]) if mark.isChecked()]

    def _mark(self) -> None:
        self._answer = "".join(self._right())
        self.changed.emit()

    def _add(self) -> None:
        self._fill([*(line.text() for line in self.lines), ""], self._right())
        self.lines[-1].setFocus()
        self.changed.emit()

    def _remove(self, row: int) -> None:
        """Without the option at *row*; the marks stay with their texts."""
        right = [LETTERS.index(letter) for letter in self._right() if letter != LETTERS[row]]
        moved = [LETTERS[at - (at > row)] for at in right]
        self._answer = "".join(moved) if self._marks and moved else self._answer
        self._fill([line.text() for at, line in enumerate(self.lines) if at != row], moved)
        self.changed.emit()


class TruthRow(AnswerPart):
    """对 or 错."""

    def __init__(self, theme: Theme, draft: Draft, right: Collection[str]) -> None:
        super().__init__(theme, draft)
        self._answer = draft.answer
        row = QHBoxLayout()
        row.setSpacing(theme.gap(24))
        shown = next(iter(right), None) or truth(draft.answer)
        self.marks = {v: RadioButton(theme, t(v), checked=v == shown) for v in (YES, NO)}
        for value, mark in self.marks.items():
            mark.clicked.connect(lambda _=False, v=value: self._mark(v))
            row.addWidget(mark)
        row.addStretch()
        self.column.addLayout(row)

    def texts(self) -> tuple[tuple[str, ...], str]:
        """What is marked; options mean nothing here."""
        kept = self.draft.options if self._answer == self.draft.answer else ()
        return kept, self._answer

    def _mark(self, value: str) -> None:
        self._answer = value
        self.changed.emit()


class GapRows(AnswerPart):
    """A line for each gap of the stem."""

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__(theme, draft)
        gaps = len(GAPS.findall(draft.stem))
        parts = gap_texts(draft.answer, gaps) if gaps and draft.answer.strip() else None
        first = (draft.answer, *("" for _ in range(gaps - 1)))
        shown = tuple("|".join(part) for part in parts) if parts else first
        self.lines = [TextField(theme, text) for text in shown[: max(gaps, 1)]]
        for number, line in enumerate(self.lines, 1):
            line.textEdited.connect(lambda _: self.changed.emit())
            self.column.addWidget(Field(theme, t("第 {} 空的答案").format(number), line))
        hint = t("几种写法都算对的，用“|”隔开。")
        if not gaps:
            hint = t("题干里要填的地方写上“（　　）”，这里就有几行。")
        self.column.addWidget(Paragraph(theme, hint, SMALL, tone="ink2"))
        self._shown = tuple(line.text() for line in self.lines)

    def texts(self) -> tuple[tuple[str, ...], str]:
        """The gaps as one text; the answer as written while no gap is touched."""
        now = tuple(line.text() for line in self.lines)
        if now == self._shown:
            return self.draft.options, self.draft.answer
        between = "\n" if any("；" in text or ";" in text for text in now) else "；"
        return (), between.join(now)


class TextAnswer(AnswerPart):
    """The answer as text."""

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__(theme, draft)
        self.box = TextArea(theme, draft.answer, lines=3 if draft.kind == "short" else 1)
        self.box.textChanged.connect(self.changed.emit)
        self.column.addWidget(Field(theme, t(_TEXTS.get(draft.kind, "答案")), self.box))

    def texts(self) -> tuple[tuple[str, ...], str]:
        """The text."""
        return self.draft.options, self.box.text()


class OrderRows(OptionRows):
    """Lines, and the letters in their right order."""

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__(theme, draft, (), many=True, marks=False)
        self.line = TextField(theme, draft.answer)
        self.line.textEdited.connect(lambda _: self.changed.emit())
        hint = t("正确的顺序，如 BAC；空着就是现在的顺序")
        self.column.addWidget(Field(theme, hint, self.line))

    def texts(self) -> tuple[tuple[str, ...], str]:
        """Lines and letters."""
        return super().texts()[0], self.line.text()


_OTHERS: Final = {"blank": GapRows, "order": OrderRows}


def answer_part(theme: Theme, draft: Draft, right: Collection[str]) -> AnswerPart:
    """The part for the draft's kind; *right* are the letters, or 对 or 错, that it came to."""
    if draft.kind in _OTHERS:
        return _OTHERS[draft.kind](theme, draft)
    match draft.kind:
        case "judge":
            return TruthRow(theme, draft, right)
        case "match":
            return OptionRows(theme, draft, (), many=True, marks=False)
        case "single" | "multiple":
            return OptionRows(theme, draft, right, many=draft.kind == "multiple")
        case "" if draft.options:
            return OptionRows(theme, draft, right, many=True)
        case _:
            return TextAnswer(theme, draft)
