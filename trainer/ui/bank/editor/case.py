"""材料题: the stem is the material, and below it questions of other kinds, each with its weight."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.case import MOST
from trainer.ui import tokens
from trainer.ui.bank.editor.body import Body, Ways, as_list
from trainer.ui.bank.editor.growing import GrowingText
from trainer.ui.bank.editor.kept import KeptBody
from trainer.ui.bank.editor.kinds import SIMPLE
from trainer.ui.bank.editor.lines import Item, Lines
from trainer.ui.bank.editor.short import MOST_WEIGHT, whole
from trainer.ui.parts.fields import Field, Select, SpinBox
from trainer.ui.parts.text import Label
from trainer.ui.words import t

_FIRST: Final = {"kind": "single", "stem": "", "points": 1}
_WEIGHT_WIDTH: Final = 92


class PartItem(Item):
    """One question of the case, with the form of its kind."""

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self.ways, theme = ways, ways.theme
        self.base: dict[str, Any] = dict(_FIRST)
        self.title = Label(theme, "", tokens.BODY, bold=True)
        self.kind = Select(theme, _offered(), small=True)
        self.kind.setAccessibleName(t("小题的题型"))
        self.weight = SpinBox(theme, 1, MOST_WEIGHT, 1, t("分"))
        self.weight.setAccessibleName(t("小题的分值"))
        self.weight.setFixedWidth(theme.px(_WEIGHT_WIDTH))
        self.stem, self.explanation = GrowingText(theme), GrowingText(theme)
        self.stem_field = Field(theme, t("题干"), self.stem)
        self.body: Body = SIMPLE["single"](ways, "single")
        self._lay_out()
        self.kind.picked.connect(self._turn_to)
        self.weight.valueChanged.connect(lambda _: self.changed.emit())
        self.explanation.textChanged.connect(self.changed)
        self.stem.textChanged.connect(self._heed)
        self._join()

    def value(self) -> dict[str, Any]:
        """Give the part as the form holds it."""
        body = {
            "kind": self.kind.value(),
            "stem": self.stem.text(),
            **self.body.values(),
            "points": self.weight.value(),
            "explanation": self.explanation.text(),
        }
        return {key: value for key, value in body.items() if value not in ("", [], {}, None)}

    def show_value(self, value: Any) -> None:
        """Show a part."""
        part = dict(value) if isinstance(value, Mapping) else dict(_FIRST)
        self.blockSignals(True)
        kind = str(part.get("kind", "single"))
        if kind not in SIMPLE:
            self.kind.set_options([*_offered(), (kind, _label(kind))])
        self.kind.choose(kind)
        self._replace(kind)
        self.stem.setPlainText(str(part.get("stem", "")))
        self.body.show_form(part)
        self.body.follow(self.stem.text())
        self.weight.setValue(whole(part.get("points")))
        self.explanation.setPlainText(str(part.get("explanation", "")))
        self.blockSignals(False)

    def number(self, place: int) -> None:
        """Show the number."""
        self.title.setText(t("第 {} 小题").format(place + 1))

    def texts(self) -> list[GrowingText]:
        """Give stem and explanation."""
        return [self.stem, self.explanation]

    def fail(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Show what is wrong in the part."""
        if path and path[0] == "stem":
            self.stem_field.fail(sentence)
            return True
        return self.body.fail(path, sentence)

    def clear(self) -> None:
        """Nothing is wrong until said."""
        self.stem_field.fail("")
        self.body.clear_faults()

    def _lay_out(self) -> None:
        theme = self.ways.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        panel = QFrame()
        panel.setProperty("part", "panel")
        outer.addWidget(panel)
        self.column = QVBoxLayout(panel)
        pad = theme.gap(12)
        self.column.setContentsMargins(pad, pad, pad, pad)
        self.column.setSpacing(theme.gap(8))
        row = QHBoxLayout()
        row.setSpacing(theme.gap(8))
        row.addWidget(self.title, 1)
        row.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.weight)
        self.column.addLayout(row)
        self.column.addWidget(self.stem_field)
        self.column.addWidget(self.body)
        self.column.addWidget(Field(theme, t("解析"), self.explanation))

    def _turn_to(self, kind: str) -> None:
        """Another kind; stem and explanation stay."""
        self._replace(kind)
        self.body.show_form({})
        self.body.follow(self.stem.text())
        self.changed.emit()

    def _replace(self, kind: str) -> None:
        if self.body.kind == kind:
            return
        old, self.body = self.body, SIMPLE.get(kind, KeptBody)(self.ways, kind)
        self.column.replaceWidget(old, self.body)
        old.hide()
        old.deleteLater()
        self._join()

    def _join(self) -> None:
        self.body.changed.connect(self.changed)
        self.body.text_made.connect(self._serve)

    def _serve(self, text: GrowingText) -> None:
        text.pasted.connect(lambda data: self._take(text, data))

    def _take(self, text: GrowingText, data: bytes) -> None:
        self.ways.take(data, lambda ref: text.insert(f"![{t('图')}]({ref})"))

    def _heed(self) -> None:
        self.body.follow(self.stem.text())
        self.changed.emit()


class CaseBody(Body):
    """A panel for each part."""

    keys = ("parts",)

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        self.add_title("小题")
        self.lines = Lines(
            self.theme, lambda: PartItem(ways), t("加一小题"), empty=_FIRST, most=MOST
        )
        self.lines.made.connect(self._tell)
        self.lines.changed.connect(self.changed)
        self.column.addWidget(self.lines)
        self.column.addWidget(self.below)

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show the parts."""
        self.lines.show_values(as_list(form.get("parts")) or [_FIRST])

    def values(self) -> dict[str, Any]:
        """Give the parts."""
        return {"parts": self.lines.values()}

    def place(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """In its part."""
        at = path[1] if len(path) > 1 and isinstance(path[1], int) else -1
        if not 0 <= at < len(self.lines.items):
            return False
        item = self.lines.items[at]
        if isinstance(item, PartItem) and item.fail(path[2:], sentence):
            return True
        return self.lines.fail(at, sentence)

    def clear(self) -> None:
        """In no part."""
        self.lines.clear_faults()
        for item in self.lines.items:
            if isinstance(item, PartItem):
                item.clear()

    def _tell(self, item: Item) -> None:
        for text in item.texts():
            self.text_made.emit(text)


def _offered() -> list[tuple[str, str]]:
    return [(name, _label(name)) for name in SIMPLE]


def _label(kind: str) -> str:
    return KINDS[kind].label if kind in KINDS else kind
