"""What rich texts are set from: lines with formulas among the words, formulas, pictures, gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from trainer.formulas import BESIDE, UNIT, Outline, outline
from trainer.quiz.rich import Formula, Inlines, PictureInline, Words
from trainer.ui import style, tokens
from trainer.ui.parts.scene import Scene
from trainer.ui.tokens import Theme

SMALL: Final = 2.0
"""Up to so many lines high a picture stands among the words."""
_STAND_IN: Final = "一"  # breaks before and after itself as 汉字 do
_AIR: Final = 2
_BOLDER: Final = 22.0


@dataclass(frozen=True, slots=True)
class Look:
    """How the words of a text look."""

    theme: Theme
    size: int = tokens.BODY
    bold: bool = False
    tone: str = "ink"

    @property
    def font(self) -> QFont:
        """The font of the words."""
        return style.font(self.theme, self.size, bold=self.bold)

    @property
    def line(self) -> int:
        """The height of a line."""
        return self.theme.line(self.size)

    @property
    def em(self) -> float:
        """The em of formulas, in px."""
        return self.theme.px(self.size) * BESIDE

    @property
    def pen(self) -> QPen:
        """What formulas are drawn with, a little thicker among bold words."""
        return QPen(style.color(self.theme, self.tone), _BOLDER if self.bold else 0.0)


class Piece(Protocol):
    """One block, or a part of one."""

    def lay(self, width: float) -> float:
        """Set it into a width; tells its height."""

    def width(self) -> float:
        """How wide it would like to be."""

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it as it was set last."""


class Box(NamedTuple):
    """What stands among words: its size from the baseline, and what is drawn."""

    advance: float
    ascent: float
    descent: float
    drawn: Outline | Scene


@lru_cache(maxsize=512)
def _paths(formula: Outline) -> tuple[tuple[QPainterPath, float], ...]:
    return tuple((_path(shape.path), shape.line) for shape in formula.shapes)


def _path(source: str) -> QPainterPath:
    """The path of SVG data of M, L, Q, C and Z."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    words = iter(source.split())
    for word in words:
        match word:
            case "M":
                path.moveTo(_point(words))
            case "L":
                path.lineTo(_point(words))
            case "Q":
                path.quadTo(_point(words), _point(words))
            case "C":
                path.cubicTo(_point(words), _point(words), _point(words))
            case _:
                path.closeSubpath()
    return path


def _point(words: Iterator[str]) -> QPointF:
    return QPointF(float(next(words)), float(next(words)))


def draw_formula(painter: QPainter, at: QPointF, em: float, formula: Outline, pen: QPen) -> None:
    """Draw a formula from *at* on its baseline; a *pen* of some width makes it bolder."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    painter.scale(em / UNIT, em / UNIT)
    for path, line in _paths(formula):
        if line:
            painter.strokePath(path, QPen(pen.color(), line))
        else:
            painter.fillPath(path, QBrush(pen.color()))
            if pen.widthF():
                painter.strokePath(path, pen)
    painter.restore()


