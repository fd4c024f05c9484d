"""The question chosen in the list: for the teacher with everything, or as a candidate sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.banks import Sheet
from trainer.quiz.question import Ground, Question
from trainer.ui import tokens
from trainer.ui.answers import control
from trainer.ui.bank.answer_lines import AnswerLines
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.rich import RichText
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import StateText, Tag
from trainer.ui.parts.text import ElidedLabel, Label, Line
from trainer.ui.tokens import Theme
from trainer.ui.words import t

TEACHER: Final = "teacher"
CANDIDATE: Final = "candidate"


class QuestionPane(QFrame):
    """`case_opened` and `card_opened` carry the id of what the person wants to read."""

    case_opened = Signal(str)
    card_opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.sheet: Sheet | None = None
        self.setProperty("part", "surface")
        self.setAccessibleName(t("选中的题"))
        self.kind = Label(theme, "", tokens.SECTION, bold=True)
        self.place = ElidedLabel(theme, "", tokens.SMALL, tone="ink2")
        self.view = Segments(
            theme,
            [Option(TEACHER, t("带答案")), Option(CANDIDATE, t("考生看到的"))],
            TEACHER,
            name=t("怎样看这道题"),
            small=True,
        )
        self.view.changed.connect(lambda _: self._draw())
        self.text = ScrollPage(theme, padding=20, gap=12)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.setAccessibleName(t("题目内容"))
        self.setFocusProxy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.text, 1)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show another question, or none."""
        self.sheet = sheet
        self.head.setVisible(sheet is not None)
        if sheet is not None:
            self.kind.setText(sheet.question.kind.label)
            self.place.setText(f"{sheet.question.id}·{sheet.bank}")
        self._draw()
        self.text.verticalScrollBar().setValue(0)

    def _head(self) -> QWidget:
        self.head = QFrame()
        self.head.setProperty("part", "bottom-line")
        self.head.setFixedHeight(self.theme.px(tokens.SECTION_BAR))
        row = QHBoxLayout(self.head)
        row.setContentsMargins(self.theme.gap(20), 0, self.theme.gap(20), 0)
        row.setSpacing(self.theme.gap(8))
        row.addWidget(self.kind)
        row.addWidget(self.place, 1)
        row.addWidget(self.view)
        return self.head

    def _draw(self) -> None:
        self.text.clear()
        if self.sheet is None:
            return
        if self.view.value() == CANDIDATE:
            self._draw_for_candidate(self.sheet.question)
        else:
            self._draw_for_teacher(self.sheet)

    def _draw_for_candidate(self, question: Question) -> None:
        self.text.add(self._rich(question.stem, tokens.TITLE, bold=True))
        asked = control(self.theme, question.kind.prompt(), self._picture)
        asked.lock()
        self.text.add(asked)

    def _draw_for_teacher(self, sheet: Sheet) -> None:
        question = sheet.question
        self.text.add(self._rich(question.stem, tokens.SECTION, bold=True))
        self.text.add(AnswerLines(self.theme, question.kind, self._picture))
        self._add_part(t("解析"), question.explanation, t("还没有写解析"))
        self._add_ground(question.ground, sheet)
        self._add_about(question)
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


def _ground(ground: Ground) -> str:
    """Law, article and version, and who issued it."""
    if not ground.document:
        return ""
    title = f"《{ground.document}》{ground.article}"
    version = t("{} 版").format(ground.version) if ground.version else ""
    return "\n".join(
        part for part in (title, "，".join(filter(None, (ground.issuer, version)))) if part
    )
