"""The surface draws the same bytes for the same data, with its fonts inside."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from prints import golden
from trainer.prints.badge import badge, badge_width, hatch
from trainer.prints.box import Box
from trainer.prints.document import Document
from trainer.prints.marks import cut_marks, proof_rule, punch_holes, tape, targets
from trainer.prints.pictograms import sign
from trainer.prints.qr import modules, qr
from trainer.prints.signs import SIGNS
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface


def specimen(shift: float = 0.0) -> bytes:
    """One sheet with something of everything."""
    document = Document("样张", "示例化工有限公司")
    sheet = document.sheet(210, 148)
    for i, name in enumerate(SIGNS):
        sign(sheet, name, (18 + i % 13 * 13, 18 + i // 13 * 14, 12))
    for i, level in enumerate("红橙黄蓝"):
        badge(sheet, (18, 50 + i * 7, 5.6), level, word=True)
        hatch(sheet, Box(60, 50 + i * 7, 40, 5.6), level, 0.0)
    sheet.paragraph(
        110, 50 + shift, 80, "晨会一般不少于5分钟，“6·5”事故造成10死9伤。" * 3, Style(10)
    )
    sheet.cell(Box(18, 84, 40, 12), "遵守规程，服从管理", Style(9, ragged=True).sizes(9, 8))
    sheet.spread(70, 90, 20, "姓名", Style(10))
    sheet.text(150, 100, "合格证书", Style(24, bold=True, align="centre", track=5))
    sheet.tick_box(110, 88, ticked=True)
    qr(sheet, Box(18, 100, 20, 20), "JZ1|CARD|AB-017")
    tape(sheet, Box(60, 110, 100, 4))
    cut_marks(sheet, Box(15, 13, 180, 122), 2, 1)
    targets(sheet, (75, 135), 8)
    punch_holes(sheet)
    proof_rule(sheet, 150, 142)
    with sheet.placed(60, 120, (60, 20), 0.5, turned=True) as inner:
        inner.text(2, 10, "倒置", Style(14))
    with sheet.rotated(12, 100, 90) as inner:
        inner.text(0, 0, "密封线", Style(9))
    return document.finished()


CARD = "JZ1|CARD|AB-017|包装工|2026-11"


def blank(width: float = 100, height: float = 100) -> Surface:
    return Document("空").sheet(width, height)


def test_the_specimen_looks_as_approved(request):
    golden.check("specimen", specimen(), approve=request.config.getoption("--approve"))


def test_a_moved_word_is_noticed(tmp_path):
    golden.check("specimen", specimen(), approve=True, home=tmp_path)
    with pytest.raises(AssertionError):
        golden.check("specimen", specimen(shift=0.5), approve=False, home=tmp_path)


def test_a_changed_picture_is_noticed():
    whole, part = golden.picture(specimen()), golden.picture(specimen())
    part.paste(255, (50, 50, 200, 90))
    assert golden.changed_ink(whole, part) > golden.INK_ALLOWED


def test_same_data_same_bytes():
    assert specimen() == specimen()


def test_every_font_is_embedded_and_is_ours():
    pdf = specimen()
    names = set(re.findall(rb"/BaseFont /([\w+-]+)", pdf))
    assert {name.split(b"+")[-1] for name in names} == {b"NotoSansSC-Regular", b"NotoSansSC-Bold"}
    assert pdf.count(b"/FontFile2") == len(names)
    assert pdf.count(b"/ToUnicode") == len(names)


def test_text_can_be_copied_with_no_blanks_that_were_not_written():
    with pypdfium2.PdfDocument(specimen()) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "晨会一般不少于5分钟" in text
    assert "合格证书" in text


def test_black_text_is_grey_zero_and_never_rgb():
    document = Document("黑")
    sheet = document.sheet(50, 50)
    recorded: list[str] = []
    sheet.canvas.addLiteral = recorded.append
    sheet.text(5, 10, "安全", Style(9))
    assert recorded == ["0 g"]


def test_a_sheet_remembers_its_smallest_type_and_lowest_mark():
    sheet = blank()
    sheet.text(5, 20, "安全", Style(9))
    with sheet.placed(0, 50, (40, 40), 0.5) as inner:
        inner.text(0, 30, "小", Style(16))
    assert (sheet.smallest, sheet.lowest) == (8, 65)


def test_a_tracked_line_has_no_gap_after_its_last_glyph():
    sheet = blank()
    plain, tracked = Style(10), Style(10, track=2)
    wider = sheet.text(0, 10, "合格证书", tracked) - sheet.text(0, 20, "合格证书", plain)
    assert wider == pytest.approx(3 * 2)


def test_a_badge_is_as_wide_as_it_says():
    assert badge(blank(), (0, 0, 4.5), "红", word=True) == badge_width("红", 4.5, word=True)
    assert badge_width("蓝", 3.7) < badge_width("蓝", 3.7, word=True)


def test_a_code_names_its_module_and_has_a_quiet_zone():
    assert len(modules(CARD, "m")) == 29
    module = qr(blank(), Box(0, 0, 17.2, 17.2), CARD, quiet=2)
    assert module == pytest.approx(17.2 / 33)
    assert module >= 0.5


def test_a_pen_leaves_things_as_it_found_them():
    dashed = Pen(0.4, dash=(1.5, 1), cap=1, join=1)
    assert "[1.5 1] 0 d" in dashed.dip()
    assert dashed.wipe() == " [] 0 d 0 J 0 j"
