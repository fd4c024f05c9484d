"""One PDF in the making: its pages, its reusable drawings, its bytes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from trainer.prints.fonts import REGULAR, advances
from trainer.prints.style import MM
from trainer.prints.surface import Surface

rl_config.useA85 = 0  # streams as bytes, not as letters: a fifth smaller


class Document:
    """Gives out one sheet after another; the same drawing gives the same bytes."""

    def __init__(self, title: str, author: str = "", keywords: str = "") -> None:
        advances(bold=False)
        advances(bold=True)
        self._bytes = BytesIO()
        self._canvas = Canvas(
            self._bytes,
            pageCompression=1,
            invariant=1,
            initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub says float
            lang="zh-CN",
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("警钟")
        self._canvas.setKeywords(keywords)
        self._forms: dict[str, tuple[float, float]] = {}
        self._begun = False

    def sheet(self, width: float, height: float) -> Surface:
        """A new page of so many millimetres; whatever was drawn before is finished."""
        if self._begun:
            self._canvas.showPage()
        self._begun = True
        self._canvas.setPageSize((width * MM, height * MM))
        return Surface(self._canvas, width, height)

    def form(self, name: str, size: tuple[float, float], draw: Callable[[Surface], object]) -> None:
        """Draw something once, to be shown any number of times by `Surface.show`.

        A form shares nothing with the page: begin it before the first sheet, or between sheets.
        """
        width, height = size
        self._canvas.beginForm(name, 0, 0, width * MM, height * MM)
        draw(Surface(self._canvas, width, height))
        self._canvas.endForm()

    def finished(self) -> bytes:
        """The whole PDF; nothing can be drawn afterwards."""
        self._canvas.save()
        return self._bytes.getvalue()
