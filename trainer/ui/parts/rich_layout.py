"""A rich text set into a width: blocks below each other, drawn by whoever shows it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from trainer.formulas import outline
from trainer.quiz import rich
from trainer.quiz.rich import (
    Block,
    Formula,
    FormulaBlock,
    Inlines,
    Items,
    Paragraph,
    PictureBlock,
    PictureInline,
    TableBlock,
)
from trainer.ui import style, tokens
from trainer.ui.parts.rich_pieces import SMALL, FormulaPiece, Look, Piece, TextPiece, draw_scene
from trainer.ui.parts.scene import Scene, scene
from trainer.ui.pictures import Pictures
from trainer.ui.words import t

_DOT: Final = "•"
_GAP: Final = 10
_WAITING: Final = 88
_TALLEST: Final = 480


@lru_cache(maxsize=64)
def _scene(data: bytes) -> Scene | None:
    return scene(data)


class Shown(NamedTuple):
    """A picture block where it stands."""

    box: QRectF
    alt: str
    id: str


class PicturePiece:
    """A picture at its own size, smaller where there is no room; a frame where there is none."""

    def __init__(self, look: Look, alt: str, name: str, drawn: Scene | None) -> None:
        self.alt, self.id, self.drawn = alt, name, drawn
        self._look, self._box = look, QRectF()
        self.tallest: float = _TALLEST

    def lay(self, width: float) -> float:
        """Fit it into the width and the height that may be taken."""
        size = self._natural()
        scale = min(1.0, width / size.width(), self.tallest / size.height())
        self._box = QRectF(QPointF(), size.size() * scale)
        return self._box.height()

    def width(self) -> float:
        """Its natural width."""
        return self._natural().width()

    def frame(self, at: QPointF) -> QRectF:
        """Where it is when drawn at *at*."""
        return self._box.translated(at)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it, or say that it is not here."""
        box = self.frame(at)
        if self.drawn is not None:
            draw_scene(painter, box, self.drawn)
            return
        theme = self._look.theme
        painter.setPen(QPen(style.color(theme, "edge"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(style.color(theme, "ink2"))
        painter.setFont(style.font(theme, tokens.SMALL))
        wrap = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignCenter.value
        painter.drawText(box, wrap, t("图片还没有显示：{}").format(self.alt or self.id))

    def _natural(self) -> QRectF:
        theme = self._look.theme
        if self.drawn is None:
            return QRectF(0, 0, theme.px(320), theme.px(_WAITING))
        return QRectF(QPointF(), self.drawn.size() * theme.scale)


class ItemsPiece:
    """A list: a dot, and what hangs beside it."""

    def __init__(self, look: Look, items: list[TextPiece]) -> None:
        self._look, self._items = look, items
        self._tops: list[float] = []

    def lay(self, width: float) -> float:
        """Set item below item."""
        top, self._tops = 0.0, []
        for item in self._items:
            self._tops.append(top)
            top += item.lay(width - self._indent()) + self._look.theme.gap(4)
        return top

    def width(self) -> float:
        """The widest item."""
        return max(item.width() for item in self._items) + self._indent()

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw dots and items."""
        painter.setFont(self._look.font)
        for item, top in zip(self._items, self._tops, strict=True):
            painter.setPen(style.color(self._look.theme, self._look.tone))
            dot = QRectF(at.x(), at.y() + top, self._indent(), self._look.line)
            painter.drawText(dot, Qt.AlignmentFlag.AlignVCenter, _DOT)
            item.draw(painter, at + QPointF(self._indent(), top))

    def _indent(self) -> int:
        return self._look.theme.px(self._look.size)


class TablePiece:
    """A table with hair lines; columns are as wide as they like, or share the width."""

    def __init__(self, look: Look, rows: list[list[TextPiece]]) -> None:
        self._look, self._rows = look, rows
        self._widths: tuple[float, ...] = ()
        self._heights: list[float] = []

    def lay(self, width: float) -> float:
        """Set every cell; a row is as high as its highest."""
        pad = self._pad()
        likes = [max(row[i].width() for row in self._rows) for i in range(len(self._rows[0]))]
        self._widths = rich.fitted([like + 2 * pad for like in likes], width - 1)
        self._heights = [
            max(c.lay(w - 2 * pad) for c, w in zip(row, self._widths, strict=True)) + pad
            for row in self._rows
        ]
        return sum(self._heights) + 1

    def width(self) -> float:
        """All columns as wide as they like."""
        self.lay(100_000)
        return sum(self._widths)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the ground of the head, the cells and the lines."""
        pad, wide, y = self._pad(), sum(self._widths), at.y()
        theme = self._look.theme
        head = QRectF(at.x(), y, wide, self._heights[0])
        painter.fillRect(head, style.color(theme, "sunken"))
        for row, high in zip(self._rows, self._heights, strict=True):
            x = at.x()
            for cell, w in zip(row, self._widths, strict=True):
                cell.draw(painter, QPointF(x + pad, y + pad / 2))
                painter.setPen(style.color(theme, "edge"))
                painter.drawRect(QRectF(x, y, w, high))
                x += w
            y += high

    def _pad(self) -> int:
        return self._look.theme.gap(8)


class RichLayout:
    """The blocks of a text. Make it anew when a picture has come."""

    def __init__(self, look: Look, text: str, pictures: Pictures) -> None:
        self._look, self._pictures = look, pictures
        self._pieces = [p for block in rich.parsed(text) for p in self._pieces_of(block)]
        self._set: tuple[float, float, float] | None = None
        self._tops: list[float] = []

    def height(self, width: float, tallest: float = _TALLEST) -> float:
        """Set it into a width; no picture gets higher than *tallest*."""
        if self._set is None or self._set[:2] != (width, tallest):
            self._set = (width, tallest, self._lay(width, tallest))
        return self._set[2]

    def width(self) -> float:
        """How wide it would like to be."""
        self._set = None
        return max((piece.width() for piece in self._pieces), default=0.0)

    def draw(self, painter: QPainter, at: QPointF, *, pictures: bool = True) -> None:
        """Draw it as it was set last, its picture blocks too unless somebody else does."""
        for piece, top in zip(self._pieces, self._tops, strict=True):
            if pictures or not isinstance(piece, PicturePiece) or piece.drawn is None:
                piece.draw(painter, at + QPointF(0, top))

    def shown(self) -> list[Shown]:
        """The picture blocks that are here, where they stand."""
        pieces = zip(self._pieces, self._tops, strict=True)
        found = ((p, top) for p, top in pieces if isinstance(p, PicturePiece) and p.drawn)
        return [Shown(p.frame(QPointF(0, top)), p.alt, p.id) for p, top in found]

    def _lay(self, width: float, tallest: float) -> float:
        top, self._tops = 0.0, []
        for piece in self._pieces:
            if isinstance(piece, PicturePiece):
                piece.tallest = tallest
            if self._tops:
                top += self._look.theme.gap(_GAP)
            self._tops.append(top)
            top += piece.lay(width)
        return top

    def _pieces_of(self, block: Block) -> Iterator[Piece]:
        match block:
            case Paragraph(inlines):
                yield from self._paragraph(inlines)
            case Items(items):
                yield ItemsPiece(self._look, [self._text(item) for item in items])
            case TableBlock(rows):
                bold = Look(self._look.theme, self._look.size, bold=True, tone=self._look.tone)
                looks = [bold, *[self._look] * len(rows)]
                cells = zip(rows, looks, strict=False)
                yield TablePiece(self._look, [[self._text(c, k) for c in row] for row, k in cells])
            case PictureBlock(alt, name):
                yield PicturePiece(self._look, alt, name, self._find(name))
            case FormulaBlock(tex):
                drawn = outline(tex, display=True)
                yield FormulaPiece(self._look, drawn) if drawn else self._text((Formula(tex),))

    def _paragraph(self, inlines: Inlines) -> Iterator[Piece]:
        """The words, and below them the pictures that are too high to stand among them."""
        pictures = [i for i in inlines if isinstance(i, PictureInline)]
        high = [p for p in pictures if not self._is_small(p)]
        rest = tuple(i for i in inlines if i not in high)
        if any(rest):
            yield self._text(rest)
        for picture in high:
            yield PicturePiece(self._look, picture.alt, picture.id, self._find(picture.id))

    def _is_small(self, picture: PictureInline) -> bool:
        found = self._find(picture.id)
        return found is not None and (
            found.size().height() * self._look.theme.scale <= SMALL * self._look.line
        )

    def _text(self, inlines: Inlines, look: Look | None = None) -> TextPiece:
        ids = (i.id for i in inlines if isinstance(i, PictureInline))
        return TextPiece(look or self._look, inlines, {name: self._find(name) for name in ids})

    def _find(self, name: str) -> Scene | None:
        data = self._pictures(name)
        return _scene(data) if data else None
