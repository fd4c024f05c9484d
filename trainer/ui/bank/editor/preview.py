"""What candidates will see, beside the form while it is filled in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.formats.form import Made
from trainer.quiz.picture import pictures_of
from trainer.quiz.question import Ground, Question
from trainer.ui import tokens
from trainer.ui.answers import control
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.rich import RichText
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.pictures import Pictures, PictureShelf
from trainer.ui.tokens import Theme
from trainer.ui.words import t


def show_to_candidate(page: ScrollPage, question: Question, pictures: Pictures) -> None:
    """Put stem and control of *question* on *page*, to look at only."""
    theme = page.theme
    page.add(RichText(theme, question.stem, tokens.TITLE, bold=True, pictures=pictures))
    asked = control(theme, question.kind.prompt(), pictures)
    asked.lock()
    page.add(asked)


class Preview(QFrame):
    """Shows the question that the form says, or what it still lacks; *gist* leads to what it cites."""

    def __init__(
        self,
        theme: Theme,
        pictures: Pictures,
        gist: Callable[[Ground], QWidget] | None = None,
    ) -> None:
        super().__init__()
        self.theme, self._pictures, self._gist = theme, pictures, gist
        self.setProperty("part", "top-line")
        self.made = Made(None)
        self.page = ScrollPage(theme, padding=20, gap=12)
        self.page.setAccessibleName(t("考生看到的"))
        self.fold = Button(theme, t("收起"), "link", size="small")
        self.fold.clicked.connect(lambda _=False: self._turn())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.gap(20), theme.gap(8), theme.gap(12), 0)
        head.addWidget(Label(theme, t("考生看到的"), tokens.SMALL, bold=True), 1)
        head.addWidget(self.fold)
        column.addLayout(head)
        column.addWidget(self.page, 1)
        if isinstance(pictures, PictureShelf):
            pictures.arrived.connect(self._have_picture)

    def _have_picture(self, picture_id: str) -> None:
        """Show the question anew when a picture of it has come."""
        if self.made.question is not None and picture_id in pictures_of(self.made.question):
            self.show_made(self.made)

    def show_made(self, made: Made) -> None:
        """Show what the form comes to now."""
        place = self.page.verticalScrollBar().value()
        self.made = made
        self.page.clear()
        if made.question is not None:
            show_to_candidate(self.page, made.question, self._pictures)
            if self._gist is not None:
                self.page.add(self._gist(made.question.ground))
        else:
            self._say_faults(made)
        self.page.verticalScrollBar().setValue(place)

    def _say_faults(self, made: Made) -> None:
        words = t("还不是一道题，差 {} 处：").format(len(made.faults))
        self.page.add(StateText(self.theme, words, "warn"))
        for fault in made.faults:
            self.page.add(Paragraph(self.theme, fault.sentence, tokens.SMALL, tone="ink2"))

    def _turn(self) -> None:
        shown = self.page.isHidden()
        self.page.setVisible(shown)
        self.fold.setText(t("收起") if shown else t("展开"))
