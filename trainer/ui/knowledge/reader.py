"""A page of knowledge as it is read: text with pictures, then where the law says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.question import Ground
from trainer.training.primer import Primer
from trainer.ui import tokens
from trainer.ui.citing import GistLink
from trainer.ui.context import Context
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.rich import RichText
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import Label, Line, Paragraph
from trainer.ui.words import t

WIDTH: Final = 760
"""How wide a line may be and still be read with ease."""
Named = tuple[tuple[str, str], ...]


class Reader(QFrame):
    """`case_wanted` and `card_wanted` carry the id of what the person wants to read next."""

    case_wanted = Signal(str)
    card_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.theme = context, context.theme
        self.primer: Primer | None = None
        self.setProperty("part", "surface")
        self.page = ScrollPage(self.theme, padding=32, gap=16)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setFocusProxy(self.page)

    def show_primer(self, primer: Primer | None, cases: Named = (), posts: Named = ()) -> None:
        """Show a page; *cases* and *posts* are the ids and names of what it leads to."""
        self.primer = primer
        self.page.clear()
        self.setVisible(primer is not None)
        if primer is None:
            return
        self._make_room()
        self.page.setAccessibleName(t("知识：{}").format(primer.title))
        self._add_head(primer)
        for chapter in primer.chapters:
            if chapter.head:
                self._add(Label(self.theme, chapter.head, tokens.SECTION, bold=True))
            self._add(RichText(self.theme, chapter.text, pictures=self.context.pictures))
        self._add_grounds(primer.grounds)
        self._add_links(t("看案例"), cases, self.case_wanted.emit)
        self._add_links(t("看责任卡"), posts, self.card_wanted.emit)
        self._add_sources(primer)
        self.page.verticalScrollBar().setValue(0)

    def _make_room(self) -> None:
        """A column that is no wider than a line may be."""
        body = QWidget()
        body.setMaximumWidth(self.theme.px(WIDTH))
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(self.theme.gap(16))
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(body, 1)
        row.addStretch(0)
        self.page.add(place)

    def _add(self, widget: QWidget) -> None:
        self._body.addWidget(widget)

    def _add_head(self, primer: Primer) -> None:
        self._add(Paragraph(self.theme, primer.title, tokens.HEADLINE, bold=True))
        self._add(Paragraph(self.theme, primer.summary, tokens.SECTION, tone="ink2"))
        tags = Flow(self.theme.gap(8))
        tags.add(*(Tag(self.theme, word) for word in primer.topics))
        tags.add(*(Tag(self.theme, word) for word in primer.audience))
        self._add(tags)

    def _add_title(self, words: str) -> None:
        self._add(Line())
        self._add(Label(self.theme, words, tokens.SMALL, bold=True))

    def _add_grounds(self, grounds: tuple[Ground, ...]) -> None:
        if grounds:
            self._add_title(t("法律依据"))
        for ground in grounds:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(self.theme.gap(8))
            cited = Paragraph(self.theme, ground.sentence())
            cited.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            row.addWidget(cited, 1)
            row.addWidget(GistLink(self.context, ground))
            self._add(line)

    def _add_links(self, words: str, named: Named, opened: Callable[[str], object]) -> None:
        if not named:
            return
        self._add_title(words)
        flow = Flow(self.theme.gap(4))
        for ref, name in named:
            button = Button(self.theme, name, "link", "external-link", size="small")
            button.clicked.connect(lambda _=False, ref=ref: opened(ref))
            flow.add(button)
        self._add(flow)

    def _add_sources(self, primer: Primer) -> None:
        self._add_title(t("出处"))
        for source in primer.sources:
            self._add(Paragraph(self.theme, source.sentence(), tokens.SMALL, tone="ink2"))
