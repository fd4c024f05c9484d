"""教育培训: the case in brief at the left, its questions to the room at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.briefings import Lesson
from trainer.training.case import Case
from trainer.ui.briefings.question_card import QuestionCard
from trainer.ui.briefings.room_theme import RoomTheme
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.pictures import Pictures, no_pictures
from trainer.ui.words import t


class LessonView(QWidget):
    """`present_asked` asks for the slides of the case."""

    present_asked = Signal()

    def __init__(self, theme: RoomTheme, lesson: Lesson, pictures: Pictures = no_pictures) -> None:
        super().__init__()
        self.theme, self.lesson = theme, lesson
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.words.gap(n) for n in (40, 24, 40, 24)))
        row.setSpacing(theme.words.gap(24))
        row.addWidget(self._case_panel(), 9)
        self.card = QuestionCard(theme, lesson.questions, pictures)
        row.addWidget(self.card, 11)
        self.setFocusProxy(self.card)

    def ask_present(self) -> None:
        """Ask for the slides if there is a case."""
        if self.lesson.case is not None:
            self.present_asked.emit()

    def _case_panel(self) -> QWidget:
        panel = QFrame()
        panel.setProperty("part", "panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        page = ScrollPage(self.theme.words, padding=24, gap=12)
        self._fill(page)
        column.addWidget(page, 1)
        if self.lesson.case is not None:
            slides = Button(self.theme.parts, t("讲案例"), icon="presentation", keys="F5")
            slides.clicked.connect(lambda _=False: self.ask_present())
            foot = QHBoxLayout()
            foot.setContentsMargins(*(self.theme.words.gap(n) for n in (24, 12, 24, 16)))
            foot.addWidget(slides)
            foot.addStretch()
            column.addLayout(foot)
        return panel

    def _fill(self, page: ScrollPage) -> None:
        case, theme = self.lesson.case, self.theme.words
        if case is None:
            words = t("今天没有案例。案例库里有了案例，这里就会出现。")
            page.add(Paragraph(theme, words, 28, tone="ink2"))
            return
        page.add(Paragraph(theme, case.title, 32, bold=True))
        page.add(Paragraph(theme, _when_where(case), 22, tone="ink2"))
        if case.toll or case.loss:
            page.add(Paragraph(theme, _toll(case), 28, bold=True, tone="bad"))
        for head, text in _parts(case):
            page.add(Label(theme, head, 24, bold=True, tone="navy"))
            page.add(Paragraph(theme, text, 24))


def _when_where(case: Case) -> str:
    day = f"{case.date.year}年{case.date.month}月{case.date.day}日"
    return "　".join(part for part in (day, case.place) if part)


def _toll(case: Case) -> str:
    return "　".join(part for part in (case.toll, case.loss and f"损失{case.loss}") if part)


def _parts(case: Case) -> list[tuple[str, str]]:
    """Give the heads and texts a room takes in: what happened, why, what to learn."""
    chain = " → ".join(link.head for link in case.chain)
    lessons = "\n".join(f"{n}. {text}" for n, text in enumerate(case.lessons.workers, 1))
    found = (
        (t("经过"), case.story.split("\n", maxsplit=1)[0]),
        (t("原因"), chain or case.direct_cause),
        (t("教训"), lessons),
    )
    return [(head, text) for head, text in found if text]
