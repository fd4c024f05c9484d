"""The PDF inside the program: pages, zoom, saving, printing."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas
from stage import shown

from trainer.ui.pdf_view import PdfDialog, PdfPane
from trainer.ui.tokens import Theme


@pytest.fixture(scope="module")
def three_pages() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(200, 300))
    for _ in range(3):
        canvas.rect(20, 20, 160, 260, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, three_pages: bytes) -> PdfPane:
    made = PdfPane(theme, name="随身卡")
    assert made.load(three_pages)
    return shown(qtbot, made, 800, 600)


def test_pages_are_counted_and_turned(qtbot: QtBot, pane: PdfPane) -> None:
    assert pane.page_words.text() == "第 1 页，共 3 页"
    assert not pane.before_button.isEnabled()
    pane.after_button.click()
    qtbot.waitUntil(lambda: pane.page == 1)
    assert pane.page_words.text() == "第 2 页，共 3 页"
    pane.go(7)
    assert pane.page == 1


def test_zoom_goes_in_steps_and_back_to_the_whole_page(pane: PdfPane) -> None:
    pane.zoom(1.25)
    first = pane.view.zoomFactor()
    pane.zoom(1.25)
    assert pane.view.zoomFactor() == pytest.approx(first * 1.25)
    pane.zoom(100)
    assert pane.view.zoomFactor() == 4
    pane.fit()
    assert pane.fit_button.text() == "适合窗口"


def test_other_bytes_keep_the_page(pane: PdfPane, three_pages: bytes) -> None:
    pane.go(2)
    assert pane.load(three_pages)
    assert pane.page == 2


def test_what_is_no_pdf_is_said_in_place(pane: PdfPane) -> None:
    assert not pane.load(b"nonsense")
    assert pane.banner.isVisible()
    assert (pane.pages, pane.page_words.text()) == (0, "第 0 页，共 0 页")


def test_the_file_saved_is_the_file_shown(
    qtbot: QtBot, pane: PdfPane, three_pages: bytes, tmp_path: Path
) -> None:
    with qtbot.waitSignal(pane.saved) as heard:
        pane.save_to(tmp_path / "卡.pdf")
    assert (tmp_path / "卡.pdf").read_bytes() == three_pages
    assert heard.args == ["已存为 卡.pdf"]


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, pane: PdfPane, tmp_path: Path
) -> None:
    with qtbot.waitSignal(pane.failed), qtbot.assertNotEmitted(pane.saved):
        pane.save_to(tmp_path / "没有这个夹" / "卡.pdf")


def test_pages_are_printed_at_their_true_size(qtbot: QtBot, pane: PdfPane, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFromTo(2, 3)
    with qtbot.waitSignal(pane.printed) as heard:
        pane.print_on(printer)
    assert heard.args == [2]
    paper = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(paper) == 2
    page = paper[0].render(scale=1).to_pil().convert("L")
    dark = page.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert dark is not None
    assert (dark[2] - dark[0], dark[3] - dark[1]) == (
        pytest.approx(161, abs=3),
        pytest.approx(261, abs=3),
    )
    paper.close()


def test_a_window_of_its_own_shows_the_same(qtbot: QtBot, theme: Theme, three_pages: bytes) -> None:
    dialog = shown(qtbot, PdfDialog(theme, None, "随身卡", three_pages))
    assert dialog.pane.pages == 3
    assert dialog.windowTitle() == "随身卡"
