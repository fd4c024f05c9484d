"""Shows one chapter: Markdown in the colours and sizes of the theme, pictures as wide as fits."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImageReader, QResizeEvent
from PySide6.QtWidgets import QTextBrowser

from trainer.ui import style
from trainer.ui.tokens import Theme

EXTENSIONS: Final = ("tables", "fenced_code", "sane_lists")

TABLE: Final = '<table width="100%" cellspacing="0" border="0">'

SHEET: Final = Template("""
h1 { font-size: ${h1}px; margin-top: 0; margin-bottom: ${g16}px; }
h2 { font-size: ${h2}px; margin-top: ${g28}px; margin-bottom: ${g8}px; }
h3 { font-size: ${h3}px; margin-top: ${g20}px; margin-bottom: ${g4}px; }
p, li { line-height: 135%; margin-top: ${g4}px; margin-bottom: ${g8}px; }
a { color: $link; text-decoration: none; }
code { background-color: $sunken; }
pre { background-color: $sunken; margin: ${g8}px; white-space: pre-wrap; }
th { background-color: $sunken; color: $ink2; text-align: left; }
th, td { padding: ${g6}px ${g12}px; border-bottom: 1px solid $line; }
""")


class Reader(QTextBrowser):
    """`turned(path)` when a link to another chapter is followed."""

    turned = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._path: Path | None = None
        self._settled = QTimer(self, singleShot=True, interval=100)
        self._settled.timeout.connect(self._fit)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDefaultFont(style.font(theme))
        self.document().setDocumentMargin(theme.gap(24))
        self.document().setDefaultStyleSheet(_sheet(theme))
        self.anchorClicked.connect(self._follow)

    @property
    def shown(self) -> Path | None:
        """The chapter shown."""
        return self._path

    def show_chapter(self, path: Path, anchor: str = "") -> None:
        """Show the chapter in *path* from its beginning, or from *anchor*."""
        self._path = path
        self._draw()
        if anchor:
            self.scrollToAnchor(anchor)
        else:
            self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the new width, once it stays so."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settled.start()

    def _fit(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._draw()
        bar.setValue(round(share * bar.maximum()))

    def _draw(self) -> None:
        from markdown import markdown  # noqa: PLC0415 - only for the manual

        if self._path is None:
            return
        text = self._path.read_text(encoding="utf-8")
        html = markdown(text, extensions=list(EXTENSIONS))
        html = html.replace("<table>", TABLE)
        html = re.sub(r'<img alt="([^"]*)" src="([^"]*)" />', self._picture, html)
        self.setSearchPaths([str(self._path.parent)])
        html = html.replace("<p><img", '<p style="line-height:100%"><img')  # no gap below a picture
        self.setHtml(html)

    def _picture(self, found: re.Match[str]) -> str:
        """Give a picture no wider than there is room for; its words where it is missing."""
        words, name = found.groups()
        folder = self._path.parent if self._path is not None else Path()
        size = QImageReader(str(folder / name)).size()
        if not size.isValid():
            return f"<i>{words}</i>"
        room = max(120, self.viewport().width() - 2 * self.theme.gap(24) - 4)
        width = min(room, size.width())
        return f'<img alt="{words}" src="{name}" width="{width}" />'

    def _follow(self, url: QUrl) -> None:
        if self._path is None or (url.scheme() and not url.isLocalFile()):
            return
        target = self._path.parent / url.path() if url.path() else self._path
        if target.is_file():
            self.show_chapter(target, url.fragment())
            self.turned.emit(target)


def _sheet(theme: Theme) -> str:
    values = {name: theme.color(name) for name in ("link", "sunken", "ink2", "line")}
    values |= {f"g{n}": str(theme.gap(n)) for n in (4, 6, 8, 12, 16, 20, 28)}
    values |= {"h1": str(theme.px(24)), "h2": str(theme.px(18)), "h3": str(theme.px(16))}
    return SHEET.substitute(values)