def draw_scene(painter: QPainter, box: QRectF, drawn: Scene) -> None:
    """Draw a picture on the white of paper, in both themes."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.fillRect(box, style.color(Theme(), "surface"))
    size = QSize(max(1, round(box.width())), max(1, round(box.height())))
    painter.drawPixmap(box.topLeft(), drawn.drawn(size, ratio))


class TextPiece:
    """Words that wrap, with formulas and small pictures among them on the same baseline."""

    def __init__(self, look: Look, inlines: Inlines, scenes: dict[str, Scene | None]) -> None:
        self._look = look
        self._boxes: dict[int, Box] = {}
        self._formats: list[QTextLayout.FormatRange] = []
        self._text = ""
        self._metrics = QFontMetricsF(look.font)
        for inline in inlines:
            self._take(inline, scenes)
        self._layout = QTextLayout(self._text, look.font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(4 * self._metrics.horizontalAdvance(_STAND_IN))
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats)

    def lay(self, width: float) -> float:
        """Set the lines; each is as high as its highest formula needs."""
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            above, below = self._room(line)
            line.setPosition(QPointF(0, top + above - line.ascent()))
            top += above + below
        self._layout.endLayout()
        return top

    def width(self) -> float:
        """The width of its longest line, unwrapped."""
        self.lay(100_000)
        lines = range(self._layout.lineCount())
        return max((self._layout.lineAt(i).naturalTextWidth() for i in lines), default=0.0) + 1

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw words, formulas and small pictures."""
        painter.setPen(style.color(self._look.theme, self._look.tone))
        air, pen = self._look.theme.px(_AIR), self._look.pen
        self._layout.draw(painter, at)
        for place, box in self._boxes.items():
            line = self._layout.lineForTextPosition(place)
            left = _x(line, place) + air
            spot = at + QPointF(left, line.y() + line.ascent())
            if isinstance(box.drawn, Outline):
                draw_formula(painter, spot, box.ascent / box.drawn.ascent, box.drawn, pen)
            else:
                frame = QRectF(spot - QPointF(0, box.ascent), QSizeF(box.advance, box.ascent))
                draw_scene(painter, frame, box.drawn)

    def _room(self, line: QTextLine) -> tuple[float, float]:
        """How far a line reaches above and below its baseline."""
        spare = max(0.0, self._look.line - line.ascent() - line.descent()) / 2
        above, below = line.ascent() + spare, line.descent() + spare
        start, end = line.textStart(), line.textStart() + line.textLength()
        for place, box in self._boxes.items():
            if start <= place < end:
                above, below = max(above, box.ascent + _AIR), max(below, box.descent + _AIR)
        return above, below

    def _take(
        self, inline: Words | Formula | PictureInline, scenes: dict[str, Scene | None]
    ) -> None:
        match inline:
            case Words(text, bold):
                self._write(text, bold=bold)
            case Formula(tex):
                drawn = outline(tex)
                if drawn is None or drawn.ascent <= 0:
                    self._write(tex, broken=True)
                else:
                    em = self._look.em
                    box = Box(drawn.advance * em, drawn.ascent * em, drawn.descent * em, drawn)
                    self._stand_in(box)
            case PictureInline(_, name):
                if scene := scenes.get(name):
                    size = scene.size() * self._look.theme.scale
                    self._stand_in(Box(size.width(), size.height(), 0.0, scene))

    def _write(self, text: str, *, bold: bool = False, broken: bool = False) -> None:
        if bold or broken:
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            if broken:
                look.setForeground(style.color(self._look.theme, "bad"))
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            self._format(len(self._text), len(text), look)
        self._text += text.replace("\n", "\u2028")

    def _stand_in(self, box: Box) -> None:
        look, air = QTextCharFormat(), self._look.theme.px(_AIR)
        look.setForeground(Qt.GlobalColor.transparent)
        look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        own = self._metrics.horizontalAdvance(_STAND_IN)
        look.setFontLetterSpacing(box.advance + 2 * air - own)
        self._boxes[len(self._text)] = box
        self._format(len(self._text), 1, look)
        self._text += _STAND_IN

    def _format(self, start: int, length: int, look: QTextCharFormat) -> None:
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, length, look
        self._formats.append(made)


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # a pair; the stub says anything
    return float(found[0] if isinstance(found, tuple) else found)


class FormulaPiece:
    """A formula on a line of its own, made smaller where it is too wide."""

    def __init__(self, look: Look, drawn: Outline) -> None:
        self._look, self._drawn, self._em = look, drawn, look.em

    def lay(self, width: float) -> float:
        """Be as high as the formula at the size that fits."""
        self._em = min(self._look.em, width / self._drawn.advance)
        return (self._drawn.ascent + self._drawn.descent) * self._em + 2 * _AIR

    def width(self) -> float:
        """Its natural width."""
        return self._drawn.advance * self._look.em

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it from the left."""
        spot = at + QPointF(0, self._drawn.ascent * self._em + _AIR)
        draw_formula(painter, spot, self._em, self._drawn, self._look.pen)
