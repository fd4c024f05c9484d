"""Parts about one shared text, each with its own control."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.kind import Kind
from trainer.quiz.kinds.case import Case
from trainer.quiz.prompt import BLANK, Asked, Prompt, Response, Several, packed, unpacked
from trainer.ui import style, tokens
from trainer.ui.answers.base import AnswerControl, Pictures, no_pictures
from trainer.ui.answers.spot_place import SCREENFUL
from trainer.ui.parts.rich import RichText, spoken
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

STEM = 20
BAR = 4
Maker = Callable[[Theme, Prompt, Pictures], AnswerControl]


class SeveralAnswer(AnswerControl):
    """Letters and digits go to the part in hand; Alt+↓ and Alt+↑ go from part to part."""

    def __init__(
        self, theme: Theme, prompt: Several, pictures: Pictures = no_pictures, *, make: Maker
    ) -> None:
        super().__init__(theme, pictures)
        self.parts = [
            PartView(theme, n, asked, make(theme, asked.prompt, pictures))
            for n, asked in enumerate(prompt.parts, start=1)
        ]
        self.current = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(28))
        for place, part in enumerate(self.parts):
            part.control.changed.connect(lambda _, at=place: self._tell(at))
            column.addWidget(part)
        for keys, by in (("Alt+Down", 1), ("Alt+Up", -1)):
            context = Qt.ShortcutContext.WindowShortcut
            act = self._walk(by)
            QShortcut(QKeySequence(keys), self, act, context=context)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._show_current()

    def response(self) -> Response:
        """Give each part's own, packed; nothing where no part is answered."""
        given = tuple(packed(part.control.response()) for part in self.parts)
        return given if any(given) else BLANK

    def show_response(self, response: Response) -> None:
        """Show what was answered before, without news."""
        given = (*response, *[""] * len(self.parts))
        for part, text in zip(self.parts, given, strict=False):
            part.control.show_response(unpacked(text))
            part.refresh()

    def lock(self) -> None:
        """Let nothing change any more."""
        for part in self.parts:
            part.control.lock()

    def review(self, kind: Kind) -> None:
        """Let each part show what is right."""
        for part, asked in zip(
            self.parts, kind.questions if isinstance(kind, Case) else (), strict=False
        ):
            part.control.review(asked.kind)

    def press(self, place: int) -> bool:
        """Choose an option of the part in hand."""
        return self.parts[self.current].control.press(place)

    def press_digit(self, place: int) -> bool:
        """Give a digit to the part in hand."""
        return self.parts[self.current].control.press_digit(place)

    def settle(self) -> None:
        """Tell at once what is not told yet."""
        for part in self.parts:
            part.control.settle()

    def go(self, place: int) -> None:
        """Take another part in hand."""
        if 0 <= place < len(self.parts):
            self.current = place
            self._show_current()
            part = self.parts[place]
            if not part.control.begin():
                part.setFocus()
            part.reveal()

    def _walk(self, by: int) -> Callable[[], None]:
        return lambda: self.go(self.current + by)

    def _tell(self, place: int) -> None:
        self.parts[place].refresh()
        self.current = place
        self._show_current()
        self.changed.emit(self.response())

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        for place, part in enumerate(self.parts):
            if new is not None and (part is new or part.isAncestorOf(new)):
                self.current = place
                self._show_current()

    def _show_current(self) -> None:
        for place, part in enumerate(self.parts):
            part.set_current(place == self.current and len(self.parts) > 1)


class PartView(QWidget):
    """One part: its number, whether it is answered, what it asks, and the control."""

    def __init__(self, theme: Theme, number: int, asked: Asked, control: AnswerControl) -> None:
        super().__init__()
        self.theme, self.control, self._current = theme, control, False
        self._name = t("（{0}）{1}").format(number, spoken(asked.stem))
        self.setObjectName(f"part-{number}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setProperty(SCREENFUL, True)
        self.state = StateText(theme, "", "plain")
        head = QHBoxLayout()
        head.setSpacing(theme.gap(12))
        title = Label(theme, t("（{}）").format(number), tokens.TITLE, bold=True)
        head.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        stem = RichText(theme, asked.stem, STEM, bold=True, pictures=control.pictures)
        head.addWidget(stem, 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.gap(16), 0, 0, 0)
        column.setSpacing(theme.gap(12))
        column.addLayout(head)
        column.addWidget(control)
        self.refresh()

    def refresh(self) -> None:
        """Say whether it is answered."""
        done = bool(self.control.response())
        words = t("已答") if done else t("没答")
        self.state.say(words, "ok" if done else "plain", "circle-check" if done else "circle")
        self.setAccessibleName(f"{self._name}，{words}")

    def set_current(self, on: bool) -> None:
        """Mark it as the part in hand."""
        if on != self._current:
            self._current = on
            self.update()

    def reveal(self) -> None:
        """Scroll so that it is in sight from its top."""
        area = self.parentWidget()
        while area is not None and not hasattr(area, "show_widget"):
            area = area.parentWidget()
        if area is not None:
            area.show_widget(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar of the part in hand."""
        del event
        if self._current:
            painter = QPainter(self)
            wide = self.theme.px(BAR)
            painter.fillRect(0, 0, wide, self.height(), style.color(self.theme, "navy"))
