"""A draft to mend in place: kind, stem, answer, explanation."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.formats.reading import Entry
from trainer.quiz.draft import Draft
from trainer.quiz.judging import letters
from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.ui.bank.import_options import AnswerPart, answer_part
from trainer.ui.parts.fields import Field, Select, TextArea
from trainer.ui.parts.text import Label
from trainer.ui.tokens import SMALL, Theme
from trainer.ui.words import t

_KINDS: Final = ("single", "multiple", "judge", "blank", "number", "order", "match", "short")


class DraftEditor(QWidget):
    """`show_entry`, then `draft()`; `changed` tells of every change."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._draft = Draft()
        self._quiet = False
        self.kind = Select(theme, small=True)
        self.stem = TextArea(theme, lines=2)
        self.explanation = TextArea(theme, lines=2)
        self.part: AnswerPart | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        self._place = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(theme.gap(8))
        row.addWidget(Label(theme, t("题型"), SMALL, tone="ink2"))
        self.kind.setAccessibleName(t("题型"))
        row.addWidget(self.kind)
        row.addStretch()
        column.addLayout(row)
        column.addLayout(self._place)
        column.addWidget(Field(theme, t("题干"), self.stem))
        column.addWidget(Field(theme, t("解析"), self.explanation))
        self.kind.picked.connect(lambda _: self._change_kind())
        self.stem.textChanged.connect(self._change_stem)
        self.explanation.textChanged.connect(self._tell)

    def show_entry(self, entry: Entry) -> None:
        """Show the draft of *entry*, marked as it was understood."""
        draft = entry.draft or Draft()
        question = entry.question
        kind = question.kind.name if question is not None and not draft.kind else draft.kind
        self._quiet = True
        self._draft = draft
        options = [(name, KINDS[name].label) for name in _KINDS]
        self.kind.set_options(options if kind else [("", t("请选题型")), *options], kind)
        self.stem.setPlainText(draft.stem)
        self.explanation.setPlainText(draft.explanation)
        self._show_part(draft.mended(kind=kind), _right(entry))
        self._quiet = False

    def draft(self) -> Draft:
        """What now stands there; the draft itself while nothing is touched."""
        options, answer = self.part.texts() if self.part else ((), "")
        stem, explanation = self.stem.text(), self.explanation.text()
        kind = self.kind.value() or ""
        now = self._draft.mended(
            kind=kind, stem=stem, options=options, answer=answer, explanation=explanation
        )
        same = now.mended(kind=self._draft.kind) == self._draft and not self._draft.kind
        return self._draft if same and kind == self._shown_kind else now

    def _show_part(self, draft: Draft, right: str) -> None:
        if self.part is not None:
            self.part.hide()
            self.part.deleteLater()
        self._shown_kind = draft.kind
        self.part = answer_part(self.theme, draft, right)
        self.part.changed.connect(self._tell)
        self._place.addWidget(self.part)

    def _change_kind(self) -> None:
        now = self.draft()
        kind = self.kind.value() or ""
        self._quiet = True
        shown = self._shown_kind
        self._show_part(now.mended(kind=kind), letters(now.answer) or "")
        if kind != shown:
            self._shown_kind = ""  # a kind that somebody chose counts as a change
        self._quiet = False
        self._tell()

    def _change_stem(self) -> None:
        """A stem with more gaps wants more lines."""
        if not self._quiet and self.kind.value() == "blank":
            self._show_part(self.draft(), "")
        self._tell()

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit()


def _right(entry: Entry) -> str:
    """Letters, or 对 or 错, as they were understood."""
    kind = entry.question.kind if entry.question is not None else None
    if isinstance(kind, Judge):
        return "".join(kind.key())
    if isinstance(kind, Single | Multiple):
        return "".join(kind.key())
    return letters(entry.draft.answer if entry.draft else "") or ""
