"""What is due, at most six, each with its deadline in words and one verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt, Signal

from trainer.today import Due, What
from trainer.ui import tokens
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

MOST: Final = 6
SOON_DAYS: Final = 14
CRAMPED_ABOVE: Final = 1.5


@dataclass(frozen=True, slots=True)
class Way:
    """Where a verb leads: the page *key* with its *arguments*."""

    verb: str
    key: str
    arguments: dict[str, Any]


_ICONS: Final = {
    What.EXAM: "clipboard-pen",
    What.MARKING: "square-pen",
    What.RETAKE: "refresh-cw",
    What.CERTIFICATES: "award",
    What.HOURS: "hourglass",
    What.FINDINGS: "list-checks",
    What.EDUCATION: "siren",
}


def icon(due: Due) -> str:
    """Name the drawing of a due."""
    return _ICONS[due.what]


def way(due: Due) -> Way:
    """Give the verb of a due and where it leads."""
    if due.what in {What.EXAM, What.MARKING, What.RETAKE}:
        return _exam_way(due)
    if due.what is What.CERTIFICATES:
        return Way(t("看名单"), "people", {"expiring": True})
    if due.what is What.HOURS:
        return Way(t("看名单"), "people", {"short": True})
    if due.what is What.FINDINGS:
        return Way(t("去整改"), "educations", {"number": due.ref})
    if due.ref:
        return Way(t("去补齐"), "educations", {"number": due.ref})
    return Way(t("去安排"), "educations", {"new": True})


def _exam_way(due: Due) -> Way:
    verb, tab = {
        What.EXAM: (t("看考场"), "room"),
        What.MARKING: (t("去阅卷"), "marking"),
        What.RETAKE: (t("安排补考"), "retake"),
    }[due.what]
    return Way(verb, "exams", {"exam": int(due.ref), "tab": tab})


def deadline(due: Due, today: date) -> tuple[str, str]:
    """Give the deadline in words, and their tone."""
    if due.by is None:
        return t("不限期"), "ink2"
    left = (due.by - today).days
    day = t("{0} 月 {1} 日").format(due.by.month, due.by.day)
    if left < 0:
        return t("{0}，已过 {1} 天").format(day, -left), "bad"
    if left == 0:
        return t("今天截止"), "bad"
    if left <= SOON_DAYS:
        return t("{0}，还有 {1} 天").format(day, left), "warn"
    return day, "ink2"


class DuesPanel(Panel):
    """The list; arrows walk it, Enter presses the row's verb. `gone(key, arguments)`."""

    gone = Signal(str, dict)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("待办"), ruled=True, flush=True)
        self._today = date.min
        self.table = ListTable(
            theme, self._columns(), name=t("待办"), two_lines=True, key=lambda due: due.title
        )
        self.table.horizontalHeader().hide()
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.opened.connect(self._go)
        self.table.acted.connect(self._go)
        self.none = Paragraph(theme, t("没有到期要办的事。"), tone="ink2")
        self.none.setContentsMargins(*(theme.gap(16),) * 4)
        self.add(self.table)
        self.add(self.none)

    def show_dues(self, dues: Sequence[Due], today: date) -> None:
        """Show the first six."""
        self._today = today
        shown = tuple(dues[:MOST])
        more = t("{0} 件，先列 {1} 件").format(len(dues), MOST)
        self.set_note(more if len(dues) > MOST else t("{0} 件，按截止时间排").format(len(dues)))
        kept = self.table.hasFocus()
        self.table.set_rows(shown)
        if not kept:
            self.table.setCurrentIndex(QModelIndex())
        rows = self.theme.px(tokens.ROW_TWO_LINES) * len(shown)
        self.table.setFixedHeight(max(rows - 1, 1))  # the panel's border is the last line
        self.table.setVisible(bool(shown))
        self.none.setVisible(not shown)

    def _columns(self) -> list[Column]:
        columns = [
            Column("", lambda due: Cell(icon=icon(due)), 50),
            Column("", self._words, main=True),
            Column("", self._deadline, 190),
            Column("", lambda due: Cell(way(due).verb, button=True), 126),
        ]
        if self._cramped:
            del columns[2]
        return columns

    @property
    def _cramped(self) -> bool:
        """Whether letters are so large that the deadline goes before the detail."""
        return self.theme.scale > CRAMPED_ABOVE

    def _words(self, due: Due) -> Cell:
        if not self._cramped:
            return Cell(due.title, due.detail, bold=True)
        words, tone = deadline(due, self._today)
        return Cell(due.title, f"{words}：{due.detail}", sub_tone=tone, bold=True)

    def _deadline(self, due: Due) -> Cell:
        words, tone = deadline(due, self._today)
        return Cell(words, tone=tone, icon="clock", small=True)

    def _go(self, due: Due) -> None:
        to = way(due)
        self.gone.emit(to.key, to.arguments)
