"""The whole form of one question: what every kind has, and in the middle what this kind has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.formats.form import Fault
from trainer.laws import Cited
from trainer.training.card import Card
from trainer.training.case import Case
from trainer.ui import tokens
from trainer.ui.bank.editor.about import AboutEdit
from trainer.ui.bank.editor.bodies import BODIES
from trainer.ui.bank.editor.body import Ways
from trainer.ui.bank.editor.growing import GrowingText
from trainer.ui.bank.editor.links import LinksEdit
from trainer.ui.bank.editor.marks import MarksBar
from trainer.ui.bank.editor.source import SourceEdit
from trainer.ui.parts.fields import Field
from trainer.ui.parts.text import Paragraph
from trainer.ui.words import t

_STEM_LINES = 2


class QuestionForm(QWidget):
    """`form()` gives what is typed; keys it has no field for are kept as they were."""

    changed = Signal()

    def __init__(self, ways: Ways, form: Mapping[str, Any]) -> None:
        super().__init__()
        self.ways, self.base = ways, dict(form)
        self.kind = str(form.get("kind", ""))
        theme = ways.theme
        self.marks = MarksBar(ways)
        self.stem = GrowingText(theme, lines=_STEM_LINES)
        self.body = BODIES[self.kind](ways, self.kind)
        self.body.text_made.connect(self.marks.serve)
        self.explanation = GrowingText(theme, "", t("为什么是这个答案"))
        self.source, self.about = SourceEdit(theme), AboutEdit(theme)
        self.links = LinksEdit(theme)
        self.fields = {
            "stem": Field(theme, t("材料") if self.kind == "case" else t("题干"), self.stem),
            "explanation": Field(theme, t("解析"), self.explanation),
        }
        self.wrong = Paragraph(theme, "", tokens.SMALL, tone="bad")
        self._lay_out()
        self._show(form)
        self._connect()

    def form(self) -> dict[str, Any]:
        """Give the form as it is filled in now."""
        values: dict[str, Any] = {
            **self.base,
            **dict.fromkeys(self.body.keys, ""),
            "stem": self.stem.text(),
            **self.body.values(),
            "explanation": self.explanation.text(),
            "source": self.source.value(),
            **self.about.values(),
            **self.links.values(),
        }
        return {key: value for key, value in values.items() if value not in ("", [], {}, None)}

    def offer(self, laws: Sequence[Cited], cases: Sequence[Case], cards: Sequence[Card]) -> None:
        """Offer what may be cited and linked."""
        self.source.offer(laws, [(case.id, case.title) for case in cases])
        self.links.offer(cases, cards)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Say at each field what is wrong with it, and at the top what belongs to none."""
        self._clear_faults()
        rest = []
        for fault in faults:
            head = str(fault.path[0]) if fault.path else ""
            if head == "source":
                self.source.fail(fault.sentence)
            elif head in self.links.keys:
                self.links.fail(fault.sentence)
            elif head in self.fields:
                self.fields[head].fail(fault.sentence)
            elif not self.body.fail(fault.path, fault.sentence):
                rest.append(fault.sentence)
        self.wrong.say("\n".join(rest))
        self.wrong.setVisible(bool(rest))

    def _clear_faults(self) -> None:
        self.source.fail("")
        self.links.fail("")
        self.body.clear_faults()
        for field in self.fields.values():
            field.fail("")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.ways.theme.gap(12))
        parts = (
            self.wrong, self.marks, self.fields["stem"], self.body,
            self.fields["explanation"], self.source, self.about, self.links,
        )  # fmt: skip
        for part in parts:
            column.addWidget(part)
        self.wrong.hide()

    def _show(self, form: Mapping[str, Any]) -> None:
        self.stem.setPlainText(str(form.get("stem", "")))
        self.body.show_form(form)
        self.body.follow(self.stem.text())
        self.explanation.setPlainText(str(form.get("explanation", "")))
        self.source.show_value(form.get("source"))
        self.about.show_form(form)
        self.links.show_form(form)

    def _connect(self) -> None:
        for text in (self.stem, self.explanation):
            self.marks.serve(text)
            text.textChanged.connect(self.changed)
        self.marks.text = self.stem
        self.stem.textChanged.connect(lambda: self.body.follow(self.stem.text()))
        for part in (self.body, self.source, self.about, self.links):
            part.changed.connect(self.changed)
