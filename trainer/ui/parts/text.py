"""Words on the screen: one line, running text, a section head, a separating line."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from trainer.ui import icons, style, tokens
from trainer.ui.tokens import Theme


class Label(QLabel):
    """One line of plain text in a size and a colour of the tokens."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: int = tokens.BODY,
        *,
        bold: bool = False,
        tone: str = "ink",
    ) -> None:
        super().__init__(text)
        self.theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(style.font(theme, size, bold=bold))
        self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        style.paint_text(self, self.theme, tone)


class ElidedLabel(Label):
    """One line that gives way: too long a text ends in … and shows whole as a tip."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: int = tokens.BODY,
        *,
        bold: bool = False,
        tone: str = "ink",
    ) -> None:
        super().__init__(theme, text, size, bold=bold, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Allow the line to shrink to a few characters."""
        width = self.fontMetrics().averageCharWidth() * 4
        return QSize(width, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Change the words."""
        super().setText(text)
        self._give_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tip when the room gets too small."""
        super().resizeEvent(event)
        self._give_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.contentsRect(), self.alignment(), self._short())

    def _short(self) -> str:
        mode, room = Qt.TextElideMode.ElideRight, self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), mode, room)

    def _give_tip(self) -> None:
        self.setToolTip("" if self._short() == self.text() else self.text())


class Paragraph(Label):
    """Running text that wraps, with the line height of the tokens."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: int = tokens.BODY,
        *,
        bold: bool = False,
        tone: str = "ink",
    ) -> None:
        super().__init__(theme, "", size, bold=bold, tone=tone)
        self._line = theme.line(size)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def minimumSizeHint(self) -> QSize:
        """Need one line; the height at the true width comes by `heightForWidth`."""
        return QSize(self.theme.px(48), self._line)

    def say(self, text: str) -> None:
        """Replace the text; line breaks and wide gaps stay."""
        body = escape(text).replace("\n", "<br>")
        self.setText(
            f'<p style="line-height:{self._line}px; margin:0; white-space:pre-wrap">{body}</p>'
        )
        self.setAccessibleName(text)


class Icon(QLabel):
    """A drawing beside words; it has no meaning of its own."""

    def __init__(self, theme: Theme, name: str, tone: str = "ink2", size: int = 18) -> None:
        super().__init__()
        self.theme = theme
        self.size_at_100 = size
        self.show_icon(name, tone)
        self.setFixedSize(theme.px(size), theme.px(size))

    def show_icon(self, name: str, tone: str = "ink2") -> None:
        """Change the drawing."""
        ratio = self.devicePixelRatioF()
        self.setPixmap(icons.pixmap(self.theme, name, tone, self.size_at_100, ratio))


class Line(QFrame):
    """A 1 px line that parts two things."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "line")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
