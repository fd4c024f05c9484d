"""One entry: what the file says, what the program made of it, and the way to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.formats.reading import Entry
from trainer.quiz.draft import Draft
from trainer.quiz.picture import Picture
from trainer.ui import tokens
from trainer.ui.answers import control
from trainer.ui.bank.answer_lines import AnswerLines
from trainer.ui.bank.import_draft import DraftEditor
from trainer.ui.bank.import_mending import Group, accepted, tried
from trainer.ui.bank.import_raw import RawRows
from trainer.ui.bank.import_words import understanding, where
from trainer.ui.parts.buttons import IconButton, secondary
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.rich import RichText
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import ElidedLabel, Label, Paragraph
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.tokens import Theme
from trainer.ui.words import t

MEND: Final = "mend"
CANDIDATE: Final = "candidate"


class EntryPane(QFrame):
    """`done` carries the draft (or None) and whether the others are meant too; `unwanted`, `later`
    and `stepped` are the other buttons."""

    done = Signal(object, bool)
    unwanted = Signal()
    later = Signal()
    stepped = Signal(int)
    undo_asked = Signal()

    def __init__(self, theme: Theme, pictures: Mapping[str, Picture]) -> None:
        super().__init__()
        self.theme, self._pictures = theme, pictures
        self.entry: Entry | None = None
        self.setProperty("part", "surface")
        self.setAccessibleName(t("这一题"))
        self.editor = DraftEditor(theme)
        self.editor.changed.connect(self._judge)
        self.words = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.others = CheckBox(theme, "")
        self.text = ScrollPage(theme, padding=20, gap=10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.text, 1)
        others = QHBoxLayout()
        others.setContentsMargins(theme.gap(20), theme.gap(4), theme.gap(20), 0)
        others.addWidget(self.others)
        column.addLayout(others)
        column.addWidget(self._foot())
        self._raw = QVBoxLayout()
        self._shown = QVBoxLayout()
        self._shown.setSpacing(theme.gap(8))
        for part in (self._raw, self.words, self.editor, self._shown):
            self.text.add(part)

    def show_entry(
        self, entry: Entry, number: str, group: Group | None, rest: int, *, several: bool
    ) -> None:
        """Show another entry; *group* are those with the same doubt, *rest* of them may be decided
        as this one is."""
        self.entry = entry
        self.place.setText(where(entry, several=several))
        self.number.setText(number)
        self.tag.setVisible(bool(entry.doubts))
        if entry.doubts and group is not None:
            tone = "bad" if group.lost else "warn"
            self.tag.say(group.label, "bad" if tone == "bad" else "warn")
        _empty(self._raw)
        if any(text.strip() for _, text in entry.raw):
            self._raw.addWidget(RawRows(self.theme, entry))
        self.editor.show_entry(entry)
        self.others.setText(
            t("同样处理其余 {:,} 道“{}”的题").format(rest, group.label if group else "")
        )
        self.others.updateGeometry()
        self.others.setChecked(False)
        self.others.setVisible(rest > 0)
        mendable = entry.draft is not None
        self.view.setVisible(mendable)
        self.view.choose(MEND if mendable and entry.doubts else CANDIDATE)
        self._judge()
        self.text.verticalScrollBar().setValue(0)

    def draft(self) -> Draft | None:
        """What stands in the editor; None where there is nothing to mend."""
        mendable = self.entry is not None and self.entry.draft is not None
        return self.editor.draft() if mendable else None

    def accept(self) -> None:
        """Press 就是这样, if it can be pressed."""
        if self.entry is not None and self.yes_button.isEnabled():
            self.done.emit(self.draft(), self.others.isVisibleTo(self) and self.others.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter says that it is right, wherever the keyboard is."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QWidget:
        head = QFrame()
        row = QHBoxLayout(head)
        gap = self.theme.gap
        row.setContentsMargins(gap(20), gap(12), gap(20), gap(4))
        row.setSpacing(gap(8))
        self.place = Label(self.theme, "", bold=True)
        self.tag = Tag(self.theme, "", "warn")
        self.number = ElidedLabel(self.theme, "", tokens.SMALL, tone="ink2")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        views = [Option(MEND, t("修改")), Option(CANDIDATE, t("考生看到的"))]
        self.view = Segments(self.theme, views, MEND, name=t("怎样看这道题"), small=True)
        self.view.changed.connect(lambda _: self._judge())
        row.addWidget(self.place)
        row.addWidget(self.tag)
        row.addWidget(self.number, 1)
        row.addWidget(self.view)
        return head

    def _foot(self) -> QWidget:
        foot = QFrame()
        row = QHBoxLayout(foot)
        gap = self.theme.gap
        row.setContentsMargins(gap(20), gap(8), gap(20), gap(16))
        row.setSpacing(gap(8))
        self.yes_button = secondary(self.theme, t("就是这样"), "check", "Enter")
        self.later_button = secondary(self.theme, t("先放着"))
        self.no_button = secondary(self.theme, t("不要这题"))
        self.undo_button = IconButton(self.theme, "undo-2", t("撤销（Ctrl Z）"), "secondary")
        self.undo_button.clicked.connect(lambda _=False: self.undo_asked.emit())
        self.up_button = IconButton(self.theme, "chevron-up", t("上一题"), "secondary")
        self.down_button = IconButton(self.theme, "chevron-down", t("下一题"), "secondary")
        self.yes_button.clicked.connect(lambda _=False: self.accept())
        self.later_button.clicked.connect(lambda _=False: self.later.emit())
        self.no_button.clicked.connect(lambda _=False: self.unwanted.emit())
        self.up_button.clicked.connect(lambda _=False: self.stepped.emit(-1))
        self.down_button.clicked.connect(lambda _=False: self.stepped.emit(1))
        for button in (self.yes_button, self.later_button, self.no_button):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.undo_button)
        row.addWidget(self.up_button)
        row.addWidget(self.down_button)
        return foot

    def _judge(self) -> None:
        """Say what the draft as it now stands comes to."""
        if self.entry is None:
            return
        draft, entry = self.draft(), self.entry
        now = tried(entry, draft)
        self.words.say(understanding(now))
        self.words.set_tone("ink2" if accepted(entry, draft) else "warn")
        unchanged = now is entry and not entry.doubts
        self.yes_button.setEnabled(accepted(entry, draft) is not None and not unchanged)
        self.later_button.setVisible(bool(entry.doubts))
        self.no_button.setEnabled(entry.question is not None or entry.draft is not None)
        mend = self.view.value() == MEND and entry.draft is not None
        self.editor.setVisible(mend)
        _empty(self._shown)
        if not mend:
            self._show_candidate(now)

    def _show_candidate(self, entry: Entry) -> None:
        question = entry.question
        if question is None:
            return
        stem = RichText(
            self.theme, question.stem, tokens.SECTION, bold=True, pictures=self._picture
        )
        asked = control(self.theme, question.kind.prompt(), self._picture)
        asked.lock()
        self._shown.addWidget(stem)
        self._shown.addWidget(asked)
        self._shown.addWidget(Label(self.theme, t("答案"), tokens.SMALL, bold=True))
        self._shown.addWidget(AnswerLines(self.theme, question.kind, self._picture))
        if question.explanation:
            self._shown.addWidget(Label(self.theme, t("解析"), tokens.SMALL, bold=True))
            self._shown.addWidget(
                RichText(self.theme, question.explanation, pictures=self._picture)
            )

    def _picture(self, picture_id: str) -> bytes | None:
        found = self._pictures.get(picture_id)
        return found.data if found else None


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
