"""One law with its versions: which is in force, since when and until when, and who cites it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.law import Law
from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.panel import Foot
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import Label, Line, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.laws import Cited


class LawDetail(QWidget):
    """`mended` carries a title and the version to mend, or None for one more."""

    mended = Signal(str, object)

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.theme, self.today = theme, today
        self.cited: Cited | None = None
        self.menders: dict[str, Button] = {}
        self.page = ScrollPage(theme, padding=20, gap=12)
        self.page.setAccessibleName(t("法规的版本"))
        self.revise_button = Button(theme, t("标为已修订…"), "primary")
        self.look_button = Button(theme, t("看引用它的题"))
        self.add_button = Button(theme, t("加一个版本…"))
        self.add_button.clicked.connect(lambda _=False: self._mend(None))
        foot = Foot(theme)
        foot.add(self.revise_button)
        foot.add(self.add_button, self.look_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(foot)
        self.setFocusProxy(self.page)

    def show_law(self, cited: Cited | None) -> None:
        """Show *cited*, or nothing."""
        self.cited = cited
        self.menders.clear()
        self.page.clear()
        for button in (self.revise_button, self.add_button):
            button.setEnabled(cited is not None)
        self.look_button.setEnabled(bool(cited and cited.total))
        if cited is None:
            return
        self.page.add(Paragraph(self.theme, cited.title, tokens.SECTION, bold=True))
        self.page.add(Paragraph(self.theme, _summary(cited), tone="ink2"))
        self._add_versions(cited)

    def _add_versions(self, cited: Cited) -> None:
        counts = dict(cited.questions)
        force = in_force(cited, self.today)
        known = {law.version: law for law in cited.versions}
        for version in sorted({*known, *(v for v in counts if v)}, reverse=True):
            law = known.get(version)
            tag = _state(self.theme, law, force, self.today)
            self._add_version(law or Law(cited.title, version), tag, counts.get(version, 0))
        if counts.get(""):
            self.page.add(Line())
            words = t("另有 {:,} 题没写引用哪一版").format(counts[""])
            self.page.add(Paragraph(self.theme, words, tone="ink2"))

    def _add_version(self, law: Law, tag: Tag, count: int) -> None:
        self.page.add(Line())
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(8))
        row.addWidget(Label(self.theme, law.version, bold=True))
        row.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        mend = Button(self.theme, t("改…"), "link", size="small")
        mend.setAccessibleName(t("改 {} 版").format(law.version))
        mend.clicked.connect(lambda _=False: self._mend(law))
        self.menders[law.version] = mend
        row.addWidget(mend)
        self.page.add(row)
        for words in _lines(law, count):
            self.page.add(Paragraph(self.theme, words, tokens.SMALL, tone="ink2"))

    def _mend(self, law: Law | None) -> None:
        if self.cited is not None:
            self.mended.emit(self.cited.title, law)


def in_force(cited: Cited, today: date) -> Law | None:
    """The newest version that is in force on *today*."""
    current = [law for law in cited.versions if _begun(law, today) and not _over(law, today)]
    return max(current, key=lambda law: law.version, default=None)


def _begun(law: Law, today: date) -> bool:
    return law.since is None or law.since <= today


def _over(law: Law, today: date) -> bool:
    return law.until is not None and law.until <= today


def _state(theme: Theme, law: Law | None, force: Law | None, today: date) -> Tag:
    if law is None:
        return Tag(theme, t("法规表里没有"))
    if _over(law, today):
        return Tag(theme, t("已失效"), "warn")
    if not _begun(law, today):
        return Tag(theme, t("还没施行"), "info")
    return Tag(theme, t("现行"), "ok") if law == force else Tag(theme, t("没写失效日期"))


def _summary(cited: Cited) -> str:
    if not cited.total:
        return t("没有题引用它。")
    words = t("{:,} 题引用").format(cited.total)
    return words + (t("，其中 {:,} 题引用旧版。").format(cited.stale) if cited.stale else "。")


def _lines(law: Law, count: int) -> list[str]:
    days = [
        t("{} 施行").format(law.since.isoformat()) if law.since else "",
        t("{} 失效").format(law.until.isoformat()) if law.until else "",
    ]
    cites = t("{:,} 题引用这一版").format(count) if count else t("没有题引用这一版")
    named = t("，").join(filter(None, (law.number, law.issuer)))
    return [line for line in (named, t("，").join(filter(None, days)), law.note, cites) if line]
