"""The page 测评: the entrance for everybody, and behind the password the administrator's places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer.quiz.blueprint import Blueprint
from trainer.quiz.exam import Exam
from trainer.training.person import Person
from trainer.ui.context import Context
from trainer.ui.exams.blueprint_editor import BlueprintEditor
from trainer.ui.exams.exam_view import ExamView
from trainer.ui.exams.lobby import Lobby
from trainer.ui.exams.new_exam import NewExam
from trainer.ui.exams.office import Office
from trainer.ui.exams.view import View
from trainer.ui.page import Page


class ExamsPage(Page):
    """Every visit begins at the entrance; 管理测评 goes back to where the administrator was.

    `shown(exam=12, tab="marking")` opens an exam, `shown(new=True)` the form of a new one; both
    ask for the administrator. `shown(sit=12)` lets anybody in to sit exam 12.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._stack = QStackedWidget()
        self.column.addWidget(self._stack)
        self.lobby = Lobby(context, self)
        self._stack.addWidget(self.lobby)
        self._kept: View | None = None  # the administrator's place, while somebody is outside
        self._form: NewExam | None = None
        self._unsaved: Blueprint | None = None
        self._drafts: dict[str, Blueprint] = {}
        self.player: QWidget | None = None

    @property
    def view(self) -> View:
        """The place shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, View) else self.lobby

    def shown(self, **arguments: Any) -> None:
        """Open the entrance, or what the arguments name."""
        self.to_lobby()
        if "exam" in arguments:
            self.to_exam(int(arguments["exam"]), str(arguments.get("tab", "")))
        elif arguments.get("new"):
            self.to_new_exam()
        elif "sit" in arguments:
            exams, wanted = self.context.services.exams, int(arguments["sit"])
            self.lobby.ask(lambda: exams.exam(wanted), self.to_player)

    def refresh(self) -> None:
        """Let the place shown read its data again."""
        self.view.reload()

    def panes(self) -> list[QWidget]:
        """Go round those of the place shown."""
        return self.view.panes()

    def locked(self) -> None:
        """The administrator has gone: back to what anybody may see."""
        self.to_lobby()

    # ---- keys

    def go_back(self) -> None:
        """One level up."""
        self.view.go_up()

    def new(self) -> None:
        """Ctrl N in a list of the administrator."""
        if isinstance(self.view, Office):
            self.view.new()

    def save(self) -> None:
        """Ctrl S in a recipe."""
        if isinstance(self.view, BlueprintEditor):
            self.view.save()

    def search(self) -> None:
        """Ctrl F among people."""
        if isinstance(self.view, NewExam):
            self.view.people.search.setFocus()

    def send_to_print(self) -> None:
        """Ctrl P at an exam."""
        if isinstance(self.view, ExamView):
            self.view.open_print_menu()

    # ---- ways

    def to_lobby(self) -> None:
        """Show the entrance; the administrator's place waits behind it."""
        if self.view is not self.lobby:
            self._keep_draft(self.view)
            self._kept = self.view
        self._turn_to(self.lobby)

    def to_office(self, tab: str = "") -> None:
        """Show where the administrator was, or the lists; a *tab* always shows the lists."""
        self.context.require_admin(lambda: self._open_office(tab))

    def to_blueprint(self, blueprint: Blueprint, *, fresh: bool = False) -> None:
        """Show the editor, with what was changed and not yet saved; a blank one as it was left."""
        begin = self._unsaved if fresh and not blueprint.title and self._unsaved else blueprint
        draft = self._drafts.get(begin.id)
        self._admit(lambda: BlueprintEditor(self.context, self, begin, draft=draft, fresh=fresh))

    def to_new_exam(self, blueprint: str = "") -> None:
        """Show the form of a new exam, as it was left if it was left half done."""

        def make() -> NewExam:
            form = self._form
            if form is None or form.finished:
                form = self._form = NewExam(self.context, self)
            form.choose_blueprint(blueprint)
            return form

        self._admit(make)

    def to_exam(self, exam_id: int, tab: str = "") -> None:
        """Show one exam."""
        self._admit(lambda: ExamView(self.context, self, exam_id, tab))

    def to_player(self, exam: Exam, person: Person | None = None) -> None:
        """Open the candidate's window instead of this one; whoever comes out is no administrator.

        Nothing stands behind the exam: no case, card or question is a key press away.
        """
        from trainer.ui.exam.window import ExamWindow  # noqa: PLC0415  (only who sits needs it)

        self.context.lock()
        window = ExamWindow(self.context)
        window.left.connect(self._came_out)
        if person is not None:
            window.resume(exam, person)
        else:
            window.open_exam(exam.id)
        window.showFullScreen()
        self.player = window
        self.window().hide()

    # ---- inside

    def _came_out(self) -> None:
        self.window().show()
        if self.player is not None:
            self.player.deleteLater()
        self.player = None
        self.refresh()

    def _open_office(self, tab: str) -> None:
        if self._kept is not None and not tab:
            self._turn_to(self._kept)
        else:
            self._put(Office(self.context, self, tab or "exams"))

    def _admit(self, make: Callable[[], View]) -> None:
        self.context.require_admin(lambda: self._put(make()))

    def _put(self, view: View) -> None:
        self._keep_draft(self.view)
        self._kept = None
        for before in self._others(view):
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._turn_to(view)

    def _turn_to(self, view: View) -> None:
        """Show *view* and give it the keyboard, so that its keys count."""
        self._stack.setCurrentWidget(view)
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.reload()

    def _others(self, view: View) -> list[QWidget]:
        """The places to let go of: all but the entrance, *view* and a form half filled in."""
        kept: list[QWidget] = [self.lobby, view]
        if self._form is not None and not self._form.finished:
            kept.append(self._form)
        shown = [self._stack.widget(place) for place in range(self._stack.count())]
        return [widget for widget in shown if widget is not None and widget not in kept]

    def _keep_draft(self, view: View) -> None:
        if isinstance(view, BlueprintEditor):
            draft = view.draft()
            self._drafts.pop(view.blueprint.id, None)
            if view.fresh:
                self._unsaved = draft
            elif draft is not None:
                self._drafts[view.blueprint.id] = draft
