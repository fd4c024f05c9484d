"""One session on one page: five sections in any order, the legal minimum at the right."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.training.education import Education
from trainer.training.person import Person
from trainer.ui import tokens
from trainer.ui.desk import run
from trainer.ui.educations.archive_pane import WIDTH, ArchivePane
from trainer.ui.educations.case_section import CaseSection
from trainer.ui.educations.checks_section import ChecksSection
from trainer.ui.educations.draft import Draft
from trainer.ui.educations.people_picker import PeopleDialog
from trainer.ui.educations.sign_in_section import SignInSection
from trainer.ui.educations.test_section import TestSection
from trainer.ui.educations.when_section import WhenSection
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import ConfirmDialog
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.presenting import present
from trainer.ui.said import said
from trainer.ui.words import t


class SessionView(QWidget):
    """`left` asks to go back to the list; `print_asked` and `paper_asked` to print."""

    left = Signal()
    print_asked = Signal(str)
    paper_asked = Signal(int)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        draft.setParent(self)
        self.context, self.theme = draft.context, draft.context.theme
        self._slides: QWidget | None = None
        self._narrow: bool | None = None
        self._build()
        self._connect()
        self._show(draft.education)

    @property
    def sections(
        self,
    ) -> tuple[WhenSection, CaseSection, ChecksSection, TestSection, SignInSection]:
        """Give the five sections in order."""
        return self.when, self.case, self.checks, self.test, self.sign_in

    def begin(self) -> None:
        """Take the keyboard to what comes next: the slides, or for an archived one its print."""
        archived = self.draft.education.archived is not None
        (self.sheet if archived else self.slides).setFocus()

    def keep(self) -> None:
        """Store what stands in the fields."""
        if self.draft.education.archived is None:
            self.when.keep()
            self.case.keep()
            self.checks.keep()

    def present(self) -> None:
        """Show the slides; afterwards the own-unit check stands at the top."""
        if self.draft.opened.case is None:
            self.context.error(t("这个案例已经不在案例库里，不能讲解。记录不受影响。"))
            return
        window = present(self.context, self.draft.opened.case)
        window.ended.connect(self._come_back)
        self._slides = window

    def _come_back(self) -> None:
        self.sections_page.show_widget(self.checks)

    def ask_archive(self) -> None:
        """Ask once, then archive."""
        dialog = ConfirmDialog(
            self.theme, self, question=t("归档这份记录吗？"), text=self._consequences(),
            act=t("归档"), danger=False,
        )  # fmt: skip
        dialog.accepted.connect(self.draft.archive)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _consequences(self) -> str:
        text = t("归档后不能再改，{} 人的学时同时记入档案。没整改完的问题以后还可以销号。")
        text = text.format(self.draft.education.present)
        untested = sum(result.score is None for result in self.draft.results)
        return t("小测还有 {} 人没做完。").format(untested) + text if untested else text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the minimum beside the sections, or below them when it is narrow."""
        super().resizeEvent(event)
        least = tokens.WIDE_ENOUGH - self.theme.px(tokens.RAIL_WIDTH)
        narrow = self.theme.narrow or event.size().width() < least
        if narrow != self._narrow:
            self._narrow = narrow
            self._place_pane(narrow=narrow)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        draft, theme = self.draft, self.theme
        self.header = PageHeader(
            theme, draft.education.title, parent_title=t("警示教育"), go_parent=self.left.emit
        )
        self.sheet = Button(theme, t("打印记录"), icon="printer")
        self.slides = Button(theme, t("开始讲解"), "primary", "presentation")
        self.header.add(self.sheet, self.slides)
        self.when = WhenSection(theme, draft)
        self.case = CaseSection(theme, draft)
        self.checks = ChecksSection(theme, draft)
        self.test = TestSection(theme, draft)
        self.sign_in = SignInSection(theme, draft)
        self.pane = ArchivePane(theme, draft)
        self.sections_page = ScrollPage(theme, gap=16)
        for section in self.sections:
            self.sections_page.add(section)
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.sections_page, 1)
        self.side = ScrollPage(theme)
        self._beside.addWidget(self.side)
        column.addWidget(self.header)
        column.addLayout(self._beside, 1)

    def _place_pane(self, *, narrow: bool) -> None:
        self.side.setVisible(not narrow)
        (self.sections_page if narrow else self.side).add(self.pane)
        self.side.setFixedWidth(self.theme.px(WIDTH) + self.theme.gap(36))
        pad = self.theme.gap(24)
        self.side.set_pads(self.theme.gap(12), pad, pad, pad)

    def _connect(self) -> None:
        draft = self.draft
        draft.changed.connect(self._show)
        draft.results_changed.connect(self.test.show_results)
        draft.refused.connect(self.context.error)
        self.slides.clicked.connect(lambda _=False: self.present())
        self.sheet.clicked.connect(lambda _=False: self._print())
        self.sign_in.print_asked.connect(self._print)
        self.when.people_asked.connect(self._ask_people)
        self.test.exam_asked.connect(lambda exam: self.context.navigate("exams", sit=exam))
        self.test.bank_asked.connect(lambda: self.context.navigate("bank"))
        self.test.paper_asked.connect(self.paper_asked)
        self.pane.archive_asked.connect(self.ask_archive)

    def _show(self, education: Education) -> None:
        for section in self.sections:
            section.show_education(education)
        self.pane.show_education(education)
        complete = not education.lacking()
        self.slides.set_kind("secondary" if complete else "primary")
        if education.archived is not None and self.isVisible():
            self.begin()  # what had the keyboard can no longer be changed
        self.header.set_subtitle(self._subtitle(education))

    def _subtitle(self, education: Education) -> str:
        if education.archived is not None:
            return t("{}，已归档").format(education.number)
        saved: datetime | None = self.draft.local(self.draft.saved)
        if saved is None:
            return t("{}，草稿，改了就自动保存").format(education.number)
        return t("{}，草稿，{} 已自动保存").format(education.number, f"{saved:%H:%M}")

    def _print(self) -> None:
        self.keep()
        self.print_asked.emit(self.draft.education.number)

    def _ask_people(self) -> None:
        roster = self.context.services.roster
        run(
            self.context.desk,
            lambda _: roster.people(),
            self._open_people,
            lambda error: self.context.error(said(error)),
            owner=self,
        )

    def _open_people(self, people: tuple[Person, ...]) -> None:
        ticked = [a.no for a in self.draft.education.roll]
        dialog = PeopleDialog(self.theme, self, people, ticked)
        dialog.chosen.connect(self.draft.invite)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
