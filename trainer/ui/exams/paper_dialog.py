"""试抽一份: a paper as it would be, with its key; nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.quiz.answer_words import key_lines
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.marks import plain
from trainer.quiz.paper import Paper, Slot
from trainer.quiz.prompt import Arrange, Choose, Option, Pair, Prompt, Several
from trainer.ui import tokens
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.rich import RichText
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Paragraph
from trainer.ui.pictures import Pictures, no_pictures
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class PaperDialog(Dialog):
    """`again` asks for another draw."""

    again = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, paper: Paper, pictures: Pictures = no_pictures
    ) -> None:
        words = t("{0} 题，{1} 分，限时 {2} 分钟。只是试抽，不保存；真正的试卷会另抽。")
        text = words.format(len(paper), plain(paper.possible), paper.minutes)
        super().__init__(theme, parent, t("试抽：{}").format(paper.title), text)
        self.resize(theme.px(760), theme.px(640))
        self._pictures = pictures
        self._page = ScrollPage(theme, padding=4, gap=12)
        self._page.setMinimumHeight(theme.px(400))
        self._write(paper)
        self.add(self._page, 1)
        more = self.add_button(t("再抽一份"))
        more.clicked.connect(lambda _=False: self.again.emit())
        done = self.add_button(t("看好了"), "primary")
        done.setDefault(True)
        done.clicked.connect(lambda _=False: self.accept())
        self.finished.connect(lambda _: self.deleteLater())

    def _write(self, paper: Paper) -> None:
        section = -1
        for slot in paper:
            if slot.section != section:
                section = slot.section
                self._page.add(Paragraph(self.theme, paper.heading(section), bold=True))
            self._page.add(self._rich(f"{slot.number}. {slot.question.stem}", tokens.BODY))
            self._page.add(self._rich(_key(slot), tokens.SMALL, tone="ink2"))

    def _rich(self, text: str, size: int, tone: str = "ink") -> RichText:
        return RichText(self.theme, text, size, tone=tone, pictures=self._pictures)


def _key(slot: Slot) -> str:
    """What is to choose from and what is right, a line each."""
    kind = slot.question.kind
    return "\n".join((*_asked(kind.prompt()), *_answers(kind)))


def _asked(prompt: Prompt) -> tuple[str, ...]:
    match prompt:
        case Choose() | Arrange():
            return _lettered(prompt.options)
        case Pair():
            return (
                *(f"{n}) {left}" for n, left in enumerate(prompt.lefts, 1)),
                *_lettered(prompt.options),
            )
        case Several(parts):
            parted = ((f"（{n}）{p.stem}", *_asked(p.prompt)) for n, p in enumerate(parts, 1))
            return tuple(line for lines in parted for line in lines)
        case _:
            return ()


def _lettered(options: tuple[Option, ...]) -> tuple[str, ...]:
    return tuple(o.text if o.key == o.text else f"{o.key}. {o.text}" for o in options)


def _answers(kind: Kind) -> tuple[str, ...]:
    if isinstance(kind, Single | Multiple | Judge):
        return (t("答案：{}").format("".join(kind.key())),)
    if isinstance(kind, Order | Match | Case | Spotting):
        return (t("答案："), *key_lines(kind))
    return (t("答案：{}").format("；".join(key_lines(kind)).replace("\n", "；")),)
