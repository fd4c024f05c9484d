"""PDF files with text in them, as printed from Word."""

from __future__ import annotations

import io
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import trainer
from trainer.formats.bank import NO_HINTS
from trainer.formats.flow import PDF
from trainer.formats.reading import Reading

FONT = Path(trainer.__file__).parent / "assets" / "fonts" / "NotoSansSC-Regular.ttf"
NAME = "Sans of the PDF tests"


def printed(*pages: str, secret: str = "") -> bytes:
    if NAME not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(NAME, FONT))
    out = io.BytesIO()
    lock = StandardEncryption(secret, ownerPassword="o") if secret else None
    canvas = Canvas(out, encrypt=lock)
    for page in pages:
        canvas.setFont(NAME, 11)
        for at, line in enumerate(page.split("\n")):
            canvas.drawString(60, 780 - 20 * at, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(data: bytes) -> Reading:
    assert PDF.read
    return PDF.read(data, "题.pdf", NO_HINTS)


HEAD = "安全题库（内部资料）\n"
PAGES = (
    f"{HEAD}一、单选题\n1. 作业人员进入有限空间以前必须先通风、再检测，\n检测的时间不得早于作业开始前（B）分钟。\nA. 10   B. 30\n第 1 页",
    f"{HEAD}2. 下列说法正确的是（A）。\nA. 发现险情应当立即停止作业并\n撤离现场\nB. 继续作业\n第 2 页",
    f"{HEAD}二、简答题\n1. 三违是什么？\n答：（1）违章指挥，即管理人员强令\n冒险作业；\n（2）违章作业；\n第 3 页",
    f"{HEAD}（3）违反劳动纪律。\n第 4 页",
)


def test_sentences_broken_by_the_paper_are_joined() -> None:
    reading = read(printed(*PAGES))
    first, second, third = (e.draft for e in reading.entries)
    assert first
    assert second
    assert third
    assert first.stem == (
        "作业人员进入有限空间以前必须先通风、再检测，检测的时间不得早于作业开始前（　　）分钟。"
    )
    assert second.options == ("发现险情应当立即停止作业并撤离现场", "继续作业")
    assert third.answer == (
        "（1）违章指挥，即管理人员强令冒险作业；\n（2）违章作业；\n（3）违反劳动纪律。"
    )
    assert reading.count("accepted") == 3


def test_what_every_page_repeats_is_left_out() -> None:
    out = read(printed(*PAGES)).left_out
    heads = [one for one in out if one.text == HEAD.strip()]
    assert [one.why for one in heads] == ["页眉或页脚，每页都有"] * 4
    assert sum(one.text.startswith("第 ") for one in out) == 4


def test_a_place_names_page_and_line() -> None:
    reading = read(printed(*PAGES))
    assert [str(e.place) for e in reading.entries][1:] == [
        "题.pdf·第 2 页·第 2 行", "题.pdf·第 3 页·第 3 行",
    ]  # fmt: skip


def test_a_scan_without_text_is_a_trouble() -> None:
    reading = read(printed("", ""))
    assert reading.entries == ()
    assert "扫描的图片" in reading.troubles[0].sentence


def test_a_locked_file_is_a_trouble() -> None:
    assert "密码" in read(printed("1. 甲。（√）", secret="s")).troubles[0].sentence


def test_a_damaged_file_is_a_trouble() -> None:
    assert "损坏" in read(b"%PDF-1.4 nothing").troubles[0].sentence
    assert read(printed(*PAGES)[:900]).troubles
