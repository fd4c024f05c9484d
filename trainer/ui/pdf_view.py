"""A PDF inside the program: look, zoom, save, print; the paper is what one sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QSize, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPalette, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui import style, tokens
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button, IconButton
from trainer.ui.parts.ring import FocusRing
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

STEP: Final = 1.25
ZOOM_MIN: Final = 0.25
ZOOM_MAX: Final = 4.0
PRINT_DPI: Final = 300
MARGIN: Final = 6


class PdfPane(QWidget):
    """Shows PDF bytes under a bar with pages and zoom; with *actions* also 保存, 打印.

    `load` shows other bytes and keeps page and zoom; `failed` tells in one sentence
    what could not be saved or printed.
    """

    failed = Signal(str)
    saved = Signal(str)
    printed = Signal(int)

    def __init__(self, theme: Theme, *, name: str = "", actions: bool = True) -> None:
        super().__init__()
        from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - loaded when first looked at
        from PySide6.QtPdfWidgets import QPdfView  # noqa: PLC0415 - likewise

        self.theme = theme
        self.name = name
        self.document: QPdfDocument = QPdfDocument(self)
        self.view: QPdfView = QPdfView(self)
        self._fit_mode = QPdfView.ZoomMode.FitInView
        self._free_mode = QPdfView.ZoomMode.Custom
        self._bytes = b""
        self._buffer: QBuffer | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar(actions=actions))
        self.banner = Banner(theme, "error", title=t("这份文件打不开"))
        self.banner.hide()
        column.addWidget(self.banner)
        self._above = QWidget()  # the white over the first page, which the view cannot fit
        self._above.setFixedHeight(MARGIN)
        self._above.setStyleSheet(f"background: {theme.color('disabledbg')}")
        column.addWidget(self._above)
        column.addWidget(self.view, 100)
        column.addStretch(1)
        self._dress_view()
        self.view.setAccessibleName(t("预览"))
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(self._fit_mode)
        self.view.pageNavigator().currentPageChanged.connect(self._say_page)
        self._say_page()

    @property
    def data(self) -> bytes:
        """What is shown and would be saved."""
        return self._bytes

    def load(self, data: bytes) -> bool:
        """Show *data*; tell whether it is a PDF that can be shown."""
        from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - loaded already

        page = self.view.pageNavigator().currentPage()
        self.document.close()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._bytes, self._buffer = data, buffer
        good = self.document.status() == QPdfDocument.Status.Ready
        self.banner.setVisible(not good)
        self.view.setVisible(good)
        self._above.setVisible(good)
        if good:
            self.go(min(page, self.pages - 1))
        self._say_page()
        return good

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(self.document.pageCount(), 0)

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self.view.pageNavigator().currentPage()

    def go(self, page: int) -> None:
        """Show a page, counted from 0; others are ignored."""
        if 0 <= page < self.pages:
            navigator = self.view.pageNavigator()
            navigator.jump(page, navigator.currentLocation(), 0)

    def zoom(self, factor: float) -> None:
        """Make it larger or smaller by *factor*."""
        now = self._shown_zoom()
        self.view.setZoomMode(self._free_mode)
        self.view.setZoomFactor(min(max(now * factor, ZOOM_MIN), ZOOM_MAX))
        self.fit_button.setText(f"{self.view.zoomFactor():.0%}")

    def fit(self) -> None:
        """Show the whole page."""
        self.view.setZoomMode(self._fit_mode)
        self.fit_button.setText(t("适合窗口"))

    def save(self) -> None:
        """Ask where, then write the file."""
        wanted, _ = QFileDialog.getSaveFileName(
            self, t("保存为 PDF"), f"{self.name or t('文件')}.pdf", "PDF (*.pdf)"
        )
        if wanted:
            self.save_to(Path(wanted))

    def save_to(self, path: Path) -> None:
        """Write the file and tell how it went."""
        try:
            path.write_bytes(self._bytes)
        except OSError as error:
            self.failed.emit(t("没有存成：{}。换个地方再存一次。").format(error.strerror))
        else:
            self.saved.emit(t("已存为 {}").format(path.name))

    def print_out(self) -> None:
        """Ask for the printer, then print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - rare

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.name)
        printer.setFromTo(1, max(self.pages, 1))
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages the printer was told to, at their true size."""
        first, last = printer.fromPage() or 1, printer.toPage() or self.pages
        count = print_pages(self.document, printer, range(first - 1, min(last, self.pages)))
        if count:
            self.printed.emit(count)
        else:
            self.failed.emit(t("打印机没有响应，一张也没打。检查后再试，或先保存为 PDF。"))

    def _bar(self, *, actions: bool) -> QWidget:
        theme = self.theme
        bar = QFrame()
        bar.setProperty("part", "bottom-line")
        bar.setFixedHeight(theme.px(tokens.SECTION_BAR))
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.gap(16), 0, theme.gap(16), 0)
        row.setSpacing(theme.gap(8))
        before = _square(theme, "chevron-left", t("上一页"), lambda: self.go(self.page - 1))
        after = _square(theme, "chevron-right", t("下一页"), lambda: self.go(self.page + 1))
        smaller = _square(theme, "zoom-out", t("缩小"), lambda: self.zoom(1 / STEP))
        larger = _square(theme, "zoom-in", t("放大"), lambda: self.zoom(STEP))
        self.before_button, self.after_button = before, after
        self.page_words = Label(theme)
        self.fit_button = Button(theme, t("适合窗口"), "ghost", size="small")
        self.fit_button.clicked.connect(lambda _=False: self.fit())
        row.addWidget(before)
        row.addWidget(self.page_words)
        row.addWidget(after)
        row.addStretch()
        for widget in (smaller, self.fit_button, larger):
            row.addWidget(widget)
        if actions:
            self._add_actions(row)
        return bar

    def _dress_view(self) -> None:
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        sides = self.view.documentMargins()
        self.view.setDocumentMargins(QMargins(sides.left(), 0, sides.right(), 0))
        self.view.setPageSpacing(2 * MARGIN)  # all that fitting takes off a page's height
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, style.color(self.theme, "disabledbg"))
        self.view.setPalette(palette)

    def _add_actions(self, row: QHBoxLayout) -> None:
        self.save_button = Button(self.theme, t("保存 PDF 文件…"), "secondary", "download")
        self.print_button = Button(self.theme, t("打印…"), "primary", "printer")
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.print_button.clicked.connect(lambda _=False: self.print_out())
        row.addSpacing(self.theme.gap(8))
        row.addWidget(self.save_button)
        row.addWidget(self.print_button)

    def _say_page(self) -> None:
        place, count = (self.page + 1 if self.pages else 0), self.pages
        self.page_words.setText(t("第 {} 页，共 {} 页").format(place, count))
        self.before_button.setEnabled(place > 1)
        self.after_button.setEnabled(place < count)

    def _shown_zoom(self) -> float:
        if self.view.zoomMode() == self._free_mode or not self.pages:
            return self.view.zoomFactor()
        size = self.document.pagePointSize(self.page)
        scale = self.logicalDpiX() / 72
        wide = self.view.viewport().width() / (size.width() * scale)
        high = self.view.viewport().height() / (size.height() * scale)
        return min(wide, high)


class PdfDialog(QDialog):
    """A `PdfPane` in a window of its own; Esc closes, Ctrl S saves, Ctrl P prints."""

    def __init__(self, theme: Theme, parent: QWidget | None, title: str, data: bytes) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(theme.px(980), theme.px(800))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.pane = PdfPane(theme, name=title)
        column.addWidget(self.pane)
        self.pane.load(data)
        self.pane.view.setFocus()
        for keys, act in (
            ("Ctrl+S", self.pane.save),
            ("Ctrl+P", self.pane.print_out),
            ("Ctrl++", lambda: self.pane.zoom(STEP)),
            ("Ctrl+-", lambda: self.pane.zoom(1 / STEP)),
        ):
            QShortcut(QKeySequence(keys), self, act)
        self._ring = FocusRing(theme, self)


def print_pages(document: QPdfDocument, printer: QPrinter, pages: range) -> int:
    """Draw *pages* on paper at their true size; tell how many were printed."""
    painter = QPainter()
    if not pages or not painter.begin(printer):
        return 0
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        _print_page(document, printer, painter, page)
    painter.end()
    return len(pages)


def _print_page(document: QPdfDocument, printer: QPrinter, painter: QPainter, page: int) -> None:
    points = document.pagePointSize(page)
    dots = QSize(round(points.width() / 72 * PRINT_DPI), round(points.height() / 72 * PRINT_DPI))
    image = document.render(page, dots)
    scale = printer.resolution() / PRINT_DPI
    margins = printer.pageLayout().marginsPixels(printer.resolution())
    painter.save()
    painter.translate(-margins.left(), -margins.top())
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(0, 0, image)
    painter.restore()


def _square(theme: Theme, icon: str, name: str, act: Callable[[], object]) -> IconButton:
    button = IconButton(theme, icon, name, "secondary")
    button.clicked.connect(lambda _=False: act())
    return button
