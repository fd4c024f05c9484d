"""Texts of questions on the screen: bold words, lists, tables, formulas, pictures that open larger."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

from trainer.formulas import outline
from trainer.quiz import rich
from trainer.quiz.picture import named_in
from trainer.quiz.rich import Formula, FormulaBlock
from trainer.quiz.rich import Paragraph as ParagraphBlock
from trainer.ui import style, tokens
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.rich_layout import RichLayout, Shown
from trainer.ui.parts.rich_pieces import Look, draw_scene
from trainer.ui.parts.scene import Scene, scene
from trainer.ui.parts.text import Paragraph
from trainer.ui.pictures import Pictures, PictureShelf, no_pictures
from trainer.ui.tokens import Theme
from trainer.ui.words import t

SHARE = 0.6
"""How much of the height of its pane a picture may take."""
_LEAST = 160
_LARGER = 0.86


class RichText(Paragraph):
    """Running text that wraps; a text without marks looks and costs as a `Paragraph` does.

    *pictures* gives what the text shows; with a `PictureShelf` what comes later shows later.
    """

    def __init__(  # noqa: PLR0913 - each is a choice of the caller
        self,
        theme: Theme,
        text: str = "",
        size: int = tokens.BODY,
        *,
        bold: bool = False,
        tone: str = "ink",
        pictures: Pictures = no_pictures,
    ) -> None:
        self._look = Look(theme, size, bold, tone)
        self._pictures, self._source = pictures, ""
        self._rich: RichLayout | None = None
        self._buttons: list[PictureButton] = []
        super().__init__(theme, text, size, bold=bold, tone=tone)
        if isinstance(pictures, PictureShelf):
            pictures.arrived.connect(self._arrived)

    def say(self, text: str) -> None:
        """Replace the text."""
        self._source = text
        self._rich = None
        if rich.marked(text):
            self._rich = RichLayout(self._look, text, self._pictures)
            self.setText("")
            self.setAccessibleName(spoken(text))
        else:
            super().say(text)
        self._place_buttons()
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        super().set_tone(tone)
        self._look = Look(self._look.theme, self._look.size, self._look.bold, tone)
        if self._rich is not None:
            self.say(self._source)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow place takes more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Measure the text set into *width*."""
        if self._rich is None:
            return super().heightForWidth(width)
        return round(self._rich.height(width, self._tallest()) + 0.5)

    def sizeHint(self) -> QSize:
        """Be as wide as the text likes, up to a usual width."""
        if self._rich is None:
            return super().sizeHint()
        width = min(round(self._rich.width()) + 1, self.theme.px(480))
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pictures where the text leaves room for them."""
        super().resizeEvent(event)
        self._place_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all but the pictures, which are widgets."""
        if self._rich is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self._rich.height(self.width(), self._tallest())
        self._rich.draw(painter, QPointF(), pictures=False)

    def _arrived(self, picture_id: str) -> None:
        if picture_id in named_in([self._source]):
            self.say(self._source)

    def _tallest(self) -> float:
        """The most height for a picture: a share of the pane it is in."""
        pane = self.parentWidget()
        while pane is not None and not isinstance(pane, QAbstractScrollArea):
            pane = pane.parentWidget()
        high = pane.viewport().height() if isinstance(pane, QAbstractScrollArea) else 0
        return max(SHARE * (high or self.window().height()), self.theme.px(_LEAST))

    def _place_buttons(self) -> None:
        """One button for each picture, where the picture stands."""
        shown: list[Shown] = []
        if self._rich is not None:
            self._rich.height(self.width(), self._tallest())
            shown = self._rich.shown()
        if [s.id for s in shown] != [b.shown.id for b in self._buttons]:
            for button in self._buttons:
                button.hide()
                button.deleteLater()
            self._buttons = [self._button(each) for each in shown]
        for button, each in zip(self._buttons, shown, strict=True):
            button.setGeometry(each.box.toAlignedRect())

    def _button(self, shown: Shown) -> PictureButton:
        button = PictureButton(self.theme, shown, scene(self._pictures(shown.id)), self)
        button.show()
        return button


class PictureButton(QAbstractButton):
    """A picture that opens larger by click, Enter or Space."""

    def __init__(self, theme: Theme, shown: Shown, drawn: Scene | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.shown, self._drawn = theme, shown, drawn
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName(f"picture-{shown.id}")
        self.setAccessibleName(t("图：{}，按回车放大").format(shown.alt or t("没有说明")))
        self.setToolTip(t("点一下放大"))
        self.clicked.connect(lambda _=False: self.enlarge())

    def enlarge(self) -> None:
        """Open the picture in a window of its own."""
        if self._drawn is not None:
            PictureDialog(self.theme, self.window(), self.shown.alt, self._drawn).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in a hair line."""
        del event
        painter = QPainter(self)
        if self._drawn is not None:
            draw_scene(painter, QRectF(self.rect()), self._drawn)
        tone = "link" if self.underMouse() else "line"
        painter.setPen(QPen(style.color(self.theme, tone), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PictureDialog(Dialog):
    """A picture as large as the window allows; Esc and 关闭 close it."""

    def __init__(self, theme: Theme, parent: QWidget, alt: str, drawn: Scene) -> None:
        super().__init__(theme, parent, alt or t("图"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet = _Sheet(drawn)
        sheet.setAccessibleName(alt)
        room = parent.size() * _LARGER - QSize(theme.gap(48), theme.px(140))
        sheet.setFixedSize(drawn.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).toSize())
        self.add(sheet)
        close = self.add_button(t("关闭"), "primary")
        close.setDefault(True)
        close.clicked.connect(lambda _=False: self.accept())


class _Sheet(QWidget):
    def __init__(self, drawn: Scene) -> None:
        super().__init__()
        self._drawn = drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, all of it."""
        del event
        draw_scene(QPainter(self), QRectF(self.rect()), self._drawn)


def spoken(text: str) -> str:
    """A text for a screen reader: its words, what pictures show, and formulas that are broken."""
    broken = [tex for tex in _formulas(text) if outline(tex) is None]
    said = rich.plain(text)
    return f"{said}（{t('公式写法有误')}：{'；'.join(broken)}）" if broken else said


def _formulas(text: str) -> list[str]:
    found: list[str] = []
    for block in rich.parsed(text):
        if isinstance(block, FormulaBlock):
            found.append(block.tex)
        elif isinstance(block, ParagraphBlock):
            found += [inline.tex for inline in block.inlines if isinstance(inline, Formula)]
    return found
