"""The card as it will be printed: drawn by the print code, cut out of its sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui import style, tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.panel import SectionBar
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.printing import Printing

FRONT: Final = "front"
BACK: Final = "back"
_POINTS: Final = 72 / 25.4
_SIDES: Final = ((FRONT, "正面"), (BACK, "背面"))
DOTS: Final = 1200
"""How many dots a card is drawn wide: more than are shown, so that it stays sharp."""
WIDEST: Final = 480


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of blank cards as PDF, and where on its front a card stands, in mm."""

    data: bytes
    left: float
    top: float
    width: float
    height: float


def blank_sheet(printing: Printing, card_id: str) -> Sheet:
    """Ten blank cards of a post; runs on the desk."""
    from trainer.prints.pocket_cards import BLOCK  # noqa: PLC0415 - loads the print engine
    from trainer.prints.pocket_front import HEIGHT, WIDTH  # noqa: PLC0415 - likewise

    data = printing.pocket_cards((card_id,), holders=False)
    return Sheet(data, BLOCK.x, BLOCK.y, WIDTH, HEIGHT)


def faces(sheet: Sheet, width: int) -> dict[str, QImage]:
    """Front and back of the first card, *width* dots wide."""
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - loaded when first looked at

    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(sheet.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    scale = width / sheet.width
    box = QRect(
        round(sheet.left * scale),
        round(sheet.top * scale),
        width,
        round(sheet.height * scale),
    )
    made = {side: _page(document, page, scale).copy(box) for page, side in enumerate((FRONT, BACK))}
    document.close()
    return made


def _page(document: object, page: int, scale: float) -> QImage:
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - loaded already

    assert isinstance(document, QPdfDocument)
    points = document.pagePointSize(page)
    dots = QSize(round(points.width() / _POINTS * scale), round(points.height() / _POINTS * scale))
    image = document.render(page, dots)
    white = QImage(image.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, image)
    painter.end()
    return white


class Preview(QFrame):
    """Front and back of the card below each other; `sheet_wanted` carries the whole sheet."""

    sheet_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._sheet: Sheet | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar = SectionBar(theme, t("随身卡"), t("90 × 54 毫米，双面"))
        self.sheet_button = Button(theme, t("看整张纸"), size="small")
        self.sheet_button.clicked.connect(lambda _=False: self.sheet_wanted.emit(self._sheet))
        self.bar.add_action(self.sheet_button)
        self.faces = {side: CardFace(theme, words) for side, words in _SIDES}
        self.words = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.people = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        column.addWidget(self.bar)
        column.addWidget(self._page(), 1)
        self.setFocusProxy(self.sheet_button)
        self.wait()

    def wait(self) -> None:
        """Say that the card is being drawn; who holds the post is not known yet either."""
        self.people.say("")
        self._show(None, t("正在画…"))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the card."""
        self._show(sheet, t("由打印程序画出，纸上就是这样。姓名和卡号打印时填入。"))

    def fail(self, sentence: str) -> None:
        """Say why there is nothing to see."""
        self._show(None, sentence)

    def show_people(self, count: int) -> None:
        """Say how many people hold this post."""
        some = t("本岗位在册 {} 人。").format(count)
        self.people.say(some if count else t("人员档案里还没有这个岗位的人。"))

    def _page(self) -> ScrollPage:
        page = ScrollPage(self.theme, padding=20, gap=8)
        for side, words in _SIDES:
            page.add(Label(self.theme, t(words), tokens.SMALL, tone="ink2"))
            page.add(self.faces[side])
        page.add(self.words)
        page.add(self.people)
        return page

    def _show(self, sheet: Sheet | None, words: str) -> None:
        self._sheet = sheet
        self.sheet_button.setEnabled(sheet is not None)
        drawn = faces(sheet, DOTS) if sheet is not None else {}
        for side, face in self.faces.items():
            face.show_image(drawn.get(side))
        self.words.say(words)


class CardFace(QWidget):
    """A picture of paper: white in both themes, as wide as there is room."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self.setAccessibleName(t("随身卡{}").format(t(words)))
        self.setMaximumWidth(theme.px(WIDEST))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage | None) -> None:
        """Show another picture, or an empty paper."""
        self._image = image
        self.update()

    @property
    def empty(self) -> bool:
        """Whether there is nothing on the paper."""
        return self._image is None

    def heightForWidth(self, width: int) -> int:
        """A card is 90 by 54."""
        return round(width * 0.6)

    def sizeHint(self) -> QSize:
        """Ask for a card that can be read."""
        width = self._theme.px(360)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper, what is on it, and its edge."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRect(0, 0, self.width(), min(self.height(), self.heightForWidth(self.width())))
        painter.fillRect(room, style.color(self._theme, "paper"))
        if self._image is not None:
            dots = room.size() * self.devicePixelRatioF()
            smooth = Qt.TransformationMode.SmoothTransformation
            fine = self._image.scaled(dots, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            painter.drawImage(room, fine)
        painter.setPen(QPen(style.color(self._theme, "edge")))
        painter.drawRect(room.adjusted(0, 0, -1, -1))
