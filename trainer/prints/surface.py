"""Text on paper: a drawing that can also set lines, and knows how small and how low it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.pdfgen.textobject import PDFTextObject

from trainer.prints.box import Box
from trainer.prints.colours import ink
from trainer.prints.drawing import Drawing, Pen
from trainer.prints.fonts import BOLD, REGULAR
from trainer.prints.style import DIGIT, HANZI, MM, Style
from trainer.prints.type import BOX, Line, fit, single, width, wrap

__all__ = ["Box", "Pen", "Style", "Surface"]


class Surface(Drawing):
    """What every piece draws on."""

    def text(self, x: float, y: float, text: str, style: Style) -> float:
        """One line on the baseline *y*, aligned at *x*; returns its width in mm."""
        wide = width(text, style)
        shift = {"left": 0.0, "centre": wide / 2, "right": wide}[style.align]
        self._set(single(text, style), (x - shift, y), style, style.track)
        return wide

    def level(self, x: float, middle: float, text: str, style: Style) -> float:
        """One line whose optical middle is at that height; returns its width in mm."""
        drop = DIGIT if text.isascii() else HANZI
        return self.text(x, middle + drop * style.em, text, style)

    def paragraph(self, x: float, top: float, measure: float, text: str, style: Style) -> float:
        """Wrapped text below *top*; returns where it ends."""
        return self.lines(Box(x, top, measure, 0), wrap(text, style, measure), style)

    def lines(self, box: Box, lines: Sequence[Line], style: Style) -> float:
        """Lines from the upper edge of a box; returns where they end."""
        em, y = style.em, box.y + style.step / 2 + HANZI * style.em
        for line in lines:
            free = box.w - line.width * em
            justified = style.align == "left" and not style.ragged
            shift = {"left": line.indent * em, "centre": free / 2, "right": free}[style.align]
            self._set(line, (box.x + shift, y), style, line.slack(em) if justified else 0.0)
            y += style.step
        return box.y + len(lines) * style.step

    def line_at(self, x: float, y: float, line: Line, style: Style) -> None:
        """One set line on the baseline *y*; what stands in it for a thing is left out."""
        words = replace(line, runs=tuple(run for run in line.runs if run.text != BOX))
        self._set(words, (x, y), style, line.slack(style.em))

    def cell(self, box: Box, text: str, styles: Sequence[Style], field: str = "") -> Style:
        """Text in the middle of a box, at the first style that fits; else TooLong."""
        style, lines = fit(text, styles, (box.w, box.h), field or text)
        top = box.middle - len(lines) * style.step / 2
        self.lines(Box(box.x, top, box.w, box.h), lines, style)
        return style

    def spread(self, x: float, y: float, measure: float, text: str, style: Style) -> None:
        """分散对齐: a short label from edge to edge of a measure, a single 汉字 in its middle."""
        line = single(text, style)
        free = measure - line.width * style.em
        if line.glyphs > 1:
            self._set(line, (x, y), style, free / (line.glyphs - 1))
        else:
            self._set(line, (x + free / 2, y), style, 0.0)

    def tick_box(self, x: float, y: float, side: float = 3.0, *, ticked: bool = False) -> None:
        """An empty square to tick, or one with its tick; the fonts have neither."""
        self.rect(Box(x, y, side, side), pen=Pen(0.5))
        if ticked:
            tick = ((0.16, 0.52), (0.42, 0.80), (0.9, 0.12))
            points = [(x + a * side, y + b * side) for a, b in tick]
            self.poly(points, pen=Pen(1.1, cap=1, join=1), closed=False)

    def _set(self, line: Line, origin: tuple[float, float], style: Style, extra: float) -> None:
        """The glyphs of a line from a point on its baseline, *extra* mm after each."""
        if not line.runs:
            return
        self.smallest = min(self.smallest, style.size)
        self.reach(origin[1])
        x, y = origin[0] * MM, (self.height - origin[1]) * MM
        self.canvas.addLiteral(ink(style.colour))
        pen = self.canvas.beginText(x + line.runs[0].x * style.size, y)
        if extra:
            pen.setCharSpace(extra * MM)
        self._runs(pen, line, style, (x, y, extra * MM))
        if extra:
            pen.setCharSpace(0)
        self.canvas.drawText(pen)

    def _runs(
        self, pen: PDFTextObject, line: Line, style: Style, at: tuple[float, float, float]
    ) -> None:
        """Each run at its own place; a font is named only where it changes."""
        x, y, extra = at
        weight: bool | None = None
        for run in line.runs:
            if run.bold is not weight:
                weight = run.bold
                pen.setFont(BOLD if weight else REGULAR, style.size)
            if run.before:
                pen.setTextOrigin(x + run.x * style.size + run.before * extra, y)
            pen.textOut(run.text)
