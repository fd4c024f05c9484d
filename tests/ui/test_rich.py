"""Texts of questions on the screen: formulas are drawn, pictures come later, plain texts cost nothing."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from trainer.quiz.prompt import Choose, Option
from trainer.quiz.refusals import NotFound
from trainer.ui.answers.choose import ChooseAnswer
from trainer.ui.desk import Desk
from trainer.ui.parts.rich import PictureButton, RichText
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Paragraph
from trainer.ui.pictures import PictureShelf
from trainer.ui.tokens import Theme


def png(width: int, height: int) -> bytes:
    """A red picture of that size."""
    rows = b"".join(b"\0" + b"\xc0\x20\x20" * width for _ in range(height))

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


PICTURES = {"big.png": png(900, 600), "small.png": png(16, 16)}


def shown(qtbot, widget: QWidget, width: int = 600, height: int = 500) -> QImage:
    page = ScrollPage(Theme(), padding=0)
    page.add(widget)
    page.resize(width, height)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    widget.page = page  # keep it
    return ink_of(widget)


def ink_of(widget: QWidget) -> QImage:
    image = QPixmap(widget.size())
    image.fill(QColor("magenta"))
    widget.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image.toImage()


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_text_without_marks_looks_as_a_paragraph(qtbot, theme):
    text = "罚款 $5，____应当*立即*整改。\n第二行"
    one, other = RichText(theme, text, 17, bold=True), Paragraph(theme, text, 17, bold=True)
    assert shown(qtbot, one) == shown(qtbot, other)
    assert one.accessibleName() == text


def test_a_formula_is_drawn_in_the_colour_of_the_text(qtbot, theme):
    seen = colours(shown(qtbot, RichText(theme, r"$\frac{a}{b}$", 26)))
    assert theme.color("ink").lower() in seen


def test_a_formula_is_not_the_box_of_a_missing_letter(qtbot):
    images = [
        shown(qtbot, RichText(Theme(), f"${tex}$", 30))
        for tex in ("x", "y", r"\text{速}", r"\text{度}")
    ]
    for at, image in enumerate(images):
        assert all(image != other for other in images[at + 1 :])


def test_bold_words_are_bolder(qtbot):
    def ink(text: str) -> int:
        image = shown(qtbot, RichText(Theme(), text, 26))
        dark = (
            image.pixelColor(x, y).lightness() < 90
            for x in range(image.width())
            for y in range(image.height())
        )
        return sum(dark)

    assert ink("**安全** $x$") > ink(r"安全 $x$") * 1.1


def test_a_text_is_as_high_as_its_lines_and_higher_where_narrow(qtbot, theme):
    text = RichText(
        theme, r"**先通风**，再检测，氧含量为 $19.5\%\sim 23.5\%$ 时才可以进入有限空间作业。", 17
    )
    assert text.heightForWidth(300) > text.heightForWidth(900) >= theme.line(17)


def test_a_tall_formula_takes_more_room_than_a_line(qtbot, theme):
    low, tall = RichText(theme, "$x$", 17), RichText(theme, r"$\frac{a}{\frac{b}{c}}$", 17)
    assert tall.heightForWidth(400) > low.heightForWidth(400)


def test_broken_tex_is_shown_as_it_is_written_and_said_to_be_broken(qtbot, theme):
    text = RichText(theme, r"由 $\frac{a$ 得")
    assert r"公式写法有误：\frac{a" in text.accessibleName()
    assert theme.color("bad").lower() in colours(shown(qtbot, text))


def test_a_picture_is_no_higher_than_its_share_of_the_pane(qtbot, theme):
    text = RichText(theme, "看图\n![泵房](big.png)", pictures=PICTURES.get)
    shown(qtbot, text, height=400)
    button = text.findChild(PictureButton)
    assert button.height() <= 0.6 * 400 + 2
    assert button.width() == pytest.approx(button.height() * 1.5, abs=3)
    assert "泵房" in button.accessibleName()
    assert text.accessibleName() == "看图 [图：泵房]"


def test_a_small_picture_stands_among_the_words(qtbot, theme):
    text = RichText(theme, "图标![阀](small.png)表示阀门", 17, pictures=PICTURES.get)
    assert "#c02020" in colours(shown(qtbot, text))
    assert text.findChild(PictureButton) is None


def test_a_large_picture_among_words_stands_below_them(qtbot):
    text = RichText(Theme(), "如图![泵房](big.png)所示", pictures=PICTURES.get)
    shown(qtbot, text)
    assert text.findChild(PictureButton).y() >= Theme().line(15)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_picture_opens_larger_by_the_keyboard(qtbot, key):
    text = RichText(Theme(), "![泵房](big.png)", pictures=PICTURES.get)
    shown(qtbot, text, 1000, 800)
    qtbot.keyClick(text.findChild(PictureButton), key)
    (dialog,) = text.window().findChildren(QDialog)
    assert dialog.windowTitle() == "泵房"
    dialog.accept()


def test_a_picture_on_the_shelf_shows_when_it_comes(qtbot):
    desk = Desk()
    shelf = PictureShelf(desk, PICTURES.__getitem__)
    text = RichText(Theme(), "![泵房](big.png)", pictures=shelf)
    shown(qtbot, text)
    qtbot.waitUntil(lambda: text.findChild(PictureButton) is not None)
    assert shelf("big.png") == PICTURES["big.png"]
    desk.close()


def test_a_picture_that_is_not_stored_is_missing_and_named(qtbot):
    def fetch(name: str) -> bytes:
        raise NotFound(name)

    desk = Desk()
    shelf = PictureShelf(desk, fetch)
    text = RichText(Theme(), "![泵房](no.png)", pictures=shelf)
    with qtbot.waitSignal(shelf.arrived):
        shown(qtbot, text)
    assert shelf.missing("no.png")
    assert text.heightForWidth(400) > Theme().line(15)
    assert "泵房" in text.accessibleName()
    desk.close()


def test_each_picture_is_fetched_once(qtbot):
    asked: list[str] = []

    def fetch(name: str) -> bytes:
        asked.append(name)
        return PICTURES[name]

    desk = Desk()
    shelf = PictureShelf(desk, fetch)
    for _ in range(3):
        shelf("big.png")
    qtbot.waitUntil(lambda: shelf("big.png") is not None)
    assert asked == ["big.png"]
    desk.close()


def test_an_option_shows_its_formula_and_says_it(qtbot, theme):
    asked = ChooseAnswer(theme, Choose((Option("A", r"$\frac{a}{b}$ 倍"), Option("B", "两倍"))))
    shown(qtbot, asked)
    assert asked.rows[0].accessibleName() == r"A \frac{a}{b} 倍"
    assert asked.rows[1].accessibleName() == "B 两倍"


def test_an_option_is_as_high_as_its_picture_needs(qtbot):
    asked = ChooseAnswer(
        Theme(), Choose((Option("A", "![泵房](big.png)"), Option("B", "两倍"))), PICTURES.get
    )
    box = QWidget()
    QVBoxLayout(box).addWidget(asked)
    assert asked.rows[0].heightForWidth(600) >= 240 > asked.rows[1].heightForWidth(600)
