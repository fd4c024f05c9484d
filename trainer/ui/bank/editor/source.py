"""依据: the law with article and version, a document, or a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QVBoxLayout, QWidget

from trainer.laws import Cited
from trainer.ui import tokens
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.fields import Field, Select, TextField
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

LAW, DOCUMENT, CASE = "law", "document", "case"
_WORDS: Final = {
    LAW: {"law": "法规名称", "article": "条款", "version": "版本日期"},
    DOCUMENT: {"document": "文件名称", "issuer": "发布单位", "date": "日期"},
}
_HINTS: Final = {"article": "第二十八条", "version": "2021-06-10", "date": "2022-05-08"}
_COMPLETION: Final = 8


class SourceEdit(QWidget):
    """Laws are offered from the table as somebody types; their versions likewise."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._base: dict[str, Any] = {}
        self._laws: dict[str, Cited] = {}
        options = [Option(LAW, t("法规")), Option(DOCUMENT, t("文件")), Option(CASE, t("案例"))]
        self.way = Segments(theme, options, LAW, name=t("依据是哪一种"), small=True)
        self.way.changed.connect(lambda _: self._turn())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        column.addWidget(Label(theme, t("依据"), tokens.SMALL, tone="ink2"))
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields: dict[str, Field] = {}
        self.places = {way: self._place(way) for way in _WORDS}
        self.case = Select(theme, [("", t("还没有选"))])
        self.case.picked.connect(lambda _: self.changed.emit())
        self.places[CASE] = Field(theme, t("案例"), self.case)
        for place in self.places.values():
            column.addWidget(place)
        self.stale = StateText(theme, "", "warn", size=tokens.SMALL)
        self.below = Paragraph(theme, "", tokens.SMALL, tone="bad")
        column.addWidget(self.stale)
        column.addWidget(self.below)
        self.titles, self.versions = QStringListModel(self), QStringListModel(self)
        self._complete("law", self.titles)
        self._complete("version", self.versions)
        self._show_way(LAW)
        self.fail("")

    def offer(self, laws: Sequence[Cited], cases: Sequence[tuple[str, str]]) -> None:
        """Offer what the table of laws knows, and the cases by id and title."""
        self._laws = {law.title: law for law in laws}
        self.titles.setStringList(list(self._laws))
        chosen = self.case.value() or self._base.get("case", "")
        unknown = [(chosen, chosen)] if chosen and chosen not in dict(cases) else []
        self.case.set_options([("", t("还没有选")), *unknown, *cases], chosen)
        self._heed()

    def show_value(self, source: object) -> None:
        """Show *source* of a form, without news."""
        self._base = dict(source) if isinstance(source, Mapping) else {}
        way = next((key for key in (CASE, DOCUMENT) if self._base.get(key)), LAW)
        for key, field in self.fields.items():
            place, _, name = key.partition(".")
            self._line(field).setText(str(self._base.get(name, "")) if place == way else "")
        case = str(self._base.get("case", ""))
        if case and case not in self.case._values:  # noqa: SLF001  (offered later)
            self.case.set_options([("", t("还没有选")), (case, case)], case)
        self.case.choose(case)
        self._show_way(way)
        self._heed()

    def value(self) -> dict[str, Any]:
        """Give the ground as the form holds it; empty where none is written."""
        way = self.way.value()
        if way == CASE:
            return {"case": self.case.value()} if self.case.value() else {}
        typed = {k: self._line(self.fields[f"{way}.{k}"]).text().strip() for k in _WORDS[way]}
        if way == LAW and self._base.get("law") == typed["law"] and self._base.get("issuer"):
            typed["issuer"] = self._base["issuer"]
        return {key: text for key, text in typed.items() if text}

    def fail(self, sentence: str) -> None:
        """Say below what is wrong."""
        self.below.say(sentence)
        self.below.setVisible(bool(sentence))

    def _place(self, way: str) -> QWidget:
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.theme.gap(12))
        for at, (key, words) in enumerate(_WORDS[way].items()):
            line = TextField(self.theme, "", _HINTS.get(key, ""))
            line.textChanged.connect(lambda _: self._heed())
            line.textEdited.connect(lambda _: self.changed.emit())
            field = self.fields[f"{way}.{key}"] = Field(self.theme, t(words), line)
            grid.addWidget(field, min(at, 1), 0 if at < 2 else 1, 1, 2 if at == 0 else 1)
        return place

    def _complete(self, key: str, model: QStringListModel) -> None:
        line = self._line(self.fields[f"{LAW}.{key}"])
        completer = QCompleter(model, line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_COMPLETION)
        completer.activated.connect(lambda _: self.changed.emit())
        line.setCompleter(completer)

    def _turn(self) -> None:
        self._show_way(self.way.value())
        self._heed()
        self.changed.emit()

    def _show_way(self, way: str) -> None:
        self.way.choose(way)
        for name, place in self.places.items():
            place.setVisible(name == way)

    def _heed(self) -> None:
        """Offer the versions of the law named, and say when the one chosen is over."""
        if not hasattr(self, "versions"):
            return
        law = self._laws.get(self._line(self.fields["law.law"]).text().strip())
        known = sorted((v.version for v in law.versions), reverse=True) if law else []
        cited = [v for v, _ in law.questions if v] if law else []
        self.versions.setStringList(list(dict.fromkeys((*known, *cited))))
        version = self._line(self.fields["law.version"]).text().strip()
        ended = next((v.until for v in law.versions if v.version == version), None) if law else None
        shown = ended is not None and self.way.value() == LAW
        self.stale.setVisible(shown)
        if shown:
            self.stale.say(t("这一版用到 {} 为止，请核对现行规定").format(ended), "warn")

    def _line(self, field: Field) -> TextField:
        assert isinstance(field.editor, TextField)
        return field.editor
