"""警示教育: sessions on accidents, from choosing the case to the archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trainer.educations import OpenFinding
from trainer.training.case import Case
from trainer.training.education import Education
from trainer.training.person import Person
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.educations.draft import Draft, Opened, read
from trainer.ui.educations.new_session import Choice, NewSession
from trainer.ui.educations.session import SessionView
from trainer.ui.educations.sessions_list import SessionsList
from trainer.ui.page import Page
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.header import PageHeader
from trainer.ui.said import said
from trainer.ui.words import t


@dataclass(frozen=True, slots=True)
class _Listed:
    sessions: tuple[Education, ...]
    findings: tuple[OpenFinding, ...]
    today: date


@dataclass(frozen=True, slots=True)
class _Offered:
    cases: tuple[Case, ...]
    people: tuple[Person, ...]
    case: str


class EducationsPage(Page):
    """`shown()` lists, `shown(case=…)` begins a session on a case, `shown(number=…)` opens one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.stack = QStackedWidget()
        self.column.addWidget(self.stack)
        self.list = SessionsList(self.theme)
        self.fresh = NewSession(self.theme)
        self.session: SessionView | None = None
        self.empty = self._empty()
        self.listing = self._listing()
        self.stack.addWidget(self.listing)
        self.stack.addWidget(self.fresh)
        self._connect()

    def shown(self, **arguments: Any) -> None:
        """Answer a visit."""
        self._keep()
        if number := arguments.get("number"):
            self.open(str(number))
        elif "case" in arguments:
            self.begin(str(arguments["case"]))
        else:
            self.show_list()

    def refresh(self) -> None:
        """Read the list again."""
        run(self.context.desk, lambda _: self._list(), self._show_list, self._fail, owner=self)

    def panes(self) -> list[QWidget]:
        """Give the sections and the minimum of an open session, else the lists."""
        if self.session is not None:
            return [self.session.sections_page, self.session.pane]
        return [self.list.findings, self.list.table]

    def new(self) -> None:
        """Begin a session (Ctrl N)."""
        self.begin("")

    def save(self) -> None:
        """Start the session chosen, or store what stands in the fields (Ctrl S)."""
        if self.stack.currentWidget() is self.fresh:
            self.fresh.go()
        else:
            self._keep()

    def search(self) -> None:
        """Go to the search box (Ctrl F)."""
        if self.stack.currentWidget() is self.fresh:
            self.fresh.search.setFocus()

    def present(self) -> None:
        """Show the slides of the open session (F5)."""
        if self.session is not None:
            self.session.present()

    def send_to_print(self) -> None:
        """Print the open or the chosen session (Ctrl P)."""
        chosen = self.session.draft.education if self.session else self.list.table.current()
        if chosen is not None:
            self._keep()
            self.print_record(chosen.number)

    def go_back(self) -> None:
        """Go from a session back to the list (Esc)."""
        if self.stack.currentWidget() is not self.listing:
            self.show_list()

    def show_list(self) -> None:
        """Show the list; an open session is kept and let go."""
        self._let_go()
        self.stack.setCurrentWidget(self.listing)
        self.refresh()

    def begin(self, case: str) -> None:
        """Ask for case and people; *case* is filled in."""
        services = self.context.services

        def offer(_: object) -> _Offered:
            return _Offered(services.study.cases().cases, services.roster.people(), case)

        run(self.context.desk, offer, self._offer, self._fail, owner=self)

    def open(self, number: str) -> None:
        """Open one session."""
        services = self.context.services
        run(self.context.desk, lambda _: read(services, number), self._open, self._fail, owner=self)

    def print_record(self, number: str) -> None:
        """Show the record as it will be printed."""
        printing = self.context.services.printing
        title = t("警示教育记录 {}").format(number)
        run(
            self.context.desk,
            lambda _: printing.education(number),
            lambda data: self.context.show_pdf(title, data),
            self._fail,
            owner=self,
        )

    def print_paper(self, exam: int) -> None:
        """Show the paper of the short test as it will be printed."""
        printing = self.context.services.printing
        run(
            self.context.desk,
            lambda _: printing.exam_paper(exam),
            lambda data: self.context.show_pdf(t("小测试卷"), data),
            self._fail,
            owner=self,
        )

    def _connect(self) -> None:
        self.list.opened.connect(self.open)
        self.list.closed.connect(self._close_finding)
        self.fresh.left.connect(self.show_list)
        self.fresh.started.connect(self._start)
        self.fresh.searched.connect(self._search)

    def _listing(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(self.theme, t("警示教育"))
        self.add_button = Button(self.theme, t("新建警示教育"), "primary", "plus", keys="Ctrl N")
        self.add_button.clicked.connect(lambda _=False: self.new())
        self.header.add(self.add_button)
        column.addWidget(self.header)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        self.list.hide()
        self.empty.hide()
        return box

    def _empty(self) -> EmptyState:
        steps = (
            (t("选案例和人员"), t("案例的经过、原因、教训自动带进记录。")),
            (t("讲、议、查"), t("讲案例，议一议，再对照检查本单位。")),
            (t("小测、签到、归档"), t("该有的都齐了就能归档，学时自动记给到会的人。")),
        )
        return EmptyState(self.theme, t("还没有开过警示教育"), steps)

    def _list(self) -> _Listed:
        service = self.context.services.educations
        today = service.clock().astimezone(service.zone).date()
        return _Listed(service.all(), service.open_findings(), today)

    def _show_list(self, listed: _Listed) -> None:
        self.list.show_all(listed.sessions, listed.findings, listed.today)
        self.list.setVisible(bool(listed.sessions))
        self.empty.setVisible(not listed.sessions)
        year = sum(1 for e in listed.sessions if e.on.year == listed.today.year)
        self.header.set_subtitle(t("今年 {} 次").format(year) if listed.sessions else "")

    def _offer(self, offered: _Offered) -> None:
        self._let_go()
        keepers = [p.name for p in offered.people if p.category == "安全管理人员"]
        self.fresh.show_cases(offered.cases, offered.case)
        self.fresh.show_people(offered.people, keepers[0] if keepers else "")
        self.stack.setCurrentWidget(self.fresh)
        self.fresh.search.setFocus()

    def _search(self, words: str) -> None:
        study = self.context.services.study
        run(
            self.context.desk,
            lambda _: study.cases(words).cases,
            self.fresh.show_cases,
            self._fail,
            owner=self,
        )

    def _start(self, choice: Choice) -> None:
        services = self.context.services

        def start(_: object) -> Opened:
            made = services.educations.start(
                choice.case, choice.people, host=choice.host, team=choice.team
            )
            if choice.place:
                services.educations.write(made.number, place=choice.place)
            return read(services, made.number)

        run(self.context.desk, start, self._open, self._fail, owner=self)

    def _open(self, opened: Opened) -> None:
        self._let_go()
        view = SessionView(Draft(self.context, opened))
        view.left.connect(self.show_list)
        view.print_asked.connect(self.print_record)
        view.paper_asked.connect(self.print_paper)
        self.session = view
        self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
        view.begin()

    def _close_finding(self, found: OpenFinding) -> None:
        service = self.context.services.educations

        def close(_: object) -> None:
            today = service.clock().astimezone(service.zone).date()
            service.close_finding(found.number, found.place, today)

        def done(_: object) -> None:
            self.context.toast(t("已销号：{}").format(found.finding.point))
            self.refresh()

        run(self.context.desk, close, done, self._fail, owner=self)

    def _keep(self) -> None:
        if self.session is not None:
            self.session.keep()

    def _let_go(self) -> None:
        """Store what is open, then let the view go; its last writes still run."""
        if self.session is not None:
            self._keep()
            self.stack.removeWidget(self.session)
            self.session.deleteLater()
            self.session = None

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))
