"""The program as a person opens it: welcome, window, guard, and what waits from last time."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from trainer.seat import Look, look
from trainer.trouble import Trouble
from trainer.ui import style
from trainer.ui.desk import Desk, Job, run
from trainer.ui.guard import Guard
from trainer.ui.late import Late
from trainer.ui.pages import FIRST, routes
from trainer.ui.parts.confirm import confirm
from trainer.ui.said import said
from trainer.ui.tokens import Theme
from trainer.ui.window import MainWindow
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.house import House
    from trainer.ui.find import Hit

TITLE_BAR: Final = 40  # px, more than any desktop draws over a window
_PATIENCE: Final = 3.0  # seconds
FOUND: Final = 20
"""Of each kind, so many at the most are found by Ctrl K."""


class Program:
    """Holds the windows of one run. Close it to end the desk's thread and the database."""

    def __init__(self, app: QApplication, house: House | Late) -> None:
        self.app, self.house = app, house
        self.desk = Desk()
        self.failure = ""
        self._painted = Event()
        self.theme = _theme(look(house.home))
        style.apply(app, self.theme)
        self.guard = Guard(house, self.desk, self._look)
        self.guard.changed.connect(self._tell_guard)
        self.window: MainWindow | None = None
        self.welcome: QWidget | None = None

    def open(self, *, fresh: bool = False) -> None:
        """Show the window, and the welcome instead once it turns out (or is known) to be due."""
        if isinstance(self.house, Late):
            house = self.house
            run(self.desk, lambda _: self._open_behind(house), None, self._not_opened)
        if not fresh:
            self.show_window()
        QTimer.singleShot(0, self._painted.set)
        run(self.desk, lambda _: self.house.office.profile(), self._greet_if_new, self._unheard)
        run(self.desk, self._bring_content, self._content_here, self._failed)

    def _open_behind(self, house: Late) -> None:
        """Open the data when the window stands: both at once would make it stand later."""
        self._painted.wait(_PATIENCE)
        house.open()

    def show_window(self) -> MainWindow:
        """The main window, at its first page."""
        self.window = MainWindow(
            routes(), self.house, self.desk, self.theme, self.house.clock,
            admin=self.guard.require, lock=self.guard.lock, finder=self._find,
        )  # fmt: skip
        self.guard.window = self.window
        self.window.person_pressed.connect(self._turn_key)
        self.window.backup_pressed.connect(lambda: self._navigate("settings"))
        self._tell_guard(self.guard.open)
        self.window.navigate(FIRST)
        self._show(self.window)
        run(self.desk, lambda _: self.house.office.last_backup(), self._tell_backup, self._failed)
        run(self.desk, lambda _: self.house.exams.interrupted(), self._offer, self._failed)
        return self.window

    def close(self) -> None:
        """Finish what was begun, then let go."""
        self.guard.rest()
        self.desk.close()
        self.app.processEvents()  # what the desk has to tell
        for widget in (self.welcome, self.window):
            if widget is not None:
                widget.close()
        self.house.close()

    def _show(self, window: QWidget) -> None:
        if self.app.platformName() == "offscreen":  # pictures are taken at the size asked for
            window.show()
        else:
            show_whole(window)

    def _look(self) -> Theme:
        return self.window.theme if self.window else self.theme

    def _greet_if_new(self, profile: object) -> None:
        if profile is None:
            self._greet()

    def _not_opened(self, error: Exception) -> None:
        """Say why on the terminal and, where somebody can see it, on the screen; then end."""
        self.failure = said(error)
        if self.app.platformName() != "offscreen":
            theme = self._look()
            confirm(
                theme,
                self.window,
                question=t("打不开数据"),
                text=self.failure,
                act=t("退出"),
                stay="",
            )
        self.app.exit(1)

    def _greet(self) -> None:
        if self.window is not None:
            self.window.close()
        from trainer.ui.welcome import Welcome  # noqa: PLC0415  (once in a lifetime)

        welcome = Welcome(self.theme, self.house, self.desk)
        welcome.done.connect(self._welcomed)
        self.welcome = welcome
        self._show(welcome)

    def _welcomed(self) -> None:
        self.guard.unlock()  # who has just set the password is the administrator
        self.show_window()
        if self.welcome is not None:
            self.welcome.close()

    def _bring_content(self, _: Job[int]) -> int:
        return int(self.house.study.refresh())

    def _content_here(self, changed: int) -> None:
        if changed and self.window is not None:
            self.window.refresh()

    def _turn_key(self) -> None:
        if self.guard.open:
            self.guard.lock()
        else:
            self.guard.require(lambda: None)

    def _tell_guard(self, unlocked: bool) -> None:
        if self.window is None:
            return
        self.window.set_person(t("管理员（点此锁定）") if unlocked else t("未登录（点此验证）"))
        here = {r.key: r for r in routes()}.get(self.window.key)
        if unlocked or here is None:
            return
        for dialog in self.window.findChildren(QDialog):  # as a printout with its key
            dialog.reject()
        if here.needs_admin:
            self.window.navigate(FIRST)
        elif callable(leave := getattr(self.window.page, "locked", None)):
            leave()

    def _offer(self, left: Sequence[object]) -> None:
        """Somebody was cut off in the middle: show where to go on."""
        if left and self.window is not None:
            self.window.navigate("exams")

    def _tell_backup(self, at: datetime | None) -> None:
        if self.window is not None:
            local = at.astimezone(self.house.zone) if at else None
            self.window.set_backup(
                t("{0} 月 {1} 日 {2} 已备份").format(local.month, local.day, f"{local:%H:%M}")
                if local
                else t("还没有备份过")
            )

    def _navigate(self, key: str) -> None:
        if self.window is not None:
            self.window.navigate(key)

    def _find(self, words: str) -> Sequence[Hit]:
        from trainer.ui.find import Hit  # noqa: PLC0415  (nobody searches before the window stands)

        pages = {
            "case": ("cases", t("案例"), "library-big"),
            "card": ("cards", t("责任卡"), "id-card"),
            "primer": ("knowledge", t("知识"), "graduation-cap"),
            "question": ("bank", t("试题"), "list-checks"),
        }
        found = self._people(words) if self.guard.open else []
        for hit in self.house.study.search(words, FOUND):
            key, kind, icon = pages[hit.kind]
            shown = kind if hit.kind == "question" else f"{kind}　{hit.excerpt}"  # no key
            found.append(Hit(hit.title, shown, key, {hit.kind: hit.id}, icon))
        return found

    def _people(self, words: str) -> list[Hit]:
        """Only the administrator finds people."""
        from trainer.ui.find import Hit  # noqa: PLC0415  (as above)

        found = [p for p in self.house.roster.people() if words in f"{p.name} {p.no}"]
        return [
            Hit(f"{p.name}　{p.place}", t("人员"), "people", {"person": p.no}, "contact-round")
            for p in found[:FOUND]
        ]

    def _failed(self, error: Exception) -> None:
        if self.failure:
            return
        sentence = said(error)
        if self.window is not None:
            self.window.say_error(sentence)

    def tell_fault(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Own up to a fault of the program itself; what a programmer needs goes to the terminal."""
        sys.__excepthook__(kind, error, trace)
        if self.window is not None:
            self.window.say_error(
                t("程序出了错，刚才这一步没有做完，存过的都还在。再试一次；还不行，重新打开程序。")
            )

    def _unheard(self, error: Exception) -> None:
        """Whatever went wrong here was told when opening."""
        said(error)


def show_whole(window: QWidget) -> None:
    """Show *window*, filling a screen that has no more room than it wants."""
    room = window.screen().availableSize()
    if room.width() > window.width() and room.height() > window.height() + TITLE_BAR:
        window.show()
    else:
        window.showMaximized()


def _theme(look: Look) -> Theme:
    return Theme(dark=look.dark, scale=look.scale / 100)


def speak_chinese(app: QApplication) -> QTranslator:
    """Let what the toolkit itself says (choosing a file, printing, menus of fields) be Chinese."""
    words = QTranslator(app)
    words.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    app.installTranslator(words)
    return words


def start(late: Late, *, fresh: bool) -> int:
    """Run the program until its window is closed; the exit code. *fresh*: there is no data yet."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of application runs already")
    app.setApplicationName("jingzhong")
    app.setApplicationDisplayName(t("警钟"))
    speak_chinese(app)
    program = Program(app, late)
    program.open(fresh=fresh)
    sys.excepthook = program.tell_fault
    code = app.exec()
    sys.excepthook = sys.__excepthook__
    program.close()
    if program.failure:
        raise Trouble(program.failure)
    return code
