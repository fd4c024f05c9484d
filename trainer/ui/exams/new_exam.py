"""新建测评: a recipe, people, times; then questions are drawn and the exam is set."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from trainer.quiz.blueprint import Blueprint
from trainer.quiz.manner import Manner
from trainer.quiz.marks import plain
from trainer.quiz.refusals import Refusal, Shortage
from trainer.training.person import Person
from trainer.ui import tokens
from trainer.ui.context import Context
from trainer.ui.exams.moment_field import MomentField
from trainer.ui.exams.people_picker import PeoplePicker
from trainer.ui.exams.view import View, Ways
from trainer.ui.exams.wording import VALIDITIES, manner_note, validity
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button, link, primary
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.fields import Field, Select, TextField
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Paragraph
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.words import t

FORM_WIDTH = 464
LASTS = timedelta(days=7)


class NewExam(View):
    """The form keeps what was filled in until the exam is set; then it is *finished*."""

    def __init__(self, context: Context, ways: Ways) -> None:
        super().__init__(context, ways)
        self.finished = False
        self._blueprints: tuple[Blueprint, ...] = ()
        self._wanted = ""
        self._named = ""  # the title that came with the recipe
        header = PageHeader(self.theme, t("新建测评"), parent_title=t("管理"), go_parent=self.go_up)
        self.make = primary(self.theme, t("抽题成卷"), "check")
        self.make.clicked.connect(lambda _=False: self.set_exam())
        header.add(self.make)
        self.problem = Banner(self.theme, "error", t("抽不出来"), title=t("还没有安排成"))
        self.mend = Button(self.theme, t("去改方案"))
        self.mend.clicked.connect(lambda _=False: self._mend())
        self.problem.add(self.mend)
        self.problem.hide()
        self._fields()
        self.people = PeoplePicker(self.theme)
        self.people.changed.connect(self._tell_ready)
        self.column.addWidget(header)
        self.column.addWidget(self._body(), 1)
        self._turn_manner()

    def choose_blueprint(self, key: str) -> None:
        """Choose the recipe with the id *key* as soon as the recipes are read."""
        self._wanted = key

    def reload(self) -> None:
        """Read recipes and people."""
        house = self.context.services
        self.ask(lambda: (house.authoring.blueprints(), house.roster.people()), self._show)

    def set_exam(self) -> None:
        """抽题成卷."""
        blueprint, house = self._blueprint(), self.context.services
        if blueprint is None:
            return
        people, title, manner = self.people.chosen(), self.title.text(), self.manner.value()
        opens, closes = self.opens.moment(), self.closes.moment()
        shuffle, months = self.shuffle.isChecked(), self.months.value()

        def work() -> int:
            paper = house.authoring.draw(blueprint)
            made: int = house.exams.set(
                paper, people, title=title, manner=manner, opens=opens, closes=closes,
                shuffle=shuffle, certificate_months=months,
            )  # fmt: skip
            return made

        self.make.setEnabled(False)
        self.ask(work, self._made)

    def failed(self, error: Exception) -> None:
        """Say in place what was refused; the form stays as it is."""
        self._tell_ready()
        if not isinstance(error, Refusal):
            super().failed(error)
            return
        self.problem.say(str(error), t("还没有安排成"))
        self.mend.setVisible(isinstance(error, Shortage))
        self.problem.show()

    def go_up(self) -> None:
        """Back to the lists; the form waits."""
        self.ways.to_office("exams")

    def panes(self) -> list[QWidget]:
        """Go round form and people."""
        return [self._form, self.people]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the people below when it is narrow."""
        super().resizeEvent(event)
        narrow = self.theme.narrow or event.size().width() < tokens.WIDE_ENOUGH - 168
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._split.setDirection(way)
        wide = self.theme.px(FORM_WIDTH)
        self._form.setMinimumWidth(0 if narrow else wide)
        self._form.setMaximumWidth(16_777_215 if narrow else wide)
        rest = self.theme.px(420) if narrow else event.size().height() - self.theme.px(112)
        self.people.setMinimumHeight(max(rest, self.theme.px(420)))

    # ---- inside

    def _made(self, exam_id: int) -> None:
        self.finished = True
        self.context.toast(t("已抽题成卷，名单里的人现在可以进考场"))
        self.ways.to_exam(exam_id)

    def _mend(self) -> None:
        blueprint = self._blueprint()
        if blueprint is not None:
            self.ways.to_blueprint(blueprint)

    def _show(self, found: tuple[tuple[Blueprint, ...], tuple[Person, ...]]) -> None:
        self._blueprints, people = found
        current = self._wanted or self.blueprint.value()
        self.blueprint.set_options([(b.id, b.title) for b in self._blueprints], current)
        if not self.people.table.rows:
            self.people.show_people(people)
        if self._wanted or not self._named:
            self._turn_blueprint()
        self._wanted = ""
        self._tell_ready()

    def _blueprint(self) -> Blueprint | None:
        return next((b for b in self._blueprints if b.id == self.blueprint.value()), None)

    def _turn_blueprint(self) -> None:
        found = self._blueprint()
        if found is None:
            return
        words = t("{0} 题，{1} 分，{2} 分合格，限时 {3} 分钟；对象：{4}")
        self.about.say(
            words.format(
                found.questions,
                plain(found.possible),
                plain(found.possible * found.pass_share),
                found.minutes,
                found.audience or t("不限"),
            )
        )
        if self.title.text() == self._named:
            self.title.setText(found.title)
        self._named = found.title
        self.people.show_category(found.audience)
        self._tell_ready()

    def _turn_manner(self) -> None:
        manner = self.manner.value()
        self.manner_note.say(manner_note(manner))
        assessed = manner is Manner.ASSESSMENT
        self.months.setEnabled(assessed)
        self.months.choose(36 if assessed else None)

    def _tell_ready(self) -> None:
        ready = bool(self.people.chosen()) and self._blueprint() is not None
        self.make.setEnabled(ready)
        self.make.setToolTip("" if ready else t("先选组卷方案和参加人员"))

    def _fields(self) -> None:
        theme, context = self.theme, self.context
        zone = context.services.zone
        self.blueprint = Select(theme)
        self.about = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.title = TextField(theme)
        options = [Option(m, m.value) for m in Manner]
        self.manner = Segments(theme, options, Manner.ASSESSMENT, name=t("方式"))
        self.manner_note = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        begin, end = context.clock(), context.clock() + LASTS
        self.opens = MomentField(theme, t("开始"), t("马上"), begin=begin, zone=zone)
        self.closes = MomentField(theme, t("结束"), t("不限"), begin=end, zone=zone)
        self.months = Select(theme, [(m, validity(m)) for m in VALIDITIES], 36)
        self.shuffle = CheckBox(theme, t("每人的题序和选项顺序都打乱"), checked=True)
        self.blueprint.picked.connect(lambda _: self._turn_blueprint())
        self.manner.changed.connect(lambda _: self._turn_manner())

    def _body(self) -> ScrollPage:
        page = ScrollPage(self.theme, gap=16)
        page.add(self.problem)
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.setSpacing(self.theme.gap(24))
        self._form = self._panel()
        self._split.addWidget(self._form, 0, Qt.AlignmentFlag.AlignTop)
        self._split.addWidget(self.people, 1)
        page.add(self._split)
        return page

    def _panel(self) -> Panel:
        theme = self.theme
        panel = Panel(theme)
        panel.body.setSpacing(theme.gap(16))
        self.edit = link(theme, t("看或改这个方案"), "square-pen")
        self.edit.clicked.connect(lambda _=False: self._mend())
        panel.add(Field(theme, t("组卷方案"), self.blueprint))
        panel.add(self.about)
        panel.body.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        panel.add(Field(theme, t("测评名称"), self.title))
        panel.add(Field(theme, t("方式"), self.manner))
        panel.add(self.manner_note)
        panel.add(Field(theme, t("开始"), self.opens))
        panel.add(Field(theme, t("结束（过了就不能再开始）"), self.closes))
        panel.add(Field(theme, t("合格证书有效期"), self.months))
        panel.add(self.shuffle)
        return panel
