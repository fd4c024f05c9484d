"""One question to the room at a time; its answer shows when the host presses a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.answer_words import key_lines
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.picture import pictures_of
from trainer.quiz.prompt import Arrange, Choose, Option, Pair, Prompt, Several
from trainer.quiz.question import Question
from trainer.ui.answers.spot_canvas import SpotCanvas
from trainer.ui.answers.spot_marks import Found
from trainer.ui.answers.spot_view import SpotView
from trainer.ui.briefings.room_theme import RoomTheme
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.rich import RichText, spoken
from trainer.ui.parts.scene import scene
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Icon, Label, Paragraph
from trainer.ui.pictures import Pictures, PictureShelf, no_pictures
from trainer.ui.words import t

_ON = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class QuestionCard(QFrame):
    """Space shows the answer, then the next question; ← → go between questions."""

    def __init__(
        self,
        theme: RoomTheme,
        questions: tuple[Question, ...],
        pictures: Pictures = no_pictures,
    ) -> None:
        super().__init__()
        self.theme, self.questions, self._pictures = theme, questions, pictures
        self.place, self.revealed = 0, False
        self.setProperty("part", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.page = ScrollPage(theme.words, padding=24, gap=12)
        column.addWidget(self.page, 1)
        column.addLayout(self._foot())
        bar = self.page.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: bar.setValue(high if self.revealed else 0))
        if isinstance(pictures, PictureShelf):
            pictures.arrived.connect(self._arrived)
        self._show()

    def advance(self) -> None:
        """Show the answer, or the next question if it shows already."""
        if not self.revealed:
            self.revealed = True
        elif self.place + 1 < len(self.questions):
            self.place, self.revealed = self.place + 1, False
        self._show()

    def go(self, place: int) -> None:
        """Show another question, its answer hidden."""
        if 0 <= place < len(self.questions):
            self.place, self.revealed = place, False
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space, Enter and the arrows."""
        key = event.key()
        if key in _ON:
            self.advance()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.go(self.place + (1 if key == Qt.Key.Key_Right else -1))
        else:
            super().keyPressEvent(event)

    def _foot(self) -> QHBoxLayout:
        theme = self.theme.words
        row = QHBoxLayout()
        row.setContentsMargins(*(theme.gap(n) for n in (24, 12, 24, 16)))
        row.setSpacing(theme.gap(12))
        parts = self.theme.parts
        self.before = Button(parts, t("上一题"), icon="arrow-left")
        self.reveal = Button(parts, t("看答案"), icon="eye", keys=t("空格"))
        self.after = Button(parts, t("下一题"), keys="→")
        self.before.clicked.connect(lambda _=False: self.go(self.place - 1))
        self.reveal.clicked.connect(lambda _=False: self.advance())
        self.after.clicked.connect(lambda _=False: self.go(self.place + 1))
        for button in (self.before, self.reveal, self.after):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setVisible(bool(self.questions))
            row.addWidget(button)
        row.addStretch()
        return row

    def _show(self) -> None:
        self.page.clear()
        theme = self.theme.words
        if not self.questions:
            words = t("没有可问的题。题库里有了单选题和判断题，这里就会出现三道。")
            self.page.add(Paragraph(theme, words, 28, tone="ink2"))
            return
        question = self.questions[self.place]
        count = t("问题 {} / {}").format(self.place + 1, len(self.questions))
        self.page.add(Label(theme, count, 24, bold=True, tone="navy"))
        self.page.add(self._rich(question.stem, 32, bold=True))
        prompt = question.kind.prompt()
        for option in prompt.options if isinstance(prompt, Choose) else ():
            self.page.add(self._option(option, right=option.key in question.kind.key()))
        if isinstance(question.kind, Spotting):
            self._show_picture(question.kind)
        for line in _beside(prompt):
            self.page.add(Paragraph(theme, line, 28, tone="ink2"))
        if self.revealed and not isinstance(prompt, Choose):
            answer = "\n".join(key_lines(question.kind))
            self.page.add(Paragraph(theme, answer, 28, bold=True, tone="ok"))
        if self.revealed:
            self._explain(question)
        self._enable()

    def _show_picture(self, kind: Spotting) -> None:
        """The picture to look at together; its hazards come with the answer."""
        drawn = scene(self._pictures(kind.picture))
        if drawn is None:
            words = t("图没有找到，这道题请在电脑上作答。")
            self.page.add(Paragraph(self.theme.words, words, 28, tone="ink2"))
            return
        canvas = SpotCanvas(self.theme.words, drawn)
        canvas.lock()
        canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shapes = (Found(hazard.shape, None) for hazard in kind.hazards)
        canvas.show_found(tuple(shapes) if self.revealed else ())
        canvas.setAccessibleName(t("隐患图"))
        self.page.add(SpotView(self.theme.words, canvas))

    def _arrived(self, picture_id: str) -> None:
        if self.questions and picture_id in pictures_of(self.questions[self.place]):
            self._show()

    def _enable(self) -> None:
        self.before.setEnabled(self.place > 0)
        self.after.setEnabled(self.place + 1 < len(self.questions))
        self.reveal.setEnabled(not self.revealed)
        asked = self.questions[self.place]
        answer = "；".join(key_lines(asked.kind)) if self.revealed else ""
        self.setAccessibleName(t("问题：{}").format(spoken(asked.stem)))
        self.setAccessibleDescription(t("答案：{}").format(answer) if answer else "")

    def _rich(self, text: str, size: int, *, bold: bool = False, tone: str = "ink") -> RichText:
        theme, pictures = self.theme.words, self._pictures
        return RichText(theme, text, size, bold=bold, tone=tone, pictures=pictures)

    def _option(self, option: Option, *, right: bool) -> QWidget:
        theme = self.theme.words
        shown = self.revealed and right
        row = QHBoxLayout(box := QWidget())
        row.setContentsMargins(0, theme.gap(4), 0, theme.gap(4))
        row.setSpacing(theme.gap(12))
        tone = "ok" if shown else "ink2" if self.revealed else "ink"
        icon = Icon(theme, "circle-check" if shown else "circle", tone if shown else "ink2", 30)
        icon.setFixedHeight(theme.line(28))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = option.text if option.key == option.text else f"{option.key}　{option.text}"
        row.addWidget(self._rich(words, 28, bold=shown, tone=tone), 1)
        return box

    def _explain(self, question: Question) -> None:
        said = "\n".join(p for p in (question.explanation, question.ground.sentence()) if p)
        if said:
            self.page.add(self._rich(said, 24, tone="ink2"))


def _beside(prompt: Prompt) -> tuple[str, ...]:
    """What the room has to see besides the stem where there are no options to choose."""
    match prompt:
        case Arrange():
            return tuple(option.text for option in prompt.options)
        case Pair(lefts):
            rights = "；".join(option.text for option in prompt.options)
            return (*lefts, t("可选：{}").format(rights))
        case Several(parts):
            return tuple(f"（{n}）{part.stem}" for n, part in enumerate(parts, 1))
        case _:
            return ()
