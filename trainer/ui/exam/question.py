"""One question with its answer control, what is wrong with saving, and in 练习 the feedback."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.exams import Feedback
from trainer.quiz.arrangement import Item
from trainer.quiz.prompt import Choose, Several, Spot
from trainer.ui import tokens
from trainer.ui.answers import control
from trainer.ui.answers.base import Pictures, no_pictures
from trainer.ui.exam import words
from trainer.ui.exam.feedback import FeedbackView
from trainer.ui.exam.journal import Journal
from trainer.ui.exam.material import MaterialSplit
from trainer.ui.exam.sheet import AnswerSheet
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.rich import RichText, spoken
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

STEM: int = 26
MARGIN: int = 80
MARGIN_NARROW: int = 52
WIDEST: int = 940
LAID_OUT_MS: int = 50
"""How long the page takes to make room for the feedback, before it is scrolled to."""


class QuestionView(QWidget):
    """`answered` carries the item and the new response; `explain` asks for the feedback."""

    answered = Signal(object, tuple)
    explain = Signal(object)

    def __init__(
        self,
        theme: Theme,
        item: Item,
        sheet: AnswerSheet,
        pictures: Pictures = no_pictures,
        *,
        coached: bool,
    ) -> None:
        super().__init__()
        self.theme, self.item, self._coached = theme, item, coached
        self._pictures = pictures
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setObjectName("question")
        self.setAccessibleName(f"{_title(item)}，{words.task(item)}。{spoken(item.stem)}")
        self.unsaved = Banner(theme, "error", title=" ")
        self.unsaved.setObjectName("unsaved")
        self.unsaved.hide()
        self.told = Banner(theme, "info")
        self.told.setObjectName("told")
        self.told.hide()
        self.control = control(theme, item.prompt, pictures)
        self.control.show_response(sheet.response(item))
        self.control.changed.connect(self._changed)
        self.explain_button = Button(theme, t("对答案"), icon="eye", size="large")
        self.explain_button.setObjectName("explain")
        self.explain_button.clicked.connect(lambda _=False: self._ask())
        self._lay_out()
        self._offer()
        if item.slot in sheet.feedback:
            self.show_feedback(sheet.feedback[item.slot])

    def begin(self) -> None:
        """Take the keyboard."""
        if self.control.response() or not self.control.begin():
            self.setFocus()

    def show_journal(self, sheet: AnswerSheet, journal: Journal) -> None:
        """Say which answers could not be stored, or nothing."""
        items = sheet.unsaved_items()
        self.unsaved.setVisible(bool(items))
        if items:
            title = t("第 {} 题还没有存上，请举手告诉监考人").format(words.numbers(items))
            text = t(
                "未保存，重试中：答案还在这台电脑上，{} 秒后再存一次，已试 {} 次。"
                "您可以继续答题，不要关机。"
            ).format(journal.pause, journal.tries)
            self.unsaved.say(text, title)

    def say(self, text: str) -> None:
        """Tell something good to know over the question."""
        self.told.say(text)
        self.told.show()

    def show_feedback(self, feedback: Feedback) -> None:
        """Show whether it was right and why; the answer stays as it is."""
        self.control.lock()
        self.explain_button.hide()
        self.control.review(feedback.question.kind)
        view = FeedbackView(self.theme, self.item, feedback, self._pictures)
        self._column.insertWidget(self._column.count() - 1, view)
        seen = view.banner if isinstance(self.item.prompt, Spot) else view
        QTimer.singleShot(LAID_OUT_MS, view, lambda: self._page.ensureWidgetVisible(seen))

    def _changed(self, response: tuple[str, ...]) -> None:
        self.answered.emit(self.item, response)
        self._offer()
        prompt = self.item.prompt
        if self._coached and response and isinstance(prompt, Choose) and not prompt.several:
            self.explain.emit(self.item)

    def _offer(self) -> None:
        prompt = self.item.prompt
        at_once = isinstance(prompt, Choose) and not prompt.several
        offered = self._coached and not at_once
        self.explain_button.setVisible(offered)
        gap = self._column.spacing()
        self.control.keep_below(self.explain_button.sizeHint().height() + gap if offered else 0)

    def _ask(self) -> None:
        self.control.settle()
        if self.control.response():
            self.explain.emit(self.item)
        else:
            self.say(t("先作答，再对答案。"))

    def _lay_out(self) -> None:
        page = self._page = ScrollPage(self.theme, padding=0, gap=20)
        material = isinstance(self.item.prompt, Several)
        above = (self.unsaved, self.told, self._head())
        middle = QWidget()
        middle.setMaximumWidth(self.theme.px(WIDEST))
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.theme.gap(12 if self.theme.narrow else 20))
        for part in (self.control,) if material else (*above, self._stem(), self.control):
            self._column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.explain_button)
        row.addStretch()
        self._column.addLayout(row)
        page.add(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        if material:
            outer.addWidget(MaterialSplit(self.theme, above, self._stem(), page))
        else:
            self._set_pads()
            outer.addWidget(page)

    def _set_pads(self) -> None:
        narrow = self.theme.narrow
        side = self.theme.gap(MARGIN_NARROW if narrow else MARGIN)
        over = self.theme.gap(12 if narrow else 24)
        self._page.set_pads(side, over, side, over)

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, self.theme.gap(4 if self.theme.narrow else 16), 0, 0)
        row.setSpacing(self.theme.gap(12))
        row.addWidget(Label(self.theme, _title(self.item), tokens.SECTION, bold=True))
        row.addWidget(Label(self.theme, words.task(self.item), tone="ink2"), 1)
        return head

    def _stem(self) -> RichText:
        material = isinstance(self.item.prompt, Several)
        size = tokens.TITLE if material else STEM
        text = words.stem(self.item)
        stem = RichText(self.theme, text, size, bold=not material, pictures=self._pictures)
        stem.setObjectName("stem")
        return stem


def _title(item: Item) -> str:
    return t("第 {} 题").format(item.number)
