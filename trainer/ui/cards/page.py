"""责任卡: the posts, the card of one of them, and how it comes out of the printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QWidget

from trainer.training.card import Card
from trainer.training.case import Case
from trainer.ui.cards.posts import Posts
from trainer.ui.cards.preview import Preview, Sheet, blank_sheet
from trainer.ui.cards.print_dialog import PrintDialog, Wish
from trainer.ui.cards.reader import Reader
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.page import Page
from trainer.ui.parts.buttons import primary, secondary
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.said import said
from trainer.ui.words import t

PREVIEW: Final = 400
BREATH_MS: Final = 120
"""How long a post must be current before its card is drawn: arrows pass quickly."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What was looked up for a card."""

    card: Card
    tests: dict[int, int]
    cases: tuple[Case, ...]
    people: int


class CardsPage(Page):
    """`navigate("cards")` shows the posts; with *card* that one is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.card: Card | None = None
        self.dialog: PrintDialog | None = None
        self._people = 0
        self._wanted = ""
        self.header = PageHeader(self.theme, t("责任卡"))
        self.see_button = secondary(self.theme, t("看卡片"), "id-card")
        self.print_button = primary(self.theme, t("打印…"), "printer")
        self.header.add(self.see_button, self.print_button)
        self.posts, self.reader = Posts(self.theme), Reader(self.theme)
        self.preview = Preview(self.theme)
        self.empty = EmptyState(
            self.theme,
            t("还没有责任卡"),
            text=t("随带的责任卡还没有进来。重新打开程序会再装一次。"),
        )
        self.column.addWidget(self.header)
        self.column.addWidget(self._body(), 1)
        self.column.addWidget(self.empty, 1)
        self._breath = QTimer(self, singleShot=True, interval=BREATH_MS)
        self._connect()

    def shown(self, *, card: str = "", post: str = "", **arguments: Any) -> None:
        """Show the posts; choose the card asked for by its id or by the name of its post."""
        del arguments
        self._wanted = card or post
        self.refresh()
        self.posts.table.setFocus()

    def refresh(self) -> None:
        """Read the cards again."""
        study = self.context.services.study
        run(self.context.desk, lambda _: study.cards(), self._show, self._fail, owner=self)

    def panes(self) -> list[QWidget]:
        """The panes F6 goes round."""
        return [self.posts, self.reader, self.preview]

    def search(self) -> None:
        """Go to the search box."""
        self.go_back()
        self.posts.box.setFocus()
        self.posts.box.selectAll()

    def send_to_print(self) -> None:
        """Ask what to print and for whom."""
        card, services = self.card, self.context.services
        if card is not None:
            run(
                self.context.desk,
                lambda _: _found(services, card),
                self._ask,
                self._fail,
                owner=self,
            )

    def _ask(self, found: _Found) -> None:
        self._tell(found)
        if found.card != self.card:
            return
        dialog = PrintDialog(self.theme, self, self.card, self._people)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._finish)
        self.dialog = dialog
        dialog.open()

    def go_back(self) -> None:
        """From the picture of the card back to its text, where they do not fit side by side."""
        if self.sides.narrow and not self.sides.master.isVisible():
            self.sides.open_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the way to the picture of the card only where it is not in view."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, lambda: self.see_button.setVisible(self.sides.narrow))

    def _body(self) -> QWidget:
        master = QFrame()
        row = QHBoxLayout(master)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.posts)
        row.addWidget(self.reader, 1)
        master.setFocusProxy(self.posts)
        self.sides = ListDetail(
            self.theme, master, self.preview, detail_width=PREVIEW, back=t("返回责任卡")
        )
        return self.sides

    def _connect(self) -> None:
        self.posts.chosen.connect(self._choose)
        self.posts.table.opened.connect(lambda _: self.reader.tabs.press(0))
        self.reader.case_wanted.connect(lambda case: self.context.navigate("cases", case=case))
        self.print_button.clicked.connect(lambda _=False: self.send_to_print())
        self.see_button.clicked.connect(lambda _=False: self.sides.open_detail())
        self.preview.sheet_wanted.connect(self._show_sheet)
        self._breath.timeout.connect(self._look_up)

    def _show(self, cards: Sequence[Card]) -> None:
        self.header.set_subtitle(t("{} 个岗位，随带内容").format(len(cards)))
        self.sides.setVisible(bool(cards))
        self.empty.setVisible(not cards)
        self.posts.show_cards(cards)
        wanted, self._wanted = self._wanted, ""
        found = next((c.id for c in cards if wanted in (c.id, c.post)), "")
        if found:
            self.posts.choose(found)
        elif wanted:
            self.context.toast(t("还没有岗位“{}”的责任卡").format(wanted))

    def _choose(self, card: Card | None) -> None:
        self.print_button.setEnabled(card is not None)
        if card == self.card:
            return
        self.card = card
        self.reader.show_card(card)
        self.preview.wait()
        self._breath.start()

    def _look_up(self) -> None:
        card, services = self.card, self.context.services
        if card is None:
            return
        run(self.context.desk, lambda _: _found(services, card), self._tell, self._fail, owner=self)
        run(
            self.context.desk,
            lambda _: (card, blank_sheet(services.printing, card.id)),
            self._draw,
            lambda error: self.preview.fail(said(error)),
            owner=self,
        )

    def _tell(self, found: _Found) -> None:
        if found.card == self.card:
            self._people = found.people
            self.reader.show_found(found.card, found.tests, found.cases)
            self.preview.show_people(found.people)

    def _draw(self, drawn: tuple[Card, Sheet]) -> None:
        card, sheet = drawn
        if card == self.card:
            self.preview.show_sheet(sheet)

    def _show_sheet(self, sheet: Sheet) -> None:
        if self.card is not None:
            self.context.show_pdf(t("{}随身卡").format(self.card.post), sheet.data)

    def _finish(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None and self.card and result == QDialog.DialogCode.Accepted:
            self._print(self.card, dialog.wish)

    def _print(self, card: Card, wish: Wish) -> None:
        printing = self.context.services.printing
        title = t("{}岗位墙报") if wish.poster else t("{}随身卡")
        run(
            self.context.desk,
            lambda _: (
                printing.card_poster(card.id)
                if wish.poster
                else printing.pocket_cards((card.id,), holders=wish.holders)
            ),
            lambda data: self.context.show_pdf(title.format(card.post), data),
            self._fail,
            owner=self,
            title=title.format(card.post),
        )

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))


def _found(services: Any, card: Card) -> _Found:
    tests = services.study.card_questions(card.id)
    cases = tuple(services.study.case(case) for case in card.cases)
    people = sum(person.post == card.post for person in services.roster.people())
    return _Found(card, {n: len(questions) for n, questions in tests.items()}, cases, people)
