"""Section 4: the short test from the questions on this case, and who did it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.exams import Result
from trainer.quiz.marks import plain
from trainer.training.education import Education
from trainer.ui.educations.draft import Draft
from trainer.ui.educations.section import Section
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.tags import Tag, Tone
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

FEW = (3, 5)
NOT_YET = "缺考"
_TONES: dict[str, Tone] = {"合格": "ok", "不合格": "warn", "答题中": "info"}


class TestSection(Section):
    """Offers to set the test, then shows everyone's result."""

    __test__ = False
    exam_asked = Signal(int)
    paper_asked = Signal(int)
    bank_asked = Signal()

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__(theme, 4, t("小测"))
        self.draft = draft
        self.body.addWidget(self._offer(len(draft.opened.questions)))
        self.body.addWidget(self._done())

    def show_education(self, education: Education) -> None:
        """Show whether there is a test."""
        there, archived = bool(education.exam), education.archived is not None
        self.offer.setVisible(not there)
        self.done.setVisible(there)
        self.set_button.setEnabled(not archived)
        count = len(self.draft.opened.questions)
        note = t("讲完当场做，八成以上合格") if there else t("题库里有本案 {} 题").format(count)
        self.show_state(note, done=there)
        self.show_results(self.draft.results)

    def show_results(self, results: tuple[Result, ...]) -> None:
        """Show who did it and how."""
        self.people.clear()
        for result in results:
            self.people.add(Tag(self.theme, _line(result), _TONES.get(result.word, "plain")))
        done = sum(r.score is not None for r in results)
        good = sum(r.word == "合格" for r in results)
        words = t("{} 人要做，{} 人已做，{} 人合格").format(len(results), done, good)
        self.summary.say(words)

    def _offer(self, count: int) -> QWidget:
        self.offer = QWidget()
        column = QVBoxLayout(self.offer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.gap(12))
        sizes = [n for n in FEW if n < count] + ([count] if count else [])
        options = [Option(n, t("{} 题").format(n)) for n in sizes]
        self.count = Segments(self.theme, options, sizes[0] if sizes else None, name=t("题数"))
        self.set_button = Button(self.theme, t("安排小测"), icon="clipboard-pen")
        self.set_button.clicked.connect(lambda _=False: self._set())
        bank = Button(self.theme, t("去题库补题"), icon="list-checks")
        bank.clicked.connect(lambda _=False: self.bank_asked.emit())
        text = t("从本案的单选题和判断题里出，每题 10 分。")
        none = t("题库里还没有关联本案的单选题或判断题，补题以后再来。")
        column.addWidget(Paragraph(self.theme, text if count else none, tone="ink2"))
        row = Flow(self.theme.gap(12))
        row.add(*((self.count, self.set_button) if count else (bank,)))
        for widget in (self.count, self.set_button) if not count else (bank,):
            widget.setParent(self.offer)
            widget.hide()
        column.addWidget(row)
        return self.offer

    def _done(self) -> QWidget:
        self.done = QWidget()
        column = QVBoxLayout(self.done)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.gap(12))
        self.summary = Paragraph(self.theme, "")
        self.people = Flow(self.theme.gap(8))
        row = Flow(self.theme.gap(8))
        self.sit = Button(self.theme, t("去测评里作答"), icon="play", size="small")
        self.paper = Button(self.theme, t("打印试卷"), icon="printer", size="small")
        self.again = Button(self.theme, t("刷新成绩"), icon="refresh-cw", size="small")
        self.sit.clicked.connect(lambda _=False: self.exam_asked.emit(self.draft.education.exam))
        self.paper.clicked.connect(lambda _=False: self.paper_asked.emit(self.draft.education.exam))
        self.again.clicked.connect(lambda _=False: self.draft.read_results())
        row.add(self.sit, self.paper, self.again)
        for widget in (self.summary, self.people, row):
            column.addWidget(widget)
        return self.done

    def _set(self) -> None:
        count = self.count.value()
        if count:
            self.draft.set_test(count)


def _line(result: Result) -> str:
    word = t("还没做") if result.word == NOT_YET else result.word
    if result.score is None:
        return f"{result.person.name} {word}"
    return f"{result.person.name} {plain(result.score.earned)}分 {word}"
