"""The window: the rail at the left, one page at a time, long work at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.ui import style
from trainer.ui.context import Context
from trainer.ui.desk import Desk, run
from trainer.ui.page import Page
from trainer.ui.panes import enter, next_pane
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import confirm
from trainer.ui.parts.jobs import JobStrip
from trainer.ui.parts.ring import FocusRing
from trainer.ui.parts.toast import Toast
from trainer.ui.rail import Rail, RailEntry
from trainer.ui.tokens import Theme
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.ui.find import Finder, Hit

BY_ALT: Final = 9
Admin = Callable[[Callable[[], object]], None]


def _do(then: Callable[[], object]) -> None:
    then()


@dataclass(frozen=True, slots=True)
class Route:
    """A place on the rail (*foot*: at its foot) and its page; *factory* makes it on the first visit."""

    key: str
    title: str
    factory: Callable[[Context], Page]
    icon: str
    foot: bool = False
    needs_admin: bool = False


class MainWindow(QWidget):
    """Shows the pages of *routes*; the first on the rail comes first.

    *admin* lets a person through to what only the administrator may do, and *lock*
    ends that; *finder* answers Ctrl K and runs on the desk. Its signals are the rail's, whichever
    rail stands there: another theme makes a new one.
    """

    person_pressed = Signal()
    backup_pressed = Signal()

    def __init__(  # noqa: PLR0913 - what the whole program hands to its window
        self,
        routes: Sequence[Route],
        services: Any,
        desk: Desk,
        theme: Theme,
        clock: Callable[[], datetime],
        *,
        admin: Admin = _do,
        lock: Callable[[], None] = lambda: None,
        finder: Finder = lambda _: (),
    ) -> None:
        super().__init__()
        self._routes = {route.key: route for route in routes}
        self._services, self._desk, self._clock = services, desk, clock
        self._admin, self._lock, self._finder = admin, lock, finder
        self._arguments: dict[str, Any] = {}
        self._feet = ("", "")
        self._badges: dict[str, int] = {}
        self.key = ""
        self.setWindowTitle(t("警钟"))
        self.resize(1440, 900)
        self.setMinimumSize(960, 600)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._outer = outer
        self._build(theme)
        self._take_keys()

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self._pages.get(self.key)

    def navigate(self, key: str, **arguments: Any) -> None:
        """Show the page *key*, after the administrator's word if it needs that."""
        route = self._routes[key]
        if route.needs_admin:
            self._admin(lambda: self._visit(route, arguments))
        else:
            self._visit(route, arguments)

    def set_person(self, words: str) -> None:
        """Say at the foot of the rail who is at the desk."""
        self._feet = (words, self._feet[1])
        self.rail.set_person(words)

    def set_backup(self, words: str) -> None:
        """Say at the foot of the rail when the last backup was."""
        self._feet = (self._feet[0], words)
        self.rail.set_backup(words)

    def set_badge(self, key: str, count: int) -> None:
        """Show on the rail how many things wait."""
        self._badges[key] = count
        self.rail.set_badge(key, count)

    def refresh(self) -> None:
        """Let the page shown read its data again."""
        if self.page is not None:
            self.page.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Dress the window anew; the page shown is made again and shown again.

        It happens once whoever asks has finished: the page asking is among those let go of.
        """
        QTimer.singleShot(0, self, lambda: self._redress(theme) if self._may_drop_pages() else None)

    def _redress(self, theme: Theme) -> None:
        """Let the old widgets go before the sheet changes: each still there would be dressed again."""
        for part in (self.rail, self._side, self._ring):
            if isinstance(part, QWidget):
                self._outer.removeWidget(part)
                part.hide()
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            style.apply(app, theme)
        self._build(theme)
        if self.key:
            self._visit(self._routes[self.key], self._arguments)

    def say_error(self, sentence: str) -> None:
        """Say over the page what went wrong; it goes with the next page."""
        self.error_band.say(sentence)
        self.error_band.show()

    def show_pdf(self, title: str, data: bytes) -> None:
        """Show a PDF in a window of its own."""
        from trainer.ui.pdf_view import PdfDialog  # noqa: PLC0415 - loads the PDF engine

        dialog = PdfDialog(self.theme, self, title, data)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.pane.saved.connect(self.toast.say)
        dialog.pane.failed.connect(self.say_error)
        dialog.open()

    def open_finder(self) -> None:
        """Open the box that finds anything."""
        from trainer.ui.find import FindDialog  # noqa: PLC0415 - nobody searches before the window stands

        dialog = FindDialog(self.theme, self, self._page_hits(), self._ask)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.picked.connect(lambda hit: self.navigate(hit.key, **hit.arguments))
        left = (self.width() - dialog.width()) // 2
        dialog.move(self.mapToGlobal(QPoint(left, self.theme.px(72))))
        dialog.show()

    def open_manual(self) -> None:
        """Open the manual beside this window."""
        from trainer.ui.manual.window import open_manual  # noqa: PLC0415 - rarely read

        open_manual(self, self.theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once before closing while work is under way."""
        if not self._may_drop_pages() or (self._desk.busy and not self._may_close()):
            event.ignore()
        else:
            super().closeEvent(event)

    def _may_drop_pages(self) -> bool:
        return all(page.may_close() for page in self._pages.values())

    def _may_close(self) -> bool:
        return confirm(
            self.theme,
            self,
            question=t("还有事没做完，要关闭吗？"),
            text=t("关闭前会先把正在做的和排队的都做完，不会丢。"),
            act=t("关闭"),
            stay=t("继续等"),
        )

    def _build(self, theme: Theme) -> None:
        self.theme = theme
        self._pages: dict[str, Page] = {}
        shown = self._routes.values()
        self.rail = Rail(theme, [RailEntry(r.key, r.title, r.icon, r.foot) for r in shown])
        self.rail.gone.connect(self.navigate)
        self.rail.find_pressed.connect(self.open_finder)
        self.rail.person_pressed.connect(self.person_pressed)
        self.rail.backup_pressed.connect(self.backup_pressed)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.error_band = self._error_band(theme)
        self.stack = QStackedWidget()
        self.jobs = JobStrip(theme, self._desk)
        column.addWidget(self.error_band)
        column.addWidget(self.stack, 1)
        column.addWidget(self.jobs)
        self._outer.addWidget(self.rail)
        self._outer.addWidget(self._side, 1)
        self.toast = Toast(theme, self.stack)
        self._ring = FocusRing(theme, self)
        self._context = self._make_context()
        self.rail.set_person(self._feet[0])
        self.rail.set_backup(self._feet[1])
        for key, count in self._badges.items():
            self.rail.set_badge(key, count)

    def _error_band(self, theme: Theme) -> Banner:
        band = Banner(theme, "error")
        close = Button(theme, t("知道了"), size="small")
        close.clicked.connect(lambda _=False: band.hide())
        band.add(close)
        band.hide()
        return band

    def _make_context(self) -> Context:
        return Context(
            services=self._services,
            desk=self._desk,
            theme=self.theme,
            clock=self._clock,
            navigate=self.navigate,
            toast=self.toast.say,
            show_pdf=self.show_pdf,
            error=self.say_error,
            require_admin=self._admin,
            lock=self._lock,
        )

    def _visit(self, route: Route, arguments: dict[str, Any]) -> None:
        page = self._pages.get(route.key)
        if page is None:
            page = self._pages[route.key] = route.factory(self._context)
            self.stack.addWidget(page)
        self.error_band.hide()
        self.key, self._arguments = route.key, arguments
        self.rail.set_current(route.key)
        self.stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.shown(**arguments)

    def _take_keys(self) -> None:
        QShortcut(QKeySequence("Ctrl+K"), self, self.open_finder)
        QShortcut(QKeySequence("F1"), self, self.open_manual)
        QShortcut(QKeySequence("F6"), self, lambda: self._next_pane(1))
        QShortcut(QKeySequence("Shift+F6"), self, lambda: self._next_pane(-1))
        for number, key in enumerate(list(self._routes)[:BY_ALT], 1):
            QShortcut(QKeySequence(f"Alt+{number}"), self, lambda key=key: self.navigate(key))

    def _next_pane(self, by: int) -> None:
        pane = next_pane([self.rail, *(self.page.panes() if self.page else [])], by)
        if pane is self.rail:
            self.rail.focus_current()
        elif pane is not None:
            enter(pane)

    def _page_hits(self) -> list[Hit]:
        from trainer.ui.find import Hit  # noqa: PLC0415 - as above

        return [Hit(r.title, t("页面"), r.key, icon=r.icon) for r in self._routes.values()]

    def _ask(self, text: str, answer: Callable[[Sequence[Hit]], None]) -> None:
        run(self._desk, lambda _: self._finder(text), answer, owner=self)
