"""The question chosen in the list: with its key, as a candidate sees it, or to be changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.banks import Sheet
from trainer.editing import Desk
from trainer.library import BANK
from trainer.quiz.kinds import KINDS
from trainer.quiz.question import Ground, Question
from trainer.quiz.review import USABLE, State
from trainer.ui import tokens
from trainer.ui.bank.answer_lines import AnswerLines
from trainer.ui.bank.editor.beginning import copy
from trainer.ui.bank.editor.editor import Editor
from trainer.ui.bank.editor.preview import show_to_candidate
from trainer.ui.bank.rows import rate_words
from trainer.ui.bank.states import TONES, StateRow
from trainer.ui.bank.versions import VersionsDialog
from trainer.ui.citing import GistLink
from trainer.ui.context import Context
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.panel import Foot
from trainer.ui.parts.rich import RichText
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import StateText, Tag
from trainer.ui.parts.text import ElidedLabel, Label, Line
from trainer.ui.words import t

TEACHER: Final = "teacher"
CANDIDATE: Final = "candidate"
EDIT: Final = "edit"


class QuestionPane(QFrame):
    """`case_opened` and `card_opened` carry the id of what the person wants to read.

    `stored` carries the id of what was saved, judged or restored, `begun` that of a new question,
    `typed` that of one with unsaved changes, `dropped` that of one whose changes were given up.
    """

    case_opened = Signal(str)
    card_opened = Signal(str)
    stored = Signal(str)
    begun = Signal(str)
    typed = Signal(str)
    dropped = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.theme = context, context.theme
        self.sheet: Sheet | None = None
        self.setProperty("part", "surface")
        self.setAccessibleName(t("选中的题"))
        self.text = ScrollPage(self.theme, padding=20, gap=12)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.setAccessibleName(t("题目内容"))
        self.editor = Editor(context)
        self.places = QStackedWidget()
        self.places.addWidget(self.text)
        self.places.addWidget(self.editor)
        self.setFocusProxy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.places, 1)
        column.addWidget(self._foot())
        self._connect()
        self.show_sheet(None)

    @property
    def editing(self) -> bool:
        """Whether a form is open."""
        return self.places.currentWidget() is self.editor

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show another question, or none."""
        self.sheet = sheet
        if sheet is None:
            self.editor.close_form()
            self._show_head("", "", None)
        else:
            self.editor.open(sheet.question.id)
            place = f"{t('第 {} 版').format(sheet.stored.seq)}·{sheet.question.id}"
            self._show_head(sheet.question.kind.label, place, sheet.stored.state)
        self.states.show_stored(sheet.stored if sheet else None)
        self._draw()
        self.text.verticalScrollBar().setValue(0)

    def edit(self) -> None:
        """Open the form of the question shown."""
        self.view.choose(EDIT)
        self._draw()

    def leave_editing(self) -> bool:
        """Back from the form to reading; whether there was a form."""
        if not self.editing or self.sheet is None:
            return False
        self.view.choose(TEACHER)
        self._draw()
        return True

    def open_new(self, question_id: str) -> None:
        """Write a question that is not in the list yet."""
        self.sheet = None
        self._show_head("", "", None)
        self.states.show_stored(None)
        self.view.choose(EDIT)
        self.editor.open(question_id)
        self._draw()

    def _show_head(self, kind: str, place: str, state: State | None) -> None:
        self.head.setVisible(bool(kind))
        self.kind.setText(kind)
        self.place.setText(place)
        self.state.setVisible(state is not None)
        if state is not None:
            self.state.say(state, TONES[state])
        self.changed_tag.hide()

    def _head(self) -> QWidget:
        theme = self.theme
        self.kind = Label(theme, "", tokens.SECTION, bold=True)
        self.place = ElidedLabel(theme, "", tokens.SMALL, tone="ink2")
        self.state = Tag(theme, "")
        self.changed_tag = Tag(theme, t("有修改"), "warn", "pencil")
        views = [
            Option(TEACHER, t("带答案")),
            Option(CANDIDATE, t("考生看到的")),
            Option(EDIT, t("编辑")),
        ]
        self.view = Segments(theme, views, TEACHER, name=t("怎样看这道题"), small=True)
        self.versions_button = Button(theme, t("版本…"), "link", "history", size="small")
        self.head = QFrame()
        self.head.setProperty("part", "bottom-line")
        column = QVBoxLayout(self.head)
        pad = theme.gap(20)
        column.setContentsMargins(pad, theme.gap(12), pad, theme.gap(10))
        column.setSpacing(theme.gap(8))
        for widgets in ((self.kind, self.place, self.state, self.changed_tag),
                        (self.view, None, self.versions_button)):  # fmt: skip
            row = QHBoxLayout()
            row.setSpacing(theme.gap(8))
            for widget in widgets:
                if widget is None:
                    row.addStretch(1)
                else:
                    row.addWidget(widget, 1 if widget is self.place else 0)
            column.addLayout(row)
        return self.head

    def _foot(self) -> Foot:
        self.foot = Foot(self.theme)
        self.states = StateRow(self.context)
        self.copy_button = Button(self.theme, t("复制一份再改…"), icon="copy")
        self.foot.column.addWidget(self.states)
        self.foot.column.addWidget(self.copy_button)
        return self.foot

    def _connect(self) -> None:
        self.view.changed.connect(lambda _: self._draw())
        self.editor.opened.connect(self._know)
        self.editor.typed.connect(self._typed)
        self.editor.saved.connect(lambda stored: self.stored.emit(stored.question.id))
        self.editor.dropped.connect(self.dropped)
        self.states.judged.connect(lambda: self.stored.emit(self.editor.question))
        self.versions_button.clicked.connect(lambda _=False: self.open_versions())
        self.copy_button.clicked.connect(lambda _=False: self._copy())

    def open_versions(self) -> None:
        """Show all versions of the question shown."""
        if self.sheet is None:
            return
        question, fixed = self.sheet.question.id, self.sheet.bank == BANK
        dialog = VersionsDialog(self.context, self, question, fixed=fixed)
        dialog.restored.connect(lambda _: self.stored.emit(question))
        dialog.open()

    def _copy(self) -> None:
        if self.sheet is not None:
            copy(self.context, self, self.sheet.question.id, self.begun.emit)

    def _know(self, desk: Desk) -> None:
        """What the desk says of the question: whether it is new, and whether it has changes."""
        if desk.stored is None:
            label = KINDS[desk.form["kind"]].label
            self._show_head(label, t("新题·{}").format(desk.bank), None)
            self.versions_button.hide()
        else:
            self.versions_button.show()
        self.changed_tag.setVisible(desk.unsaved)
        if self.view.value() == EDIT:
            self._draw()

    def _typed(self, question: str) -> None:
        if question == self.editor.question:
            self.changed_tag.show()
        self.typed.emit(question)

    def _fixed(self) -> bool:
        return self.sheet is not None and self.sheet.bank == BANK

    def _draw(self) -> None:
        self.text.clear()
        wanted = self.view.value() == EDIT or self.sheet is None  # a new one has only its form
        form = wanted and not self._fixed() and bool(self.editor.question)
        self.places.setCurrentWidget(self.editor if form else self.text)
        self.setFocusProxy(self.editor if form else self.text)
        self.foot.setVisible(self.sheet is not None and not form)
        if form:
            self.editor.show_form()
        elif self.sheet is not None:
            self._draw_sheet(self.sheet)

    def _draw_sheet(self, sheet: Sheet) -> None:
        if self.view.value() == EDIT:
            words = t("随带的题随程序更新，不能直接改。复制一份，改复制出来的那道。")
            self.text.add(Banner(self.theme, "info", words))
        if sheet.stored.remark and sheet.stored.state != USABLE:
            self.text.add(Banner(self.theme, "warn", sheet.stored.remark))
        if self.view.value() == CANDIDATE:
            show_to_candidate(self.text, sheet.question, self._picture)
        else:
            self._draw_for_teacher(sheet)

    def _draw_for_teacher(self, sheet: Sheet) -> None:
        question = sheet.question
        self.text.add(self._rich(question.stem, tokens.SECTION, bold=True))
        self.text.add(AnswerLines(self.theme, question.kind, self._picture))
        self._add_part(t("解析"), question.explanation, t("还没有写解析"))
        self._add_ground(question.ground, sheet)
        self._add_about(question)
        self._add_part(t("答对率"), _answered(sheet))
        self._add_links(
            t("关联案例"), _links(sheet.cases, question.ground.case), self.case_opened.emit
        )
        self._add_links(t("适用岗位"), list(sheet.posts), self.card_opened.emit)
        if sheet.duties:
            self._add_part(t("对应职责"), "\n".join(sheet.duties))

    def _rich(self, text: str, size: int = tokens.BODY, *, bold: bool = False) -> RichText:
        return RichText(self.theme, text, size, bold=bold, pictures=self._picture)

    def _picture(self, picture_id: str) -> bytes | None:
        found = self.sheet.pictures.get(picture_id) if self.sheet else None
        return found.data if found else None

    def _add_title(self, title: str) -> None:
        self.text.add(Label(self.theme, title, tokens.SMALL, bold=True))

    def _add_part(self, title: str, text: str, missing: str = "") -> None:
        self.text.add(Line())
        self._add_title(title)
        if text:
            self.text.add(self._rich(text))
        else:
            self.text.add(StateText(self.theme, missing, "warn", size=tokens.SMALL))

    def _add_ground(self, ground: Ground, sheet: Sheet) -> None:
        if ground.case:
            known = [link for link in sheet.cases if link[0] == ground.case]
            self._add_links(t("依据：案例"), known, self.case_opened.emit)
            return
        self._add_part(t("依据"), _ground(ground), t("还没有写依据"))
        self.text.add(GistLink(self.context, ground))

    def _add_about(self, question: Question) -> None:
        self.text.add(Line())
        tags = Flow(self.theme.gap(8))
        tags.add(Tag(self.theme, t("难度 {}").format(question.difficulty)))
        tags.add(*(Tag(self.theme, topic) for topic in question.topics))
        tags.add(*(Tag(self.theme, audience) for audience in question.audience))
        self._add_title(t("难度、主题、对象"))
        self.text.add(tags)

    def _add_links(
        self, title: str, links: list[tuple[str, str]], opened: Callable[[str], object]
    ) -> None:
        if not links:
            return
        self.text.add(Line())
        self._add_title(title)
        flow = Flow(self.theme.gap(4))
        for ref, name in links:
            flow.add(self._link(ref, name, opened))
        self.text.add(flow)

    def _link(self, ref: str, name: str, opened: Callable[[str], object]) -> QWidget:
        if not name:
            return Tag(self.theme, t("{}（库里没有）").format(ref), "warn")
        button = Button(self.theme, name, "link", "external-link", size="small")
        button.clicked.connect(lambda _=False: opened(ref))
        return button


def _links(cases: tuple[tuple[str, str], ...], ground: str) -> list[tuple[str, str]]:
    """The linked cases apart from the one the answer rests on, which stands under 依据."""
    return [link for link in cases if link[0] != ground]


def _answered(sheet: Sheet) -> str:
    """How well it is answered, in words."""
    stored = sheet.stored
    if not stored.asked:
        return t("还没有人答过。")
    words = t("{}，答过 {:,} 次，满分 {:,} 次。")
    share = rate_words(stored.asked, stored.solved).partition("（")[0]
    return words.format(share, stored.asked, stored.solved)


def _ground(ground: Ground) -> str:
    """Law, article and version, and who issued it."""
    if not ground.document:
        return ""
    title = f"《{ground.document}》{ground.article}"
    version = t("{} 版").format(ground.version) if ground.version else ""
    return "\n".join(
        part for part in (title, "，".join(filter(None, (ground.issuer, version)))) if part
    )
