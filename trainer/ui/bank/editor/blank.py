"""填空题: what each gap of the stem accepts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trainer.quiz.judging import GAP
from trainer.ui import tokens
from trainer.ui.bank.editor.body import Body, Ways, as_list
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.text import Paragraph
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.words import t


class BlankBody(Body):
    """A line for each gap; the gaps follow the stem."""

    keys = ("answer", "unordered")

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        self.gaps: list[Field] = []
        self._kept: list[str] = []
        self.hint = Paragraph(
            self.theme,
            t("题干里还没有空。光标放到要留空的地方，点“留空”。"),
            tokens.SMALL,
            tone="ink2",
        )
        self.unordered = CheckBox(self.theme, t("几个空不分先后"))
        self.unordered.toggled.connect(lambda _: self.changed.emit())
        for widget in (self.hint, self.unordered, self.below):
            self.column.addWidget(widget)

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show the accepted texts of each gap."""
        self._kept = ["；".join(map(str, as_list(gap))) for gap in as_list(form.get("answer"))]
        self._show_gaps(len(self._kept))
        for field, text in zip(self.gaps, self._kept, strict=True):
            self._line(field).setText(text)
        self.unordered.blockSignals(True)
        self.unordered.setChecked(str(form.get("unordered", "")).lower() == "true")
        self.unordered.blockSignals(False)

    def values(self) -> dict[str, Any]:
        """Give a list of accepted texts for each gap."""
        answer = [_ways(self._line(field).text()) for field in self.gaps]
        body: dict[str, Any] = {"answer": answer}
        return {**body, "unordered": True} if self.unordered.isChecked() else body

    def follow(self, stem: str) -> None:
        """Have as many lines as the stem has gaps; what was typed comes back with its gap."""
        self._show_gaps(stem.count(GAP))

    def place(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Below a gap."""
        at = path[1] if len(path) > 1 and isinstance(path[1], int) else -1
        if not 0 <= at < len(self.gaps):
            return False
        self.gaps[at].fail(sentence)
        return True

    def clear(self) -> None:
        """Below no gap."""
        for field in self.gaps:
            field.fail("")

    def _show_gaps(self, count: int) -> None:
        while len(self.gaps) > count:
            gone = self.gaps.pop()
            self._kept = [*self._kept[: len(self.gaps)], self._line(gone).text()]
            gone.hide()
            gone.deleteLater()
        while len(self.gaps) < count:
            self._add_gap()
        self.hint.setVisible(not count)
        self.unordered.setVisible(count > 1)

    def _add_gap(self) -> None:
        at = len(self.gaps)
        line = TextField(self.theme, self._kept[at] if at < len(self._kept) else "")
        line.setPlaceholderText(t("几种写法都算对，用；隔开"))
        line.textEdited.connect(lambda _: self.changed.emit())
        field = Field(self.theme, t("第 {} 空的答案").format(at + 1), line)
        self.column.insertWidget(at, field)
        self.gaps.append(field)

    def _line(self, field: Field) -> TextField:
        assert isinstance(field.editor, TextField)
        return field.editor


def _ways(text: str) -> list[str]:
    parts = text.replace(";", "；").split("；")
    return [part.strip() for part in parts if part.strip()] or [""]
