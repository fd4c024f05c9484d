"""Fields to fill in, with the label above, and below it what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any, Final

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from trainer.ui import icons, style, tokens
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme

NO_DATE: Final = QDate(1900, 1, 1)
MOST_OFFERED: Final = 12


class TextField(QLineEdit):
    """One line of text; a wrong one shows an icon inside."""

    def __init__(self, theme: Theme, text: str = "", placeholder: str = "") -> None:
        super().__init__(text)
        self.theme = theme
        self.setPlaceholderText(placeholder)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon of a wrong text."""
        super().paintEvent(event)
        if self.property("error"):
            _paint_icon(self, self.theme, "circle-alert", "bad")


class TextArea(QPlainTextEdit):
    """Several lines of text, *lines* of them in view; Tab leaves the field."""

    def __init__(self, theme: Theme, text: str = "", placeholder: str = "", lines: int = 3) -> None:
        super().__init__(text)
        self.theme = theme
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        height = lines * self.fontMetrics().lineSpacing() + theme.gap(20)
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)

    def text(self) -> str:
        """Give the text, as a `TextField` does."""
        return self.toPlainText()

    def setReadOnly(self, ro: bool) -> None:
        """Look like a text to read as well."""
        super().setReadOnly(ro)
        self.style().unpolish(self)
        self.style().polish(self)


class Select(QComboBox):
    """One of a list of (value, words); `picked` tells of a person's choice."""

    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[Any, str]] = (),
        current: Any = None,
        *,
        small: bool = False,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("small", small)
        self._values: list[Any] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setItemDelegate(QStyledItemDelegate(self))  # the one that heeds the style sheet
        self.setMaxVisibleItems(MOST_OFFERED)
        self.set_options(options, current)
        self.activated.connect(lambda _=0: self.picked.emit(self.value()))

    def set_options(self, options: Sequence[tuple[Any, str]], current: Any = None) -> None:
        """Offer other options."""
        self._values = [value for value, _ in options]
        self.clear()
        self.addItems([words for _, words in options])
        self.choose(current)

    def value(self) -> Any:
        """Give the value chosen, None if there is none."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else None

    def choose(self, value: Any) -> None:
        """Choose without telling; an unknown value chooses the first."""
        place = self._values.index(value) if value in self._values else 0
        self.setCurrentIndex(place)

    def sizeHint(self) -> QSize:
        """Ask for room for the longest words beside the arrow, as they are drawn."""
        hint = super().sizeHint()
        words = max(map(self.fontMetrics().horizontalAdvance, self._words()), default=0)
        return QSize(max(hint.width(), words + 1 + self._beside()), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Give way to a narrow place."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.theme.px(120)), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, so that scrolling never changes a value."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words as far as there is room, then the arrow."""
        del event
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - self._beside()
        mode = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), mode, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        tone = "ink2" if self.isEnabled() else "disabled"
        _paint_icon(self, self.theme, "chevron-down", tone)

    def _words(self) -> list[str]:
        return [self.itemText(place) for place in range(self.count())]

    def _beside(self) -> int:
        return self.theme.px(18) + 3 * self.theme.gap(12)


class SpinBox(QSpinBox):
    """A whole number with its unit, by keys, arrows or the two small buttons."""

    def __init__(
        self, theme: Theme, low: int, high: int, value: int | None = None, unit: str = ""
    ) -> None:
        super().__init__()
        self.theme = theme
        self.setRange(low, high)
        self.setValue(low if value is None else value)
        if unit:
            self.setSuffix(f" {unit}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(theme.gap(10), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the two arrows."""
        super().paintEvent(event)
        _paint_steps(self, self.theme)


class DateField(QDateEdit):
    """A day with a calendar; with *empty* words it may be left out."""

    def __init__(self, theme: Theme, day: date | None = None, empty: str = "") -> None:
        super().__init__()
        self.theme = theme
        self._may_be_empty = bool(empty)
        self.setLocale(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        if empty:
            self.setMinimumDate(NO_DATE)
            self.setSpecialValueText(empty)
        self.set_day(day)

    def day(self) -> date | None:
        """Give the day, None if left out."""
        if self._may_be_empty and self.date() == NO_DATE:
            return None
        found = self.date()
        return date(found.year(), found.month(), found.day())

    def set_day(self, day: date | None) -> None:
        """Show a day; None empties the field if it may be empty."""
        if day is not None:
            self.setDate(QDate(day.year, day.month, day.day))
        elif self._may_be_empty:
            self.setDate(NO_DATE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the calendar's icon."""
        super().paintEvent(event)
        _paint_icon(self, self.theme, "calendar", "ink2")


class TimeField(QTimeEdit):
    """A time of day, by keys, arrows or the two small buttons."""

    def __init__(self, theme: Theme, at: time) -> None:
        super().__init__(QTime(at.hour, at.minute))
        self.theme = theme
        self.setDisplayFormat("HH:mm")
        self.lineEdit().setTextMargins(theme.gap(10), 0, 0, 0)

    def at(self) -> time:
        """Give the time."""
        return time(self.time().hour(), self.time().minute())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the two arrows."""
        super().paintEvent(event)
        _paint_steps(self, self.theme)


class Field(QWidget):
    """A label over an editor; `fail` puts one sentence below and marks the editor."""

    def __init__(self, theme: Theme, label: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.editor = editor
        self._hint = hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(4))
        self.label = Label(theme, label, tokens.SMALL, tone="ink2")
        self.label.setBuddy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        self.below = Paragraph(theme, hint, tokens.SMALL, tone="ink2")
        for widget in (self.label, editor, self.below):
            column.addWidget(widget)
        self.below.setVisible(bool(hint))  # not before it has a place: it would be a window
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def failed(self) -> bool:
        """Whether the editor is marked as wrong."""
        return bool(self.editor.property("error"))

    def fail(self, sentence: str) -> None:
        """Mark the editor and say what is wrong; an empty sentence takes the mark away."""
        if sentence:
            self._mark(error=True, text=sentence, tone="bad")
        else:
            self._mark(error=False, text=self._hint, tone="ink2")

    def _mark(self, *, error: bool, text: str, tone: str) -> None:
        self.editor.setProperty("error", error)
        self.editor.setAccessibleDescription(text)
        style.repolish(self.editor)
        self.below.set_tone(tone)
        self.below.say(text)
        self.below.setVisible(bool(text))


def _paint_icon(editor: QWidget, theme: Theme, name: str, tone: str) -> None:
    painter = QPainter(editor)
    image = icons.pixmap(theme, name, tone, 18, editor.devicePixelRatioF())
    left = editor.width() - theme.px(18) - theme.gap(12)
    painter.drawPixmap(left, (editor.height() - theme.px(18)) // 2, image)


def _paint_steps(editor: QWidget, theme: Theme) -> None:
    painter = QPainter(editor)
    side, middle = theme.px(14), editor.height() // 2
    tone = "ink2" if editor.isEnabled() else "disabled"
    left = editor.width() - side - theme.gap(8)
    for name, top in (("chevron-up", middle - side), ("chevron-down", middle)):
        image = icons.pixmap(theme, name, tone, 14, editor.devicePixelRatioF())
        painter.drawPixmap(left, top, image)
