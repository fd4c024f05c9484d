"""All versions of a question: who changed what and when, and bringing one back."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.formats.difference import Change, Part
from trainer.ui import tokens
from trainer.ui.bank.who import ask_who, last_name
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, Select
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.said import said
from trainer.ui.tokens import Theme
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.store.questions import Version

_WIDTH: Final = 960
_HEIGHT: Final = 600
_LIST_WIDTH: Final = 380


class VersionsDialog(Dialog):
    """The list on the left, what changed on the right; `restored` carries what is stored then."""

    restored = Signal(object)

    def __init__(self, context: Context, parent: QWidget, question: str, *, fixed: bool) -> None:
        super().__init__(context.theme, parent, t("版本"))
        self.context, self.question, self.fixed = context, question, fixed
        self.versions: tuple[Version, ...] = ()
        zone = context.services.zone
        self.table = ListTable(self.theme, _columns(zone), name=t("版本"), two_lines=True, key=_seq)
        self.table.setFixedWidth(self.theme.px(_LIST_WIDTH))
        self.table.chosen.connect(self._choose)
        self.other = Select(self.theme)
        self.other.picked.connect(lambda _: self._compare())
        self.page = ScrollPage(self.theme, padding=0, gap=12)
        self.page.setMinimumHeight(self.theme.px(_HEIGHT - 260))
        self._lay_out()
        self.add_button(t("关闭")).clicked.connect(lambda _=False: self.reject())
        self.restore_button = self.add_button(t("恢复这一版"), "primary")
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(lambda _=False: self._restore())
        self.finished.connect(self.deleteLater)
        editing = context.services.editing
        run(context.desk, lambda _: editing.history(question), self._show, self._fail, owner=self)

    def _lay_out(self) -> None:
        self.setMinimumWidth(self.theme.px(_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(20))
        row.addWidget(self.table)
        side = QVBoxLayout()
        side.addWidget(Field(self.theme, t("和哪一版比"), self.other))
        side.addWidget(self.page, 1)
        row.addLayout(side, 1)
        self.body.addLayout(row, 1)

    def _show(self, versions: tuple[Version, ...]) -> None:
        self.versions = versions
        self.table.set_rows(versions)
        self.table.setFocus()

    def _choose(self, version: Version | None) -> None:
        if version is None:
            return
        rest = [v for v in self.versions if v.seq != version.seq]
        before = max((v.seq for v in rest if v.seq < version.seq), default=None)
        words = [(v.seq, t("第 {} 版").format(v.seq)) for v in rest]
        self.other.set_options(words, before)
        newest = version is self.versions[0]
        self.restore_button.setEnabled(not newest and not self.fixed)
        self._compare()

    def _compare(self) -> None:
        version, other = self.table.current(), self.other.value()
        if version is None or other is None:
            self._show_changes((), t("只有这一版，没有可比的。"))
            return
        before, after = sorted((version.seq, other))
        editing = self.context.services.editing
        run(
            self.context.desk,
            lambda _: editing.compare(self.question, before, after),
            lambda changes: self._show_changes(changes, t("这两版内容一样。")),
            self._fail,
            owner=self,
        )

    def _show_changes(self, changes: tuple[Change, ...], nothing: str) -> None:
        self.page.clear()
        for change in changes:
            self.page.add(Label(self.theme, change.label, tokens.SMALL, bold=True))
            self.page.add(DiffText(self.theme, change.parts()))
        if not changes:
            self.page.add(Paragraph(self.theme, nothing, tone="ink2"))

    def _restore(self) -> None:
        if last_name():
            self._go(last_name())
        else:
            ask_who(self.theme, self, self._go)

    def _go(self, who: str) -> None:
        seq, editing = self._chosen(), self.context.services.editing
        run(
            self.context.desk,
            lambda _: editing.restore(self.question, seq, who),
            self._restored,
            self._fail,
            owner=self,
        )

    def _chosen(self) -> int:
        version = self.table.current()
        return version.seq if version is not None else 0

    def _restored(self, stored: object) -> None:
        self.context.toast(t("已恢复，成为新的一版"))
        self.restored.emit(stored)
        self.accept()

    def _fail(self, error: Exception) -> None:
        self.page.clear()
        self.page.add(Paragraph(self.theme, said(error), tone="bad"))


class DiffText(Paragraph):
    """What is gone is struck through on red, what is new is underlined on green."""

    def __init__(self, theme: Theme, parts: tuple[Part, ...]) -> None:
        super().__init__(theme)
        body = "".join(_html(theme, what, text) for what, text in parts).replace("\n", "<br>")
        line = theme.line(tokens.BODY)
        self.setText(f'<p style="line-height:{line}px; margin:0; white-space:pre-wrap">{body}</p>')
        self.setAccessibleName("".join(_spoken(what, text) for what, text in parts))


def _html(theme: Theme, what: str, text: str) -> str:
    if what == "same":
        return escape(text)
    ground, ink, line = (
        ("badsoft", "bad", "line-through") if what == "gone" else ("oksoft", "ok", "underline")
    )
    style = f"background:{theme.color(ground)}; color:{theme.color(ink)}; text-decoration:{line}"
    return f'<span style="{style}">{escape(text)}</span>'


def _spoken(what: str, text: str) -> str:
    words = {"gone": t("（删去：{}）"), "new": t("（新加：{}）")}
    return words[what].format(text) if what in words else text


def _seq(version: Version) -> int:
    return version.seq


def _columns(zone: object) -> list[Column]:
    return [
        Column(t("版本"), lambda v: t("第 {} 版").format(v.seq), 84),
        Column(t("谁，什么时候"), lambda v: Cell(v.who, _when(v, zone)), 150),
        Column(t("说明"), lambda v: Cell(v.note or "—", small=True), main=True),
    ]


def _when(version: Version, zone: object) -> str:
    return version.at.astimezone(zone).strftime("%Y-%m-%d %H:%M")  # type: ignore[arg-type]
