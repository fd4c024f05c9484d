"""人员档案: find somebody, see what they owe, enter hours, print their file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from trainer.roster import File, ImportReport, Line
from trainer.training.hours import HoursEntry
from trainer.training.person import Person
from trainer.trouble import Trouble
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.page import Page
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.search import SearchBox
from trainer.ui.people.file_view import FileView
from trainer.ui.people.hours_dialog import HoursDialog, names
from trainer.ui.people.import_dialog import ImportDialog
from trainer.ui.people.lines import EXPIRING, HERE, SHORT, Book, Sieve, read
from trainer.ui.people.list_pane import ListPane
from trainer.ui.people.person_dialog import PersonDialog
from trainer.ui.said import said
from trainer.ui.words import t

LIST_WIDTH = 280
T = TypeVar("T")


class PeoplePage(Page):
    """`shown(person=no)`, `(team=…)`, `(short=True)`, `(expiring=True)`, `(enter=True)`, `(importing=True)`."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted: dict[str, Any] = {}
        self.header = PageHeader(self.theme, t("人员档案"))
        self.finder = SearchBox(self.theme, t("搜姓名、工号"))
        self.bring = Button(self.theme, t("导入名单…"), icon="upload")
        self.enter = Button(self.theme, t("登记学时…"), "primary", "plus")
        self.list = ListPane(self.theme)
        self._place_finder()
        self.header.add(self.bring, self.enter)
        self.view = FileView(self.theme)
        self.list_detail = ListDetail(self.theme, self.list, self.view, master_width=LIST_WIDTH)
        self.empty = self._make_empty()
        self.stack = QStackedWidget()
        for part in (QWidget(), self.list_detail, self.empty):  # blank until read
            self.stack.addWidget(part)
        self.column.addWidget(self.header)
        self.column.addWidget(self.stack, 1)
        self._connect()

    def shown(self, **arguments: Any) -> None:
        """Answer a visit."""
        self._wanted = arguments
        self.refresh()

    def refresh(self) -> None:
        """Read the list again; the file follows."""
        self._do(lambda: read(self.context.services), self._show)

    def panes(self) -> list[QWidget]:
        """Give header, list and file."""
        return [self.header, self.list, self.view]

    def search(self) -> None:
        """Go to the search (Ctrl F)."""
        if not self.finder.isVisible():
            self.list_detail.open_list()
        self.finder.setFocus()
        self.finder.selectAll()

    def new(self) -> None:
        """Enter hours (Ctrl N)."""
        if lines := self._meant():
            today = self._today()
            HoursDialog(self.context, self, lines, today, lambda e: self._entered(lines, e)).open()

    def go_back(self) -> None:
        """Leave a file that took the whole place (Esc)."""
        if self.list_detail.narrow:
            self.list_detail.open_list()

    def send_to_print(self) -> None:
        """Show the file of the person as it will be printed (Ctrl P)."""
        if self.view.file is None:
            return
        person = self.view.file.person
        self._print(
            t("一人一档 {0}").format(person.name),
            lambda: self.context.services.printing.person_file(person.no),
        )

    def import_list(self) -> None:
        """Choose a table and show what it would do."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, t("导入人员名单"), "", t("表格 (*.xlsx *.csv)")
        )
        if chosen:
            self.preview(Path(chosen))

    def preview(self, path: Path) -> None:
        """Show what importing the table at *path* would do."""
        roster = self.context.services.roster

        def work() -> tuple[bytes, ImportReport]:
            data = _bytes(path)
            return data, roster.import_(data, path.name, dry_run=True)

        def show(found: tuple[bytes, ImportReport]) -> None:
            data, report = found
            ImportDialog(self.context, self, data, path.name, report, self._imported).open()

        self._do(work, show)

    def _place_finder(self) -> None:
        """Put the search into the header, or over the list where letters are large."""
        if self.theme.narrow:
            self.finder.setMaximumWidth(16_777_215)
            self.list.filters.insertWidget(0, self.finder)
        else:
            self.finder.setMinimumWidth(self.theme.px(210))
            self.header.add(self.finder)

    def _connect(self) -> None:
        self.finder.searched.connect(self.list.search)
        self.bring.clicked.connect(lambda _=False: self.import_list())
        self.list.add_one.clicked.connect(lambda _=False: self._edit(None))
        self.enter.clicked.connect(lambda _=False: self.new())
        self.list.chosen.connect(self._follow)
        self.list.opened.connect(lambda _: self.list_detail.open_detail())
        self.list.ticks_changed.connect(lambda _: self._say_enter())
        go, view, records = self.context.navigate, self.view, self.view.records
        view.edit_asked.connect(lambda: self._edit(view.file.person if view.file else None))
        view.leave_asked.connect(self._leave)
        view.back_asked.connect(self._come_back)
        view.print_asked.connect(self.send_to_print)
        view.card_asked.connect(lambda post: go("cards", post=post))
        view.balance.rules_asked.connect(lambda: go("settings"))
        records.removed.connect(self._remove)
        records.record_asked.connect(self._print_record)
        records.exam_asked.connect(lambda exam: go("exams", exam=exam, tab="results"))
        records.certificate_asked.connect(self._print_certificate)

    def _make_empty(self) -> EmptyState:
        steps = (
            (t("准备表格"), t("第一行写：工号、姓名、单位/部门/班组、岗位、类别、入职日期")),
            (t("核对"), t("程序先说明新增谁、改谁、哪几行有问题，不会直接写入")),
            (t("导入"), t("以后再导同一张表，只会更新变了的人")),
        )
        state = EmptyState(self.theme, t("还没有人员。三步导入名单："), steps)
        bring = Button(self.theme, t("导入名单…"), icon="upload")
        bring.clicked.connect(lambda _=False: self.import_list())
        one = Button(self.theme, t("新增一人…"), icon="user")
        one.clicked.connect(lambda _=False: self._edit(None))
        examples = Button(self.theme, t("先用示例人员试试"), "link")
        examples.clicked.connect(lambda _=False: self._load_examples())
        state.add_actions(bring, one, examples)
        return state

    def _show(self, book: Book) -> None:
        self.stack.setCurrentWidget(self.list_detail if book.lines else self.empty)
        self.header.set_subtitle(
            t("{0} 人，{1} 人学时不足").format(len(book.here), book.short) if book.here else ""
        )
        self.bring.set_kind("secondary" if book.lines else "primary")
        for part in (self.finder, self.enter):
            part.setVisible(bool(book.lines))
        self.list.show_book(book)
        wanted, self._wanted = self._wanted, {}
        self._answer(wanted)

    def _answer(self, wanted: dict[str, Any]) -> None:
        if wanted.get("short") or wanted.get("expiring"):
            self.list.sift(Sieve(state=SHORT if wanted.get("short") else EXPIRING))
        elif team := wanted.get("team"):
            self.list.sift(Sieve(team=team, state=HERE))
        if no := wanted.get("person"):
            self.list.choose(no)
            self.list_detail.open_detail()
        if wanted.get("enter"):
            self.new()
        if wanted.get("importing"):
            self.import_list()

    def _follow(self, line: Line | None) -> None:
        self.view.show_nobody(line is None)
        self.enter.setEnabled(line is not None)
        if line is None:
            return
        no = line.person.no
        self._do(lambda: self.context.services.roster.file(no), self._show_file)

    def _show_file(self, file: File) -> None:
        current = self.list.table.current()
        if current is not None and current.person.no == file.person.no:
            self.view.show_file(file)

    def _meant(self) -> list[Line]:
        ticked = self.list.table.ticked
        if ticked:
            return [line for line in self.list.table.rows if line.person.no in ticked]
        current = self.list.table.current()
        return [current] if current is not None else []

    def _say_enter(self) -> None:
        count = len(self.list.table.ticked)
        self.enter.setText(t("给 {0} 人登记学时…").format(count) if count else t("登记学时…"))

    def _entered(self, lines: list[Line], entries: tuple[int, ...]) -> None:
        roster = self.context.services.roster
        self.list.table.tick_all(on=False)
        self.refresh()
        self.context.toast(
            t("已给{0}登记学时").format(names(lines)),
            lambda: self._do(lambda: roster.remove_hours(entries), lambda _: self.refresh()),
        )

    def _remove(self, entry: HoursEntry) -> None:
        roster = self.context.services.roster

        def again() -> None:
            given = (entry.on, entry.hours, entry.kind, entry.content, entry.proof)
            self._do(lambda: roster.enter_hours([entry.person], *given), lambda _: self.refresh())

        def gone(_: object) -> None:
            self.refresh()
            self.context.toast(t("已删除“{0}”").format(entry.content), again)

        self._do(lambda: roster.remove_hours([entry.id]), gone)

    def _edit(self, person: Person | None) -> None:
        known = [line.person for line in self.list.book.lines]
        PersonDialog(self.context, self, person, known, self._kept).open()

    def _kept(self, no: str) -> None:
        self._wanted = {"person": no}
        self.refresh()

    def _leave(self) -> None:
        if self.view.file is None:
            return
        roster, person, today = self.context.services.roster, self.view.file.person, self._today()

        def gone(_: object) -> None:
            self.refresh()
            self.context.toast(
                t("{0}已离职，档案保留").format(person.name),
                lambda: self._do(lambda: roster.come_back(person.no), lambda _: self.refresh()),
            )

        self._do(lambda: roster.leave(person.no, today), gone)

    def _come_back(self) -> None:
        if self.view.file is not None:
            roster, no = self.context.services.roster, self.view.file.person.no
            self._do(lambda: roster.come_back(no), lambda _: self._kept(no))

    def _imported(self, report: ImportReport) -> None:
        self.refresh()
        words = t("新增 {0} 人，修改 {1} 人").format(report.added, report.changed)
        self.context.toast(words)

    def _load_examples(self) -> None:
        office = self.context.services.office
        self._do(office.load_examples, lambda _: self.refresh())

    def _print_record(self, number: str) -> None:
        printing = self.context.services.printing
        self._print(t("记录 {0}").format(number), lambda: printing.record(number))

    def _print_certificate(self, number: str) -> None:
        printing = self.context.services.printing
        self._print(t("证书 {0}").format(number), lambda: printing.certificate(number))

    def _print(self, title: str, draw: Callable[[], bytes]) -> None:
        self._do(draw, lambda data: self.context.show_pdf(title, data))

    def _today(self) -> date:
        today: date = self.context.services.briefings.today()
        return today

    def _do(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        run(self.context.desk, lambda _: work(), done, self._fail, owner=self)

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Trouble(
            t("读不了“{0}”，请检查文件还在不在、是不是正被占用。").format(path.name)
        ) from error
