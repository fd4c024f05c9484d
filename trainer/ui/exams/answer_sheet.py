"""One written answer, the points it should make, and the points given for it."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.answer_words import answer_lines
from trainer.quiz.hand_marking import Asked, parts, proposed
from trainer.quiz.marks import plain
from trainer.quiz.verdict import Verdict, verdicts
from trainer.ui import tokens
from trainer.ui.exams.gathered import Unmarked
from trainer.ui.exams.points_box import PointsBox
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import primary
from trainer.ui.parts.fields import TextField
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.rich import RichText, spoken
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.pictures import Pictures, no_pictures
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class AnswerSheet(QFrame):
    """Ticking a point to be made proposes its share; the box has the last word."""

    def __init__(self, theme: Theme, pictures: Pictures = no_pictures) -> None:
        super().__init__()
        self.theme, self._pictures = theme, pictures
        self.setProperty("part", "surface")
        self.boxes: list[CheckBox] = []
        self._parts: tuple[Asked, ...] = ()
        self._most = Fraction(0)
        self._shown: tuple[int, int] | None = None
        self._page = ScrollPage(theme, padding=20, gap=16)
        self.points = PointsBox(theme, Fraction(0))
        self.points.setFixedWidth(theme.px(128))
        self.points.setAccessibleName(t("给分"))
        self.setFocusProxy(self.points)
        self.who = TextField(theme, placeholder=t("阅卷人姓名"))
        self.who.setAccessibleName(t("阅卷人"))
        self.who.setFixedWidth(theme.px(152))
        self.next = primary(theme, t("记分，下一份"), keys="Ctrl ↵")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self._foot())

    def begin(self) -> None:
        """Let the next answer begin without ticks."""
        self._shown = None

    def show_answer(self, answer: Unmarked | None) -> None:
        """Show one answer; the same one again keeps its ticks."""
        if answer is None:
            return
        shown = (answer.result.seat, answer.outcome.slot.number)
        if shown == self._shown:
            return
        self._shown = shown
        self._page.clear()
        slot = answer.outcome.slot
        self._most = slot.points
        self.points.setMaximum(round(slot.points * 10))
        self._parts = parts(slot.question.kind, answer.outcome.response)
        self.boxes = []
        self.most.setText(t("满分 {} 分").format(plain(slot.points)))
        title = t("第 {0} 题（{1} 分）").format(slot.number, plain(slot.points))
        self._page.add(Label(self.theme, title, tokens.SECTION, bold=True))
        self._page.add(self._rich(slot.question.stem))
        waiting_first = sorted(enumerate(self._parts, 1), key=lambda found: not found[1].points)
        for number, part in waiting_first:
            if part.stem:
                asked = t("（{0}）{1}").format(number, part.stem)
                self._page.add(self._rich(asked, bold=True))
            self._page.add(self._side_by_side(part, answer.result.person.name))
        self._propose()
        if slot.question.explanation:
            banner = Banner(self.theme, "info", title=t("解析"))
            banner.add_words(self._rich(slot.question.explanation))
            self._page.add(banner)

    def _rich(self, text: str, *, bold: bool = False) -> RichText:
        return RichText(self.theme, text, bold=bold, pictures=self._pictures)

    def _side_by_side(self, part: Asked, name: str) -> QWidget:
        box = QWidget()
        narrow = self.theme.narrow
        row = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight, box
        )
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.gap(16))
        written = Panel(self.theme, t("{}的答案").format(name))
        lines = answer_lines(part.kind.prompt(), part.response)
        written.add(Paragraph(self.theme, "\n".join(lines) or t("（没有作答）")))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(written, 1, top)
        row.addWidget(self._to_tick(part) if part.points else self._by_itself(part), 1, top)
        return box

    def _to_tick(self, part: Asked) -> Panel:
        panel = Panel(self.theme, t("得分要点"), t("答到的打勾"))
        for point in part.points:
            share = _tenth(self._most * point.share)
            line, tick = self._line(point.text, t("{} 分").format(plain(share)))
            self.boxes.append(tick)
            panel.add(line)
        return panel

    def _by_itself(self, part: Asked) -> Panel:
        """What the program marked: how it went and what is right."""
        whole, earned = self._most * part.share, self._most * part.earned
        note = t("{0} / {1} 分").format(plain(_tenth(earned)), plain(_tenth(whole)))
        panel = Panel(self.theme, t("自动计分"), note)
        for verdict in verdicts(part.kind, part.response):
            if verdict.what:
                panel.add(Paragraph(self.theme, verdict.what))
            panel.add(self._state(verdict, partly=not verdict.what and bool(part.mark.share)))
            if not verdict.right:
                panel.add(Paragraph(self.theme, t("答案：{}").format(verdict.wanted), tone="ink2"))
        return panel

    def _state(self, verdict: Verdict, *, partly: bool) -> StateText:
        if verdict.right:
            state = StateText(self.theme, t("对"), "ok", "circle-check")
        elif partly:
            state = StateText(self.theme, t("对了一部分"), "warn", "circle-dot")
        else:
            state = StateText(self.theme, t("错"), "bad", "circle-x")
        return state

    def _line(self, text: str, share: str) -> tuple[QWidget, CheckBox]:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.gap(4))
        tick = CheckBox(self.theme, "")
        tick.setAccessibleName(spoken(text))
        tick.toggled.connect(lambda _: self._propose())
        row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        words = self._rich(text)
        row.addWidget(words, 1)
        points = Label(self.theme, share, tokens.SMALL, tone="ink2")
        row.addWidget(points, 0, Qt.AlignmentFlag.AlignTop)
        return line, tick

    def _propose(self) -> None:
        ticked = frozenset(at for at, box in enumerate(self.boxes) if box.isChecked())
        self.points.set_points(self._most * proposed(self._parts, ticked))

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("part", "top-line")
        theme = self.theme
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.gap(20), theme.gap(12), theme.gap(20), theme.gap(12))
        row.setSpacing(theme.gap(12))
        row.addWidget(Label(theme, t("给分"), bold=True))
        row.addWidget(self.points)
        self.most = Label(theme, "", tokens.SMALL, tone="ink2")
        row.addWidget(self.most)
        row.addStretch()
        row.addWidget(self.who)
        row.addWidget(self.next)
        return foot


def _tenth(points: Fraction) -> Fraction:
    return Fraction(round(points * 10), 10)
